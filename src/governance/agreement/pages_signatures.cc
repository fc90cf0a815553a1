// Everyone's signatures under a version: each person's hand with its proof, each variation with
// what it changes, and what waits for the owner.
#include "base/london.h"
#include "governance/agreement/commands_copy.h"
#include "governance/agreement/commands_deviation.h"
#include "governance/agreement/commands_verify.h"
#include "governance/agreement/pages_signing.h"
#include "governance/agreement/sections.h"
#include "governance/agreement/sign_parts.h"
#include "governance/identity/gate.h"
#include "governance/parties/commands.h"
#include "platform/html/components.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;
using rulebook::Permission;

struct Desk {
    Agreement agreement;
    Document document;
    std::vector<Signing> signings;  // of parties that have begun, or vary
    std::vector<Deviation> deviations;
    Date today;
    std::optional<Instant> copied_at = {};  // the newest copy
};

Result<Desk> desk_of(const Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    auto agreement = TRY(asked_for(reading, visit));
    Desk out{.agreement = agreement,
             .document = TRY(document_of(visit, agreement)),
             .signings = {},
             .deviations = TRY(deviations_of(reading, agreement.id)),
             .today = london_day(reading.now())};
    const auto copy = TRY(newest_copy(reading, agreement.id));
    if (copy) out.copied_at = copy->copy.made_at;
    for (const auto& party : TRY(parties::all(reading))) {
        if (party.standing == parties::Standing::Left) continue;
        auto signing = TRY(signing_of(reading, agreement, party.id));
        if (signing.begun() or signing.signature) out.signings.push_back(std::move(signing));
    }
    return out;
}

bool waits_for_owner(const Signing& signing) {
    return signing.countersign_wanted and not signing.countersigned and signing.standing.met() and
           not signing.signature;
}

Html countersign_form(const Visit& visit, const Desk& desk, const Signing& signing) {
    if (not waits_for_owner(signing) or not visit.may(Permission::MayAdmitParties)) return {};
    return form(
        {.action = address(desk.agreement) + "/countersignatures", .token = visit.form_token},
        hidden("shown", text(desk.agreement.digest)) +
            hidden("party", text(signing.party.reference)) +
            main_button("Countersign for the partnership"));
}

Html decision_form(const Visit& visit, const Desk& desk, const Deviation& deviation) {
    if (deviation.standing != Deviation::Standing::Open or
        not visit.may(Permission::MayAdmitParties)) {
        return {};
    }
    const auto id = text(deviation.id);
    return form(
        {.action = address(desk.agreement) + "/variations/" + id + "/decision",
         .token = visit.form_token},
        hidden("row", std::to_string(deviation.row_version)) +
            radios({.name = "decision",
                    .legend = "Does the owner accept it?",
                    .items = {{.value = "accept", .text = "Accept it", .id = "accept-" + id},
                              {.value = "refuse",
                               .text = "Refuse it. Their signature is put aside",
                               .id = "refuse-" + id}}}) +
            input({.name = "words",
                   .id = "words-" + id,
                   .label = "Why",
                   .hint = "Needed to refuse. The organisation reads it"}) +
            button_group(main_button("Save")));
}

Html one_party(const Visit& visit, const Desk& desk, const Signing& signing) {
    const auto state =
        signing.signature ? tag("Signed", Colour::Green) : tag("Not complete", Colour::Yellow);
    Html out = heading_at(3, {{"class", "govuk-heading-s"}}, signing.party.name) +
               paragraph(state + " " + so_far(signing));
    if (not signing.autographs.empty()) {
        out += hands_table(desk.agreement, signing.autographs);
    } else if (signing.signature) {
        out += paragraph(quiet(signing.signature->method));
    }
    return out + countersign_form(visit, desk, signing);
}

const parties::Party* party_of(const Desk& desk, const Deviation& deviation) {
    for (const auto& signing : desk.signings) {
        if (signing.party.id == deviation.party) return &signing.party;
    }
    return nullptr;
}

Html variations(const Visit& visit, const Desk& desk) {
    Html out;
    for (const auto& deviation : desk.deviations) {
        const auto* party = party_of(desk, deviation);
        if (party == nullptr or not deviation.counts()) continue;
        out += box(
            party->name + " signed with a variation",
            paragraph(tag(words(deviation.standing), deviation.standing == Deviation::Standing::Open
                                                         ? Colour::Yellow
                                                         : Colour::Green)) +
                variation_words(visit.rulebook, deviation) + decision_form(visit, desk, deviation));
    }
    return out.empty() ? Html() : heading("Variations") + out;
}

Result<Autograph> hand_of(const Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto id = id_from<Autograph>(visit.request.param("autograph"));
    if (not id) return fail(not_found("There is no such signature"));
    return find_autograph(reading, *id);
}

Html copy_link(const Desk& desk) {
    if (not desk.copied_at) return {};
    bool since = false;
    for (const auto& signing : desk.signings)
        since = since or (signing.signature and signing.signature->signed_at >= *desk.copied_at);
    return paragraph(link(address(desk.agreement) + "/copy", "Keep the signed agreement as a PDF") +
                     (since ? Html(". It is of " + spoken(*desk.copied_at) +
                                   ": a new one, with every signature since, is made a minute or "
                                   "so after the last.")
                            : Html()));
}

}  // namespace

Answer signatures_page(const Visit& visit, const web::Form&) {
    const auto desk = TRY(desk_of(visit));
    Html each;
    for (const auto& signing : desk.signings) each += one_party(visit, desk, signing);
    if (each.empty())
        each = paragraph("Nobody has signed version " + desk.agreement.version + " yet.");
    const auto main =
        page_heading("Signatures", desk.agreement.title + ", version " + desk.agreement.version) +
        sections(desk.agreement, "signatures") +
        paragraph("Each signature stands alone. Keep its two files, and anyone can check them " +
                  link("/verify", "here") + " or with any JOSE tool and " +
                  link("/.well-known/accord-keys.json", "our public key") + ".") +
        variations(visit, desk) + heading("By organisation") + each +
        paragraph(link(address(desk.agreement) + "/papers", "Signed on paper")) + copy_link(desk);
    return http::html(page(
        section_shell(visit, desk.agreement, "Signatures under " + desk.agreement.title), main));
}

Answer statement_file(const Visit& visit, const web::Form&) {
    const auto hand = TRY(hand_of(visit));
    return http::file("application/json", hand.statement, text(hand.id) + ".statement.json");
}

Answer jws_file(const Visit& visit, const web::Form&) {
    const auto hand = TRY(hand_of(visit));
    return http::file("application/jose", hand.jws, text(hand.id) + ".jws");
}

Answer copy_file(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto newest = TRY(newest_copy(reading, agreement.id));
    if (not newest) {
        return fail(
            not_found("The copy is being made, or this node cannot make one. Try again in a "
                      "minute, or print the page with the text"));
    }
    return http::file("application/pdf", std::string(text_of(newest->pdf)),
                      text(agreement.reference) + "-" + agreement.version + ".pdf");
}

Answer take_countersignature(const Visit& visit, const web::Form& typed) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto here = address(agreement) + "/signatures";
    if (auto first = identity::ask_again(visit, here)) return *std::move(first);
    const auto shown = digest_from_text(typed.value("shown"));
    const auto reference = reference_from_text('O', typed.value("party"));
    if (not shown or not reference) {
        return fail(invalid(std::string(web::FormReader::out_of_date)));
    }
    const auto party = TRY(parties::find(reading, *reference));
    TRY(countersign(
        visit.node, visit.actor,
        {.agreement = agreement.id,
         .shown = *shown,
         .party = party.id,
         .name = visit.name,
         .post = visit.post,
         .method = visit.demo ? "a press; made-up person" : "a press and a fresh one-time code"}));
    return http::see_other(here);
}

Answer take_variation_decision(const Visit& visit, const web::Form& typed) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto id = id_from<Deviation>(visit.request.param("variation"));
    if (not id) return fail(not_found("There is no such variation"));
    web::FormReader reader(typed);
    const auto decision = typed.value("decision");
    if (decision != "accept" and decision != "refuse") {
        return fail(invalid("Choose whether the owner accepts it", "decision"));
    }
    TRY(decide(visit.node, visit.actor,
               {.deviation = *id,
                .row_version = reader.number_or_none("row", "Row", 0, 1000000).value_or(-1),
                .accept = decision == "accept",
                .words = reader.line_or_none("words")}));
    return http::see_other(address(agreement) + "/signatures");
}

}  // namespace accord::agreement
