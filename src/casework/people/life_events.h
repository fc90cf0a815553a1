// The shelf of life events. Private to the slice.
#pragma once

#include "casework/people/life_event.h"
#include "casework/people/line_shelf.h"

namespace accord::people {

struct OfLifeEvents {
    using Line = LifeEvent;
    using State = LifeEventState;
    static constexpr auto said = &LifeEvent::happened;
    static constexpr auto state_said = &LifeEventState::happened;
    static constexpr auto read = &happened_from;
    static constexpr std::string_view word = "happened";
    static constexpr std::string_view table = "life_events";
    static constexpr std::string_view states_table = "life_event_states";
    static const LineQueries& queries();
};
class LifeEvents : public LineShelf<OfLifeEvents> {};

}  // namespace accord::people
