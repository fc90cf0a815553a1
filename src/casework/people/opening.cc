#include "casework/people/opening.h"

namespace accord::people {
namespace {

struct Row {
    OpeningState state;
    std::string_view word;
    std::string_view words;
};
constexpr Row rows[] = {
    {OpeningState::Asked, "asked", "Waits for a second person"},
    {OpeningState::Open, "open", "Open to them"},
    {OpeningState::Refused, "refused", "Stays closed"},
    {OpeningState::Ended, "ended", "Closed again"},
};

}  // namespace

std::string_view word(OpeningState state) {
    return rows[static_cast<std::size_t>(state)].word;
}

std::string_view words(OpeningState state) {
    return rows[static_cast<std::size_t>(state)].words;
}

std::optional<OpeningState> opening_state_from(std::string_view word) {
    for (const auto& row : rows)
        if (row.word == word) return row.state;
    return std::nullopt;
}

std::string_view may_not_settle(const Opening& opening, std::string_view by, OpeningState to) {
    // 1. Nobody settles what is closed to themselves.
    if (by == opening.account) return "This is about you, so somebody else settles it";
    // 2. To open takes two; to keep closed, or to close again, takes one.
    if (to == OpeningState::Open and by == opening.asked_by)
        return "You asked for this, so a second person agrees to it";
    const bool follows = opening.state == OpeningState::Asked
                             ? to == OpeningState::Open or to == OpeningState::Refused
                             : opening.state == OpeningState::Open and to == OpeningState::Ended;
    return follows ? "" : "Somebody settled this first. Look at it again";
}

}  // namespace accord::people
