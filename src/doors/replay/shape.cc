#include "doors/replay/shape.h"

#include <charconv>

#include "base/expect.h"
#include "platform/host/embedded_table.h"

namespace accord::replay {
namespace {

Table table_of(std::string_view name) {
    return host::embedded_table("demo/year/" + std::string(name) + ".table");
}

std::int64_t number(const Table& table, const TableRow& row, std::string_view column,
                    std::int64_t otherwise = 0) {
    const auto& text = table.at(row, column).text;
    if (text.empty()) return otherwise;
    std::int64_t out = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
    expect(read.ec == std::errc() and read.ptr == text.data() + text.size());
    return out;
}

bool yes(const Table& table, const TableRow& row, std::string_view column) {
    return table.at(row, column).text == "yes";
}

void read_times(Shape& out) {
    const auto months = table_of("months");
    for (const auto& row : months.rows)
        out.months.at(static_cast<std::size_t>(number(months, row, "month") - 1)) =
            number(months, row, "weight");
    const auto hours = table_of("hours");
    for (const auto& row : hours.rows) {
        const auto hour = static_cast<std::size_t>(number(hours, row, "hour"));
        out.working.at(hour) = number(hours, row, "working");
        out.other.at(hour) = number(hours, row, "other");
    }
    const auto delays = table_of("delays");
    for (const auto& row : delays.rows)
        out.delays.push_back({.step = delays.at(row, "step").text,
                              .low = number(delays, row, "low"),
                              .high = number(delays, row, "high"),
                              .slow = number(delays, row, "slow"),
                              .slow_high = number(delays, row, "slow_high"),
                              .hours = yes(delays, row, "hours")});
}

void read_arrivals(Shape& out) {
    const auto table = table_of("arrivals");
    for (const auto& row : table.rows)
        out.arrivals.push_back({.arrival = table.at(row, "arrival").text,
                                .from = table.at(row, "from").text,
                                .weight = number(table, row, "weight"),
                                .kind = contacts::kind_from(table.at(row, "kind").text),
                                .danger = number(table, row, "danger")});
    const auto families = table_of("families");
    for (const auto& row : families.rows) {
        const auto& code = families.at(row, "code").text;
        const auto of_hundred = number(families, row, "of_hundred");
        if (code == "AGAIN") out.again = of_hundred;
        if (code == "TWO") out.two = of_hundred;
        if (code == "THREE") out.three = of_hundred;
        if (code == "REOPENED") out.reopened = of_hundred;
        if (code == "OTHER_DAY") out.other_day = of_hundred;
    }
}

void read_ways(Shape& out) {
    const auto table = table_of("ways");
    for (const auto& row : table.rows)
        out.ways.push_back({.code = table.at(row, "code").text,
                            .contacts = number(table, row, "contacts"),
                            .verdict = contacts::verdict_from(table.at(row, "verdict").text),
                            .level = table.at(row, "level").text,
                            .rating = Code<rulebook::Rating>::from(table.at(row, "rating").text)
                                          .value_or(Code<rulebook::Rating>()),
                            .asks = yes(table, row, "asks"),
                            .worker = yes(table, row, "worker"),
                            .outcome = table.at(row, "outcome").text,
                            .tells = yes(table, row, "tells"),
                            .patience = number(table, row, "patience")});
}

void read_answers(Shape& out) {
    const auto table = table_of("answers");
    for (const auto& row : table.rows)
        out.answers.push_back({.code = table.at(row, "code").text,
                               .weight = number(table, row, "weight"),
                               .says = requests::holding_from(table.at(row, "says").text),
                               .soonest = number(table, row, "soonest"),
                               .latest = number(table, row, "latest"),
                               .opens = number(table, row, "opens", -1),
                               .then = table.at(row, "then").text});
    const auto spoken = table_of("words");
    for (const auto& row : spoken.rows)
        out.words.push_back({spoken.at(row, "of").text, spoken.at(row, "words").text});
}

}  // namespace

std::vector<std::string_view> Shape::said(std::string_view of) const {
    std::vector<std::string_view> out;
    for (const auto& each : words)
        if (each.of == of) out.emplace_back(each.words);
    expect(not out.empty());
    return out;
}

Shape shape_of_program() {
    Shape out;
    read_times(out);
    read_arrivals(out);
    read_ways(out);
    read_answers(out);
    return out;
}

}  // namespace accord::replay
