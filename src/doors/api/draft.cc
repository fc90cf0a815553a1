#include "doors/api/draft.h"

#include <algorithm>

#include "governance/agreement/document.h"

namespace accord::api {
namespace {

void note(std::vector<std::string>& list, std::string_view code) {
    if (std::find(list.begin(), list.end(), code) == list.end()) list.emplace_back(code);
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
    auto section = Json::object();
    section.set("number", "1").set("title", "Taken over").set("clauses", std::move(clauses_));
    document_.set("sections", Json::array().add(std::move(section)));
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
