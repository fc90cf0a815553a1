// Review: what the engine could not say yes or no to, put to a person of the organisation that
// would tell, until a time. It is about a question and about nobody: who would tell whom, for what,
// how serious, which kinds of information. It ends once. Approved, it opens nothing by itself: the
// same question is asked again with it and decided afresh (OpenID AuthZEN Access Request and
// Approval profile; docs/formats/authzen.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/reference.h"
#include "engine/policy/question.h"
#include "governance/parties/party.h"

namespace accord::reviews {

enum class State : std::uint8_t { Pending, Approved, Denied, Expired, Cancelled };
std::string_view word(State state);   // "pending": as the profile spells it
std::string_view words(State state);  // "Waiting for you"
std::optional<State> state_from(std::string_view word);

// How the question came.
enum class Door : std::uint8_t {
    Evaluation,  // a system asked whether something may be told
    Request,     // a system asked about a person, whom it named to us and whom we did not keep
};
std::string_view word(Door door);
std::optional<Door> door_from(std::string_view word);

struct Review {
    static constexpr std::string_view id_prefix = "rvw";

    Id<Review> id;
    Reference reference;  // V-7K4-22M
    Door door = Door::Evaluation;
    Id<parties::Party> asker;  // whose system asked
    std::string client;        // the system's id
    Id<parties::Party> giver;  // whose people decide
    Id<parties::Party> receiver;
    policy::Question question;  // its items are numbered: nothing of what the asker called them
    std::string denial;         // the name of the answer that was not yes: evl_…, rqd_…
    Digest bound;               // of the whole question as it was asked
    std::optional<Digest> key;  // of the asker's own key for saying it once
    Digest body;                // of what it sent
    State state = State::Pending;
    Instant asked_at;
    Instant look_by;
    std::optional<Instant> ended_at;
    std::string decided_by;  // an account
    std::string decided_name;
    std::string why;  // of whoever decided: for their own organisation alone
    std::optional<Instant> approved_until;
    // Under which text and which rows it was decided, or asked while nobody has: under another
    // text an approval no longer holds.
    std::optional<Digest> terms;
    std::optional<Digest> rulebook;
    std::int64_t version = 0;

    bool open() const { return state == State::Pending; }
};

// For how long an approval may hold. The list is the program's own.
struct Span {
    std::string_view code;  // "hour"
    std::string_view words;
    int hours = 0;
};
const std::vector<Span>& spans();

}  // namespace accord::reviews
