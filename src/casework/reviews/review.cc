#include "casework/reviews/review.h"

#include <array>

#include "base/word_table.h"

namespace accord::reviews {
namespace {

constexpr WordTable<State, 5> states{{{"pending", "Waiting for a decision"},
                                      {"approved", "Yes"},
                                      {"denied", "No"},
                                      {"expired", "Nobody looked in time"},
                                      {"cancelled", "No longer needed"}}};
constexpr std::array<std::string_view, 2> doors{"evaluation", "request"};

}  // namespace

std::string_view word(State state) {
    return states.word(state);
}
std::string_view words(State state) {
    return states.words(state);
}
std::optional<State> state_from(std::string_view word) {
    return states.from(word);
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
