// What is kept in every state that it was in: going back to one, and being second. Private to the
// slice.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"

namespace accord::people {

inline Error changed_first() {
    return conflict("Someone else changed this first. Look at it again");
}

// The state of this number, of those with a `number`.
template <class State>
Result<State> state_numbered(const std::vector<State>& states, std::int64_t number) {
    for (const auto& state : states)
        if (state.number == number) return state;
    return fail(not_found("This was never in that state"));
}

}  // namespace accord::people
