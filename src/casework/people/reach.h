// Reach: how somebody is reached: a telephone number or an e-mail address, whose it is where it is
// not theirs, whether it is safe to use and when, confidential or not, and who must not know it.
// A number may be answered by the one from whom somebody is kept safe: what is said of that stands
// beside the number wherever it is shown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/json.h"

namespace accord::people {

enum class ReachKind : std::uint8_t { Mobile, Home, Work, Email };
enum class Ringing : std::uint8_t { NotKnown, Safe, AtTimes, NotSafe };

struct Reach {
    ReachKind kind = ReachKind::Mobile;
    std::string words;  // as typed: "020 7946 0123"
    std::string whose;  // "her mother’s"; empty: their own
    Ringing ringing = Ringing::NotKnown;
    std::string ringing_why;    // "he answers her phone", "after six"
    bool confidential = false;  // never travels
    std::string must_not_know;  // who, in words; empty when nobody is named
    bool former = false;        // no longer theirs, and kept because it is secret
    // Put down by somebody who does not see what is secret here: whether it is one of those is
    // found out by nobody, and it is kept with them, until somebody who does see them has looked.
    bool to_check = false;

    bool operator==(const Reach&) const = default;
};

bool is_shut(const Reach& reach);  // secret, or kept with what is

std::string_view word(ReachKind kind);             // "mobile": on the shelf and in forms
std::string_view spoken_kind(ReachKind kind);      // "Mobile"
ReachKind reach_kind_from(std::string_view word);  // an unknown one is Home
std::string_view word(Ringing ringing);
std::string_view spoken_ringing(Ringing ringing);  // "Not safe"
Ringing ringing_from(std::string_view word);       // what cannot be read is NotSafe

std::string one_line(const Reach& reach);  // "Mobile 07700 900123, her mother’s"
// What has to be known before it is used: "Not safe to ring: he answers her phone", "Ring only:
// after six"; else empty.
std::string warning(const Reach& reach);

// However they are typed: +44 or 0, with spaces or none, in capitals or not.
bool same_reach(const Reach& one, const Reach& other);
// Why these words can be no number or e-mail address; empty when they can.
std::string_view fault_of_reach(ReachKind kind, std::string_view words);

Json json_of(const Reach& reach);
Reach reach_of_json(const Json& json);  // what cannot be read as open stays shut

}  // namespace accord::people
