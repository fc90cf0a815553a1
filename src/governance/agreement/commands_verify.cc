#include "governance/agreement/commands_verify.h"

#include "base/london.h"
#include "base/text.h"
#include "governance/agreement/agreements.h"
#include "governance/agreement/autographs.h"
#include "governance/agreement/document.h"
#include "governance/agreement/statement.h"
#include "governance/audit/commands.h"

namespace accord::agreement {

Result<Json> statement_keys(audit::Reading& reading) {
    const auto today = crypto::statement_key(reading.node().keys);
    auto keys = Json::array();
    keys.add(today.public_jwk());
    for (const auto& kept : TRY(Autographs::keys(reading))) {
        if (kept.thumbprint != today.thumbprint()) keys.add(TRY(parse_json(kept.jwk)));
    }
    auto out = Json::object();
    out.set("keys", std::move(keys));
    return out;
}

Checked check_alone(const std::vector<Json>& keys, std::string_view statement,
                    std::string_view jws) {
    Checked out;
    const auto read = check_statement(keys, trim(statement), trim(jws));
    if (not read) {
        out.findings.push_back({false, read.error().sentence});
        return out;
    }
    out.statement = read->json;
    const bool as_given = trim(statement).size() == statement.size();
    out.findings.push_back(
        {true, as_given
                   ? "The signature fits these words, byte for byte, under the key " + read->kid
                   : "The signature fits these words, without the space or line end around "
                     "them, under the key " +
                         read->kid + ". Keep the statement without it"});
    out.good = true;
    return out;
}

namespace {

Result<CheckedPoint> text_is_ours(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                                  const Json& said) {
    const auto digest = digest_from_text(said["text"].text_or());
    if (not digest) return CheckedPoint{false, "It names no text"};
    const auto version = TRY(version_by_digest(reading, *digest));
    if (not version) return CheckedPoint{false, "No text with that digest was published here"};
    const auto read = read_document(rulebook, text(version->reference), version->document);
    if (not read.document or read.document->digest != *digest or
        said["uri"].text_or() != version->uri or said["version"].text_or() != version->version) {
        return CheckedPoint{false, "The text kept here is not the text that was signed"};
    }
    return CheckedPoint{true, "The text is version " + version->version + " of “" + version->title +
                                  "”, published " + spoken(version->published_at) +
                                  ", and its digest is the one signed"};
}

bool says(const audit::ReadEntry& entry, const Autograph& hand) {
    for (const auto& fact : entry.entry.facts) {
        if (fact.about == text(hand.id) and
            fact.particulars["statement"].text_or() == text(hand.digest)) {
            return true;
        }
    }
    return false;
}

Result<CheckedPoint> trail_has_it(audit::Reading& reading, const Digest& statement) {
    const auto hand = TRY(Autographs::by_statement(reading, statement));
    if (not hand) return CheckedPoint{false, "This node keeps no such signature"};
    audit::Wanted wanted{.about = text(hand->id), .rows_max = 5};
    for (const auto& entry : TRY(audit::newest(reading.node(), wanted))) {
        if (not says(entry, *hand)) continue;
        const auto number = std::to_string(entry.entry.sequence);
        if (hand->void_at) {
            return CheckedPoint{false, "Entry " + number +
                                           " of the trail has it. It was put aside on " +
                                           spoken(*hand->void_at) + " and counts no longer"};
        }
        return CheckedPoint{true, "Entry " + number + " of the trail has it, and it counts"};
    }
    return CheckedPoint{false, "The trail has no entry of this signature"};
}

}  // namespace

Result<Checked> check_here(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                           std::string_view statement, std::string_view jws) {
    const auto keys = TRY(statement_keys(reading));
    auto out = check_alone(*keys["keys"].items(), statement, jws);
    if (not out.good) return out;
    out.findings.push_back(TRY(text_is_ours(reading, rulebook, out.statement["agreement"])));
    out.findings.push_back(TRY(trail_has_it(reading, digest(trim(statement)))));
    for (const auto& finding : out.findings) out.good = out.good and finding.good;
    return out;
}

Result<std::optional<Agreement>> version_by_digest(audit::Reading& reading, const Digest& digest) {
    for (auto& version : TRY(Agreements::all(reading))) {
        if (version.digest == digest) return std::optional(std::move(version));
    }
    return std::optional<Agreement>();
}

Result<std::vector<Autograph>> autographs_under(audit::Reading& reading, Id<Agreement> agreement) {
    return Autographs::of_agreement(reading, agreement);
}

Result<Autograph> find_autograph(audit::Reading& reading, Id<Autograph> autograph) {
    return Autographs::find(reading, autograph);
}

}  // namespace accord::agreement
