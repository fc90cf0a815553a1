// Request: one question, put to one or several organisations about one or several children. Each
// is told what is needed of it, what is not, and as much as it needs to know; each has its own
// clock, its own decision and its own replies. A draft is a request that has not been sent.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/id.h"
#include "base/reference.h"
#include "casework/clocks/clock.h"
#include "casework/requests/asking.h"
#include "casework/requests/reply.h"
#include "platform/packing/packing.h"

namespace accord::requests {

enum class RequestState : std::uint8_t { Draft, Asked, Closed, Cancelled, Dropped };
std::string_view word(RequestState state);
std::optional<RequestState> request_state_from(std::string_view word);

// How far one organisation has come.
enum class AskedState : std::uint8_t {
    HeldBack,   // not asked: the decision stopped it, or nobody gave a reason to go on
    Waiting,    // asked, and no answer yet
    Replied,    // answered; a later reply may add to it
    Silent,     // the time ran out and nothing came: set by the system. It may still reply
    PassedOn,   // wrong desk: another was asked in its stead
    Cancelled,  // the asker no longer needs it
};
std::string_view word(AskedState state);   // "passed-on"
std::string_view words(AskedState state);  // "Passed on"
std::optional<AskedState> asked_state_from(std::string_view word);
constexpr bool awaited(AskedState state) {
    return state == AskedState::Waiting or state == AskedState::Silent;
}

struct Asked {
    static constexpr std::string_view id_prefix = "ask";

    Id<Asked> id;
    Id<parties::Party> party;
    AskedState state = AskedState::HeldBack;
    shield::Extent extent = shield::Extent::Nothing;  // how much it was told
    shield::Rendition told;                           // exactly what it reads
    std::string salt;
    policy::Answer answer = policy::Answer::Review;
    policy::Panel panel = policy::Panel::Amber;
    packing::Packed evidence;
    std::string went_on;

    std::optional<Id<clocks::Clock>> clock;
    std::optional<Instant> due_at;       // as first counted
    std::optional<Instant> promised_at;  // a new time that it gave, with a reason
    std::optional<Instant> opened_at;
    std::string holder;  // the account of whoever has it in hand
    std::string holder_name;

    std::int64_t replies = 0;
    std::string reply_type;  // of the newest reply, a code of response_types; empty: none
    std::optional<Instant> replied_at;
    Replying typed;  // a reply half written, for its own people alone
    std::string typed_by, typed_by_name;
    std::optional<Id<parties::Party>> passed_to;
    std::int64_t version = 0;

    // Whether an answer is still waited for.
    bool awaited() const { return requests::awaited(state); }
    bool was_sent() const { return state != AskedState::HeldBack; }
    // By when: the new time where one was given.
    std::optional<Instant> wait_until() const { return promised_at ? promised_at : due_at; }
    bool late(Instant now) const {
        const auto until = wait_until();
        return awaited() and until and * until < now;
    }
};

struct Request {
    static constexpr std::string_view id_prefix = "req";

    Id<Request> id;
    Reference reference;  // R-7K4-22M
    Id<parties::Party> asker;
    std::string author;  // an account's id: who asks, until it is handed to a colleague
    std::string author_name;
    std::string author_post;
    RequestState state = RequestState::Draft;
    Asking asking;                     // what was typed, whole: for the asker alone
    Code<rulebook::Rating> rating;     // at which it is asked
    std::optional<Reference> contact;  // the contact that it was asked for
    Instant begun_at;
    Instant saved_at;
    std::string saved_by;
    std::string saved_by_name;
    std::optional<Instant> asked_at;
    std::optional<Instant> ended_at;
    std::vector<Asked> asked;
    std::int64_t version = 0;

    bool open() const { return state == RequestState::Asked; }
    const Asked* of(const Id<parties::Party>& party) const;
    Asked* of(const Id<parties::Party>& party);
    Asked* of(const Id<Asked>& id);
    // Not answered yet, of those that were asked.
    std::size_t waiting() const;
    std::size_t sent() const;
};

// Of all that was asked for one contact: drafts are not in it, nor whom nothing was sent to.
struct Progress {
    std::int64_t asked = 0;
    std::int64_t answered = 0;
};

// The bytes that were told to one organisation: what is sealed and digested.
std::string told_bytes(const Asked& asked);
// The same of a reply.
std::string reply_bytes(const Reply& reply);

}  // namespace accord::requests
