#include "casework/people/mapping.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace accord::people {
namespace {

// Of two columns with one heading nobody knows which is meant.
void headed_twice(const std::vector<std::string>& headings, std::vector<std::string> used,
                  std::string_view file, Faults& faults) {
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (const auto& one : used) {
        if (trim(one).empty()) continue;
        const auto as_often =
            std::count_if(headings.begin(), headings.end(),
                          [&](const auto& each) { return fold(trim(each)) == fold(trim(one)); });
        if (as_often > 1)
            faults.push_back({std::string(file), 1, 0,
                              std::to_string(as_often) + " columns are headed “" +
                                  std::string(trim(one)) +
                                  "”: give the others another heading, or take them out"});
    }
}

}  // namespace

const std::vector<ImportColumn>& import_columns() {
    static const std::vector<ImportColumn> all{
        {"id",
         "Their number",
         {"id", "upn", "identifier", "record number", "local id", "person id", "pupil id"}},
        {"given", "First name", {"given", "given name", "first name", "forename", "firstname"}},
        {"family", "Last name", {"family", "family name", "last name", "surname", "lastname"}},
        {"known-as", "Other names", {"known as", "preferred name", "alias", "other names"}},
        {"born", "Date of birth", {"born", "date of birth", "dob", "birth date", "birthdate"}},
        {"sex", "Sex", {"sex", "sex as registered"}},
        {"nhs", "NHS number", {"nhs", "nhs number", "nhsnumber", "nhs no"}},
        {"lines",
         "Address",
         {"address", "address lines", "address line 1", "street", "address.line1"}},
        {"postcode", "Postcode", {"postcode", "post code", "address.postcode"}},
        {"school", "School or nursery", {"school", "nursery", "school name"}},
        {"language", "Language", {"language", "first language", "home language"}},
        {"needs", "What helps to talk with them", {"needs", "communication needs"}},
        {"deceased", "Whether they have died", {"deceased", "died", "is deceased"}},
        {"secret",
         "Whether the address is secret",
         {"secret", "confidential", "address confidential", "address protected", "sensitive"}},
        {"must-not-know", "Who must not learn it", {"must not know", "kept from"}},
        {"upn", "Pupil number (UPN)", {"upn", "unique pupil number", "pupil number"}},
        {"other-numbers", "Other numbers", {"other numbers", "other identifiers"}},
        {"uprn", "UPRN of the address", {"uprn", "address.uprn"}},
        {"mobile", "Mobile", {"mobile", "mobile number", "mobile phone", "mobile telephone"}},
        {"phone",
         "Home telephone",
         {"phone", "telephone", "home phone", "home telephone", "telephone number", "tel"}},
        {"email", "E-mail", {"email", "e-mail", "email address", "e-mail address"}},
        {"died", "When they died", {"died on", "date of death", "dod", "deceased date"}},
    };
    return all;
}

Mapping Mapping::of(const std::vector<std::string>& headings, const std::vector<std::string>& said,
                    std::string_view file, Faults& faults) {
    Mapping out;
    const auto fault = [&](std::string sentence) {
        faults.push_back({std::string(file), 1, 0, std::move(sentence)});
    };
    const auto heading_at = [&](std::string_view wanted) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < headings.size(); ++i)
            if (fold(trim(headings[i])) == fold(wanted)) return i;
        return std::nullopt;
    };
    for (const auto& column : import_columns()) {
        for (const auto name : column.known) {
            const auto at = heading_at(name);
            if (not at) continue;
            out.columns_.emplace_back(column.word, *at);
            break;
        }
    }
    for (const auto& each : said) {
        const auto equals = each.find('=');
        const auto word = each.substr(0, equals);
        const auto column = std::find_if(import_columns().begin(), import_columns().end(),
                                         [&](const ImportColumn& one) { return one.word == word; });
        const auto at =
            equals == std::string::npos ? std::nullopt : heading_at(each.substr(equals + 1));
        if (column == import_columns().end() or not at) {
            fault("“" + each +
                  "” names no column: write what it is, =, and its heading, as born=DOB");
            continue;
        }
        std::erase_if(out.columns_, [&](const auto& one) { return one.first == column->word; });
        out.columns_.emplace_back(column->word, *at);
    }
    headed_twice(headings, out.columns(headings), file, faults);
    if (not out.has("given") and not out.has("family"))
        fault("no column is a name: call one First name or Last name, or say given=HEADING");
    return out;
}

Mapping Mapping::as_said(const std::vector<std::string>& headings,
                         const std::vector<std::string>& columns, std::string_view file,
                         Faults& faults) {
    Mapping out;
    const auto& all = import_columns();
    for (std::size_t i = 0; i < all.size() and i < columns.size(); ++i) {
        if (columns[i].empty()) continue;
        const auto at = std::find(headings.begin(), headings.end(), columns[i]);
        if (at != headings.end())
            out.columns_.emplace_back(all[i].word, static_cast<std::size_t>(at - headings.begin()));
    }
    headed_twice(headings, out.columns(headings), file, faults);
    if (not out.has("given") and not out.has("family"))
        faults.push_back({std::string(file), 1, 0, "say which column is a first or a last name"});
    return out;
}

std::vector<std::string> Mapping::columns(const std::vector<std::string>& headings) const {
    std::vector<std::string> out;
    for (const auto& column : import_columns()) {
        const auto at = place(column.word);
        out.push_back(at == 0 ? std::string() : headings[at - 1]);
    }
    return out;
}

bool Mapping::has(std::string_view word) const {
    return place(word) != 0;
}

std::size_t Mapping::place(std::string_view word) const {
    for (const auto& [name, at] : columns_)
        if (name == word) return at + 1;
    return 0;
}

std::string_view Mapping::in(std::string_view word, const std::vector<std::string>& cells) const {
    const auto at = place(word);
    return at == 0 or at > cells.size() ? std::string_view() : trim(cells[at - 1]);
}

std::vector<std::string> Mapping::left_out(const std::vector<std::string>& headings) const {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const bool taken = std::any_of(columns_.begin(), columns_.end(),
                                       [&](const auto& one) { return one.second == i; });
        if (not taken and not trim(headings[i]).empty()) out.emplace_back(trim(headings[i]));
    }
    return out;
}

void Mapping::expect_cells_of(const std::vector<std::string>& headings) {
    cells_most_ = headings.size();
    cells_least_ = headings.size();
    while (cells_least_ > 0 and trim(headings[cells_least_ - 1]).empty()) --cells_least_;
}

std::string Mapping::wrong_cells(const std::vector<std::string>& cells) const {
    // Empty ones at the end are a habit of spreadsheets.
    auto said = cells.size();
    while (said > cells_most_ and trim(cells[said - 1]).empty()) --said;
    if (cells.size() >= cells_least_ and said <= cells_most_) return {};
    return "this row has " + std::to_string(said) + " cells and the headings are " +
           std::to_string(cells_least_) +
           ": a comma or a quotation mark is missing, or one too many";
}

}  // namespace accord::people
