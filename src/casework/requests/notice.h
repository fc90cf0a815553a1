// Notice: somebody was told that something waits for them, and nothing of what it is. A post by
// name, where to ring, the reference and the time: no word about anybody goes out of the house.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/reference.h"
#include "governance/letters/dispatch.h"
#include "governance/parties/party.h"

namespace accord::requests {

struct Request;

struct Notice {
    static constexpr std::string_view id_prefix = "ntc";

    Id<Notice> id;
    std::string request;  // the request's id
    Reference reference;  // of it
    Id<parties::Party> asker;
    std::string about;  // the id of what exactly: one organisation asked, a disagreement
    std::string kind;   // "half-time": notice_kinds()
    Id<parties::Party> party;
    std::string account;  // whose; empty: whoever is on duty there
    std::string name;     // "Ruth Ademola", "Duty desk"
    std::string phone;    // where they were to be reached
    std::optional<Instant> due_at;
    Instant made_at;
};

// What each kind says, as seen by whoever reads it: "Reply by 2:10pm today."
std::string title_of(const Notice& notice);
std::string body_of(const Notice& notice, Instant now);

// The sentence of this kind in an e-mail (governance/letters), which says nothing else of it.
letters::Event event_of(const Notice& notice);
// Whether it only says what has happened, so that a day later nobody needs it.
bool only_says(const Notice& notice);
// Whether it is for who manages a desk, and not for who sits at it.
bool is_for_managers(const Notice& notice);

}  // namespace accord::requests
