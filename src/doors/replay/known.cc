#include "doors/replay/known.h"

#include <algorithm>

namespace accord::replay {
namespace {

using contacts::State;
using requests::Holding;

class Steps {
public:
    Steps(const Planned& planned, const Known& known, const deadlines::Calendar& calendar,
          const Shape& shape)
        : planned_(planned), known_(known), calendar_(calendar), shape_(shape) {}

    std::optional<Next> first() {
        if (not known_.reference) {
            put(planned_.at, Step::Receive);
            return first_;
        }
        if (not known_.acknowledged) after(known_.received_at, Step::Acknowledge);
        if (not known_.identified and known_.state != State::Closed)
            after(known_.received_at, Step::Identify);
        of_the_state();
        if (known_.family_due) after(known_.asked_at, Step::SayFamily);
        for (std::size_t i = 0; known_.asked and i < known_.others.size(); ++i) of_other(i);
        if (known_.share_sent and not known_.share_opened)
            after(known_.share_at, Step::OpenTelling);
        if (known_.follows) put(there(followed_at(*known_.follows)), Step::Follow);
        return first_;
    }

private:
    void put(Instant at, Step step, std::size_t place = 0) {
        const Next found{at, step, place};
        if (not first_ or found < *first_) first_ = found;
    }
    // So long after another thing, in the hours in which somebody is there for it.
    Instant when(Instant base, Step step) const {
        const auto row = static_cast<std::size_t>(step);
        const auto at = base + minutes(planned_.minutes[row]) +
                        seconds((planned_.number * 7 + static_cast<std::int64_t>(row)) % 60);
        if (not shape_.delays[row].hours or planned_.way->grave()) return at;
        return when_open(at, calendar_, planned_.number);
    }
    void after(Instant base, Step step, std::size_t place = 0) {
        put(when(base, step), step, place);
    }

    // Most are in time, and one in twenty is not.
    Instant followed_at(const KnownFollows& one) const {
        const auto part = 45 + (planned_.number * 7) % 58;
        return one.started_at + Duration{(one.due_at - one.started_at).micros / 100 * part};
    }

    void of_the_state() {
        switch (known_.state) {
            case State::Received: {
                const bool worker = planned_.way->worker and known_.reopened == 0;
                return after(known_.stage_at, worker ? Step::PassToWorker : Step::Screen);
            }
            case State::Gathering: return of_gathering();
            case State::Weighing: return after(known_.stage_at, Step::Decide);
            case State::Decided: return of_telling();
            case State::WithWorker:
                if (not known_.worker_has_it) after(known_.stage_at, Step::WorkerHasIt);
                return of_the_end(not known_.worker_has_it);
            case State::Closed:
                if (planned_.reopened and known_.reopened == 0)
                    after(known_.stage_at, Step::Reopen);
                return;
        }
    }

    void of_gathering() {
        if (not known_.request) return after(known_.stage_at, Step::BeginAsking);
        if (not known_.asked) return after(known_.begun_at, Step::Ask);
        put(when(enough_at(), Step::Picture), Step::Picture);
    }

    // Everybody has answered, or was waited for long enough.
    Instant enough_at() const {
        auto last = known_.asked_at;
        bool waits = false;
        for (const auto& other : known_.others) {
            if (not other.sent or not other.due_at) continue;
            waits = waits or other.awaited;
            last = std::max(
                last, other.awaited ? part_of(other, planned_.way->patience) : other.replied_at);
        }
        return last;
    }

    Instant part_of(const KnownAsked& other, std::int64_t hundredths) const {
        const auto whole = *other.due_at - known_.asked_at;
        return known_.asked_at + Duration{whole.micros / 100 * hundredths};
    }

    void of_telling() {
        if (planned_.way->tells and known_.reopened == 0) {
            if (planned_.way->asks and known_.asked and not known_.owners_asked)
                return after(known_.stage_at, Step::AskOwners);
            for (std::size_t i = 0; i < known_.owners_waiting.size(); ++i)
                after(known_.owners_asked_at, Step::AnswerOwner, i);
            if (not known_.owners_waiting.empty()) return of_the_end(true);
            if (not known_.share) return after(known_.touched_at, Step::BeginTelling);
            if (not known_.share_sent) return after(known_.share_at, Step::SendTelling);
        }
        of_the_end(false);
    }

    void of_the_end(bool unfinished) {
        if (not known_.told) return after(known_.stage_at, Step::TellSource);
        if (not unfinished) after(known_.touched_at, Step::Close);
    }

    void of_other(std::size_t place) {
        const auto& other = known_.others[place];
        if (not other.sent or not other.due_at or place >= planned_.answers.size()) return;
        const auto& planned = planned_.answers[place];
        if (not other.opened and planned.how->opens >= 0 and other.awaited)
            return put(there(part_of(other, planned.how->opens)), Step::Open, place);
        if (planned.how->says == Holding::NotSaid) return;
        // What is known is said, even when nobody waits for it any more.
        if (other.replies == 0) return put(there(part_of(other, planned.part)), Step::Reply, place);
        if (other.replies > 1) return;
        of_answered(place, other);
    }

    void of_answered(std::size_t place, const KnownAsked& other) {
        switch (other.last) {
            case Holding::Refused:
                // Nobody looks again at what nobody asks any more.
                if (not other.reviewed_at and not known_.request_open) return;
                if (not other.reviewed_at)
                    return after(other.replied_at, Step::ReviewRefusal, place);
                if (other.to_be_given) after(*other.reviewed_at, Step::ReplyAgain, place);
                return;
            case Holding::Unsure:
                if (not known_.request_open) return;
                if (other.stands_still) return after(other.replied_at, Step::RunOn, place);
                return after(other.told_who_at.value_or(other.replied_at), Step::ReplyAgain, place);
            case Holding::Later:
                if (not known_.request_open or not other.promised_at) return;
                return put(*other.promised_at - minutes(planned_.number % 60), Step::ReplyAgain,
                           place);
            default: return;
        }
    }

    // Desks that answer something grave are there at any hour.
    Instant there(Instant at) const {
        return planned_.way->grave() ? at : when_open(at, calendar_, planned_.number);
    }

    const Planned& planned_;
    const Known& known_;
    const deadlines::Calendar& calendar_;
    const Shape& shape_;
    std::optional<Next> first_;
};

void learn_others(const requests::Gathered& gathered, Known& out) {
    const auto& request = gathered.request;
    out.request = request.reference;
    out.request_id = request.id;
    out.begun_at = request.begun_at;
    out.asked = request.asked_at.has_value();
    out.request_open = request.open();
    out.asked_at = request.asked_at.value_or(request.begun_at);
    out.family_due = false;
    for (const auto& line : gathered.lines) {
        auto other = learnt(line.asked);
        if (const auto* newest = line.newest()) {
            other.last = newest->said.holding;
            other.replied_at = newest->made_at;
        }
        if (line.clock) {
            other.stands_still = line.clock->state == clocks::ClockState::Paused;
            if (not line.clock->pauses.empty())
                other.told_who_at = line.clock->pauses.back().time.until;
        }
        out.others.push_back(std::move(other));
    }
}

}  // namespace

std::optional<Next> next(const Planned& planned, const Known& known,
                         const deadlines::Calendar& calendar, const Shape& shape) {
    return Steps(planned, known, calendar, shape).first();
}

KnownAsked learnt(const requests::Asked& asked) {
    KnownAsked out;
    out.id = asked.id;
    out.party = asked.party;
    out.sent = asked.was_sent();
    out.due_at = asked.due_at;
    out.promised_at = asked.promised_at;
    out.awaited = asked.awaited();
    out.opened = asked.opened_at.has_value();
    out.replies = asked.replies;
    return out;
}

std::optional<KnownFollows> learnt(const std::vector<clocks::Clock>& following) {
    for (const auto& clock : following)
        if (clock.going()) return KnownFollows{clock.id, clock.started_at, clock.due_at};
    return std::nullopt;
}

Known learnt(const contacts::Seen& seen) {
    const auto& contact = seen.contact;
    Known out;
    out.reference = contact.reference;
    out.id = contact.id;
    out.follows = learnt(seen.following);
    out.state = contact.state;
    out.version = contact.version;
    out.received_at = contact.received_at;
    out.stage_at = contact.received_at;
    for (const auto& move : seen.moves)
        if (move.what == "stage") out.stage_at = move.at;
    out.touched_at = seen.now;
    out.identified = contact.identified_at.has_value();
    for (const auto& clock : seen.clocks)
        if (clock.rule.text() == "ACKNOWLEDGE_REFERRAL" and clock.going()) out.acknowledged = false;
    out.worker_has_it = contact.words.worker.has_it_at.has_value();
    out.told = contact.told_at.has_value();
    out.reopened = contact.reopened;
    if (not seen.gathered.empty()) learn_others(seen.gathered.front(), out);
    out.owners_asked = not seen.passings.empty();
    for (const auto& passing : seen.passings) {
        out.owners_asked_at = passing.asked_at;
        if (passing.passes == contacts::Passes::Asked)
            out.owners_waiting.push_back({passing.id, passing.owner});
    }
    if (not seen.tellings.empty()) {
        const auto& telling = seen.tellings.front();
        out.share = telling.share;
        out.share_sent = telling.sent_at.has_value();
        out.share_at = telling.sent_at.value_or(telling.begun_at);
    }
    return out;
}

}  // namespace accord::replay
