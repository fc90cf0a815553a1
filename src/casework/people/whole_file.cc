#include "casework/people/whole_file.h"

#include <algorithm>

#include "base/digest.h"
#include "base/json.h"
#include "base/text.h"

namespace accord::people {
namespace {

constexpr std::size_t rows_named = 5;

std::string rows_in_words(const std::vector<std::uint32_t>& rows, std::size_t all) {
    std::vector<std::string> out;
    for (const auto row : rows) {
        if (out.size() == rows_named) break;
        out.push_back(std::to_string(row));
    }
    if (all > out.size())
        return (all == 1 ? "row " : "rows ") + join(out, ", ") + " and " +
               std::to_string(all - out.size()) + " more";
    return (all == 1 ? "row " : "rows ") + join_words(out);
}

std::string said_by(const Mapping& mapping, const CsvRow& row) {
    auto all = Json::array();
    for (const auto& column : import_columns())
        all.add(std::string(mapping.in(column.word, row.cells)));
    return text(digest(canonical(all)));
}

}  // namespace

std::string mixed_order(const DatesSeen& seen) {
    return "in " + rows_in_words(seen.day_first, seen.order.day_first) +
           " only the day can come first, and in " +
           rows_in_words(seen.month_first, seen.order.month_first) +
           " only the month: write them all one way, 2019-12-31 for one";
}

void WholeFile::look_at(const Mapping& mapping, const CsvRow& row) {
    const auto before = dates_.order;
    matching::look_at(mapping.in("born", row.cells), dates_.order);
    const auto note = [&](bool seen, std::vector<std::uint32_t>& rows) {
        if (seen and rows.size() < rows_named) rows.push_back(row.number);
    };
    note(dates_.order.day_first > before.day_first, dates_.day_first);
    note(dates_.order.month_first > before.month_first, dates_.month_first);
    const auto at = rows_++;
    const auto id = mapping.in("id", row.cells);
    if (id.empty()) return;
    numbered_.push_back({std::string(id), said_by(mapping, row), at, row.number});
}

std::vector<TwiceSaid> WholeFile::twice(const Mapping& mapping, std::string_view file) const {
    std::vector<const Numbered*> all;
    for (const auto& each : numbered_) all.push_back(&each);
    std::stable_sort(all.begin(), all.end(), [](const Numbered* one, const Numbered* other) {
        return one->id < other->id;
    });
    const auto column = static_cast<std::uint32_t>(mapping.place("id"));
    std::vector<TwiceSaid> out;
    for (auto from = all.begin(); from != all.end();) {
        const auto to = std::find_if(from, all.end(),
                                     [&](const Numbered* each) { return each->id != (*from)->id; });
        const bool differ = std::any_of(
            from, to, [&](const Numbered* each) { return each->said != (*from)->said; });
        std::vector<std::uint32_t> rows;
        for (auto each = from; differ and each != to; ++each) rows.push_back((*each)->row);
        const auto words = rows_in_words(rows, rows.size()) +
                           " have one number and do not say the same: none of them is used until "
                           "one says what is right";
        for (; from != to; ++from)
            if (differ)
                out.push_back({(*from)->at, {std::string(file), (*from)->row, column, words}});
    }
    std::sort(out.begin(), out.end(),
              [](const TwiceSaid& one, const TwiceSaid& other) { return one.at < other.at; });
    return out;
}

}  // namespace accord::people
