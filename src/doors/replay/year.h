// Year: a plan, done from its first contact to its last with the node's time set forward from one
// thing to the next: what people do at the moments of the plan, what waits in the outbox at the
// moments when it is due, what recurs once a day. The verbs are those of every page, the clocks
// those of the rulebook; only the time is made up.
#pragma once

#include <functional>

#include "doors/replay/doing.h"
#include "doors/worker/work.h"

namespace accord::replay {

// The node's time: it is what it is set to, and never goes back.
class SetClock final : public Clock {
public:
    explicit SetClock(Instant at) : at_(at) {}
    Instant now() override { return at_; }
    void set(Instant at) {
        if (at_ < at) at_ = at;
    }

private:
    Instant at_;
};

struct Progress {
    Instant now;
    std::int64_t taken_in = 0, ended = 0, contacts = 0;
    std::int64_t steps = 0, messages = 0;
};

struct Replayed {
    bool whole = true;       // it was not stopped before its end
    std::int64_t since = 0;  // the last entry of the trail before it began
    Done done;
    std::int64_t contacts = 0;
    std::int64_t messages = 0;  // of the outbox, worked off
    std::vector<Known> all;     // the contacts, in the order of the plan
};

class Year {
public:
    struct With {
        Doing::With doing;
        SetClock& clock;
        std::vector<Planned> plan;
        std::function<void(const Progress&)> tell;  // now and then
    };
    explicit Year(With with);
    // To the end of everything: of every contact, and of what waits in the outbox; or to this
    // moment, and what is open then stays open.
    Result<Replayed> run(std::optional<Instant> until = std::nullopt);
    // What the node knows already is learnt from it first; it goes on from this moment.
    Result<void> go_on_from(Instant now);

private:
    struct Case {
        Known known;
        std::optional<Next> next;
    };
    Result<void> work_until(Instant at);
    Result<void> work_off();
    Result<void> work_to_the_end();
    Result<void> make_rounds();
    Result<Replayed> replayed(bool whole);
    Result<void> take(std::size_t place);
    void plan_next(std::size_t place);
    void tell_progress();

    With with_;
    Doing doing_;
    std::vector<worker::Work> work_;
    std::vector<worker::Round> rounds_;
    std::vector<Case> cases_;
    std::vector<std::pair<Next, std::size_t>> heap_;  // the first at the front
    std::int64_t since_ = 0;
    std::optional<Date> rounds_on_;
    Progress progress_;
};

// Where a node that was down stopped: the newest entry of its trail.
struct Stopped {
    Instant at;
    std::int64_t entries = 0;
};
Result<Stopped> stopped_at(Node& node);

}  // namespace accord::replay
