// Asking: who is asked for what, and the three facts about the family; then check, and ask.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/requests/forms.h"
#include "casework/requests/pages.h"
#include "casework/requests/pages_ask.h"
#include "casework/sharing/forms.h"
#include "casework/sharing/panels.h"
#include "governance/desks/whom_to_ring.h"

namespace accord::requests {
namespace {

using namespace accord::html;

const Wanted* wanted_of(const Asking& asking, const Id<parties::Party>& party) {
    for (const auto& each : asking.wanted)
        if (each.party == text(party)) return &each;
    return nullptr;
}

// What one is asked for: what is usual is there already, and every line can be changed.
Html needs_of(const Asking& asking, const Offered& each, const Faults& faults) {
    const auto party = text(each.party);
    const auto* wanted = wanted_of(asking, each.party);
    const bool short_only = wanted != nullptr and wanted->extent == shield::Extent::Short;
    return text_box("need-" + party, "What do you need?",
                    wanted != nullptr ? wanted->need : each.usual.need, faults, 2) +
           line_box("need-not-" + party, "What do you not need? (optional)",
                    wanted != nullptr ? wanted->need_not : each.usual.need_not, faults) +
           radios(Choices{.name = "told-" + party,
                          .fieldset = {.legend = "What may they be told?"},
                          .items = {{.value = "everything",
                                     .text = "What is happening, and what you are deciding",
                                     .checked = not short_only},
                                    {.value = "short",
                                     .text = "Only enough to search",
                                     .checked = short_only}},
                          .classes = "govuk-radios--small"});
}

Html one_offered(const Asking& asking, const Offered& each, const Faults& faults) {
    const bool chosen = wanted_of(asking, each.party) != nullptr;
    const bool ticked = asking.wanted_said ? chosen : each.ticked;
    return checkboxes(Choices{.name = "wanted",
                              .id = "wanted-" + text(each.party),
                              .has_fieldset = false,
                              .items = {{.value = text(each.party),
                                         .text = strong(each.label),
                                         .hint = each.usual.need,
                                         .checked = ticked}}}) +
           details(Details{.summary = "What " + each.label + " is asked",
                           .text = needs_of(asking, each, faults),
                           .open = not error_of(faults, "need-" + text(each.party)).empty()});
}

Html others_of(const Asking& asking, const Offer& offer, const Faults& faults) {
    std::vector<Choice> items;
    Html chosen;
    for (const auto& each : offer.others) {
        if (wanted_of(asking, each.party) != nullptr)
            chosen += one_offered(asking, each, faults);
        else
            items.push_back({.value = text(each.party), .text = each.label});
    }
    if (items.empty()) return chosen;
    return chosen + details("Someone else",
                            checkboxes(Choices{.name = "wanted",
                                               .id = "others",
                                               .fieldset = {.legend = "All other organisations"},
                                               .hint = "You can change what each is asked on the "
                                                       "next page",
                                               .items = items,
                                               .classes = "govuk-checkboxes--small"}));
}

Html views_box(const Asking& asking, const Faults& faults) {
    const auto views = asking.family.views;
    const bool said = asking.views_said;
    return radios(Choices{.name = "views",
                          .fieldset = {.legend = bold_legend("What do the family think?")},
                          .error = error_of(faults, "views"),
                          .items = {{.value = "agree",
                                     .text = "They are content that we ask",
                                     .checked = views == policy::Views::Agree},
                                    {.value = "object",
                                     .text = "They do not want us to ask",
                                     .checked = views == policy::Views::Object},
                                    {.value = "mixed",
                                     .text = "They do not all think the same",
                                     .checked = views == policy::Views::Mixed},
                                    {.value = "not-asked",
                                     .text = "We have not asked them",
                                     .checked = said and views == policy::Views::NotRecorded}},
                          .classes = "govuk-radios--small"});
}

Html agreed_box(const Asking& asking, const Faults& faults) {
    const auto agreed = asking.family.agreed;
    const bool said = asking.agreed_said;
    return radios(Choices{
        .name = "agreed",
        .fieldset = {.legend = bold_legend("Have they agreed to be helped?")},
        .hint = "Agreeing to help is not agreeing to sharing, and neither stands for the other",
        .error = error_of(faults, "agreed"),
        .items = {{.value = "yes", .text = "Yes", .checked = agreed == policy::AgreedToHelp::Yes},
                  {.value = "no", .text = "No", .checked = agreed == policy::AgreedToHelp::No},
                  {.value = "not-asked",
                   .text = "Not asked yet",
                   .checked = said and agreed == policy::AgreedToHelp::NotAsked}},
        .classes = "govuk-radios--small"});
}

Html family_box(const Visit& visit, const Asking& asking, const Faults& faults) {
    if (in_danger(asking))
        return inset_text(
            "Someone is in danger. Nothing is asked about the family first. You can "
            "say afterwards whether they were told.");
    const auto day = london_day(visit.node.clock.now());
    auto out = sharing::told_box(asking.family, faults, "asking others about them", false);
    if (not below_s47(asking, visit.rulebook, day)) return out;
    return out + views_box(asking, faults) + agreed_box(asking, faults) +
           line_box("gate-why", bold_label("Why are these checks right without their agreement?"),
                    asking.gate_why, faults,
                    "Only where they were not told, object, or have not agreed. Below section 47 "
                    "a check that nobody agreed to needs a reason, and a manager can read it");
}

Answer who_page(const Visit& visit, const Request& draft, const Asking& asking, Faults faults,
                const Html& before = {}) {
    const auto offered = TRY(requests::offer(visit.node, asker_of(visit), asking));
    Html fields = page_heading("Who do you ask, and for what?", about(asking, "step 3 of 3"));
    fields += TRY(asked_already_html(visit, asking, draft.reference));
    fields += paragraph("We chose these from what you told us. Change them if you know better.");
    if (const auto error = error_of(faults, "wanted"); not error.empty())
        fields += error_message(Words(error), "wanted");
    for (const auto& each : offered.suggested) fields += one_offered(asking, each, faults);
    fields += others_of(asking, offered, faults);
    fields += family_box(visit, asking, faults);
    fields += untold_box(asking, "who", faults);
    fields += sharing::continue_or_later();
    return flow(visit,
                {.title = "Who do you ask, and for what?",
                 .back = draft_address(draft.reference, "why"),
                 .action = draft_address(draft.reference, "who"),
                 .version = draft.version,
                 .faults = std::move(faults),
                 .drop = draft_address(draft.reference, "drop")},
                before, fields);
}

// ---------------------------------------------------------------- check, and ask

Html why_card(const Visit& visit, const Request& draft, const std::vector<RatingHere>& ratings) {
    const auto& asking = draft.asking;
    const auto now = visit.node.clock.now();
    const auto* kind = ask_kind(asking.kind);
    std::vector<SummaryRow> rows{row("Why", kind != nullptr ? Html(kind->words) : Html()),
                                 row("Answer", rating_tag(ratings, rating_of(asking))),
                                 row("Happening", with_breaks(asking.happening)),
                                 row("Deciding", with_breaks(asking.deciding))};
    if (const auto by = moment_as_typed(asking.decide_by, now); by)
        rows.push_back(row("By when", spoken(*by)));
    if (not asking.rating_why.empty()) rows.push_back(row("Other rating", asking.rating_why));
    return check_card("Why you ask", draft_address(draft.reference, "why"), rows);
}

Html asked_card(const Visit& visit, const Request& draft, const Preview& seen) {
    const auto now = visit.node.clock.now();
    Html out;
    for (std::size_t i = 0; i < seen.each.size(); ++i) {
        const auto& one = seen.each[i];
        const auto& wanted = draft.asking.wanted[i];
        std::vector<SummaryRow> rows{row("Needs", with_breaks(wanted.need))};
        if (not wanted.need_not.empty())
            rows.push_back(row("Does not need", with_breaks(wanted.need_not)));
        if (one.clock) rows.push_back(row("Answers", spoken_deadline(one.clock->due_at, now)));
        if (one.prospect.goes)
            rows.push_back(row(
                "They read",
                details("See what they read", sharing::rendition_html(one.prospect.rendition))));
        out += check_card(one.prospect.party.name, draft_address(draft.reference, "who"), rows);
    }
    return out;
}

Faults reason_faults(const Preview& seen) {
    Faults out;
    for (const auto& one : seen.each) {
        const auto& each = one.prospect;
        if (each.asks_why() and not each.stopped() and trim(each.chosen.go_on).empty())
            out.push_back({.where = sharing::go_on_field(each),
                           .sentence = "Say in one line why you are going on with " +
                                       each.party.name + ", or take them off the list"});
    }
    return out;
}

std::string ask_button(std::size_t count) {
    return "Ask " + std::to_string(count) + (count == 1 ? " organisation" : " organisations");
}

Answer check_page(const Visit& visit, const Request& draft, bool put_right_asked,
                  const Html& before = {}) {
    const auto seen = TRY(requests::preview(visit.node, asker_of(visit), visit.law, draft.asking));
    auto faults = put_right_asked ? reason_faults(seen) : Faults();
    std::vector<sharing::Judged> judged;
    std::size_t goes = 0;
    for (const auto& one : seen.each) {
        judged.push_back({&one.prospect, &one.items});
        if (not one.prospect.suspended and not(one.prospect.stopped() and not one.prospect.goes))
            ++goes;
    }
    Html fields = page_heading("Check, then ask", about(draft.asking, ""));
    fields += TRY(asked_already_html(visit, draft.asking, draft.reference));
    judged = TRY(sharing::with_whom_to_ring(visit.node, visit.actor, std::move(judged)));
    fields += sharing::panels(judged, seen.asker, faults);
    fields += why_card(visit, draft, TRY(ratings_here(visit))) + asked_card(visit, draft, seen);
    if (not seen.each.empty())
        fields += details("What we write for you, so that they may answer",
                          paragraph(seen.each.front().statement.words()));
    fields += button_group(main_button(ask_button(goes)) +
                           secondary_button("Save and come back later", "later", "yes"));
    return flow(visit,
                {.title = "Check, then ask",
                 .back = draft_address(draft.reference, "who"),
                 .action = draft_address(draft.reference, "check"),
                 .version = draft.version,
                 .faults = std::move(faults),
                 .drop = draft_address(draft.reference, "drop")},
                before, fields);
}

}  // namespace

Result<Request> draft_in(const identity::Visit& visit, std::string_view step) {
    const auto reference = TRY(reference_in(visit));
    return requests::open_draft(visit.node, asker_of(visit), reference, step);
}

http::Response put_right(const Reference& request, std::string_view step) {
    return http::see_other(draft_address(request, step) + "?put-right=yes");
}

http::Response already_asked(const Reference& request) {
    return http::see_other(address(request, ""));
}

Html both_versions(const Request& theirs, Instant now) {
    const auto& asking = theirs.asking;
    return sharing::somebody_was_first(theirs.saved_by_name, theirs.saved_at, now,
                                       {row("Child", sharing::names(asking.children)),
                                        row("Happening", with_breaks(asking.happening)),
                                        row("Deciding", with_breaks(asking.deciding))});
}

Answer show_who(const Visit& visit, const web::Form& fields) {
    const auto draft = TRY(draft_in(visit, "who"));
    if (draft.state != RequestState::Draft) return already_asked(draft.reference);
    auto faults = fields.has("put-right")
                      ? who_faults(draft.asking, visit.rulebook, london_day(visit.node.clock.now()))
                      : Faults();
    return who_page(visit, draft, draft.asking, std::move(faults));
}

Answer take_who(const Visit& visit, const web::Form& fields) {
    const auto draft = TRY(draft_in(visit, "who"));
    if (draft.state != RequestState::Draft) return already_asked(draft.reference);
    auto asking = draft.asking;
    const auto offered = TRY(requests::offer(visit.node, asker_of(visit), asking));
    read_who(fields, offered, asking);
    const auto saved =
        TRY(requests::save(visit.node, asker_of(visit),
                           {draft.reference, sharing::version_in(fields), "who", asking}));
    if (std::holds_alternative<AlreadyAsked>(saved)) return already_asked(draft.reference);
    if (const auto* first = std::get_if<SavedFirst>(&saved))
        return who_page(visit, first->theirs, asking, {},
                        both_versions(first->theirs, visit.node.clock.now()));
    if (fields.has("later")) return http::see_other("/requests");
    const auto day = london_day(visit.node.clock.now());
    if (not who_faults(asking, visit.rulebook, day).empty())
        return put_right(draft.reference, "who");
    return http::see_other(draft_address(draft.reference, "check"));
}

Answer show_check(const Visit& visit, const web::Form& fields) {
    const auto draft = TRY(draft_in(visit, "check"));
    if (draft.state != RequestState::Draft) return already_asked(draft.reference);
    const auto step = first_unfinished(draft.asking, visit.rulebook, visit.node.clock.now());
    if (not step.empty()) return put_right(draft.reference, step);
    return check_page(visit, draft, fields.has("put-right"));
}

Answer take_check(const Visit& visit, const web::Form& fields) {
    const auto draft = TRY(draft_in(visit, "check"));
    const auto& reference = draft.reference;
    if (draft.state != RequestState::Draft)  // pressed twice: asked once
        return http::see_other(draft_address(reference, "sent"));
    auto asking = draft.asking;
    read_reasons(fields, asking);
    const auto saved = TRY(requests::save(
        visit.node, asker_of(visit), {reference, sharing::version_in(fields), "check", asking}));
    if (const auto* first = std::get_if<SavedFirst>(&saved))
        return check_page(visit, first->theirs, false,
                          both_versions(first->theirs, visit.node.clock.now()));
    const auto* kept = std::get_if<Request>(&saved);
    if (kept == nullptr) return http::see_other(draft_address(reference, "sent"));
    if (fields.has("later")) return http::see_other("/requests");
    const auto seen = TRY(requests::preview(visit.node, asker_of(visit), visit.law, asking));
    if (not reason_faults(seen).empty()) return put_right(reference, "check");
    const auto asked =
        requests::ask(visit.node, asker_of(visit), visit.law, {reference, kept->version});
    if (not asked) {
        const auto& error = asked.error();
        if (error.kind == ErrorKind::Invalid and not error.field.empty())
            return put_right(reference, error.field);
        return fail(error);
    }
    if (const auto* first = std::get_if<SavedFirst>(&*asked))
        return check_page(visit, first->theirs, false,
                          both_versions(first->theirs, visit.node.clock.now()));
    return http::see_other(draft_address(reference, "sent"));
}

Answer show_asked(const Visit& visit, const web::Form&) {
    const auto reference = TRY(reference_in(visit));
    const auto seen = TRY(requests::look_at(visit.node, asker_of(visit), reference));
    const auto now = visit.node.clock.now();
    std::vector<Html> times;
    for (const auto& line : seen.lines) {
        if (not line.asked.was_sent()) {
            const auto ring = TRY(desks::ring_now(visit.node, visit.actor, line.party));
            times.push_back(strong(line.party.name) + " was not asked. " + ring);
        } else if (line.asked.due_at) {
            times.push_back(strong(line.party.name) + " answers " +
                            spoken_deadline(*line.asked.due_at, now));
        }
    }
    Html main = panel({.title = "Asked", .text = "Request " + text(reference)});
    main += bullets(times);
    main += paragraph(
        "At half the time we remind whoever has it, at four fifths their desk, and at the end both "
        "duty managers and you. Silence is never taken for an answer.");
    main += paragraph(strong_link(address(reference, ""), "See the replies as they come"));
    main +=
        paragraph(link("/calls/new?request=" + text(reference), "Record a phone call about it"));
    return http::html(
        html::page(identity::flow(visit, "Asked", address(reference, "")), one_column(main)));
}

}  // namespace accord::requests
