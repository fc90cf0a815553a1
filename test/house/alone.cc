// A header leans on nothing that its reader happened to read before it. Its own .cc reads it first,
// so the compiler finds most of what is missing at every build; the precompiled standard headers,
// which would hide the rest, are found here. Headers without a .cc of their own are compiled alone
// (cmake/headers_alone.cmake).
#include <set>

#include "base/text.h"
#include "house/rules.h"

namespace accord::house {
namespace {

// What is precompiled (cmake/precompiled.cmake), and the names by which it is needed.
struct Standard {
    std::string_view header;
    std::string_view names;
};
constexpr Standard standards[] = {
    {"string", "std::string std::to_string"},
    {"string_view", "std::string_view"},
    {"vector", "std::vector"},
    {"optional", "std::optional std::nullopt"},
    {"variant", "std::variant std::monostate"},
    {"span", "std::span"},
    {"cstdint",
     "std::int8_t std::int16_t std::int32_t std::int64_t std::uint8_t std::uint16_t"
     " std::uint32_t std::uint64_t"},
    {"compare", "<=>"},
    {"memory", "std::unique_ptr std::shared_ptr std::make_unique std::make_shared"},
    {"array", "std::array"},
    {"utility", "std::pair std::move std::exchange"},
    {"map", "std::map std::multimap"},
    {"functional", "std::function"},
};

bool is_letter(char c) {
    return c == '_' or (c >= '0' and c <= '9') or (c >= 'a' and c <= 'z') or
           (c >= 'A' and c <= 'Z');
}

bool has_word(std::string_view code, std::string_view word) {
    for (auto at = code.find(word); at != code.npos; at = code.find(word, at + 1))
        if (at + word.size() == code.size() or not is_letter(code[at + word.size()])) return true;
    return false;
}

bool needs(std::string_view code, const Standard& standard) {
    for (const auto word : split(standard.names, ' '))
        if (has_word(code, word)) return true;
    return false;
}

// Our own file that this include names; empty: none of ours.
std::string file_of(const Tree& tree, std::string_view included) {
    for (const auto* root : {"src/", "test/"})
        if (const auto path = root + std::string(included); tree.has(path)) return path;
    return {};
}

// The standard headers that are read with it, through headers of ours.
void standards_of(const Tree& tree, const std::string& path, std::set<std::string>& seen,
                  std::set<std::string_view>& found) {
    if (not seen.insert(path).second) return;
    for (const auto& include : includes_of(tree, path)) {
        if (not include.quoted) found.insert(include.path);
        if (const auto file = file_of(tree, include.path); include.quoted and not file.empty())
            standards_of(tree, file, seen, found);
    }
}

void check_header(const Tree& tree, std::string_view path, Faults& faults) {
    std::set<std::string> seen;
    std::set<std::string_view> found;
    standards_of(tree, std::string(path), seen, found);
    const auto& code = tree.reading(path).code;
    for (const auto& standard : standards) {
        if (found.contains(standard.header) or not needs(code, standard)) continue;
        if (standard.header == "string_view" and found.contains("string")) continue;
        faults.push_back({std::string(path), 1, 0,
                          "it needs <" + std::string(standard.header) + "> and does not read it"});
    }
}

void check_source(const Tree& tree, std::string_view path, Faults& faults) {
    const auto own = std::string(path.substr(0, path.size() - 2)) + "h";
    if (not tree.has(own)) return;
    const auto includes = includes_of(tree, path);
    const bool first =
        not includes.empty() and own.ends_with("/" + std::string(includes.front().path));
    if (not first)
        faults.push_back(
            {std::string(path), 1, 0, "it reads " + own + " first, so that it stands alone"});
}

}  // namespace

Faults alone(const Tree& tree) {
    Faults faults;
    for (const auto* root : {"src/", "test/"}) {
        for (const auto path : tree.under(root, {".h"}))
            if (not path.starts_with("test/house/bad/")) check_header(tree, path, faults);
        for (const auto path : tree.under(root, {".cc"}))
            if (not path.starts_with("test/house/bad/")) check_source(tree, path, faults);
    }
    return faults;
}

}  // namespace accord::house
