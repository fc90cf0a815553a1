#include "casework/people/opening.h"

#include "base/word_table.h"

namespace accord::people {
namespace {

constexpr WordTable<OpeningState, 4> states{{{"asked", "Waits for a second person"},
                                             {"open", "Open to them"},
                                             {"refused", "Stays closed"},
                                             {"ended", "Closed again"}}};

}  // namespace

std::string_view word(OpeningState state) {
    return states.word(state);
}
std::string_view words(OpeningState state) {
    return states.words(state);
}
std::optional<OpeningState> opening_state_from(std::string_view word) {
    return states.from(word);
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
