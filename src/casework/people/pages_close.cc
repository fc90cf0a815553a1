// Saying to whom one is close; and what those who answer for the organisation do with it.
#include "casework/people/pages_close.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands_close.h"
#include "casework/people/lasting_form.h"
#include "casework/people/pages_common.h"
#include "casework/people/record_form.h"

namespace accord::people {
namespace {

using namespace accord::html;

// ---------------------------------------------------------------- on one's own account

struct TypedCloseness {
    Typed whom;
    std::string nearness, words;
    std::string own_lines, own_postcode;
};

TypedCloseness closeness_in(const web::Form& fields) {
    return {.whom = typed_in(fields),
            .nearness = line_in(fields, "nearness"),
            .words = line_in(fields, "words"),
            .own_lines = line_in(fields, "own-lines"),
            .own_postcode = line_in(fields, "own-postcode")};
}

SayClose wish_in(const TypedCloseness& typed, Date today) {
    const auto whom = person_of(typed.whom, Person{}, today);
    SayClose out;
    out.said.nearness = nearness_from(typed.nearness).value_or(Nearness::Other);
    out.said.whom = whom.name;
    out.said.born = whom.born;
    if (not whom.addresses.empty()) out.said.at = whom.addresses.front();
    out.said.words = typed.words;
    out.own_lines = typed.own_lines;
    out.own_postcode = typed.own_postcode;
    return out;
}

Faults faults_in(const TypedCloseness& typed, Date today) {
    Faults out;
    add_if(not nearness_from(typed.nearness), out, "nearness", "Choose what they are to you");
    auto looked = typed.whom;
    if (looked.lines.empty() and not looked.postcode.empty()) looked.lines = looked.postcode;
    for (auto& fault : faults_of(looked, today)) out.push_back(std::move(fault));
    if (not out.empty()) return out;
    for (auto& fault : faults_of(wish_in(typed, today).said)) out.push_back(std::move(fault));
    add_if(not typed.own_lines.empty() and typed.own_postcode.empty(), out, "own-postcode",
           "Enter your own postcode too, or leave both empty");
    return out;
}

Html closeness_form(const Visit& visit, const TypedCloseness& typed, const Faults& faults) {
    std::vector<Choice> items;
    for (const auto nearness : every_nearness)
        items.push_back({.value = std::string(word(nearness)), .text = words(nearness)});
    return form(
        {.action = "/account/close-to", .token = visit.form_token},
        radios(Question{.name = "nearness",
                        .legend = bold_legend("What are they to you?"),
                        .error = error_of(faults, "nearness"),
                        .items = std::move(items),
                        .chosen = typed.nearness}) +
            exact_box("given", "First name", typed.whom.given, faults, "govuk-input--width-20") +
            exact_box("family", "Last name", typed.whom.family, faults, "govuk-input--width-20") +
            date_input(Born{.name = "born",
                            .legend = "Date of birth (optional)",
                            .hint = "So that others of the same name stay open to you. For "
                                    "example, 27 3 2019. The year alone will do",
                            .error = error_of(faults, "born"),
                            .day = typed.whom.born_day,
                            .month = typed.whom.born_month,
                            .year = typed.whom.born_year}) +
            exact_box("lines", "Where they live (optional)", typed.whom.lines, faults) +
            exact_box("postcode", "Their postcode (optional)", typed.whom.postcode, faults,
                      "govuk-input--width-10") +
            exact_box("words", "In a few words (optional)", typed.words, faults, "",
                      "For example: my brother’s children") +
            heading("Where you live yourself") +
            paragraph("If you say it, records of people at your own address are closed to you too. "
                      "It is kept as a mark from which nobody can read the address.") +
            exact_box("own-lines", "Your address (optional)", typed.own_lines, faults) +
            exact_box("own-postcode", "Your postcode (optional)", typed.own_postcode, faults,
                      "govuk-input--width-10") +
            main_button("Save"));
}

std::string who_is_meant(const Closeness& said) {
    return std::string(trim(said.whom.given + " " + said.whom.family));
}

Html closeness_row(const Closeness& said, const std::string& by) {
    Html out = strong(who_is_meant(said));
    if (said.born)
        out += ", born " + (said.born->accuracy == Accuracy::YearOnly
                                ? std::to_string(said.born->day.year)
                                : spoken(said.born->day));
    out += line_break() + Html(words(said.nearness));
    if (not said.words.empty()) out += ". " + Html(capitalised(said.words));
    return out + line_break() + quiet(by + spoken(said.said_at));
}

Answer drawn(const Visit& visit, const TypedCloseness& typed, const Faults& faults, bool saved) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto said = TRY(said_by(reading, visit.actor.account));
    Html main = page_heading("People you are close to", visit.name);
    if (saved)
        main += notification_banner(
            {.content = lead("Thank you. It is kept.") +
                        paragraph("Whether there is a record, nobody is told here."),
             .success = true});
    main += paragraph(
                "Are you related to a child or a family, do you live with one, or are you close to "
                "one? Say so here. You will not be able to open a record about them, if there is "
                "or ever will be one. You can always share a worry about them.") +
            paragraph(
                "You, and those who answer for your organisation, can read what you say "
                "here. Nobody else can.");
    if (not said.empty()) {
        std::vector<Html> items;
        for (const auto& one : said) items.push_back(closeness_row(one, ""));
        main += heading("What you said") + html::list(items) +
                fine_print("If something is wrong, tell those who answer for your organisation.");
        main += heading("Say one more");
    }
    main += closeness_form(visit, typed, faults);
    auto shell = identity::hub(visit, "People you are close to", "/account");
    shell.crumbs = {{.text = "Your account", .href = "/account"}};
    shell.faults = faults;
    return http::html(html::page(shell, one_column(main)),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

// ---------------------------------------------------------------- those who answer

struct TypedOpening {
    std::string who, person, why;
};

Html ask_form(const Visit& visit, const CloseAt& close, const TypedOpening& typed,
              const Faults& faults) {
    std::vector<Option> options{{.value = "", .text = "Choose a colleague"}};
    for (const auto& one : close.colleagues)
        options.push_back(
            {.value = one.account, .text = one.name, .selected = one.account == typed.who});
    return heading("Open a record that is closed by mistake") +
           paragraph(
               "A second person who answers for your organisation has to agree. Where there is "
               "none, it stays closed until one is appointed; whoever answers reads the record, "
               "and sharing a worry is open to everybody all the while.") +
           form({.action = "/colleagues-close/openings", .token = visit.form_token},
                select({.name = "who",
                        .label = bold_label("To whom is it closed?"),
                        .error = error_of(faults, "who"),
                        .items = std::move(options)}) +
                    exact_box("person", "Reference of the record", typed.person, faults,
                              "govuk-input--width-10", "Like C-4QH-81T") +
                    textarea({.name = "why",
                              .label = bold_label("Why are they not close to this family?"),
                              .error = error_of(faults, "why"),
                              .value = typed.why,
                              .rows = 3}) +
                    main_button("Ask for it to be opened"));
}

std::string name_in(const CloseAt& close, const std::string& account) {
    for (const auto& one : close.colleagues)
        if (one.account == account) return one.name;
    return "Somebody with no post here any more";
}

Html opening_row(const Visit& visit, const CloseAt& close, std::size_t at) {
    const auto& one = close.openings[at];
    const auto action = "/colleagues-close/openings/" + text(one.id);
    Html out = link(address_of(close.of[at]), text(close.of[at])) + ", to " +
               strong(name_in(close, one.account)) + line_break() +
               tag(words(one.state), Colour::Grey) + line_break() + with_breaks(one.why) +
               line_break() + quiet("Asked for by " + one.asked_name + ", " + spoken(one.asked_at));
    if (one.settled_at)
        out += line_break() + quiet(one.settled_name + ", " + spoken(*one.settled_at));
    Html buttons;
    const auto offer = [&](OpeningState to, std::string_view label) {
        if (may_not_settle(one, visit.actor.account, to).empty())
            buttons += secondary_button(Html(std::string(label)) + heard(" " + text(close.of[at])),
                                        "to", word(to));
    };
    offer(OpeningState::Open, "Agree");
    offer(OpeningState::Refused, "Keep it closed");
    offer(OpeningState::Ended, "Close it again");
    if (buttons.empty()) return out;
    return out + form({.action = action, .token = visit.form_token},
                      hidden("version", std::to_string(one.version)) + button_group(buttons));
}

Answer colleagues_drawn(const Visit& visit, const TypedOpening& typed, const Faults& faults) {
    const auto close = TRY(close_at(visit.node, visit.actor));
    std::vector<Html> said, openings;
    for (const auto& one : close.said)
        said.push_back(closeness_row(one, name_in(close, one.account) + ", "));
    for (std::size_t i = 0; i < close.openings.size(); ++i)
        openings.push_back(opening_row(visit, close, i));
    Html main = page_heading("Colleagues and who they are close to", visit.party.name) +
                paragraph(
                    "A record about somebody whom a colleague is close to is restricted to "
                    "them, and they are not told why. They can always share a worry.");
    main += heading_with("What colleagues said", std::to_string(said.size()));
    main += said.empty() ? paragraph("Nobody has said anything.") : html::list(said);
    main += fine_print("Of " + std::to_string(close.homes) +
                       " who work here the home is known, as a mark that nobody can read.");
    main += heading_with("Records opened again", std::to_string(openings.size()));
    if (not openings.empty()) main += html::list(openings);
    main += ask_form(visit, close, typed, faults);
    auto shell = identity::hub(visit, "Colleagues and who they are close to", "/people");
    shell.crumbs = {{.text = "Your list", .href = "/people"}};
    shell.faults = faults;
    return http::html(html::page(shell, one_column(main)),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

}  // namespace

Answer close_to_page(const Visit& visit, const web::Form& fields) {
    return drawn(visit, {}, {}, fields.value("saved") == "yes");
}

Answer take_close_to(const Visit& visit, const web::Form& fields) {
    const auto today = london_day(visit.node.clock.now());
    const auto typed = closeness_in(fields);
    const auto faults = faults_in(typed, today);
    if (not faults.empty()) return drawn(visit, typed, faults, false);
    TRY(say_close(visit.node, visit.actor, wish_in(typed, today)));
    return http::see_other("/account/close-to?saved=yes");
}

Answer colleagues_close_page(const Visit& visit, const web::Form&) {
    return colleagues_drawn(visit, {}, {});
}

Answer take_opening(const Visit& visit, const web::Form& fields) {
    const TypedOpening typed{.who = line_in(fields, "who"),
                             .person = line_in(fields, "person"),
                             .why = line_in(fields, "why")};
    const auto person = reference_from_text('C', typed.person);
    Faults faults;
    add_if(typed.who.empty(), faults, "who", "Choose a colleague");
    add_if(not person, faults, "person", "Enter the reference of the record, like C-4QH-81T");
    add_if(typed.why.empty(), faults, "why", "Say why, in a few words");
    if (faults.empty()) {
        const auto asked =
            ask_to_open(visit.node, keeper_of(visit), {typed.who, *person, typed.why});
        if (asked) return http::see_other("/colleagues-close");
        if (asked.error().kind == ErrorKind::NotFound)
            add(faults, "person", asked.error().sentence);
        else if (asked.error().kind == ErrorKind::Invalid)
            add(faults, asked.error().field, asked.error().sentence);
        else
            return fail(asked.error());
    }
    return colleagues_drawn(visit, typed, faults);
}

Answer settle_opening_form(const Visit& visit, const web::Form& fields) {
    const auto id = TRY(id_from<Opening>(visit.request.param("opening")));
    const auto to = opening_state_from(fields.value("to"));
    if (not to) return fail(invalid("Choose what is to become of it", "to"));
    const auto version = number_in(fields.value("version")).value_or(0);
    TRY(settle_opening(visit.node, keeper_of(visit), id, version, *to));
    return http::see_other("/colleagues-close");
}

}  // namespace accord::people
