#include "doors/cli/demo.h"

#include <cstdio>

#include "doors/cli/demo_year.h"
#include "doors/cli/family.h"
#include "doors/cli/marshgate.h"
#include "doors/cli/options.h"
#include "doors/cli/week.h"
#include "doors/site/running_node.h"
#include "governance/agreement/law.h"
#include "platform/host/clock.h"
#include "platform/host/files.h"
#include "platform/store/node_facts.h"

namespace accord::cli {

namespace {

constexpr std::string_view usual_data = "var/demo";

Result<bool> made_up_already(Node& node) {
    auto read = TRY(node.database.begin(store::Mode::Read));
    return store::is_made_up(read);
}

Result<void> make(const std::string& data, bool quiet) {
    // A real node's folder is never touched: not even opened.
    const bool there = host::exists(data + "/accord.db");
    Faults faults;
    const auto now = host::SystemClock().now();
    replay::SetClock clock(quiet or there ? now : eve_of_the_days(now));
    auto running =
        TRY(site::RunningNode::open(data, faults, {}, log::Log::nowhere(), {.clock = &clock}));
    if (not faults.empty()) return fail(invalid(text(faults.front())));
    auto& node = running->node();
    if (there and not TRY(made_up_already(node)))
        return fail(forbidden("the folder " + data +
                              " holds something that was not made by accord demo, so it stays as "
                              "it is. Give another folder with --data"));
    if (there) {
        std::printf("Marshgate is in %s already. To begin again, delete that folder.\n",
                    data.c_str());
        return {};
    }
    const auto world = TRY(marshgate_world());
    const auto law = TRY(agreement::Lawbook::in_use(node));
    const auto made = TRY(make_marshgate(node, law->rulebook(), world));
    TRY(arrange_desks(node, world, made));
    TRY(put_down_family(node, world, made));
    std::printf("Made up Marshgate in %s: %zu organisations, %zu people to sign in as.\n",
                data.c_str(), made.parties.size(), made.staff.size());
    if (quiet) return {};
    const auto lived = TRY(live_the_days(node, clock, *law, world, now));
    std::printf("In the last %d days %lld contacts came to its front door.\n", days_gone_by,
                static_cast<long long>(lived));
    return {};
}

}  // namespace

int demo(Arguments arguments) {
    const auto options = Options::read(
        arguments, {"--data=", "--quiet", "--year", "--seed=", "--boroughs=", "--contacts=",
                    "--down=", "--until=", "--as-served", "--die-after="});
    if (not options) return used_wrongly("demo", options.error());
    if (options->has("--year")) return demo_year(*options);
    const auto done = make(options->value("--data", usual_data), options->has("--quiet"));
    if (not done) return not_done("demo", done.error());
    return 0;
}

}  // namespace accord::cli
