#include "doors/api/mais_calls.h"

#include <algorithm>

#include "base/text.h"
#include "casework/reviews/commands.h"
#include "doors/api/ends.h"
#include "doors/api/mais.h"
#include "doors/api/odrl.h"
#include "doors/api/question_asked.h"
#include "doors/api/told_requests.h"
#include "engine/policy/decide.h"
#include "engine/policy/documents.h"
#include "governance/agreement/commands.h"
#include "governance/parties/commands.h"
#include "platform/web/form.h"

namespace accord::api {
namespace {

struct RequestDecision {
    static constexpr std::string_view id_prefix = "rqd";
};

// The agreements that the caller's party has signed and that decide today.
Result<std::vector<agreement::Agreement>> signed_by(audit::Reading& reading, const Caller& caller) {
    const auto law = TRY(agreement::law_for(reading, caller.house.law));
    const auto hands = law->signed_by(text(caller.party.id));
    std::vector<agreement::Agreement> out;
    for (auto& each : TRY(agreement::current_of_all(reading))) {
        const policy::SignedVersion version{each.uri, each.version};
        const bool theirs = std::find(hands.begin(), hands.end(), version) != hands.end();
        if (theirs and each.decides(law->day)) out.push_back(std::move(each));
    }
    return out;
}

Result<bool> wants_odrl(const http::Request& request) {
    const auto form = TRY(web::Form::parse(request.query));
    const auto format = form.value("format");
    if (format.empty() or format == "mais") return false;
    if (format == "odrl") return true;
    return fail(invalid("format must be mais or odrl", "format"));
}

// Who has signed this version, as their form wants parties: a name and a catalogue's id.
Result<Json> signatories(audit::Reading& reading, const agreement::Law& law,
                         const agreement::Agreement& agreement) {
    auto out = Json::array();
    const policy::SignedVersion version{agreement.uri, agreement.version};
    for (const auto& party : TRY(parties::all(reading))) {
        const auto hands = law.signed_by(text(party.id));
        if (std::find(hands.begin(), hands.end(), version) == hands.end()) continue;
        auto row = Json::object().set("Name", party.name);
        out.add(row.set("CatalogueID", Json::array().add(text(party.reference))));
    }
    return out;
}

Result<Json> shown(audit::Reading& reading, const Caller& caller,
                   const agreement::Agreement& agreement, bool as_odrl) {
    const auto& rulebook = caller.house.rulebook;
    const auto read =
        agreement::read_document(rulebook, text(agreement.reference), agreement.document);
    if (not read.document) return fail(broken("An agreement in force can no longer be read"));
    if (as_odrl) return odrl::from_document(rulebook, *read.document);
    auto policy = agreement::sharing_policy(*read.document);
    const auto law = TRY(agreement::law_for(reading, caller.house.law));
    policy.set("Party", TRY(signatories(reading, *law, agreement)));
    return policy;
}

http::Response linked_data(const Json& json) {
    auto response = http::json(canonical(json));
    response.set("Content-Type", "application/ld+json");
    return response;
}

// ---------------------------------------------------------------- requests

struct Decided {
    Ends ends;
    policy::Question question;
    policy::Decision decision;
    std::shared_ptr<const agreement::Law> law;
};

http::Response refused(http::Status status, std::string_view code, std::string_view sentence,
                       Faults faults = {}) {
    return problem({status, code, std::string(sentence), std::move(faults)});
}

// The request as the question "may the holder tell the asker this?".
Evaluation evaluation_of(const mais::Request& request) {
    auto categories = Json::array();
    for (const auto& each : request.categories) categories.add(each);
    if (request.categories.empty())
        categories.add("INVOLVEMENT");  // known or not, and whom to ring
    Evaluation out;
    out.action = Json::object().set("purpose", request.purpose).set("public_task_stated", true);
    out.action.set("channel", "ACCORD");  // the answer would go the way that the request came
    const auto code = purpose_code(request.purpose);
    if (code == "S47" or code == "S17") out.action.set("threshold", code);
    if (request.urgency == "emergency") out.context = Json::object().set("emergency", "stated");
    out.resource = Json::object().set("categories", std::move(categories));
    return out;
}

Json reasons_of(const Decided& decided) {
    auto out = Json::array();
    for (const auto& reason : decided.decision.reasons) {
        auto json = Json::object().set("code", word(reason.because));
        if (reason.clause != policy::no_clause) {
            const auto& terms = decided.law->terms;
            json.set("rule", "clause " + terms.clause(reason.clause).number);
            json.set("source", terms.agreement_of(reason.clause).agreement);
        }
        out.add(std::move(json));
    }
    return out;
}

Json policies_of(const Decided& decided, const std::vector<std::string>& cited) {
    auto out = Json::array();
    for (const auto& terms : decided.law->terms.agreements()) {
        const bool named = std::any_of(cited.begin(), cited.end(), [&](const auto& each) {
            return each == terms.agreement or each == terms.agreement + "/" + terms.version;
        });
        if (not named) continue;
        out.add(Json::object().set("uri", terms.agreement).set("version", terms.version));
    }
    return out;
}

// What the agreements say. A yes is not yet an answer: nobody has been looked for, and until this
// node can look, a person must.
struct Told {
    Json answer;
    std::optional<Instant> look_by;  // none: it is a no
};
Told told(const Decided& decided, const mais::Request& request, const std::string& id,
          Instant now) {
    const bool yes =
        decided.decision.answer == policy::Answer::Permit and not decided.decision.stop;
    const bool no = decided.decision.answer == policy::Answer::Deny or decided.decision.stop;
    auto out = Json::object();
    out.set("decision", no ? "DENY" : "REVIEW").set("decisionId", id);
    out.set("request", request.id).set("decidedAt", text(now));
    out.set("policies", policies_of(decided, request.policies));
    auto reasons = reasons_of(decided);
    if (yes) reasons.add(Json::object().set("code", "needs-a-person"));
    out.set("reasons", std::move(reasons)).set("obligations", Json::array());
    out.set("agreement", yes ? "PERMIT" : no ? "DENY" : "REVIEW");
    if (no) return {std::move(out), std::nullopt};
    const auto by = look_by(decided.question, *decided.law->rulebook, now);
    out.set("review", Json::object().set("id", id).set("expiresAt", text(by)));
    return {std::move(out), by};
}

std::string address_of(std::string_view decision) {
    return "/mais/v1/requests/" + std::string(decision);
}

// The same bytes, the first time and every time after.
http::Response answered(const ToldRequest& kept) {
    auto response =
        http::json(kept.answer, kept.look_by ? http::Status::Accepted : http::Status::Ok);
    response.set("Location", address_of(kept.decision));
    if (kept.look_by) response.set("Retry-After", "3600");
    return response;
}

// All that was said but for the person: who else it is about changes nothing of what is decided.
Result<Digest> content_of(std::string_view body) {
    auto json = TRY(parse_json(body));
    auto data = json["RequestedData"];
    data.set("Query", Json());
    json.set("RequestedData", std::move(data));
    return digest(canonical(json));
}

Digest name_of(const mais::Request& request) {
    return digest(request.system + " " + request.id);
}

void record(audit::Act& act, const Caller& caller, const mais::Request& request,
            const Decided& decided, const std::string& id) {
    act.record(audit::fact("client.asked", text(caller.client.id))
                   .with("party", text(caller.party.id))
                   .with("request", text(name_of(request)))
                   .with("purpose", decided.question.purpose.text())
                   .with("answer", word(decided.decision.answer))
                   .with("decision", id)
                   .with("terms", text(decided.law->terms.digest()))
                   .with("rulebook", text(decided.law->rulebook->edition)));
}

// Whether one of the policies that it is made under is signed by both and in force.
bool under_a_policy_of_both(const agreement::Law& law, const Ends& ends,
                            const std::vector<std::string>& cited) {
    const auto theirs = law.signed_by(text(ends.receiver.id));
    for (const auto& version : law.signed_by(text(ends.giver.id))) {
        const bool both = std::find(theirs.begin(), theirs.end(), version) != theirs.end();
        const bool named = std::any_of(cited.begin(), cited.end(), [&](const auto& each) {
            return each == version.agreement or each == version.agreement + "/" + version.version;
        });
        if (both and named) return true;
    }
    return false;
}

// What the agreements decide of a request, or why it is no question that they can be asked.
struct Put {
    std::optional<Decided> decided = {};
    std::optional<http::Response> refusal = {};
};

Result<Put> decided(audit::Act& act, const Caller& caller, const mais::Request& request) {
    using http::Status;
    const auto no = [](http::Response response) { return Put{.refusal = std::move(response)}; };
    const auto requester = party_named(act, request.requester);
    if (not requester or requester->id != caller.party.id) {
        return no(refused(Status::Forbidden, "requester",
                          "RequesterIdentifier is not the organisation of this client"));
    }
    const auto holder = party_named(act, request.holder);
    if (not holder) {
        return no(refused(Status::Unprocessable, "holder",
                          "Say in Holder which organisation is asked, by its reference"));
    }
    if (holder->id == requester->id) {
        return no(refused(Status::Unprocessable, "holder",
                          "Holder is the organisation that asks. Say which other one is asked"));
    }
    const Ends ends{*holder, *requester};
    const auto law = TRY(agreement::law_for(act, caller.house.law));
    if (not under_a_policy_of_both(*law, ends, request.policies)) {
        return no(refused(Status::Unprocessable, "policy",
                          "None of the policies named is in force and signed by both"));
    }
    auto asked = question_asked(*law, ends, evaluation_of(request));
    if (not asked.faults.empty()) {
        return no(refused(Status::BadRequest, "invalid-field",
                          "The request cannot be put as a "
                          "question",
                          std::move(asked.faults)));
    }
    if (not caller.client.may_ask_for(asked.question.purpose)) {
        return no(
            refused(Status::Forbidden, "purpose", "This client may not ask for that purpose"));
    }
    auto decision = policy::decide(*law->rulebook, law->terms, asked.question);
    return Put{.decided = Decided{ends, std::move(asked.question), std::move(decision), law}};
}

// Somebody of the holder decides, and tells by telephone: whom it was about is not kept here.
Result<void> put_to_a_person(audit::Act& act, const Caller& caller, const Decided& decided,
                             const ToldRequest& told) {
    TRY(reviews::begin(act, {.door = reviews::Door::Request,
                             .asker = told.party,
                             .client = text(caller.client.id),
                             .giver = decided.ends.giver.id,
                             .receiver = decided.ends.receiver.id,
                             .question = decided.question,
                             .denial = told.decision,
                             .bound = told.content,
                             .body = told.content,
                             .look_by = *told.look_by,
                             .law = *decided.law}));
    return {};
}

// A no needed nobody; all else is as the person who was asked has left it, and time that ran out is
// never a yes.
Result<std::string_view> state_of(audit::Reading& reading, const ToldRequest& told, Instant now) {
    using reviews::State;
    if (not told.look_by) return word(State::Denied);
    const auto review = TRY(reviews::of_denial(reading, told.party, told.decision));
    if (review and not review->open()) return word(review->state);
    return word(*told.look_by <= now ? State::Expired : State::Pending);
}

}  // namespace

Result<http::Response> policies_call(const Caller& caller) {
    const bool as_odrl = TRY(wants_odrl(caller.request));
    auto reading = TRY(audit::Reading::begin(caller.house.node, caller.actor));
    auto out = Json::array();
    for (const auto& each : TRY(signed_by(reading, caller))) {
        auto row = Json::object().set("id", text(each.reference)).set("version", each.version);
        row.set("digest", text(each.digest));
        out.add(row.set("policy", TRY(shown(reading, caller, each, as_odrl))));
    }
    return http::json(canonical(Json::object().set("policies", std::move(out))));
}

Result<http::Response> policy_call(const Caller& caller) {
    const bool as_odrl = TRY(wants_odrl(caller.request));
    const auto reference = reference_from_text('A', caller.request.param("policy"));
    const auto version = caller.request.param("version");
    auto reading = TRY(audit::Reading::begin(caller.house.node, caller.actor));
    for (const auto& each : TRY(signed_by(reading, caller))) {
        if (not reference or each.reference != *reference) continue;
        if (not version.empty() and version != each.version) continue;
        return linked_data(TRY(shown(reading, caller, each, as_odrl)));
    }
    return fail(not_found("Your organisation has signed no such policy that is in force"));
}

Result<http::Response> request_call(const Caller& caller) {
    using http::Status;
    if (not says_json(caller.request)) {
        return refused(Status::UnsupportedMedia, "media-type",
                       "Send JSON: application/json or application/ld+json");
    }
    auto read = mais::read_request(caller.request.body);
    if (not read.request) {
        return refused(Status::BadRequest, "invalid-field", "The request has faults",
                       std::move(read.faults));
    }
    const auto& request = *read.request;
    const auto content = TRY(content_of(caller.request.body));
    auto act = TRY(audit::Act::begin(caller.house.node, caller.actor, "client.ask"));
    if (const auto kept = TRY(ToldRequests::find(act, caller.party.id, name_of(request)))) {
        if (kept->content == content) return answered(*kept);
        return refused(Status::Conflict, "request-differs",
                       "Another request was made under that Identifier. Give this one its own");
    }
    auto put = TRY(decided(act, caller, request));
    if (put.refusal) return std::move(*put.refusal);
    const auto& decided = *put.decided;
    const auto id = text(act.mint<RequestDecision>());
    record(act, caller, request, decided, id);
    const auto answer = told(decided, request, id, act.now());
    const ToldRequest kept{.party = caller.party.id,
                           .request = name_of(request),
                           .content = content,
                           .decision = id,
                           .answer = canonical(answer.answer),
                           .told_at = act.now(),
                           .look_by = answer.look_by};
    TRY(ToldRequests::add(act, kept));
    if (answer.look_by) TRY(put_to_a_person(act, caller, decided, kept));
    TRY(act.commit());
    return answered(kept);
}

Result<http::Response> request_asked_about_call(const Caller& caller) {
    auto reading = TRY(audit::Reading::begin(caller.house.node, caller.actor));
    const auto kept =
        TRY(ToldRequests::of_decision(reading, caller.party.id, caller.request.param("decision")));
    const auto now = reading.now();
    if (not kept or kept->told_at + hours(told_hours_max) < now)
        return fail(not_found("Your organisation has made no such request in the last three days"));
    auto out = TRY(parse_json(kept->answer));
    const auto state = TRY(state_of(reading, *kept, now));
    out.set("state", state);
    auto response = http::json(canonical(out));
    if (state == word(reviews::State::Pending)) response.set("Retry-After", "3600");
    return response;
}

}  // namespace accord::api
