// Writing down one risk, one measure, and what each of them concerns: a clause, a flow, a report.
#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "governance/assessments/pages.h"
#include "governance/assessments/pages_common.h"

namespace accord::assessments {
namespace {

using namespace accord::html;
using web::Field;

constexpr std::string_view likelihoods[] = {"remote", "possible", "probable"};
constexpr std::string_view severities[] = {"minimal", "significant", "severe"};
constexpr std::string_view states[] = {"planned", "under-way", "in-place", "dropped"};

Desk desk_of(const Visit& visit, const Ground& ground) {
    return {visit.node, visit.actor, visit.rulebook, ground};
}

Html saving(const Asked& asked) {
    return button_group(main_button("Save") +
                        html::link(asked.here() + "/risks", "Leave it as it was"));
}

// "R3", or "new" for one that is not written down yet; NotFound for any other.
template <class Thing>
Result<std::string> number_of(const Visit& visit, std::string_view param,
                              const std::vector<Thing>& things) {
    const std::string asked(visit.request.param(param));
    if (asked == "new") return asked;
    for (const auto& thing : things) {
        if (thing.number == asked) return asked;
    }
    return fail(not_found("There is no " + asked + " in this assessment"));
}

Html weighing_fields(const Again& again, std::string_view prefix, std::string_view when,
                     std::string_view hint) {
    const auto name = [&](std::string_view what) {
        return std::string(prefix) + "-" + std::string(what);
    };
    const auto choice = [&](std::string_view what, std::string_view legend,
                            std::vector<Choice> items) {
        return radios(
            html::Question{.name = name(what),
                           .legend = bold_legend(std::string(legend) + ", " + std::string(when)),
                           .hint = hint,
                           .error = error_of(again.faults, name(what)),
                           .items = std::move(items),
                           .chosen = std::string(again.typed.value(name(what)))});
    };
    return choice("likelihood", "How likely",
                  {{.value = "remote", .text = "Remote: it would be a surprise"},
                   {.value = "possible", .text = "Possible: it could well happen"},
                   {.value = "probable", .text = "Probable: more likely than not"}}) +
           choice("severity", "How bad for the people it is about",
                  {{.value = "minimal", .text = "Minimal: a nuisance, soon put right"},
                   {.value = "significant", .text = "Significant: real harm, hard to put right"},
                   {.value = "severe", .text = "Severe: danger, or harm that lasts"}});
}

// ---------------------------------------------------------------- a risk

web::Form risk_fields(const Risk& risk) {
    std::vector<Field> out{{"words", risk.words},
                           {"harm", risk.harm},
                           {"closed", risk.closed},
                           {"before-likelihood", std::string(word(risk.before.likelihood))},
                           {"before-severity", std::string(word(risk.before.severity))}};
    if (risk.after) {
        out.push_back({"after-likelihood", std::string(word(risk.after->likelihood))});
        out.push_back({"after-severity", std::string(word(risk.after->severity))});
    }
    return web::Form(std::move(out));
}

Html concerns(const Visit& visit, const Ground& ground, const Asked& asked,
              const std::string& number, const std::vector<Link>& links) {
    return heading("What it concerns") + links_of(visit, ground, links) +
           paragraph(html::link(asked.here() + "/links/" + number,
                                "Change which clause, flow or report it concerns"));
}

Answer draw_risk(const Visit& visit, const Asked& asked, const Ground& ground,
                 const std::string& number, const Again& again) {
    const auto title = number == "new" ? std::string("Add a risk") : "Risk " + number;
    auto shell = flow_of(visit, asked, title, "/risks");
    shell.faults = again.faults;
    const auto* now = asked.content.risk(number);
    const auto typed = [&](std::string_view name) { return std::string(again.typed.value(name)); };
    const auto main =
        page_heading(title) +
        theirs(again, now ? risk_card(visit, ground, asked.content, *now, {}) : Html()) +
        form({.action = asked.here() + "/risks/" + number, .token = visit.form_token},
             shown_field(asked.content, number) +
                 input({.name = "words",
                        .label = bold_label("What could go wrong"),
                        .error = error_of(again.faults, "words"),
                        .value = typed("words")}) +
                 textarea({.name = "harm",
                           .label = bold_label("Who is harmed, and how"),
                           .hint = "Think of the child, the family, whoever spoke, and staff",
                           .error = error_of(again.faults, "harm"),
                           .value = typed("harm")}) +
                 weighing_fields(again, "before", "before measures", {}) +
                 weighing_fields(again, "after", "with measures", "Leave empty until you know") +
                 input({.name = "closed",
                        .label = bold_label("If it is no longer a risk, why"),
                        .hint = "It stays in the assessment, with this beside it",
                        .error = error_of(again.faults, "closed"),
                        .value = typed("closed")}) +
                 saving(asked)) +
        (now ? concerns(visit, ground, asked, number, now->links) : Html());
    return http::html(page(shell, one_column(main)), again.status());
}

std::optional<Weighing> weighing_from(web::FormReader& reader, const std::string& prefix,
                                      bool needed) {
    const auto likelihood = reader.choice_or_none(prefix + "-likelihood", likelihoods);
    const auto severity = reader.choice_or_none(prefix + "-severity", severities);
    if (likelihood.empty() and severity.empty() and not needed) return std::nullopt;
    if (likelihood.empty()) reader.fault(prefix + "-likelihood", "Select how likely it is");
    if (severity.empty()) reader.fault(prefix + "-severity", "Select how bad it would be");
    if (likelihood.empty() or severity.empty()) return std::nullopt;
    return Weighing{*likelihood_from(likelihood), *severity_from(severity)};
}

// ---------------------------------------------------------------- a measure

web::Form measure_fields(const Measure& measure) {
    std::vector<Field> out{{"words", measure.words},
                           {"owner", measure.owner},
                           {"state", std::string(word(measure.state))}};
    if (measure.due_on) {
        out.push_back({"due-day", std::to_string(measure.due_on->day)});
        out.push_back({"due-month", std::to_string(measure.due_on->month)});
        out.push_back({"due-year", std::to_string(measure.due_on->year)});
    }
    for (const auto& risk : measure.treats) out.push_back({"treats", risk});
    return web::Form(std::move(out));
}

Html measure_form(const Visit& visit, const Asked& asked, const std::string& number,
                  const Again& again) {
    const auto typed = [&](std::string_view name) { return std::string(again.typed.value(name)); };
    const auto ticked = again.typed.values("treats");
    Choices treats{.name = "treats",
                   .fieldset = {.legend = bold_legend("Which risks does it lower?")},
                   .error = error_of(again.faults, "treats")};
    for (const auto& risk : asked.content.risks)
        treats.items.push_back(
            {.value = risk.number,
             .text = risk.number + ": " + risk.words,
             .checked = std::find(ticked.begin(), ticked.end(), risk.number) != ticked.end()});
    std::vector<Choice> choices;
    for (const auto state : states)
        choices.push_back({.value = std::string(state), .text = words(*measure_state_from(state))});
    return form({.action = asked.here() + "/measures/" + number, .token = visit.form_token},
                shown_field(asked.content, number) +
                    input({.name = "words",
                           .label = bold_label("What is done about it"),
                           .error = error_of(again.faults, "words"),
                           .value = typed("words")}) +
                    input({.name = "owner",
                           .label = bold_label("Whom it rests on"),
                           .hint = "A post, not a person: it outlives whoever holds it",
                           .error = error_of(again.faults, "owner"),
                           .value = typed("owner")}) +
                    date_input(Born{.name = "due",
                                    .legend = bold_legend("By when"),
                                    .hint = "Leave empty when it is in place",
                                    .error = error_of(again.faults, "due"),
                                    .day = typed("due-day"),
                                    .month = typed("due-month"),
                                    .year = typed("due-year")}) +
                    radios(html::Question{.name = "state",
                                          .legend = bold_legend("State"),
                                          .error = error_of(again.faults, "state"),
                                          .items = std::move(choices),
                                          .chosen = typed("state")}) +
                    (treats.items.empty() ? Html() : checkboxes(treats)) + saving(asked));
}

Answer draw_measure(const Visit& visit, const Asked& asked, const Ground& ground,
                    const std::string& number, const Again& again) {
    const auto title = number == "new" ? std::string("Add a measure") : "Measure " + number;
    auto shell = flow_of(visit, asked, title, "/risks");
    shell.faults = again.faults;
    const auto* now = asked.content.measure(number);
    const Html as_now = now ? measure_card(visit, ground, *now, asked.today, {}) : Html();
    const auto main = page_heading(title) + theirs(again, as_now) +
                      measure_form(visit, asked, number, again) +
                      (now ? concerns(visit, ground, asked, number, now->links) : Html());
    return http::html(page(shell, one_column(main)), again.status());
}

}  // namespace

Answer risk_page(const Visit& visit, const web::Form&, const Ground& ground) {
    const auto asked = TRY(asked_to_change(visit));
    const auto number = TRY(number_of(visit, "risk", asked.content.risks));
    const auto* risk = asked.content.risk(number);
    const auto fields = risk ? risk_fields(*risk) : web::Form();
    return draw_risk(visit, asked, ground, number, {.typed = fields});
}

Answer save_risk(const Visit& visit, const web::Form& form, const Ground& ground) {
    const auto asked = TRY(asked_to_change(visit));
    const auto number = TRY(number_of(visit, "risk", asked.content.risks));
    web::FormReader reader(form);
    Risk risk;
    if (number != "new") risk.number = number;
    risk.words = reader.line("words", "Say what could go wrong");
    risk.harm = reader.words("harm", "Say who is harmed, and how", limits::worry_characters_max);
    risk.before = weighing_from(reader, "before", true).value_or(Weighing{});
    risk.after = weighing_from(reader, "after", false);
    risk.closed = reader.line_or_none("closed");
    const auto draw = [&](const Again& again) -> Answer {
        return draw_risk(visit, TRY(asked_to_change(visit)), ground, number, again);
    };
    if (not reader.good()) return draw({.typed = form, .faults = reader.faults()});
    const auto part = TRY(part_of(asked, number, form));
    return settled(form, save(desk_of(visit, ground), part, risk), "/risks", draw);
}

Answer measure_page(const Visit& visit, const web::Form&, const Ground& ground) {
    const auto asked = TRY(asked_to_change(visit));
    const auto number = TRY(number_of(visit, "measure", asked.content.measures));
    const auto* measure = asked.content.measure(number);
    const auto fields = measure ? measure_fields(*measure) : web::Form();
    return draw_measure(visit, asked, ground, number, {.typed = fields});
}

Answer save_measure(const Visit& visit, const web::Form& form, const Ground& ground) {
    const auto asked = TRY(asked_to_change(visit));
    const auto number = TRY(number_of(visit, "measure", asked.content.measures));
    web::FormReader reader(form);
    Measure measure;
    if (number != "new") measure.number = number;
    measure.words = reader.line("words", "Say what is done about it");
    measure.owner = reader.line("owner", "Say whom it rests on: a post");
    measure.due_on = reader.date_or_none("due", "The day");
    const auto state = reader.choice("state", states, "Select how far it is");
    measure.state = measure_state_from(state).value_or(MeasureState::Planned);
    std::vector<std::string_view> risks;
    for (const auto& risk : asked.content.risks) risks.push_back(risk.number);
    measure.treats = reader.choices("treats", risks);
    const auto draw = [&](const Again& again) -> Answer {
        return draw_measure(visit, TRY(asked_to_change(visit)), ground, number, again);
    };
    if (not reader.good()) return draw({.typed = form, .faults = reader.faults()});
    const auto part = TRY(part_of(asked, number, form));
    return settled(form, save(desk_of(visit, ground), part, measure), "/risks", draw);
}

}  // namespace accord::assessments
