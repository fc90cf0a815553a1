#include "engine/shield/scan.h"

#include <algorithm>

#include "base/text.h"
#include "engine/shield/tokens.h"

namespace accord::shield {

namespace {

using Words = std::vector<std::string>;

constexpr std::size_t gap_max = 4;             // bytes between two digits of one number
constexpr std::size_t guarded_digits_min = 6;  // fewer are said by chance

// The ways the guarded words may be said: each comma part that tells something by itself, with and
// without its numbers, and any postcode.
std::vector<Words> phrases_of(const Exclusion& exclusion) {
    std::vector<Words> phrases;
    Words part;
    Words all_parts;  // "flat 3 14 alder court", so that no half of it is left standing
    const auto close = [&] {
        all_parts.insert(all_parts.end(), part.begin(), part.end());
        if (all_parts.size() > part.size() and not part.empty()) phrases.push_back(all_parts);
        Words named;
        for (const auto& word : part)
            if (not named.empty() or not(word[0] >= '0' and word[0] <= '9')) named.push_back(word);
        // "Flat 3": a number alone tells nothing. "Marshgate": one word of an address is a town.
        const bool place = exclusion.what == Guarded::Address;
        if (part.size() >= 2 and not(named.size() == 2 and named[0] == "flat"))
            phrases.push_back(part);
        if (named.size() >= 2 and named != part and named[0] != "flat") phrases.push_back(named);
        if (part.size() == 1 and not place) phrases.push_back(part);
        part.clear();
    };
    const auto all = tokens(exclusion.words);
    for (std::size_t i = 0; i < all.size(); i++) {
        if (all[i].comma or all[i].breaks) close();
        const bool outward = is_outward(all[i].folded);
        if (outward and i + 1 < all.size() and is_inward(all[i + 1].folded)) {
            close();
            phrases.push_back({all[i].folded, all[i + 1].folded});
            phrases.push_back({all[i].folded + all[i + 1].folded});
            i++;
        } else if (is_postcode(all[i].folded)) {
            close();
            const auto& code = all[i].folded;
            phrases.push_back({code});
            phrases.push_back({code.substr(0, code.size() - 3), code.substr(code.size() - 3)});
        } else {
            part.push_back(all[i].folded);
        }
    }
    close();
    return phrases;
}

bool is_number(const std::string& word) {
    return word[0] >= '0' and word[0] <= '9';
}

// The words of each comma part of an address but for its postcode, and those with a number first.
std::vector<Words> parts_of(const Exclusion& exclusion) {
    std::vector<Words> parts{{}};
    const auto all = tokens(exclusion.words);
    for (std::size_t i = 0; i < all.size(); i++) {
        if ((all[i].comma or all[i].breaks) and not parts.back().empty()) parts.emplace_back();
        const bool halves =
            is_outward(all[i].folded) and i + 1 < all.size() and is_inward(all[i + 1].folded);
        if (halves) i++;
        if (not halves and not is_postcode(all[i].folded)) parts.back().push_back(all[i].folded);
    }
    std::erase_if(parts, [](const Words& part) { return part.empty(); });
    return parts;
}

bool holds(const std::vector<Token>& all, const Words& phrase) {
    for (std::size_t i = 0; i + phrase.size() <= all.size(); i++) {
        bool same = true;
        for (std::size_t k = 0; same and k < phrase.size(); k++)
            same = all[i + k].folded == phrase[k];
        if (same) return true;
    }
    return false;
}

// The parts with a number, one after another in either order; without any, all but the town.
bool says_whole(const std::vector<Token>& all, const Exclusion& exclusion) {
    Words there, back, named;
    for (const auto& part : parts_of(exclusion)) {
        const bool numbered = std::any_of(part.begin(), part.end(), is_number);
        if (not numbered and part.size() > 1 and named.empty()) named = part;
        if (not numbered) continue;
        there.insert(there.end(), part.begin(), part.end());
        back.insert(back.begin(), part.begin(), part.end());
    }
    if (there.empty()) return not named.empty() and holds(all, named);
    return holds(all, there) or holds(all, back);
}

void find_phrases(const std::vector<Token>& all, const Exclusion& exclusion,
                  std::vector<Find>& out) {
    for (const auto& phrase : phrases_of(exclusion))
        for (std::size_t i = 0; i + phrase.size() <= all.size(); i++) {
            bool same = true;
            for (std::size_t k = 0; same and k < phrase.size(); k++)
                same = all[i + k].folded == phrase[k];
            if (same)
                out.push_back(
                    {all[i].from, all[i + phrase.size() - 1].until, Kind::Guarded, exclusion.what});
        }
}

void find_postcodes(const std::vector<Token>& all, std::vector<Find>& out) {
    for (std::size_t i = 0; i < all.size(); i++) {
        const bool pair = i + 1 < all.size() and is_outward(all[i].folded) and
                          is_inward(all[i + 1].folded) and not all[i + 1].breaks;
        if (pair)
            out.push_back({all[i].from, all[i + 1].until, Kind::Postcode, Guarded::Address});
        else if (is_postcode(all[i].folded))
            out.push_back({all[i].from, all[i].until, Kind::Postcode, Guarded::Address});
    }
}

// A number, one to three names, a word like Road; or the names and the word with a capital each.
void find_streets(const std::vector<Token>& all, std::vector<Find>& out) {
    for (std::size_t end = 1; end < all.size(); end++) {
        if (not is_street_word(all[end].folded)) continue;
        std::size_t first = end;
        for (std::size_t back = 1; back <= 4 and back <= end; back++) {
            if (all[end - back + 1].breaks) break;
            const auto& word = all[end - back];
            if (word.number) {
                first = end - back;
                break;
            }
            if (not word.capital or all[end - back + 1].comma) break;
            // Only with a capital on the street word too: "St Brigid's House" and not "my house".
            if (all[end].capital) first = end - back;
        }
        if (first < end)
            out.push_back({all[first].from, all[end].until, Kind::Address, Guarded::Address});
    }
}

void find_telephones(std::string_view text, std::vector<Find>& out) {
    const auto digit = [&](std::size_t i) { return text[i] >= '0' and text[i] <= '9'; };
    const auto joins = [&](std::size_t i) {
        return text[i] == ' ' or text[i] == '-' or text[i] == '(' or text[i] == ')' or
               text[i] == '.';
    };
    for (std::size_t i = 0; i < text.size(); i++) {
        const bool starts = digit(i) or (text[i] == '+' and i + 1 < text.size() and digit(i + 1));
        if (not starts or (i > 0 and digit(i - 1))) continue;
        std::size_t until = i + 1;
        std::size_t last = i + 1;
        while (until < text.size() and until - i < 24 and (digit(until) or joins(until))) {
            if (digit(until)) last = until + 1;
            until++;
        }
        const auto number = telephone_digits(text.substr(i, last - i));
        if ((number.size() == 10 or number.size() == 11) and number.starts_with("0") and
            not number.starts_with("00")) {
            const bool bracket = i > 0 and text[i - 1] == '(';
            out.push_back({bracket ? i - 1 : i, last, Kind::Telephone, Guarded::Telephone});
            i = last;
        }
    }
}

bool is_digit(char c) {
    return c >= '0' and c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z');
}

// From here on, the digits one after another with at most a few signs between any two.
std::vector<std::size_t> digits_from(std::string_view text, std::size_t at, std::size_t count) {
    std::vector<std::size_t> out;
    for (std::size_t gap = 0; at < text.size() and out.size() < count; ++at) {
        const char c = text[at];
        if (is_digit(c)) {
            out.push_back(at);
            gap = 0;
        } else if (is_letter(c) or c == '\n' or ++gap > gap_max) {
            break;
        }
    }
    return out;
}

// This one number, wherever its digits stand: beside another, with any signs between, from abroad.
void find_number(std::string_view text, const Exclusion& exclusion, std::vector<Find>& out) {
    const auto dialled = telephone_digits(exclusion.words);
    if (dialled.size() < guarded_digits_min) return;
    const auto theirs = dialled.starts_with("0") ? dialled.substr(1) : dialled;
    for (const auto& ways : {"0044" + theirs, "440" + theirs, "44" + theirs, dialled, theirs})
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != ways[0] or (i > 0 and is_digit(text[i - 1]))) continue;
            const auto at = digits_from(text, i, ways.size());
            bool same = at.size() == ways.size();
            for (std::size_t k = 0; same and k < at.size(); ++k) same = text[at[k]] == ways[k];
            if (not same or (at.back() + 1 < text.size() and is_digit(text[at.back() + 1])))
                continue;
            const bool sign = i > 0 and (text[i - 1] == '+' or text[i - 1] == '(');
            out.push_back({sign ? i - 1 : i, at.back() + 1, Kind::Guarded, exclusion.what});
        }
}

void find_email(std::string_view text, const Exclusion& exclusion, std::vector<Find>& out) {
    const auto wanted = lower(trim(exclusion.words));
    const auto all = lower(text);
    const auto goes_on = [&](std::size_t i) { return is_digit(all[i]) or is_letter(all[i]); };
    if (wanted.empty()) return;
    for (auto at = all.find(wanted); at != all.npos; at = all.find(wanted, at + 1)) {
        const auto until = at + wanted.size();
        if ((at > 0 and goes_on(at - 1)) or (until < all.size() and goes_on(until))) continue;
        out.push_back({at, until, Kind::Guarded, exclusion.what});
    }
}

// How somebody is reached, said whole.
std::vector<Find> reached(std::string_view text, const Exclusion& exclusion) {
    std::vector<Find> out;
    if (exclusion.what == Guarded::Telephone) find_number(text, exclusion, out);
    if (exclusion.what == Guarded::Email) find_email(text, exclusion, out);
    return out;
}

// The widest finds win; guarded words win over what only looks like something. Neighbours join.
std::vector<Find> settled(std::vector<Find> finds) {
    std::stable_sort(finds.begin(), finds.end(), [](const Find& one, const Find& other) {
        if (one.from != other.from) return one.from < other.from;
        return one.until > other.until;
    });
    std::vector<Find> out;
    for (const auto& find : finds) {
        if (out.empty() or find.from >= out.back().until) {
            out.push_back(find);
            continue;
        }
        out.back().until = std::max(out.back().until, find.until);
        if (find.kind == Kind::Guarded and out.back().kind != Kind::Guarded) {
            out.back().kind = Kind::Guarded;
            out.back().what = find.what;
        }
    }
    return out;
}

}  // namespace

std::string telephone_digits(std::string_view typed) {
    std::string digits;
    for (const char c : typed)
        if (is_digit(c)) digits += c;
    const auto home = [&](std::size_t prefix) {
        const auto first = digits.find_first_not_of('0', prefix);
        digits = "0" + (first == digits.npos ? std::string() : digits.substr(first));
    };
    if (digits.starts_with("0044")) home(4);
    if (digits.starts_with("44") and digits.size() > 10) home(2);
    return digits;
}

std::vector<Find> scan(std::string_view text, std::span<const Exclusion> exclusions) {
    const auto all = tokens(text);
    std::vector<Find> finds;
    for (const auto& exclusion : exclusions) {
        if (exclusion.what != Guarded::Telephone and exclusion.what != Guarded::Email)
            find_phrases(all, exclusion, finds);
        for (const auto& find : reached(text, exclusion)) finds.push_back(find);
    }
    find_postcodes(all, finds);
    find_streets(all, finds);
    find_telephones(text, finds);
    return settled(std::move(finds));
}

std::vector<Exclusion> said_whole(std::string_view text, std::span<const Exclusion> exclusions) {
    std::vector<Exclusion> out;
    if (exclusions.empty()) return out;
    const auto all = tokens(text);
    for (const auto& exclusion : exclusions)
        if ((exclusion.what == Guarded::Address and says_whole(all, exclusion)) or
            not reached(text, exclusion).empty())
            out.push_back(exclusion);
    return out;
}

bool must_hold_back(const Find& find, std::span<const Exclusion> exclusions) {
    if (find.kind == Kind::Guarded) return true;
    return std::any_of(exclusions.begin(), exclusions.end(), [](const Exclusion& exclusion) {
        return exclusion.what == Guarded::Address or exclusion.what == Guarded::Telephone;
    });
}

}  // namespace accord::shield
