#include "governance/agreement/ground.h"

#include "base/json.h"
#include "governance/agreement/commands.h"

namespace accord::agreement {
namespace {

assessments::KnownAgreement known(const Agreement& agreement, const Json& document) {
    assessments::KnownAgreement out{
        .uri = agreement.uri,
        .inherits_from = std::string(document["inherits_from"].text_or()),
        .title = agreement.title,
        .version = agreement.version,
        .address = "/agreements/" + text(agreement.reference),
        .clauses = {}};
    const auto* sections = document["sections"].items();
    if (sections == nullptr) return out;
    for (const auto& section : *sections) {
        const auto* clauses = section["clauses"].items();
        if (clauses == nullptr) continue;
        for (const auto& clause : *clauses)
            out.clauses.push_back({.number = std::string(clause["number"].text_or()),
                                   .heading = std::string(clause["heading"].text_or()),
                                   .digest = digest(canonical(clause))});
    }
    return out;
}

}  // namespace

Result<assessments::Ground> ground_of(audit::Reading& reading) {
    assessments::Ground out;
    for (const auto& agreement : TRY(current_of_all(reading))) {
        if (agreement.standing == Standing::Withdrawn) continue;
        const auto document = TRY(parse_json(agreement.document));
        out.agreements.push_back(known(agreement, document));
    }
    return out;
}

}  // namespace accord::agreement
