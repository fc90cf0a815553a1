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

}  // namespace

int run(int argc, char** argv) {
    const std::vector<std::string_view> typed(argv + (argc > 0 ? 1 : 0), argv + argc);
    std::string_view verb = typed.empty() ? "help" : typed[0];
    if (verb == "--help" or verb == "-h") verb = "help";
    if (verb == "--version") verb = "version";
    for (const Command& command : commands()) {
        if (command.name == verb) {
            return command.run(Arguments(typed).subspan(typed.empty() ? 0 : 1));
        }
    }
    return unknown(verb);
}

}  // namespace accord::cli
