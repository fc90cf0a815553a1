// Mandate: who may sign for an organisation: which posts, how many of them, in which order, and by
// what authority. A party that has stated none is signed for by one person who may sign.
//
// The rule of it is `standing_of`: which seats are taken, who is next, and whether it is met.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/json.h"
#include "governance/parties/party.h"

namespace accord::agreement {

struct Paper;

struct Seat {
    std::string post;    // "Chief executive"
    std::string deputy;  // a post that stands in; may be empty
    bool operator==(const Seat&) const = default;
};

struct Mandate {
    static constexpr std::string_view id_prefix = "man";

    Id<Mandate> id;
    Id<parties::Party> party;
    std::int64_t number = 0;  // 0: none was stated
    std::int64_t needed = 1;  // of the seats
    bool in_order = false;    // each waits for the seat before it
    std::vector<Seat> seats;
    std::vector<Id<parties::Party>> also_for;  // other bodies bound by the same hand; once checked
    std::string statement;                     // by what authority, in their words
    std::string scheme;                        // "Scheme of delegation 2025, 4.2"
    std::optional<Id<Paper>> evidence;
    std::string stated_by;  // account
    Instant stated_at;
    std::optional<std::string> checked_by;  // of the partnership; not who stated it
    std::optional<Instant> checked_at;

    bool stated() const { return number > 0; }
    bool checked() const { return checked_at.has_value(); }
};

// Anybody who may sign, alone.
Mandate nobody_said(Id<parties::Party> party);

// The seat that this post sits in, itself or as deputy. None: it is not named.
std::optional<std::size_t> seat_of(const Mandate& mandate, std::string_view post);

struct SeatTaken {
    std::size_t seat = 0;
    std::string post;  // of the person who took it
};
struct MandateStanding {
    std::size_t done = 0;  // seats taken, each counted once
    std::size_t needed = 1;
    std::vector<std::string> waiting;  // posts that may sign next: "Chair of governors"
    bool met() const { return done >= needed; }
};
MandateStanding standing_of(const Mandate& mandate, const std::vector<SeatTaken>& taken);

// "Any two of: Headteacher, Chair of governors or Vice chair, Business manager".
std::string said(const Mandate& mandate);

std::string written(const std::vector<Seat>& seats);  // as the shelf keeps them
std::vector<Seat> seats_from(std::string_view written);

}  // namespace accord::agreement
