// How a share travels. A channel has code behind it (doors carry it), so it is an enumeration and
// the compiler finds every place that must answer; what a channel may carry is a row of
// channels.table.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace accord::rulebook {

enum class Channel {
    Accord,      // read in Accord by a named person who has signed in
    Machine,     // from one organisation's system to another's
    SecureMail,  // e-mail that meets the secure standard
    SecureLink,  // a link for someone without an account
    Phone,       // aloud, after calling back on a known number
    Meeting,     // aloud or on paper, to those in the room
    Post,        // on paper, tracked
    Fax,         // obsolete; listed so that it can be refused by name
};

std::span<const Channel> channels();  // in the order above
std::string_view code(
    Channel channel);  // "SECURE_MAIL": the code of its row, as written in documents
std::optional<Channel> channel_from(std::string_view code);

}  // namespace accord::rulebook
