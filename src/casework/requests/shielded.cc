#include "casework/requests/shielded.h"

#include <cctype>
#include <set>
#include <utility>

#include "base/text.h"

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

// Lines are shown as headings and in tables, texts where they were written.
void shield_lines(Replying& said, const sharing::Guards& guards) {
    for (auto* line : {&said.reason_why, &said.reviewer, &said.systems, &said.call, &said.later_why,
                       &said.from, &said.until, &said.as_of, &said.why_again})
        *line = guards.in_line(*line);
    for (auto& held : said.held) {
        held.what = guards.in_line(held.what);
        held.why = guards.in_line(held.why);
    }
    for (auto& more : said.more) more.heading = guards.in_line(more.heading);
}

}  // namespace

Replying shielded(Replying said, const Asking& asking, std::span<const people::Person> in_secret,
                  Date today) {
    if (in_secret.empty()) return said;
    shield_lines(said, sharing::Guards(asking.children, in_secret, today));
    return said;
}

Asking as_travels(Asking asking, std::span<const people::Person> in_secret, Date today) {
    const sharing::Guards guards(std::move(asking.children), in_secret, today);
    asking.children = guards.children_as_they_travel();
    for (auto* words : {&asking.happening, &asking.household, &asking.deciding, &asking.gate_why,
                        &asking.family.more})
        *words = guards.in_text(*words);
    for (auto& wanted : asking.wanted)
        for (auto* words : {&wanted.need, &wanted.need_not, &wanted.go_on})
            *words = guards.in_text(*words);
    return asking;
}

Replying as_travels(Replying said, const Asking& asking, std::span<const people::Person> in_secret,
                    Date today) {
    const sharing::Guards guards(asking.children, in_secret, today);
    if (not in_secret.empty()) shield_lines(said, guards);
    for (auto* words : {&said.facts, &said.well, &said.view, &said.go_on})
        *words = guards.in_text(*words);
    for (auto& more : said.more) more.words = guards.in_text(more.words);
    return said;
}

Result<bool> must_name(Asking& asking, std::string_view words, std::string_view untold_why) {
    const auto names = untold_in_words(asking, words);
    if (names.empty()) return false;
    if (trim(untold_why).empty()) return fail(invalid(untold_sentence(names), "untold-why"));
    asking.untold_why = trim(untold_why);
    return true;
}

sharing::Guards guards_of(const Talking& about, std::span<const sharing::Child> children,
                          std::span<const people::Person> in_secret, Date today) {
    return {children_of(about, children, in_secret), in_secret, today};
}

Talking as_travels(Talking said, const sharing::Guards& guards) {
    for (auto* words : {&said.who, &said.about, &said.told, &said.heard, &said.agreed})
        *words = guards.in_text(*words);
    return said;
}

}  // namespace accord::requests
