#include "casework/sharing/pages_handover.h"

#include <algorithm>

#include "base/london.h"
#include "governance/desks/whom_to_ring.h"
#include "platform/html/components.h"

namespace accord::sharing {
namespace {

using namespace accord::html;

std::string here(const StopView& view) {
    return "/organisations/" + text(view.party.reference) +
           (view.how == Stop::Suspend ? "/suspension" : "/leaving");
}

Html due_words(const std::optional<Instant>& due, Instant now) {
    if (not due) return "No clock";
    return *due < now ? strong(spoken_wait(*due, now)) : Html(spoken_deadline(*due, now));
}

std::string typed_of(const StopView& view, const std::string& name) {
    const auto found = view.typed.find(name);
    return found == view.typed.end() ? std::string() : found->second;
}

// Who could take one over: the other end, ourselves, somebody there by telephone, the desk.
Html owner_select(const StopView& view, const OpenShare& open) {
    const auto name = "owner-" + open.key();
    auto chosen = typed_of(view, name);
    if (chosen.empty()) chosen = choice_for(open);
    std::vector<Option> options;
    const auto offer = [&](std::string value, const Html& words) {
        const bool selected = chosen == value;
        options.push_back({.value = std::move(value), .text = words, .selected = selected});
    };
    if (open.other) offer("party." + text(*open.other), open.other_name);
    const bool ours = not open.other or * open.other != view.own.id;
    if (ours and view.own.id != view.party.id) offer("party." + text(view.own.id), view.own.name);
    offer("desk", view.desk);
    for (const auto& post : view.posts)
        offer("post." + text(post.id), post.post + " there, by telephone");
    offer("named", "The organisation named below");
    return select(
        {.name = name,
         .label = Words("Who takes over " + text(open.reference), "govuk-visually-hidden"),
         .error = error_of(view.faults, name),
         .items = options});
}

Html open_table(const StopView& view) {
    DataTable rows{.caption = "Open shares, and who takes each over",
                   .caption_classes = "govuk-table__caption--m",
                   .head = {{.text = "Share"},
                            {.text = "With"},
                            {.text = "Clock"},
                            {.text = "Who takes it over"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& open : view.open) {
        rows.rows.push_back(
            {{.text = Html(text(open.reference)) + line_break() + quiet(words(open.kind))},
             {.text = open.other_name.empty() ? "Nobody yet" : open.other_name},
             {.text = due_words(open.due, view.now)},
             {.text = owner_select(view, open)}});
    }
    return table(rows);
}

Html owner_words(const Handover& handover) {
    return handover.owner.words.empty() ? Html("The partnership’s duty desk")
                                        : Html(handover.owner.words);
}

}  // namespace

std::string choice_for(const OpenShare& open) {
    return open.other ? "party." + text(*open.other) : std::string("desk");
}

Html stop_page(const StopView& view) {
    const bool suspends = view.how == Stop::Suspend;
    const auto& name = view.party.name;
    const auto count = std::to_string(view.open.size());
    Html opening =
        suspends ? paragraph(
                       "From that moment it reads nothing here and is sent nothing. What was sent "
                       "before stays where it is. Ring them first.")
                 : paragraph(
                       "It leaves for good, and comes back only by a new invitation. What it was "
                       "sent stays explained.");
    Html open;
    if (view.open.empty()) {
        open = paragraph("Nothing of theirs is open. Nobody is left waiting.");
    } else {
        open =
            paragraph(count + (view.open.size() == 1 ? " share is" : " shares are") +
                      " open. Each needs somebody who sees it through; nothing that was "
                      "written is shown to them. Whoever is at the other end is chosen already.") +
            open_table(view) +
            input({.name = "named",
                   .label = bold_label("The organisation named, if you chose that"),
                   .hint = "Its reference, like O-4QH-81T",
                   .error = error_of(view.faults, "named"),
                   .value = typed_of(view, "named"),
                   .classes = "govuk-input--width-10"});
    }
    const auto button = (suspends ? "Suspend " : "Remove ") + name +
                        (view.open.empty() ? "" : " and hand over all " + count);
    return page_heading((suspends ? "Suspend " : "Remove ") + name) + opening +
           form({.action = here(view), .token = view.token},
                hidden("version", std::to_string(view.party.version)) +
                    input({.name = "reason",
                           .label = bold_label("Why, in a few words"),
                           .hint = "It is kept with the organisation. Name no child or family",
                           .error = error_of(view.faults, "reason"),
                           .value = typed_of(view, "reason")}) +
                    open + warning_button(button));
}

Html handovers_table(const std::vector<Handover>& handovers, Instant now,
                     const std::string& caption) {
    DataTable rows{.caption = caption,
                   .caption_classes = "govuk-table__caption--m",
                   .head = {{.text = "Share"},
                            {.text = "With"},
                            {.text = "Clock"},
                            {.text = "Taken over by"},
                            {.text = "What was done"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& one : handovers) {
        Html done = link("/handovers/" + text(one.id), "Still to do");
        if (one.outcome and one.settled_at)
            done = Html(words(*one.outcome)) + line_break() +
                   quiet(one.settled_name + ", " + spoken(*one.settled_at));
        rows.rows.push_back(
            {{.text = Html(text(one.open.reference)) + line_break() + quiet(words(one.open.kind))},
             {.text = one.open.other_name.empty() ? "Nobody yet" : one.open.other_name},
             {.text = due_words(one.open.due, now)},
             {.text = owner_words(one)},
             {.text = done}});
    }
    return table(rows);
}

Html settle_page(const SettleView& view) {
    const auto& one = view.handover;
    std::vector<Choice> choices;
    for (const auto outcome : {HandoverOutcome::ToldByTelephone, HandoverOutcome::SentToAnother,
                               HandoverOutcome::NothingMoreNeeded})
        choices.push_back({.value = std::string(word(outcome)), .text = words(outcome)});
    return page_heading("Share " + text(one.open.reference), "Taken over from " + view.party.name) +
           summary_list(
               {row("What it is", words(one.open.kind)),
                row("With", one.open.other_name.empty() ? "Nobody yet" : one.open.other_name),
                row("Clock", due_words(one.open.due, view.now)),
                row("Taken over by", owner_words(one)),
                row("At " + view.party.name + " answers now",
                    desks::answers_now(view.answering, view.now))}) +
           paragraph(
               "What was written is not shown here. Ring whoever is at the other end: a telephone "
               "call counts as sharing.") +
           form({.action = "/handovers/" + text(one.id), .token = view.token},
                radios(Question{.name = "outcome",
                                .legend = bold_legend("What was done?"),
                                .error = error_of(view.faults, "outcome"),
                                .items = choices}) +
                    main_button("It is done"));
}

}  // namespace accord::sharing
