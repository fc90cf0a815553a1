#include "casework/people/glimpses.h"

#include <algorithm>

#include "casework/people/people.h"

namespace accord::people {

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

std::vector<Glimpse> youngest_first(const std::vector<Person>& people, Date today) {
    std::vector<Glimpse> out;
    for (const auto& person : people) out.push_back(glimpse_of(person, today));
    std::stable_sort(out.begin(), out.end(), [](const Glimpse& one, const Glimpse& other) {
        return one.age.value_or(0) < other.age.value_or(0);
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

}  // namespace accord::people
