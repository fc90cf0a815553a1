// What is asked of others for a contact, and what they answer.
#include "base/london.h"
#include "base/typed_time.h"
#include "casework/clocks/commands.h"
#include "casework/requests/commands_give.h"
#include "casework/requests/commands_reply.h"
#include "casework/requests/commands_review.h"
#include "doors/replay/doing.h"

namespace accord::replay {
namespace {

using requests::Holding;

// As somebody types it, to the minute.
std::string as_typed(Instant at) {
    const auto local = london(at);
    char clock[8];
    std::snprintf(clock, sizeof clock, "%02d:%02d", local.hour % 24, local.minute % 60);
    return text(local.day) + " " + clock;
}

}  // namespace

Result<void> Doing::begin_asking(Known& known) {
    known.request = TRY(contacts::begin_asking(with_.node, screening(), *known.reference));
    known.begun_at = known.touched_at = with_.node.clock.now();
    return {};
}

requests::Asking Doing::filled(requests::Asking asking, const Planned& planned) const {
    asking.wanted.clear();  // it was filled before, where somebody was stopped in between
    for (const auto& answer : planned.answers) {
        const auto& agency = with_.borough.asked.at(answer.agency);
        const auto& usual = requests::usual_need(agency.type);
        asking.wanted.push_back(
            {.party = text(agency.party),
             .why = "Usually asked",
             .need = usual.need,
             .need_not = usual.need_not,
             .extent = planned.way->grave() ? shield::Extent::Everything : shield::Extent::Short,
             .go_on = "The hub is weighing what the child needs"});
    }
    asking.wanted_said = asking.views_said = asking.agreed_said = true;
    const bool told = asking.family.telling == sharing::Telling::Told;
    asking.family.views = told ? policy::Views::Agree : policy::Views::NotRecorded;
    asking.family.agreed = told ? policy::AgreedToHelp::Yes : policy::AgreedToHelp::NotAsked;
    if (not told) asking.gate_why = "They are told when it is known how safe that is";
    return asking;
}

Result<void> Doing::ask(const Planned& planned, Known& known) {
    const auto& who = screening();
    const auto draft = TRY(requests::open_draft(with_.node, who, *known.request, "who"));
    auto kept = TRY(requests::save(with_.node, who,
                                   {.reference = *known.request,
                                    .version = draft.version,
                                    .step = "who",
                                    .asking = filled(draft.asking, planned)}));
    const auto* saved = std::get_if<requests::Request>(&kept);
    if (saved == nullptr) return fail(conflict("Somebody else was first"));
    auto asked = TRY(requests::ask(with_.node, who, with_.law, {*known.request, saved->version}));
    const auto* now = std::get_if<requests::AskedNow>(&asked);
    if (now == nullptr) return fail(conflict("Somebody else was first"));
    known.request_id = now->request.id;
    known.asked = known.request_open = true;
    known.asked_at = known.touched_at = with_.node.clock.now();
    known.family_due = requests::in_danger(now->request.asking);
    known.others.clear();
    for (const auto& each : now->request.asked) {
        known.others.push_back(learnt(each));
        ++(each.was_sent() ? done.asked : done.held_back);
    }
    return {};
}

// Whoever answers for the organisation; a colleague, whom they gave it to, where it is refused.
const requests::Asker& Doing::replies(const Planned& planned, std::size_t place) const {
    const auto& agency = with_.borough.asked.at(place);
    const bool refused = planned.answers.at(place).how->says == Holding::Refused;
    return refused ? agency.colleague : agency.answering;
}

Result<void> Doing::open(const Planned& planned, std::size_t place, Known& known) {
    const auto& agency = with_.borough.asked.at(place);
    const auto& who = replies(planned, place);
    if (who.actor.account != agency.answering.actor.account)
        TRY(requests::give(with_.node, agency.answering, {*known.request, who.actor.account}));
    TRY(requests::open(with_.node, who, *known.request));
    known.others.at(place).opened = true;
    return {};
}

requests::Replying Doing::replying(const Planned& planned, std::size_t place, Holding says) const {
    const auto& agency = with_.borough.asked.at(place);
    requests::Replying out;
    out.holding = says;
    if (requests::gives_something(says)) {
        out.facts = say("reply", planned, place);
        out.view = say("view", planned);
        out.call = agency.answering.name + ", " + agency.phone;
        out.systems = "Our own records";
        out.may_go_on = true;
        out.talk_first = (static_cast<std::size_t>(planned.number) + place) % 5 == 0;
        out.go_on = "The hub needs it to keep the child safe";
    }
    if (says == Holding::Part) {
        out.held.push_back({"Something about an adult", "NOT_RELEVANT", "It is long ago"});
        out.reviewer = "Whoever leads on safeguarding, " + agency.phone;
    }
    if (says == Holding::Refused) {
        out.reason = "MORE_DETRIMENTAL";
        out.reason_why = "The child asked that it stay with us";
        out.reviewer = agency.answering.name;
    }
    if (says == Holding::Later) {
        const auto at = with_.node.clock.now() + hours(20);
        out.later_at = as_typed(when_open(at, with_.calendar, planned.number));
        out.later_why = "Somebody must look at the older files";
    }
    return out;
}

Result<void> Doing::reply(const Planned& planned, std::size_t place, Known& known, bool again) {
    const auto& how = *planned.answers.at(place).how;
    auto& other = known.others.at(place);
    const auto says = again ? Holding::All : how.says;
    const auto said = replying(planned, place, says);
    if (not other.opened) TRY(open(planned, place, known));
    const auto now = with_.node.clock.now();
    auto sent = TRY(requests::reply(with_.node, replies(planned, place), with_.law,
                                    {*known.request, 0, said, false}));
    if (not std::holds_alternative<requests::Reply>(sent))
        return fail(broken("A reply of the plan was not sent"));
    ++other.replies;
    other.last = says;
    other.replied_at = now;
    if (requests::is_answer(says)) other.awaited = false;
    if (says == Holding::Unsure) other.stands_still = known.request_open;
    if (says == Holding::Later) other.promised_at = TRY(moment_as_typed(said.later_at, now));
    ++done.replies[std::string(requests::word(says))];
    return {};
}

Result<void> Doing::review(const Planned& planned, std::size_t place, Known& known) {
    const auto& agency = with_.borough.asked.at(place);
    const bool give = planned.answers.at(place).how->then == "given";
    auto& other = known.others.at(place);
    TRY(requests::review_refusal(
        with_.node, agency.answering, with_.law.rulebook(),
        {*known.request, agency.party, give,
         give ? "It is needed to keep the child safe" : "It would do the child more harm"}));
    other.reviewed_at = with_.node.clock.now();
    other.to_be_given = give;
    if (give) other.awaited = known.request_open;
    ++done.reviewed;
    return {};
}

Result<void> Doing::run_on(std::size_t place, Known& known) {
    auto& other = known.others.at(place);
    const auto request =
        TRY(requests::run_on(with_.node, screening(), with_.law, *known.request, other.party));
    for (const auto& asked : request.asked)
        if (asked.party == other.party) other.due_at = asked.due_at;
    other.stands_still = false;
    other.told_who_at = with_.node.clock.now();
    return {};
}

Result<void> Doing::say_family(Known& known) {
    sharing::Family family;
    family.telling = sharing::Telling::Told;
    TRY(requests::say_family(with_.node, screening(), *known.request, family));
    known.family_due = false;
    return {};
}

// After the node was down: what is there is looked at, and nothing is taken from memory.
Result<void> Doing::learn(const Reference& reference, const Planned& planned, Known& known) {
    const auto& manager = with_.borough.deciding;
    const auto seen = TRY(contacts::look_at(with_.node, manager, reference, true));
    known = learnt(seen);
    std::vector<std::string> records;
    for (const auto& child : seen.contact.words.arriving.children)
        if (not child.person.empty()) records.push_back(child.person);
    if (known.identified) families_[planned.family] = std::move(records);
    if (known.state == contacts::State::Gathering and not known.request) {
        for (const auto& draft : TRY(requests::queue(with_.node, manager)).drafts) {
            if (draft.contact != reference) continue;
            known.request = draft.reference;
            known.begun_at = draft.begun_at;
        }
    }
    if (not known.asked) return {};
    auto reading = TRY(audit::Reading::begin(with_.node, manager.actor));
    for (const auto& clock : TRY(clocks::of(reading, text(*known.request))))
        if (clock.rule.text() == "EMERGENCY_RECORD" and clock.going()) known.family_due = true;
    const auto& lines = seen.gathered.front().lines;
    for (std::size_t i = 0; i < lines.size() and i < known.others.size(); ++i) {
        const auto* newest = lines[i].newest();
        if (newest == nullptr or newest->said.holding != Holding::Refused) continue;
        const auto review = TRY(requests::review_of(reading, newest->id));
        if (not review) continue;
        known.others[i].reviewed_at = review->decided_at;
        known.others[i].to_be_given = review->give.value_or(false);
    }
    return {};
}

}  // namespace accord::replay
