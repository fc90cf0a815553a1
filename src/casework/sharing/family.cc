#include "casework/sharing/family.h"

#include <array>

namespace accord::sharing {
namespace {

struct Line {
    Telling telling;
    std::string_view word;
    std::string_view words;
    policy::Told told;
    bool looks_again;
};

constexpr std::array<Line, 6> lines{{
    {Telling::NotSaid, "", "Not provided", policy::Told::NotRecorded, false},
    {Telling::Told, "told", "Yes", policy::Told::Yes, false},
    {Telling::WillTell, "will-tell", "Not yet, I will tell them", policy::Told::NotYet, true},
    {Telling::CouldPutAtRisk, "could-put-at-risk", "No, it could put someone at risk",
     policy::Told::NotSafe, true},
    {Telling::CouldHarmInvestigation, "could-harm-investigation",
     "No, it could harm a police investigation", policy::Told::NotSafe, true},
    {Telling::CouldNotReach, "could-not-reach",
     "No, I could not reach them and it would cause delay", policy::Told::NotYet, true},
}};

const Line& line(Telling telling) {
    return lines[static_cast<std::size_t>(telling)];
}

}  // namespace

std::string_view word(Telling telling) {
    return line(telling).word;
}
std::string_view words(Telling telling) {
    return line(telling).words;
}

Telling telling_from(std::string_view word) {
    for (const auto& each : lines)
        if (each.word == word) return each.telling;
    return Telling::NotSaid;
}

Telling telling_said(std::string_view words) {
    if (words.ends_with('.')) words.remove_suffix(1);
    for (const auto& each : lines)
        if (each.words == words) return each.telling;
    return Telling::NotSaid;
}

bool is_no(Telling telling) {
    return telling >= Telling::CouldPutAtRisk;
}

policy::Told told(Telling telling) {
    return line(telling).told;
}

bool looks_again(Telling telling) {
    return line(telling).looks_again;
}

}  // namespace accord::sharing
