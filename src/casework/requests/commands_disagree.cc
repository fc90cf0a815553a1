#include "casework/requests/commands_disagree.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "casework/clocks/commands.h"
#include "casework/people/closed.h"
#include "casework/requests/asking_step.h"
#include "casework/requests/chases.h"
#include "casework/requests/cover.h"
#include "casework/requests/disagreements.h"
#include "casework/requests/notices.h"
#include "casework/requests/requests.h"
#include "governance/parties/commands.h"

namespace accord::requests {
namespace {

void stage_faults(const std::string& words, const std::string& plan, Faults& faults) {
    if (trim(words).empty())
        faults.push_back({.where = "words", .sentence = "Enter what you do not agree about"});
    if (trim(plan).empty())
        faults.push_back(
            {.where = "safety-plan", .sentence = "Enter how the child is kept safe meanwhile"});
    if (std::max(characters(words), characters(plan)) > limits::worry_characters_max)
        faults.push_back(
            {.where = "words", .sentence = "What you write must be 20,000 characters or less"});
}

struct Two {
    Request request;
    Id<Asked> asked;
    bool ours = false;  // this organisation is one of the two
};
Result<Two> sides_of(audit::Reading& reading, const Asker& asker, const Disagreement& one) {
    Two out;
    out.request = TRY(Requests::with_asked(reading, one.asked));
    out.asked = one.asked;
    const auto* asked = out.request.of(out.asked);
    out.ours = asker.party == out.request.asker or (asked and asked->party == asker.party);
    return out;
}

// Both sides are told who, by name: those of the stage's standing are their duty managers here.
Result<void> tell_both(audit::Act& act, Two& two, const Disagreement& one, Instant due) {
    for (const auto& party : {two.request.asker, two.request.of(two.asked)->party}) {
        const auto who = one.stage == 1 ? TRY(on_duty(act, party, act.now()))
                                        : TRY(duty_manager(act, party, act.now()));
        TRY(tell(act, two.request,
                 {"disagreement", party, text(one.id), due, who.account, who.name, who.phone}));
    }
    return {};
}

Result<void> begin_stage(audit::Act& act, const Asker& asker, const rulebook::Rulebook& rulebook,
                         Two& two, Disagreement& one, Stage stage) {
    const auto clock = TRY(clocks::start(act, rulebook,
                                         {clock_of(one.stage, one.at_once), text(one.reference),
                                          two.request.of(two.asked)->party, two.request.asker}));
    stage.stage = one.stage;
    stage.clock = clock.id;
    stage.begun_by = asker.actor.account;
    stage.begun_name = asker.name + ", " + asker.post;
    stage.begun_at = act.now();
    TRY(Disagreements::add(act, one, stage));
    one.stages.push_back(std::move(stage));
    act.post({"disagreement.note_if_late", text(one.id), clock.due_at});
    act.record(audit::fact("disagreement.stage_begun", text(one.reference))
                   .with("stage", one.stage)
                   .with("at_once", one.at_once)
                   .with("due", text(clock.due_at)));
    return tell_both(act, two, one, clock.due_at);
}

Result<Disagreement> open_one(audit::Reading& reading, const Reference& reference) {
    auto one = TRY(Disagreements::find(reading, reference));
    if (not one) return fail(not_yours());
    return std::move(*one);
}

}  // namespace

Faults faults_of(const Raise& wish) {
    Faults faults;
    const bool known = std::any_of(triggers().begin(), triggers().end(),
                                   [&](const auto& row) { return row.code == wish.trigger; });
    if (not known) faults.push_back({.where = "trigger", .sentence = "Select what it is about"});
    stage_faults(wish.words, wish.safety_plan, faults);
    return faults;
}

Result<Disagreement> raise(Node& node, const Asker& asker, const rulebook::Rulebook& rulebook,
                           const Raise& wish) {
    const auto faults = faults_of(wish);
    if (not faults.empty()) return fail(invalid(faults.front().sentence, faults.front().where));
    auto act = TRY(audit::Act::begin(node, asker.actor, "disagreement.raise"));
    auto request = TRY(Requests::find(act, wish.request));
    const auto* asked = request ? request->of(wish.with) : nullptr;
    const bool mine = asked and (request->asker == asker.party or asked->party == asker.party);
    if (not mine) return fail(not_yours());
    Disagreement one;
    one.id = act.mint<Disagreement>();
    one.reference = TRY(Disagreements::free_reference(act));
    one.request = request->id;
    one.asked = asked->id;
    one.raised_by = asker.party;
    one.trigger = wish.trigger;
    one.at_once = wish.at_once;
    one.stage = wish.at_once ? stage_at_once : 1;
    one.begun_at = act.now();
    one.version = 1;
    TRY(Disagreements::add(act, one));
    act.record(audit::fact("disagreement.raised", text(wish.request))
                   .with("disagreement", text(one.reference))
                   .with("with", text(wish.with))
                   .with("trigger", wish.trigger));
    Two two{*request, asked->id, true};
    Stage stage;
    stage.words = wish.words;
    stage.safety_plan = wish.safety_plan;
    TRY(begin_stage(act, asker, rulebook, two, one, std::move(stage)));
    TRY(act.commit());
    return one;
}

Result<Disagreement> climb(Node& node, const Asker& asker, const rulebook::Rulebook& rulebook,
                           const Climb& wish) {
    Faults faults;
    stage_faults(wish.words, wish.safety_plan, faults);
    if (not faults.empty()) return fail(invalid(faults.front().sentence, faults.front().where));
    auto act = TRY(audit::Act::begin(node, asker.actor, "disagreement.climb"));
    auto one = TRY(open_one(act, wish.disagreement));
    auto two = TRY(sides_of(act, asker, one));
    if (not two.ours) return fail(not_yours());
    if (not one.open()) return fail(conflict("This disagreement has ended"));
    if (one.stage != wish.from) return one;  // somebody was first: it has climbed already
    if (one.stage == stages_in_all)
        return fail(conflict("This is the last stage. The partnership decides"));
    TRY(clocks::cancel(act, one.stages.back().clock, "It went to the next stage"));
    const bool jumps = wish.at_once and one.stage < stage_at_once;
    one.at_once = one.at_once or wish.at_once;
    one.stage = jumps ? stage_at_once : one.stage + 1;
    if (not TRY(Disagreements::save(act, one))) return fail(changed_meanwhile());
    Stage stage;
    stage.words = wish.words;
    stage.safety_plan = wish.safety_plan;
    TRY(begin_stage(act, asker, rulebook, two, one, std::move(stage)));
    TRY(act.commit());
    return one;
}

Result<Disagreement> settle(Node& node, const Asker& asker, const Reference& reference,
                            Settled how) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "disagreement.settle"));
    auto one = TRY(open_one(act, reference));
    auto two = TRY(sides_of(act, asker, one));
    if (not two.ours) return fail(not_yours());
    if (not one.open()) return one;
    if (how == Settled::Withdrawn and one.raised_by != asker.party)
        return fail(forbidden("Whoever raised it takes it back"));
    one.state = how == Settled::Agreed ? DisagreementState::Agreed : DisagreementState::Withdrawn;
    one.ended_at = act.now();
    if (not TRY(Disagreements::save(act, one))) return fail(changed_meanwhile());
    TRY(clocks::meet(act, one.stages.back().clock));
    act.record(audit::fact("disagreement.ended", text(reference))
                   .with("outcome", word(one.state))
                   .with("stage", one.stage));
    TRY(act.commit());
    return one;
}

Result<DisagreementSeen> look_at_disagreement(Node& node, const Asker& asker,
                                              const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "disagreement.look"));
    DisagreementSeen out;
    out.disagreement = TRY(open_one(act, reference));
    auto two = TRY(sides_of(act, asker, out.disagreement));
    if (not two.ours) return fail(not_yours());
    if (TRY(is_closed(act, two.request))) return fail(people::restricted());
    out.request = two.request.reference;
    out.asker = TRY(parties::find(act, two.request.asker));
    out.asked = TRY(parties::find(act, two.request.of(two.asked)->party));
    for (const auto& stage : out.disagreement.stages)
        out.clocks.push_back(TRY(clocks::find(act, stage.clock)));
    act.record(audit::fact("disagreement.looked_at", text(reference)));
    TRY(act.commit());
    return out;
}

Result<void> note_if_late(Node& node, const jobs::Message& message) {
    const auto id = TRY(id_from<Disagreement>(message.about));
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "disagreement.note_if_late"));
    auto found = TRY(Disagreements::with_id(act, id));
    if (not found or not found->open()) return {};
    auto& one = *found;
    const auto clock = TRY(clocks::find(act, one.stages.back().clock));
    if (not clock.late(act.now())) return {};
    auto two = TRY(sides_of(act, {}, one));
    // Once for each stage: a step of the ladder like any other.
    const bool first = TRY(Chases::take(act, one.asked, {Rung::Managers, clock.due_at, act.now()}));
    if (not first) return {};
    act.record(audit::fact("disagreement.late", text(one.reference)).with("stage", one.stage));
    TRY(tell_both(act, two, one, clock.due_at));
    TRY(act.commit());
    return {};
}

Result<std::vector<Disagreement>> disagreements_of(audit::Reading& reading,
                                                   const Id<Request>& request) {
    return Disagreements::of(reading, request);
}

}  // namespace accord::requests
