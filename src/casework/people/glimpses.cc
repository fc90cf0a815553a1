#include "casework/people/glimpses.h"

#include <algorithm>

#include "base/london.h"
#include "casework/people/commands_shut.h"
#include "casework/people/people.h"

namespace accord::people {

namespace {

Glimpse glimpse_of(const Person& person, Date today) {
    Glimpse out;
    out.reference = person.reference;
    out.name = full_name(person);
    out.born = spoken_birth(person, today);
    out.age = age(person, today);
    const auto* at = home(person, today);
    if (at != nullptr and not at->confidential) out.area = first_half(at->postcode);
    return out;
}

}  // namespace

Result<Glimpses> Glimpses::to(audit::Reading& reading) {
    Glimpses out;
    out.closed_ = TRY(Closed::to(reading));
    out.in_secret_ = TRY(people::living_in_secret(reading, reading.actor().agency));
    return out;
}

bool Glimpses::lives_in_secret(const Person& person) const {
    return holds_confidential_address(person) or hides_home(in_secret_, person);
}

Result<Glimpse> Glimpses::of(audit::Reading& reading, const Person& person) const {
    Glimpse out;
    if (not TRY(closed_.keeps(reading, person))) {
        out = glimpse_of(person, london_day(reading.now()));
        if (lives_in_secret(person)) out.area.clear();
        return out;
    }
    out.reference = person.reference;
    out.name = restricted_word;
    out.restricted = true;
    return out;
}

Result<std::vector<Glimpse>> youngest_first(audit::Reading& reading,
                                            const std::vector<Person>& people) {
    std::vector<Glimpse> out;
    if (people.empty()) return out;
    const auto glimpses = TRY(Glimpses::to(reading));
    for (const auto& person : people) out.push_back(TRY(glimpses.of(reading, person)));
    std::stable_sort(out.begin(), out.end(), [](const Glimpse& one, const Glimpse& other) {
        return std::pair(one.restricted, one.age.value_or(0)) <
               std::pair(other.restricted, other.age.value_or(0));
    });
    return out;
}

Result<std::vector<Person>> those_standing(audit::Reading& reading,
                                           const std::vector<Person>& people) {
    std::vector<Person> out;
    for (const auto& person : people) {
        auto standing = TRY(People::standing(reading, person));
        const bool there = std::any_of(out.begin(), out.end(),
                                       [&](const Person& one) { return one.id == standing.id; });
        if (not there) out.push_back(std::move(standing));
    }
    return out;
}

Error not_on_your_list() {
    return not_found("Nobody with that reference is on your organisation's list");
}

Result<Person> on_list(audit::Reading& reading, const std::string& agency,
                       const Reference& reference) {
    auto person = People::find(reading, reference);
    if (not person and person.error().kind == ErrorKind::NotFound) return fail(not_on_your_list());
    if (not person) return fail(person.error());
    if (person->agency != agency) return fail(not_on_your_list());
    return People::standing(reading, std::move(*person));
}

}  // namespace accord::people
