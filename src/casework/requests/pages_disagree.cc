// Professional disagreements: raised from a request by either side, and stage by stage until it is
// settled, with the child kept safe meanwhile.
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

Html stage_fields(const std::string& words, const std::string& plan, bool at_once,
                  const Faults& faults) {
    return text_box("words", bold_label("What do you not agree about?"), words, faults, 4,
                    "And what you have tried") +
           text_box("safety-plan", bold_label("How is the child kept safe meanwhile?"), plan,
                    faults, 3, "Who does what, until it is settled") +
           checkboxes(
               Choices{.name = "at-once",
                       .has_fieldset = false,
                       .items = {{.value = "yes",
                                  .text = "The child is at immediate risk",
                                  .hint = "It goes to heads of service today, within four hours",
                                  .checked = at_once}}});
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
    fields += stage_fields(wish.words, wish.safety_plan, wish.at_once, faults);
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

Answer disagreement_page(const Visit& visit, const Reference& reference, const Climb& typed,
                         Faults faults) {
    const auto found = requests::look_at_disagreement(visit.node, asker_of(visit), reference);
    if (not found and found.error().kind == ErrorKind::Forbidden) return sharing::restricted(visit);
    if (not found) return fail(found.error());
    const auto& seen = *found;
    const auto& one = seen.disagreement;
    const auto now = visit.node.clock.now();
    auto shell = identity::hub(visit, "Professional disagreement", "/requests");
    shell.faults = faults;
    Html main = page_heading(trigger_words(one.trigger),
                             seen.asker.name + " and " + seen.asked.name + ", " + text(reference));
    main += paragraph(tag(words(one.state), one.open() ? Colour::Yellow : Colour::Green) + " " +
                      link(address(seen.request, ""), "Request " + text(seen.request)));
    main += stages_of(seen, now);
    if (one.open()) {
        main +=
            heading("Settle it") +
            form({.action = disagreement_address(reference, "settle"), .token = visit.form_token},
                 button_group(main_button("We agree now") +
                              (one.raised_by == visit.party.id
                                   ? secondary_button("Take it back", "withdraw", "yes")
                                   : Html())));
        if (one.stage < stages_in_all)
            main +=
                heading("Or take it to the next stage") + paragraph(stage_row(one.stage + 1).who) +
                form(
                    {.action = disagreement_address(reference, "climb"), .token = visit.form_token},
                    hidden("from", std::to_string(one.stage)) +
                        stage_fields(typed.words, typed.safety_plan, typed.at_once, faults) +
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
                     ticked(fields, "at-once", "yes")};
    auto faults = faults_of(wish);
    if (not faults.empty()) return raise_page(visit, reference, wish, std::move(faults));
    const auto raised = requests::raise(visit.node, asker_of(visit), visit.rulebook, wish);
    if (not raised and raised.error().kind == ErrorKind::Forbidden)
        return sharing::restricted(visit);
    if (not raised) return fail(raised.error());
    return http::see_other(disagreement_address(raised->reference, ""));
}

Answer show_disagreement(const Visit& visit, const web::Form&) {
    const auto reference = TRY(disagreement_in(visit));
    return disagreement_page(visit, reference, {}, {});
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
    Faults faults;
    if (wish.words.empty())
        faults.push_back({.where = "words", .sentence = "Enter what you do not agree about"});
    if (wish.safety_plan.empty())
        faults.push_back(
            {.where = "safety-plan", .sentence = "Enter how the child is kept safe meanwhile"});
    if (not faults.empty()) return disagreement_page(visit, reference, wish, std::move(faults));
    TRY(requests::climb(visit.node, asker_of(visit), visit.rulebook, wish));
    return http::see_other(disagreement_address(reference, ""));
}

Answer take_settle(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(disagreement_in(visit));
    TRY(requests::settle(visit.node, asker_of(visit), reference,
                         fields.has("withdraw") ? Settled::Withdrawn : Settled::Agreed));
    return http::see_other(disagreement_address(reference, ""));
}

}  // namespace accord::requests
