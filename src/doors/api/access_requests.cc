#include "doors/api/access_requests.h"

#include "base/limits.h"
#include "casework/reviews/commands.h"
#include "doors/api/authzen.h"
#include "doors/api/denial.h"
#include "doors/api/ends.h"
#include "doors/api/question_asked.h"
#include "engine/policy/decide.h"

namespace accord::api {
namespace {

using http::Status;
using reviews::State;

constexpr std::string_view not_requestable =
    "urn:openid:authzen:access-request:error:not_requestable";
constexpr std::string_view expired_denial =
    "urn:openid:authzen:access-request:error:expired_denial";
constexpr std::string_view invalid_binding =
    "urn:openid:authzen:access-request:error:invalid_denial_binding";
constexpr std::string_view duplicate_request =
    "urn:openid:authzen:access-request:error:duplicate_request";
constexpr std::string_view unknown_task = "urn:openid:authzen:access-request:error:unknown_task";
constexpr std::string_view invalid_state =
    "urn:openid:authzen:access-request:error:invalid_task_state";

constexpr std::size_t key_bytes_max = 255;

http::Response refused(Status status, std::string_view code, std::string_view sentence) {
    return problem({status, code, std::string(sentence), {}});
}

std::string address_of(const Caller& caller, const reviews::Review& review) {
    return caller.house.node.settings.url() + "/access/v1/requests/" + text(review.id);
}

http::Response task_of(const Caller& caller, const reviews::Review& review, Status status) {
    const auto address = address_of(caller, review);
    auto task = Json::object();
    task.set("id", text(review.id)).set("status", word(review.state));
    task.set("status_endpoint", address).set("expires_at", text(review.look_by));
    auto display = Json::object().set("title", "Reference " + text(review.reference));
    display.set("description", "A person of the organisation that would tell decides");
    task.set("display", std::move(display));
    if (review.open()) task.set("links", Json::object().set("cancel", address + "/cancel"));
    auto out = Json::object().set("task", std::move(task));
    if (review.state == State::Approved) {
        auto approval = Json::object().set("id", text(review.id));
        approval.set("approved_at", text(*review.ended_at));
        approval.set("approved_until", text(*review.approved_until));
        auto result = Json::object().set("mode", "reevaluate");
        out.set("result", result.set("approval", std::move(approval)));
    }
    auto response = http::json(canonical(out), status);
    if (review.open()) response.set("Retry-After", "60");
    if (status != Status::Ok) response.set("Location", address);
    return response;
}

// The denial that is brought back: ours, whole, of this caller, of this question, in time.
struct Brought {
    std::optional<Denial> denial = {};
    std::optional<http::Response> refusal = {};
};
Brought brought(const Caller& caller, const Json& body, const Evaluation& evaluation, Instant now) {
    const auto no = [](Status status, std::string_view code, std::string_view sentence) {
        return Brought{.refusal = refused(status, code, sentence)};
    };
    const auto& said = body["denial"];
    if (not said.members())
        return no(Status::BadRequest, not_requestable, "Say in denial which answer this is about");
    if (not said.has("binding_token"))
        return no(Status::BadRequest, invalid_binding,
                  "Bring the binding_token of the answer back, as it was");
    const auto& node = caller.house.node;
    auto denial = unsealed(node.keys, node.settings.url(), said["binding_token"].text_or());
    const bool named = denial and (not said.has("evaluation_id") or
                                   said["evaluation_id"].text_or() == denial->evaluation);
    if (not named or denial->asker != caller.party.id or denial->bound != bound_to(evaluation))
        return no(Status::BadRequest, invalid_binding,
                  "This is not the question, or not the asker, of that answer");
    if (denial->expires_at <= now)
        return no(Status::Gone, expired_denial, "That answer is too old. Ask the question again");
    return {.denial = std::move(*denial)};
}

std::optional<Digest> key_of(const Caller& caller) {
    const auto key = caller.request.header("Idempotency-Key");
    if (key.empty()) return std::nullopt;
    return digest(text(caller.client.id) + " " + std::string(key));
}

// The question as it is decided now: what is a yes or a no by now needs nobody to look.
struct Asks {
    Ends ends;
    policy::Question question;
    Instant look_by;
    std::shared_ptr<const agreement::Law> law;
};
Result<std::optional<Asks>> still_open(audit::Reading& reading, const Caller& caller,
                                       const Evaluation& evaluation) {
    const auto ends = TRY(ends_of(reading, caller, evaluation));
    const auto law = TRY(agreement::law_for(reading, caller.house.law));
    auto asked = question_asked(*law, ends, evaluation);
    if (not asked.faults.empty() or not faults_of_codes(*law->rulebook, evaluation).empty() or
        not caller.client.may_ask_for(asked.question.purpose))
        return std::optional<Asks>();
    const auto decision = policy::decide(*law->rulebook, law->terms, asked.question);
    if (decision.answer != policy::Answer::Review or decision.stop) return std::optional<Asks>();
    const auto by = look_by(asked.question, *law->rulebook, reading.now());
    return std::optional(Asks{ends, std::move(asked.question), by, law});
}

Error not_this_task() {
    return not_found("There is no such task, or it is not yours");
}

}  // namespace

Result<http::Response> access_request_call(const Caller& caller) {
    const auto body = body_of(caller.request);
    if (not body) return problem_of(body.error());
    if (body->has("items"))
        return refused(Status::BadRequest, "invalid-field", "Bring one denial at a time");
    if (caller.request.header("Idempotency-Key").size() > key_bytes_max)
        return refused(Status::BadRequest, "invalid-field", "That Idempotency-Key is too long");
    const auto read = read_evaluation(*body);
    if (not read.faults.empty())
        return problem({Status::BadRequest, "invalid-field",
                        "A question needs subject, action and resource, each complete",
                        read.faults});
    auto act = TRY(audit::Act::begin(caller.house.node, caller.actor, "review.ask"));
    auto found = brought(caller, *body, read.evaluation, act.now());
    if (found.refusal) return std::move(*found.refusal);
    const auto asks = TRY(still_open(act, caller, read.evaluation));
    if (not asks)
        return refused(Status::BadRequest, not_requestable,
                       "The answer is another one by now. Ask the question again");
    const auto begun = reviews::begin(act, {.asker = caller.party.id,
                                            .client = text(caller.client.id),
                                            .giver = asks->ends.giver.id,
                                            .receiver = asks->ends.receiver.id,
                                            .question = asks->question,
                                            .denial = found.denial->evaluation,
                                            .bound = found.denial->bound,
                                            .key = key_of(caller),
                                            .body = digest(canonical(*body)),
                                            .look_by = asks->look_by,
                                            .law = *asks->law});
    if (not begun and begun.error().kind == ErrorKind::Conflict)
        return refused(Status::Conflict, duplicate_request, begun.error().sentence);
    if (not begun) return fail(begun.error());
    if (not begun->already) TRY(act.commit());
    return task_of(caller, begun->review, Status::Accepted);
}

Result<http::Response> access_task_call(const Caller& caller) {
    auto reading = TRY(audit::Reading::begin(caller.house.node, caller.actor));
    const auto review = reviews::asked_by(reading, caller.party.id, caller.request.param("task"));
    if (not review and review.error().kind == ErrorKind::NotFound)
        return refused(Status::NotFound, unknown_task, not_this_task().sentence);
    if (not review) return fail(review.error());
    return task_of(caller, *review, Status::Ok);
}

Result<http::Response> access_cancel_call(const Caller& caller) {
    const auto review = reviews::cancel(caller.house.node, caller.actor, caller.party.id,
                                        caller.request.param("task"));
    if (review) return task_of(caller, *review, Status::Ok);
    if (review.error().kind == ErrorKind::NotFound)
        return refused(Status::NotFound, unknown_task, review.error().sentence);
    if (review.error().kind == ErrorKind::Conflict)
        return refused(Status::Conflict, invalid_state, review.error().sentence);
    return fail(review.error());
}

}  // namespace accord::api
