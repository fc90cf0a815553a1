// Documents tell the truth: every path between backticks exists.
#include <algorithm>

#include "base/text.h"
#include "house/rules.h"

namespace accord::house {
namespace {

// "shares.{h,cc}" is two names.
std::vector<std::string> spelled_out(std::string_view path) {
    const auto open = path.find('{');
    const auto close = path.find('}', open);
    if (open == std::string_view::npos or close == std::string_view::npos) {
        return {std::string(path)};
    }
    std::vector<std::string> out;
    for (const auto part : split(path.substr(open + 1, close - open - 1), ',')) {
        for (const auto& rest : spelled_out(path.substr(close + 1))) {
            out.push_back(std::string(path.substr(0, open)) + std::string(part) + rest);
        }
    }
    return out;
}

bool looks_like_path(std::string_view text) {
    constexpr std::string_view letters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/{},*";
    return text.find('/') != std::string_view::npos and text.front() != '/' and
           text.find_first_not_of(letters) == std::string_view::npos;
}

bool exists(const Tree& tree, const std::string& path) {
    if (path.find('*') == std::string::npos) return tree.has(path) or tree.has("src/" + path);
    return std::any_of(tree.files().begin(), tree.files().end(), [&](const auto& file) {
        return glob(path, file.first) or glob("src/" + path, file.first);
    });
}

// A path of ours begins with a folder of ours; `build/` and `var/` come and go.
bool ours(const Tree& tree, std::string_view path) {
    const std::string first(path.substr(0, path.find('/')));
    if (first == "build" or first == "var") return false;
    return tree.has(first) or tree.has("src/" + first);
}

void check_line(const Tree& tree, std::string_view document, std::uint32_t number,
                std::string_view line, Faults& faults) {
    const auto parts = split(line, '`');
    for (std::size_t i = 1; i < parts.size(); i += 2) {
        const auto typed = words(parts[i]);
        const auto path = typed.empty() ? std::string_view() : typed.front();
        if (path.empty() or not looks_like_path(path) or not ours(tree, path)) continue;
        for (const auto& one : spelled_out(path)) {
            if (exists(tree, one)) continue;
            faults.push_back({std::string(document), number, 0, "there is no " + one});
        }
    }
}

}  // namespace

Faults documents(const Tree& tree) {
    Faults faults;
    for (const auto& [path, text] : tree.files()) {
        if (not path.ends_with(".md") or path.starts_with("docs/adr/")) continue;
        std::uint32_t number = 0;
        for (const auto line : split(text, '\n')) check_line(tree, path, ++number, line, faults);
    }
    return faults;
}

}  // namespace accord::house
