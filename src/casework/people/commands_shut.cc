#include "casework/people/commands_shut.h"

#include <algorithm>
#include <map>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/days.h"
#include "casework/people/people.h"
#include "casework/people/relationships.h"
#include "casework/people/secrets.h"

namespace accord::people {
namespace {

constexpr std::int64_t at_a_time = 500;

bool same_word(const std::string& one, const std::string& other) {
    return not trim(one).empty() and fold(trim(one)) == fold(trim(other));
}

// None: it was erased.
Result<std::optional<Person>> read(audit::Reading& reading, const Id<Person>& id) {
    auto found = People::find(reading, id);
    if (found) return std::optional(std::move(*found));
    if (found.error().kind == ErrorKind::NotFound) return std::optional<Person>();
    return fail(found.error());
}

// Somebody who may be a cause for concern to the other does not hide where the other lives.
bool is_one_home(const Said& said, Date today) {
    return said.one_home == Known::Yes and said.holds(today) and not said.concern;
}

// Whoever lives with those whose home is secret, each as another of them.
class Homes {
public:
    Homes(audit::Reading& reading, std::vector<Person>& people)
        : reading_(reading), people_(people), today_(london_day(reading.now())) {
        for (std::size_t i = 0; i < people_.size(); ++i) place_[people_[i].id] = i;
    }

    Result<void> add() {
        struct Hidden {
            Id<Person> whose;
            Address at;
        };
        std::vector<Hidden> hidden;
        for (const auto& person : people_)
            if (const auto* at = home(person, today_); at != nullptr and at->confidential)
                hidden.push_back({person.id, *at});
        for (const auto& one : hidden)
            for (const auto& record : TRY(People::records_of(reading_, one.whose)))
                for (const auto& kept : TRY(Relationships::of(reading_, record)))
                    if (is_one_home(kept.said, today_))
                        TRY(shut(kept.person == record ? kept.other : kept.person, one.at));
        return {};
    }

private:
    Result<void> shut(const Id<Person>& id, const Address& at) {
        auto person = TRY(read(reading_, id));
        if (not person) return {};
        auto standing = TRY(People::standing(reading_, std::move(*person)));
        const auto there = place_.find(standing.id);
        const auto place = there == place_.end() ? people_.size() : there->second;
        if (there == place_.end()) {
            place_[standing.id] = place;
            people_.push_back(std::move(standing));
        }
        hide_home(people_[place], at.must_not_know, today_);
        // As the other says it, too: not where they are by their own record, and guarded with it.
        if (not is_known(at)) return {};
        auto& addresses = people_[place].addresses;
        addresses.push_back(at);
        addresses.back().use = AddressUse::Former;
        return {};
    }

    audit::Reading& reading_;
    std::vector<Person>& people_;
    Date today_;
    std::map<Id<Person>, std::size_t> place_;
};

}  // namespace

Result<std::vector<Person>> living_in_secret(audit::Reading& reading, const std::string& agency) {
    std::vector<Person> out;
    for (const auto& id : TRY(Secrets::of(reading, agency))) {
        auto person = TRY(read(reading, id));
        if (person and holds_secret(*person)) out.push_back(std::move(*person));
    }
    if (not out.empty()) TRY(Homes(reading, out).add());
    return out;
}

std::vector<shield::Exclusion> places_of(std::span<const Person> in_secret) {
    std::vector<shield::Exclusion> out;
    for (const auto& person : in_secret) {
        for (const auto& address : person.addresses)
            if (address.confidential and is_known(address))
                out.push_back({shield::Guarded::Address, one_line(address), address.must_not_know});
        for (const auto& reach : person.reaches)
            if (is_shut(reach))
                out.push_back({reach.kind == ReachKind::Email ? shield::Guarded::Email
                                                              : shield::Guarded::Telephone,
                               reach.words, reach.must_not_know});
    }
    return out;
}

bool may_be(const Person& person, const Person& typed) {
    if (not typed.nhs_number.empty() and typed.nhs_number == person.nhs_number) return true;
    if (years_apart(person.born, typed.born)) return false;
    auto names = person.other_names;
    names.push_back(person.name);
    return std::any_of(names.begin(), names.end(), [&](const Name& name) {
        const bool given = same_word(name.given, typed.name.given);
        const bool family = same_word(name.family, typed.name.family);
        const bool half = trim(typed.name.given).empty() or trim(typed.name.family).empty();
        return (given and family) or
               ((given or family) and (half or same_day(person.born, typed.born)));
    });
}

bool hides_home(std::span<const Person> in_secret, const Person& person) {
    return std::any_of(in_secret.begin(), in_secret.end(), [&](const Person& one) {
        return holds_confidential_address(one) and (one.id == person.id or may_be(one, person));
    });
}

Result<void> note_who_lives_in_secret(Node& node) {
    while (true) {
        auto act = TRY(audit::Act::begin(node, audit::the_node(), "people.note_secret"));
        const auto unread = TRY(Secrets::unread(act, at_a_time));
        if (unread.empty()) return {};
        std::int64_t shut = 0;
        for (const auto& id : unread) {
            Person none;
            none.id = id;
            const auto person = TRY(read(act, id));
            TRY(Secrets::note(act, person ? *person : none));
            shut += person and holds_secret(*person) ? 1 : 0;
        }
        act.record(audit::fact("people.secret_noted", "people")
                       .with("read", static_cast<std::int64_t>(unread.size()))
                       .with("secret", shut));
        TRY(act.commit());
    }
}

}  // namespace accord::people
