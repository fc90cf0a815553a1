#include "casework/requests/notice.h"

#include <array>

#include "base/london.h"

namespace accord::requests {
namespace {

struct KindLine {
    std::string_view kind;
    std::string_view title;
    std::string_view says;  // before the time, where there is one
    bool urgent;
};
constexpr std::array<KindLine, 17> kinds{{
    {"asked", "Something was asked of you", "Reply", false},
    {"half-time", "Half the time to reply has gone", "Reply", false},
    {"desk", "Your desk has not replied yet", "Reply", true},
    {"late", "The time to reply has run out", "It was due", true},
    {"no-reply", "They have not replied in time", "It was due", true},
    {"replied", "There is a reply", "", false},
    {"more-time", "They need more time", "They will reply", false},
    {"held-to-time", "The first time still holds", "Reply", false},
    {"run-on", "They have said who is meant", "Reply", false},
    {"rerated", "The rating was changed", "Reply", false},
    {"cancelled", "A reply is no longer needed", "", false},
    {"passed-on", "It was passed to the right desk", "", false},
    {"refusal", "A refusal waits for your review", "", false},
    {"reviewed", "A refusal was reviewed", "", false},
    {"disagreement", "A professional disagreement waits for you", "Answer", true},
    {"spoken", "A call with you was written down", "", false},
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

Message message_of(const Notice& notice, std::string_view whose, std::string_view phone,
                   std::string_view address, Instant now) {
    Message out;
    out.subject = line(notice.kind).urgent ? "Urgent: " : "";
    out.subject += "Something is waiting for you in Accord (" + text(notice.reference) + ")";
    out.words = title_of(notice) + ". ";
    if (const auto body = body_of(notice, now); not body.empty()) out.words += body + " ";
    out.words += "\nSign in to read it: " + std::string(address) + "\n";
    out.words += "If you cannot do it in time, call " + std::string(whose) + " on " +
                 std::string(phone) + " and give the reference.\n";
    out.words +=
        "You get this because you are on duty for your organisation. Do not reply to this "
        "message.\n";
    return out;
}

}  // namespace accord::requests
