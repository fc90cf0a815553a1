// Professional disagreements: raised from a request by either side, and stage by stage until it is
// settled, with the child kept safe meanwhile.
#include <charconv>

#include "base/london.h"
#include "base/text.h"
#include "casework/requests/commands_disagree.h"
#include "casework/requests/pages.h"
#include "casework/requests/pages_common.h"

namespace accord::requests {
namespace {

using namespace accord::html;

std::string disagreement_address(const Reference& one, std::string_view step) {
    std::string out = "/disagreements/" + text(one);
    if (not step.empty()) out += "/" + std::string(step);
    return out;
}

Result<Reference> disagreement_in(const Visit& visit) {
    auto reference = reference_from_text('E', visit.request.param("disagreement"));
    if (not reference) return fail(not_found("There is no disagreement with that reference"));
    return reference;
}

constexpr const char* agreed_untold_why = "agreed-untold-why";  // its form is beside another

template <class Wish>
Html stage_fields(const Wish& wish, const Faults& faults) {
    return text_box("words", bold_label("What do you not agree about?"), wish.words, faults, 4,
                    "And what you have tried") +
           text_box("safety-plan", bold_label("How is the child kept safe meanwhile?"),
                    wish.safety_plan, faults, 3, "Who does what, until it is settled") +
           checkboxes(
               Choices{.name = "at-once",
                       .has_fieldset = false,
                       .items = {{.value = "yes",
                                  .text = "The child is at immediate risk",
                                  .hint = "It goes to heads of service today, within four hours",
                                  .checked = wish.at_once}}}) +
           untold_why_box("untold-why", wish.untold_why, faults);
}

Answer raise_page(const Visit& visit, const Reference& reference, const Raise& wish,
                  Faults faults) {
    std::vector<Choice> items;
    for (const auto& each : triggers())
        items.push_back({.value = std::string(each.code), .text = each.words});
    Html fields = page_heading("Raise a professional disagreement", "Request " + text(reference));
    fields += paragraph(
        "You are expected to. It is no complaint, and it does not stop anything "
        "that protects the child.");
    fields += hidden("party", text(wish.with));
    fields += radios(Question{.name = "trigger",
                              .legend = bold_legend("What is it about?"),
                              .error = error_of(faults, "trigger"),
                              .items = items,
                              .chosen = wish.trigger});
    fields += stage_fields(wish, faults);
    fields += main_button("Raise it");
    return flow(visit,
                {.title = "Raise a professional disagreement",
                 .back = address(reference, ""),
                 .action = address(reference, "disagree"),
                 .faults = std::move(faults)},
                {}, fields);
}

Html stages_of(const DisagreementSeen& seen, Instant now) {
    Html out;
    for (std::size_t i = 0; i < seen.disagreement.stages.size(); ++i) {
        const auto& stage = seen.disagreement.stages[i];
        const auto& clock = seen.clocks[i];
        Html head = heading("Stage " + std::to_string(stage.stage) + ": " +
                            std::string(stage_row(stage.stage).who));
        if (clock.going())
            head += html::clock(face(clock.due_at, now, "settle it"));
        else
            head += paragraph(
                tag(clock.state == clocks::ClockState::Met ? "Settled" : "Went on", Colour::Grey));
        out += head + summary_list({row("Not agreed", with_breaks(stage.words)),
                                    row("The child is kept safe", with_breaks(stage.safety_plan)),
                                    row("By", stage.begun_name + ", " + spoken(stage.begun_at))});
    }
    return out;
}

Html person(const OnDuty& who, const parties::Party& party) {
    Html out = strong(who.name);
    if (not who.post.empty()) out += ", " + Html(who.post);
    out += ", " + Html(party.name) + ", " + phone(who.phone);
    if (who.how == "the desk is shut") out += " (their desk is shut now)";
    return out;
}

Html who_settles(const DisagreementSeen& seen) {
    return tinted_box("Who settles it now", bullets({person(seen.for_asker, seen.asker),
                                                     person(seen.for_asked, seen.asked)}));
}

// What one side says was agreed; the other says whether it is so.
Html settle_html(const Visit& visit, const Disagreement& one, const SayAgreed& typed,
                 const Faults& faults) {
    Html out = heading("Settle it") +
               paragraph("It is settled when both sides say so. Until then its time runs on.");
    const auto* said = one.waiting();
    const bool theirs = said != nullptr and said->party != visit.party.id;
    if (said != nullptr)
        out += inset_text(strong(theirs ? "They say that this was agreed:"
                                        : "You say that this was "
                                          "agreed:") +
                          line_break() + with_breaks(said->words) + line_break() +
                          quiet(said->said_name + ", " + spoken(said->said_at) +
                                (theirs ? "" : ". They have not said so yet.")));
    if (theirs)
        out += form(
            {.action = disagreement_address(one.reference, "settle"), .token = visit.form_token},
            hidden("number", std::to_string(said->number)) + main_button("That is what we agreed"));
    out +=
        form({.action = disagreement_address(one.reference, "settle"), .token = visit.form_token},
             text_box("agreed",
                      bold_label(said == nullptr ? "What was agreed?"
                                                 : "If it was something else, what was agreed?"),
                      typed.words, faults, 3,
                      "Who does what, by when. They are asked whether it is so") +
                 untold_why_box(agreed_untold_why, typed.untold_why, faults) +
                 secondary_button("Ask them whether it is so", "say", "yes"));
    if (one.raised_by == visit.party.id)
        out += form(
            {.action = disagreement_address(one.reference, "settle"), .token = visit.form_token},
            secondary_button("Take it back", "withdraw", "yes"));
    return out;
}

Html settled_html(const Disagreement& one) {
    if (one.state != DisagreementState::Agreed or one.settlings.empty()) return {};
    const auto& said = one.settlings.back();
    return summary_list(
        {row("What was agreed", with_breaks(said.words)),
         row("Said by", said.said_name + ", " + spoken(said.said_at)),
         row("And by", said.agreed_name + (said.agreed_at ? ", " + spoken(*said.agreed_at) : ""))});
}

Answer disagreement_page(const Visit& visit, const Reference& reference, const Climb& typed,
                         const SayAgreed& agreed, Faults faults) {
    const auto found = requests::look_at_disagreement(visit.node, asker_of(visit), reference);
    if (not found and found.error().kind == ErrorKind::Forbidden) return sharing::restricted(visit);
    if (not found) return fail(found.error());
    const auto& seen = *found;
    const auto& one = seen.disagreement;
    const auto now = visit.node.clock.now();
    auto shell = identity::hub(visit, "Professional disagreement", "/requests");
    shell.faults = faults;
    Html main = page_heading(Html(trigger_words(one.trigger)) + ": " + seen.whom,
                             seen.asker.name + " and " + seen.asked.name + ", " + text(reference));
    main += paragraph(tag(words(one.state), one.open() ? Colour::Yellow : Colour::Green) + " " +
                      link(address(seen.request, ""), "Request " + text(seen.request)));
    if (one.open()) main += who_settles(seen);
    main += settled_html(one) + stages_of(seen, now);
    if (one.open()) {
        main += settle_html(visit, one, agreed, faults);
        if (one.stage < stages_in_all)
            main +=
                heading("Or take it to the next stage") + paragraph(stage_row(one.stage + 1).who) +
                form(
                    {.action = disagreement_address(reference, "climb"), .token = visit.form_token},
                    hidden("from", std::to_string(one.stage)) + stage_fields(typed, faults) +
                        secondary_button("Next stage", "climb", "yes"));
    }
    return http::html(html::page(shell, one_column(main)));
}

}  // namespace

Answer show_disagree(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    Raise wish;
    wish.with = TRY(party_in(fields));
    return raise_page(visit, reference, wish, {});
}

Answer take_disagree(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    const Raise wish{reference,
                     TRY(party_in(fields)),
                     line_in(fields, "trigger"),
                     line_in(fields, "words"),
                     line_in(fields, "safety-plan"),
                     ticked(fields, "at-once", "yes"),
                     line_in(fields, "untold-why")};
    auto faults = faults_of(wish);
    if (not faults.empty()) return raise_page(visit, reference, wish, std::move(faults));
    const auto raised = requests::raise(visit.node, asker_of(visit), visit.rulebook, wish);
    if (not raised and raised.error().kind == ErrorKind::Forbidden)
        return sharing::restricted(visit);
    if (not raised and raised.error().kind == ErrorKind::Invalid)
        return raise_page(visit, reference, wish, as_faults(raised.error()));
    if (not raised) return fail(raised.error());
    return http::see_other(disagreement_address(raised->reference, ""));
}

Answer show_disagreement(const Visit& visit, const web::Form&) {
    const auto reference = TRY(disagreement_in(visit));
    return disagreement_page(visit, reference, {}, {}, {});
}

Answer take_climb(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(disagreement_in(visit));
    Climb wish;
    wish.disagreement = reference;
    const auto from = line_in(fields, "from");
    if (from.size() == 1 and from[0] >= '1' and from[0] <= '5') wish.from = from[0] - '0';
    wish.words = line_in(fields, "words");
    wish.safety_plan = line_in(fields, "safety-plan");
    wish.at_once = ticked(fields, "at-once", "yes");
    wish.untold_why = line_in(fields, "untold-why");
    Faults faults;
    if (wish.words.empty())
        faults.push_back({.where = "words", .sentence = "Enter what you do not agree about"});
    if (wish.safety_plan.empty())
        faults.push_back(
            {.where = "safety-plan", .sentence = "Enter how the child is kept safe meanwhile"});
    if (not faults.empty()) return disagreement_page(visit, reference, wish, {}, std::move(faults));
    const auto climbed = requests::climb(visit.node, asker_of(visit), visit.rulebook, wish);
    if (not climbed and climbed.error().kind == ErrorKind::Invalid)
        return disagreement_page(visit, reference, wish, {}, as_faults(climbed.error()));
    if (not climbed) return fail(climbed.error());
    return http::see_other(disagreement_address(reference, ""));
}

Answer take_settle(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(disagreement_in(visit));
    const auto back = disagreement_address(reference, "");
    if (fields.has("withdraw")) {
        TRY(requests::take_back(visit.node, asker_of(visit), reference));
        return http::see_other(back);
    }
    if (const auto number = line_in(fields, "number"); not number.empty()) {
        std::int64_t of = 0;
        std::from_chars(number.data(), number.data() + number.size(), of);
        TRY(requests::agree(visit.node, asker_of(visit), reference, of));
        return http::see_other(back);
    }
    const SayAgreed agreed{reference, line_in(fields, "agreed"),
                           line_in(fields, agreed_untold_why)};
    const auto said = requests::say_agreed(visit.node, asker_of(visit), agreed);
    if (not said and said.error().kind == ErrorKind::Invalid) {
        auto faults = as_faults(said.error());
        if (faults.front().where != "agreed") faults.front().where = agreed_untold_why;
        return disagreement_page(visit, reference, {}, agreed, std::move(faults));
    }
    if (not said) return fail(said.error());
    return http::see_other(back);
}

}  // namespace accord::requests
