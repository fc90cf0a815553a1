#include "doors/site/running_node.h"

#include "platform/host/clock.h"
#include "platform/host/entropy.h"
#include "platform/host/files.h"
#include "platform/store/migrate.h"

namespace accord::site {

struct RunningNode::Inside {
    host::SystemClock clock;
    host::SystemEntropy entropy;
    host::Bell bell;
    settings::Settings settings;
    std::unique_ptr<log::Log> log;
    std::unique_ptr<crypto::Keys> keys;
    std::unique_ptr<store::Database> database;
    std::unique_ptr<Node> node;
};

Result<std::unique_ptr<RunningNode>> RunningNode::open(const std::string& data_folder,
                                                       Faults& faults, const std::string& database,
                                                       std::unique_ptr<log::Log> log,
                                                       Senses senses) {
    auto inside = std::make_unique<Inside>();
    auto& clock = senses.clock != nullptr ? *senses.clock : inside->clock;
    auto& entropy = senses.entropy != nullptr ? *senses.entropy : inside->entropy;
    TRY(host::make_folder(data_folder));
    inside->settings = settings::read_from(data_folder, faults);
    if (not faults.empty()) return fail(invalid("The settings have faults"));
    if (not database.empty()) inside->settings.database = database;
    inside->log = log ? std::move(log) : log::Log::to_standard_error();
    inside->keys = std::make_unique<crypto::Keys>(TRY(crypto::keys_in(data_folder, entropy)));
    inside->database = TRY(store::open(inside->settings.database_url(), senses.flush));
    auto& opened = *inside->database;
    const auto migrated =
        TRY(store::migrate(opened, store::migrations(opened.dialect()), clock.now()));
    for (const auto& name : migrated.applied) {
        inside->log->info("migration.applied", {{"name", name}});
    }
    inside->node = std::make_unique<Node>(
        Node{opened, clock, entropy, *inside->keys, inside->settings, *inside->log, inside->bell});
    return std::unique_ptr<RunningNode>(new RunningNode(std::move(inside)));
}

RunningNode::RunningNode(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
RunningNode::~RunningNode() = default;

Node& RunningNode::node() {
    return *inside_->node;
}
settings::Settings& RunningNode::settings() {
    return inside_->settings;
}

}  // namespace accord::site
