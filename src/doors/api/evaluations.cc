#include "doors/api/evaluations.h"

#include "casework/reviews/commands.h"
#include "doors/api/denial.h"
#include "doors/api/ends.h"
#include "doors/api/question_asked.h"
#include "engine/policy/decide.h"

namespace accord::api {
namespace {

// An answer's name, so that both sides may write it down.
struct EvaluationId {
    static constexpr std::string_view id_prefix = "evl";
};

// Everything that the questions of one call share: a moment, a transaction, the law.
struct Sitting {
    const Caller& caller;
    audit::Reading reading;
    std::shared_ptr<const agreement::Law> law;

    static Result<Sitting> begin(const Caller& caller) {
        auto reading = TRY(audit::Reading::begin(caller.house.node, caller.actor));
        auto law = TRY(agreement::law_for(reading, caller.house.law));
        return Sitting{caller, std::move(reading), std::move(law)};
    }
};

// With an approval brought along: what it does for exactly this question, or why it does nothing.
struct Lift {
    bool lifts = false;
    Json approval = Json();
    std::string_view reason = {}, next = {};  // of the profile: "approval_expired", "request"
};
Result<Lift> lift_of(Sitting& sitting, const Evaluation& evaluation) {
    const auto& said = evaluation.context["approval"];
    if (not said.members()) return Lift{};
    const auto found =
        TRY(reviews::standing_of(sitting.reading, *sitting.law, sitting.caller.party.id,
                                 said["id"].text_or(), bound_to(evaluation)));
    switch (found.standing) {
        case reviews::Standing::Holds: {
            auto approval = Json::object().set("id", text(found.review->id));
            approval.set("approved_until", text(*found.review->approved_until));
            return Lift{.lifts = true, .approval = std::move(approval)};
        }
        case reviews::Standing::Expired:
            return Lift{.reason = "approval_expired", .next = "request"};
        case reviews::Standing::OtherQuestion:
            return Lift{.reason = "out_of_scope", .next = "request"};
        case reviews::Standing::Unknown: break;
    }
    return Lift{.reason = "approval_unverifiable", .next = "none"};
}

// Neither yes nor no: what is brought back to ask a person, bound to this question and this asker.
void may_be_asked_for(Sitting& sitting, const Evaluation& evaluation, const std::string& id,
                      Instant until, Evaluated& out) {
    const auto& node = sitting.reading.node();
    const auto url = node.settings.url();
    auto request = out.context["access_request"];
    request.set("endpoint", url + "/access/v1/requests");
    request.set("binding_token", sealed(node.keys, url,
                                        {.evaluation = id,
                                         .asker = sitting.caller.party.id,
                                         .bound = bound_to(evaluation),
                                         .expires_at = until}));
    out.context.set("access_request", std::move(request));
}

// The decision as the caller hears it, with what an approval does to it: it lifts a review, and
// never a no or a stop.
Evaluated heard(Sitting& sitting, const Evaluation& evaluation, const policy::Question& question,
                const policy::Decision& decision, const Lift& lift) {
    const auto& law = *sitting.law;
    const auto now = sitting.reading.now();
    const auto id = text(Id<EvaluationId>::mint(now, sitting.reading.node().entropy));
    const bool review = decision.answer == policy::Answer::Review and not decision.stop;
    if (review and lift.lifts) {
        auto out = approved(law, question, decision, {id, now});
        out.context.set("approval", lift.approval);
        return out;
    }
    auto out = evaluated(law, question, decision, {id, now});
    if (review)
        may_be_asked_for(sitting, evaluation, id, look_by(question, *law.rulebook, now), out);
    if (not out.decision and lift.lifts)
        out.context.set("reason", "policy_denied").set("next_action", "none");
    else if (not out.decision and not lift.reason.empty())
        out.context.set("reason", lift.reason)
            .set("next_action", lift.next == "request" and not review ? "none" : lift.next);
    return out;
}

Evaluated evaluate(Sitting& sitting, const Evaluation& evaluation) {
    const auto ends = ends_of(sitting.reading, sitting.caller, evaluation);
    if (not ends) {
        const auto kind = ends.error().kind;
        return not_evaluated(kind == ErrorKind::Forbidden  ? "not-yours"
                             : kind == ErrorKind::NotFound ? "not-known"
                                                           : "not-a-question",
                             ends.error().sentence);
    }
    auto faults = faults_of_codes(*sitting.law->rulebook, evaluation);
    if (not faults.empty())
        return not_evaluated("not-a-question", "The question cannot be asked", std::move(faults));
    auto asked = question_asked(*sitting.law, *ends, evaluation);
    if (not asked.faults.empty()) {
        return not_evaluated("not-a-question", "The question cannot be read",
                             std::move(asked.faults));
    }
    if (not sitting.caller.client.may_ask_for(asked.question.purpose)) {
        return not_evaluated("purpose-not-given", "This client may not ask for that purpose");
    }
    const auto& law = *sitting.law;
    const auto decision = policy::decide(*law.rulebook, law.terms, asked.question);
    const auto lift = lift_of(sitting, evaluation);
    if (not lift) return not_evaluated("not-now", "This cannot be looked up now. Ask again later");
    return heard(sitting, evaluation, asked.question, decision, *lift);
}

template <class Answer>
Result<http::Response> answered(const Caller& caller, Answer answer) {
    auto sitting = TRY(Sitting::begin(caller));
    return answer(caller.request,
                  [&](const Evaluation& evaluation) { return evaluate(sitting, evaluation); });
}

}  // namespace

Result<http::Response> evaluation_call(const Caller& caller) {
    return answered(caller, evaluate_one);
}

Result<http::Response> evaluations_call(const Caller& caller) {
    return answered(caller, evaluate_many);
}

Result<http::Response> authzen_configuration_call(const Asked& asked) {
    return http::json(canonical(authzen_configuration(asked.house.node.settings.url())));
}

}  // namespace accord::api
