#include "casework/requests/commands_to_ask.h"

#include "casework/clocks/commands.h"

namespace accord::requests {

Code<rulebook::ClockRule> time_to_ask(bool red) {
    return red ? Code<rulebook::ClockRule>("ASK_OTHERS_RED")
               : Code<rulebook::ClockRule>("ASK_OTHERS");
}

bool is_time_to_ask(const clocks::Clock& clock) {
    return clock.rule == time_to_ask(true) or clock.rule == time_to_ask(false);
}

Result<std::optional<clocks::Clock>> running_time_to_ask(audit::Reading& reading,
                                                         const Reference& contact) {
    for (auto& clock : TRY(clocks::going_about(reading, text(contact))))
        if (is_time_to_ask(clock)) return std::optional(std::move(clock));
    return std::optional<clocks::Clock>();
}

Result<void> meet_time_to_ask(audit::Act& act, const Request& request) {
    if (not request.contact or request.sent() == 0) return {};
    auto clock = TRY(running_time_to_ask(act, *request.contact));
    if (clock) TRY(clocks::meet(act, std::move(*clock)));
    return {};
}

}  // namespace accord::requests
