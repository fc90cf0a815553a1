#include "casework/sharing/guards.h"

#include <charconv>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands_link.h"
#include "casework/people/commands_shut.h"
#include "casework/people/in_house.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/items.h"
#include "engine/shield/masking.h"
#include "governance/editions/commands.h"
#include "rulebook/allowed.h"

namespace accord::sharing {
namespace {

// `typed`: person_of(child). The record that was chosen, or one that they may be.
bool is_or_may_be(const Child& child, const people::Person& typed, const people::Person& person) {
    return child.person == text(person.reference) or people::may_be(person, typed);
}

}  // namespace

std::vector<Child> guarded(std::vector<Child> children, std::span<const people::Person> in_secret,
                           Date today) {
    for (auto& child : children) {
        const auto typed = person_of(child, today);
        for (const auto& person : in_secret)
            if (is_or_may_be(child, typed, person)) guard(child, person, today);
    }
    return children;
}

void guard(Answers& answers, std::span<const people::Person> in_secret, Date today) {
    answers.children = guarded(std::move(answers.children), in_secret, today);
    if (trim(answers.keep_from).empty()) answers.keep_from = must_not_learn(answers.children);
}

Result<bool> reads_all(audit::Reading& reading, const audit::Actor& actor,
                       std::string_view author) {
    if (author == actor.account) return true;
    const auto* rulebook = TRY(editions::rulebook_in_use(reading.node()));
    return rulebook::permissions_of(*rulebook, actor.role, london_day(reading.now()))
        .has(rulebook::Permission::MayAnswer);
}

Guards::Guards(std::vector<Child> children, std::span<const people::Person> in_secret, Date today)
    : children_(guarded(std::move(children), in_secret, today)),
      exclusions_(exclusions_of(children_)),
      places_(people::places_of(in_secret)) {}

std::vector<Child> Guards::children_as_they_travel() const {
    auto out = children_;
    for (auto& child : out)
        if (child.address_protected) child.lives = shield::mask_for(shield::Guarded::Address);
    return out;
}

std::string Guards::in_text(const std::string& words) const {
    const auto made = exclusions_.empty() ? words : shield::masked(words, exclusions_);
    return shield::masked_words(made, shield::said_whole(made, places_));
}

std::string Guards::in_line(const std::string& words) const {
    const auto made = shield::masked_words(words, exclusions_);
    return shield::masked_words(made, shield::said_whole(made, places_));
}

namespace {

// Which child an item is of: "child-2-lives" is of the second.
std::size_t number_of_child(const std::string& id) {
    constexpr std::string_view starts = "child-";
    std::size_t number = 0;
    if (id.starts_with(starts))
        std::from_chars(id.data() + starts.size(), id.data() + id.size(), number);
    return number;
}

// As a colleague reads the records of whoever these children are, or may be.
Result<std::vector<people::InHouse>> houses_of(audit::Reading& reading,
                                               const std::vector<Child>& children,
                                               std::span<const people::Person> in_secret) {
    std::vector<people::InHouse> out;
    const auto today = london_day(reading.now());
    for (const auto& child : children) {
        const auto typed = person_of(child, today);
        for (const auto& person : in_secret)
            if (is_or_may_be(child, typed, person))
                out.push_back(TRY(people::InHouse::of(reading, person)));
    }
    return out;
}

void hold_back_item(shield::Item& item, const Guards& guards,
                    const std::vector<people::InHouse>& houses) {
    using shield::Guarded;
    const auto number = number_of_child(item.id);
    const auto& children = guards.children();
    const bool hidden =
        number > 0 and number <= children.size() and children[number - 1].address_protected;
    if (hidden and item.id.ends_with("-lives"))
        item.words = shield::mask_for(Guarded::Address);
    else if (hidden and item.id.ends_with("-school"))
        item.words = shield::mask_for(Guarded::School);
    else if (item.id != "call")
        item.words = item.field ? guards.in_line(item.words) : guards.in_text(item.words);
    if (item.field) return;
    for (const auto& house : houses) item.words = house.words(item.words);
}

}  // namespace

Result<bool> hold_back_here(audit::Reading& reading, const audit::Actor& actor,
                            const Reference& about, shield::Rendition& rendition) {
    if (TRY(reads_all(reading, actor, {}))) return false;
    const auto in_secret = TRY(people::living_in_secret(reading, actor.agency));
    if (in_secret.empty()) return false;
    auto children = children_in(rendition);
    for (const auto& known : TRY(people::people_linked(reading, about)))
        if (static_cast<std::size_t>(known.number) <= children.size())
            children[static_cast<std::size_t>(known.number) - 1].person =
                text(known.person.reference);
    const auto houses = TRY(houses_of(reading, children, in_secret));
    const Guards guards(std::move(children), in_secret, london_day(reading.now()));
    bool any = false;
    for (auto& item : rendition.items) {
        const auto was = item.words;
        hold_back_item(item, guards, houses);
        any = any or item.words != was;
    }
    return any;
}

Answers as_travels(Answers answers, std::span<const people::Person> in_secret, Date today) {
    const Guards guards(std::move(answers.children), in_secret, today);
    answers.children = guards.children_as_they_travel();
    for (auto* words : {&answers.facts, &answers.view, &answers.keep_from, &answers.family.more,
                        &answers.origin.short_facts, &answers.origin.short_view})
        *words = guards.in_text(*words);
    for (auto& words : answers.corrections) words = guards.in_text(words);
    for (auto& chosen : answers.recipients) chosen.go_on = guards.in_text(chosen.go_on);
    return answers;
}

}  // namespace accord::sharing
