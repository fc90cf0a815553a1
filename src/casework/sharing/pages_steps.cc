// The second step, the worry; and the third, who needs to know and whether the family were told.
#include "base/london.h"
#include "base/text.h"
#include "casework/sharing/forms.h"
#include "casework/sharing/pages.h"
#include "casework/sharing/pages_common.h"

namespace accord::sharing {
namespace {

using namespace accord::html;

// ---------------------------------------------------------------- the worry

Html how_soon(const Answers& answers, const Faults& faults) {
    return radios(
        Question{.name = "how-soon",
                 .legend = bold_legend("How soon does someone need to act?"),
                 .error = error_of(faults, "how-soon"),
                 .items = {{.value = "now",
                            .text = "Now",
                            .hint = "A child may be in danger. Call 999 as well as sending this"},
                           {.value = "today",
                            .text = "Today",
                            .hint = "Before the child goes home, or within hours"},
                           {.value = "next-few-days",
                            .text = "In the next few days",
                            .hint = "Not urgent, but someone should know"}},
                 .chosen = std::string(word(answers.how_soon))});
}

// What a record of one's own says is filled in, and stays the sender's to say otherwise.
Html keep_from(const Answers& answers, const Faults& faults) {
    const auto by_record = must_not_learn(answers);
    const bool filled = answers.must_not_find_out == Yes::NotSaid and not by_record.empty();
    const auto chosen = answers.must_not_find_out == Yes::Yes or filled ? "yes"
                        : answers.must_not_find_out == Yes::No          ? "no"
                                                                        : "";
    const bool words_from_record = answers.keep_from.empty() and not by_record.empty();
    Choices choices{
        .name = "must-not-find-out",
        .fieldset = {.legend = bold_legend("Is there anyone who must not find out?")},
        .hint = filled
                    ? Words("Filled in from your own record. Change the words if more must be said")
                    : Words("For example, someone who must not learn an address or who spoke up"),
        .error = error_of(faults, "must-not-find-out"),
        .items = {{.value = "yes", .text = "Yes", .checked = chosen == std::string("yes")},
                  {.value = "no", .text = "No", .checked = chosen == std::string("no")}},
        .classes = "govuk-radios--inline"};
    return radios(choices) + input(Input{.name = "keep-from",
                                         .label = "Who, and what must they not learn?",
                                         .error = error_of(faults, "keep-from"),
                                         .value = words_from_record ? by_record : answers.keep_from,
                                         .autocomplete = "off"});
}

Html view_box(const Answers& answers, const Faults& faults) {
    return textarea(Textarea{.name = "view",
                             .label = bold_label("Why does it worry you? (optional)"),
                             .hint = "This is your view. It will be shown as your opinion, not as "
                                     "fact",
                             .error = error_of(faults, "view"),
                             .value = answers.view,
                             .rows = 3,
                             .autocomplete = "off"});
}

Answer worry_page(const Visit& visit, const Draft& draft, const Answers& answers, Faults faults,
                  const Html& before = {}) {
    Html fields = page_heading("What are you worried about?", about(answers, "step 2 of 3"));
    fields += how_soon(answers, faults);
    fields += textarea(Textarea{.name = "facts",
                                .label = bold_label("What have you seen or heard?"),
                                .hint = "Say who, what, where and when. Use the child’s own words "
                                        "if you can",
                                .error = error_of(faults, "facts"),
                                .value = answers.facts,
                                .rows = 6,
                                .autocomplete = "off"});
    fields += view_box(answers, faults);
    fields += keep_from(answers, faults);
    fields += continue_or_later();
    fields += tinted_box(
        "No time?",
        paragraph("A child may be in danger now? Call " + phone("999") +
                  " first. Write one line above, then send it straight away. You can add the rest "
                  "after.") +
            button(Button{.text = "Send now",
                          .classes = "govuk-button--warning",
                          .name = "send-now",
                          .value = "yes"}));
    return flow_page(visit,
                     {.title = "What are you worried about?",
                      .back = address(draft.reference, "child"),
                      .action = address(draft.reference, "worry"),
                      .version = draft.version,
                      .faults = std::move(faults),
                      .drop = address(draft.reference, "drop")},
                     danger_line() + before, fields);
}

// ---------------------------------------------------------------- who needs to know

Html sees(shield::Extent extent) {
    switch (extent) {
        case shield::Extent::Everything: return "They see everything you wrote";
        case shield::Extent::Short: return "They see a short version and who to call";
        case shield::Extent::ExistenceOnly:
            return "They see that there is something, and who to call";
        case shield::Extent::Nothing: return {};
    }
    return {};
}

const Chosen* chosen_of(const Answers& answers, const Id<parties::Party>& party) {
    for (const auto& each : answers.recipients)
        if (each.party == text(party)) return &each;
    return nullptr;
}

Html suggested_box(const Answers& answers, const Offer& offer, const Faults& faults) {
    if (offer.suggested.empty()) {
        std::vector<std::string> chosen;
        for (const auto& party : offer.others)
            if (chosen_of(answers, party.id) != nullptr) chosen.push_back(party.name);
        if (not chosen.empty())
            return paragraph("You chose " + strong(join_words(chosen)) +
                             ". Choose whoever else needs to know.");
        return paragraph("Nothing that you wrote suggests anybody. Choose who needs to know.");
    }
    std::vector<Choice> items;
    for (const auto& each : offer.suggested) {
        const bool ticked =
            answers.recipients_said ? chosen_of(answers, each.party) != nullptr : each.ticked;
        items.push_back({.value = text(each.party),
                         .text = each.label,
                         .hint = each.why + ". " + sees(each.extent),
                         .checked = ticked});
    }
    return checkboxes(
        Choices{.name = "recipients",
                .fieldset = {.legend = bold_legend("Share with")},
                .hint = "We chose these from what you told us. Change them if you know better",
                .error = error_of(faults, "recipients"),
                .items = items});
}

Html others_box(const Answers& answers, const Offer& offer, const Faults& faults) {
    const bool alone = offer.suggested.empty();
    std::vector<Choice> items;
    bool any = false;
    auto extent = shield::Extent::Everything;
    for (const auto& party : offer.others) {
        const auto* chosen = chosen_of(answers, party.id);
        if (chosen != nullptr) extent = chosen->extent;
        any = any or chosen != nullptr;
        items.push_back(
            {.value = text(party.id), .text = party.name, .checked = chosen != nullptr});
    }
    if (items.empty()) return {};
    const auto code = std::string(shield::code(extent));
    return details(Details{
        .summary = "Someone else",
        .text =
            checkboxes(Choices{.name = "recipients",
                               .id = alone ? "recipients" : "others",
                               .fieldset = {.legend = "All other organisations"},
                               .error = alone ? error_of(faults, "recipients") : Html(),
                               .items = items,
                               .classes = "govuk-checkboxes--small"}) +
            radios(Question{.name = "others-see",
                            .legend = "How much do they see?",
                            .items = {{.value = "everything", .text = "Everything you wrote"},
                                      {.value = "short", .text = "A short version and who to call"},
                                      {.value = "existence",
                                       .text = "Only that there is something, and who to call"}},
                            .chosen = code}),
        .open = any or alone});
}

Answer people_page(const Visit& visit, const Draft& draft, const Answers& answers, Faults faults,
                   const Html& before = {}) {
    const auto offered = TRY(offer(visit.node, asker_of(visit), answers));
    Html fields = page_heading("Who needs to know?", about(answers, "step 3 of 3"));
    if (not answers.origin.note.empty()) fields += inset_text(answers.origin.note);
    fields += suggested_box(answers, offered, faults);
    fields += others_box(answers, offered, faults);
    fields += told_box(answers.family, faults, "sharing this", true);
    fields += continue_or_later();
    return flow_page(visit,
                     {.title = "Who needs to know?",
                      .back = address(draft.reference, "worry"),
                      .action = address(draft.reference, "people"),
                      .version = draft.version,
                      .faults = std::move(faults),
                      .drop = address(draft.reference, "drop")},
                     before, fields);
}

Result<Saved> save_step(const Visit& visit, const web::Form& fields, const Draft& draft,
                        std::string_view step, const Answers& answers) {
    return save(visit.node, asker_of(visit), {draft.reference, version_in(fields), step, answers});
}

}  // namespace

Html told_box(const Family& family, const Faults& faults, std::string_view doing, bool reminds) {
    std::vector<Choice> items;
    for (const auto telling : {Telling::Told, Telling::WillTell, Telling::CouldPutAtRisk,
                               Telling::CouldHarmInvestigation, Telling::CouldNotReach})
        items.push_back({.value = std::string(word(telling)),
                         .text = words(telling),
                         .hint = reminds and telling == Telling::WillTell
                                     ? Words("We will remind you tomorrow")
                                     : Words()});
    return radios(Question{
               .name = "told",
               .legend =
                   bold_legend("Have you told the family that you are " + std::string(doing) + "?"),
               .hint = "Tell them if it is safe. You do not need their consent to protect a child",
               .error = error_of(faults, "told"),
               .items = items,
               .chosen = std::string(word(family.telling))}) +
           input(Input{.name = "told-more",
                       .label = "Tell us more. One line is enough",
                       .error = error_of(faults, "told-more"),
                       .value = family.more,
                       .autocomplete = "off"});
}

Html family_questions(const Answers& answers, const Faults& faults) {
    return view_box(answers, faults) + keep_from(answers, faults) +
           told_box(answers.family, faults, "sharing this", true);
}

Answer show_worry(const Visit& visit, const web::Form& fields) {
    auto found = TRY(draft_or_page(visit, "worry"));
    if (auto* page = std::get_if<http::Response>(&found)) return std::move(*page);
    const auto& draft = std::get<Draft>(found);
    auto faults = fields.has("put-right") ? worry_faults(draft.answers) : Faults();
    return worry_page(visit, draft, draft.answers, std::move(faults));
}

Answer take_worry(const Visit& visit, const web::Form& fields) {
    auto found = TRY(draft_or_page(visit, "worry"));
    if (auto* page = std::get_if<http::Response>(&found)) return std::move(*page);
    const auto& draft = std::get<Draft>(found);
    auto answers = draft.answers;
    read_worry(fields, answers);
    const bool urgent = fields.has("send-now");
    if (urgent) answers.how_soon = HowSoon::Now;
    auto saved = TRY(save_step(visit, fields, draft, "worry", answers));
    if (std::holds_alternative<AlreadySent>(saved)) return already_sent(visit, draft.reference);
    if (const auto* first = std::get_if<SavedFirst>(&saved))
        return worry_page(visit, first->theirs, answers, {},
                          both_versions(first->theirs, visit.node.clock.now()));
    if (fields.has("later")) return http::see_other("/");
    if (not worry_faults(answers).empty()) return put_right(draft.reference, "worry");
    return http::see_other(
        address(draft.reference, answers.how_soon == HowSoon::Now ? "now" : "people"));
}

Answer show_people(const Visit& visit, const web::Form& fields) {
    auto found = TRY(draft_or_page(visit, "people"));
    if (auto* page = std::get_if<http::Response>(&found)) return std::move(*page);
    const auto& draft = std::get<Draft>(found);
    auto faults = fields.has("put-right") ? people_faults(draft.answers) : Faults();
    return people_page(visit, draft, draft.answers, std::move(faults));
}

Answer take_people(const Visit& visit, const web::Form& fields) {
    auto found = TRY(draft_or_page(visit, "people"));
    if (auto* page = std::get_if<http::Response>(&found)) return std::move(*page);
    const auto& draft = std::get<Draft>(found);
    auto answers = draft.answers;
    const auto offered = TRY(offer(visit.node, asker_of(visit), answers));
    read_people(fields, offered.suggested, offered.others, answers);
    auto saved = TRY(save_step(visit, fields, draft, "people", answers));
    if (std::holds_alternative<AlreadySent>(saved)) return already_sent(visit, draft.reference);
    if (const auto* first = std::get_if<SavedFirst>(&saved))
        return people_page(visit, first->theirs, answers, {},
                           both_versions(first->theirs, visit.node.clock.now()));
    if (fields.has("later")) return http::see_other("/");
    if (not people_faults(answers).empty()) return put_right(draft.reference, "people");
    return http::see_other(address(draft.reference, "check"));
}

}  // namespace accord::sharing
