#include "governance/identity/client.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/text.h"
#include "platform/crypto/jose.h"

namespace accord::identity {
namespace {

constexpr std::array<std::string_view, 3> scope_words{"authzen", "mais/policy.read",
                                                      "mais/request.write"};

struct Said {
    std::string_view word;
    std::string_view sentence;
};
constexpr std::array<Said, 11> refusals{{
    {"none", ""},
    {"not-readable", "The statement is not a signed JSON Web Token of ours to read"},
    {"unknown-client", "There is no such client, or its key is not known here"},
    {"revoked", "This client has been revoked"},
    {"party-not-active", "The organisation of this client is suspended or has left"},
    {"wrong-signature", "The statement is not signed by a key of this client"},
    {"wrong-claims",
     "iss and sub must be the client's id, and aud this node or its token endpoint"},
    {"lapsed", "exp must be in the future, and no more than five minutes away"},
    {"replayed", "This statement was used before; each needs a jti of its own"},
    {"other-certificate", "The client certificate is not the one that was registered"},
    {"scope-not-given", "The client was not given a scope that it asks for"},
}};

bool by_a_key_of(const Client& client, const Assertion& assertion, std::string_view compact) {
    const auto* keys = client.keys["keys"].items();
    if (keys == nullptr) return false;
    for (const auto& jwk : *keys) {
        const auto key = crypto::jose::Key::from_jwk(jwk);
        if (not key) continue;
        const bool named = assertion.key.empty() or jwk["kid"].text_or() == assertion.key or
                           key->thumbprint() == assertion.key;
        if (named and crypto::jose::open(*key, compact)) return true;
    }
    return false;
}

}  // namespace

std::string_view word(Scope scope) {
    return scope_words[static_cast<std::size_t>(scope)];
}

std::optional<Scope> scope_from(std::string_view text) {
    for (const auto scope : scopes()) {
        if (word(scope) == text) return scope;
    }
    return std::nullopt;
}

const std::vector<Scope>& scopes() {
    static const std::vector<Scope> all{Scope::Authzen, Scope::PolicyRead, Scope::RequestWrite};
    return all;
}

std::string words(const std::vector<Scope>& list) {
    std::vector<std::string> out;
    for (const auto scope : list) out.emplace_back(word(scope));
    return join(out, " ");
}

Result<std::vector<Scope>> scopes_from(std::string_view text) {
    std::vector<Scope> out;
    for (const auto each : accord::words(text)) {
        const auto scope = scope_from(each);
        if (not scope) return fail(invalid("There is no scope '" + std::string(each) + "'"));
        if (std::find(out.begin(), out.end(), *scope) == out.end()) out.push_back(*scope);
    }
    return out;
}

bool Client::may(Scope scope) const {
    return std::find(scopes.begin(), scopes.end(), scope) != scopes.end();
}

bool Client::may_ask_for(const Code<rulebook::Purpose>& purpose) const {
    return purposes.empty() or
           std::find(purposes.begin(), purposes.end(), purpose) != purposes.end();
}

Result<Json> key_set_from(std::string_view text) {
    const auto json = TRY(parse_json(text));
    const auto* listed = json["keys"].items();
    const auto given = listed ? *listed : Json::Array{json};
    if (given.empty() or given.size() > limits::client_keys_max) {
        return fail(invalid("A client has one to four keys", "keys"));
    }
    Json set = Json::array();
    for (const auto& jwk : given) {
        if (jwk.has("d")) {
            return fail(invalid("This is a private key. Keep it, and give its public half", "d"));
        }
        auto kept = TRY(crypto::jose::Key::from_jwk(jwk)).public_jwk();
        // Its owner's own name for it, where it has one: statements go by that name.
        const auto own = jwk["kid"].text_or();
        if (own.size() > limits::line_characters_max)
            return fail(invalid("The name of a key is too long", "kid"));
        if (not own.empty()) kept.set("kid", own);
        set.add(std::move(kept));
    }
    return Json::object().set("keys", std::move(set));
}

Result<Assertion> assertion_in(std::string_view compact) {
    if (compact.size() > limits::assertion_bytes_max) return fail(invalid("It is too long"));
    const auto message = TRY(crypto::jose::read_unproven(compact));
    const auto claims = TRY(parse_json(text_of(message.payload)));
    Assertion out;
    out.issuer = claims["iss"].text_or();
    out.subject = claims["sub"].text_or();
    out.id = claims["jti"].text_or();
    out.key = message.header["kid"].text_or();
    if (const auto* audience = claims["aud"].string()) out.audience.push_back(*audience);
    if (const auto* audiences = claims["aud"].items()) {
        for (const auto& each : *audiences) out.audience.emplace_back(each.text_or());
    }
    const auto until = claims["exp"].integer();
    constexpr std::int64_t far = 10'000'000'000;  // the year 2286, so that nothing overflows
    out.until = Instant{} + seconds(std::clamp<std::int64_t>(until.value_or(0), 0, far));
    return out;
}

std::string_view word(Refusal refusal) {
    return refusals[static_cast<std::size_t>(refusal)].word;
}

std::string_view sentence(Refusal refusal) {
    return refusals[static_cast<std::size_t>(refusal)].sentence;
}

Refusal judge(const Client& client, const Assertion& assertion, std::string_view compact,
              const std::vector<std::string>& ourselves, Instant now) {
    if (not by_a_key_of(client, assertion, compact)) return Refusal::WrongSignature;
    if (not client.live()) return Refusal::Revoked;
    const bool own = assertion.issuer == text(client.id) and assertion.subject == text(client.id);
    const bool for_us = std::any_of(
        assertion.audience.begin(), assertion.audience.end(), [&](const std::string& each) {
            return std::find(ourselves.begin(), ourselves.end(), each) != ourselves.end();
        });
    if (not own or not for_us) return Refusal::WrongClaims;
    const auto slack = seconds(limits::clock_slack_seconds);
    const auto latest = now + seconds(limits::assertion_seconds_max) + slack;
    if (assertion.until <= now - slack or assertion.until > latest) return Refusal::Lapsed;
    if (assertion.id.empty() or assertion.id.size() > limits::line_characters_max) {
        return Refusal::WrongClaims;
    }
    return Refusal::None;
}

}  // namespace accord::identity
