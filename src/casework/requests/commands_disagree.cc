#include "casework/requests/commands_disagree.h"

#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/clocks/commands.h"
#include "casework/people/closed.h"
#include "casework/people/commands_shut.h"
#include "casework/requests/asking_step.h"
#include "casework/requests/chases.h"
#include "casework/requests/cover.h"
#include "casework/requests/disagreements.h"
#include "casework/requests/notices.h"
#include "casework/requests/requests.h"
#include "casework/requests/shielded.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/rows.h"
#include "governance/audit/look.h"
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

// Everything that one side typed and the other will read, as it goes to them.
Result<void> shield_words(audit::Act& act, const Asker& asker, Two& two,
                          const std::vector<std::string*>& typed, std::string_view untold_why) {
    auto& request = two.request;
    if (asker.party == request.asker) {
        std::string all;
        for (const auto* words : typed) all += *words + "\n";
        if (TRY(must_name(request.asking, all, untold_why))) {
            if (not TRY(Requests::save(act, request))) return fail(changed_meanwhile());
            act.record(audit::fact("disagreement.named_with_reason", text(request.reference)));
        }
    }
    const auto in_secret = TRY(people::living_in_secret(act, text(asker.party)));
    const sharing::Guards guards(request.asking.children, in_secret, london_day(act.now()));
    for (auto* words : typed) *words = guards.in_text(*words);
    return {};
}

// Both sides are told who, by name: those of the stage's standing are their duty managers here.
// At the first stage whoever asked and whoever has it in hand; then whoever manages.
Result<OnDuty> who_for(audit::Reading& reading, const Two& two, const Disagreement& one,
                       const Id<parties::Party>& party) {
    if (one.stage > 1) return duty_manager(reading, party, reading.now());
    const auto* asked = two.request.of(party);
    const auto& account = party == two.request.asker ? two.request.author
                          : asked != nullptr         ? asked->holder
                                                     : std::string();
    return person_or_cover(reading, party, account, reading.now());
}

Result<void> tell_both(audit::Act& act, Two& two, const Disagreement& one, Instant due) {
    for (const auto& party : {two.request.asker, two.request.of(two.asked)->party}) {
        const auto who = TRY(who_for(act, two, one, party));
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
    TRY(shield_words(act, asker, two, {&stage.words, &stage.safety_plan}, wish.untold_why));
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
    TRY(shield_words(act, asker, two, {&stage.words, &stage.safety_plan}, wish.untold_why));
    TRY(begin_stage(act, asker, rulebook, two, one, std::move(stage)));
    TRY(act.commit());
    return one;
}

namespace {

// For one of the two, while it is open; both sides beside it.
struct Settleable {
    Disagreement one;
    Two two;
    Id<parties::Party> other;
};
Result<Settleable> to_settle(audit::Act& act, const Asker& asker, const Reference& reference) {
    Settleable out;
    out.one = TRY(open_one(act, reference));
    out.two = TRY(sides_of(act, asker, out.one));
    if (not out.two.ours) return fail(not_yours());
    const auto& asked = out.two.request.of(out.two.asked)->party;
    out.other = asker.party == asked ? out.two.request.asker : asked;
    if (not out.one.open()) return fail(conflict("This disagreement has ended"));
    return out;
}

Result<void> tell_one(audit::Act& act, const Settleable& found, const Id<parties::Party>& party,
                      std::string kind, std::optional<Instant> due) {
    const auto who = TRY(who_for(act, found.two, found.one, party));
    return tell(
        act, found.two.request,
        {std::move(kind), party, text(found.one.id), due, who.account, who.name, who.phone});
}

Result<void> end(audit::Act& act, Settleable& found, DisagreementState how) {
    auto& one = found.one;
    one.state = how;
    one.ended_at = act.now();
    if (not TRY(Disagreements::save(act, one))) return fail(changed_meanwhile());
    TRY(clocks::meet(act, one.stages.back().clock));
    act.record(audit::fact("disagreement.ended", text(one.reference))
                   .with("outcome", word(one.state))
                   .with("stage", one.stage));
    return {};
}

}  // namespace

Result<Disagreement> say_agreed(Node& node, const Asker& asker, const SayAgreed& wish) {
    const auto& [reference, words, untold_why] = wish;
    if (trim(words).empty()) return fail(invalid("Enter what was agreed", "agreed"));
    if (characters(words) > limits::worry_characters_max)
        return fail(invalid("What you write must be 20,000 characters or less", "agreed"));
    auto act = TRY(audit::Act::begin(node, asker.actor, "disagreement.say_agreed"));
    auto found = TRY(to_settle(act, asker, reference));
    Settling said;
    said.number = static_cast<std::int64_t>(found.one.settlings.size()) + 1;
    said.stage = found.one.stage;
    said.party = asker.party;
    said.words = trim(words);
    TRY(shield_words(act, asker, found.two, {&said.words}, untold_why));
    said.said_name = asker.name + ", " + asker.post;
    said.said_at = act.now();
    // Two who say it at once: the second is asked to look again.
    if (not TRY(Disagreements::save(act, found.one))) return fail(changed_meanwhile());
    TRY(Disagreements::add(act, found.one, said));
    found.one.settlings.push_back(std::move(said));
    const auto clock = TRY(clocks::find(act, found.one.stages.back().clock));
    TRY(tell_one(act, found, found.other, "agreed-said", clock.due_at));
    act.record(audit::fact("disagreement.agreed_said", text(reference))
                   .with("by", text(asker.party))
                   .with("stage", found.one.stage));
    TRY(act.commit());
    return std::move(found.one);
}

Result<Disagreement> agree(Node& node, const Asker& asker, const Reference& reference,
                           std::int64_t number) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "disagreement.agree"));
    auto found = TRY(to_settle(act, asker, reference));
    const auto* said = found.one.waiting();
    if (said == nullptr or said->number != number) return fail(changed_meanwhile());
    if (said->party == asker.party)
        return fail(forbidden("The other side says whether that is what was agreed"));
    auto& kept = found.one.settlings.back();
    kept.agreed_name = asker.name + ", " + asker.post;
    kept.agreed_at = act.now();
    if (not TRY(Disagreements::agree(act, found.one, kept))) return fail(changed_meanwhile());
    TRY(end(act, found, DisagreementState::Agreed));
    TRY(tell_one(act, found, kept.party, "disagreement-settled", std::nullopt));
    if (found.one.raised_by != kept.party)
        TRY(tell_one(act, found, found.one.raised_by, "disagreement-settled", std::nullopt));
    TRY(act.commit());
    return std::move(found.one);
}

Result<Disagreement> take_back(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "disagreement.take_back"));
    auto found = TRY(to_settle(act, asker, reference));
    if (found.one.raised_by != asker.party)
        return fail(forbidden("Whoever raised it takes it back"));
    TRY(end(act, found, DisagreementState::Withdrawn));
    TRY(tell_one(act, found, found.other, "disagreement-settled", std::nullopt));
    TRY(act.commit());
    return std::move(found.one);
}

namespace {

Result<DisagreementSeen> seen_of(audit::Reading& reading, const Asker& asker, Two& two,
                                 Disagreement one) {
    DisagreementSeen out;
    out.request = two.request.reference;
    auto& asked = *two.request.of(two.asked);
    out.asker = TRY(parties::find(reading, two.request.asker));
    out.asked = TRY(parties::find(reading, asked.party));
    for (const auto& stage : one.stages)
        out.clocks.push_back(TRY(clocks::find(reading, stage.clock)));
    if (asker.party == two.request.asker) {
        std::vector<std::string> names;
        for (const auto& child : two.request.asking.children) names.push_back(name_of(child));
        out.whom = join_words(names);
    } else {
        TRY(Requests::read_told(reading, two.request.id, asked));
        out.whom = sharing::whom(asked.told);
    }
    out.for_asker = TRY(who_for(reading, two, one, two.request.asker));
    out.for_asked = TRY(who_for(reading, two, one, asked.party));
    out.disagreement = std::move(one);
    return out;
}

}  // namespace

Result<DisagreementSeen> look_at_disagreement(Node& node, const Asker& asker,
                                              const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "disagreement.look"));
    auto one = TRY(open_one(act, reference));
    auto two = TRY(sides_of(act, asker, one));
    if (not two.ours) return fail(not_yours());
    if (TRY(is_closed(act, two.request))) return fail(people::restricted());
    auto out = TRY(seen_of(act, asker, two, std::move(one)));
    TRY(mark_seen_about(act, out.disagreement.id, asker.party));
    act.record(audit::fact("disagreement.looked_at", text(reference)));
    TRY(act.commit());
    return out;
}

Result<std::vector<DisagreementSeen>> open_disagreements(Node& node, const Asker& asker) {
    auto look = TRY(audit::Look::open(node, asker.actor,
                                      audit::fact("disagreement.listed", asker.actor.agency)));
    std::vector<DisagreementSeen> out;
    const auto rows = static_cast<std::int64_t>(limits::page_rows_max);
    for (auto& one : TRY(Disagreements::open_of(look, asker.party, rows))) {
        auto two = TRY(sides_of(look, asker, one));
        const bool closed = TRY(is_closed(look, two.request));
        auto seen = TRY(seen_of(look, asker, two, std::move(one)));
        if (closed) seen.whom = people::restricted_word;
        out.push_back(std::move(seen));
    }
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
