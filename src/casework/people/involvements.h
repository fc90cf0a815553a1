// The shelf of involvements. Private to the slice.
#pragma once

#include "casework/people/involvement.h"
#include "casework/people/line_shelf.h"

namespace accord::people {

struct OfInvolvements {
    using Line = Involvement;
    using State = InvolvementState;
    static constexpr auto said = &Involvement::working;
    static constexpr auto state_said = &InvolvementState::working;
    static constexpr auto read = &working_from;
    static constexpr std::string_view word = "working";
    static constexpr std::string_view table = "involvements";
    static constexpr std::string_view states_table = "involvement_states";
    static const LineQueries& queries();
};
class Involvements : public LineShelf<OfInvolvements> {};

}  // namespace accord::people
