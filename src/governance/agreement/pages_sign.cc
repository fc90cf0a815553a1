// Signing. People are told before the moment that the ticks are a signature; the form carries the
// digest of the text it showed and of what it showed of the party; who they are was proved within
// the last five minutes.
#include "base/london.h"
#include "base/text.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_sign.h"
#include "governance/agreement/pages.h"
#include "governance/agreement/sections.h"
#include "governance/agreement/sign_parts.h"
#include "governance/identity/gate.h"
#include "platform/html/components.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;

constexpr std::string_view tick_names[] = {"read", "authority", "agrees"};

// All that one page of signing is drawn from.
struct Desk {
    Agreement agreement;
    Document document;
    std::optional<Document> before;
    Signing signing;
    Html assessment;
    Date today;
};

Result<Desk> desk_of(const Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    auto agreement = TRY(asked_for(reading, visit));
    auto signing = TRY(signing_of(reading, agreement, visit.party.id));
    Desk out{.agreement = agreement,
             .document = TRY(document_of(visit, agreement)),
             .before = {},
             .signing = std::move(signing),
             .assessment = assessment_line(TRY(assessment_of(reading, agreement))),
             .today = london_day(reading.now())};
    if (out.signing.signed_before) {
        out.before = TRY(document_of(visit, *out.signing.signed_before));
    }
    return out;
}

const Autograph* own_hand(const Signing& signing, const Visit& visit) {
    for (const auto& hand : signing.autographs) {
        if (hand.account == visit.actor.account) return &hand;
    }
    return nullptr;
}

Html ticks(const Visit& visit, const Agreement& agreement, const web::Form& typed,
           const Faults& faults) {
    const auto said = statements(agreement.version, visit.party.name);
    Choices boxes{.name = "ticks",
                  .fieldset = {.legend = bold_legend("Your signature")},
                  .error = error_of(faults, "ticks")};
    for (std::size_t i = 0; i < said.size(); ++i) {
        const std::string name(tick_names[i]);
        boxes.items.push_back({.value = "yes",
                               .text = said[i],
                               .checked = typed.has(name),
                               .id = i == 0 ? std::string("ticks") : name,
                               .name = name});
    }
    return checkboxes(boxes);
}

// As whom they sign: the one of their posts that may, and has a place among those who do.
const std::string& signing_post(const Visit& visit, const Desk& desk) {
    for (const auto& held : visit.posts) {
        if (held.permissions.has(rulebook::Permission::MaySignAgreement) and
            seat_of(desk.signing.mandate, held.post))
            return held.post;
    }
    return visit.post;
}

SummaryRow variation_row(const Visit& visit, const Desk& desk, const std::string& here) {
    const auto& deviation = desk.signing.deviation;
    if (not deviation) {
        return row("Variation", "None. " + link(here + "/variation", "Sign with a variation"));
    }
    Html words = variation_words(visit.rulebook, *deviation);
    if (not desk.signing.begun()) words += link(here + "/variation", "Change the variation");
    return row("Variation", words);
}

Html facts(const Visit& visit, const Desk& desk, const std::string& here) {
    const auto& agreement = desk.agreement;
    std::vector<SummaryRow> rows = {row("You", visit.name + ", " + signing_post(visit, desk)),
                                    row("Who signs", authority_of(desk.signing.mandate))};
    if (desk.signing.begun()) rows.push_back(row("So far", so_far(desk.signing)));
    if (not desk.signing.also_for.empty()) {
        std::vector<Html> bodies;
        for (const auto& body : desk.signing.also_for) bodies.emplace_back(body.name);
        rows.push_back(row("Also signs for", join(bodies, line_break())));
    }
    rows.push_back(row("Document", link(here + "/text", "Read it") + line_break() + quiet("Seal ") +
                                       code(seal_words(agreement.digest))));
    rows.push_back(variation_row(visit, desk, here));
    rows.push_back(row("Privacy assessment (DPIA)", desk.assessment));
    rows.push_back(row("Starts", agreement.standing == Standing::InForce
                                     ? Html("As soon as you sign")
                                     : Html("When it is brought into force")));
    return summary_list(rows);
}

Answer draw(const Visit& visit, const Desk& desk, const web::Form& typed, const Faults& faults,
            std::string_view changed = {}) {
    const auto& agreement = desk.agreement;
    auto shell = identity::flow(visit, "Sign for your organisation", address(agreement));
    shell.faults = faults;
    const auto here = address(agreement);
    const Html warning = changed.empty() ? Html() : warning_text(changed);
    const Html changes = desk.before ? changes_to_read(visit, *desk.before, desk.document,
                                                       desk.signing, typed, faults)
                                     : Html();
    const auto main =
        page_heading("Sign for " + visit.party.name,
                     agreement.title + ", version " + agreement.version) +
        warning +
        paragraph(
            "By signing you agree to it on behalf of your organisation. Ticking the boxes "
            "and choosing “Sign” is your legal signature. No pen or drawing is needed.") +
        facts(visit, desk, here) +
        form({.action = here + "/sign", .token = visit.form_token},
             hidden("shown", text(agreement.digest)) + hidden("data", text(desk.signing.shown())) +
                 changes + ticks(visit, agreement, typed, faults) +
                 button_group(main_button("Sign") + link(here, "Do this later"))) +
        details("I am not the right person to sign",
                paragraph("Nothing is recorded until you choose Sign. Tell whoever can sign for " +
                          visit.party.name + " that it waits for them at " + here + ".")) +
        paragraph(link(here + "/papers", "It was signed on paper"));
    auto status = faults.empty() ? http::Status::Ok : http::Status::Unprocessable;
    if (not changed.empty()) status = http::Status::Conflict;
    return http::html(page(shell, one_column(main)), status);
}

// Not this person: who it is, in words.
Answer not_yours(const Visit& visit, const Desk& desk) {
    const auto here = address(desk.agreement);
    const auto main = page_heading("Sign for " + visit.party.name,
                                   desk.agreement.title + ", version " + desk.agreement.version) +
                      inset_text("As " + visit.post + " you are not among those who may sign for " +
                                 visit.party.name + ".") +
                      summary_list({row("Who signs", authority_of(desk.signing.mandate)),
                                    row("So far", so_far(desk.signing))}) +
                      paragraph(link("/organisations/" + text(visit.party.reference) + "/mandate",
                                     "Who may sign for " + visit.party.name)) +
                      paragraph(link(here, "Back to the agreement"));
    return http::html(page(identity::flow(visit, "Who signs", here), one_column(main)));
}

Faults unread(const Signing& signing, const web::Form& typed) {
    Faults out;
    for (const auto& key : signing.changes.to_read()) {
        if (typed.has("read-" + key)) continue;
        const auto what = key == "rest" ? std::string("the other changes") : "clause " + key;
        out.push_back({.where = "read-" + key, .sentence = "Read " + what + " and tick it"});
    }
    for (const auto* name : {"read", "authority", "agrees"}) {
        if (typed.has(name)) continue;
        out.push_back({.where = "ticks", .sentence = "Tick all three to sign"});
        break;
    }
    return out;
}

}  // namespace

Answer sign_page(const Visit& visit, const web::Form&) {
    const auto desk = TRY(desk_of(visit));
    const auto here = address(desk.agreement);
    if (desk.signing.signature or desk.signing.standing.met() or own_hand(desk.signing, visit)) {
        return http::see_other(here + "/signed");
    }
    if (not seat_of(desk.signing.mandate, signing_post(visit, desk))) return not_yours(visit, desk);
    if (auto first = identity::ask_again(visit, here + "/sign")) return *std::move(first);
    return draw(visit, desk, {}, {});
}

Answer put_hand(const Visit& visit, const web::Form& typed) {
    const auto desk = TRY(desk_of(visit));
    const auto& agreement = desk.agreement;
    const auto here = address(agreement);
    if (auto first = identity::ask_again(visit, here + "/sign")) return *std::move(first);
    const auto shown = digest_from_text(typed.value("shown"));
    const auto data = digest_from_text(typed.value("data"));
    if (not shown or not data) {
        return fail(invalid("This page is out of date. Open it again to sign"));
    }
    if (*shown == agreement.digest and not own_hand(desk.signing, visit)) {
        auto faults = unread(desk.signing, typed);
        if (not faults.empty()) return draw(visit, desk, typed, faults);
    }
    Sign wish{.agreement = agreement.id,
              .shown = *shown,
              .ticks = {typed.has("read"), typed.has("authority"), typed.has("agrees")},
              .party = visit.party.id,
              .name = visit.name,
              .post = signing_post(visit, desk),
              .method = visit.demo ? "three ticks; made-up person"
                                   : "three ticks and a fresh one-time code",
              .data = *data,
              .read = desk.signing.changes.to_read()};
    const auto outcome = sign(visit.node, visit.actor, wish);
    if (outcome) return http::see_other(here + "/signed");
    const auto& error = outcome.error();
    // The text or the party is another one now: it is shown afresh, unticked, and says so.
    const bool other = *shown != agreement.digest or * data != desk.signing.shown();
    if (error.kind == ErrorKind::Conflict and other) {
        return draw(visit, desk, {}, {}, error.sentence);
    }
    return fail(error);
}

namespace {

// With what it was signed otherwise, if it was.
std::vector<SummaryRow> varied(const Visit& visit, const Desk& desk) {
    const auto& signature = desk.signing.signature;
    const auto& deviation = desk.signing.deviation;
    if (not deviation or (signature and not signature->deviation)) return {};
    return {row("With a variation", variation_words(visit.rulebook, *deviation))};
}

Html complete_words(const Visit& visit, const Desk& desk, const std::string& here) {
    const auto& signature = *desk.signing.signature;
    std::vector<SummaryRow> rows{
        row("Signed by", signature.name + ", " + signature.post),
        row("When", spoken(signature.signed_at)), row("They stated", signature.authority),
        row("Text signed", code(seal_words(signature.digest))), row("How", signature.method)};
    for (auto& each : varied(visit, desk)) rows.push_back(std::move(each));
    return panel({.title = desk.signing.party.name + " has signed",
                  .text = desk.agreement.title + ", version " + desk.agreement.version}) +
           heading("What was signed") + summary_list(rows) +
           hands_table(desk.agreement, desk.signing.autographs) + heading("What happens next") +
           paragraph(
               "From now on sharing that the agreement covers is routine for you. Keep a copy: " +
               link(here + "/document", "the signed file") + ".");
}

Html partial_words(const Visit& visit, const Desk& desk) {
    std::vector<SummaryRow> rows{row("For", desk.signing.party.name),
                                 row("So far", so_far(desk.signing)),
                                 row("Who signs", authority_of(desk.signing.mandate))};
    for (auto& each : varied(visit, desk)) rows.push_back(std::move(each));
    return page_heading("Your signature is kept. It is not complete yet",
                        desk.agreement.title + ", version " + desk.agreement.version) +
           heading("What was signed") + summary_list(rows) +
           hands_table(desk.agreement, desk.signing.autographs) +
           inset_text(
               "Not signed is not a reason to hold back. Anyone can share to protect a "
               "child from harm.");
}

}  // namespace

Answer signed_page(const Visit& visit, const web::Form&) {
    const auto desk = TRY(desk_of(visit));
    const auto here = address(desk.agreement);
    if (not desk.signing.signature and not desk.signing.begun()) return http::see_other(here);
    const auto main =
        (desk.signing.signature ? complete_words(visit, desk, here) : partial_words(visit, desk)) +
        paragraph(link(here + "/signatures", "Everyone’s signatures, and how to check them")) +
        paragraph(link(here, "Back to the agreement"));
    return http::html(page(identity::flow(visit, "Signed", here), one_column(main)));
}

}  // namespace accord::agreement
