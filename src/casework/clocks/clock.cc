#include "casework/clocks/clock.h"

#include <algorithm>
#include <array>

#include "base/json.h"

namespace accord::clocks {
namespace {

struct Line {
    ClockState state;
    std::string_view word;
};
constexpr std::array<Line, 4> lines{{{ClockState::Running, "running"},
                                     {ClockState::Paused, "paused"},
                                     {ClockState::Met, "met"},
                                     {ClockState::Cancelled, "cancelled"}}};

// How long it has stood still, counting only what has ended.
Duration stood_still(const Clock& clock) {
    Duration out{0};
    for (const auto& pause : clock.pauses)
        if (pause.time.until) out.micros += (*pause.time.until - pause.time.from).micros;
    return out;
}

}  // namespace

std::string_view word(ClockState state) {
    return lines[static_cast<std::size_t>(state)].word;
}

std::optional<ClockState> clock_state_from(std::string_view word) {
    for (const auto& line : lines)
        if (line.word == word) return line.state;
    return std::nullopt;
}

std::vector<std::string> working_of(const Clock& clock) {
    const auto words = clock.working.text();
    const auto json = words ? parse_json(*words) : fail(words.error());
    if (not json) return {"How this was counted can no longer be read."};
    std::vector<std::string> out;
    if (const auto* said = json->items())
        for (const auto& line : *said) out.emplace_back(line.text_or());
    return out;
}

packing::Packed kept_working(const std::vector<std::string>& sentences) {
    return packing::Packed::of(canonical(Json::array_of(sentences)));
}

std::vector<deadlines::Pause> Clock::stretches() const {
    std::vector<deadlines::Pause> out;
    for (const auto& pause : pauses) out.push_back(pause.time);
    return out;
}

Instant moment_at(const Clock& clock, Part part, const deadlines::Calendar& calendar) {
    const auto start = std::min(clock.started_at + stood_still(clock), clock.due_at);
    if (clock.kind == rulebook::ClockKind::HubHours) {
        const auto open = deadlines::hub_time_between(start, clock.due_at, calendar);
        const Duration some{open.micros / 100 * part.of_hundred};
        return std::min(deadlines::plus_hub_time(start, some, calendar).at, clock.due_at);
    }
    return start + Duration{(clock.due_at - start).micros / 100 * part.of_hundred};
}

rulebook::ClockRule as_set(const rulebook::ClockRule& rule, const std::vector<HubLimit>& limits,
                           Date day) {
    auto out = rule;
    if (not rule.local) return out;
    std::optional<Date> from;
    for (const auto& limit : limits) {
        if (limit.rule != rule.code or limit.from > day or (from and limit.from < *from)) continue;
        from = limit.from;
        out.kind = limit.kind;
        out.amount = limit.amount;
    }
    return out;
}

Code<rulebook::HubHours> hours_of(const std::vector<HubCalendar>& calendars, Date day) {
    Code<rulebook::HubHours> out = "DEFAULT";
    std::optional<Date> from;
    for (const auto& each : calendars) {
        if (each.from > day or (from and each.from < *from)) continue;
        from = each.from;
        out = each.hours;
    }
    return out;
}

}  // namespace accord::clocks
