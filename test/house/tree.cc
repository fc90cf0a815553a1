#include "house/tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/text.h"

namespace accord::house {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view places[] = {"src", "test", "docs", "migrations", "cmake", "rulebook"};

bool is_text(std::string_view path) {
    for (std::string_view end : {".h", ".cc", ".md", ".sql", ".table", ".cmake", ".txt", "ORDER"}) {
        if (path.ends_with(end)) return true;
    }
    return false;
}

std::string read_whole(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

bool is_word(char c) {
    return (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z') or (c >= '0' and c <= '9') or
           c == '_';
}

// Walks over C++ once and gives each letter to code, text or comments.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {
        out_.code = out_.text = out_.comments = blank();
    }

    Reading read() {
        while (at_ < text_.size()) {
            if (starts("//")) {
                until("\n", out_.comments);
            } else if (starts("/*")) {
                until("*/", out_.comments);
            } else if (starts("R\"") and not after_word()) {
                raw();
            } else if (text_[at_] == '"' or (text_[at_] == '\'' and not after_word())) {
                quoted(text_[at_]);
            } else {
                give(out_.code);
            }
        }
        return std::move(out_);
    }

private:
    std::string blank() const {
        std::string out(text_.size(), ' ');
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (text_[i] == '\n') out[i] = '\n';
        }
        return out;
    }
    bool starts(std::string_view with) const { return text_.substr(at_).starts_with(with); }
    bool after_word() const { return at_ > 0 and is_word(text_[at_ - 1]); }
    void give(std::string& to) {
        to[at_] = text_[at_];
        ++at_;
    }
    void until(std::string_view end, std::string& to) {
        const auto found = text_.find(end, at_);
        const auto stop = found == std::string_view::npos ? text_.size() : found + end.size();
        while (at_ < stop) give(to);
    }
    void raw() {
        const auto open = text_.find('(', at_);
        if (open == std::string_view::npos) return give(out_.code);
        const std::string end = ")" + std::string(text_.substr(at_ + 2, open - at_ - 2)) + "\"";
        until(end, out_.text);
    }
    void quoted(char quote) {
        give(out_.code);
        while (at_ < text_.size() and text_[at_] != quote and text_[at_] != '\n') {
            if (text_[at_] == '\\' and at_ + 1 < text_.size()) give(out_.text);
            give(out_.text);
        }
        if (at_ < text_.size()) give(out_.code);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Reading out_;
};

}  // namespace

Reading read_code(std::string_view text) {
    return Reader(text).read();
}

Tree::Tree(std::string root) : root_(std::move(root)) {
    const auto take = [&](const fs::path& path) {
        const std::string name = fs::relative(path, root_).string();
        if (is_text(name) and not name.starts_with("test/house/bad/")) {
            files_[name] = read_whole(path);
        }
    };
    for (const auto place : places) {
        if (not fs::is_directory(fs::path(root_) / place)) continue;
        fs::recursive_directory_iterator at(fs::path(root_) / place);
        for (; at != fs::recursive_directory_iterator(); ++at) {
            // What npm brought is not of this house.
            if (at->path().filename() == "node_modules") at.disable_recursion_pending();
            if (at->is_regular_file()) take(at->path());
        }
    }
    for (const auto& entry : fs::directory_iterator(root_)) {
        if (entry.is_regular_file()) take(entry.path());
    }
}

std::vector<std::string_view> Tree::under(std::string_view start,
                                          const std::vector<std::string_view>& ends) const {
    std::vector<std::string_view> out;
    for (const auto& [path, text] : files_) {
        const bool ends_so = std::any_of(ends.begin(), ends.end(),
                                         [&](std::string_view end) { return path.ends_with(end); });
        if (path.starts_with(start) and ends_so) out.push_back(path);
    }
    return out;
}

std::vector<std::string_view> Tree::sources() const {
    auto out = under("src/", {".h", ".cc"});
    const auto tests = under("test/", {".h", ".cc"});
    out.insert(out.end(), tests.begin(), tests.end());
    return out;
}

std::string_view Tree::text(std::string_view path) const {
    const auto found = files_.find(path);
    return found == files_.end() ? std::string_view() : std::string_view(found->second);
}

const Reading& Tree::reading(std::string_view path) const {
    const auto found = readings_.find(path);
    if (found != readings_.end()) return found->second;
    return readings_.emplace(path, read_code(text(path))).first->second;
}

bool Tree::has(std::string_view path) const {
    while (path.ends_with('/')) path.remove_suffix(1);
    return fs::exists(fs::path(root_) / path);
}

std::vector<Include> includes_of(const Tree& tree, std::string_view path) {
    std::vector<Include> out;
    const auto& reading = tree.reading(path);
    const auto whole = split(tree.text(path), '\n');
    const auto code = split(reading.code, '\n');
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (not trim(code[i]).starts_with("#include")) continue;
        const auto open = whole[i].find_first_of("<\"");
        if (open == std::string_view::npos) continue;
        const auto close = whole[i].find_first_of(">\"", open + 1);
        out.push_back({whole[i].substr(open + 1, close - open - 1), whole[i][open] == '"',
                       static_cast<std::uint32_t>(i + 1)});
    }
    return out;
}

bool glob(std::string_view pattern, std::string_view path) {
    const auto star = pattern.find('*');
    if (star == std::string_view::npos) return pattern == path;
    if (not path.starts_with(pattern.substr(0, star))) return false;
    const auto rest = pattern.substr(star + 1);
    for (std::size_t at = star; at <= path.size(); ++at) {
        if (glob(rest, path.substr(at))) return true;
    }
    return false;
}

bool glob_any(std::string_view patterns, std::string_view path) {
    const auto list = words(patterns);
    return std::any_of(list.begin(), list.end(),
                       [&](std::string_view pattern) { return glob(pattern, path); });
}

std::uint32_t line_of(std::string_view text, std::size_t at) {
    return static_cast<std::uint32_t>(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1);
}

}  // namespace accord::house
