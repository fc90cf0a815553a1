#include "casework/requests/shielded.h"

#include <cctype>
#include <set>
#include <utility>

#include "base/text.h"
#include "casework/sharing/guards.h"
#include "casework/sharing/items.h"
#include "engine/shield/scan.h"

namespace accord::requests {
namespace {

// As it is compared: a name with a hyphen is two words.
std::set<std::string> words_in(std::string_view text) {
    std::set<std::string> out;
    std::string word;
    for (const char c : fold(text) + " ") {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 or std::isalnum(byte) != 0) {
            word += c;
        } else if (not word.empty()) {
            out.insert(std::exchange(word, {}));
        }
    }
    return out;
}

bool is_named(const people::Person& person, const std::set<std::string>& said) {
    auto names = person.other_names;
    names.push_back(person.name);
    for (const auto& name : names)
        for (const auto& word : words_in(name.given + " " + name.family))
            if (said.contains(word)) return true;
    return false;
}

// A talk names its child in a line of words: whoever it may mean is guarded.
std::vector<sharing::Child> children_of(const Talking& said,
                                        std::span<const sharing::Child> children,
                                        std::span<const people::Person> in_secret) {
    std::vector<sharing::Child> out(children.begin(), children.end());
    const auto about = words_in(said.about);
    for (const auto& person : in_secret) {
        if (not is_named(person, about)) continue;
        sharing::Child child;
        child.person = text(person.reference);
        out.push_back(std::move(child));
    }
    return out;
}

}  // namespace

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

std::string as_travels(const std::string& words, const Talking& about,
                       std::span<const sharing::Child> children,
                       std::span<const people::Person> in_secret, Date today) {
    if (in_secret.empty()) return words;
    const auto exclusions = sharing::exclusions_of(
        sharing::guarded(children_of(about, children, in_secret), in_secret, today));
    return sharing::as_travels(words, exclusions, sharing::places_of(in_secret));
}

Talking as_travels(Talking said, std::span<const sharing::Child> children,
                   std::span<const people::Person> in_secret, Date today) {
    const auto about = said;
    for (auto* words : {&said.who, &said.about, &said.told, &said.heard, &said.agreed})
        *words = as_travels(*words, about, children, in_secret, today);
    return said;
}

}  // namespace accord::requests
