// What the pages of one draft have in common: how it is found, where its faults are, the way
// between its pages, and lists of codes to tick. Part of the slice's pages; nobody else's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "governance/agreement/commands_draft.h"
#include "governance/identity/visit.h"
#include "platform/html/components.h"
#include "platform/web/form.h"

namespace accord::agreement {

struct Desk {
    Draft draft;
    Json json;          // the draft's document
    ReadDocument read;  // and what it reads as
    bool may_write = false;
};

std::string address(const Draft& draft);  // /drafts/D-4QH-81T
Result<Desk> desk_at(audit::Reading& reading, const identity::Visit& visit);
// Only for those who may write it: Forbidden, in words that say who may.
Result<Desk> writing_desk_at(audit::Reading& reading, const identity::Visit& visit);
// The same desk as if this were written already: to show what a change would say.
void look_as_if(audit::Reading& reading, const identity::Visit& visit, Desk& desk,
                const Json& changed);
std::string title_of(const Draft& draft, const Json& json);
Doer doer(const identity::Visit& visit);

html::Html draft_sections(const Draft& draft, std::string_view here);
html::Shell draft_shell(const identity::Visit& visit, const Desk& desk, std::string title);
// A page of the desk: heading, the way between pages, and the rest.
http::Response draft_page(const identity::Visit& visit, const Desk& desk, std::string_view here,
                          const std::string& title, const html::Html& main,
                          http::Status status = http::Status::Ok);

// A fault and the page on which it is mended.
struct Placed {
    std::string pointer;  // "/sections/2/clauses/0/rule/bases"
    std::string href;
    std::string said;  // "Clause 3.1: …"
};
std::vector<Placed> placed_faults(const Desk& desk);
// Those under one pointer, as a box; nothing when there are none.
html::Html faults_under(const Desk& desk, std::string_view pointer);

// Somebody saved first: what stands there now, above what was typed, which is kept.
html::Html saved_first(const Desk& desk, const html::Html& now);

// Ticks for the codes of a list, and those that the form brought back.
struct Ticks {
    std::string_view name;
    std::string legend;
    std::vector<std::pair<std::string, std::string>> codes;  // code, words
};
std::vector<Ticks> rule_ticks(const rulebook::Rulebook& rulebook);
template <class Noun>
std::vector<std::pair<std::string, std::string>> codes_of(const rulebook::List<Noun>& list) {
    std::vector<std::pair<std::string, std::string>> out;
    for (const auto& row : list.all()) {
        const std::string code(row.code.text());
        if (out.empty() or out.back().first != code) out.emplace_back(code, row.words);
    }
    return out;
}
html::Html tick_list(const Ticks& ticks, const Json& chosen);
Json ticked(const Ticks& ticks, const web::Form& form);  // in the order of the list

}  // namespace accord::agreement
