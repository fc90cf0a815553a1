// How an agreement stands, and until when; reviewing it, leaving it, ending it.
#include "governance/agreement/pages_life.h"

#include "base/limits.h"
#include "base/london.h"
#include "governance/agreement/changes_shown.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_life.h"
#include "governance/agreement/commands_sign.h"
#include "governance/agreement/desk.h"
#include "governance/agreement/sections.h"
#include "governance/parties/commands.h"
#include "platform/html/components.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;
using rulebook::Permission;

bool may_keep(const Visit& visit, const Agreement& agreement) {
    return visit.may(Permission::MayDraftAgreement) and keeps(agreement, visit.actor.agency);
}

// "Decides between those who signed it, until 1 June 2026": what a version does, on a day.
std::string does(const Agreement& version, Date today) {
    if (version.in_force.from and today < *version.in_force.from)
        return "Decides between those who have signed it from " + spoken(*version.in_force.from);
    if (not version.decides(today)) return "Decides nothing any more";
    const auto until = version.ended_on ? version.ended_on : version.in_force.until;
    return "Decides between those who have both signed it" +
           (until ? ", until the end of " + spoken(plus_days(*until, -1)) : std::string());
}

Result<Html> version_table(audit::Reading& reading, const Agreement& agreement, Date today) {
    DataTable rows{.caption = "Versions",
                   .caption_classes = "govuk-table__caption--m",
                   .head = {{.text = "Version"},
                            {.text = "Stands"},
                            {.text = "Signed by"},
                            {.text = "What it does today"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& version : TRY(versions(reading, agreement.reference))) {
        const auto hands = TRY(signatures(reading, version.id));
        auto name = link(address(agreement) + "/text?version=" + std::to_string(version.number),
                         version.version);
        if (version.number > 1) {
            name += line_break() +
                    link(address(agreement) + "/changes?version=" + std::to_string(version.number),
                         "What it changed");
        }
        Html does_it = does(version, today);
        if (not version.ended_why.empty())
            does_it += line_break() + quiet("Why it ended: " + version.ended_why);
        rows.rows.push_back({{.text = name},
                             {.text = words(version.standing)},
                             {.text = std::to_string(hands.size())},
                             {.text = does_it}});
    }
    return table(rows);
}

Result<Html> review_list(audit::Reading& reading, const Agreement& agreement) {
    std::vector<Html> lines;
    for (const auto& version : TRY(versions(reading, agreement.reference))) {
        for (const auto& review : TRY(reviews(reading, version.id))) {
            lines.push_back(strong(words(review.outcome)) + ". " + review.note + line_break() +
                            quiet("Version " + version.version + ", " + review.name + ", " +
                                  review.post + ", " + spoken(review.recorded_at)));
        }
    }
    return lines.empty() ? paragraph("It has not been reviewed yet.") : list(lines);
}

Result<Html> leaving_list(const Visit& visit, audit::Reading& reading, const Agreement& agreement,
                          Date today) {
    std::vector<Html> lines;
    for (const auto& leaving : TRY(leavings(reading, agreement.reference))) {
        const auto party = TRY(parties::find(reading, leaving.party));
        const bool over = leaving.takes_effect <= today;
        auto line = strong(party.name) +
                    (not leaving.stands() ? " gave notice, and took it back."
                     : over               ? " left on " + spoken(leaving.takes_effect) + "."
                                          : " leaves on " + spoken(leaving.takes_effect) + ".") +
                    " " + leaving.why + line_break() +
                    quiet("Notice given " + spoken(leaving.given_at) + " by " + leaving.name +
                          ", " + leaving.post);
        if (leaving.stands() and not over and leaving.party == visit.party.id and
            visit.may(Permission::MaySignAgreement)) {
            line +=
                form({.action = address(agreement) + "/notice/" + text(leaving.id) + "/taking-back",
                      .token = visit.form_token},
                     secondary_button("Take the notice back", "do", "back"));
        }
        lines.push_back(std::move(line));
    }
    return lines.empty() ? paragraph("Nobody has given notice.") : list(lines);
}

Html acts(const Visit& visit, const Agreement& agreement) {
    const auto here = address(agreement);
    std::vector<Html> links;
    if (may_keep(visit, agreement)) {
        links.push_back(link(here + "/reviews", "Record a review"));
        links.push_back(link("/drafts/new", "Begin a new version"));
        links.push_back(link(here + "/ending", "End it for all"));
    }
    if (visit.may(Permission::MaySignAgreement))
        links.push_back(link(here + "/notice", "Leave it: give notice"));
    return links.empty() ? Html() : box("What you can do", list(links));
}

std::optional<Date> typed_day(std::string_view typed) {
    const auto day = date_from_text(typed);
    return day ? std::optional(*day) : std::nullopt;
}

http::Response flow_page(const Visit& visit, const Agreement& agreement, std::string title,
                         const Faults& faults, const Html& main) {
    auto shell = identity::flow(visit, title, address(agreement) + "/life");
    shell.faults = faults;
    return http::html(page(shell, one_column(page_heading(title, agreement.title) + main)),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

Faults faults_of(const Error& error) {
    return {{.where = error.field, .sentence = error.sentence}};
}

}  // namespace

Answer life_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto today = london_day(reading.now());
    const auto termination = termination_of(agreement);
    std::string keeper = "The partnership as a whole";
    if (const auto id = id_from<parties::Party>(agreement.keeper); id) {
        keeper = TRY(parties::find(reading, *id)).name;
    }
    const auto main =
        page_heading("Its life", agreement.title) + sections(agreement, "life") +
        two_columns(
            TRY(version_table(reading, agreement, today)) +
                inset_text("Two organisations go on under the newest version that both have "
                           "signed. An agreement past its review, or ended, never stops anybody "
                           "from sharing to protect a child.") +
                heading("Reviews") + TRY(review_list(reading, agreement)) + heading("Leaving") +
                TRY(leaving_list(visit, reading, agreement, today)),
            summary_list(
                {row("Kept by", keeper),
                 row("Review", review_words(agreement, review_warning_days(agreement), today)),
                 row("Notice to leave", std::to_string(termination.notice_days) + " days"),
                 row("What holds afterwards", termination.effect)}) +
                acts(visit, agreement));
    return http::html(page(section_shell(visit, agreement, "Life of " + agreement.title), main));
}

// ---------------------------------------------------------------- review

namespace {

Answer draw_review(const Visit& visit, const web::Form& typed, const Faults& faults) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    if (not may_keep(visit, agreement))
        return fail(forbidden("Another organisation keeps this agreement. Ask them"));
    const auto today = london_day(reading.now());
    Question outcome{.name = "outcome",
                     .legend = bold_legend("What came of it?"),
                     .error = error_of(faults, "outcome"),
                     .items = {{.value = "no_change", .text = "No change: right as it is"},
                               {.value = "vary", .text = "It will be changed: a new version"},
                               {.value = "withdraw", .text = "It will be ended"}},
                     .chosen = std::string(typed.value("outcome"))};
    const auto main =
        paragraph("Version " + agreement.version + ". " +
                  review_words(agreement, review_warning_days(agreement), today) + ".") +
        form({.action = address(agreement) + "/reviews", .token = visit.form_token},
             textarea({.name = "note",
                       .label = "What was looked at, and what was found?",
                       .error = error_of(faults, "note"),
                       .value = std::string(typed.value("note")),
                       .rows = 5}) +
                 radios(outcome) +
                 input({.name = "next",
                        .label = "If there is no change: the next review by",
                        .hint = "For example 2028-02-08",
                        .error = error_of(faults, "next"),
                        .value = std::string(typed.value("next")),
                        .classes = "govuk-input--width-10"}) +
                 button_group(main_button("Record the review") +
                              link(address(agreement) + "/life", "Cancel")));
    return flow_page(visit, agreement, "Record a review", faults, main);
}

}  // namespace

Answer review_page(const Visit& visit, const web::Form&) {
    return draw_review(visit, {}, {});
}

Answer take_review(const Visit& visit, const web::Form& form) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    web::FormReader reader(form);
    const auto note = reader.words("note", "Say what was looked at, and what was found",
                                   limits::worry_characters_max);
    const auto outcome = review_outcome_from(form.value("outcome"));
    if (not outcome) reader.fault("outcome", "Choose what came of it");
    const auto next = typed_day(form.value("next"));
    if (outcome == ReviewOutcome::NoChange and not next)
        reader.fault("next", "Write the day of the next review as 2028-02-08");
    if (not reader.good()) return draw_review(visit, form, reader.faults());
    const auto done = record_review(visit.node, visit.actor,
                                    {.agreement = agreement.id,
                                     .outcome = *outcome,
                                     .note = note,
                                     .next_due = next,
                                     .by = doer(visit)});
    if (done) return http::see_other(address(agreement) + "/life");
    if (done.error().kind != ErrorKind::Invalid) return fail(done.error());
    return draw_review(visit, form, faults_of(done.error()));
}

// ---------------------------------------------------------------- leaving

namespace {

Answer draw_notice(const Visit& visit, const web::Form& typed, const Faults& faults) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto today = london_day(reading.now());
    const auto termination = termination_of(agreement);
    const auto day = takes_effect_on(today, termination.notice_days);
    std::size_t others = 0;
    for (const auto& line : TRY(lines(reading, agreement))) {
        if (line.signature and line.party.id != visit.party.id) ++others;
    }
    const auto main =
        summary_list(
            {row("Who leaves", visit.party.name),
             row("Notice", std::to_string(termination.notice_days) + " days, as the text says"),
             row("Takes effect", spoken_with_weekday(day)),
             row("Until then", "Everything goes on as it is"),
             row("From then on",
                 "Sharing with " + std::to_string(others) +
                     " other organisations is no longer routine under it: the answer "
                     "becomes “ask first”, and never a stop"),
             row("What was shared before", termination.effect +
                                               " Every duty on what you were told goes on: its "
                                               "purpose, its secrecy, its keeping, its "
                                               "corrections. So does theirs on what you told.")}) +
        form({.action = address(agreement) + "/notice", .token = visit.form_token},
             textarea({.name = "why",
                       .label = "Why do you leave?",
                       .hint = "Everybody in the partnership can read it",
                       .error = error_of(faults, "why"),
                       .value = std::string(typed.value("why")),
                       .rows = 3}) +
                 button_group(warning_button("Give notice") +
                              link(address(agreement) + "/life", "Cancel")));
    return flow_page(visit, agreement, "Leave this agreement", faults, main);
}

}  // namespace

Answer notice_page(const Visit& visit, const web::Form&) {
    return draw_notice(visit, {}, {});
}

Answer take_notice(const Visit& visit, const web::Form& form) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    web::FormReader reader(form);
    const auto why = reader.words("why", "Say why you leave", limits::worry_characters_max);
    if (not reader.good()) return draw_notice(visit, form, reader.faults());
    const auto done = give_notice(
        visit.node, visit.actor,
        {.reference = agreement.reference, .party = visit.party.id, .why = why, .by = doer(visit)});
    if (done) return http::see_other(address(agreement) + "/life");
    if (done.error().kind != ErrorKind::Invalid) return fail(done.error());
    return draw_notice(visit, form, faults_of(done.error()));
}

Answer take_back(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto id = id_from<Leaving>(visit.request.param("leaving"));
    if (not id) return fail(not_found("There is no such notice of yours"));
    TRY(take_back_notice(visit.node, visit.actor, *id));
    return http::see_other(address(agreement) + "/life");
}

// ---------------------------------------------------------------- ending

namespace {

Answer draw_ending(const Visit& visit, const web::Form& typed, const Faults& faults) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    if (not may_keep(visit, agreement))
        return fail(forbidden("Another organisation keeps this agreement. Ask them"));
    const auto termination = termination_of(agreement);
    const auto main =
        warning_text(
            "Every version ends, for everybody who signed it. It cannot be undone; a new "
            "version can be opened.") +
        paragraph("What was shared before: " + termination.effect) +
        form({.action = address(agreement) + "/ending", .token = visit.form_token},
             input({.name = "from",
                    .label = "The first day without it",
                    .hint = "For example 2026-09-01",
                    .error = error_of(faults, "from"),
                    .value = std::string(typed.value("from")),
                    .classes = "govuk-input--width-10"}) +
                 textarea({.name = "why",
                           .label = "Why does it end?",
                           .hint = "Everybody can read it, on the public page too",
                           .error = error_of(faults, "why"),
                           .value = std::string(typed.value("why")),
                           .rows = 3}) +
                 button_group(warning_button("End it for all") +
                              link(address(agreement) + "/life", "Cancel")));
    return flow_page(visit, agreement, "End this agreement", faults, main);
}

}  // namespace

Answer ending_page(const Visit& visit, const web::Form&) {
    return draw_ending(visit, {}, {});
}

Answer take_ending(const Visit& visit, const web::Form& form) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    web::FormReader reader(form);
    const auto from = typed_day(form.value("from"));
    if (not from) reader.fault("from", "Write the first day without it as 2026-09-01");
    const auto why = reader.words("why", "Say why it ends", limits::worry_characters_max);
    if (not reader.good()) return draw_ending(visit, form, reader.faults());
    const auto done = terminate(visit.node, visit.actor, {agreement.reference, *from, why});
    if (done) return http::see_other(address(agreement) + "/life");
    if (done.error().kind != ErrorKind::Invalid) return fail(done.error());
    return draw_ending(visit, form, faults_of(done.error()));
}

// ---------------------------------------------------------------- what a version changed

Answer changes_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    std::optional<Agreement> before;
    for (const auto& version : TRY(versions(reading, agreement.reference))) {
        if (version.number + 1 == agreement.number) before = version;
    }
    Html main = page_heading("What changes in version " + agreement.version, agreement.title) +
                sections(agreement, "life");
    if (not before) {
        main += paragraph("This is the first version: everything in it is new.");
    } else {
        const auto old_text = TRY(document_of(visit, *before));
        const auto new_text = TRY(document_of(visit, agreement));
        main += paragraph("Against version " + before->version + ".") +
                permissions_shown(visit.rulebook, old_text, new_text) +
                changes_shown(changes(visit.rulebook, old_text, new_text));
    }
    return http::html(page(section_shell(visit, agreement, "What changes"), main));
}

}  // namespace accord::agreement
