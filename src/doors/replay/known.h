// Known: how far one contact of the plan has come, as the node says; and next: what is done about
// it next, when, by plan. Whoever starts again learns it from the node and from nowhere else, so a
// replay that was killed goes on as people do: they look at what is there.
#pragma once

#include <optional>
#include <vector>

#include "casework/contacts/commands.h"
#include "doors/replay/plan.h"

namespace accord::replay {

struct KnownAsked {
    Id<requests::Asked> id;
    Id<parties::Party> party;
    bool sent = false;
    std::optional<Instant> due_at;
    std::optional<Instant> promised_at;
    bool awaited = false;
    bool opened = false;
    std::int64_t replies = 0;
    requests::Holding last = requests::Holding::NotSaid;
    Instant replied_at;
    bool stands_still = false;           // they could not tell who is meant
    std::optional<Instant> told_who_at;  // and were told
    std::optional<Instant> reviewed_at;  // a refusal
    bool to_be_given = false;
};

// What follows it, and is to be held or finished.
struct KnownFollows {
    Id<clocks::Clock> id;
    Instant started_at, due_at;
};

struct Known {
    std::optional<Reference> reference;  // none: it was not taken in
    Id<contacts::Contact> id;
    contacts::State state = contacts::State::Received;
    std::int64_t version = 0;
    Instant received_at;
    Instant stage_at;    // it came to this state
    Instant touched_at;  // somebody did something about it
    bool identified = false;
    bool acknowledged = true;
    bool worker_has_it = false;
    bool told = false;
    std::int64_t reopened = 0;

    std::optional<Reference> request;
    Id<requests::Request> request_id;
    Instant begun_at;
    bool asked = false;
    bool request_open = false;
    Instant asked_at;
    bool family_due = false;  // asked in danger: whether they were told is said afterwards
    std::vector<KnownAsked> others;

    bool owners_asked = false;
    struct Waiting {
        Id<contacts::Passing> passing;
        Id<parties::Party> owner;
    };
    std::vector<Waiting> owners_waiting;
    Instant owners_asked_at;
    std::optional<Reference> share;
    bool share_sent = false;
    bool share_opened = false;
    Instant share_at;
    std::optional<KnownFollows> follows;
};

struct Next {
    Instant at;
    Step step = Step::Receive;
    std::size_t place = 0;  // of the organisation asked, or of the owner
    auto operator<=>(const Next&) const = default;
};

// None: it has come to its end.
std::optional<Next> next(const Planned& planned, const Known& known,
                         const deadlines::Calendar& calendar, const Shape& shape);

// What the node knows of it: of the contact and what was asked for it.
Known learnt(const contacts::Seen& seen);
KnownAsked learnt(const requests::Asked& asked);
std::optional<KnownFollows> learnt(const std::vector<clocks::Clock>& following);

}  // namespace accord::replay
