// The verbs of links: saying whom of the own list others wrote of, taking it back, and who is read
// together as one subject. What was said by mistake and answered on is told to whoever was answered
// (the room of requests does so, by the message that is posted here).
#pragma once

#include <variant>

#include "casework/people/closed.h"
#include "casework/people/commands_record.h"
#include "casework/people/person_link.h"

namespace accord::people {

// One of those whom others wrote of: a record of the own list, or somebody who is put on it.
struct SayWho {
    WrittenOf whom;
    std::variant<Reference, Person> is;  // a Person: as written; put on the list in the same act
    std::int64_t alike_seen = 0;         // who might have been the same, of a Person
    std::string why = {};
};
// Each is another's. Invalid on "who-N" where one record is said to be two of them, or where one of
// them was said to be another before: that is taken back first. The same again is once.
Result<std::vector<Person>> say_who(Node& node, const Keeper& keeper,
                                    const std::vector<SayWho>& all);
// Part of a larger act, of one: who it is, or that it is not known; what was said of it before and
// not so is taken back, with the same why.
Result<void> settle_link(audit::Act& act, const Keeper& keeper, const WrittenOf& whom,
                         const std::optional<Person>& is, const std::string& why);

// Whom of the own list a share or a request that came is about, for what is worked out and shown to
// nobody: what such a record keeps shut is kept shut of whoever was written of.
struct LinkedPerson {
    std::int64_t number = 1;
    Person person;  // the one that stands
};
Result<std::vector<LinkedPerson>> people_linked(audit::Reading& reading, const Reference& about);
// Of a share or a request that came: who of it is known to be on the own list. Restricted in place
// of whoever is closed to the reader.
struct KnownAs {
    PersonLink link;
    Glimpse glimpse;
};
Result<std::vector<KnownAs>> known_as(audit::Reading& reading, const Reference& about);
// Who it was said to be when the writer wrote from the same record before; none: nobody said.
Result<std::vector<Glimpse>> known_before(audit::Reading& reading, const WrittenOf& whom);
// Who it was said not to be, by whoever took it back last: of this one, and of others written of
// from the same record of theirs. Who is said to be them again since is left out.
struct NotThem {
    Reference record{'C', ""};  // as it is read today
    Undone said;
};
Result<std::vector<NotThem>> said_not_to_be(audit::Reading& reading, const WrittenOf& whom);
// Whether anybody whom it is said to be about is closed to the reader.
Result<bool> any_link_closed(audit::Reading& reading, const Closed& closed, const Reference& about);

// What others wrote of this person, as one of the records that are read together: standing and
// undone, the latest first.
struct WroteOf {
    PersonLink link;
    std::string writer;           // as it is called
    bool two_were_on_it = false;  // the record was split since it was said
    bool made_from_it = false;    // the record was put on the list with it, and not before
};
Result<std::vector<WroteOf>> wrote_of(audit::Reading& reading, const Person& person);

// A link, and all that go with it: whoever else was written of from the same record of theirs.
struct OpenedLink {
    Person person;
    PersonLink link;
    std::string writer;
    std::vector<PersonLink> same;  // itself among them
    bool made_from_it = false;     // as of WroteOf, by any of these
    Instant now;
};
// A Look. NotFound: not of this record.
Result<OpenedLink> open_link(Node& node, const audit::Actor& actor, const Reference& person,
                             const Id<PersonLink>& id);

struct TakeBackLink {
    Reference person;
    Id<PersonLink> id;
    std::string why;
};
// All that go with it. Invalid on "why". Taken back by oneself before: the same answer again.
Result<PersonLink> unlink_person(Node& node, const Keeper& keeper, const TakeBackLink& wish);

// The message that is posted for each request among them, about the link; and what its handler
// reads.
inline constexpr std::string_view tell_of_unlinking = "request.tell_of_unlinking";
// Part of a reading. NotFound: whoever it was of was erased.
Result<PersonLink> link_taken_back(audit::Reading& reading, std::string_view about);
// Of a share it is this one: a contact may have come of it.
inline constexpr std::string_view unmatch_contact = "contact.unmatch";
// Whom a link is to, as they are read today. Part of a reading.
Result<Person> linked_to(audit::Reading& reading, const PersonLink& link);

}  // namespace accord::people
