#include "governance/agreement/rereading.h"

#include <algorithm>
#include <map>

#include "governance/agreement/signing_terms.h"

namespace accord::agreement {
namespace {

constexpr std::string_view not_changes[] = {"format",   "version",    "status",  "supersedes",
                                            "sections", "signatures", "signing", "parties"};

bool has(const std::vector<std::string>& list, std::string_view one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

std::vector<const Json*> clauses_of(const Json& document) {
    std::vector<const Json*> out;
    if (document["sections"].items() == nullptr) return out;
    for (const auto& section : *document["sections"].items()) {
        if (section["clauses"].items() == nullptr) continue;
        for (const auto& clause : *section["clauses"].items()) out.push_back(&clause);
    }
    return out;
}

const Json* numbered(const std::vector<const Json*>& clauses, std::string_view number) {
    for (const auto* clause : clauses) {
        if ((*clause)["number"].text_or() == number) return clause;
    }
    return nullptr;
}

ClauseToRead change_of(const Json* before, const Json* after) {
    static const Json nothing;
    const auto& old_one = before == nullptr ? nothing : *before;
    const auto& new_one = after == nullptr ? nothing : *after;
    const auto& shown = after == nullptr ? old_one : new_one;
    ClauseToRead out;
    out.kind = before == nullptr  ? ClauseToRead::Kind::Added
               : after == nullptr ? ClauseToRead::Kind::Removed
                                  : ClauseToRead::Kind::Changed;
    out.number = shown["number"].text_or();
    out.heading = shown["heading"].text_or();
    out.before = old_one["text"].text_or();
    out.after = new_one["text"].text_or();
    out.words_changed =
        out.before != out.after or old_one["heading"].text_or() != new_one["heading"].text_or();
    out.rule_changed = canonical(old_one["rule"]) != canonical(new_one["rule"]);
    return out;
}

}  // namespace

std::vector<std::string> Rereading::to_read() const {
    std::vector<std::string> out;
    for (const auto& clause : clauses) out.push_back(clause.number);
    if (not others.empty()) out.emplace_back("rest");
    return out;
}

Rereading rereading_between(const Json& before, const Json& after) {
    Rereading out;
    const auto old_clauses = clauses_of(before);
    const auto new_clauses = clauses_of(after);
    for (const auto* clause : new_clauses) {
        const auto change = change_of(numbered(old_clauses, (*clause)["number"].text_or()), clause);
        if (change.words_changed or change.rule_changed) out.clauses.push_back(change);
    }
    for (const auto* clause : old_clauses) {
        if (numbered(new_clauses, (*clause)["number"].text_or()) == nullptr) {
            out.clauses.push_back(change_of(clause, nullptr));
        }
    }
    std::map<std::string, bool> names;
    for (const auto* document : {&before, &after}) {
        if (document->members() == nullptr) continue;
        for (const auto& [name, value] : *document->members()) names[name] = true;
    }
    for (const auto& [name, found] : names) {
        const bool counts = std::find(std::begin(not_changes), std::end(not_changes), name) ==
                            std::end(not_changes);
        if (counts and canonical(before[name]) != canonical(after[name])) {
            out.others.push_back(name);
        }
    }
    return out;
}

bool carries_over(const Json& before, const Json& after) {
    if (not signing_terms(before).editorial_carries_over) return false;
    const auto changes = rereading_between(before, after);
    const auto marked = signing_terms(after).editorial;
    if (not changes.others.empty()) return false;
    return std::all_of(changes.clauses.begin(), changes.clauses.end(),
                       [&](const ClauseToRead& one) {
                           return one.kind == ClauseToRead::Kind::Changed and
                                  not one.rule_changed and has(marked, one.number);
                       });
}

}  // namespace accord::agreement
