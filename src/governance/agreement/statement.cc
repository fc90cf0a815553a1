#include "governance/agreement/statement.h"

#include "base/limits.h"
#include "base/text.h"
#include "governance/agreement/document.h"

namespace accord::agreement {
namespace {

Json party_json(const parties::Party& party) {
    auto out = Json::object();
    out.set("id", text(party.id));
    out.set("reference", text(party.reference));
    out.set("name", party.name);
    out.set("type", std::string(party.type.text()));
    return out;
}

Json mandate_json(const Mandate& mandate) {
    auto out = Json::object();
    out.set("stated", mandate.stated());
    out.set("who", said(mandate));
    out.set("needed", mandate.needed);
    if (not mandate.stated()) return out;
    out.set("id", text(mandate.id));
    out.set("statement", mandate.statement);
    out.set("scheme", mandate.scheme);
    out.set("checked", mandate.checked());
    return out;
}

Json agreement_json(const Agreement& agreement) {
    auto out = Json::object();
    out.set("uri", agreement.uri);
    out.set("version", agreement.version);
    out.set("reference", text(agreement.reference));
    out.set("title", agreement.title);
    out.set("text", text(agreement.digest));
    return out;
}

Json signatory_json(const Autograph& one) {
    auto out = Json::object();
    if (not one.paper) out.set("account", one.account);
    out.set("name", one.name);
    out.set("post", one.post);
    if (not one.role.empty()) out.set("role", one.role);
    return out;
}

}  // namespace

Json shown_before(const parties::Party& party, const std::vector<parties::Party>& also_for,
                  const Mandate& mandate, const Deviation* deviation) {
    auto out = Json::object();
    out.set("party", party_json(party));
    auto bodies = Json::array();
    for (const auto& body : also_for) bodies.add(party_json(body));
    out.set("also_for", std::move(bodies));
    out.set("authority", mandate_json(mandate));
    out.set("variation", deviation == nullptr ? Json() : to_json(*deviation));
    return out;
}

Json statement_of(const Stating& stating) {
    const auto& one = stating.autograph;
    auto out = shown_before(stating.party, stating.also_for, stating.mandate, stating.deviation);
    out.set("format", std::string(statement_format));
    out.set("kind", std::string(word(one.kind)));
    out.set("id", text(one.id));
    out.set("agreement", agreement_json(stating.agreement));
    out.set("signatory", signatory_json(one));
    out.set("statements", Json::array_of(stating.ticks));
    out.set("read", Json::array_of(stating.read));
    out.set("method", one.method);
    out.set("signed_at", text(one.signed_at));
    out.set("key", stating.key);
    if (not stating.paper.empty()) out.set("paper", stating.paper);
    if (not stating.under.empty()) out.set("countersigns", Json::array_of(stating.under));
    return out;
}

std::string sign_statement(const crypto::jose::Key& key, std::string_view statement) {
    auto header = Json::object();
    header.set("typ", "accord-signature+jws");
    return crypto::jose::sign_detached(key, header, bytes_of(statement));
}

namespace {

// The key that the header names; the header is not believed yet.
Result<crypto::jose::Key> key_named(const std::vector<Json>& keys, std::string_view jws) {
    const auto dot = jws.find('.');
    const auto head = from_base64url(jws.substr(0, dot));
    if (dot == std::string_view::npos or not head) {
        return fail(invalid("The signature is not one: three parts with dots between are wanted"));
    }
    const auto header = parse_json(text_of(*head));
    if (not header) return fail(invalid("The signature’s header cannot be read"));
    const auto kid = (*header)["kid"].text_or();
    for (const auto& jwk : keys) {
        auto key = crypto::jose::Key::from_jwk(jwk);
        if (key and (kid == key->thumbprint() or (kid.empty() and keys.size() == 1))) return key;
    }
    return fail(invalid("It is signed with a key that is not one of ours"));
}

}  // namespace

Result<ReadStatement> check_statement(const std::vector<Json>& keys, std::string_view statement,
                                      std::string_view jws) {
    if (statement.size() > limits::statement_bytes_max or jws.size() > limits::jws_bytes_max) {
        return fail(invalid("This is too long to be a signed statement"));
    }
    const auto key = TRY(key_named(keys, jws));
    if (not crypto::jose::verify(key, jws, bytes_of(statement))) {
        return fail(
            invalid("The signature does not fit these words. One or the other was changed"));
    }
    auto json = parse_json(statement);
    if (not json or canonical(*json) != statement) {
        return fail(invalid("What was signed is not a statement in its one form"));
    }
    if ((*json)["format"].text_or() != statement_format) {
        return fail(invalid("What was signed is not a signature under an agreement"));
    }
    return ReadStatement{*std::move(json), key.thumbprint()};
}

}  // namespace accord::agreement
