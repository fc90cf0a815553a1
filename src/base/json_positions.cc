// Where the values of a JSON text stand. The text has been parsed before, so this walk only counts.
#include "base/json.h"
#include "base/limits.h"
#include "base/text.h"

namespace accord {
namespace {

class Walk {
public:
    explicit Walk(std::string_view text) : text_(text) {}

    Positions take() {
        value("", 0);
        return std::move(found_);
    }

private:
    char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    void step() {
        const char c = next();
        ++at_;
        if (c == '\n') {
            ++here_.line;
            here_.column = 1;
        } else if ((c & 0xC0) != 0x80) {
            ++here_.column;  // a character, however many bytes it takes
        }
    }

    void skip(std::string_view letters) {
        while (at_ < text_.size() and letters.find(next()) != std::string_view::npos) step();
    }
    void space() { skip(" \t\r\n"); }

    // The text between quotes, with its escapes undone, and the walk after the closing quote.
    std::string quoted() {
        const std::size_t start = at_;
        bool escapes = false;
        step();
        while (at_ < text_.size() and next() != '"') {
            if (next() == '\\') {
                escapes = true;
                step();
            }
            step();
        }
        step();
        const auto whole = text_.substr(start, at_ - start);
        if (not escapes)
            return std::string(whole.substr(1, whole.size() < 2 ? 0 : whole.size() - 2));
        const auto parsed = parse_json(whole);
        return parsed ? std::string(parsed->text_or()) : std::string();
    }

    static std::string under(const std::string& pointer, std::string_view key) {
        return pointer + "/" + replace_all(replace_all(key, "~", "~0"), "/", "~1");
    }

    void object(const std::string& pointer, std::size_t level) {
        step();
        for (space(); next() == '"'; space()) {
            const Position key_at = here_;
            const std::string inner = under(pointer, quoted());
            found_.emplace(inner + "#key", key_at);
            space();
            step();  // the colon
            value(inner, level + 1);
            skip(" \t\r\n,");
        }
        step();
    }

    void array(const std::string& pointer, std::size_t level) {
        step();
        std::size_t index = 0;
        for (space(); at_ < text_.size() and next() != ']'; skip(" \t\r\n,")) {
            const std::size_t before = at_;
            value(pointer + "/" + std::to_string(index++), level + 1);
            if (at_ == before) return;
        }
        step();
    }

    void value(const std::string& pointer, std::size_t level) {
        space();
        if (at_ >= text_.size() or level > limits::json_levels_max) return;
        found_.insert_or_assign(pointer, here_);
        switch (next()) {
            case '{': return object(pointer, level);
            case '[': return array(pointer, level);
            case '"': quoted(); return;
            default: skip("+-.0123456789Eaeflnrstu");
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Position here_{1, 1};
    Positions found_;
};

}  // namespace

Positions positions(std::string_view well_formed) {
    return Walk(well_formed).take();
}

}  // namespace accord
