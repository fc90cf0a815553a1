#include "casework/requests/notice.h"

#include <algorithm>
#include <array>

#include "base/london.h"

namespace accord::requests {
namespace {

struct KindLine {
    std::string_view kind;
    std::string_view title;
    std::string_view says;  // before the time, where there is one
    bool urgent;
    bool managers = false;
};
constexpr std::array<KindLine, 24> kinds{{
    {"asked", "Something was asked of you", "Reply", false},
    {"half-time", "Half the time to reply has gone", "Reply", false},
    {"desk", "Your desk has not replied yet", "Reply", true},
    {"late", "The time to reply has run out", "It was due", true, true},
    {"no-reply", "They have not replied in time", "It was due", true, true},
    {"replied", "There is a reply", "", false},
    {"more-time", "They need more time", "They will reply", false},
    {"held-to-time", "The first time still holds", "Reply", false},
    {"run-on", "They have said who is meant", "Reply", false},
    {"rerated", "The rating was changed", "Reply", false},
    {"cancelled", "A reply is no longer needed", "", false},
    {"passed-on", "It was passed to the right desk", "", false},
    {"given", "A request was given to you to answer", "Reply", false},
    {"to-send", "A colleague has written a reply for you to send", "Reply", false},
    {"refusal", "A refusal waits for your review", "Review it", false, true},
    {"refusal-late", "A refusal was not reviewed in time", "It was due", true, true},
    {"reviewed", "A refusal was reviewed", "", false},
    {"disagreement", "A professional disagreement waits for you", "Answer", true, true},
    {"agreed-said", "They say that a disagreement is settled. Is it so?", "Answer", true, true},
    {"disagreement-settled", "A professional disagreement was settled", "", false, true},
    {"spoken", "A call with you was written down", "", false},
    {"two-people", "You may have been told of two people as of one", "", true},
    {"another-person", "A reply to you may be about somebody else", "", true},
    {"written-due", "A call is to be put in writing", "Write it", false},
}};

const KindLine& line(std::string_view kind) {
    for (const auto& each : kinds)
        if (each.kind == kind) return each;
    return kinds.front();
}

}  // namespace

std::string title_of(const Notice& notice) {
    return std::string(line(notice.kind).title);
}

std::string body_of(const Notice& notice, Instant now) {
    const auto& says = line(notice.kind).says;
    if (says.empty() or not notice.due_at) return {};
    return std::string(says) + " " + spoken_deadline(*notice.due_at, now) + ".";
}

letters::Event event_of(const Notice& notice) {
    const auto& row = line(notice.kind);
    return {.says = row.title,
            .by = row.says,
            .due_at = notice.due_at,
            .urgent = row.urgent,
            .path = "/requests/"};
}

bool only_says(const Notice& notice) {
    constexpr std::array<std::string_view, 6> kinds_of_it{
        "cancelled", "passed-on", "run-on", "held-to-time", "reviewed", "disagreement-settled"};
    return std::find(kinds_of_it.begin(), kinds_of_it.end(), notice.kind) != kinds_of_it.end();
}

bool is_for_managers(const Notice& notice) {
    return line(notice.kind).managers;
}

}  // namespace accord::requests
