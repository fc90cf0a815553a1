// Desk: when it answers, and who does when it does not. A turn on the rota comes first; then the
// desk itself in its hours; out of hours whoever stands in for it by the week, or whenever it is
// shut. Where nobody does, that is said, with when the desk opens. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/instant.h"
#include "engine/deadlines/clock.h"
#include "governance/parties/party.h"

namespace accord::desks {

// One turn of the rota.
struct Turn {
    static constexpr std::string_view id_prefix = "trn";

    Id<Turn> id;
    Id<parties::Party> party;
    std::string account;
    std::string name;
    std::string phone;
    bool manages = false;
    Instant from;
    Instant until;
};

// Days of the week, and the minutes of the day between which it holds; an end that is not later is
// on the day after.
struct Weekly {
    bool days[7] = {};  // by Weekday
    int from = 0;
    int until = 0;
    bool on_bank_holidays = false;

    bool begins_on(Date day, const deadlines::Calendar& calendar) const;
    bool has(Instant at, const deadlines::Calendar& calendar) const;
};
std::string words(const Weekly& when);  // "Monday to Friday, 8am to 6pm"
// Each day as one letter, Monday first: "MTWTF--". None of anything else.
std::string days_word(const Weekly& when);
bool read_days(std::string_view word, Weekly& when);

// What stands until it is taken away: hours in which the desk itself is there, or who answers
// when it is not.
enum class ShiftKind { Hours, Cover };
std::string_view word(ShiftKind kind);
std::optional<ShiftKind> shift_kind_from(std::string_view word);
struct Shift {
    static constexpr std::string_view id_prefix = "shf";

    Id<Shift> id;
    Id<parties::Party> party;
    ShiftKind kind = ShiftKind::Cover;
    std::string name = {};  // of cover: "Emergency duty team"
    std::string phone = {};
    std::optional<Weekly> when = {};  // cover without: whenever the desk is shut
};
Faults faults_of(const Shift& shift);

// Everything that was arranged for one organisation.
struct Arrangement {
    parties::ContactPoint desk;
    std::vector<Turn> turns = {};
    std::vector<Shift> shifts = {};
    std::string out_of_hours = {};  // in the organisation's own words
    deadlines::Calendar usual;      // nine to five where it gave no hours; and the bank holidays

    bool is_open(Instant at) const;
    // The first moment after this one at which the desk is there; none within a fortnight.
    std::optional<Instant> opens_after(Instant at) const;
};

enum class How { Rota, Desk, Cover, Said, Nobody };
// Who answers: a name, a number, and since when the desk itself is back.
struct Answering {
    How how = How::Desk;
    std::string account = {};
    std::string name = {};
    std::string phone = {};
    std::string desk = {};
    std::optional<Instant> opens_at = {};  // none: the desk is there, or never

    bool desk_is_shut() const { return how != How::Desk and how != How::Rota; }
    bool nobody() const { return how == How::Nobody; }
};
Answering answering(const Arrangement& arrangement, Instant at);

}  // namespace accord::desks
