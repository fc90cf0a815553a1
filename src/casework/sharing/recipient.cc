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
    {Reached::Withdrawn, "withdrawn", "Withdrawn"},
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

}  // namespace accord::sharing
