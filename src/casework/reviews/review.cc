#include "casework/reviews/review.h"

#include <array>

namespace accord::reviews {
namespace {

struct StateLine {
    std::string_view word;
    std::string_view words;
};
constexpr std::array<StateLine, 5> states{{{"pending", "Waiting for a decision"},
                                           {"approved", "Yes"},
                                           {"denied", "No"},
                                           {"expired", "Nobody looked in time"},
                                           {"cancelled", "No longer needed"}}};
constexpr std::array<std::string_view, 2> doors{"evaluation", "request"};

}  // namespace

std::string_view word(State state) {
    return states[static_cast<std::size_t>(state)].word;
}
std::string_view words(State state) {
    return states[static_cast<std::size_t>(state)].words;
}
std::optional<State> state_from(std::string_view word) {
    for (std::size_t i = 0; i < states.size(); ++i)
        if (states[i].word == word) return static_cast<State>(i);
    return std::nullopt;
}

std::string_view word(Door door) {
    return doors[static_cast<std::size_t>(door)];
}
std::optional<Door> door_from(std::string_view word) {
    for (std::size_t i = 0; i < doors.size(); ++i)
        if (doors[i] == word) return static_cast<Door>(i);
    return std::nullopt;
}

const std::vector<Span>& spans() {
    static const std::vector<Span> all{
        {"hour", "An hour", 1}, {"day", "A day", 24}, {"week", "A week", 7 * 24}};
    return all;
}

}  // namespace accord::reviews
