#include "casework/sharing/guards.h"

#include "base/london.h"
#include "casework/people/commands_shut.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/items.h"
#include "engine/shield/masking.h"
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
