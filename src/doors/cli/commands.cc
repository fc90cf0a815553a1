#include "doors/cli/commands.h"

#include <cstdio>
#include <string>

#include "doors/cli/agreement.h"
#include "doors/cli/audit.h"
#include "doors/cli/client.h"
#include "doors/cli/compact.h"
#include "doors/cli/decide.h"
#include "doors/cli/demo.h"
#include "doors/cli/evidence.h"
#include "doors/cli/match.h"
#include "doors/cli/odrl.h"
#include "doors/cli/party.h"
#include "doors/cli/people.h"
#include "doors/cli/request.h"
#include "doors/cli/rulebook.h"
#include "doors/cli/serve.h"
#include "doors/cli/signature.h"
#include "doors/cli/staff.h"
#include "doors/cli/tour.h"
#include "doors/cli/user.h"

namespace accord::cli {
namespace {

int help(Arguments) {
    std::string out = "Accord: the safeguarding data sharing agreement, as running software.\n\n";
    for (const Command& command : commands()) {
        std::string line = "    accord " + std::string(command.name);
        line.resize(line.size() < 24 ? 24 : line.size() + 2, ' ');
        out += line + std::string(command.summary) + "\n";
    }
    std::fputs(out.c_str(), stdout);
    return 0;
}

int version(Arguments) {
    std::puts("accord " ACCORD_VERSION);
    return 0;
}

constexpr Command table[] = {
    {"agreement", "check a text, ask it everything, compare two, publish it", agreement},
    {"audit", "verify the trail, sign it, export evidence from it", audit},
    {"client", "let the system of an organisation in, or shut it out", client},
    {"compact", "give back to the disk what the database no longer uses", compact},
    {"decide", "put a question to agreements: may this be told to them, and why", decide},
    {"demo", "make a data folder with made-up organisations and people", demo,
     "accord demo [--data DIR] [--quiet]    makes Marshgate in a folder that holds nothing else, "
     "with what came to its front door in the last days; --quiet: nothing has come yet\n"
     "accord demo --year [--seed NUMBER] [--boroughs NUMBER] [--contacts NUMBER] [--data DIR]\n"
     "    [--until DATE] [--as-served]\n"
     "    a made-up year of one borough, or of several, each on a fresh node of its own; or as it "
     "stands on a day. --as-served: each act is on the disk before the next\n"
     "accord demo --year --down MINUTES …    goes on where a year was stopped, so much later"},
    {"evidence", "export all that proves one share, and verify such a file", evidence},
    {"help", "this page", help, "accord help    every verb in a line"},
    {"match", "link two files of people, or find who stands twice in one", match},
    {"odrl", "judge a request by a policy in ODRL, rule by rule", odrl},
    {"party", "admit an organisation, bring in many from a file, list those there are", party},
    {"people", "bring an organisation's own list in from a file, or look it over", people},
    {"replay", "decide again from evidence alone, and compare every byte", replay},
    {"request", "write a request of the multi-agency standard, to be sent to another", request},
    {"rulebook", "check the rulebook, list it, write its document", rulebook},
    {"serve", "web, worker and database in one, until asked to stop", serve,
     "accord serve [--data DIR] [--port NUMBER] [--database URL] [--demo]"},
    {"signature", "the keys, a signature as its two files, and checking one", signature},
    {"staff", "note where those live who work here, so that their family is restricted to them",
     staff},
    {"tour", "the whole story through the real server, step by step, then exit", tour,
     "accord tour    makes Marshgate in a folder of its own, and leaves nothing behind"},
    {"user", "invite a person with a printed code", user},
    {"version", "which Accord this is", version, "accord version    which Accord this is"},
};

}  // namespace

std::span<const Command> commands() {
    return table;
}

}  // namespace accord::cli
