// Closed: what somebody who works here may not read, because they are related or close to whoever
// it is about: as they said it, or as their own home and family name say it (ADR 0071). Asked of
// whoever reads, each time, before anything is shown. It never says why, and sending asks nothing
// of it.
//
//     const auto closed = TRY(people::Closed::to(look));
//     if (TRY(closed.keeps(look, person))) return fail(people::restricted());
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/people/closeness.h"
#include "governance/audit/reading.h"

namespace accord::people {

class Closed {
public:
    // To the actor of the reading. A system, and the node itself, is nobody's family.
    static Result<Closed> to(audit::Reading& reading);
    // To somebody else of the same organisation: whether they can be offered in place of the actor.
    static Result<Closed> to(audit::Reading& reading, const std::string& account);

    bool nothing() const { return marks_.empty() and said_.empty(); }
    // One of a list: they themselves, or somebody who is family of theirs on it. One who was typed,
    // and is on no list, by what was typed alone.
    Result<bool> keeps(audit::Reading& reading, const Person& person) const;
    // One of any list, by their id. Who was erased is nobody.
    Result<bool> keeps(audit::Reading& reading, const Id<Person>& person) const;
    // One who was typed, or was chosen from the reader's own list by this reference.
    Result<bool> keeps(audit::Reading& reading, std::string_view reference,
                       const Person& typed) const;
    // Whether these two may be close to one person: they live in one home, or spoke of one person.
    bool is_near(const Closed& other) const;

private:
    bool is_theirs(const Person& person) const;
    bool was_opened(const Person& person) const;

    const Node* node_ = nullptr;
    Date today_;
    std::vector<Closeness> said_;
    std::vector<std::string> homes_;  // of those on the list whom they spoke of
    std::vector<Bytes> marks_;        // of their own home
    std::vector<Person> opened_;      // not closed to them after all
    std::vector<Person> in_secret_;
};

// Forbidden, in the words of every restricted record: why is not said.
Error restricted();
bool is_restricted(const Error& error);

// What stands in a list for somebody who is closed to the reader.
inline constexpr std::string_view restricted_word = "Restricted";
Person in_place_of(const Person& person);

// Restricted when the record, or one that stands for it, is closed to the actor: asked before a
// look at it is written down. What is not there is left to whoever looks.
Result<void> must_be_open(Node& node, const audit::Actor& actor, const Reference& person);

}  // namespace accord::people
