// One clause in a form: its words, and beside them what its rule says in English, so that whoever
// writes sees whether the two say the same. And one section: its name, its place, its clauses.
#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "governance/agreement/desk.h"
#include "governance/agreement/pages_draft.h"
#include "governance/agreement/rule_words.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;

struct EffectRow {
    std::string_view word;
    std::string_view words;
    std::string_view hint;
};
constexpr EffectRow effects[] = {
    {"none", "Nothing: it is for people", "The program shows the words and applies no rule"},
    {"may", "May: sharing this is routine", ""},
    {"must", "Must: the law or this agreement requires it", ""},
    {"must_not", "Must not: it is held back, whoever receives", "It beats every “may”"},
};
constexpr EffectRow onwards[] = {
    {"ask_giver", "Only if whoever gave it agrees", ""},
    {"same_purpose", "For the same purpose", ""},
    {"never", "Never", ""},
};

Result<Place> place_asked_for(const Visit& visit) {
    const auto place = place_from_text(visit.request.param("place"));
    if (not place) return fail(not_found("There is no such place in this draft"));
    return *place;
}

Result<Reference> draft_asked_for(const Visit& visit) {
    const auto reference = reference_from_text('D', visit.request.param("draft"));
    if (not reference) return fail(not_found("There is no such draft"));
    return *reference;
}

std::string overview_of(const Visit& visit) {
    return "/drafts/" + std::string(visit.request.param("draft"));
}

// What was chosen before keeps its order, so that a rule nobody touched stays byte for byte as it
// is.
Json in_order_of(const Json& before, const Json& chosen) {
    const auto has = [](const Json& list, const Json& one) {
        const auto* items = list.items();
        return items != nullptr and std::find(items->begin(), items->end(), one) != items->end();
    };
    auto out = Json::array();
    if (const auto* items = before.items(); items != nullptr) {
        for (const auto& one : *items)
            if (has(chosen, one)) out.add(one);
    }
    for (const auto& one : *chosen.items())
        if (not has(before, one)) out.add(one);
    return out;
}

// The form as a clause. Members that the form does not have are kept from the clause before it.
Json clause_from(const Visit& visit, const web::Form& form, const Json& before) {
    auto clause = before.members() == nullptr ? Json::object() : before;
    clause.set("number", trim(form.value("number")));
    clause.set("heading", trim(form.value("heading")));
    clause.set("text", trim(form.value("text")));
    auto out = Json::object();
    for (const auto& [key, value] : *clause.members()) {
        if (key != "rule") out.set(key, value);
    }
    const auto effect = form.value("effect");
    if (effect.empty() or effect == "none") return out;
    auto rule = Json::object();
    rule.set("effect", effect);
    for (const auto& ticks : rule_ticks(visit.rulebook)) {
        const std::string name(ticks.name);
        auto chosen = in_order_of(clause["rule"][name], ticked(ticks, form));
        if (not chosen.items()->empty()) rule.set(name, std::move(chosen));
    }
    if (not form.value("onward").empty() and effect != "must_not")
        rule.set("onward", form.value("onward"));
    if (form.has("short_version")) rule.set("short_version", true);
    out.set("rule", std::move(rule));
    return out;
}

template <std::size_t Size>
Question asked(std::string name, std::string legend, const EffectRow (&rows)[Size],
               std::string_view chosen) {
    Question question{.name = std::move(name), .legend = bold_legend(legend)};
    for (const auto& row : rows) {
        question.items.push_back(
            {.value = std::string(row.word), .text = row.words, .hint = Html(row.hint)});
    }
    question.chosen = chosen;
    return question;
}

Html clause_fields(const Visit& visit, const Json& clause) {
    const auto& rule = clause["rule"];
    Html ticks;
    for (const auto& list : rule_ticks(visit.rulebook)) ticks += tick_list(list, rule[list.name]);
    return input({.name = "number",
                  .label = "Number",
                  .value = std::string(clause["number"].text_or()),
                  .classes = "govuk-input--width-5"}) +
           input({.name = "heading",
                  .label = "Heading",
                  .value = std::string(clause["heading"].text_or())}) +
           textarea({.name = "text",
                     .label = "The words that are signed",
                     .value = std::string(clause["text"].text_or()),
                     .rows = 6}) +
           radios(asked("effect", "What does it do?", effects,
                        rule.is_null() ? "none" : rule["effect"].text_or())) +
           ticks +
           radios(asked("onward", "May it be passed on?", onwards,
                        rule["onward"].text_or("ask_giver"))) +
           checkboxes({.name = "short_version",
                       .fieldset = {.legend = Words("How much", "govuk-visually-hidden")},
                       .items = {{.value = "yes",
                                  .text = "Only the short version: who to call, and that there is "
                                          "a worry",
                                  .checked = rule["short_version"].boolean_or()}}});
}

// What stands at a place, read: its rule in sentences.
Html rule_at(const Visit& visit, const Desk& desk, Place place) {
    if (desk.read.document and place.section <= desk.read.document->sections.size()) {
        const auto& clauses = desk.read.document->sections[place.section - 1].clauses;
        if (place.clause >= 1 and place.clause <= clauses.size()) {
            const auto lines = rule_words(visit.rulebook, clauses[place.clause - 1]);
            std::vector<Html> said;
            for (const auto& line : lines) said.emplace_back(line);
            if (not said.empty()) return tinted_box("The rule says", bullets(said));
        }
    }
    return tinted_box("The rule says", paragraph("For people. The program applies no rule."));
}

Html comments_at(const std::vector<Comment>& comments, std::string_view number) {
    Html out;
    for (const auto& one : comments) {
        if (one.clause != number or number.empty()) continue;
        out += quotation(with_breaks(one.words), one.name + ", " + one.post);
        if (not one.answer.empty()) out += fine_print("Answered: " + one.answer);
    }
    return out.empty() ? Html() : box("What others say", out);
}

Html other_acts(const Visit& visit, const Desk& desk, Place place, const std::string& was) {
    const auto here = address(desk.draft) + "/clauses/" + text(place);
    const auto* sections = desk.json["sections"].items();
    Select where{.name = "to", .label = "Move it to"};
    for (std::size_t s = 1; sections != nullptr and s <= sections->size(); ++s) {
        const auto& section = section_at(desk.json, s);
        const auto* clauses = section["clauses"].items();
        const auto count = clauses == nullptr ? 0 : clauses->size();
        const auto last = s == place.section ? count : count + 1;
        for (std::size_t c = 1; c <= std::max<std::size_t>(last, 1); ++c) {
            where.items.push_back({.value = text(Place{s, c}),
                                   .text = "Section " + std::string(section["number"].text_or()) +
                                           ", place " + std::to_string(c),
                                   .selected = s == place.section and c == place.clause});
        }
    }
    return details(
        "Move or remove this clause",
        form({.action = here + "/position", .token = visit.form_token},
             hidden("was", was) + select(where) + secondary_button("Move", "do", "move")) +
            form({.action = here + "/removal", .token = visit.form_token},
                 hidden("was", was) + warning_button("Remove this clause")));
}

struct Drawing {
    Json clause;  // what the form shows
    Html above;   // what is said first
    http::Status status = http::Status::Ok;
};

Answer draw_clause(const Visit& visit, audit::Reading& reading, const Desk& desk, Place place,
                   const std::string& was, Drawing drawing) {
    const auto comments = TRY(comments_on(reading, desk.draft));
    const auto number = std::string(drawing.clause["number"].text_or());
    const auto here = address(desk.draft) + "/clauses/" + text(place);
    const auto pointer = "/sections/" + std::to_string(place.section - 1) + "/clauses/" +
                         std::to_string(place.clause - 1);
    const auto title = number.empty() ? "Clause" : "Clause " + number;
    const Html aside =
        rule_at(visit, desk, place) + faults_under(desk, pointer) + comments_at(comments, number);
    const auto& words = drawing.clause["text"];
    const Html shown =
        desk.may_write
            ? form({.action = here, .token = visit.form_token},
                   hidden("was", was) + clause_fields(visit, drawing.clause) +
                       button_group(main_button("Save") +
                                    secondary_button("Show what the rule says", "do", "look") +
                                    link(address(desk.draft), "Back to the draft"))) +
                  other_acts(visit, desk, place, was)
            : heading(drawing.clause["heading"].text_or("")) + paragraph(words.text_or());
    return draft_page(visit, desk, "clauses", title, drawing.above + two_columns(shown, aside),
                      drawing.status);
}

Answer done_or(const Result<Draft>& done, const std::string& to) {
    if (done) return http::see_other(to);
    return fail(done.error());
}

}  // namespace

// ---------------------------------------------------------------- a clause

Answer clause_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto desk = TRY(desk_at(reading, visit));
    const auto place = TRY(place_asked_for(visit));
    const auto& clause = clause_at(desk.json, place);
    if (clause.is_null()) return fail(not_found("There is no such clause in this draft"));
    return draw_clause(visit, reading, desk, place, seal_of(clause),
                       {.clause = clause, .above = {}});
}

Answer take_clause(const Visit& visit, const web::Form& form) {
    const auto place = TRY(place_asked_for(visit));
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    auto desk = TRY(writing_desk_at(reading, visit));
    const auto now = clause_at(desk.json, place);
    const std::string was(form.value("was"));
    const auto typed = clause_from(visit, form, now);
    if (form.value("do") == "look") {
        // As if it were saved, and it is not: the form still says what it was made from.
        if (const auto tried = replace_clause(place, seal_of(now), typed)(desk.json))
            look_as_if(reading, visit, desk, *tried);
        return draw_clause(visit, reading, desk, place, was,
                           {.clause = typed, .above = inset_text("Not saved yet.")});
    }
    const auto saved = change_draft(visit.node, visit.actor, desk.draft.reference,
                                    replace_clause(place, was, typed), doer(visit));
    if (saved) return http::see_other(address(desk.draft) + "/clauses/" + text(place));
    if (saved.error().kind != ErrorKind::Conflict) return fail(saved.error());
    if (now.is_null()) {
        return draw_clause(
            visit, reading, desk, place, was,
            {.clause = typed,
             .above = warning_text("Somebody removed or moved this clause while you were writing. "
                                   "Your words are below: copy them to where they belong."),
             .status = http::Status::Conflict});
    }
    const Html theirs = small_heading(std::string(now["number"].text_or()) + " " +
                                      std::string(now["heading"].text_or())) +
                        paragraph(now["text"].text_or()) + rule_at(visit, desk, place);
    return draw_clause(
        visit, reading, desk, place, seal_of(now),
        {.clause = typed, .above = saved_first(desk, theirs), .status = http::Status::Conflict});
}

Answer move_a_clause(const Visit& visit, const web::Form& form) {
    const auto place = TRY(place_asked_for(visit));
    const auto to = place_from_text(form.value("to"));
    if (not to) return fail(invalid(std::string(web::FormReader::out_of_date)));
    return done_or(
        change_draft(visit.node, visit.actor, TRY(draft_asked_for(visit)),
                     move_clause(place, std::string(form.value("was")), *to), doer(visit)),
        overview_of(visit) + "/clauses/" + text(*to));
}

Answer remove_a_clause(const Visit& visit, const web::Form& form) {
    const auto place = TRY(place_asked_for(visit));
    return done_or(change_draft(visit.node, visit.actor, TRY(draft_asked_for(visit)),
                                remove_clause(place, std::string(form.value("was"))), doer(visit)),
                   overview_of(visit));
}

// ---------------------------------------------------------------- a section

Answer section_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto desk = TRY(writing_desk_at(reading, visit));
    const auto place = TRY(place_asked_for(visit));
    const auto& section = section_at(desk.json, place.section);
    if (section.is_null()) return fail(not_found("There is no such section in this draft"));
    const auto here = address(desk.draft) + "/sections/" + text(Place{place.section, 0});
    const auto was = seal_of(section);
    const auto* all = desk.json["sections"].items();
    const auto* clauses = section["clauses"].items();
    const auto count = clauses == nullptr ? 0 : clauses->size();
    Select where{.name = "to", .label = "Move the section to place"};
    for (std::size_t s = 1; s <= all->size(); ++s) {
        where.items.push_back({.value = std::to_string(s),
                               .text = std::to_string(s),
                               .selected = s == place.section});
    }
    const auto main =
        faults_under(desk, "/sections/" + std::to_string(place.section - 1)) +
        form({.action = here, .token = visit.form_token},
             hidden("was", was) +
                 input({.name = "number",
                        .label = "Number",
                        .value = std::string(section["number"].text_or()),
                        .classes = "govuk-input--width-5"}) +
                 input({.name = "title",
                        .label = "Title",
                        .value = std::string(section["title"].text_or())}) +
                 main_button("Save")) +
        form({.action = here + "/clauses", .token = visit.form_token},
             hidden("count", std::to_string(count)) +
                 secondary_button("Add a clause at its end", "do", "add")) +
        form({.action = here + "/position", .token = visit.form_token},
             hidden("was", was) + select(where) + secondary_button("Move", "do", "move")) +
        (count > 0 ? paragraph("It can be removed when it has no clauses.")
                   : form({.action = here + "/removal", .token = visit.form_token},
                          hidden("was", was) + warning_button("Remove this section")));
    return draft_page(visit, desk, "sections",
                      "Section " + std::string(section["number"].text_or()), one_column(main));
}

Answer take_section(const Visit& visit, const web::Form& form) {
    const auto place = TRY(place_asked_for(visit));
    const auto edit = rename_section(place.section, std::string(form.value("was")),
                                     std::string(trim(form.value("number"))),
                                     std::string(trim(form.value("title"))));
    return done_or(
        change_draft(visit.node, visit.actor, TRY(draft_asked_for(visit)), edit, doer(visit)),
        overview_of(visit));
}

Answer add_a_clause(const Visit& visit, const web::Form&) {
    const auto place = TRY(place_asked_for(visit));
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto desk = TRY(writing_desk_at(reading, visit));
    const auto& section = section_at(desk.json, place.section);
    const auto* clauses = section["clauses"].items();
    const auto next = (clauses == nullptr ? 0 : clauses->size()) + 1;
    auto clause = Json::object();
    clause.set("number", std::string(section["number"].text_or()) + "." + std::to_string(next));
    clause.set("heading", "");
    clause.set("text", "");
    const auto edit = add_clause({place.section, next - 1}, clause);
    return done_or(change_draft(visit.node, visit.actor, desk.draft.reference, edit, doer(visit)),
                   address(desk.draft) + "/clauses/" + text(Place{place.section, next}));
}

Answer move_a_section(const Visit& visit, const web::Form& form) {
    const auto place = TRY(place_asked_for(visit));
    const auto to = place_from_text(form.value("to"));
    if (not to) return fail(invalid(std::string(web::FormReader::out_of_date)));
    const auto edit = move_section(place.section, std::string(form.value("was")), to->section);
    return done_or(
        change_draft(visit.node, visit.actor, TRY(draft_asked_for(visit)), edit, doer(visit)),
        overview_of(visit));
}

Answer remove_a_section(const Visit& visit, const web::Form& form) {
    const auto place = TRY(place_asked_for(visit));
    const auto edit = remove_section(place.section, std::string(form.value("was")));
    return done_or(
        change_draft(visit.node, visit.actor, TRY(draft_asked_for(visit)), edit, doer(visit)),
        overview_of(visit));
}

Answer add_a_section(const Visit& visit, const web::Form& form) {
    return done_or(change_draft(visit.node, visit.actor, TRY(draft_asked_for(visit)),
                                add_section(std::string(trim(form.value("title")))), doer(visit)),
                   overview_of(visit));
}

Answer number_afresh(const Visit& visit, const web::Form&) {
    return done_or(
        change_draft(visit.node, visit.actor, TRY(draft_asked_for(visit)), renumber(), doer(visit)),
        overview_of(visit));
}

}  // namespace accord::agreement
