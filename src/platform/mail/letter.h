// Letter: an e-mail of ours: that something waits, and never about whom. Nothing in it can end a
// header early: addresses and lines are types that cannot be wrong, and the words are encoded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "platform/mail/address.h"

namespace accord::mail {

struct Letter {
    Address to;
    Line subject;
    std::string words;  // UTF-8, sentences between line ends
    // What names it for good, so that one that is sent twice is known to be the same: its
    // Message-ID is <key@domain of the sender>. Small letters, figures and low lines.
    std::string key;
    Instant written_at;  // its date, the same however often it is tried
};

// The header fields of a letter, one a line, in the order in which they are written.
std::vector<std::string> header_of(const Letter& letter, const Address& from);

// The key inside a Message-ID of ours, where `text` has one with this domain; for what came back.
std::string key_in(std::string_view text, std::string_view domain);

}  // namespace accord::mail
