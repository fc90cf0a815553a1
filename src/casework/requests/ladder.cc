#include "casework/requests/ladder.h"

#include <array>

#include "base/london.h"
#include "casework/clocks/commands.h"

namespace accord::requests {
namespace {

constexpr std::array<std::string_view, 3> rungs{"person", "desk", "managers"};

}  // namespace

std::string_view word(Rung rung) {
    return rungs[static_cast<std::size_t>(rung)];
}
std::optional<Rung> rung_from(std::string_view word) {
    for (std::size_t i = 0; i < rungs.size(); ++i)
        if (rungs[i] == word) return static_cast<Rung>(i);
    return std::nullopt;
}
clocks::Part part_of(Rung rung) {
    constexpr std::array<int, 3> parts{50, 80, 100};
    return {parts[static_cast<std::size_t>(rung)]};
}
std::optional<Rung> after(Rung rung) {
    if (rung == Rung::Managers) return std::nullopt;
    return static_cast<Rung>(static_cast<int>(rung) + 1);
}

Result<std::optional<Instant>> rung_at(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                                       const Request& request, const Asked& asked, Rung rung) {
    if (not asked.clock or not asked.due_at) return std::optional<Instant>();
    auto clock = TRY(clocks::find(reading, *asked.clock));
    // A new time that they gave is what is waited for; the clock itself is not moved by it.
    if (asked.promised_at) {
        clock.due_at = *asked.promised_at;
        clock.started_at = asked.replied_at.value_or(clock.started_at);
        clock.pauses.clear();
    }
    const auto calendar =
        TRY(clocks::calendar_for(reading, rulebook, request.asker, london_day(clock.started_at)));
    return std::optional(clocks::moment_at(clock, part_of(rung), calendar));
}

Result<void> watch(audit::Act& act, const rulebook::Rulebook& rulebook, const Request& request,
                   const Asked& asked) {
    for (const auto rung : {Rung::Person, Rung::Desk, Rung::Managers}) {
        const auto at = TRY(rung_at(act, rulebook, request, asked, rung));
        if (not at) return {};
        if (*at <= act.now() and rung != Rung::Managers) continue;
        act.post({"request.chase", text(asked.id), *at});
        return {};
    }
    return {};
}

}  // namespace accord::requests
