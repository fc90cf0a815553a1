#include "rulebook/changes.h"

#include <algorithm>
#include <set>

#include "base/london.h"
#include "base/text.h"

namespace accord::rulebook {
namespace {

// A row among those of its code: by its first day, for a code may have several.
using Key = std::pair<std::string, std::optional<Date>>;

std::string named(const Listed& list, const ListedRow& row) {
    return list.title + ": " + row.code + " (" + row.row.words + ")";
}

std::string day(const std::optional<Date>& date, std::string_view none) {
    return date ? text(*date) : std::string(none);
}

std::set<std::string> words_of(const std::string& cell) {
    std::set<std::string> out;
    for (const auto word : split(cell, ' ')) {
        if (not word.empty()) out.insert(std::string(word));
    }
    return out;
}

// A cell that names codes changes by some of them; any other is told whole.
std::string cell_change(const std::string& column, const std::string& was, const std::string& is) {
    const auto before = words_of(was);
    const auto after = words_of(is);
    std::vector<std::string> gone;
    std::vector<std::string> come;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                        std::back_inserter(gone));
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                        std::back_inserter(come));
    const bool codes = std::all_of(was.begin(), was.end(), [](char c) {
        return c == ' ' or c == '_' or c == '@' or (c >= 'A' and c <= 'Z') or
               (c >= '0' and c <= '9');
    });
    if (not codes or before.empty() or after.empty() or gone.size() == before.size())
        return column + " was '" + was + "' and is '" + is + "'";
    std::string out = column;
    if (not gone.empty()) out += " no longer has " + join(gone, ", ");
    if (not gone.empty() and not come.empty()) out += ", and";
    if (not come.empty()) out += " now has " + join(come, ", ");
    return out;
}

void tell_cells(const Listed& list, const ListedRow& was, const ListedRow& is,
                std::vector<std::string>& out) {
    const auto tell = [&](const std::string& what) {
        out.push_back(named(list, is) + ": " + what);
    };
    if (was.row.in_force.until != is.row.in_force.until)
        tell("its last day moves: it ended before " + day(was.row.in_force.until, "no day") +
             ", and ends before " + day(is.row.in_force.until, "no day"));
    if (was.row.nations != is.row.nations)
        tell("it held in " + words(was.row.nations) + ", and holds in " + words(is.row.nations));
    for (std::size_t i = 0; i < list.own_columns.size(); ++i) {
        if (was.own[i] != is.own[i]) tell(cell_change(list.own_columns[i], was.own[i], is.own[i]));
    }
    if (was.row.words != is.row.words) tell("it was called '" + was.row.words + "'");
    if (was.row.source != is.row.source) tell("its source is now " + is.row.source);
    if (was.row.verified != is.row.verified)
        tell("it was " + std::string(word(was.row.verified)) + ", and is " +
             std::string(word(is.row.verified)));
}

const ListedRow* row_of(const Listed& list, const Key& key) {
    for (const auto& row : list.rows) {
        if (row.code == key.first and row.row.in_force.from == key.second) return &row;
    }
    return nullptr;
}

// The only row of its code in both editions, whose first day moved: an appointed day, mostly.
const ListedRow* moved(const Listed& list, const ListedRow& row, const Listed& other) {
    const auto alone = [&](const Listed& in) -> const ListedRow* {
        const ListedRow* found = nullptr;
        for (const auto& each : in.rows) {
            if (each.code != row.code) continue;
            if (found != nullptr) return nullptr;
            found = &each;
        }
        return found;
    };
    return alone(list) != nullptr ? alone(other) : nullptr;
}

void tell_list(const Listed& before, const Listed& after, std::vector<std::string>& out) {
    for (const auto& row : before.rows) {
        if (row_of(after, {row.code, row.row.in_force.from}) == nullptr and
            moved(before, row, after) == nullptr)
            out.push_back(named(before, row) + " is gone.");
    }
    for (const auto& row : after.rows) {
        const auto* was = row_of(before, {row.code, row.row.in_force.from});
        if (was == nullptr) {
            was = moved(after, row, before);
            if (was == nullptr) {
                out.push_back(named(after, row) + " is new, in force from " +
                              day(row.row.in_force.from, "a day not yet appointed") + ".");
                continue;
            }
            out.push_back(named(after, row) + ": it begins on " +
                          day(row.row.in_force.from, "a day not yet appointed") + "; before, on " +
                          day(was->row.in_force.from, "a day not yet appointed") + ".");
        }
        std::vector<std::string> cells;
        tell_cells(after, *was, row, cells);
        for (auto& cell : cells) out.push_back(std::move(cell) + ".");
    }
}

}  // namespace

std::vector<std::string> differences(const Rulebook& before, const Rulebook& after) {
    std::vector<std::string> out;
    for (const auto& list : after.lists) {
        if (const auto* was = before.listed(list.name)) tell_list(*was, list, out);
    }
    return out;
}

std::vector<std::string> turning(const Rulebook& rulebook, Date on) {
    std::vector<std::string> out;
    for (const auto& list : rulebook.lists) {
        for (const auto& row : list.rows) {
            if (row.row.in_force.from == on)
                out.push_back(named(list, row) + " begins. Source: " + row.row.source + ".");
            if (row.row.in_force.until == on)
                out.push_back(named(list, row) + " has ended. Source: " + row.row.source + ".");
        }
    }
    return out;
}

std::vector<Date> turning_days(const Rulebook& rulebook, Date from) {
    std::set<Date> days;
    for (const auto& list : rulebook.lists) {
        if (list.name == "bank_holidays") continue;  // a day's holiday is no change of the law
        for (const auto& row : list.rows) {
            for (const auto& edge : {row.row.in_force.from, row.row.in_force.until}) {
                if (edge and *edge >= from) days.insert(*edge);
            }
        }
    }
    return {days.begin(), days.end()};
}

}  // namespace accord::rulebook
