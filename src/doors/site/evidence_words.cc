#include "doors/site/evidence_words.h"

#include "base/london.h"
#include "governance/duties/duties.h"
#include "governance/parties/commands.h"

namespace accord::site {

std::string fact_words(std::string_view code) {
    for (const auto& slice : duties::roll()) {
        for (const auto& fact : slice.facts) {
            if (fact.code == code) return std::string(fact.says);
        }
    }
    return std::string(code);
}

bool is_refusal(std::string_view code) {
    return code.ends_with(".refused") or code.ends_with("_refused") or code.ends_with("held_back");
}

Names::Names(audit::Reading& reading, const identity::Visit& visit)
    : reading_(reading), visit_(visit) {}

std::string Names::person(const ledger::Entry& entry) {
    if (entry.actor == "system") return "Accord itself";
    if (entry.actor == "nobody") return "At the door";
    if (entry.actor == visit_.actor.account) return visit_.name;
    const auto known = people_.find(entry.actor);
    if (known != people_.end()) return known->second;
    std::string name = "Someone who no longer has a post here";
    const auto posts = parties::posts_of(reading_, entry.actor, london_day(entry.at));
    if (posts and not posts->empty()) name = posts->front().name;
    if (not id_from<identity::Account>(entry.actor)) name = "Somebody unknown";
    return people_.emplace(entry.actor, name).first->second;
}

std::string Names::organisation(const ledger::Entry& entry) {
    if (entry.agency.empty()) return "This node";
    const auto known = organisations_.find(entry.agency);
    if (known != organisations_.end()) return known->second;
    std::string name = "An organisation that is not here";
    if (const auto id = id_from<parties::Party>(entry.agency)) {
        const auto party = parties::find(reading_, *id);
        if (party) name = party->name;
    }
    return organisations_.emplace(entry.agency, name).first->second;
}

}  // namespace accord::site
