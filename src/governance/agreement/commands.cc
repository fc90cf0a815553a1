#include "governance/agreement/commands.h"

#include "base/limits.h"
#include "base/london.h"
#include "governance/agreement/agreements.h"
#include "governance/agreement/commands_life.h"
#include "governance/agreement/commands_sign.h"
#include "governance/agreement/document.h"
#include "governance/parties/commands.h"

namespace accord::agreement {
namespace {

using audit::Act;
using audit::fact;

// The newest that is offered for signature or decides, else the newest that was replaced, else the
// newest.
const Agreement& foremost(const std::vector<Agreement>& newest_first) {
    for (const auto& one : newest_first) {
        if (one.may_be_signed()) return one;
    }
    for (const auto& one : newest_first) {
        if (one.standing == Standing::Superseded) return one;
    }
    return newest_first.front();
}

}  // namespace

// ---------------------------------------------------------------- asked by others

Result<Agreement> current(audit::Reading& reading, const Reference& reference) {
    const auto all = TRY(Agreements::versions(reading, reference));
    if (all.empty()) return fail(not_found("There is no such agreement"));
    return foremost(all);
}

Result<Agreement> find(audit::Reading& reading, Id<Agreement> agreement) {
    return Agreements::find(reading, agreement);
}

Result<std::vector<Agreement>> versions(audit::Reading& reading, const Reference& reference) {
    return Agreements::versions(reading, reference);
}

Result<std::vector<Agreement>> of_digest(audit::Reading& reading, const Digest& digest) {
    return Agreements::of_digest(reading, digest);
}

Result<std::vector<Agreement>> current_of_all(audit::Reading& reading) {
    const auto all = TRY(Agreements::all(reading));
    std::vector<Agreement> out;
    for (std::size_t i = 0; i < all.size();) {
        std::vector<Agreement> one;
        const auto reference = all[i].reference;
        for (; i < all.size() and all[i].reference == reference; ++i) one.push_back(all[i]);
        out.push_back(foremost(one));
    }
    return out;
}

Result<assessments::Status> assessment_of(audit::Reading& reading, const Agreement& agreement) {
    const auto document = TRY(parse_json(agreement.document));
    return assessments::assessment_status(reading, agreement.uri,
                                          document["inherits_from"].text_or());
}

Result<assessments::Status> assessment_of(audit::Reading& reading, std::string_view uri) {
    // Mostly that settles it, and no text is read for what it inherits from.
    if (auto own = TRY(assessments::own_signed_status(reading, uri))) return *std::move(own);
    const auto all = TRY(Agreements::of_uri(reading, uri));
    if (all.empty()) return assessments::Status{};
    return assessment_of(reading, foremost(all));
}

Result<std::vector<Kin>> kin_of(audit::Reading& reading) {
    std::vector<Kin> out;
    for (const auto& agreement : TRY(current_of_all(reading))) {
        const auto json = TRY(parse_json(agreement.document));
        out.push_back({.uri = agreement.uri,
                       .inherits_from = std::string(json["inherits_from"].text_or()),
                       .name = agreement.title,
                       .tier = static_cast<int>(agreement.tier),
                       .days = agreement.in_force,
                       .over = not agreement.may_be_signed()});
        if (agreement.ended_on) out.back().days.until = agreement.ended_on;
    }
    return out;
}

// ---------------------------------------------------------------- publish, bring into force

Result<Published> publish(Act& act, const rulebook::Rulebook& rulebook, std::string_view document) {
    if (document.size() > limits::document_bytes_max) {
        return fail(invalid("This document is too long"));
    }
    const auto read = read_document(rulebook, "agreement", document);
    if (not read.ok()) return Published{std::nullopt, read.faults};
    const auto& text_of = *read.document;
    auto lineage = lineage_faults("agreement", document, text_of, TRY(kin_of(act)));
    if (not lineage.empty()) return Published{std::nullopt, std::move(lineage)};
    const auto earlier = TRY(Agreements::of_uri(act, text_of.uri));
    for (const auto& one : earlier) {
        if (one.version == text_of.version) {
            return fail(conflict("Version " + one.version +
                                 " of this agreement is published "
                                 "already. A changed text needs a new version"));
        }
    }
    const auto id = act.mint<Agreement>();
    const auto reference =
        earlier.empty() ? TRY(Agreements::free_reference(act)) : earlier.front().reference;
    Agreement agreement{.id = id,
                        .reference = reference,
                        .number = earlier.empty() ? 1 : earlier.front().number + 1,
                        .uri = text_of.uri,
                        .title = text_of.name,
                        .version = text_of.version,
                        .tier = text_of.tier,
                        .in_force = {.from = text_of.start,
                                     .until = plus_days(text_of.end, 1 + text_of.grace_days)},
                        .review_due = text_of.review_due,
                        .keeper = act.actor().agency,
                        .standing = Standing::Open,
                        .digest = text_of.digest,
                        .document = std::string(document),
                        .published_at = act.now(),
                        .in_force_at = std::nullopt,
                        .row_version = 1};
    TRY(Agreements::add(act, agreement));
    act.record(fact("agreement.published", text(agreement.id))
                   .with("reference", text(agreement.reference))
                   .with("version", agreement.version)
                   .with("digest", text(agreement.digest)));
    TRY(carry_over(act, agreement));
    return Published{std::move(agreement), {}};
}

Result<Published> publish(Node& node, const audit::Actor& actor, const rulebook::Rulebook& rulebook,
                          std::string_view document) {
    auto act = TRY(Act::begin(node, actor, "agreement.publish"));
    auto published = TRY(publish(act, rulebook, document));
    if (published.agreement) TRY(act.commit());
    return published;
}

Result<Agreement> bring_into_force(Act& act, Agreement agreement) {
    if (agreement.standing != Standing::Open) {
        return fail(conflict("Version " + agreement.version + " is not open for signature"));
    }
    for (auto& other : TRY(Agreements::versions(act, agreement.reference))) {
        const bool earlier = other.number < agreement.number and other.may_be_signed();
        if (not earlier) continue;
        other.standing = Standing::Superseded;
        TRY(Agreements::save(act, other));
        act.record(fact("agreement.superseded", text(other.id)).with("version", other.version));
    }
    agreement.standing = Standing::InForce;
    agreement.in_force_at = act.now();
    TRY(Agreements::save(act, agreement));
    act.record(fact("agreement.brought_into_force", text(agreement.id))
                   .with("version", agreement.version)
                   .with("digest", text(agreement.digest)));
    return agreement;
}

Result<Agreement> bring_into_force(Node& node, const audit::Actor& actor, Id<Agreement> id) {
    auto act = TRY(Act::begin(node, actor, "agreement.bring_into_force"));
    auto found = TRY(Agreements::find(act, id));
    auto agreement = TRY(bring_into_force(act, std::move(found)));
    TRY(act.commit());
    return agreement;
}

Result<Agreement> withdraw(Node& node, const audit::Actor& actor, Id<Agreement> id,
                           std::string_view why) {
    auto act = TRY(Act::begin(node, actor, "agreement.withdraw"));
    auto agreement = TRY(Agreements::find(act, id));
    if (agreement.standing == Standing::Withdrawn) return agreement;
    if (not keeps(agreement, actor.agency)) {
        return fail(forbidden("Another organisation keeps this agreement. Ask them"));
    }
    agreement.standing = Standing::Withdrawn;
    agreement.ended_on = london_day(act.now());
    agreement.ended_why = why;
    TRY(Agreements::save(act, agreement));
    act.record(fact("agreement.withdrawn", text(id))
                   .with("version", agreement.version)
                   .with("why", text(digest(why))));
    TRY(act.commit());
    return agreement;
}

}  // namespace accord::agreement
