// The pack of evidence about one share (docs/formats/evidence.md).
#include <algorithm>

#include "casework/sharing/commands.h"
#include "casework/sharing/shares.h"
#include "governance/audit/commands.h"

namespace accord::sharing {
namespace {

// Every digest of a decision that the entries of a pack speak of.
Result<std::vector<std::string>> digests_in(const Json& pack) {
    std::vector<std::string> out;
    if (not pack["entries"].items()) return fail(invalid("This is not a pack of evidence"));
    for (const auto& each : *pack["entries"].items()) {
        const auto entry = TRY(parse_json(each["entry"].text_or()));
        if (not entry["facts"].items()) continue;
        for (const auto& fact : *entry["facts"].items())
            if (fact["code"].text_or().ends_with("decided"))
                out.emplace_back(fact["particulars"]["evidence"].text_or());
    }
    return out;
}

}  // namespace

Result<void> add_decision(audit::Reading& reading, const packing::Packed& evidence, Json& decisions,
                          Json& terms) {
    const auto words = TRY(evidence.text());
    const auto kept = TRY(parse_json(words));
    const auto digest = std::string(kept["terms"].text_or());
    if (not terms.has(digest)) terms.set(digest, TRY(terms_kept(reading, digest)));
    decisions.add(kept);
    return {};
}

// The trail about this share with its proofs; beside it every decision with its inputs, each of
// which the trail vouches for by digest.
Result<Json> evidence(Node& node, const audit::Actor& actor, const Reference& reference) {
    auto decisions = Json::array();
    auto terms = Json::object();
    {
        auto reading = TRY(audit::Reading::begin(node, actor));
        auto share = TRY(Shares::find(reading, reference));
        if (not share) return fail(not_found("There is no share with that reference"));
        for (const auto& recipient : share->recipients)
            TRY(add_decision(reading, recipient.evidence, decisions, terms));
    }
    auto pack = TRY(audit::export_pack(node, actor, text(reference)));
    pack.set("decisions", std::move(decisions));
    pack.set("terms", std::move(terms));
    return pack;
}

Result<std::int64_t> vouched_decisions(const Json& pack) {
    const auto digests = TRY(digests_in(pack));
    std::int64_t count = 0;
    if (not pack["decisions"].items()) return count;
    for (const auto& decision : *pack["decisions"].items()) {
        ++count;
        const auto wanted = text(digest(canonical(decision)));
        if (std::find(digests.begin(), digests.end(), wanted) == digests.end())
            return fail(invalid("Decision " + std::to_string(count) +
                                " in this pack is not one that the trail speaks of"));
    }
    return count;
}

}  // namespace accord::sharing
