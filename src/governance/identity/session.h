// Session: one browser that has shown who is using it. The browser holds a token of 256 bits; we
// hold its digest. A session ends by itself when left alone, and for certain after some hours.
//
// The rules are here, as functions of a session and a moment; the shelf only remembers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/id.h"
#include "governance/identity/account.h"

namespace accord::identity {

struct Session {
    static constexpr std::string_view id_prefix = "ssn";

    Id<Session> id;
    Digest token;  // of the token, never the token
    Id<Account> account;
    std::string browser;  // "Firefox on Windows": enough to know one's own by
    Instant began_at;
    Instant seen_at;
    Instant fresh_until;  // until when the last proof counts as fresh
    std::optional<Instant> ended_at;
};

enum class SessionState {
    Live,
    Idle,     // left alone too long; the same person may come back to what they wrote
    Expired,  // the longest a session may last is over
    Ended,    // signed out, pushed out by a newer one, or revoked
};
SessionState state(const Session& session, Instant now);
bool fresh(const Session& session, Instant now);
Instant fresh_until(Instant proved_at);

// Whether the moment is worth writing down: not every page read needs a write.
bool worth_noting(const Session& session, Instant now);

// Which of a person's live sessions must end so that one more may begin: the longest unseen first.
std::vector<Id<Session>> to_make_room(std::vector<Session> live);

// "Firefox on Windows", from what a browser says of itself; "A browser" when it says nothing we
// know.
std::string browser_words(std::string_view user_agent);

// Where to go after signing in: a path of our own, or "/". Never another site, never a form's
// target, never a query (which could name somebody).
std::string safe_next(std::string_view wanted);

}  // namespace accord::identity
