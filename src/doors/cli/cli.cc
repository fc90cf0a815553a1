#include "doors/cli/cli.h"

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "doors/cli/commands.h"

namespace accord::cli {
namespace {

int unknown(std::string_view verb) {
    std::vector<std::string_view> names;
    for (const Command& command : commands()) names.push_back(command.name);
    const auto near = nearest(verb, names);
    std::string out = "accord: there is no '" + std::string(verb) + "'";
    out += near.empty() ? "" : "; did you mean '" + std::string(near) + "'?";
    out += "\nTry: accord help\n";
    std::fputs(out.c_str(), stderr);
    return 2;
}

// What each verb says of itself when it is used wrongly is its help; those that do something when
// nothing more is typed have theirs in the table.
int help_on(const Command& command) {
    if (command.usage.empty()) {
        command.run({});
    } else {
        std::fputs((std::string(command.usage) + "\n").c_str(), stdout);
    }
    return 0;
}

}  // namespace

int run(int argc, char** argv) {
    const std::vector<std::string_view> typed(argv + (argc > 0 ? 1 : 0), argv + argc);
    std::string_view verb = typed.empty() ? "help" : typed[0];
    if (verb == "--help" or verb == "-h") verb = "help";
    if (verb == "--version") verb = "version";
    for (const Command& command : commands()) {
        if (command.name != verb) continue;
        const auto rest = Arguments(typed).subspan(typed.empty() ? 0 : 1);
        if (not rest.empty() and (rest.back() == "--help" or rest.back() == "-h"))
            return help_on(command);
        return command.run(rest);
    }
    return unknown(verb);
}

}  // namespace accord::cli
