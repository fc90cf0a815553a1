// Notice: somebody was told that something waits for them, and nothing of what it is. A post by
// name, where to ring, the reference and the time: no word about anybody goes out of the house.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/reference.h"
#include "governance/parties/party.h"

namespace accord::requests {

struct Request;

struct Notice {
    static constexpr std::string_view id_prefix = "ntc";

    Id<Notice> id;
    std::string request;  // the request's id
    Reference reference;  // of it
    std::string about;    // the id of what exactly: one organisation asked, a disagreement
    std::string kind;     // "half-time": notice_kinds()
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

// The whole message, for any channel: the same for every event but for one line, and safe on a lock
// screen. `whose` is an organisation and never a person.
struct Message {
    std::string subject;
    std::string words;
};
Message message_of(const Notice& notice, std::string_view whose, std::string_view phone,
                   std::string_view address, Instant now);

}  // namespace accord::requests
