// What a variation changes in what may be told: the engine compares the text as it stands with the
// text as the party would sign it (engine/policy/compare.h).
#include <algorithm>

#include "engine/policy/compare.h"
#include "governance/agreement/commands_deviation.h"
#include "governance/agreement/document.h"
#include "governance/agreement/terms_of.h"

namespace accord::agreement {
namespace {

using Types = std::vector<Code<rulebook::AgencyType>>;

// Only what is about this kind of body: others have not changed their minds.
void keep_those_of(policy::Comparison& comparison, const Code<rulebook::AgencyType>& type,
                   Types policy::Change::* side) {
    std::vector<policy::Change> kept;
    for (auto& change : comparison.changes) {
        auto& types = change.*side;
        if (std::find(types.begin(), types.end(), type) == types.end()) continue;
        types = {type};
        kept.push_back(std::move(change));
    }
    comparison.changes = std::move(kept);
}

}  // namespace

std::vector<std::string> effects_of(const rulebook::Rulebook& rulebook, const Document& document,
                                    const Agreement& agreement, const parties::Party& party,
                                    const Deviation& deviation, Date on) {
    // A text not yet begun is looked at on its first day.
    const auto day = std::max(on, document.start);
    const policy::SignedVersion plain{.agreement = agreement.uri, .version = agreement.version};
    auto varied = plain;
    varied.except = deviation.except();

    auto terms = agreement_terms_of(document);
    const auto as_it_is = policy::Terms::compile({terms});
    const auto own = restriction_terms(deviation, agreement, party);
    terms.clauses.insert(terms.clauses.end(), own.clauses.begin(), own.clauses.end());
    const auto restricted = policy::Terms::compile({terms});

    auto telling =
        policy::compare(rulebook, {as_it_is, plain, plain}, {restricted, varied, plain}, day);
    keep_those_of(telling, party.type, &policy::Change::givers);
    auto out = policy::sentences(rulebook, telling);
    if (deviation.exceptions.empty()) return out;
    auto hearing =
        policy::compare(rulebook, {as_it_is, plain, plain}, {as_it_is, plain, varied}, day);
    keep_those_of(hearing, party.type, &policy::Change::receivers);
    const auto heard = policy::sentences(rulebook, hearing);
    out.insert(out.end(), heard.begin(), heard.end());
    return out;
}

}  // namespace accord::agreement
