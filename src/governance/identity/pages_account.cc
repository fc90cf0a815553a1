// A person's own account: their sign-ins, their ways in, and what came after a sign-in had ended.
#include "base/london.h"
#include "governance/identity/commands.h"
#include "governance/identity/gate.h"
#include "governance/identity/pages.h"
#include "platform/html/components.h"

namespace accord::identity {
namespace {

using namespace accord::html;

Result<Id<Account>> own_id(const Visit& visit) {
    return id_from<Account>(visit.actor.account);
}

Html sign_ins(const Visit& visit, const std::vector<Session>& sessions) {
    DataTable rows{
        .caption = "Where you are signed in",
        .caption_classes = "govuk-table__caption--m",
        .head = {{.text = "With"}, {.text = "Since"}, {.text = "Last used"}, {.text = "State"}},
        .rows = {},
        .first_is_header = true,
        .cards_on_phones = true};
    for (const auto& session : sessions) {
        const bool this_one = session.id == visit.session;
        const auto ending = "/account/sign-ins/" + text(session.id) + "/ending";
        rows.rows.push_back(
            {{.text = session.browser},
             {.text = spoken(session.began_at)},
             {.text = spoken(session.seen_at)},
             {.text = this_one ? Html("This one")
                               : form({.action = ending, .token = visit.form_token},
                                      button({.text = "End it" + heard(", " + session.browser),
                                              .classes = "govuk-button--secondary "
                                                         "govuk-!-margin-bottom-0"}))}});
    }
    return table(rows);
}

Html ways_in(const Visit& visit, const OwnAccount& own) {
    if (visit.demo) return paragraph("You are made up, so one press signs you in.");
    Html out = summary_list({
        row("App", own.has_app ? "Set up" : "Not set up"),
        row("Recovery codes left", std::to_string(own.recovery_left)),
    });
    if (not own.to_write_down.empty()) {
        out += paragraph(link("/account/recovery", "Write down your recovery codes"));
    }
    return out;
}

}  // namespace

Answer account_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto id = TRY(own_id(visit));
    const auto own = TRY(own_account(reading, id));
    const auto main =
        page_heading("Your account") +
        summary_list({row("Name", own.account.name), row("Organisation", visit.party.name),
                      row("Post", visit.post), row("Work email address", own.account.email)}) +
        paragraph(link("/account/close-to", "People you are close to") +
                  ": if you are related to a child or a family, or close to one") +
        sign_ins(visit, own.sessions) +
        paragraph(
            "A sign-in ends by itself after 15 minutes without use, and after 12 hours in "
            "any case. You can have two at once.") +
        heading("How you sign in") + ways_in(visit, own);
    return http::html(page(hub(visit, "Your account", "/account"), main));
}

Answer recovery_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto id = TRY(own_id(visit));
    const auto own = TRY(own_account(reading, id));
    if (own.to_write_down.empty()) return http::see_other("/account");
    std::vector<Html> lines;
    for (const auto& one : own.to_write_down) lines.push_back(code(one));
    const auto main =
        page_heading("Write down your recovery codes") +
        paragraph(
            "If you lose your telephone, one of these signs you in. Each works once. Print "
            "this page or copy them onto paper, and keep it where you keep your keys.") +
        list(lines) + inset_text("They are not shown again once you go on.") +
        form({.action = "/account/recovery", .token = visit.form_token},
             main_button("I have written them down"));
    return http::html(
        page(flow(visit, "Write down your recovery codes", "/account"), one_column(main)));
}

Answer have_written_down(const Visit& visit, const web::Form&) {
    TRY(written_down(visit.node, visit.actor));
    return http::see_other("/");
}

Answer end_sign_in(const Visit& visit, const web::Form&) {
    const auto session = TRY(id_from<Session>(visit.request.param("session")));
    TRY(end_session(visit.node, visit.actor, session));
    return http::see_other("/account");
}

// What came too late is drawn as a form again, under a token of the new session: one press sends it
// where it was going, and the gate then forgets it.
Answer kept_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto id = TRY(own_id(visit));
    const auto kept = TRY(kept_form(reading, id));
    if (not kept) return http::see_other("/");
    const auto fields = TRY(web::Form::parse(kept->body));
    Html again = hidden("kept", "yes");
    for (const auto& field : fields.fields()) {
        if (field.name == token_field or field.name == "kept") continue;
        again += hidden(field.name, field.value);
    }
    const auto main = page_heading("We kept what you wrote") +
                      paragraph("You sent a page after your sign-in had ended, at " +
                                spoken(kept->kept_at) + ". Nothing was lost.") +
                      form({.action = kept->path, .token = visit.form_token},
                           again + button_group(main_button("Save it and go on") +
                                                link("/", "Leave it, and go to home")));
    return http::html(page(flow(visit, "We kept what you wrote", "/"), one_column(main)));
}

}  // namespace accord::identity
