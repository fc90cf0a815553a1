// The tables of this slice, read once: the kinds of asking and what is usually needed.
#include "base/expect.h"
#include "base/table.h"
#include "base/text.h"
#include "casework/requests/asking.h"
#include "platform/host/embedded_table.h"

namespace accord::requests {
namespace {

template <class List>
Code<List> code_in(const Table& table, const TableRow& row, std::string_view column) {
    const auto code = Code<List>::from(table.at(row, column).text);
    expect(code.has_value());
    return *code;
}

std::vector<AskKind> read_kinds() {
    const auto table = host::embedded_table("src/casework/requests/tables/kinds.table");
    std::vector<AskKind> out;
    for (const auto& row : table.rows)
        out.push_back({table.at(row, "code").text, table.at(row, "words").text,
                       table.at(row, "hint").text,
                       code_in<rulebook::Purpose>(table, row, "purpose"),
                       code_in<rulebook::Threshold>(table, row, "threshold"),
                       code_in<rulebook::Rating>(table, row, "rating")});
    return out;
}

std::vector<UsualNeed> read_needs() {
    const auto table = host::embedded_table("src/casework/requests/tables/needs.table");
    std::vector<UsualNeed> out;
    for (const auto& row : table.rows) {
        const auto type = Code<rulebook::AgencyType>::from(table.at(row, "agency_type").text);
        std::vector<std::string> kinds;
        for (const auto kind : words(table.at(row, "kinds").text)) kinds.emplace_back(kind);
        std::vector<std::string> known_by;
        for (const auto part : split(table.at(row, "known_by").text, ','))
            if (not trim(part).empty()) known_by.push_back(fold(part));
        out.push_back({type.value_or(Code<rulebook::AgencyType>()), std::move(kinds),
                       std::move(known_by), table.at(row, "need").text,
                       table.at(row, "need_not").text,
                       code_in<rulebook::DataCategory>(table, row, "category")});
    }
    expect(not out.empty() and out.back().type.empty());
    return out;
}

}  // namespace

const std::vector<AskKind>& ask_kinds() {
    static const auto all = read_kinds();
    return all;
}

const UsualNeed& usual_need(const Code<rulebook::AgencyType>& type) {
    static const auto all = read_needs();
    for (const auto& each : all)
        if (each.type == type) return each;
    return all.back();
}

}  // namespace accord::requests
