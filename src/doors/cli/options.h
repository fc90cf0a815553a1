// Options of a command: --name VALUE, --flag, and the words that are neither.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "doors/cli/commands.h"

namespace accord::cli {

class Options {
public:
    // `wanted` lists what a command knows: "--data=" takes a value, "--demo" does not. Invalid: an
    // option that is not known, or has no value; the sentence says so and what was near.
    static Result<Options> read(Arguments arguments, const std::vector<std::string_view>& wanted);
    // What could be read, and all that could not, a sentence each.
    static Options read(Arguments arguments, const std::vector<std::string_view>& wanted,
                        std::vector<std::string>& wrong);

    bool has(std::string_view name) const;
    std::string value(std::string_view name, std::string_view otherwise = {}) const;  // the last
    std::vector<std::string> values(std::string_view name) const;                     // all of them
    const std::vector<std::string>& words() const { return words_; }

private:
    struct Given {
        std::string name;
        std::string value;
    };
    std::vector<Given> given_;
    std::vector<std::string> words_;
};

// A file that somebody named, and with which option or word.
struct NamedFile {
    std::string what;  // "--out"
    std::string path;
};
// What would be written over what is read, or over what else is written: a sentence each.
std::vector<std::string> written_over(const std::vector<NamedFile>& read,
                                      const std::vector<NamedFile>& written);

// "accord NAME: SENTENCE" to standard error. Exit codes as cli.h says: 2 used wrongly, 3 not done.
int used_wrongly(std::string_view command, const Error& why);
int not_done(std::string_view command, const Error& why);
// For what was read and could not be used: 2 where an option is at fault, which is then the error's
// field; 1 where it is a file, whose faults have been printed; otherwise 3.
int not_usable(std::string_view command, const Error& why);

// The day that an option names, if it is given; Invalid, of that option, when it is none.
Result<std::optional<Date>> date_option(const Options& options, std::string_view name);

}  // namespace accord::cli
