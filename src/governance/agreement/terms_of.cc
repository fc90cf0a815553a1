#include "governance/agreement/terms_of.h"

namespace accord::agreement {
namespace {

// The clauses of what a tier 2 agreement inherits, cited by their own agreement's name.
void bring_inherited(policy::AgreementTerms& terms, const Document& parent) {
    for (const auto& section : parent.sections) {
        for (auto clause : section.clauses) {
            clause.number = parent.name + " " + clause.number;
            terms.clauses.push_back(std::move(clause));
        }
    }
}

}  // namespace

policy::AgreementTerms agreement_terms_of(const Document& document) {
    policy::AgreementTerms terms;
    terms.agreement = document.uri;
    terms.version = document.version;
    terms.title = document.name;
    // The last day counts, and so do the days of grace after it.
    terms.in_force = {document.start, plus_days(document.end, document.grace_days + 1)};
    if (document.status == Status::Withdrawn or document.status == Status::Draft)
        terms.in_force = {};
    terms.review_due = document.review_due;
    terms.party_types = document.party_types;
    terms.channels = document.channels;
    terms.data = document.data;
    for (const auto& section : document.sections) {
        terms.clauses.insert(terms.clauses.end(), section.clauses.begin(), section.clauses.end());
    }
    return terms;
}

policy::AgreementTerms terms_with_inherited(const Document& document,
                                            const std::vector<Document>& others) {
    auto terms = agreement_terms_of(document);
    if (document.inherits_from.empty() or document.inherits_from == document.uri) return terms;
    for (const auto& other : others) {
        if (other.uri == document.inherits_from) bring_inherited(terms, other);
    }
    return terms;
}

policy::Terms terms_of(const std::vector<Document>& documents) {
    std::vector<policy::AgreementTerms> all;
    for (const auto& document : documents) {
        all.push_back(terms_with_inherited(document, documents));
    }
    return policy::Terms::compile(std::move(all));
}

}  // namespace accord::agreement
