#include "governance/parties/identifier.h"

#include <algorithm>
#include <charconv>

#include "base/expect.h"
#include "base/table.h"
#include "base/text.h"
#include "platform/host/embedded_table.h"

namespace accord::parties {
namespace {

constexpr std::string_view path = "src/governance/parties/tables/identifiers.table";

bool is_digit(char c) {
    return c >= '0' and c <= '9';
}

bool is_capital(char c) {
    return c >= 'A' and c <= 'Z';
}

// One part of a shape: which letters, and how many of them.
struct Part {
    char letters = 0;
    std::size_t least = 1;
    std::size_t most = 1;

    bool takes(char c) const {
        if (letters == '#') return is_digit(c);
        if (letters == '@') return is_capital(c);
        if (letters == '*') return is_digit(c) or is_capital(c);
        return c == letters;
    }
};

std::size_t number(std::string_view text) {
    std::size_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

std::vector<Part> parts_of(std::string_view shape) {
    std::vector<Part> out;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] != '{') {
            out.push_back({.letters = shape[i]});
            continue;
        }
        const auto end = shape.find('}', i);
        expect(end != std::string_view::npos and not out.empty());
        const auto range = split(shape.substr(i + 1, end - i - 1), '-');
        out.back().least = number(range.front());
        out.back().most = number(range.back());
        i = end;
    }
    return out;
}

bool matches(const std::vector<Part>& parts, std::size_t part, std::string_view text) {
    if (part == parts.size()) return text.empty();
    const auto& now = parts[part];
    for (std::size_t taken = 0; taken <= now.most; ++taken) {
        if (taken >= now.least and matches(parts, part + 1, text.substr(taken))) return true;
        if (taken == text.size() or not now.takes(text[taken])) return false;
    }
    return false;
}

// ISO 7064 MOD 97-10, as ISO 17442 asks: letters are 10 to 35, and the whole leaves 1.
bool mod_97_agrees(std::string_view value) {
    unsigned left = 0;
    for (const char c : value) {
        const unsigned digit =
            is_digit(c) ? static_cast<unsigned>(c - '0') : static_cast<unsigned>(c - 'A') + 10;
        left = (left * (digit > 9 ? 100 : 10) + digit) % 97;
    }
    return left == 1;
}

// Seven digits times 8 to 2, and the last two: 0 modulo 97, or 0 once 55 is added (numbers since
// 2010).
bool vat_agrees(std::string_view value) {
    if (value.starts_with("GB")) value.remove_prefix(2);
    int sum = 0;
    for (std::size_t i = 0; i < 7; ++i) sum += (value[i] - '0') * (8 - static_cast<int>(i));
    sum += (value[7] - '0') * 10 + (value[8] - '0');
    return sum % 97 == 0 or (sum + 55) % 97 == 0;
}

bool check_digits_agree(CheckDigits check, std::string_view value) {
    switch (check) {
        case CheckDigits::None: return true;
        case CheckDigits::Mod97: return mod_97_agrees(value);
        case CheckDigits::Vat: return vat_agrees(value);
    }
    return false;
}

std::vector<std::string> listed(std::string_view cell) {
    std::vector<std::string> out;
    for (const auto word : words(cell)) out.emplace_back(word);
    return out;
}

std::vector<IdentifierKind> read_kinds() {
    const auto table = host::embedded_table(path);
    std::vector<IdentifierKind> out;
    for (const auto& row : table.rows) {
        const auto cell = [&](std::string_view column) { return table.at(row, column).text; };
        const auto check = cell("check");
        out.push_back({.code = cell("code"),
                       .words = cell("words"),
                       .shapes = listed(cell("shape")),
                       .check = check == "MOD97" ? CheckDigits::Mod97
                                : check == "VAT" ? CheckDigits::Vat
                                                 : CheckDigits::None,
                       .example = cell("example"),
                       .fits = listed(cell("fits")),
                       .expires = cell("expires") == "yes",
                       .of_register = cell("register"),
                       .system = cell("system")});
    }
    return out;
}

}  // namespace

const std::vector<IdentifierKind>& identifier_kinds() {
    static const auto all = read_kinds();
    return all;
}

const IdentifierKind* identifier_kind(std::string_view code) {
    for (const auto& kind : identifier_kinds()) {
        if (kind.code == code) return &kind;
    }
    return nullptr;
}

bool fits(const IdentifierKind& kind, const rulebook::AgencyType& type) {
    return std::any_of(kind.fits.begin(), kind.fits.end(), [&](const std::string& name) {
        return name == "*" or name == type.code.text() or
               std::find(type.groups.begin(), type.groups.end(), name) != type.groups.end();
    });
}

Result<std::string> identifier_value(const IdentifierKind& kind, std::string_view typed) {
    std::string value;
    for (const char c : upper(trim(typed))) {
        if (c != ' ') value += c;
    }
    const bool shaped =
        std::any_of(kind.shapes.begin(), kind.shapes.end(),
                    [&](const std::string& shape) { return matches(parts_of(shape), 0, value); });
    if (not shaped) {
        return fail(invalid("That is not a " + kind.words + ". One looks like " + kind.example,
                            lower(kind.code)));
    }
    if (not check_digits_agree(kind.check, value)) {
        return fail(invalid("The check digits of this " + kind.words +
                                " do not agree: a digit is wrong, or two were swapped",
                            lower(kind.code)));
    }
    return value;
}

std::string_view checked_words(const IdentifierKind& kind) {
    if (kind.check == CheckDigits::None) return "its shape was checked; it has no check digits";
    return "its check digits agree";
}

}  // namespace accord::parties
