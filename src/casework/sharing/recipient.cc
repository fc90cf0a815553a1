#include "casework/sharing/recipient.h"

#include <array>

namespace accord::sharing {
namespace {

struct Line {
    Reached reached;
    std::string_view word;
    std::string_view words;
};

constexpr std::array<Line, 7> lines{{
    {Reached::HeldBack, "held-back", "Held back"},
    {Reached::Suspended, "suspended", "Not sent"},
    {Reached::Sent, "sent", "Sent"},
    {Reached::Delivered, "delivered", "Not opened yet"},
    {Reached::Opened, "opened", "Opened"},
    {Reached::Acknowledged, "acknowledged", "They have it"},
    {Reached::Withdrawn, "withdrawn", "Taken back"},
}};

struct WhyLine {
    std::string_view word;
    std::string_view asked;
    std::string_view told;
};
constexpr std::array<WhyLine, taken_back_count> whys{{
    {"wrong-organisation", "It was meant for another organisation",
     "it was meant for someone else"},
    {"wrong-child", "It is about the wrong child", "it was about another child"},
    {"not-needed", "They do not need it", "you do not need it for your work"},
    {"not-safe", "It could put someone at risk", "it could put someone at risk"},
    {"sent-twice", "They were sent it twice", "you were sent it twice"},
}};

}  // namespace

std::string_view word(Reached reached) {
    return lines[static_cast<std::size_t>(reached)].word;
}
std::string_view words(Reached reached) {
    return lines[static_cast<std::size_t>(reached)].words;
}

std::optional<Reached> reached_from(std::string_view word) {
    for (const auto& line : lines)
        if (line.word == word) return line.reached;
    return std::nullopt;
}

std::string_view word(TakenBack why) {
    return whys[static_cast<std::size_t>(why)].word;
}
std::string_view asked(TakenBack why) {
    return whys[static_cast<std::size_t>(why)].asked;
}
std::string_view told(TakenBack why) {
    return whys[static_cast<std::size_t>(why)].told;
}

std::optional<TakenBack> taken_back_from(std::string_view word) {
    for (std::size_t i = 0; i < whys.size(); ++i)
        if (whys[i].word == word) return static_cast<TakenBack>(i);
    return std::nullopt;
}

bool may_follow(Reached from, Reached to) {
    switch (to) {
        case Reached::HeldBack:
        case Reached::Suspended: return false;
        case Reached::Sent:  // what was held may be sent later, with a reason
            return from == Reached::HeldBack or from == Reached::Suspended;
        case Reached::Delivered: return from == Reached::Sent;
        case Reached::Opened: return from == Reached::Sent or from == Reached::Delivered;
        case Reached::Acknowledged: return from >= Reached::Sent and from <= Reached::Opened;
        case Reached::Withdrawn: return from >= Reached::Sent and from <= Reached::Acknowledged;
    }
    return false;
}

std::optional<Instant> due_of(const Recipient& recipient) {
    if (not recipient.acknowledged_at and recipient.acknowledge_by) return recipient.acknowledge_by;
    return recipient.read_again_by;
}

}  // namespace accord::sharing
