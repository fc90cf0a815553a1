// Cells: one row of a table read as typed values. A cell that cannot be read is a fault with its
// line, its column and the fix; reading goes on, so that a person is told of everything at once.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/table.h"
#include "rulebook/choices.h"

namespace accord::rulebook {

// A code written in a cell, to be looked up once every list has been read.
struct Mention {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string_view list;  // "gateways"
    std::string code;
};

// What is gathered while reading all the tables.
struct Gathering {
    Faults faults;
    std::vector<Mention> mentions;
    std::map<std::string_view, std::vector<std::string>> codes;  // by list, as they are read
    std::map<std::string, std::vector<Code<AgencyType>>, std::less<>> groups;
};

class Cells {
public:
    Cells(Gathering& gathering, const Table& table, const TableRow& row)
        : gathering_(gathering), table_(table), row_(row) {}

    std::string text(std::string_view column);   // must be there
    std::string maybe(std::string_view column);  // may be empty
    bool flag(std::string_view column);          // "yes" or "no"
    int number(std::string_view column, int least, int most);
    std::vector<std::string> words(std::string_view column);
    std::optional<Date> day(std::string_view column);
    Nations nations(std::string_view column);
    Sensitivities sensitivities(std::string_view column);
    Permissions permissions(std::string_view column);

    // The columns that every dated row has.
    Row row();
    // The row's own code, noted as one of the list's.
    template <class Noun>
    Code<Noun> own_code(std::string_view list) {
        const auto code = Code<Noun>::from(own_code_text(list));
        return code.value_or(Code<Noun>{});
    }

    // A code of another list; empty when the cell is.
    template <class Noun>
    Code<Noun> code(std::string_view column, std::string_view list) {
        const auto codes = this->codes<Noun>(column, list);
        return codes.empty() ? Code<Noun>{} : codes.front();
    }
    template <class Noun>
    std::vector<Code<Noun>> codes(std::string_view column, std::string_view list) {
        std::vector<Code<Noun>> out;
        for (const auto& word : words(column)) {
            if (mention(column, list, word)) out.push_back(*Code<Noun>::from(word));
        }
        return out;
    }
    template <class Noun>
    AnyOf<Noun> any_of(std::string_view column, std::string_view list) {
        if (at(column).text == "any") return {.any = true, .codes = {}};
        AnyOf<Noun> out{.any = false, .codes = codes<Noun>(column, list)};
        std::sort(out.codes.begin(), out.codes.end());
        return out;
    }
    // Agency types, by code or by group: "@S11 SCHOOL".
    AnyOf<AgencyType> agencies(std::string_view column);

    template <class Value>
    Value choice(std::string_view column) {
        std::vector<std::string_view> known;
        for (const auto& each : choices(Value{})) {
            if (each.word == at(column).text) return each.value;
            known.push_back(each.word);
        }
        unknown(column, at(column).text, known);
        return Value{};
    }

    void fault(std::string_view column, std::string sentence);
    // "there is no … 'dayz' here; did you mean 'days'?"
    void unknown(std::string_view column, std::string_view text,
                 const std::vector<std::string_view>& known);

private:
    const Cell& at(std::string_view column) const { return table_.at(row_, column); }
    std::string own_code_text(std::string_view list);
    bool mention(std::string_view column, std::string_view list, const std::string& word);

    Gathering& gathering_;
    const Table& table_;
    const TableRow& row_;
};

}  // namespace accord::rulebook
