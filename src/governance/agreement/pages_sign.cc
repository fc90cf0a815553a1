// Signing. People are told before the moment that the ticks are a signature; the form carries the
// digest of the text it showed; who they are was proved within the last five minutes.
#include "base/london.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_sign.h"
#include "governance/agreement/pages.h"
#include "governance/agreement/sections.h"
#include "governance/identity/gate.h"
#include "platform/html/components.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;

constexpr std::string_view tick_names[] = {"read", "authority", "agrees"};

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

Answer draw(const Visit& visit, const Agreement& agreement, const web::Form& typed,
            const Faults& faults, std::string_view changed = {}) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto assessment = TRY(assessment_of(reading, agreement));
    auto shell = identity::flow(visit, "Sign for your organisation", address(agreement));
    shell.faults = faults;
    const auto here = address(agreement);
    const Html warning = changed.empty() ? Html() : warning_text(changed);
    const auto main =
        page_heading("Sign for " + visit.party.name,
                     agreement.title + ", version " + agreement.version) +
        warning +
        paragraph(
            "By signing you agree to it on behalf of your organisation. Ticking the boxes "
            "and choosing “Sign” is your legal signature. No pen or drawing is needed.") +
        summary_list({row("You", visit.name + ", " + visit.post),
                      row("Document", link(here + "/text", "Read it") + line_break() +
                                          quiet("Seal ") + code(seal_words(agreement.digest))),
                      row("Privacy assessment (DPIA)", assessment_line(assessment)),
                      row("Starts", agreement.standing == Standing::InForce
                                        ? Html("As soon as you sign")
                                        : Html("When it is brought into force"))}) +
        form({.action = here + "/sign", .token = visit.form_token},
             hidden("shown", text(agreement.digest)) + ticks(visit, agreement, typed, faults) +
                 button_group(main_button("Sign") + link(here, "Do this later"))) +
        details("I am not the right person to sign",
                paragraph("Nothing is recorded until you choose Sign. Tell whoever can sign for " +
                          visit.party.name + " that it waits for them at " + here + "."));
    auto status = faults.empty() ? http::Status::Ok : http::Status::Unprocessable;
    if (not changed.empty()) status = http::Status::Conflict;
    return http::html(page(shell, one_column(main)), status);
}

Result<const Line*> own_line_of(const std::vector<Line>& all, const Visit& visit) {
    for (const auto& line : all) {
        if (line.party.id == visit.party.id) return &line;
    }
    return fail(not_found("Your organisation is not in the partnership"));
}

}  // namespace

Answer sign_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto here = address(agreement);
    const auto all = TRY(lines(reading, agreement));
    const auto* own = TRY(own_line_of(all, visit));
    if (own->hand == Hand::Signed) return http::see_other(here + "/signed");
    if (auto first = identity::ask_again(visit, here + "/sign")) return *std::move(first);
    return draw(visit, agreement, {}, {});
}

Answer put_hand(const Visit& visit, const web::Form& typed) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto here = address(agreement);
    if (auto first = identity::ask_again(visit, here + "/sign")) return *std::move(first);
    const auto shown = digest_from_text(typed.value("shown"));
    if (not shown) return fail(invalid("This page is out of date. Open it again to sign"));
    Sign wish{.agreement = agreement.id,
              .shown = *shown,
              .ticks = {typed.has("read"), typed.has("authority"), typed.has("agrees")},
              .party = visit.party.id,
              .name = visit.name,
              .post = visit.post,
              .method = visit.demo ? "three ticks; made-up person"
                                   : "three ticks and a fresh one-time code"};
    const auto outcome = sign(visit.node, visit.actor, wish);
    if (outcome) return http::see_other(here + "/signed");
    const auto& error = outcome.error();
    if (error.kind == ErrorKind::Invalid and error.field == "ticks") {
        return draw(visit, agreement, typed, {{.where = "ticks", .sentence = error.sentence}});
    }
    // The text is another one now: it is shown afresh, unticked, and says so.
    if (error.kind == ErrorKind::Conflict and *shown != agreement.digest) {
        return draw(visit, agreement, {}, {}, error.sentence);
    }
    return fail(error);
}

Answer signed_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto here = address(agreement);
    const auto all = TRY(lines(reading, agreement));
    const auto* own = TRY(own_line_of(all, visit));
    if (own->hand != Hand::Signed) return http::see_other(here);
    const auto& signature = *own->signature;
    const auto main =
        panel({.title = visit.party.name + " has signed",
               .text = agreement.title + ", version " + agreement.version}) +
        summary_list({row("Signed by", signature.name + ", " + signature.post),
                      row("When", spoken(signature.signed_at)),
                      row("They stated", signature.authority),
                      row("Text signed", code(seal_words(signature.digest))),
                      row("How", signature.method)}) +
        heading("What happens next") +
        paragraph(
            "From now on sharing that the agreement covers is routine for you. Keep a copy: " +
            link(here + "/document", "the signed file") + ".") +
        paragraph(link(here, "Back to the agreement"));
    return http::html(page(identity::flow(visit, "Signed", here), one_column(main)));
}

}  // namespace accord::agreement
