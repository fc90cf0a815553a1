#include "governance/letters/dispatch.h"

#include <array>

#include "base/london.h"

namespace accord::letters {
namespace {

constexpr std::array<std::string_view, 4> states{"waiting", "sent", "came back", "seen to"};

}  // namespace

std::string_view word(State state) {
    return states[static_cast<std::size_t>(state)];
}
std::optional<State> state_from(std::string_view word) {
    for (std::size_t i = 0; i < states.size(); ++i)
        if (states[i] == word) return static_cast<State>(i);
    return std::nullopt;
}

std::string subject_of(const Event& event, const Reference& about) {
    return (event.urgent ? "Urgent: " : "") +
           ("Something is waiting for you in Accord (" + text(about) + ")");
}

std::string words_of(const Event& event, const Reference& about, const House& house) {
    std::string out = std::string(event.says) + ".";
    // In full, since nobody knows on which day it is read.
    if (not event.by.empty() and event.due_at)
        out += " " + std::string(event.by) + " by " + spoken_time(*event.due_at) + " on " +
               spoken_with_weekday(london_day(*event.due_at)) + ".";
    out += "\r\n\r\nSign in to read it: " + house.url + std::string(event.path) + text(about);
    if (not house.desk.empty() and not house.phone.empty())
        out += "\r\n\r\nIf you cannot do it in time, call " + house.desk + " on " + house.phone +
               " and give the reference.";
    out +=
        "\r\n\r\nYou get this because you are on duty for your organisation. Do not reply to this "
        "email.\r\n";
    return out;
}

}  // namespace accord::letters
