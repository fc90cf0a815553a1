#include "casework/clocks/duties.h"

namespace accord::clocks {
namespace {

constexpr duties::FactKind facts[] = {
    {"clock.started", "A time limit began to run", "clock, rule, owner, due"},
    {"clock.met", "What a time limit was for was done", "clock, rule, in_time"},
    {"clock.missed", "A time limit ran out", "clock, rule, owner"},
    {"clock.cancelled", "A time limit was ended because it no longer applies", "clock, rule"},
    {"clock.paused", "A time limit was made to stand still", "clock, rule, reason"},
    {"clock.resumed", "A time limit ran on", "clock, rule, due"},
    {"clock.handed_over", "Another organisation has to act by a time limit", "clock, rule, owner"},
    {"clock.limit_set", "A hub set its own time limit, from a day on", "rule, kind, amount, from"},
    {"clock.calendar_set", "A hub set its opening hours, from a day on", "hours, from"},
};

constexpr duties::Table tables[] = {
    {"clocks", "Every time limit that ran: the rule, who had to act, until when, and how it ended",
     "by the reference that it is about", "with what it is about"},
    {"clock_pauses", "When a time limit stood still, and why", "by clock", "with the clock"},
    {"hub_limits", "The time limits that a hub set for itself, from which day", "", "for good"},
    {"hub_calendars", "The opening hours that a hub set, from which day", "", "for good"},
};

}  // namespace

duties::Duties duties_of_clocks() {
    return {"casework/clocks", facts, tables};
}

}  // namespace accord::clocks
