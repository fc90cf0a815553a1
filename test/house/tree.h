// Tree: the texts of a source tree, for the house tests to read. The real one, or a small bad one.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"

namespace accord::house {

// The same text three times, each the same shape, with what belongs to the others left blank.
struct Reading {
    std::string code;      // neither comments nor what stands between quotes
    std::string text;      // what stands between quotes, alone
    std::string comments;  // comments, alone
};
Reading read_code(std::string_view text);

class Tree {
public:
    // Every text file under src, test, docs, migrations and at the top of `root`.
    explicit Tree(std::string root);

    const std::map<std::string, std::string, std::less<>>& files() const { return files_; }
    // The files whose path starts so and ends with one of these.
    std::vector<std::string_view> under(std::string_view start,
                                        const std::vector<std::string_view>& ends) const;
    std::vector<std::string_view> sources() const;       // *.h and *.cc of src and test
    std::string_view text(std::string_view path) const;  // empty when there is none
    const Reading& reading(std::string_view path) const;
    bool has(std::string_view path) const;  // a file, or a folder

private:
    std::string root_;
    std::map<std::string, std::string, std::less<>> files_;
    mutable std::map<std::string, Reading, std::less<>> readings_;
};

struct Include {
    std::string_view path;  // as written, without brackets or quotes
    bool quoted = false;
    std::uint32_t line = 0;
};
std::vector<Include> includes_of(const Tree& tree, std::string_view path);

// "src/platform/*" with any number of letters, slashes too, for a star.
bool glob(std::string_view pattern, std::string_view path);
bool glob_any(std::string_view patterns, std::string_view path);  // several, with spaces between
std::uint32_t line_of(std::string_view text, std::size_t at);

}  // namespace accord::house
