// A function fits a screen, a file fits a sitting, a line fits the page.
#include <array>

#include "base/text.h"
#include "house/rules.h"

namespace accord::house {
namespace {

constexpr std::uint32_t file_lines_max = 400;
constexpr std::uint32_t function_lines_max = 60;
constexpr std::size_t line_characters_max = 100;
// All of the HTTP library stands in one file, because to include it twice would cost a minute.
constexpr std::string_view one_heavy_file = "src/platform/http/server.cc";
constexpr std::uint32_t heavy_file_lines_max = 450;

// Finds the braces that open functions, by what stands before them since the last statement.
class Functions {
public:
    Functions(std::string_view path, std::string_view code, Faults& faults)
        : path_(path), code_(code), faults_(faults) {}

    void walk() {
        for (; at_ < code_.size(); ++at_) {
            const char c = code_[at_];
            if (c == '#' and trim(head()).empty()) {
                while (at_ < code_.size() and code_[at_] != '\n') {
                    at_ += code_[at_] == '\\' ? 2 : 1;
                }
                from_ = at_;
            } else if (c == '{') {
                open();
            } else if (c == '}') {
                close();
            } else if (c == ';' and not inside()) {
                from_ = at_ + 1;
            }
        }
    }

private:
    enum class Kind { Scope, Function, Value };

    std::string_view head() const { return code_.substr(from_, at_ - from_); }
    bool inside() const { return not open_.empty() and open_.back() != Kind::Scope; }

    Kind kind_of_head() const {
        const auto text = trim(head());
        const bool initialises =
            not text.empty() and at_ > 0 and code_[at_ - 1] != ' ' and code_[at_ - 1] != '\n';
        if (initialises) return Kind::Value;
        if (text.find('(') == std::string_view::npos) {
            return text.find('=') == std::string_view::npos ? Kind::Scope : Kind::Value;
        }
        if (text.find("operator") != std::string_view::npos) return Kind::Function;
        int depth = 0;
        for (char c : text) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '=' and depth == 0) return Kind::Value;
        }
        return Kind::Function;
    }

    // The rows of a table inside a function are data, however many they are.
    Kind kind_inside() const {
        const auto before = code_.find_last_not_of(" \n", at_ - 1);
        const bool table = before != std::string_view::npos and code_[before] == '=';
        return table ? Kind::Value : open_.back();
    }

    void open() {
        const Kind kind = inside() ? kind_inside() : kind_of_head();
        if (kind == Kind::Function and not inside()) {
            const auto text = head();
            started_ = line_of(code_, from_ + (text.size() - trim_start(text).size()));
            depth_ = open_.size();
            rows_ = 0;
        }
        if (kind == Kind::Value and rows_from_ == 0) {
            rows_from_ = line_of(code_, at_);
            rows_depth_ = open_.size();
        }
        open_.push_back(kind);
        if (kind == Kind::Scope) from_ = at_ + 1;
    }

    void close() {
        if (open_.empty()) return;
        const Kind kind = open_.back();
        open_.pop_back();
        if (kind == Kind::Value and open_.size() == rows_depth_) {
            rows_ += line_of(code_, at_) - rows_from_;
            rows_from_ = 0;
        }
        if (kind == Kind::Value) return;  // the statement goes on
        if (kind == Kind::Function and open_.size() == depth_) {
            const auto lines = line_of(code_, at_) - started_ + 1 - rows_;
            if (lines > function_lines_max) {
                faults_.push_back({std::string(path_), started_, 0,
                                   "this function has " + std::to_string(lines) + " lines; " +
                                       std::to_string(function_lines_max) + " fit a screen"});
            }
        }
        if (not inside()) from_ = at_ + 1;
    }

    static std::string_view trim_start(std::string_view text) {
        const auto first = text.find_first_not_of(" \n");
        return first == std::string_view::npos ? std::string_view() : text.substr(first);
    }

    std::string_view path_;
    std::string_view code_;
    Faults& faults_;
    std::size_t at_ = 0;
    std::size_t from_ = 0;
    std::size_t depth_ = 0;
    std::uint32_t started_ = 0;
    std::uint32_t rows_ = 0;  // lines of tables in the function being read
    std::uint32_t rows_from_ = 0;
    std::size_t rows_depth_ = 0;
    std::vector<Kind> open_;
};

}  // namespace

Faults lengths(const Tree& tree) {
    Faults faults;
    for (const auto path : tree.sources()) {
        const auto lines = split(tree.text(path), '\n');
        const auto most = path == one_heavy_file ? heavy_file_lines_max : file_lines_max;
        if (lines.size() > most + 1) {
            faults.push_back({std::string(path), 0, 0,
                              "this file has " + std::to_string(lines.size() - 1) + " lines; " +
                                  std::to_string(most) + " fit a sitting"});
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto length = characters(lines[i]);
            if (length <= line_characters_max) continue;
            faults.push_back({std::string(path), static_cast<std::uint32_t>(i + 1), 0,
                              "this line has " + std::to_string(length) + " characters; " +
                                  std::to_string(line_characters_max) + " fit"});
        }
        Functions(path, tree.reading(path).code, faults).walk();
    }
    return faults;
}

}  // namespace accord::house
