#include "engine/policy/decide.h"
#include "engine/policy/documents.h"

#include "base/fields.h"
#include "base/limits.h"

namespace accord::policy {
namespace {

void put_text(Json& json, const char* key, std::string_view text) {
    if (not text.empty()) json.set(key, text);
}

void put_clause(Json& json, const Terms& terms, std::int32_t place) {
    if (place == no_clause) return;
    const auto& agreement = terms.agreement_of(place);
    Json cited = Json::object();
    cited.set("agreement", agreement.agreement);
    cited.set("version", agreement.version);
    cited.set("number", terms.clause(place).number);
    json.set("clause", std::move(cited));
}

Json footing_json(const FootingUsed& footing) {
    Json json = Json::object();
    put_text(json, "basis", footing.basis.text());
    put_text(json, "interest", footing.interest.text());
    put_text(json, "condition", footing.condition.text());
    put_text(json, "gateway", footing.gateway.text());
    json.set("confidence", word(footing.confidence));
    json.set("law_enforcement", footing.law_enforcement);
    return json;
}

Json reason_json(const Terms& terms, const Reason& reason) {
    Json json = Json::object();
    json.set("step", static_cast<int>(reason.step));
    json.set("code", word(reason.because));
    json.set("lean", word(reason.lean));
    if (reason.item != whole_question) json.set("item", static_cast<int>(reason.item));
    put_text(json, "provision", reason.provision.text());
    put_clause(json, terms, reason.clause);
    return json;
}

Json owed_json(const Terms& terms, const Owed& owed) {
    Json json = Json::object();
    json.set("what", word(owed.what));
    json.set("due", word(owed.due));
    json.set("by", owed.by_receiver ? "receiver" : "giver");
    put_clause(json, terms, owed.clause);
    return json;
}

Result<Terms> terms_from(const Json& list) {
    if (list.items() == nullptr) return fail(invalid("The evidence has no agreements."));
    std::vector<AgreementTerms> all;
    for (const auto& json : *list.items()) all.push_back(TRY(agreement_terms_from(json)));
    return Terms::compile(std::move(all));
}

Replay other(Replayed outcome, std::string sentence, Faults faults = {}) {
    return {.outcome = outcome,
            .sentence = std::move(sentence),
            .decisions = {},
            .faults = std::move(faults)};
}

// One decision again, with the agreements that were in force for it.
Replay decide_again(const rulebook::Rulebook& rulebook, const Json& json, const Json& agreements,
                    std::string_view name) {
    auto question = read_question(name, canonical(json["question"]));
    if (not question.question)
        return other(Replayed::NotEvidence, "The question in this evidence cannot be read.",
                     std::move(question.faults));
    auto terms = terms_from(agreements);
    if (not terms) return other(Replayed::NotEvidence, terms.error().sentence);
    if (text(terms->digest()) != json["terms"].text_or())
        return other(Replayed::OtherTerms,
                     "The agreements in this evidence are not those that its digest names.");
    if (text(rulebook.edition) != json["rulebook"].text_or())
        return other(Replayed::OtherRulebook,
                     "This was decided under another edition of the rulebook: " +
                         std::string(json["rulebook"].text_or("none")) + ". This program has " +
                         text(rulebook.edition) + ".");
    auto again = to_json(*terms, *question.question, decide(rulebook, *terms, *question.question));
    if (canonical(again) != canonical(json["decision"]))
        return other(Replayed::OtherBytes,
                     "Deciding again gives another decision than the one recorded.");
    return {.outcome = Replayed::Same,
            .sentence = "The same bytes again.",
            .decisions = {std::move(again)},
            .faults = {}};
}

Replay replay_pack(const rulebook::Rulebook& rulebook, const Json& pack, std::string_view name) {
    Replay all{.outcome = Replayed::Same,
               .sentence = "The same bytes again.",
               .decisions = {},
               .faults = {}};
    for (const auto& json : *pack["decisions"].items()) {
        auto one = decide_again(rulebook, json, pack["terms"][json["terms"].text_or()], name);
        if (one.outcome != Replayed::Same) {
            one.sentence =
                "Decision " + std::to_string(all.decisions.size() + 1) + ": " + one.sentence;
            return one;
        }
        all.decisions.push_back(std::move(one.decisions.front()));
    }
    return all;
}

}  // namespace

Json to_json(const Terms& terms, const Question& question, const Decision& decision) {
    Json json = Json::object();
    json.set("format", decision_format);
    json.set("answer", word(decision.answer));
    json.set("stop", decision.stop);
    json.set("revoked", decision.revoked);
    json.set("emergency", decision.emergency);
    json.set("panel", word(decision.panel));
    json.set("footing", footing_json(decision.footing));
    Json reasons = Json::array();
    for (const auto& reason : decision.reasons) reasons.add(reason_json(terms, reason));
    json.set("reasons", std::move(reasons));
    Json items = Json::array();
    for (std::size_t i = 0; i < decision.items.size(); ++i) {
        Json item = Json::object();
        put_text(item, "id", question.items[i].id);
        item.set("category", question.items[i].category.text());
        item.set("fate", word(decision.items[i].fate));
        item.set("reason", static_cast<int>(decision.items[i].reason));
        items.add(std::move(item));
    }
    json.set("items", std::move(items));
    Json obligations = Json::array();
    for (const auto& owed : decision.obligations) obligations.add(owed_json(terms, owed));
    json.set("obligations", std::move(obligations));
    return json;
}

Json to_json(const Terms& terms) {
    Json agreements = Json::array();
    for (const auto& agreement : terms.agreements()) agreements.add(to_json(agreement));
    return agreements;
}

Json short_evidence(const rulebook::Rulebook& rulebook, const Terms& terms,
                    const Question& question, const Decision& decision) {
    Json json = Json::object();
    json.set("format", evidence_format);
    json.set("rulebook", text(rulebook.edition));
    json.set("terms", text(terms.digest()));
    json.set("question", to_json(question));
    json.set("decision", to_json(terms, question, decision));
    return json;
}

Json evidence(const rulebook::Rulebook& rulebook, const Terms& terms, const Question& question,
              const Decision& decision) {
    auto json = short_evidence(rulebook, terms, question, decision);
    json.set("agreements", to_json(terms));
    return json;
}

Replay replay(const rulebook::Rulebook& rulebook, std::string_view name, std::string_view text) {
    if (text.size() > limits::document_bytes_max)
        return other(Replayed::NotEvidence, "This is too big for evidence.");
    Reading reading;
    const auto json = read_json(name, text, reading);
    if (not reading.faults.empty())
        return other(Replayed::NotEvidence, "This is not evidence.", std::move(reading.faults));
    if (json["decisions"].items() != nullptr) return replay_pack(rulebook, json, name);
    if (json["format"].text_or() != evidence_format)
        return other(Replayed::NotEvidence,
                     "This is not evidence of a decision: its format is not " +
                         std::string(evidence_format) + ".");
    return decide_again(rulebook, json, json["agreements"], name);
}

}  // namespace accord::policy
