// The guide, its questions and the certificate.
#include <algorithm>
#include <charconv>

#include "base/london.h"
#include "base/text.h"
#include "governance/identity/gate.h"
#include "governance/ten_steps/commands.h"
#include "governance/ten_steps/pages.h"
#include "platform/html/components.h"

namespace accord::ten_steps {
namespace {

using namespace accord::html;

// The Commissioner's own page of questions on this subject, with the film. Nothing is fetched from
// it.
constexpr std::string_view film =
    "https://ico.org.uk/for-organisations/data-sharing-information-hub/"
    "sharing-data-to-safeguard-children-faqs/";

// Whoever looks: known or not.
struct Reader {
    std::variant<Visit, Guest> who;
    const Visit* visit() const { return std::get_if<Visit>(&who); }
};

Reader reader_of(const Guest& guest) {
    return {identity::look_at(guest.house, guest.request)};
}

Shell shell_of(const Guest& guest, const Reader& reader, std::string title) {
    auto shell = reader.visit() ? identity::hub(*reader.visit(), title, "/guide")
                                : identity::open_page(guest, title);
    shell.crumbs = {{.text = "The ten steps", .href = "/guide"}, {.text = title, .href = {}}};
    return shell;
}

Result<int> step_of(const http::Request& request) {
    const auto typed = request.param("step");
    int step = 0;
    const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), step);
    const bool whole = read.ptr == typed.data() + typed.size();
    if (not whole or step < 1 or step > steps_in_all) {
        return fail(not_found("There are ten steps, 1 to 10"));
    }
    return step;
}

std::string title_of(const rulebook::Rulebook& rulebook, int step) {
    for (const auto& row : rulebook.steps.all()) {
        if (row.number != step) continue;
        auto words = row.words;
        if (words[0] >= 'a' and words[0] <= 'z') words[0] = static_cast<char>(words[0] - 32);
        return words;
    }
    return "Step " + std::to_string(step);
}

std::string address(int step) {
    return "/guide/" + std::to_string(step);
}

std::string field_of(std::size_t i) {
    return "q" + std::to_string(i + 1);
}

Chosen chosen_from(const web::Form& form) {
    Chosen out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto value = form.value(field_of(i));
        out[i] = value.size() == 1 ? value[0] : '-';
    }
    return out;
}

Faults faults_of(const Chosen& chosen) {
    Faults out;
    for (const auto i : unanswered(chosen))
        out.push_back({.where = field_of(i),
                       .sentence = "Choose an answer to question " + std::to_string(i + 1)});
    return out;
}

// ---------------------------------------------------------------- one step

Html source_links(const rulebook::Rulebook& rulebook, const std::vector<std::string>& marks) {
    std::vector<Html> out;
    for (const auto& mark : marks) {
        const auto code = Code<rulebook::Source>::from(mark);
        const auto* source = code ? rulebook.sources.find(*code) : nullptr;
        if (source == nullptr) continue;
        out.push_back(is_safe_address(source->address)
                          ? html::link(source->address, source->words + " (opens elsewhere)")
                          : Html(source->words));
    }
    return join(out, "; ");
}

Html questions_form(const Reader& reader, int step, const web::Form& typed, const Faults& faults) {
    Html fields;
    const auto asked = questions_of(step);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        std::vector<Choice> items;
        for (std::size_t at = 0; at < answers_a_question; ++at)
            items.push_back({.value = std::string(1, static_cast<char>('a' + at)),
                             .text = asked[i]->answers[at]});
        fields += radios(
            html::Question{.name = field_of(i),
                           .legend = bold_legend(std::to_string(i + 1) + ". " + asked[i]->words),
                           .error = error_of(faults, field_of(i)),
                           .items = std::move(items),
                           .chosen = std::string(typed.value(field_of(i)))});
    }
    fields += main_button("See what is right, and why");
    const auto* visit = reader.visit();
    if (visit == nullptr)
        return form({.action = address(step) + "/answers", .is_search = true}, fields);
    return form({.action = address(step) + "/check", .token = visit->form_token}, fields);
}

Html text_of(const GuidePage& page, const rulebook::Rulebook& rulebook) {
    return lead(page.asks) + heading("In practice") +
           bullets({page.practice.begin(), page.practice.end()}) +
           tinted_box(
               "An example from Marshgate",
               paragraph(page.example) + fine_print("Marshgate and its people are made up.")) +
           heading("What people get wrong") + bullets({page.wrong.begin(), page.wrong.end()}) +
           heading("Read and see more") +
           bullets({"The Commissioner’s own words: " + source_links(rulebook, {"S86"}),
                    "A film and answers from the Commissioner: " +
                        html::link(film, "Sharing data to safeguard children (opens elsewhere)")});
}

Html ways_on(int step) {
    Pagination out{.landmark = "Steps"};
    if (step > 1)
        out.previous =
            StepLink{.href = address(step - 1), .text = "Step " + std::to_string(step - 1)};
    if (step < steps_in_all)
        out.next = StepLink{.href = address(step + 1), .text = "Step " + std::to_string(step + 1)};
    return pagination(out);
}

Answer draw_step(const Guest& guest, const Reader& reader, int step, const web::Form& typed,
                 const Faults& faults) {
    const auto& rulebook = guest.house.rulebook;
    const auto title = title_of(rulebook, step);
    auto shell = shell_of(guest, reader, title);
    shell.faults = faults;
    const Html kept = reader.visit()
                          ? paragraph(
                                "When all five are right, the step is written into your "
                                "training register. What you chose is kept nowhere.")
                          : paragraph(
                                "Anybody may answer. To have it written into your training "
                                "register, sign in first.");
    const auto main =
        page_heading(title, "Step " + std::to_string(step) + " of 10") +
        text_of(guide_page(step), rulebook) +
        element("h2", {{"class", "govuk-heading-m"}, {"id", "questions"}}, "Five questions") +
        kept + questions_form(reader, step, typed, faults) + ways_on(step);
    return http::html(page(shell, one_column(main)),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

// ---------------------------------------------------------------- what was right

Html one_answer(const rulebook::Rulebook& rulebook, std::size_t i, const CheckQuestion& question,
                char chosen) {
    const auto words_of = [&](char letter) {
        return question.answers[static_cast<std::size_t>(letter - 'a')];
    };
    std::vector<SummaryRow> rows;
    if (chosen == question.right) {
        rows.push_back(row("You chose", words_of(chosen) + " " + tag("Right", Colour::Green)));
    } else {
        rows.push_back(row("You chose", words_of(chosen)));
        rows.push_back(row("Right is", strong(words_of(question.right))));
    }
    rows.push_back(row("Why", question.because));
    rows.push_back(row("Source", source_links(rulebook, question.sources)));
    return heading_at(2, {{"class", "govuk-heading-s"}},
                      std::to_string(i + 1) + ". " + question.words) +
           summary_list(rows);
}

Result<Html> outcome_of(const Guest& guest, const Reader& reader, int step, const Chosen& chosen) {
    const auto again = paragraph(html::link(address(step) + "#questions", "Answer again"));
    if (not all_right(step, chosen))
        return paragraph(
                   "Below is what is right for each, and why. Answer again when you like, as "
                   "often as you like.") +
               again;
    const auto* visit = reader.visit();
    if (visit == nullptr)
        return paragraph(strong("All five are right.") +
                         " To have it written into your training register, " +
                         html::link("/sign-in", "sign in") + " and answer there.");
    auto reading = TRY(audit::Reading::begin(guest.house.node, visit->actor));
    const auto own = TRY(register_of(reading, visit->actor.account));
    const auto left = own.to_do(london_day(reading.now()));
    const bool here = std::find(left.begin(), left.end(), step) == left.end();
    if (not here) return paragraph(strong("All five are right.")) + again;
    const Html next =
        left.empty()
            ? html::link("/guide/certificate", "All ten are done: see your certificate")
            : html::link(address(left.front()), "Go on with step " + std::to_string(left.front()));
    return panel({.title = "Step " + std::to_string(step) + " is done",
                  .text = "It is in your training register.",
                  .heading_level = 2}) +
           paragraph(next);
}

std::string answers_address(int step, const Chosen& chosen) {
    auto out = address(step) + "/answers?";
    for (std::size_t i = 0; i < chosen.size(); ++i)
        out += (i == 0 ? "" : "&") + field_of(i) + "=" + chosen[i];
    return out;
}

Html steps_list(const Guest& guest, const Register& own, Date today, bool known) {
    TaskList out;
    const auto left = own.to_do(today);
    for (int step = 1; step <= steps_in_all; ++step) {
        Task task{.title = std::to_string(step) + ". " + title_of(guest.house.rulebook, step),
                  .href = address(step)};
        const bool to_do = std::find(left.begin(), left.end(), step) != left.end();
        if (known and not to_do) task.status = "Done";
        if (known and to_do)
            task.status_tag = {.text = "Not yet done", .classes = "govuk-tag--blue"};
        out.items.push_back(std::move(task));
    }
    return task_list(out);
}

}  // namespace

Answer guide_index(const Guest& guest, const web::Form&) {
    const auto reader = reader_of(guest);
    auto main = page_heading("The ten steps") +
                lead("How to share well to keep a child safe. A page a step, in plain words.") +
                paragraph(
                    "You may share. You do not have to read this first: if a child may be "
                    "hurt, tell someone now.");
    Register own;
    Date today;
    if (const auto* visit = reader.visit()) {
        auto reading = TRY(audit::Reading::begin(guest.house.node, visit->actor));
        today = london_day(reading.now());
        own = TRY(register_of(reading, visit->actor.account));
        if (own.to_do(today).empty())
            main += paragraph("You have worked through all ten. " +
                              html::link("/guide/certificate", "See your certificate"));
        main += steps_list(guest, own, today, true) +
                paragraph(html::link("/ten-steps",
                                     "How " + visit->party.name + " stands with the ten steps"));
    } else {
        main += steps_list(guest, own, today, false);
    }
    main += paragraph("They follow a guide by the Commissioner, in our own words: " +
                      source_links(guest.house.rulebook, {"S86"}) + ".");
    auto shell = reader.visit() ? identity::hub(*reader.visit(), "The ten steps", "/guide")
                                : identity::open_page(guest, "The ten steps");
    return http::html(page(shell, one_column(main)));
}

Answer guide_step(const Guest& guest, const web::Form& query) {
    const auto step = TRY(step_of(guest.request));
    return draw_step(guest, reader_of(guest), step, query, {});
}

Answer guide_answers(const Guest& guest, const web::Form& query) {
    const auto step = TRY(step_of(guest.request));
    const auto reader = reader_of(guest);
    const auto chosen = chosen_from(query);
    if (const auto faults = faults_of(chosen); not faults.empty())
        return draw_step(guest, reader, step, query, faults);
    const auto title = title_of(guest.house.rulebook, step);
    Html all;
    const auto asked = questions_of(step);
    for (std::size_t i = 0; i < asked.size(); ++i)
        all += one_answer(guest.house.rulebook, i, *asked[i], chosen[i]);
    const auto main =
        page_heading("What is right, and why", "Step " + std::to_string(step) + ": " + title) +
        TRY(outcome_of(guest, reader, step, chosen)) + all + ways_on(step);
    auto shell = shell_of(guest, reader, "What is right, and why");
    return http::html(page(shell, one_column(main)));
}

Answer take_check(const Visit& visit, const web::Form& form) {
    const auto step = TRY(step_of(visit.request));
    const auto chosen = chosen_from(form);
    if (const auto faults = faults_of(chosen); not faults.empty()) {
        const Guest guest{.request = visit.request, .house = visit.house};
        return draw_step(guest, Reader{visit}, step, form, faults);
    }
    TRY(finish_step(visit.node, visit.actor, step, chosen));
    return http::see_other(answers_address(step, chosen));
}

Answer certificate_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto today = london_day(reading.now());
    const auto own = TRY(register_of(reading, visit.actor.account));
    const auto done = own.done_on(today);
    auto shell = identity::hub(visit, "Certificate", "/guide");
    shell.crumbs = {{.text = "The ten steps", .href = "/guide"},
                    {.text = "Certificate", .href = {}}};
    if (not done) {
        std::vector<Html> left;
        for (const auto step : own.to_do(today))
            left.push_back(html::link(address(step), "Step " + std::to_string(step) + ": " +
                                                         title_of(visit.rulebook, step)));
        const auto main = page_heading("Your certificate") +
                          paragraph(
                              "It is here when all ten steps are done within a year. These "
                              "are still to do:") +
                          bullets(left);
        return http::html(page(shell, one_column(main)));
    }
    const auto main =
        page_heading("Certificate", "The ten steps to sharing information to safeguard children") +
        lead(visit.name) + paragraph(visit.post + ", " + visit.party.name) +
        paragraph(
            "has worked through all ten steps of the guide, and answered the five questions "
            "on each.") +
        summary_list({row("Done on", spoken(*done)),
                      row("To be done again by", spoken(plus_days(*done, training_lasts_days))),
                      row("Edition of the questions", code(hex(edition()).substr(0, 16)))}) +
        paragraph("Print this page to have it on paper.");
    return http::html(page(shell, one_column(main)));
}

}  // namespace accord::ten_steps
