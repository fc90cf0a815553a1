// Address: where a letter goes, in the plain form that every mail server understands: no quotes,
// no comments, no line ends, nothing that could be read as more than one. Made by `from` alone, so
// that one which is here can be written into a header as it stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace accord::mail {

class Address {
public:
    static std::optional<Address> from(std::string_view typed);

    const std::string& text() const { return text_; }
    std::string_view domain() const;
    bool operator==(const Address&) const = default;

private:
    explicit Address(std::string_view text) : text_(text) {}
    std::string text_;
};

// Line: one line of a header: letters, figures and signs of ASCII, 200 at most.
class Line {
public:
    static std::optional<Line> from(std::string_view typed);

    const std::string& text() const { return text_; }
    bool operator==(const Line&) const = default;

private:
    explicit Line(std::string_view text) : text_(text) {}
    std::string text_;
};

}  // namespace accord::mail
