// Doing: every step of a plan, done by the verbs that pages call, as the people who do it.
#pragma once

#include <map>

#include "casework/people/matcher.h"
#include "doors/replay/borough.h"
#include "doors/replay/known.h"
#include "governance/agreement/law.h"

namespace accord::replay {

// What was done, counted as it was done.
struct Done {
    std::int64_t steps = 0;
    std::int64_t referrals = 0;
    std::int64_t enquiries = 0;  // strategy discussions, section 47
    std::int64_t asked = 0;      // requests put to an organisation
    std::int64_t held_back = 0;  // and not put
    std::map<std::string, std::int64_t> replies;
    std::int64_t reviewed = 0;
    std::int64_t told = 0;  // by a share
    std::int64_t reopened = 0;
    std::int64_t followed = 0;  // discussions held, assessments finished
};

class Doing {
public:
    struct With {
        Node& node;
        agreement::Lawbook& law;
        people::Matcher& matcher;
        const Borough& borough;
        const Shape& shape;
        const deadlines::Calendar& calendar;
    };
    explicit Doing(const With& with) : with_(with) {}

    // One step, now. What it changed is in `known` afterwards.
    Result<void> step(const Next& next, const Planned& planned, Known& known);
    // As the hub's manager finds it, after the node was down.
    Result<void> learn(const Reference& reference, const Planned& planned, Known& known);
    // What is said of this contact, as the node keeps it.
    Result<contacts::Arriving> arriving_of(const Planned& planned) const;
    Done done;

private:
    bool in_hours() const;
    const Asker& screening() const { return in_hours() ? with_.borough.screening : out_of_hours(); }
    const Asker& taking_in() const { return in_hours() ? with_.borough.taking_in : out_of_hours(); }
    const Asker& out_of_hours() const { return with_.borough.out_of_hours; }
    std::string say(std::string_view of, const Planned& planned, std::size_t more = 0) const;
    void changed(Known& known, const contacts::Contact& contact) const;

    Result<void> receive(const Planned& planned, Known& known);
    Result<void> acknowledge(Known& known);
    Result<void> identify(const Planned& planned, Known& known);
    Result<void> screen(const Planned& planned, Known& known);
    Result<void> pass_to_worker(const Planned& planned, Known& known);
    Result<void> worker_has_it(Known& known);
    Result<void> picture(const Planned& planned, Known& known);
    Result<void> decide(const Planned& planned, Known& known);
    Result<void> ask_owners(Known& known);
    Result<void> answer_owner(std::size_t place, Known& known);
    Result<void> begin_telling(const Planned& planned, Known& known);
    Result<void> send_telling(const Planned& planned, Known& known);
    Result<void> open_telling(Known& known);
    Result<void> tell_source(const Planned& planned, Known& known);
    Result<void> close(const Planned& planned, Known& known);
    Result<void> reopen(const Planned& planned, Known& known);
    Result<void> follow(Known& known);

    requests::Asking filled(requests::Asking asking, const Planned& planned) const;
    requests::Replying replying(const Planned& planned, std::size_t place,
                                requests::Holding says) const;
    Result<void> begin_asking(Known& known);
    Result<void> ask(const Planned& planned, Known& known);
    const requests::Asker& replies(const Planned& planned, std::size_t place) const;
    Result<void> open(const Planned& planned, std::size_t place, Known& known);
    Result<void> reply(const Planned& planned, std::size_t place, Known& known, bool again);
    Result<void> review(const Planned& planned, std::size_t place, Known& known);
    Result<void> run_on(std::size_t place, Known& known);
    Result<void> say_family(Known& known);

    With with_;
    std::map<std::size_t, std::vector<std::string>> families_;  // the references of their records
};

}  // namespace accord::replay
