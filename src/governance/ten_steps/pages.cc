#include "governance/ten_steps/pages.h"

#include <algorithm>
#include <charconv>

#include "base/london.h"
#include "base/text.h"
#include "governance/ten_steps/commands.h"
#include "platform/html/components.h"

namespace accord::ten_steps {
namespace {

using namespace accord::html;
using rulebook::Permission;

std::string capital(std::string words) {
    if (not words.empty() and words[0] >= 'a' and words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 32);
    return words;
}

std::string title_of(const rulebook::Rulebook& rulebook, int step) {
    for (const auto& row : rulebook.steps.all()) {
        if (row.number == step) return std::to_string(step) + ". " + capital(row.words);
    }
    return std::to_string(step);
}

// Late is the only red (ux, rule 7): nothing here is.
Html standing_tag(const Line& line, Date today) {
    const auto words = line.standing(today);
    const auto state = line.state(today);
    if (not state) return tag(words, line.said ? Colour::Yellow : Colour::Blue);
    switch (*state) {
        case State::Met: return tag(words, Colour::Green);
        case State::NotMet: return tag(words, Colour::Yellow);
        case State::NotApplicable: return tag(words, Colour::Grey);
        case State::Overridden: return tag(words, Colour::Grey);
    }
    return {};
}

std::string address(const Line& line) {
    return "/ten-steps/" + std::string(line.checkpoint->code.text());
}

Html evidence_of(const Line& line, Date today) {
    std::vector<Html> out;
    const bool stands = line.said and not line.said->lapsed(today);
    if (line.said) {
        const auto& said = *line.said;
        if (not said.reason.empty()) out.emplace_back(said.reason);
        if (not said.evidence.empty()) out.emplace_back(said.evidence);
        if (not said.link.empty()) out.push_back(html::link(said.link, said.link));
        out.push_back(quiet(said.owner + ". Said by " + said.name + ", " +
                            spoken(london_day(said.said_at)) +
                            (stands ? ". Holds until " + spoken(said.lapses_on) : "")));
    }
    if (line.found)
        out.push_back(html::link(line.found->href, line.found->words) + line_break() +
                      quiet("Accord looked"));
    return join(out, line_break());
}

Html step_table(const Visit& visit, const std::vector<Line>& lines, int step, Date today) {
    DataTable rows{.caption = title_of(visit.rulebook, step),
                   .caption_classes = "govuk-table__caption--m",
                   .head = {{.text = "What there is to be able to say"},
                            {.text = "State"},
                            {.text = "What shows it, and whom it rests on"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& line : lines) {
        if (line.step != step) continue;
        const auto words = capital(line.checkpoint->words);
        rows.rows.push_back(
            {{.text = keeps_list(visit) ? html::link(address(line), words) : Html(words)},
             {.text = standing_tag(line, today)},
             {.text = evidence_of(line, today)}});
    }
    return rows.rows.empty() ? Html() : table(rows);
}

struct Asked {
    Line line;
    Date today;
};

Result<Asked> asked_for(const Visit& visit) {
    if (not keeps_list(visit)) {
        return fail(forbidden("This is for those who answer for " + visit.party.name));
    }
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    for (auto& line : TRY(checklist_of(reading, visit.rulebook, visit.party))) {
        if (line.checkpoint->code.text() == visit.request.param("checkpoint"))
            return Asked{std::move(line), london_day(reading.now())};
    }
    return fail(not_found("There is no such line in the ten steps of your organisation"));
}

web::Form fields_of(const Said& said) {
    return web::Form(std::vector<web::Field>{{"state", std::string(word(said.state))},
                                             {"reason", said.reason},
                                             {"evidence", said.evidence},
                                             {"link", said.link},
                                             {"owner", said.owner},
                                             {"lapses-day", std::to_string(said.lapses_on.day)},
                                             {"lapses-month", std::to_string(said.lapses_on.month)},
                                             {"lapses-year", std::to_string(said.lapses_on.year)}});
}

Html text_fields(const web::Form& typed, const Faults& faults) {
    const auto one = [&](std::string_view name, std::string_view label, std::string_view hint) {
        return input({.name = std::string(name),
                      .label = bold_label(label),
                      .hint = hint,
                      .error = error_of(faults, name),
                      .value = std::string(typed.value(name))});
    };
    const auto part = [&](std::string_view name) { return std::string(typed.value(name)); };
    return one("evidence", "What shows it", "Where it is kept, or what it is called") +
           one("link", "Link to it", "Begins with https://. You can leave it empty") +
           one("reason", "Why, if it is not met, does not apply, or you go on without", {}) +
           one("owner", "Whom it rests on", "A post, not a person") +
           date_input(Born{.name = "lapses",
                           .legend = bold_legend("Until when does this hold?"),
                           .hint = "A year from today, if you leave it empty",
                           .error = error_of(faults, "lapses"),
                           .day = part("lapses-day"),
                           .month = part("lapses-month"),
                           .year = part("lapses-year")});
}

Html line_form(const Visit& visit, const Asked& asked, const web::Form& typed,
               const Faults& faults) {
    std::vector<Choice> states;
    for (const auto state : sayable(asked.line))
        states.push_back({.value = std::string(word(state)), .text = words(state)});
    const auto version = asked.line.said ? asked.line.said->version : 0;
    const auto hidden_version = hidden("version", std::to_string(version));
    Html out = form(
        {.action = address(asked.line), .token = visit.form_token},
        hidden_version +
            radios(html::Question{.name = "state",
                                  .legend = bold_legend("How does it stand?"),
                                  .error = error_of(faults, "state"),
                                  .items = std::move(states),
                                  .chosen = std::string(typed.value("state"))}) +
            text_fields(typed, faults) +
            button_group(main_button("Save") + html::link("/ten-steps", "Leave it as it was")));
    if (version > 0)
        out +=
            form({.action = address(asked.line) + "/withdrawal", .token = visit.form_token},
                 hidden_version + secondary_button("Take back what was said", "withdraw", "yes"));
    return out;
}

Answer draw(const Visit& visit, const Asked& asked, const web::Form& typed, const Faults& faults,
            std::string_view conflict = {}) {
    const auto words = capital(asked.line.checkpoint->words);
    auto shell = identity::flow(visit, words, "/ten-steps");
    shell.faults = faults;
    const Html found = asked.line.found
                           ? inset_text("Accord looked: " + asked.line.found->words + ". " +
                                        html::link(asked.line.found->href, "See it"))
                           : Html();
    const Html first = conflict.empty() ? Html() : warning_text(conflict);
    const auto main =
        page_heading(words, title_of(visit.rulebook, asked.line.step)) + first +
        paragraph(standing_tag(asked.line, asked.today)) + found +
        paragraph(html::link("/guide/" + std::to_string(asked.line.step), "What this step asks")) +
        line_form(visit, asked, typed, faults);
    auto status = faults.empty() ? http::Status::Ok : http::Status::Unprocessable;
    if (not conflict.empty()) status = http::Status::Conflict;
    return http::html(page(shell, one_column(main)), status);
}

std::int64_t version_of(const web::Form& form) {
    const auto typed = form.value("version");
    std::int64_t version = 0;
    std::from_chars(typed.data(), typed.data() + typed.size(), version);
    return version;
}

}  // namespace

bool keeps_list(const Visit& visit) {
    return visit.may(Permission::MayAppoint) or visit.may(Permission::MayGovernInformation) or
           visit.may(Permission::MaySignAgreement) or
           (visit.may(Permission::MayAnswer) and visit.may(Permission::MayReadTrail));
}

Answer checklist_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto today = london_day(reading.now());
    const auto lines = TRY(checklist_of(reading, visit.rulebook, visit.party));
    const auto met = std::count_if(lines.begin(), lines.end(), [&](const Line& line) {
        return line.state(today) == State::Met;
    });
    const auto sentence = std::to_string(met) + " of " + std::to_string(lines.size()) + " are met";
    auto main = page_heading("The ten steps at " + visit.party.name) +
                paragraph(
                    "What your organisation should be able to say at each step, and what "
                    "shows it. Nobody is compared with anybody, and sharing to protect a "
                    "child waits for none of it.") +
                paragraph(strong(sentence) + ".") +
                progress(static_cast<int>(met), static_cast<int>(lines.size()), sentence);
    std::vector<Html> links{html::link("/guide", "Read the guide")};
    if (keeps_list(visit)) links.push_back(html::link("/ten-steps/training", "Who is trained"));
    if (visit.may(Permission::MayReadFigures))
        links.push_back(html::link("/ten-steps/partnership", "The partnership, in counts"));
    main += links_in_a_row(links);
    for (int step = 1; step <= steps_in_all; ++step) main += step_table(visit, lines, step, today);
    return http::html(page(identity::hub(visit, "The ten steps", "/guide"), main));
}

Answer line_page(const Visit& visit, const web::Form&) {
    const auto asked = TRY(asked_for(visit));
    return draw(visit, asked, asked.line.said ? fields_of(*asked.line.said) : web::Form(), {});
}

Answer say_line(const Visit& visit, const web::Form& form) {
    const auto asked = TRY(asked_for(visit));
    web::FormReader reader(form);
    std::vector<std::string_view> may;
    for (const auto state : sayable(asked.line)) may.push_back(word(state));
    const auto state = reader.choice("state", may, "Select how it stands");
    Say wish{.party = visit.party.id,
             .checkpoint = asked.line.checkpoint->code,
             .version = version_of(form),
             .state = state_from(state).value_or(State::NotMet),
             .reason = reader.line_or_none("reason"),
             .evidence = reader.line_or_none("evidence"),
             .link = reader.line_or_none("link"),
             .owner = reader.line_or_none("owner"),
             .lapses_on = reader.date_or_none("lapses", "The day"),
             .name = visit.name};
    auto faults = reader.faults();
    if (not state.empty())
        for (auto& fault : faults_of(wish, asked.line, asked.today))
            faults.push_back(std::move(fault));
    if (not faults.empty()) return draw(visit, asked, form, faults);
    const auto outcome = say(visit.node, visit.actor, wish);
    if (outcome) return http::see_other("/ten-steps");
    if (outcome.error().kind != ErrorKind::Conflict) return fail(outcome.error());
    return draw(visit, asked, form, {}, outcome.error().sentence);
}

Answer unsay_line(const Visit& visit, const web::Form& form) {
    const auto asked = TRY(asked_for(visit));
    TRY(unsay(visit.node, visit.actor, visit.party.id, asked.line.checkpoint->code,
              version_of(form)));
    return http::see_other("/ten-steps");
}

Answer counts_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto all = TRY(counts(reading, visit.rulebook));
    auto main = page_heading("The ten steps, across the partnership") +
                paragraph(
                    "How many organisations stand where. Which ones is for each of them to "
                    "know: nobody is named, and nobody is put before anybody else.");
    for (int step = 1; step <= steps_in_all; ++step) {
        DataTable rows{.caption = title_of(visit.rulebook, step),
                       .caption_classes = "govuk-table__caption--m",
                       .head = {{.text = "What there is to be able to say"},
                                {.text = "Met"},
                                {.text = "Not met"},
                                {.text = "Does not apply"},
                                {.text = "Goes on without"},
                                {.text = "Not said"}},
                       .rows = {},
                       .first_is_header = true,
                       .cards_on_phones = true};
        for (const auto& count : all) {
            if (count.step != step) continue;
            Cells cells{{.text = capital(count.checkpoint->words)}};
            for (const auto number :
                 {count.met, count.not_met, count.not_applicable, count.overridden, count.not_said})
                cells.push_back({.text = std::to_string(number)});
            rows.rows.push_back(std::move(cells));
        }
        if (not rows.rows.empty()) main += table(rows);
    }
    return http::html(page(identity::hub(visit, "The ten steps in counts", "/guide"), main));
}

Answer register_page(const Visit& visit, const web::Form&) {
    if (not keeps_list(visit)) {
        return fail(forbidden("This is for those who answer for " + visit.party.name));
    }
    const auto opened = TRY(open_register(visit.node, visit.actor, visit.party.id, Why::Listed));
    const auto& people = opened.people;
    const auto today = opened.today;
    const auto now = trained(people, today);
    DataTable rows{.caption = "Who has worked through the ten steps",
                   .caption_classes = "govuk-visually-hidden",
                   .head = {{.text = "Name"}, {.text = "Post"}, {.text = "The ten steps"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& one : people) {
        const auto done = one.done_on(today);
        const Html state = done ? tag("Done", Colour::Green) + " " + quiet(spoken(*done))
                                : tag("Not yet done", Colour::Blue);
        rows.rows.push_back({{.text = one.name}, {.text = one.post}, {.text = state}});
    }
    const auto sentence = std::to_string(now.trained) + " of " + std::to_string(now.people) +
                          " have done all ten within the year";
    const auto main =
        page_heading("Who is trained", visit.party.name) +
        paragraph(
            "Done or not done, and when: that is all that is kept. Looking at this page is "
            "recorded.") +
        paragraph(strong(sentence) + ".") + progress(now.trained, now.people, sentence) +
        table(rows) + paragraph(html::link("/ten-steps/training/file", "Keep it as a file (CSV)"));
    auto shell = identity::hub(visit, "Who is trained", "/guide");
    shell.crumbs = {{.text = "The ten steps", .href = "/ten-steps"},
                    {.text = "Who is trained", .href = {}}};
    return http::html(page(shell, main));
}

Answer register_file(const Visit& visit, const web::Form&) {
    if (not keeps_list(visit)) {
        return fail(forbidden("This is for those who answer for " + visit.party.name));
    }
    const auto opened = TRY(open_register(visit.node, visit.actor, visit.party.id, Why::Exported));
    return http::file("text/csv; charset=utf-8", csv(opened.people), "training.csv");
}

}  // namespace accord::ten_steps
