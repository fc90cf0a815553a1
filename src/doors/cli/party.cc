#include "doors/cli/party.h"

#include <cstdio>

#include "doors/cli/options.h"
#include "doors/cli/rulebook.h"
#include "doors/site/running_node.h"
#include "governance/parties/commands.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord party list  [--data DIR]\n"
    "accord party admit [--data DIR] --name NAME --type CODE --desk NAME --phone NUMBER\n"
    "                   the kinds are in: accord rulebook list agency_types\n";
constexpr std::string_view usual_data = "var/accord";

Result<std::unique_ptr<site::RunningNode>> node_in(const Options& options) {
    Faults faults;
    auto running = site::RunningNode::open(options.value("--data", usual_data), faults);
    if (not faults.empty()) return fail(invalid(text(faults.front())));
    return running;
}

Result<void> list(const Options& options) {
    const auto running = TRY(node_in(options));
    auto reading = TRY(audit::Reading::begin(running->node(), audit::the_node()));
    for (const auto& one : TRY(parties::all(reading))) {
        std::printf("%s  %-10s %-10s %s\n", text(one.reference).c_str(),
                    std::string(one.type.text()).c_str(),
                    std::string(parties::word(one.standing)).c_str(), one.name.c_str());
    }
    return {};
}

Result<void> admit(const Options& options) {
    const auto rulebook = TRY(rulebook_of_program());
    const auto type = Code<rulebook::AgencyType>::from(options.value("--type"));
    if (not type or not rulebook.agency_types.has(*type)) {
        return fail(invalid("--type wants a code from: accord rulebook list agency_types"));
    }
    const auto running = TRY(node_in(options));
    const auto made = TRY(parties::admit(running->node(), audit::the_node(),
                                         {.name = options.value("--name"),
                                          .type = *type,
                                          .duty_desk = {.name = options.value("--desk"),
                                                        .phone = options.value("--phone"),
                                                        .confirmed_on = std::nullopt},
                                          .safeguarding_lead = {}}));
    std::printf("%s is admitted as %s.\n", made.name.c_str(), text(made.reference).c_str());
    return {};
}

}  // namespace

int party(Arguments arguments) {
    const auto options =
        Options::read(arguments, {"--data=", "--name=", "--type=", "--desk=", "--phone="});
    if (not options) return used_wrongly("party", options.error());
    const auto& words = options->words();
    const auto verb = words.size() == 1 ? words[0] : std::string();
    if (verb != "list" and verb != "admit") {
        std::fputs(std::string(usage).c_str(), stderr);
        return 2;
    }
    const auto done = verb == "list" ? list(*options) : admit(*options);
    return done ? 0 : not_done("party", done.error());
}

}  // namespace accord::cli
