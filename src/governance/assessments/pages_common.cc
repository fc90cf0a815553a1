#include "governance/assessments/pages_common.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "governance/assessments/document.h"
#include "governance/assessments/questions.h"
#include "governance/parties/commands.h"

namespace accord::assessments {
namespace {

using namespace accord::html;

std::string type_words(const Visit& visit, Code<rulebook::AgencyType> type) {
    const auto* row = visit.rulebook.agency_types.find(type);
    return row == nullptr ? std::string(type.text()) : row->words;
}

std::string capital(std::string words) {
    if (not words.empty() and words[0] >= 'a' and words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 32);
    return words;
}

}  // namespace

std::string address(const Reference& assessment) {
    return "/privacy-assessments/" + text(assessment);
}

bool keeps(const Visit& visit, const Assessment& assessment) {
    return assessment.party == visit.party.id and
           (visit.may(rulebook::Permission::MayGovernInformation) or
            visit.may(rulebook::Permission::MaySignAgreement));
}

bool Asked::changed_since_signed() const {
    return assessment.signed_digest and * assessment.signed_digest !=
           digest_of(assessment.content, "");
}

Result<Asked> asked_for(const Visit& visit) {
    const auto reference = reference_from_text('D', visit.request.param("assessment"));
    if (not reference) return fail(not_found("There is no such privacy assessment"));
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    Asked out;
    out.assessment = TRY(find(reading, visit.rulebook, *reference));
    out.versions = TRY(versions(reading, out.assessment.id));
    out.party = TRY(parties::find(reading, out.assessment.party)).name;
    out.today = london_day(reading.now());
    out.keeps = keeps(visit, out.assessment);
    out.writes = out.keeps and visit.may(rulebook::Permission::MayGovernInformation);
    if (out.keeps) {
        out.content = out.assessment.content;
    } else if (not out.versions.empty()) {
        auto read = read_content(visit.rulebook, "signed", out.versions.front().document);
        if (not read.content) return fail(broken("A signed assessment can no longer be read"));
        out.content = *std::move(read.content);
    }
    return out;
}

Result<Asked> asked_to_change(const Visit& visit) {
    auto asked = TRY(asked_for(visit));
    if (not asked.writes) {
        return fail(forbidden("Only those who look after information at " + asked.party +
                              " may change this assessment"));
    }
    return asked;
}

Result<Asked> asked_to_sign(const Visit& visit) {
    auto asked = TRY(asked_for(visit));
    if (not asked.keeps) {
        return fail(forbidden("Only those who look after information at " + asked.party +
                              " or sign for it may sign this assessment off"));
    }
    return asked;
}

Result<Asked> asked_to_read(const Visit& visit) {
    auto asked = TRY(asked_for(visit));
    if (not asked.readable()) {
        return fail(forbidden(asked.party + " is still writing this assessment. It can be read "
                                            "when it has been signed off"));
    }
    return asked;
}

Shell shell_of(const Visit& visit, const Asked& asked, std::string title) {
    auto shell = identity::hub(visit, std::move(title), "/agreements");
    shell.crumbs = {{.text = "Privacy assessments", .href = "/privacy-assessments"},
                    {.text = text(asked.assessment.reference), .href = {}}};
    return shell;
}

Shell flow_of(const Visit& visit, const Asked& asked, std::string title, std::string_view back) {
    return identity::flow(visit, std::move(title) + ", " + text(asked.assessment.reference),
                          asked.here() + std::string(back));
}

Html tabs(const Asked& asked, std::string_view here) {
    struct Tab {
        std::string_view words;
        std::string_view last;
    };
    constexpr Tab all[] = {{"Overview", ""},
                           {"Risks and measures", "risks"},
                           {"All of it", "whole"},
                           {"History", "history"}};
    std::vector<NavigationItem> items;
    for (const auto& tab : all) {
        auto to = asked.here();
        if (not tab.last.empty()) to += "/" + std::string(tab.last);
        items.push_back({.text = tab.words, .href = to, .current = tab.last == here});
    }
    return sub_navigation("Parts of this assessment", items);
}

// ---------------------------------------------------------------- words

// Late is the only red (ux, rule 7), so no level is.
Html level_tag(const Weighing& weighing) {
    switch (level(weighing)) {
        case Level::Low: return tag("Low", Colour::Grey);
        case Level::Medium: return tag("Medium", Colour::Yellow);
        case Level::High: return tag("High", Colour::Orange);
    }
    return {};
}

Html weighed(const Weighing& weighing) {
    return std::string(words(weighing.likelihood)) + " and " + lower(words(weighing.severity)) +
           ": " + level_tag(weighing);
}

Html link_words(const Visit& visit, const Ground& ground, const Link& link) {
    if (link.is_flow()) {
        const auto* row = visit.rulebook.data_categories.find(link.category);
        return "Flow: " + std::string(row == nullptr ? link.category.text() : row->words) +
               ", from " + type_words(visit, link.giver) + " to " +
               type_words(visit, link.receiver);
    }
    if (not link.is_clause()) return "Report: " + link.report;
    const auto* agreement = ground.agreement(link.agreement);
    const auto* clause = ground.clause(link.agreement, link.clause);
    const auto name = agreement == nullptr ? link.agreement : agreement->title;
    if (clause == nullptr) {
        return "Clause " + link.clause + " of " + name + " " +
               tag("The clause is gone; look again", Colour::Yellow);
    }
    Html out = html::link(agreement->address + "/text#clause-" + clause->number,
                          "Clause " + clause->number + " " + clause->heading);
    if (ground.agreements.size() > 1) out += ", " + name;
    if (standing(ground, link) == Standing::Changed)
        out += " " + tag("The clause changed; look again", Colour::Yellow);
    return out;
}

Html links_of(const Visit& visit, const Ground& ground, const std::vector<Link>& links) {
    if (links.empty()) return "Not said yet";
    std::vector<Html> out;
    for (const auto& link : links) out.push_back(link_words(visit, ground, link));
    return html::list(out);
}

Html measure_tag(const Measure& measure, Date today) {
    if (measure.late(today)) return tag("Late", Colour::Red);
    switch (measure.state) {
        case MeasureState::Planned: return tag("Planned", Colour::Blue);
        case MeasureState::UnderWay: return tag("Under way", Colour::Blue);
        case MeasureState::InPlace: return tag("In place", Colour::Green);
        case MeasureState::Dropped: return tag("Dropped", Colour::Grey);
    }
    return {};
}

Html state_tag(const Asked& asked) {
    switch (review(asked.assessment.review_on, asked.today)) {
        case Review::NotSigned: return tag("Being written", Colour::Blue);
        case Review::InDate: return tag("In date", Colour::Green);
        case Review::Soon: return tag("Review due soon", Colour::Yellow);
        case Review::Late: return tag("Review late", Colour::Red);
    }
    return {};
}

// ---------------------------------------------------------------- cards

Html risk_card(const Visit& visit, const Ground& ground, const Content& content, const Risk& risk,
               std::string_view change) {
    std::vector<std::string> treated;
    for (const auto& measure : content.measures) {
        const bool treats = std::find(measure.treats.begin(), measure.treats.end(), risk.number) !=
                            measure.treats.end();
        if (treats) treated.push_back(measure.number);
    }
    std::vector<SummaryRow> rows{
        row("Who is harmed, and how", with_breaks(risk.harm)),
        row("Before measures", weighed(risk.before)),
        row("With measures", risk.after ? weighed(*risk.after) : Html("Not said yet")),
        row("Measures", treated.empty() ? Html("None yet") : Html(join_words(treated))),
        row("Concerns", links_of(visit, ground, risk.links)),
    };
    if (not risk.closed.empty()) rows.push_back(row("No longer a risk", risk.closed));
    const Html title = risk.number + ": " + risk.words;
    if (not change.empty()) return check_card(title, change, rows);
    return summary_list(SummaryList{.rows = rows, .card = SummaryCard{.title = title}});
}

Html measure_card(const Visit& visit, const Ground& ground, const Measure& measure, Date today,
                  std::string_view change) {
    const std::vector<SummaryRow> rows{
        row("State", measure_tag(measure, today)),
        row("Rests on", measure.owner),
        row("By", measure.due_on ? Html(spoken(*measure.due_on)) : Html()),
        row("Lowers", measure.treats.empty() ? Html() : Html(join_words(measure.treats))),
        row("Concerns", links_of(visit, ground, measure.links)),
    };
    const Html title = measure.number + ": " + measure.words;
    if (not change.empty()) return check_card(title, change, rows);
    return summary_list(SummaryList{.rows = rows, .card = SummaryCard{.title = title}});
}

Html answers_list(const Content& content, std::string_view section) {
    Html out;
    for (const auto& question : questions()) {
        if (question.section != section) continue;
        const auto said = content.answer(question.code);
        out += small_heading(question.words) +
               paragraph(said.empty() ? Html("Not answered yet") : with_breaks(said));
    }
    return out;
}

Html advice_list(const Advice& advice) {
    if (advice.state == AdviceState::None) return paragraph("No advice has been recorded yet.");
    std::vector<SummaryRow> rows{
        row("Advice", with_breaks(advice.words)),
        row("Given by", advice.by),
        row("On", advice.on ? Html(spoken(*advice.on)) : Html()),
        row("What was made of it", capital(std::string(words(advice.state)))),
    };
    if (not advice.reason.empty()) rows.push_back(row("Why", with_breaks(advice.reason)));
    if (not advice.regulator.empty())
        rows.push_back(row("The Commissioner", with_breaks(advice.regulator)));
    return summary_list(rows);
}

// ---------------------------------------------------------------- saving a part

Html shown_field(const Content& content, std::string_view part) {
    return hidden("shown", text(digest_of(content, part)));
}

Result<Part> part_of(const Asked& asked, std::string_view part, const web::Form& form) {
    const auto shown = digest_from_text(form.value("shown"));
    if (not shown) return fail(invalid(std::string(web::FormReader::out_of_date)));
    return Part{asked.assessment.reference, std::string(part), *shown};
}

http::Status Again::status() const {
    if (somebody_was_first) return http::Status::Conflict;
    return faults.empty() ? http::Status::Ok : http::Status::Unprocessable;
}

Html theirs(const Again& again, const Html& as_it_is_now) {
    if (not again.somebody_was_first) return {};
    return warning_text(
               "Someone else saved this part while you were writing. What they wrote is below. "
               "What you typed is still in the boxes: save again to put yours in its place.") +
           tinted_box("As it is now", as_it_is_now);
}

Answer settled(const web::Form& typed, const Result<Assessment>& outcome, std::string_view back,
               const std::function<Answer(const Again&)>& draw) {
    if (outcome) return http::see_other(address(outcome->reference) + std::string(back));
    const auto& error = outcome.error();
    if (error.kind == ErrorKind::Invalid and not error.field.empty()) {
        return draw(
            {.typed = typed, .faults = {{.where = error.field, .sentence = error.sentence}}});
    }
    if (error.kind == ErrorKind::Conflict)
        return draw({.typed = typed, .somebody_was_first = true});
    return fail(error);
}

}  // namespace accord::assessments
