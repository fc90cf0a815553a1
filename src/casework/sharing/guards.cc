#include "casework/sharing/guards.h"

#include "base/london.h"
#include "casework/people/commands_shut.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/items.h"
#include "engine/shield/scan.h"
#include "governance/editions/commands.h"
#include "rulebook/allowed.h"

namespace accord::sharing {

std::vector<Child> guarded(std::vector<Child> children, std::span<const people::Person> in_secret,
                           Date today) {
    for (auto& child : children) {
        const auto typed = person_of(child, today);
        for (const auto& person : in_secret) {
            const bool same = child.person == text(person.reference);
            if (same or people::may_be(person, typed)) guard(child, person, today);
        }
    }
    return children;
}

Result<bool> reads_all(audit::Reading& reading, const audit::Actor& actor,
                       std::string_view author) {
    if (author == actor.account) return true;
    const auto* rulebook = TRY(editions::rulebook_in_use(reading.node()));
    return rulebook::permissions_of(*rulebook, actor.role, london_day(reading.now()))
        .has(rulebook::Permission::MayAnswer);
}

std::string as_travels(const std::string& words, std::span<const shield::Exclusion> exclusions,
                       std::span<const shield::Exclusion> places) {
    const auto made = exclusions.empty() ? words : shield::masked(words, exclusions);
    return shield::masked_words(made, shield::said_whole(made, places));
}

Child as_travels(Child child) {
    if (child.address_protected) child.lives = shield::mask_for(shield::Guarded::Address);
    return child;
}

Answers as_travels(Answers answers, std::span<const people::Person> in_secret, Date today) {
    answers.children = guarded(std::move(answers.children), in_secret, today);
    const auto exclusions = exclusions_of(answers.children);
    const auto places = places_of(in_secret);
    for (auto& child : answers.children) child = as_travels(std::move(child));
    for (auto* words : {&answers.facts, &answers.view, &answers.keep_from, &answers.family.more,
                        &answers.origin.short_facts, &answers.origin.short_view})
        *words = as_travels(*words, exclusions, places);
    for (auto& words : answers.corrections) words = as_travels(words, exclusions, places);
    for (auto& chosen : answers.recipients)
        chosen.go_on = as_travels(chosen.go_on, exclusions, places);
    return answers;
}

std::vector<shield::Exclusion> places_of(std::span<const people::Person> in_secret) {
    std::vector<shield::Exclusion> out;
    for (const auto& person : in_secret)
        for (const auto& address : person.addresses)
            if (address.confidential)
                out.push_back(
                    {shield::Guarded::Address, people::one_line(address), address.must_not_know});
    return out;
}

}  // namespace accord::sharing
