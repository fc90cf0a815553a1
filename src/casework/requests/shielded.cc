#include "casework/requests/shielded.h"

#include "casework/sharing/guards.h"
#include "casework/sharing/items.h"
#include "engine/shield/scan.h"

namespace accord::requests {

Replying shielded(Replying said, const Asking& asking, std::span<const people::Person> in_secret,
                  Date today) {
    if (in_secret.empty()) return said;
    const auto exclusions =
        sharing::exclusions_of(sharing::guarded(asking.children, in_secret, today));
    const auto places = sharing::places_of(in_secret);
    const auto shield_line = [&](std::string& line) {
        line = shield::masked_words(line, exclusions);
        line = shield::masked_words(line, shield::said_whole(line, places));
    };
    for (auto* line : {&said.reason_why, &said.reviewer, &said.systems, &said.call, &said.later_why,
                       &said.from, &said.until, &said.as_of})
        shield_line(*line);
    for (auto& held : said.held) {
        shield_line(held.what);
        shield_line(held.why);
    }
    for (auto& more : said.more) shield_line(more.heading);
    return said;
}

Asking as_travels(Asking asking, std::span<const people::Person> in_secret, Date today) {
    asking.children = sharing::guarded(std::move(asking.children), in_secret, today);
    const auto exclusions = sharing::exclusions_of(asking.children);
    const auto places = sharing::places_of(in_secret);
    for (auto& child : asking.children) child = sharing::as_travels(std::move(child));
    for (auto* words : {&asking.happening, &asking.household, &asking.deciding, &asking.gate_why,
                        &asking.family.more})
        *words = sharing::as_travels(*words, exclusions, places);
    for (auto& wanted : asking.wanted)
        for (auto* words : {&wanted.need, &wanted.need_not, &wanted.go_on})
            *words = sharing::as_travels(*words, exclusions, places);
    return asking;
}

Replying as_travels(Replying said, const Asking& asking, std::span<const people::Person> in_secret,
                    Date today) {
    said = shielded(std::move(said), asking, in_secret, today);
    const auto exclusions =
        sharing::exclusions_of(sharing::guarded(asking.children, in_secret, today));
    const auto places = sharing::places_of(in_secret);
    for (auto* words : {&said.facts, &said.well, &said.view, &said.go_on})
        *words = sharing::as_travels(*words, exclusions, places);
    for (auto& more : said.more) more.words = sharing::as_travels(more.words, exclusions, places);
    return said;
}

}  // namespace accord::requests
