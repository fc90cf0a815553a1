#include "doors/api/evaluations.h"

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

// Who gives and who receives: "share" is the subject's giving, "ask" its asking. The caller's own
// party is one of the two: what others may tell each other is theirs to ask.
Result<Ends> ends_of(Sitting& sitting, const Evaluation& evaluation) {
    const bool shares = evaluation.action_name == "share";
    if (not shares and evaluation.action_name != "ask") {
        return fail(invalid("There is no action '" + evaluation.action_name +
                            "': share is giving, ask is being given"));
    }
    if (evaluation.subject_type != "organisation") {
        return fail(invalid("The subject is the organisation that acts: type 'organisation'"));
    }
    const auto subject = TRY(party_named(sitting.reading, evaluation.subject_id));
    const auto other = evaluation.resource["with"].text_or();
    if (other.empty()) {
        return fail(
            invalid("Say in resource.properties.with which organisation is at the other "
                    "end"));
    }
    const auto with = TRY(party_named(sitting.reading, other));
    const auto& own = sitting.caller.party.id;
    if (subject.id != own and with.id != own) {
        return fail(forbidden("Your organisation is neither of the two"));
    }
    return shares ? Ends{subject, with} : Ends{with, subject};
}

Evaluated evaluate(Sitting& sitting, const Evaluation& evaluation) {
    const auto ends = ends_of(sitting, evaluation);
    if (not ends) {
        const auto kind = ends.error().kind;
        return not_evaluated(kind == ErrorKind::Forbidden  ? "not-yours"
                             : kind == ErrorKind::NotFound ? "not-known"
                                                           : "not-a-question",
                             ends.error().sentence);
    }
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
    const auto now = sitting.reading.now();
    const auto id = Id<EvaluationId>::mint(now, sitting.reading.node().entropy);
    return evaluated(law, asked.question, decision, {text(id), now});
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
