#include "governance/identity/pages.h"

#include "base/limits.h"
#include "base/london.h"
#include "governance/identity/commands.h"
#include "governance/identity/gate.h"
#include "platform/html/components.h"
#include "platform/html/qr_code.h"
#include "platform/web/headers.h"

namespace accord::identity {
namespace {

using namespace accord::html;

http::Response drawn(const Shell& shell, const Html& main) {
    return http::html(page(shell, main),
                      shell.faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

std::string after(std::string_view wanted) {
    return wanted.empty() ? std::string("/") : safe_next(wanted);
}

void set_cookie(http::Response& response, const House& house, std::string_view value) {
    response.add("Set-Cookie", web::set_session_cookie(house.transport, value));
}

// Signed in: to what came too late if there is any, and else to where they were going.
Answer come_in(const House& house, const SignedIn& in, std::string_view wanted) {
    auto reading = TRY(audit::Reading::begin(house.node, {text(in.account), {}, {}}));
    const auto kept = TRY(kept_form(reading, in.account));
    auto response = http::see_other(kept ? "/sign-in/kept" : after(wanted));
    set_cookie(response, house, in.token);
    return response;
}

std::optional<Arrival> arrival_of(const Guest& guest) {
    const auto value = web::cookie(guest.request, web::session_cookie_name(guest.house.transport));
    if (not value) return std::nullopt;
    auto& node = guest.house.node;
    return arrival_from(node.keys, *value, node.clock.now());
}

std::string_view browser_of(const Guest& guest) {
    return guest.request.header("User-Agent");
}

Html without_an_account() {
    return heading("Without an account") +
           list({link("/sign-in/invitation", "I was invited and have a printed code"),
                 link("/help", "My organisation has not joined yet – how to share today"),
                 link("/help", "I am a member of the public and worried about a child")});
}

Html greeting() {
    return element("h1", {{"class", "govuk-heading-xl"}},
                   "Share and ask for information to keep a child safe") +
           lead("For people who work with children and families in London.") + danger_line();
}

// Whoever is suddenly asked to sign in reads why. Another sign-in may be somebody else's.
Html why_again(const Guest& guest) {
    const auto how = how_it_ended(guest.house, guest.request);
    if (not how) return {};
    switch (*how) {
        case SessionState::Live: return {};
        case SessionState::Idle:
            return inset_text("You were signed out: nothing was done here for " +
                              std::to_string(limits::session_idle_minutes_max) + " minutes.");
        case SessionState::Expired:
            return inset_text("You were signed out: a sign-in lasts " +
                              std::to_string(limits::session_hours_max) + " hours.");
        case SessionState::Ended:
            return inset_text(
                paragraph(strong("You were signed out here from somewhere else.")) +
                paragraph("Only two sign-ins go on at a time, and a new one ends the one that was "
                          "left alone longest; or this one was ended on the page of your account. "
                          "If that was not you, tell whoever looks after accounts in your "
                          "organisation now."));
    }
    return {};
}

// ---------------------------------------------------------------- as somebody made up

// Everyone in the made-up world, by organisation, each one press away.
Html made_up_buttons(const std::vector<MadeUpPerson>& people) {
    std::vector<CastGroup> cast;
    for (const auto& person : people) {
        if (cast.empty() or cast.back().name != Html(person.party.name))
            cast.push_back({.name = person.party.name});
        cast.back().people.push_back({.name = person.account.name,
                                      .post = person.post.post,
                                      .value = text(person.account.id)});
    }
    return cast_list("account", cast);
}

Answer made_up_page(const Guest& guest, std::string_view next) {
    auto reading = TRY(audit::Reading::begin(guest.house.node, {"nobody", {}, {}}));
    const auto people = TRY(made_up_people(reading));
    const auto main =
        one_column(greeting() + why_again(guest) + heading("Sign in as somebody made up") +
                   paragraph("Choose a person. One press, and you see what they would see.")) +
        form({.action = "/sign-in/as"}, hidden("next", after(next)) + made_up_buttons(people));
    return drawn(open_page(guest, "Sign in"), main);
}

// ---------------------------------------------------------------- the ways in

struct Way {
    FactorKind kind;
    Html (*panel)(const Guest& guest, const web::Form& typed, const Faults& faults);
};

Html email_panel(const Guest&, const web::Form& typed, const Faults& faults) {
    return form({.action = "/sign-in"},
                hidden("next", after(typed.value("next"))) +
                    input({.name = "email",
                           .label = bold_label("Your work email address"),
                           .hint = "We use it to find how your organisation signs you in",
                           .error = error_of(faults, "email"),
                           .value = std::string(typed.value("email")),
                           .type = "email",
                           .classes = "govuk-!-width-two-thirds",
                           .autocomplete = "username",
                           .spellcheck = false}) +
                    main_button("Continue"));
}

// The panels of the sign-in page, in their order. A passkey and an organisation's own sign-on have
// their place here, before the address.
constexpr Way ways[] = {
    {FactorKind::TimeCode, email_panel},
};

Answer ways_page(const Guest& guest, const web::Form& typed, const Faults& faults) {
    auto shell = open_page(guest, "Sign in");
    shell.faults = faults;
    Html main = greeting() + why_again(guest);
    for (const auto& way : ways) {
        if (built(way.kind)) main += way.panel(guest, typed, faults);
    }
    return drawn(shell, one_column(main + without_an_account()));
}

}  // namespace

Answer sign_in_page(const Guest& guest, const web::Form& query) {
    const auto seen = look_at(guest.house, guest.request);
    if (std::holds_alternative<Visit>(seen)) return http::see_other(after(query.value("next")));
    if (guest.house.node.settings.demo) return made_up_page(guest, query.value("next"));
    return ways_page(guest, query, {});
}

Answer say_who(const Guest& guest, const web::Form& typed) {
    if (auto refused = forged(guest, typed, FormOf::Arriving)) return *std::move(refused);
    const auto email = work_email(typed.value("email"));
    if (not email) {
        return ways_page(guest, typed, {{.where = "email", .sentence = email.error().sentence}});
    }
    auto& node = guest.house.node;
    const Arrival arrival{.email = *email,
                          .invitation = std::nullopt,
                          .secret = {},
                          .wanted = after(typed.value("next")),
                          .at = node.clock.now()};
    auto response = http::see_other("/sign-in/code");
    set_cookie(response, guest.house, seal_arrival(node.keys, arrival, node.entropy));
    return response;
}

Answer be_made_up(const Guest& guest, const web::Form& typed) {
    if (auto refused = forged(guest, typed, FormOf::Arriving)) return *std::move(refused);
    const auto in = TRY(sign_in_as(guest.house.node, typed.value("account"), browser_of(guest)));
    return come_in(guest.house, in, typed.value("next"));
}

// ---------------------------------------------------------------- the code

namespace {

constexpr std::string_view wrong_code =
    "That code is not right. Codes change every 30 seconds, and each works once";

Html code_input(std::string_view label, const Faults& faults) {
    return input({.name = "code",
                  .label = bold_label(label),
                  .hint = "Or one of your printed recovery codes",
                  .error = error_of(faults, "code"),
                  .classes = "govuk-input--width-20",
                  .autocomplete = "one-time-code",
                  .autocapitalize = "characters",
                  .spellcheck = false});
}

std::string locked_sentence(Instant until) {
    return "Too many wrong codes. Try again after " + spoken(until) +
           ", or use one of your printed recovery codes now";
}

Faults refusal(const Refused& refused) {
    const auto sentence =
        refused.locked_until ? locked_sentence(*refused.locked_until) : std::string(wrong_code);
    return {{.where = "code", .sentence = sentence}};
}

Answer code_form(const Guest& guest, const Faults& faults) {
    auto shell = open_page(guest, "Enter your code");
    shell.back = "/sign-in";
    shell.faults = faults;
    const auto main =
        page_heading("Enter your code") +
        form({.action = "/sign-in/code", .token = form_token(guest)},
             code_input("Six-digit code from your app", faults) + main_button("Sign in")) +
        details("I cannot get a code",
                paragraph("Use one of your printed recovery codes. If you have none left, ask the "
                          "person in your organisation who looks after accounts for a new printed "
                          "code. To share a worry about a child now, ring " +
                          whom_to_ring(shell) + "."));
    return drawn(shell, one_column(main));
}

}  // namespace

Answer code_page(const Guest& guest, const web::Form&) {
    const auto arrival = arrival_of(guest);
    if (not arrival or arrival->invitation) return http::see_other("/sign-in");
    return code_form(guest, {});
}

Answer show_code(const Guest& guest, const web::Form& typed) {
    const auto arrival = arrival_of(guest);
    if (not arrival or arrival->invitation) return http::see_other("/sign-in");
    if (auto refused = forged(guest, typed, FormOf::Proving)) return *std::move(refused);
    const auto outcome =
        TRY(sign_in(guest.house.node, *arrival, typed.value("code"), browser_of(guest)));
    if (const auto* in = std::get_if<SignedIn>(&outcome)) {
        return come_in(guest.house, *in, arrival->wanted);
    }
    return code_form(guest, refusal(std::get<Refused>(outcome)));
}

// ---------------------------------------------------------------- the first time

namespace {

Answer invitation_form(const Guest& guest, const Faults& faults) {
    auto shell = open_page(guest, "Use your printed code");
    shell.back = "/sign-in";
    shell.faults = faults;
    const auto main =
        page_heading("Use your printed code") +
        paragraph("Someone in your organisation gave you a code on paper. It works once.") +
        form({.action = "/sign-in/invitation"},
             input({.name = "code",
                    .label = bold_label("Printed code"),
                    .hint = "Four groups of four letters and numbers",
                    .error = error_of(faults, "code"),
                    .classes = "govuk-input--width-20",
                    .autocomplete = "off",
                    .autocapitalize = "characters",
                    .spellcheck = false}) +
                 main_button("Continue"));
    return drawn(shell, one_column(main));
}

Answer app_form(const Guest& guest, const Arrival& arrival, const Faults& faults) {
    auto shell = open_page(guest, "Set up your app");
    shell.back = "/sign-in/invitation";
    shell.faults = faults;
    const auto address = time_secret_address(arrival.secret, arrival.email);
    const auto main =
        page_heading("Set up your app") +
        paragraph(
            "You sign in with a code from an authenticator app on your telephone. It needs "
            "no signal and sends nothing to anybody.") +
        numbered({"Open your authenticator app, or ask your IT team which one to use.",
                  "Add an account by reading this picture, or by typing the key under it.",
                  "Enter the six digits it shows."}) +
        qr_code(address, "A picture for your authenticator app. The same key is written below") +
        paragraph("Key: " + code(time_secret_words(arrival.secret))) +
        form({.action = "/sign-in/app", .token = form_token(guest)},
             input({.name = "code",
                    .label = bold_label("Six-digit code from your app"),
                    .error = error_of(faults, "code"),
                    .classes = "govuk-input--width-5",
                    .autocomplete = "one-time-code",
                    .inputmode = "numeric",
                    .spellcheck = false}) +
                 main_button("Make my account"));
    return drawn(shell, one_column(main));
}

}  // namespace

Answer invitation_page(const Guest& guest, const web::Form&) {
    return invitation_form(guest, {});
}

Answer show_invitation(const Guest& guest, const web::Form& typed) {
    if (auto refused = forged(guest, typed, FormOf::Arriving)) return *std::move(refused);
    auto& node = guest.house.node;
    const auto arrival = arrive_invited(node, typed.value("code"));
    if (not arrival) {
        if (arrival.error().kind != ErrorKind::Invalid) return fail(arrival.error());
        return invitation_form(guest, {{.where = "code", .sentence = arrival.error().sentence}});
    }
    auto response = http::see_other("/sign-in/app");
    set_cookie(response, guest.house, seal_arrival(node.keys, *arrival, node.entropy));
    return response;
}

Answer app_page(const Guest& guest, const web::Form&) {
    const auto arrival = arrival_of(guest);
    if (not arrival or not arrival->invitation) return http::see_other("/sign-in/invitation");
    return app_form(guest, *arrival, {});
}

Answer set_up_app(const Guest& guest, const web::Form& typed) {
    const auto arrival = arrival_of(guest);
    if (not arrival or not arrival->invitation) return http::see_other("/sign-in/invitation");
    if (auto refused = forged(guest, typed, FormOf::Proving)) return *std::move(refused);
    const auto outcome =
        TRY(enrol(guest.house.node, *arrival, typed.value("code"), browser_of(guest)));
    if (const auto* in = std::get_if<SignedIn>(&outcome)) {
        return come_in(guest.house, *in, "/account/recovery");
    }
    return app_form(guest, *arrival, {{.where = "code", .sentence = std::string(wrong_code)}});
}

// ---------------------------------------------------------------- once more

namespace {

Answer again_form(const Visit& visit, std::string_view next, const Faults& faults) {
    auto shell = flow(visit, "Show that it is you", after(next));
    shell.faults = faults;
    const Html ask =
        visit.demo ? paragraph("You are signed in as " + strong(visit.name) +
                               ", who is made up. Outside this demonstration you "
                               "would enter a code from your app.") +
                         main_button("Yes, it is me")
                   : code_input("Six-digit code from your app", faults) + main_button("Continue");
    const auto main = page_heading("Show that it is you") +
                      paragraph("What you are about to do carries weight, so we ask once more.") +
                      form({.action = "/sign-in/again", .token = visit.form_token},
                           hidden("next", after(next)) + ask);
    return drawn(shell, one_column(main));
}

}  // namespace

Answer again_page(const Visit& visit, const web::Form& query) {
    if (visit.fresh) return http::see_other(after(query.value("next")));
    return again_form(visit, query.value("next"), {});
}

Answer show_again(const Visit& visit, const web::Form& typed) {
    const auto next = typed.value("next");
    if (visit.demo) {
        const auto in = TRY(prove_again_made_up(visit.node, visit.actor, visit.session));
        return come_in(visit.house, in, next);
    }
    const auto outcome =
        TRY(prove_again(visit.node, visit.actor, visit.session, typed.value("code")));
    if (const auto* in = std::get_if<SignedIn>(&outcome)) return come_in(visit.house, *in, next);
    return again_form(visit, next, refusal(std::get<Refused>(outcome)));
}

Answer sign_out_page(const Visit& visit, const web::Form&) {
    const auto main =
        page_heading("Sign out") + paragraph("What you have not sent is saved.") +
        form({.action = "/sign-out", .token = visit.form_token}, main_button("Sign out"));
    return drawn(hub(visit, "Sign out", ""), one_column(main));
}

Answer leave(const Visit& visit, const web::Form&) {
    TRY(sign_out(visit.node, visit.actor, visit.session));
    auto response = http::see_other("/sign-in");
    response.add("Set-Cookie", web::clear_session_cookie(visit.house.transport));
    web::clear_site_data(response);
    return response;
}

}  // namespace accord::identity
