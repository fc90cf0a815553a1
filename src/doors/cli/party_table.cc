#include "doors/cli/party_table.h"

#include <algorithm>
#include <array>

#include "base/table.h"
#include "base/text.h"

namespace accord::cli {
namespace {

constexpr std::array<std::string_view, 6> columns{"name",      "type",   "public",
                                                  "competent", "signed", "except"};

class Reader {
public:
    Reader(const rulebook::Rulebook& rulebook, const agreement::Document& document, Table& table,
           Faults& faults)
        : book_(rulebook), document_(document), table_(table), faults_(faults) {}

    std::vector<policy::Side> read() {
        for (const auto column : columns) {
            if (table_.column(column) < 0)
                faults_.push_back({table_.name, 1, 1,
                                   "the table has no column '" + std::string(column) +
                                       "'; it has name, type, public, competent, signed, except"});
        }
        std::vector<policy::Side> out;
        if (not faults_.empty()) return out;
        for (const auto& row : table_.rows) {
            const auto before = faults_.size();
            auto side = read_row(row);
            if (faults_.size() == before) out.push_back(std::move(side));
        }
        return out;
    }

private:
    policy::Side read_row(const TableRow& row) {
        policy::Side side;
        side.party = table_.at(row, "name").text;
        if (side.party.empty()) fault(row, "name", "a party has a name");
        if (std::find(names_.begin(), names_.end(), side.party) != names_.end())
            fault(row, "name",
                  "there are two parties '" + side.party + "'; each name is used once");
        names_.push_back(side.party);
        side.type = type(row);
        side.public_authority = perhaps(row, "public");
        side.competent_authority = perhaps(row, "competent");
        const bool has_signed = perhaps(row, "signed").value_or(false);
        auto without = except(row);
        if (has_signed) {
            side.has_signed = {{document_.uri, document_.version, std::move(without)}};
        } else if (not without.empty()) {
            fault(row, "except", "who has not signed has accepted nothing; leave this empty");
        }
        return side;
    }

    Code<rulebook::AgencyType> type(const TableRow& row) {
        const auto& word = table_.at(row, "type").text;
        const auto code = Code<rulebook::AgencyType>::from(word);
        if (code and book_.agency_types.has(*code)) return *code;
        std::vector<std::string_view> known;
        for (const auto& each : book_.agency_types.all()) known.push_back(each.code.text());
        const auto near = nearest(upper(word), known);
        fault(row, "type",
              "there is no kind of organisation '" + word + "'" +
                  (near.empty() ? "; accord rulebook list agency_types has them all"
                                : "; did you mean '" + std::string(near) + "'?"));
        return {};
    }

    std::optional<bool> perhaps(const TableRow& row, std::string_view column) {
        const auto& word = table_.at(row, column).text;
        if (word.empty()) return std::nullopt;
        if (word != "yes" and word != "no")
            fault(row, column, "'" + word + "' is neither yes nor no; - where its kind says it");
        return word == "yes";
    }

    std::vector<std::string> except(const TableRow& row) {
        std::vector<std::string> out;
        for (const auto number : words(table_.at(row, "except").text)) {
            const auto* clause = document_.clause(number);
            const std::string named(number);
            if (clause == nullptr) {
                fault(row, "except", "the agreement has no clause " + named);
            } else if (clause->effect == policy::Effect::MustNot) {
                fault(row, "except",
                      "clause " + named + " says what must not be shared; nobody signs without it");
            } else if (not policy::has_rule(*clause)) {
                fault(row, "except", "clause " + named + " has no rule, so it permits nothing");
            } else {
                out.push_back(named);
            }
        }
        return out;
    }

    void fault(const TableRow& row, std::string_view column, std::string sentence) {
        faults_.push_back(
            {table_.name, row.line, table_.at(row, column).column, std::move(sentence)});
    }

    const rulebook::Rulebook& book_;
    const agreement::Document& document_;
    Table& table_;
    Faults& faults_;
    std::vector<std::string> names_;
};

}  // namespace

ReadParties read_parties(const rulebook::Rulebook& rulebook, const agreement::Document& document,
                         std::string_view name, std::string_view text) {
    ReadParties out;
    auto table = read_table(name, text, out.faults);
    if (table.columns.empty()) return out;
    out.sides = Reader(rulebook, document, table, out.faults).read();
    if (out.sides.empty() and out.faults.empty())
        out.faults.push_back({std::string(name), 1, 1, "there is no party in this table"});
    return out;
}

}  // namespace accord::cli
