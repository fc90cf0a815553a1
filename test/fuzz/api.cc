// What the systems of strangers send: policies in ODRL, questions in AuthZEN, requests and policies
// of the multi-agency standard, signed statements and keys.
#include "conformance/authzen/fixture.h"
#include "doors/api/mais.h"
#include "doors/api/odrl.h"
#include "fuzz/harness.h"
#include "governance/identity/client.h"
#include "platform/crypto/jose.h"

namespace accord::fuzz {

// A rule that is not understood is never active; a draft of anything is JSON.
void odrl(std::string_view input) {
    namespace odrl = api::odrl;
    const auto read = odrl::read_policy("fuzz", input);
    promise(read.policy.has_value() == read.faults.empty());
    if (not read.policy) return;
    const auto judged =
        odrl::judge(*read.policy,
                    {"urn:alice", "read", "urn:x", Instant{1'772'442'000'000'000}, "urn:why", {}});
    promise(judged.rules.size() == read.policy->rules.size());
    for (std::size_t i = 0; i < judged.rules.size(); ++i) {
        const auto& rule = read.policy->rules[i];
        promise(rule.not_understood.empty() or judged.rules[i] != odrl::State::Active);
    }
    const auto draft = odrl::to_draft(the_law(), *read.policy);
    promise(parse_json(canonical(draft.document)).has_value());
}

// Every answer is a decision or a problem, and says so.
void authzen(std::string_view input) {
    http::Request request{.method = http::Method::Post, .body = std::string(input)};
    request.headers = {{"Content-Type", "application/json"}};
    for (const auto ask : {api::evaluate_one, api::evaluate_many}) {
        const auto response = ask(request, test::fixture_decides);
        const auto body = parse_json(response.body);
        promise(body.has_value());
        const bool decided = (*body)["decision"].boolean() or (*body)["evaluations"].items();
        promise(decided == (response.status == http::Status::Ok));
        promise(decided or response.status == http::Status::BadRequest);
    }
}

void mais(std::string_view input) {
    const auto request = api::mais::read_request(input);
    promise(request.request.has_value() == request.faults.empty());
    const auto policy = api::mais::read_policy(the_law(), "fuzz", input);
    promise(policy.draft.has_value() == policy.faults.empty());
}

// Nobody without the key makes a statement that opens; a key that is read is written and read
// again.
void jose(std::string_view input) {
    namespace jose = crypto::jose;
    static const auto key = [] {
        Json jwk = Json::object().set("kty", "OKP").set("crv", "Ed25519");
        return jose::Key::from_jwk(jwk.set("x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"))
            .value();
    }();
    promise(not jose::open(key, input) or
            input.ends_with("AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_"
                            "MuM0KAg"));
    (void)jose::verify(key, input, bytes_of("x"));
    (void)identity::assertion_in(input);
    if (const auto set = identity::key_set_from(input)) {
        const auto again = identity::key_set_from(canonical(*set));
        promise(again.has_value() and *again == *set);
    }
}

}  // namespace accord::fuzz
