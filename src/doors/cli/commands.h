// Every verb of the program, in one table: what is typed, what it is for, what does it.
#pragma once

#include <span>
#include <string_view>

namespace accord::cli {

// What was typed after the verb.
using Arguments = std::span<const std::string_view>;

struct Command {
    std::string_view name;            // what is typed: "serve"
    std::string_view summary;         // one line of `accord help`
    int (*run)(Arguments arguments);  // the exit code, as cli.h says
    // What --help says, of a verb that does something when nothing more is typed.
    std::string_view usage = {};
};

std::span<const Command> commands();

}  // namespace accord::cli
