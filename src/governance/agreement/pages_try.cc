// One question tried: who would tell whom what, and every step of the answer in order, with the
// words of the clause and where each provision comes from. Nothing of it is kept.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "engine/policy/decide.h"
#include "engine/policy/steps.h"
#include "governance/agreement/pages_understand.h"
#include "governance/agreement/sections.h"
#include "governance/agreement/what_if.h"
#include "platform/html/components.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;

template <class Noun>
std::vector<Option> options(const rulebook::List<Noun>& list, Date day, rulebook::Nation nation,
                            std::string_view chosen, std::string_view none) {
    std::vector<Option> out{{.value = "", .text = none, .selected = chosen.empty()}};
    for (const auto* row : list.in_force(day, nation)) {
        const std::string code(row->code.text());
        out.push_back({.value = code, .text = row->words, .selected = code == chosen});
    }
    return out;
}

struct Told {
    std::string_view value, words;
    policy::Told told;
};
constexpr Told told_table[] = {
    {"not_recorded", "Nobody has said", policy::Told::NotRecorded},
    {"yes", "They have been told", policy::Told::Yes},
    {"not_yet", "Not yet", policy::Told::NotYet},
    {"not_safe", "Telling them is not safe", policy::Told::NotSafe},
};

// What was asked, and what was wrong with the asking.
struct Asking {
    policy::Question question;
    Faults faults;
};

template <class Noun>
Code<Noun> code_in(const rulebook::List<Noun>& list, std::string_view text) {
    const auto code = Code<Noun>::from(text);
    return code and list.has(*code) ? *code : Code<Noun>{};
}

policy::Side side(const Document& document, Code<rulebook::AgencyType> type, bool has_signed) {
    policy::Side out;
    out.type = type;
    if (has_signed) out.has_signed = {signed_version(document)};
    return out;
}

Asking read(const Visit& visit, const Document& document, const web::Form& query, Date day) {
    const auto& book = visit.rulebook;
    Asking out;
    auto& question = out.question;
    question.nation = document.nation;
    question.on = day;
    question.giver = side(document, code_in(book.agency_types, query.value("giver")),
                          not query.has("giver_unsigned"));
    question.receiver = side(document, code_in(book.agency_types, query.value("receiver")),
                             not query.has("receiver_unsigned"));
    question.purpose = code_in(book.purposes, query.value("purpose"));
    question.threshold = code_in(book.thresholds, query.value("threshold"));
    for (const auto value : query.values("item")) {
        policy::Item item;
        item.category = code_in(book.data_categories, value);
        item.need_stated = query.has("need_stated");
        if (not item.category.empty()) question.items.push_back(item);
    }
    question.channel = rulebook::channel_from(query.value("channel"));
    for (const auto& row : told_table) {
        if (row.value == query.value("told")) question.told = row.told;
    }
    if (query.has("danger")) question.emergency = "stated";
    if (question.giver.type.empty())
        out.faults.push_back({.where = "giver", .sentence = "Choose who would tell"});
    if (question.receiver.type.empty())
        out.faults.push_back({.where = "receiver", .sentence = "Choose whom they would tell"});
    if (question.items.empty())
        out.faults.push_back({.where = "item", .sentence = "Choose what they would tell"});
    return out;
}

// ------------------------------------------------------------------------------------ the form

Html choose_items(const Visit& visit, const web::Form& query, const Faults& faults, Date day,
                  rulebook::Nation nation) {
    const auto ticked = query.values("item");
    std::vector<Choice> items;
    for (const auto* row : visit.rulebook.data_categories.in_force(day, nation)) {
        const auto code = row->code.text();
        items.push_back({.value = std::string(code),
                         .text = row->words,
                         .checked = std::find(ticked.begin(), ticked.end(), code) != ticked.end()});
    }
    return checkboxes({.name = "item",
                       .fieldset = {.legend = bold_legend("What they would tell")},
                       .error = error_of(faults, "item"),
                       .items = std::move(items),
                       .classes = "govuk-checkboxes--small"});
}

Html choose_circumstances(const web::Form& query) {
    const auto box = [&](std::string_view name, std::string_view words) {
        return Choice{
            .value = "yes", .text = words, .checked = query.has(name), .name = std::string(name)};
    };
    return checkboxes({.name = "danger",
                       .fieldset = {.legend = bold_legend("What else is so")},
                       .items = {box("danger", "Someone is in immediate danger"),
                                 box("need_stated", "It is said why each thing is needed"),
                                 box("giver_unsigned", "Whoever tells has not signed"),
                                 box("receiver_unsigned", "Whoever is told has not signed")},
                       .classes = "govuk-checkboxes--small"});
}

Html ask(const Visit& visit, const Document& document, const web::Form& query, const Faults& faults,
         Date day) {
    const auto& book = visit.rulebook;
    const auto nation = document.nation;
    const auto giver = query.has("giver") ? query.value("giver") : visit.party.type.text();
    std::vector<Option> told;
    for (const auto& row : told_table)
        told.push_back({.value = std::string(row.value),
                        .text = row.words,
                        .selected = row.value == query.value("told")});
    auto channels = options(book.channels, day, nation, query.value("channel"), "Not chosen yet");
    if (not query.has("channel")) {
        for (auto& option : channels) option.selected = option.value == "ACCORD";
    }
    return form(
        {.is_search = true},
        select({.name = "giver",
                .label = "Who would tell",
                .error = error_of(faults, "giver"),
                .items = options(book.agency_types, day, nation, giver, "Choose")}) +
            select({.name = "receiver",
                    .label = "Whom",
                    .error = error_of(faults, "receiver"),
                    .items = options(book.agency_types, day, nation, query.value("receiver"),
                                     "Choose")}) +
            select({.name = "purpose",
                    .label = "What for",
                    .items =
                        options(book.purposes, day, nation, query.value("purpose"), "Not said")}) +
            select({.name = "threshold",
                    .label = "How serious",
                    .items = options(book.thresholds, day, nation, query.value("threshold"),
                                     "Not said")}) +
            choose_items(visit, query, faults, day, nation) +
            select({.name = "channel",
                    .label = "How it would be sent",
                    .items = std::move(channels)}) +
            select({.name = "told", .label = "Does the family know?", .items = std::move(told)}) +
            choose_circumstances(query) + same_version(query) + main_button("Show the answer"));
}

// ---------------------------------------------------------------------------------- the answer

Permission state_of(policy::Panel panel) {
    switch (panel) {
        case policy::Panel::Green: return Permission::Share;
        case policy::Panel::Blue: return Permission::ThinkFirst;
        case policy::Panel::Amber: return Permission::TalkFirst;
    }
    return Permission::TalkFirst;
}

std::string_view fate_words(policy::Fate fate) {
    switch (fate) {
        case policy::Fate::Goes: return "Goes";
        case policy::Fate::Short: return "Short version";
        case policy::Fate::Ask: return "Ask first";
        case policy::Fate::HeldBack: return "Held back";
    }
    return "Ask first";
}

Html said(const Agreement& agreement, const policy::Said& line) {
    Html out = paragraph(line.sentence);
    if (not line.clause_text.empty())
        out += quotation(line.clause_text,
                         link(address(agreement) + "/text#clause-" + line.clause, line.cited));
    if (not line.source.empty()) out += fine_print("Source: " + line.source);
    return out;
}

Html steps_of(const Agreement& agreement, const std::vector<policy::StepWords>& steps) {
    std::vector<Html> items;
    for (const auto& step : steps) {
        Html content = strong(step.title) + line_break() + quiet(step.source);
        if (step.said.empty()) content += paragraph("Nothing to say.");
        for (const auto& line : step.said) content += said(agreement, line);
        items.push_back(std::move(content));
    }
    return numbered(items);
}

Html answered(const Visit& visit, const Agreement& agreement, const policy::Terms& terms,
              const policy::Question& question) {
    const auto decision = policy::decide(visit.rulebook, terms, question);
    const auto words = policy::explain(visit.rulebook, terms, question, decision);
    std::vector<Html> advice, follows, legal;
    for (const auto& line : words.panel.advice) advice.emplace_back(line);
    for (const auto& line : words.obligations) follows.emplace_back(line);
    for (const auto& line : words.legal) legal.emplace_back(line);
    DataTable items{.caption = "What becomes of each thing",
                    .caption_classes = "govuk-visually-hidden",
                    .head = {{.text = "What"}, {.text = "Answer"}, {.text = "Why"}},
                    .first_is_header = true,
                    .cards_on_phones = true};
    for (const auto& item : words.items)
        items.rows.push_back(
            {{.text = item.category}, {.text = fate_words(item.fate)}, {.text = item.sentence}});
    return heading("The answer") +
           permission_panel({.state = state_of(words.panel.state),
                             .title = words.panel.heading,
                             .text = words.panel.sentence,
                             .more = advice.empty() ? Html() : bullets(advice),
                             .legal = bullets(legal),
                             .heading_level = 3}) +
           table(items) + heading("What follows") + bullets(follows) + heading("Every step") +
           steps_of(agreement, policy::steps(visit.rulebook, terms, question, decision));
}

}  // namespace

Result<http::Response> try_page(const Visit& visit, const web::Form& query) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto document = TRY(document_of(visit, agreement));
    const auto day = london_day(reading.now());
    const bool asked = query.has("giver") or query.has("receiver") or query.has("item");
    const auto asking = asked ? read(visit, document, query, day) : Asking{};
    const bool good = asked and asking.faults.empty();
    auto shell = section_shell(visit, agreement, "Try " + agreement.title);
    shell.faults = asking.faults;
    const auto main =
        page_heading("Try it", agreement.title + ", version " + agreement.version) +
        sections(agreement, "try") +
        paragraph(
            "Ask what this text would answer, as though it were in force today. Nothing is "
            "sent and nothing is kept. " +
            link(address(agreement) + "/answers", "See every answer") + " or " +
            link(address(agreement) + "/compare", "what changed between versions") + ".") +
        (good ? answered(visit, agreement, terms_if_in_force(document), asking.question) : Html()) +
        (good ? heading("Ask another") : Html()) + ask(visit, document, query, asking.faults, day);
    return http::html(page(shell, main),
                      asking.faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

}  // namespace accord::agreement
