// Spoken: a call or a talk, written down in under a minute: who with (from the directory, and rung
// on the directory's number), when, about whom, what was told and what they told, what was agreed,
// and how it was known to be them. It may be the reply to a request: then it says which of the
// answers it was, and stops the clock; a message left with somebody is no answer, and where it
// could not be checked who it was the clock runs until the other side says that it is right.
// The other side says that it is right, or adds to it; neither writes over it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/fault.h"
#include "base/json.h"
#include "casework/requests/request.h"
#include "platform/packing/packing.h"

namespace accord::requests {

// How it was known that it was them.
enum class KnownHow : std::uint8_t {
    NotSaid,
    KnowThem,
    RangDirectory,  // rang the number on the organisation's page
    GaveReference,
    CouldNot,
};
std::string_view word(KnownHow how);
std::string_view words(KnownHow how);
KnownHow known_how_from(std::string_view word);

// What came of it, where it is about a request.
enum class Came : std::uint8_t {
    NotSaid,
    All,
    Part,
    NothingRelevant,
    NotKnown,
    Refused,
    TalkedOnly,   // they answer later
    LeftMessage,  // with somebody who could not answer
    NotReached,
};
std::string_view word(Came came);
std::string_view words(Came came);
Came came_from(std::string_view word);
// Which answer it is; none where it is no answer, and the clock runs on.
std::optional<Holding> answer_of(Came came);

struct Talking {
    std::string other;   // the id of the organisation
    std::string who;     // whom one spoke to there
    std::string when;    // as typed; now when empty
    std::string about;   // which child, in words
    std::string told;    // what one told them
    std::string heard;   // what they told
    std::string agreed;  // what was agreed, who does it, by when
    KnownHow known_how = KnownHow::NotSaid;
    std::string request;  // the request that this is about, as typed; empty: none
    Came came = Came::NotSaid;
    std::string reason;  // code of refusal_reasons, where not all is shared
    bool operator==(const Talking&) const = default;
};
Faults faults_of(const Talking& talking, Instant now);

enum class Confirmed : std::uint8_t { NotYet, Right, Added };
std::string_view word(Confirmed confirmed);

struct Spoken {
    static constexpr std::string_view id_prefix = "spk";

    Id<Spoken> id;
    Reference reference;  // K-7K4-22M
    Id<parties::Party> party;
    Id<parties::Party> other;
    std::optional<Id<Asked>> answers;  // the wait that it ended
    Instant said_at;
    std::string phone;  // the directory's, never the caller's
    Talking talking;
    std::string salt;
    std::string made_by, made_name;
    Instant made_at;
    policy::Answer answer = policy::Answer::Review;
    packing::Packed evidence;
    std::optional<Id<clocks::Clock>> clock;  // to be put in writing
    std::optional<Instant> written_at;
    Confirmed confirmed = Confirmed::NotYet;
    std::string confirmed_name;
    std::optional<Instant> confirmed_at;
    std::string added;  // by the other side
    std::int64_t version = 0;

    // An answer, but of somebody who could not be checked: it counts when they say it is right.
    bool waits_to_be_confirmed() const {
        return not answers and confirmed == Confirmed::NotYet and
               talking.known_how == KnownHow::CouldNot and answer_of(talking.came).has_value();
    }
};
std::string spoken_bytes(const Spoken& spoken);
Json to_json(const Talking& talking);
Talking talking_from(const Json& json);

}  // namespace accord::requests
