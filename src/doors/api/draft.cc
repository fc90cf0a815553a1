#include "doors/api/draft.h"

#include <algorithm>

#include "governance/agreement/document.h"

namespace accord::api {
namespace {

void note(std::vector<std::string>& list, std::string_view code) {
    if (std::find(list.begin(), list.end(), code) == list.end()) list.emplace_back(code);
}

// "4.2" stands in section 4: a section for each number before the point, in the order in which
// they are met. Their titles are nobody's: neither form has them.
Json sections_of(const Json& clauses) {
    std::vector<std::pair<std::string, Json>> found;
    for (const auto& clause : *clauses.items()) {
        const auto number = clause["number"].text_or();
        const std::string part(number.substr(0, number.find('.')));
        auto at = std::find_if(found.begin(), found.end(),
                               [&](const auto& each) { return each.first == part; });
        if (at == found.end()) at = found.insert(found.end(), {part, Json::array()});
        at->second.add(clause);
    }
    if (found.empty()) found.emplace_back("1", Json::array());
    auto out = Json::array();
    for (auto& [number, own] : found) {
        auto section = Json::object().set("number", number);
        section.set("title", found.size() == 1 ? std::string("Taken over") : "Section " + number);
        out.add(section.set("clauses", std::move(own)));
    }
    return out;
}

}  // namespace

Draft::Draft(const rulebook::Rulebook& rulebook, std::string_view uri, std::string_view name)
    : rulebook_(rulebook), document_(Json::object()) {
    document_.set("format", agreement::document_format);
    document_.set("uri", uri).set("name", name);
    document_.set("version", "0.1").set("status", "draft").set("nation", "E");
}

void Draft::gap(std::string sentence) {
    gaps_.push_back(std::move(sentence));
}

void Draft::add_clause(Json clause) {
    clauses_.add(std::move(clause));
}

void Draft::day(const char* member, std::string_view date) {
    if (date_from_text(date)) {
        document_.set(member, date);
    } else {
        gap(std::string(member) + ": no day was given that is one");
    }
}

void Draft::may_sign(std::string_view kind) {
    note(kinds_, kind);
}

void Draft::serves(std::string_view purpose) {
    note(purposes_, purpose);
}

void Draft::holds(std::string_view category) {
    note(categories_, category);
}

Drafted Draft::finish() {
    auto purposes = Json::array();
    for (const auto& each : purposes_) {
        const auto code = Code<rulebook::Purpose>::from(each);
        const auto* row = code ? rulebook_.purposes.find(*code) : nullptr;
        purposes.add(Json::object().set("code", each).set("text", row ? row->words : each));
    }
    auto data = Json::array();
    for (const auto& each : categories_) {
        data.add(Json::object().set("category", each).set("default", "include"));
    }
    document_.set("party_types", Json::array_of(kinds_));
    document_.set("purposes", std::move(purposes)).set("data_sets", std::move(data));
    document_.set("sections", sections_of(clauses_));
    if (kinds_.empty()) gap("party_types: which kinds of organisation may sign");
    if (purposes_.empty()) gap("purposes: what it is for");
    for (const char* member : {"start_date", "end_date"}) {
        if (not document_.has(member)) gap(std::string(member) + ": not said");
    }
    for (const char* member : {"owner", "id"}) {
        if (not document_.has(member)) gap(std::string(member) + ": not said");
    }
    gap("review_due, geography, transfer_methods, onward_sharing, consent_position, "
        "retention_rules, disposal_method, rights_handling, foi_handling, complaints_handling, "
        "incident_clause, termination: that form has no place for them");
    return {std::move(document_), std::move(gaps_)};
}

}  // namespace accord::api
