// Checklist: the ten steps for one organisation: each of its checkpoints, how it stands, what shows
// it, whom it rests on, and until when that holds.
//
// Some are found by Accord itself (signed, in date, trained); the rest somebody says, with what
// shows it. What nobody has said is not met and not unmet: it is not said yet. Organisations are
// never set in an order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "governance/parties/party.h"
#include "rulebook/rulebook.h"

namespace accord::ten_steps {

enum class State : std::uint8_t { Met, NotMet, NotApplicable, Overridden };
std::string_view word(State state);   // "not-met"
std::string_view words(State state);  // "Not met"
std::optional<State> state_from(std::string_view word);

// What Accord found out by looking.
struct Found {
    State state = State::NotMet;
    std::string words;  // "Signed on 9 February 2026"
    std::string href;   // where to look
};

// What somebody said.
struct Said {
    Id<parties::Party> party;
    Code<rulebook::Checkpoint> checkpoint;
    State state = State::NotMet;
    std::string reason;    // why not, why it does not apply, or why one goes on without
    std::string evidence;  // what shows it
    std::string link;      // https, or empty
    std::string owner;     // the post that it rests on
    std::string account;   // who said so
    std::string name;
    Instant said_at;
    Date lapses_on;
    std::int64_t version = 0;

    bool lapsed(Date today) const { return lapses_on <= today; }
};

struct Line {
    const rulebook::Checkpoint* checkpoint = nullptr;
    int step = 0;
    std::optional<Found> found;
    std::optional<Said> said;

    // As it stands today; none: nobody has said, or what was said has lapsed.
    std::optional<State> state(Date today) const;
    // "Met", "Not said yet", "Lapsed on 1 March 2026: say again"
    std::string standing(Date today) const;
};

// What may be said of it: where Accord looks for itself nobody can say that it is met, only that
// it does not apply, or that one goes on without.
std::vector<State> sayable(const Line& line);

// How many organisations stand where, for one checkpoint.
struct Count {
    const rulebook::Checkpoint* checkpoint = nullptr;
    int step = 0;
    int met = 0;
    int not_met = 0;
    int not_applicable = 0;
    int overridden = 0;
    int not_said = 0;

    void add(std::optional<State> state);
};

inline constexpr int said_lasts_days = 365;  // unless another day is given

}  // namespace accord::ten_steps
