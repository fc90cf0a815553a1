// The dialect, row by row, on every database: test/table/store_dialect.table.
#include <doctest/doctest.h>

#include "base/text.h"
#include "support/databases.h"
#include "support/source_tree.h"
#include "support/tables.h"

namespace accord::test {
namespace {

// 'words', 42, true, null, x00ff: a value as a row of the table writes it.
store::Value value_of(std::string_view text) {
    if (text == "null") return nullptr;
    if (text == "true" or text == "false") return text == "true";
    if (text.starts_with('x')) return *from_hex(text.substr(1));
    if (text.starts_with('\'')) return text.substr(1, text.size() - 2);
    return static_cast<std::int64_t>(std::stoll(std::string(text)));
}

// Splits at a comma or semicolon that is not inside quotes.
std::vector<std::string_view> parts_of(std::string_view text, char by) {
    std::vector<std::string_view> out;
    bool quoted = false;
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\'') quoted = not quoted;
        if (text[i] == by and not quoted) {
            out.push_back(trim(text.substr(from, i - from)));
            from = i + 1;
        }
    }
    if (not trim(text.substr(from)).empty()) out.push_back(trim(text.substr(from)));
    return out;
}

// What came back, in the words of the table. SQLite says 1 for true, so the table's kind decides.
bool same(const store::Row& row, const std::vector<std::string_view>& wanted) {
    if (row.values().size() != wanted.size()) return false;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto value = value_of(wanted[i]);
        const bool truth = std::holds_alternative<bool>(value.kind());
        if (truth ? row.boolean(row.columns()[i]) != std::get<bool>(value.kind())
                  : row.values()[i] != value) {
            return false;
        }
    }
    return true;
}

void check_row(store::Database& database, const Table& cases, const TableRow& line) {
    const std::string statement = cases.at(line, "statement").text;
    INFO("line " << line.line << ": " << cases.at(line, "says").text);
    store::Values values;
    for (const auto part : parts_of(cases.at(line, "values").text, ',')) {
        values.push_back(value_of(part));
    }
    auto change = database.begin(store::Mode::Write);
    REQUIRE(change.has_value());
    const auto rows = change->many({"dialect", statement}, values);
    REQUIRE_MESSAGE(rows.has_value(), rows.error().sentence);
    const auto wanted = parts_of(cases.at(line, "answer").text, ';');
    REQUIRE(rows->size() == wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        CHECK(same((*rows)[i], parts_of(wanted[i], ',')));
    }
}

TEST_CASE("both databases understand the one dialect alike") {
    const auto cases = table("store_dialect");
    on_every_database([&](FreshDatabase& fresh) {
        auto change = fresh.database->begin(store::Mode::Write);
        REQUIRE(change.has_value());
        const auto made = change->script(*read_file("test/conformance/store/schema.sql"));
        REQUIRE_MESSAGE(made.has_value(), made.error().sentence);
        const store::Query insert{"pets",
                                  "insert into pets (id, name, alive, age, note, picture)"
                                  " values ($1, $2, $3, $4, $5, $6)"};
        REQUIRE(change->run(insert, {"a", "Ash", true, 12, nullptr, nullptr}).has_value());
        REQUIRE(change
                    ->run(insert,
                          {"b", "Birch", true, INT64_MIN, "Zoë, 東京, 👋", Bytes{0x00, 0xff, 0x10}})
                    .has_value());
        REQUIRE(change->run(insert, {"c", "Cedar", false, INT64_MAX, "", Bytes{}}).has_value());
        REQUIRE(change->commit().has_value());
        for (const auto& line : cases.rows) check_row(*fresh.database, cases, line);
    });
}

}  // namespace
}  // namespace accord::test
