// Writing an assessment in words: its title and what it covers, its questions section by section,
// what the data protection officer advised, and signing it off.
#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "governance/assessments/pages.h"
#include "governance/assessments/pages_common.h"
#include "governance/assessments/questions.h"
#include "governance/identity/gate.h"

namespace accord::assessments {
namespace {

using namespace accord::html;
using web::Field;

Desk desk_of(const Visit& visit, const Ground& ground) {
    return {visit.node, visit.actor, visit.rulebook, ground};
}

Html saving(const Asked& asked) {
    return button_group(main_button("Save") + html::link(asked.here(), "Leave it as it was"));
}

// ---------------------------------------------------------------- title and what it covers

web::Form about_fields(const Content& content) {
    std::vector<Field> out{{"title", content.title}};
    if (content.overarching) out.push_back({"overarching", "yes"});
    for (const auto& uri : content.covers) out.push_back({"covers", uri});
    return web::Form(std::move(out));
}

Html about_now(const Ground& ground, const Content& content) {
    std::vector<std::string> titles;
    for (const auto& uri : content.covers) {
        const auto* agreement = ground.agreement(uri);
        titles.push_back(agreement == nullptr ? uri : agreement->title);
    }
    return summary_list({row("Title", content.title), row("Covers", join_words(titles)),
                         row("Overarching", content.overarching ? "Yes" : "No")});
}

Answer draw_about(const Visit& visit, const Asked& asked, const Ground& ground,
                  const Again& again) {
    auto shell = flow_of(visit, asked, "Title and what it covers");
    shell.faults = again.faults;
    Choices covers{.name = "covers",
                   .fieldset = {.legend = bold_legend("Which agreements does it cover?")},
                   .error = error_of(again.faults, "covers")};
    const auto ticked = again.typed.values("covers");
    for (const auto& agreement : ground.agreements)
        covers.items.push_back(
            {.value = agreement.uri,
             .text = agreement.title + ", version " + agreement.version,
             .checked = std::find(ticked.begin(), ticked.end(), agreement.uri) != ticked.end()});
    Choices over{.name = "overarching",
                 .fieldset = {.legend = bold_legend("Is it an overarching one?")},
                 .items = {{.value = "yes",
                            .text = "It also covers the agreements under these, which inherit from "
                                    "them",
                            .checked = again.typed.has("overarching")}}};
    const auto main =
        page_heading("Its title and what it covers") +
        theirs(again, about_now(ground, asked.content)) +
        form({.action = asked.here() + "/sections/about", .token = visit.form_token},
             shown_field(asked.content, "about") +
                 input({.name = "title",
                        .label = bold_label("Title"),
                        .hint = "What is shared, for what. No name of a person",
                        .error = error_of(again.faults, "title"),
                        .value = std::string(again.typed.value("title"))}) +
                 (covers.items.empty() ? paragraph("No agreement has been published yet.")
                                       : checkboxes(covers)) +
                 checkboxes(over) + saving(asked));
    return http::html(page(shell, one_column(main)), again.status());
}

Answer save_about(const Visit& visit, const Asked& asked, const Ground& ground,
                  const web::Form& form) {
    web::FormReader reader(form);
    About about{.title = reader.line("title", "Give the assessment a title"),
                .overarching = reader.ticked("overarching"),
                .covers = {}};
    std::vector<std::string_view> known;
    for (const auto& agreement : ground.agreements) known.push_back(agreement.uri);
    about.covers = reader.choices("covers", known);
    const auto draw = [&](const Again& again) -> Answer {
        return draw_about(visit, TRY(asked_to_change(visit)), ground, again);
    };
    if (not reader.good()) return draw({.typed = form, .faults = reader.faults()});
    const auto part = TRY(part_of(asked, "about", form));
    return settled(form, save(desk_of(visit, ground), part, about), "", draw);
}

// ---------------------------------------------------------------- the questions

Answer draw_questions(const Visit& visit, const Asked& asked, const Section& section,
                      const Again& again) {
    auto shell = flow_of(visit, asked, section.title);
    shell.faults = again.faults;
    Html fields = shown_field(asked.content, section.code);
    for (const auto& question : questions()) {
        if (question.section != section.code) continue;
        fields +=
            character_count({.textarea = {.name = question.code,
                                          .label = bold_label(question.words),
                                          .hint = question.hint,
                                          .error = error_of(again.faults, question.code),
                                          .value = std::string(again.typed.value(question.code)),
                                          .rows = 8},
                             .characters_max = limits::worry_characters_max,
                             .threshold_percent = 75});
    }
    const auto main =
        page_heading(section.title) + theirs(again, answers_list(asked.content, section.code)) +
        form({.action = asked.here() + "/sections/" + section.code, .token = visit.form_token},
             fields + saving(asked));
    return http::html(page(shell, one_column(main)), again.status());
}

web::Form answer_fields(const Content& content) {
    std::vector<Field> out;
    for (const auto& [question, said] : content.answers) out.push_back({question, said});
    return web::Form(std::move(out));
}

Result<const Section*> section_of(const Visit& visit) {
    const auto* found = section(visit.request.param("section"));
    if (found == nullptr) return fail(not_found("There is no such part of an assessment"));
    return found;
}

// ---------------------------------------------------------------- advice

web::Form advice_fields(const Advice& advice) {
    return web::Form(std::vector<Field>{
        {"state", advice.state == AdviceState::None ? "" : std::string(word(advice.state))},
        {"words", advice.words},
        {"by", advice.by},
        {"reason", advice.reason},
        {"regulator", advice.regulator}});
}

Html advice_form(const Visit& visit, const Asked& asked, const Again& again) {
    const auto typed = [&](std::string_view name) { return std::string(again.typed.value(name)); };
    const auto box = [&](std::string_view name, std::string_view label, std::string_view hint) {
        return textarea({.name = std::string(name),
                         .label = bold_label(label),
                         .hint = hint,
                         .error = error_of(again.faults, name),
                         .value = typed(name)});
    };
    return form(
        {.action = asked.here() + "/advice", .token = visit.form_token},
        shown_field(asked.content, "advice") + box("words", "What was advised", {}) +
            input({.name = "by",
                   .label = bold_label("Who advised it"),
                   .hint = "The post: Data protection officer. Without one, whoever knows most "
                           "about it",
                   .error = error_of(again.faults, "by"),
                   .value = typed("by")}) +
            radios(html::Question{
                .name = "state",
                .legend = bold_legend("What was made of it?"),
                .error = error_of(again.faults, "state"),
                .items = {{.value = "accepted", .text = "It was accepted"},
                          {.value = "overruled", .text = "It was not followed, or not all of it"}},
                .chosen = typed("state")}) +
            box("reason", "If it was not followed, why", {}) +
            box("regulator",
                "If a risk stays high: when the Commissioner was asked, and the answer",
                "Only where a high risk cannot be lowered") +
            saving(asked));
}

Answer draw_advice(const Visit& visit, const Asked& asked, const Again& again) {
    auto shell = flow_of(visit, asked, "Advice");
    shell.faults = again.faults;
    const auto main = page_heading("What the data protection officer advised") +
                      theirs(again, advice_list(asked.content.advice)) +
                      advice_form(visit, asked, again);
    return http::html(page(shell, one_column(main)), again.status());
}

// ---------------------------------------------------------------- signing off

Html still_missing(const Asked& asked, const std::vector<Missing>& still) {
    std::vector<Html> lines;
    for (const auto& each : still)
        lines.push_back(html::link(asked.here() + "/" + each.where, each.sentence));
    return paragraph("These are still to be done. Nobody’s sharing waits for them.") +
           bullets(lines) + paragraph(html::link(asked.here(), "Back to the assessment"));
}

Html signing_form(const Visit& visit, const Asked& asked, const Again& again) {
    const auto typed = [&](std::string_view name) { return std::string(again.typed.value(name)); };
    return paragraph("You sign it as it stands now, for " + visit.party.name +
                     ". It can be changed afterwards; what you signed stays as it is.") +
           summary_list({row("You", visit.name + ", " + visit.post),
                         row("Document", html::link(asked.here() + "/whole", "Read all of it"))}) +
           form({.action = asked.here() + "/signing", .token = visit.form_token},
                shown_field(asked.content, "") +
                    date_input(Born{.name = "review",
                                    .legend = bold_legend("When is it looked at again?"),
                                    .hint = "Within a year is usual, and sooner when something "
                                            "changes. For example, 2 3 2027",
                                    .error = error_of(again.faults, "review"),
                                    .day = typed("review-day"),
                                    .month = typed("review-month"),
                                    .year = typed("review-year")}) +
                    button_group(main_button("Sign it off") +
                                 html::link(asked.here(), "Do this later")));
}

Answer draw_signing(const Visit& visit, const Asked& asked, const Again& again) {
    auto shell = flow_of(visit, asked, "Sign it off");
    shell.faults = again.faults;
    const auto still = missing(asked.content);
    const Html changed =
        again.somebody_was_first
            ? warning_text("The assessment has changed since you opened this page. Read it again")
            : Html();
    const auto main =
        page_heading("Sign it off", asked.content.title) + changed +
        (still.empty() ? signing_form(visit, asked, again) : still_missing(asked, still));
    return http::html(page(shell, one_column(main)), again.status());
}

}  // namespace

Answer section_page(const Visit& visit, const web::Form&, const Ground& ground) {
    const auto asked = TRY(asked_to_change(visit));
    if (visit.request.param("section") == "about") {
        const auto fields = about_fields(asked.content);
        return draw_about(visit, asked, ground, {.typed = fields});
    }
    const auto* section = TRY(section_of(visit));
    const auto fields = answer_fields(asked.content);
    return draw_questions(visit, asked, *section, {.typed = fields});
}

Answer save_section(const Visit& visit, const web::Form& form, const Ground& ground) {
    const auto asked = TRY(asked_to_change(visit));
    if (visit.request.param("section") == "about") return save_about(visit, asked, ground, form);
    const auto* section = TRY(section_of(visit));
    web::FormReader reader(form);
    Answers answers;
    for (const auto& question : questions()) {
        if (question.section == section->code)
            answers[question.code] =
                reader.words_or_none(question.code, limits::worry_characters_max);
    }
    const auto draw = [&](const Again& again) -> Answer {
        return draw_questions(visit, TRY(asked_to_change(visit)), *section, again);
    };
    if (not reader.good()) return draw({.typed = form, .faults = reader.faults()});
    const auto part = TRY(part_of(asked, section->code, form));
    return settled(form, save(desk_of(visit, ground), part, answers), "", draw);
}

Answer advice_page(const Visit& visit, const web::Form&, const Ground&) {
    const auto asked = TRY(asked_to_change(visit));
    const auto fields = advice_fields(asked.content.advice);
    return draw_advice(visit, asked, {.typed = fields});
}

Answer save_advice(const Visit& visit, const web::Form& form, const Ground& ground) {
    const auto asked = TRY(asked_to_change(visit));
    constexpr std::string_view states[] = {"accepted", "overruled"};
    web::FormReader reader(form);
    Advice advice;
    advice.words = reader.words("words", "Write what was advised", limits::worry_characters_max);
    advice.by = reader.line("by", "Say who advised it: the post");
    const auto state = reader.choice("state", states, "Select what was made of it");
    advice.state = advice_state_from(state).value_or(AdviceState::None);
    advice.reason = reader.words_or_none("reason", limits::worry_characters_max);
    if (advice.state == AdviceState::Overruled and advice.reason.empty())
        reader.fault("reason", "Say why it was not followed");
    advice.regulator = reader.words_or_none("regulator", limits::worry_characters_max);
    const auto draw = [&](const Again& again) -> Answer {
        return draw_advice(visit, TRY(asked_to_change(visit)), again);
    };
    if (not reader.good()) return draw({.typed = form, .faults = reader.faults()});
    const auto part = TRY(part_of(asked, "advice", form));
    return settled(form, save(desk_of(visit, ground), part, advice), "", draw);
}

Answer signing_page(const Visit& visit, const web::Form&, const Ground&) {
    const auto asked = TRY(asked_to_sign(visit));
    if (auto first = identity::ask_again(visit, asked.here() + "/signing"))
        return *std::move(first);
    const web::Form nothing;
    return draw_signing(visit, asked, {.typed = nothing});
}

Answer put_signing(const Visit& visit, const web::Form& form, const Ground& ground) {
    const auto asked = TRY(asked_to_sign(visit));
    if (auto first = identity::ask_again(visit, asked.here() + "/signing"))
        return *std::move(first);
    web::FormReader reader(form);
    const auto review_on = reader.date("review", "The day", "Say when it is looked at again");
    if (not reader.good())
        return draw_signing(visit, asked, {.typed = form, .faults = reader.faults()});
    const auto part = TRY(part_of(asked, "", form));
    const auto outcome = sign_off(desk_of(visit, ground), {.assessment = part.assessment,
                                                           .shown = part.shown,
                                                           .review_on = *review_on,
                                                           .name = visit.name,
                                                           .post = visit.post});
    if (outcome) return http::see_other(asked.here());
    const auto& error = outcome.error();
    if (error.kind == ErrorKind::Conflict)
        return draw_signing(visit, asked, {.typed = form, .somebody_was_first = true});
    if (error.kind == ErrorKind::Invalid)
        return draw_signing(
            visit, asked,
            {.typed = form, .faults = {{.where = error.field, .sentence = error.sentence}}});
    return fail(error);
}

}  // namespace accord::assessments
