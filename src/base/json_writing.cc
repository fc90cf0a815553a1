// How a Json is written: canonical bytes for machines, indented lines for people.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "base/expect.h"
#include "base/json.h"
#include "base/json_text.h"

namespace accord {
namespace {

// Looked up and not reckoned: every letter of the trail goes through here.
constexpr std::array<bool, 256> plain_bytes = [] {
    std::array<bool, 256> out{};
    for (std::size_t i = 0x20; i < out.size(); ++i) out[i] = i != '"' and i != '\\';
    return out;
}();

void write_escaped(std::string& out, char c) {
    static constexpr std::string_view hex_letters = "0123456789abcdef";
    static constexpr std::string_view short_from = "\b\t\n\f\r\"\\";
    static constexpr std::string_view short_to = "btnfr\"\\";
    out += '\\';
    if (const auto at = short_from.find(c); at != std::string_view::npos) {
        out += short_to[at];
        return;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += "u00";
    out += hex_letters[byte >> 4];
    out += hex_letters[byte & 15];
}

// What needs no mark before it is taken over in one piece.
void write_string(std::string& out, std::string_view text) {
    out += '"';
    while (not text.empty()) {
        std::size_t plain = 0;
        while (plain < text.size() and plain_bytes[static_cast<unsigned char>(text[plain])])
            ++plain;
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty()) break;
        write_escaped(out, text.front());
        text.remove_prefix(1);
    }
    out += '"';
}

// ECMAScript's Number::toString over the shortest digits, as RFC 8785 section 3.2.2.3 asks.
std::string shortest(double value) {
    if (value == 0) return "0";
    std::array<char, 40> room{};
    const auto written = std::to_chars(room.data(), room.data() + room.size(), std::fabs(value),
                                       std::chars_format::scientific);
    const std::string_view whole(room.data(), static_cast<std::size_t>(written.ptr - room.data()));
    const auto e = whole.find('e');
    std::string digits(whole.substr(0, e));
    std::erase(digits, '.');
    const int point = std::atoi(std::string(whole.substr(e + 1)).c_str()) + 1;
    const int count = static_cast<int>(digits.size());
    const auto zeros = [](int n) { return std::string(static_cast<std::size_t>(n), '0'); };

    std::string out = value < 0 ? "-" : "";
    if (count <= point and point <= 21) return out + digits + zeros(point - count);
    if (0 < point and point <= 21) {
        return out + digits.insert(static_cast<std::size_t>(point), ".");
    }
    if (-6 < point and point <= 0) return out + "0." + zeros(-point) + digits;
    if (count > 1) digits.insert(1, ".");
    return out + digits + "e" + (point > 0 ? "+" : "") + std::to_string(point - 1);
}

// A whole number that a double holds exactly, as it is always written.
bool is_short_integer(std::string_view text) {
    constexpr std::size_t digits_max = 15;
    if (text.empty() or text.size() > digits_max) return false;
    if (text.front() == '0') return text.size() == 1;
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' and c <= '9'; });
}

std::string canonical_number(const std::string& text) {
    if (is_short_integer(text)) return text;
    // std::strtod knows all of JSON's numbers and rounds rightly; the program never sets a locale.
    const double value = std::strtod(text.c_str(), nullptr);
    expect(std::isfinite(value));
    return shortest(value);
}

// UTF-16 orders U+E000 to U+FFFF after everything beyond them; UTF-8, before. Only their first
// bytes, EE and EF, need to be moved.
bool utf16_before(std::string_view one, std::string_view other) {
    const auto weight = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0xEE or byte == 0xEF ? byte + 0x10 : static_cast<int>(byte);
    };
    const auto [left, right] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    if (left == one.end() or right == other.end()) return one.size() < other.size();
    return weight(*left) < weight(*right);
}

// Whether the members that are empty are written too.
enum class Empty { Written, LeftOut };

bool says_nothing(std::string_view written) {
    return written == "\"\"" or written == "[]" or written == "{}" or written == "null";
}

void write_canonical(std::string& out, const Json& value, Empty empty);

// Each with a comma behind it, for whoever writes the end.
void write_canonical_member(std::string& out, const Json::Member& member, Empty empty) {
    const auto begin = out.size();
    write_string(out, member.first);
    out += ':';
    const auto value = out.size();
    write_canonical(out, member.second, empty);
    if (empty == Empty::LeftOut and says_nothing(std::string_view(out).substr(value)))
        out.resize(begin);
    else
        out += ',';
}

void write_canonical_object(std::string& out, const Json::Object& members, Empty empty) {
    const auto before = [](const Json::Member& one, const Json::Member& other) {
        return utf16_before(one.first, other.first);
    };
    out += '{';
    if (std::is_sorted(members.begin(), members.end(), before)) {
        for (const auto& member : members) write_canonical_member(out, member, empty);
    } else {
        std::vector<const Json::Member*> order;
        order.reserve(members.size());
        for (const auto& member : members) order.push_back(&member);
        std::sort(order.begin(), order.end(),
                  [&](const auto* one, const auto* other) { return before(*one, *other); });
        for (const auto* member : order) write_canonical_member(out, *member, empty);
    }
    if (out.back() == ',') out.pop_back();
    out += '}';
}

void write_canonical(std::string& out, const Json& value, Empty empty) {
    if (value.is_null()) {
        out += "null";
    } else if (const auto* boolean = value.boolean()) {
        out += *boolean ? "true" : "false";
    } else if (const auto* number = value.number()) {
        out += canonical_number(number->text);
    } else if (const auto* string = value.string()) {
        write_string(out, *string);
    } else if (const auto* items = value.items()) {
        out += '[';
        for (const auto& item : *items) {
            if (&item != &items->front()) out += ',';
            write_canonical(out, item, empty);
        }
        out += ']';
    } else {
        write_canonical_object(out, *value.members(), empty);
    }
}

void write_pretty(std::string& out, const Json& value, std::size_t level);

void new_line(std::string& out, std::size_t level) {
    out += '\n';
    out.append(level * 2, ' ');
}

void write_pretty_object(std::string& out, const Json::Object& members, std::size_t level) {
    out += '{';
    for (const auto& member : members) {
        if (&member != &members.front()) out += ',';
        new_line(out, level + 1);
        write_string(out, member.first);
        out += ": ";
        write_pretty(out, member.second, level + 1);
    }
    if (not members.empty()) new_line(out, level);
    out += '}';
}

void write_pretty(std::string& out, const Json& value, std::size_t level) {
    if (const auto* number = value.number()) {
        out += number->text;
    } else if (const auto* items = value.items()) {
        out += '[';
        for (const auto& item : *items) {
            if (&item != &items->front()) out += ',';
            new_line(out, level + 1);
            write_pretty(out, item, level + 1);
        }
        if (not items->empty()) new_line(out, level);
        out += ']';
    } else if (const auto* members = value.members()) {
        write_pretty_object(out, *members, level);
    } else {
        write_canonical(out, value, Empty::Written);
    }
}

}  // namespace

void put_canonical(std::string& out, const Json& value) {
    write_canonical(out, value, Empty::Written);
}

void put_canonical(std::string& out, std::string_view text) {
    write_string(out, text);
}

std::string canonical_said(const Json& value) {
    std::string out;
    write_canonical(out, value, Empty::LeftOut);
    return out;
}

std::string canonical(const Json& value) {
    std::string out;
    write_canonical(out, value, Empty::Written);
    return out;
}

std::string pretty(const Json& value) {
    std::string out;
    write_pretty(out, value, 0);
    return out + "\n";
}

}  // namespace accord
