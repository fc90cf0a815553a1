// What a decision was made from, as it is kept: canonical JSON, codes and ids alone. And the pack
// of evidence about one share (docs/formats/evidence.md).
#include "casework/sharing/commands.h"
#include "casework/sharing/shares.h"
#include "governance/audit/commands.h"

namespace accord::sharing {
namespace {

Json side_json(const policy::Side& side) {
    auto versions = Json::array();
    for (const auto& each : side.has_signed) {
        auto one = Json::object();
        one.set("agreement", each.agreement);
        one.set("version", each.version);
        versions.add(std::move(one));
    }
    auto out = Json::object();
    out.set("type", text(side.type));
    out.set("party", side.party);
    out.set("has_signed", std::move(versions));
    return out;
}

Json question_json(const policy::Question& question) {
    auto items = Json::array();
    for (const auto& each : question.items) {
        auto item = Json::object();
        item.set("id", each.id);
        item.set("category", text(each.category));
        item.set("reveals", static_cast<int>(each.reveals));
        item.set("need_stated", each.need_stated);
        item.set("not_needed", each.not_needed);
        items.add(std::move(item));
    }
    auto out = Json::object();
    out.set("on", text(question.on));
    out.set("giver", side_json(question.giver));
    out.set("receiver", side_json(question.receiver));
    out.set("purpose", text(question.purpose));
    out.set("threshold", text(question.threshold));
    out.set("items", std::move(items));
    out.set("channel", rulebook::code(rulebook::Channel::Accord));
    out.set("told", static_cast<int>(question.told));
    out.set("emergency", question.emergency);
    return out;
}

Json decision_json(const policy::Decision& decision) {
    auto reasons = Json::array();
    for (const auto& each : decision.reasons) {
        auto reason = Json::object();
        reason.set("because", policy::word(each.because));
        reason.set("step", static_cast<int>(each.step));
        reason.set("lean", policy::word(each.lean));
        reason.set("provision", each.provision.text());
        reasons.add(std::move(reason));
    }
    auto items = Json::array();
    for (const auto& each : decision.items) items.add(policy::word(each.fate));
    auto out = Json::object();
    out.set("answer", policy::word(decision.answer));
    out.set("stop", decision.stop);
    out.set("reasons", std::move(reasons));
    out.set("items", std::move(items));
    return out;
}

}  // namespace

std::string evidence_of(const Prospect& prospect, const agreement::Law& law) {
    auto out = Json::object();
    out.set("rulebook", text(law.rulebook->edition));
    out.set("terms", text(law.terms.digest()));
    out.set("question", question_json(prospect.question));
    out.set("decision", decision_json(prospect.decision));
    return canonical(out);
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
        for (const auto& recipient : share->recipients) {
            const auto kept = TRY(parse_json(recipient.evidence));
            const auto digest = std::string(kept["terms"].text_or());
            if (not terms.has(digest)) {
                const auto words = TRY(Shares::terms(reading, digest));
                terms.set(digest, TRY(parse_json(words)));
            }
            decisions.add(kept);
        }
    }
    auto pack = TRY(audit::export_pack(node, actor, text(reference)));
    pack.set("decisions", std::move(decisions));
    pack.set("terms", std::move(terms));
    return pack;
}

}  // namespace accord::sharing
