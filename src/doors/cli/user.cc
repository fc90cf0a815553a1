#include "doors/cli/user.h"

#include <cstdio>

#include "base/london.h"
#include "doors/cli/node_in.h"
#include "doors/cli/options.h"
#include "doors/cli/rulebook.h"
#include "governance/identity/commands.h"
#include "governance/parties/commands.h"
#include "platform/store/node_facts.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord user invite [--data DIR] --email ADDRESS --name NAME --organisation O-4QH-81T\n"
    "                   --role CODE --post WORDS\n"
    "                   the roles are in: accord rulebook list roles\n"
    "A person who has lost every way in is invited again: the old ways are forgotten.\n";
Result<void> invite(const Options& options) {
    const auto rulebook = TRY(rulebook_of_program());
    const auto role = Code<rulebook::Role>::from(options.value("--role"));
    if (not role or not rulebook.roles.has(*role)) {
        return fail(invalid("--role wants a code from: accord rulebook list roles"));
    }
    const auto reference = TRY(reference_from_text('O', options.value("--organisation")));
    const auto running = TRY(node_in(options));
    auto& node = running->node();
    auto look = TRY(node.database.begin(store::Mode::Read));
    const bool made_up = TRY(store::is_made_up(look));
    if (made_up)
        return fail(forbidden("this folder holds a made-up world, and nobody real belongs in it"));
    const auto party = [&]() -> Result<parties::Party> {
        auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
        return parties::find(reading, reference);
    }();
    if (not party) return fail(party.error());
    const auto invited = TRY(identity::invite(node, audit::the_node(),
                                              {.email = options.value("--email"),
                                               .name = options.value("--name"),
                                               .party = party->id,
                                               .role = *role,
                                               .post = options.value("--post")}));
    std::printf(
        "Print this and hand it over. It works once, until %s.\n\n    %s\n\n"
        "Open %s/sign-in/invitation and enter it.\n",
        spoken(invited.until).c_str(), invited.code.c_str(), node.settings.url().c_str());
    return {};
}

}  // namespace

int user(Arguments arguments) {
    const auto options = Options::read(
        arguments, {"--data=", "--email=", "--name=", "--organisation=", "--role=", "--post="});
    if (not options) return used_wrongly("user", options.error());
    const auto& words = options->words();
    if (words.size() != 1 or words[0] != "invite") {
        std::fputs(std::string(usage).c_str(), stderr);
        return 2;
    }
    const auto done = invite(*options);
    return done ? 0 : not_done("user", done.error());
}

}  // namespace accord::cli
