// What every row of the rulebook has, and List: the rows of one table, looked up by code and day.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "rulebook/code.h"

namespace accord::rulebook {

enum class Nation : std::uint8_t { England, Wales, Scotland, NorthernIreland };

// The nations a row holds in. In tables: "all", or letters: "E W".
struct Nations {
    std::uint8_t bits = 0;
    constexpr bool has(Nation nation) const { return (bits >> static_cast<int>(nation) & 1) != 0; }
    constexpr Nations with(Nation nation) const {
        return {static_cast<std::uint8_t>(bits | 1 << static_cast<int>(nation))};
    }
    static constexpr Nations all() { return {15}; }
    bool operator==(const Nations&) const = default;
};

std::optional<Nation> nation_from(std::string_view text);  // "E", "England"
std::string_view letter(Nation nation);                    // "E"
std::string_view words(Nation nation);                     // "England"
std::string letters(Nations nations);                      // "E W", or "all"
std::string words(Nations nations);                        // "England and Wales", or "everywhere"

// How far a row can be trusted.
enum class Verified : std::uint8_t {
    Sourced,   // seen in the source it names
    Recalled,  // set down from general knowledge and not yet checked against the source
    Ours,      // a choice or a proposal made here, not a statement of any document
};
std::string_view word(Verified verified);      // "recalled"
std::string_view sentence(Verified verified);  // "Recalled, not yet verified"

struct Source;  // a row of sources.table: where a row comes from

struct Row {
    std::string words;  // plain English, as shown to people
    Nations nations;
    Period in_force;     // no `from`: enacted and not appointed; off until a date is given
    std::string source;  // the statute and section, or the guidance and page
    std::vector<Code<Source>> marks;
    Verified verified = Verified::Ours;
    std::uint32_t line = 0;  // where it stands in its table

    bool holds(Date day, Nation nation) const { return nations.has(nation) and in_force.has(day); }
};

// Every row, or these: how a table says "any" and "S17 S47".
template <class Noun>
struct AnyOf {
    bool any = false;
    std::vector<Code<Noun>> codes;  // sorted

    bool has(const Code<Noun>& code) const {
        return any or std::binary_search(codes.begin(), codes.end(), code);
    }
    bool empty() const { return not any and codes.empty(); }
};

// The rows of one table, sorted by code and then by first day. A code may have several rows (the
// law before and after a change), never two in force on one day in one nation: the reader sees to
// it.
template <class Noun>
class List {
public:
    List() = default;
    explicit List(std::vector<Noun> rows) : rows_(std::move(rows)) {
        std::sort(rows_.begin(), rows_.end(), [](const Noun& left, const Noun& right) {
            if (left.code != right.code) return left.code < right.code;
            if (left.in_force.from != right.in_force.from) {
                return left.in_force.from < right.in_force.from;
            }
            return left.line < right.line;
        });
    }

    std::span<const Noun> all() const { return rows_; }

    // Every row of a code, oldest first; a row not yet appointed comes first of all.
    std::span<const Noun> rows_of(const Code<Noun>& code) const {
        const auto first = std::lower_bound(
            rows_.begin(), rows_.end(), code,
            [](const Noun& row, const Code<Noun>& wanted) { return row.code < wanted; });
        auto last = first;
        while (last != rows_.end() and last->code == code) ++last;
        return {first, last};
    }

    // Whether the code is known at all, in force or not; the newest row of it.
    const Noun* find(const Code<Noun>& code) const {
        const auto rows = rows_of(code);
        return rows.empty() ? nullptr : &rows.back();
    }
    bool has(const Code<Noun>& code) const { return find(code) != nullptr; }

    // The row of the code that is law on the day, in the nation; or null.
    const Noun* in_force(const Code<Noun>& code, Date day, Nation nation) const {
        for (const auto& row : rows_of(code)) {
            if (row.holds(day, nation)) return &row;
        }
        return nullptr;
    }

    // All that is law on the day, in the order of codes.
    std::vector<const Noun*> in_force(Date day, Nation nation) const {
        std::vector<const Noun*> out;
        for (const auto& row : rows_) {
            if (row.holds(day, nation)) out.push_back(&row);
        }
        return out;
    }

private:
    std::vector<Noun> rows_;
};

}  // namespace accord::rulebook
