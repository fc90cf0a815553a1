#include "casework/people/closed.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/closenesses.h"
#include "casework/people/commands_family.h"
#include "casework/people/commands_shut.h"
#include "casework/people/people.h"

namespace accord::people {
namespace {

constexpr int found_max = 100;

// None: erased, or never there.
Result<std::optional<Person>> standing_of(audit::Reading& reading, Result<Person> found) {
    if (found) found = People::standing(reading, std::move(*found));
    if (found) return std::optional(std::move(*found));
    if (found.error().kind == ErrorKind::NotFound) return std::optional<Person>();
    return fail(found.error());
}

// Where those on the list live whom this was said of: their home is closed, with all who live in
// it.
Result<void> add_homes(audit::Reading& reading, const Closeness& said, Date today,
                       const std::vector<Person>& in_secret, std::vector<std::string>& homes) {
    const auto folded = fold(said.whom.family.empty() ? said.whom.given : said.whom.family);
    std::vector<std::string> asked;
    for (const auto word : accord::words(folded)) asked.emplace_back(word);
    const auto found = TRY(People::named(reading, reading.actor().agency, asked, found_max));
    for (const auto& person : found.people) {
        if (not is_meant(said, person, today)) continue;
        // Or one could say so to see which other records close with theirs.
        if (hides_home(in_secret, person)) continue;
        for (auto& home : homes_of(person, today))
            if (home.starts_with("home")) homes.push_back(std::move(home));
    }
    return {};
}

}  // namespace

Result<Closed> Closed::to(audit::Reading& reading) {
    return to(reading, reading.actor().account);
}

Result<Closed> Closed::to(audit::Reading& reading, const std::string& account) {
    Closed out;
    out.node_ = &reading.node();
    out.today_ = london_day(reading.now());
    out.marks_ = TRY(StaffHomes::of(reading, account));
    out.said_ = TRY(Closenesses::of(reading, account));
    if (out.nothing()) return out;
    out.in_secret_ = TRY(living_in_secret(reading, reading.actor().agency));
    for (const auto& said : out.said_)
        TRY(add_homes(reading, said, out.today_, out.in_secret_, out.homes_));
    for (const auto& id : TRY(Openings::open_to(reading, account))) {
        auto person = TRY(standing_of(reading, People::find(reading, id)));
        if (person) out.opened_.push_back(std::move(*person));
    }
    return out;
}

bool Closed::was_opened(const Person& person) const {
    return std::any_of(opened_.begin(), opened_.end(), [&](const Person& one) {
        return one.id == person.id or (person.reference.six.empty() and may_be(one, person));
    });
}

bool Closed::is_theirs(const Person& person) const {
    if (was_opened(person)) return false;
    // No address closes a home in secret: one could be said to be one's own to see whether it does.
    auto seen = person;
    if (hides_home(in_secret_, person)) seen.addresses.clear();
    for (const auto& said : said_)
        if (is_meant(said, seen, today_)) return true;
    const auto homes = homes_of(seen, today_);
    return std::any_of(homes.begin(), homes.end(), [&](const std::string& home) {
        return std::find(homes_.begin(), homes_.end(), home) != homes_.end() or
               std::find(marks_.begin(), marks_.end(), StaffHomes::mark(*node_, home)) !=
                   marks_.end();
    });
}

Result<bool> Closed::keeps(audit::Reading& reading, const Person& person) const {
    if (nothing() or was_opened(person)) return false;
    if (is_theirs(person)) return true;
    if (person.reference.six.empty()) return false;
    for (const auto& relative : TRY(family_of(reading, person)))
        if (relative.kept.said.holds(today_) and is_theirs(relative.who)) return true;
    return false;
}

Result<bool> Closed::keeps(audit::Reading& reading, const Id<Person>& id) const {
    if (nothing()) return false;
    const auto person = TRY(standing_of(reading, People::find(reading, id)));
    return person and TRY(keeps(reading, *person));
}

Result<bool> Closed::keeps(audit::Reading& reading, std::string_view reference,
                           const Person& typed) const {
    if (nothing()) return false;
    if (TRY(keeps(reading, typed))) return true;
    const auto of_record = reference_from_text('C', reference);
    if (not of_record) return false;
    const auto person = TRY(standing_of(reading, People::find(reading, *of_record)));
    return person and person->agency == reading.actor().agency and TRY(keeps(reading, *person));
}

bool Closed::is_near(const Closed& other) const {
    const auto lives_there = [&](const Bytes& mark) {
        return std::find(other.marks_.begin(), other.marks_.end(), mark) != other.marks_.end();
    };
    const auto spoke_of = [&](const Closed& who, const Closeness& said) {
        Person person;
        person.name = said.whom;
        person.born = said.born;
        if (not said.at.lines.empty() or not said.at.postcode.empty())
            person.addresses.push_back(said.at);
        return who.is_theirs(person);
    };
    return std::any_of(marks_.begin(), marks_.end(), lives_there) or
           std::any_of(said_.begin(), said_.end(),
                       [&](const Closeness& said) { return spoke_of(other, said); }) or
           std::any_of(other.said_.begin(), other.said_.end(),
                       [&](const Closeness& said) { return spoke_of(*this, said); });
}

Error restricted() {
    return forbidden("This record is restricted");
}

bool is_restricted(const Error& error) {
    return error == restricted();
}

Person in_place_of(const Person& person) {
    Person out;
    out.id = person.id;
    out.reference = person.reference;
    out.agency = person.agency;
    out.name.given = restricted_word;
    return out;
}

Result<void> must_be_open(Node& node, const audit::Actor& actor, const Reference& person) {
    auto reading = TRY(audit::Reading::begin(node, actor));
    const auto closed = TRY(Closed::to(reading));
    if (closed.nothing()) return {};
    const auto found = TRY(standing_of(reading, People::find(reading, person)));
    if (not found or found->agency != actor.agency) return {};
    if (TRY(closed.keeps(reading, *found))) return fail(restricted());
    return {};
}

}  // namespace accord::people
