// Parting: what was one record turned out to be two people: a merge that was undone, or a record
// that was split. Whoever was told of it in between was told of two as of one. The rooms that tell
// and ask read this and tell each of them, by the way that they told them at first.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/reference.h"
#include "governance/audit/reading.h"

namespace accord::people {

struct Split {
    static constexpr std::string_view id_prefix = "spl";
};

struct Parting {
    std::string agency;
    std::vector<Reference> records;   // of both, and of whatever else was read with them
    Instant since;                    // they were one from then
    Instant at;                       // until then
    std::vector<std::string> things;  // that were one's and told as the other's: "birth date"
};
// A split, as it stands on either of the two records. Where the other is closed to whoever reads,
// that there is one is said, and neither who nor why.
struct SplitOff {
    bool is_new = false;  // this record was made by it
    std::optional<Reference> other;
    std::string other_name;
    std::vector<std::string> went;  // "Birth date": to the new one
    std::string why;
    std::string by_name;
    Instant at;
};
// `about`: what the message of the outbox is about: a merge that was undone, or a split.
Result<Parting> parting(audit::Reading& reading, std::string_view about);

// What whoever was told is told. It names nobody; the same for all of one parting.
std::string words_of(const Parting& parting);

// The kinds of message that a parting posts, each with a handler in the room that it names.
inline constexpr std::string_view tell_of_parting[] = {"share.tell_of_parting",
                                                       "request.tell_of_parting"};

}  // namespace accord::people
