#include "casework/people/commands_link.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands_family.h"
#include "casework/people/glimpses.h"
#include "casework/people/merges.h"
#include "casework/people/people.h"
#include "casework/people/person_links.h"
#include "casework/people/splits.h"
#include "governance/audit/look.h"
#include "governance/parties/commands.h"

namespace accord::people {
namespace {

using audit::Act;

Error was_said_before(const WrittenOf& whom) {
    return invalid("It was said before that this is somebody else. Take that back first",
                   "who-" + std::to_string(whom.number));
}

Result<Person> record_for(Act& act, const Keeper& keeper, const SayWho& one) {
    if (const auto* reference = std::get_if<Reference>(&one.is))
        return own(act, keeper.actor.agency, *reference);
    return enter(act, keeper, std::get<Person>(one.is), one.alike_seen);
}

// The record was taken for two people's since this was said of it.
Result<bool> two_were_on(audit::Reading& reading, const PersonLink& link) {
    const auto split = TRY(Splits::last_of(reading, link.person));
    if (split and link.at <= *split) return true;
    const auto merges = TRY(Merges::into(reading, link.person));
    return std::any_of(merges.begin(), merges.end(), [&](const Merge& merge) {
        return merge.undone and merge.at <= link.at and link.at <= merge.undone->at;
    });
}

Result<std::string> called(audit::Reading& reading, const std::string& party) {
    const auto id = TRY(id_from<parties::Party>(party));
    return TRY(parties::find(reading, id)).name;
}

// A link of this person, by any record that is read as theirs.
Result<PersonLink> link_of(audit::Reading& reading, const Person& person,
                           const Id<PersonLink>& id) {
    const auto link = TRY(PersonLinks::find(reading, id));
    const auto records = TRY(People::records_of(reading, person.id));
    if (std::find(records.begin(), records.end(), link.person) == records.end())
        return fail(not_found("This record was never linked so"));
    return link;
}

Result<std::vector<PersonLink>> going_with(audit::Reading& reading, const PersonLink& link) {
    if (not link.stands() or link.whom.theirs.empty()) return std::vector{link};
    auto out = TRY(PersonLinks::of_theirs(reading, link.agency, link.whom));
    std::erase_if(out, [&](const PersonLink& one) { return one.person != link.person; });
    return out;
}

// Protection belongs to whoever it is of, and not to one organisation's record of them.
Result<void> inherit_secret(Act& act, const Keeper& keeper, const WrittenOf& whom,
                            const Person& person) {
    if (not whom.place_held_back) return {};
    const auto was = TRY(People::find(act, person.id));
    auto now = was;
    if (not shut_home(now, london_day(act.now()))) return {};
    TRY(keep_change(act, keeper, was, std::move(now),
                    "Where they live was held back in " + text(whom.about)));
    act.record(audit::fact("address.protected", text(person.reference)).with("addresses", 1));
    return {};
}

// True: it was not said before.
Result<bool> link_person(Act& act, const Keeper& keeper, const WrittenOf& whom,
                         const Person& person, const std::string& why) {
    for (const auto& there : TRY(PersonLinks::about(act, keeper.actor.agency, whom.about))) {
        const auto records = TRY(People::records_of(act, person.id));
        const bool them = std::find(records.begin(), records.end(), there.person) != records.end();
        if (there.whom.number == whom.number and them) return false;
        if (there.whom.number == whom.number) return fail(was_said_before(whom));
        if (them)
            return fail(invalid("Two of them cannot be the same record",
                                "who-" + std::to_string(whom.number)));
    }
    TRY(PersonLinks::add(act, {.id = act.mint<PersonLink>(),
                               .agency = keeper.actor.agency,
                               .person = person.id,
                               .whom = whom,
                               .at = act.now(),
                               .by = keeper.actor.account,
                               .by_name = keeper.name,
                               .why = why,
                               .undone = {}}));
    TRY(inherit_secret(act, keeper, whom, person));
    act.record(audit::fact("person.linked", text(person.reference))
                   .with("about", text(whom.about))
                   .with("number", whom.number));
    return true;
}

Result<void> take_back(Act& act, const Keeper& keeper, PersonLink& link, const std::string& why) {
    link.undone = Undone{act.now(), keeper.actor.account, keeper.name, why};
    TRY(PersonLinks::undo(act, link));
    const auto person = TRY(People::find(act, link.person));
    act.record(audit::fact("person.unlinked", text(person.reference))
                   .with("about", text(link.whom.about))
                   .with("number", link.whom.number));
    const auto kind = link.whom.about.kind == 'R' ? tell_of_unlinking : unmatch_contact;
    act.post({.kind = std::string(kind), .about = text(link.id)});
    return {};
}

// The record was put on the list in the act that said who it is.
Result<bool> was_made_from(audit::Reading& reading, const PersonLink& link) {
    const auto person = TRY(People::find(reading, link.person));
    const auto versions = TRY(People::versions(reading, person));
    return not versions.empty() and versions.back().number == 1 and versions.back().at == link.at;
}

}  // namespace

Result<std::vector<Person>> say_who(Node& node, const Keeper& keeper,
                                    const std::vector<SayWho>& all) {
    auto act = TRY(Act::begin(node, keeper.actor, "person.say_who"));
    std::vector<Person> out;
    bool anything = false;
    for (const auto& one : all) {
        auto person = TRY(record_for(act, keeper, one));
        if (TRY(link_person(act, keeper, one.whom, person, one.why))) anything = true;
        out.push_back(std::move(person));
    }
    if (anything) TRY(act.commit());
    return out;
}

Result<void> settle_link(Act& act, const Keeper& keeper, const WrittenOf& whom,
                         const std::optional<Person>& is, const std::string& why) {
    for (auto& there : TRY(PersonLinks::about(act, keeper.actor.agency, whom.about))) {
        if (there.whom.number != whom.number) continue;
        std::vector<Id<Person>> records;
        if (is) records = TRY(People::records_of(act, is->id));
        if (std::find(records.begin(), records.end(), there.person) != records.end()) return {};
        TRY(take_back(act, keeper, there, why));
    }
    if (is) TRY(link_person(act, keeper, whom, *is, why));
    return {};
}

Result<Person> linked_to(audit::Reading& reading, const PersonLink& link) {
    auto person = TRY(People::find(reading, link.person));
    return People::standing(reading, std::move(person));
}

Result<std::vector<LinkedPerson>> people_linked(audit::Reading& reading, const Reference& about) {
    std::vector<LinkedPerson> out;
    for (const auto& link : TRY(PersonLinks::about(reading, reading.actor().agency, about))) {
        out.push_back({link.whom.number, TRY(linked_to(reading, link))});
    }
    return out;
}

Result<std::vector<KnownAs>> known_as(audit::Reading& reading, const Reference& about) {
    const auto& agency = reading.actor().agency;
    const auto glimpses = TRY(Glimpses::to(reading));
    std::vector<KnownAs> out;
    for (auto& link : TRY(PersonLinks::about(reading, agency, about))) {
        const auto person = TRY(linked_to(reading, link));
        auto glimpse = TRY(glimpses.of(reading, person));
        out.push_back({std::move(link), std::move(glimpse)});
    }
    return out;
}

Result<std::vector<Glimpse>> known_before(audit::Reading& reading, const WrittenOf& whom) {
    std::vector<Person> people;
    for (const auto& link : TRY(PersonLinks::of_theirs(reading, reading.actor().agency, whom)))
        people.push_back(TRY(People::find(reading, link.person)));
    return youngest_first(reading, TRY(those_standing(reading, people)));
}

Result<std::vector<NotThem>> said_not_to_be(audit::Reading& reading, const WrittenOf& whom) {
    const auto& agency = reading.actor().agency;
    std::vector<Reference> again;
    auto links = TRY(PersonLinks::of_theirs(reading, agency, whom));
    for (auto& link : TRY(PersonLinks::about(reading, agency, whom.about)))
        if (link.whom.number == whom.number) links.push_back(std::move(link));
    for (const auto& link : links) again.push_back(TRY(linked_to(reading, link)).reference);
    std::vector<NotThem> out;
    for (const auto& link : TRY(PersonLinks::denied(reading, agency, whom))) {
        const auto record = TRY(linked_to(reading, link)).reference;
        std::erase_if(out, [&](const NotThem& one) { return one.record == record; });
        if (std::find(again.begin(), again.end(), record) == again.end())
            out.push_back({record, *link.undone});
    }
    return out;
}

Result<bool> any_link_closed(audit::Reading& reading, const Closed& closed,
                             const Reference& about) {
    if (closed.nothing()) return false;
    for (const auto& link : TRY(PersonLinks::about(reading, reading.actor().agency, about)))
        if (TRY(closed.keeps(reading, link.person))) return true;
    return false;
}

Result<std::vector<WroteOf>> wrote_of(audit::Reading& reading, const Person& person) {
    std::vector<WroteOf> out;
    for (const auto& record : TRY(People::records_of(reading, person.id)))
        for (auto& link : TRY(PersonLinks::to(reading, record))) {
            const bool two = TRY(two_were_on(reading, link));
            auto writer = TRY(called(reading, link.whom.writer));
            const bool made = TRY(was_made_from(reading, link));
            out.push_back({std::move(link), std::move(writer), two, made});
        }
    std::stable_sort(out.begin(), out.end(), [](const WroteOf& one, const WroteOf& other) {
        return other.link.at < one.link.at;
    });
    return out;
}

Result<OpenedLink> open_link(Node& node, const audit::Actor& actor, const Reference& person,
                             const Id<PersonLink>& id) {
    auto look = TRY(audit::Look::open(node, actor, opened_for(person, "to take a link back")));
    OpenedLink out;
    out.person = TRY(own(look, actor.agency, person));
    out.link = TRY(link_of(look, out.person, id));
    out.writer = TRY(called(look, out.link.whom.writer));
    out.same = TRY(going_with(look, out.link));
    for (const auto& one : out.same)
        out.made_from_it = out.made_from_it or TRY(was_made_from(look, one));
    out.now = look.now();
    return out;
}

Result<PersonLink> unlink_person(Node& node, const Keeper& keeper, const TakeBackLink& wish) {
    if (trim(wish.why).empty()) return fail(invalid("Enter why it is somebody else", "why"));
    auto act = TRY(Act::begin(node, keeper.actor, "person.unlink"));
    const auto person = TRY(own(act, keeper.actor.agency, wish.person));
    auto link = TRY(link_of(act, person, wish.id));
    if (link.undone) {
        if (link.undone->by == keeper.actor.account) return link;
        return fail(conflict(link.undone->by_name + " took this back first"));
    }
    for (auto& each : TRY(going_with(act, link))) {
        TRY(take_back(act, keeper, each, wish.why));
        if (each.id == link.id) link = each;
    }
    TRY(act.commit());
    return link;
}

Result<PersonLink> link_taken_back(audit::Reading& reading, std::string_view about) {
    const auto id = TRY(id_from<PersonLink>(about));
    return PersonLinks::find(reading, id);
}

}  // namespace accord::people
