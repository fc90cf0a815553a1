#include "governance/assessments/ground.h"

#include <algorithm>

namespace accord::assessments {

const KnownAgreement* Ground::agreement(std::string_view uri) const {
    for (const auto& each : agreements) {
        if (each.uri == uri) return &each;
    }
    return nullptr;
}

const KnownClause* Ground::clause(std::string_view uri, std::string_view number) const {
    const auto* one = agreement(uri);
    if (one == nullptr) return nullptr;
    for (const auto& each : one->clauses) {
        if (each.number == number) return &each;
    }
    return nullptr;
}

Standing standing(const Ground& ground, const Link& link) {
    if (not link.is_clause()) return Standing::AsSeen;
    const auto* clause = ground.clause(link.agreement, link.clause);
    if (clause == nullptr) return Standing::Gone;
    return link.seen == clause->digest ? Standing::AsSeen : Standing::Changed;
}

Link seen_now(const Ground& ground, Link link) {
    if (not link.is_clause()) return link;
    if (const auto* clause = ground.clause(link.agreement, link.clause)) {
        link.seen = clause->digest;
        link.version = ground.agreement(link.agreement)->version;
    }
    return link;
}

void see_all_now(const Ground& ground, Content& content) {
    for (auto& risk : content.risks)
        for (auto& link : risk.links) link = seen_now(ground, link);
    for (auto& measure : content.measures)
        for (auto& link : measure.links) link = seen_now(ground, link);
}

std::vector<std::string> to_look_at_again(const Ground& ground, const Content& content) {
    std::vector<std::string> out;
    const auto add = [&](const std::string& number, const std::vector<Link>& links) {
        const bool stale = std::any_of(links.begin(), links.end(), [&](const Link& link) {
            return standing(ground, link) != Standing::AsSeen;
        });
        if (stale) out.push_back(number);
    };
    for (const auto& risk : content.risks)
        if (risk.closed.empty()) add(risk.number, risk.links);
    for (const auto& measure : content.measures)
        if (measure.state != MeasureState::Dropped) add(measure.number, measure.links);
    return out;
}

}  // namespace accord::assessments
