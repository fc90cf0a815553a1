#include "governance/ten_steps/checklist.h"

#include "base/london.h"

namespace accord::ten_steps {
namespace {

struct StateRow {
    State state;
    std::string_view word;
    std::string_view words;
};
constexpr StateRow states[] = {
    {State::Met, "met", "Met"},
    {State::NotMet, "not-met", "Not met"},
    {State::NotApplicable, "not-applicable", "Does not apply"},
    {State::Overridden, "overridden", "Goes on without, with a reason"},
};

}  // namespace

std::string_view word(State state) {
    return states[static_cast<std::size_t>(state)].word;
}

std::string_view words(State state) {
    return states[static_cast<std::size_t>(state)].words;
}

std::optional<State> state_from(std::string_view word) {
    for (const auto& row : states) {
        if (row.word == word) return row.state;
    }
    return std::nullopt;
}

std::optional<State> Line::state(Date today) const {
    if (said and not said->lapsed(today)) return said->state;
    if (found) return found->state;
    return std::nullopt;
}

std::string Line::standing(Date today) const {
    if (const auto now = state(today)) return std::string(words(*now));
    if (said) return "Lapsed on " + spoken(said->lapses_on) + ": say again";
    return "Not said yet";
}

std::vector<State> sayable(const Line& line) {
    if (line.found) return {State::NotApplicable, State::Overridden};
    return {State::Met, State::NotMet, State::NotApplicable, State::Overridden};
}

void Count::add(std::optional<State> state) {
    if (not state) {
        ++not_said;
        return;
    }
    switch (*state) {
        case State::Met: ++met; break;
        case State::NotMet: ++not_met; break;
        case State::NotApplicable: ++not_applicable; break;
        case State::Overridden: ++overridden; break;
    }
}

}  // namespace accord::ten_steps
