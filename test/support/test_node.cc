#include "support/test_node.h"

#include "base/expect.h"
#include "platform/host/environment.h"
#include "platform/store/migrate.h"
#include "support/databases.h"

namespace accord::test {

TestNode::TestNode(On on) {
    settings.name = "marshgate.example/node";
    settings.data = folder.path();
    const auto server = host::environment("ACCORD_POSTGRES");
    if (server and on == On::Any) {
        auto fresh = fresh_postgres(*server);
        settings.database = fresh.where;
        database_ = std::move(fresh.database);
    } else {
        auto database = store::open(settings.database_url());
        expect(database.has_value());
        database_ = std::move(*database);
    }
    const auto made =
        store::migrate(*database_, store::migrations(database_->dialect()), clock.now());
    expect(made.has_value());
    auto keys = crypto::keys_in(folder.path(), entropy);
    expect(keys.has_value());
    keys_ = std::make_unique<crypto::Keys>(std::move(*keys));
    log_ = log::Log::into(logged);
    node_ =
        std::make_unique<Node>(Node{*database_, clock, entropy, *keys_, settings, *log_, bell_});
}

TestNode::~TestNode() = default;

}  // namespace accord::test
