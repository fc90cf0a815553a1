// InHouse: what a colleague reads of a record who may not see what is restricted. A record of
// somebody with a secret address or number holds both in free words too, in what helps to talk with
// them, in who said something and why it was changed; and where somebody lives in secret, the
// school and the services give the place away as the address does.
//
// What is held back stands as a mask, and what is typed over it is kept. The fields that are secret
// by themselves (addresses, numbers, a cause for concern) are the pages' own to leave out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fault.h"
#include "casework/people/commands_family.h"
#include "engine/shield/scan.h"
#include "governance/audit/act.h"

namespace accord::people {

// The boxes of free words of a record, and of a service on it: a part of each may be held back.
inline constexpr std::string Person::* free_words_of_person[] = {&Person::school, &Person::gender,
                                                                 &Person::language, &Person::needs};
inline constexpr std::string Working::* free_words_of_service[] = {
    &Working::organisation, &Working::professional, &Working::post, &Working::phone,
    static_cast<std::string Working::*>(&Working::said_by)};

// What is read: any words, or the name of a service that is shown. It is shown by its name, though
// it may work with somebody who is hidden as well.
enum class Box : std::uint8_t { Words, NameOfService };

Box box_of(std::string Working::* held);

class InHouse {
public:
    // Everything is read as it was written.
    InHouse() = default;
    // Of whoever may see what is restricted: the words as they were written; the home of whoever
    // lives with somebody in secret, or may be, as the secret that it is.
    static Result<InHouse> of_all(audit::Reading& reading, const Person& person);
    // Of whoever may not see what is restricted. Part of a look that is recorded elsewhere.
    static Result<InHouse> of(audit::Reading& reading, const Person& person);

    // Somebody else stands on the same page: what is secret of theirs is held back by its words
    // too.
    void beside(const Person& other);
    // A service that is not shown: neither its name nor whom to call there stands in any words.
    void beside(const Working& hidden);

    // Whether where they live, their school and their services are held back: they live in secret,
    // in one home with somebody who does, or may be somebody on the list who does.
    bool hides_places() const { return hides_places_; }
    // Their own record says nothing of it: another's does.
    bool is_hidden_by_others() const { return with_whom_hides_.has_value(); }
    // All but one's own organisation, which whoever reads it works for.
    bool hides(const Working& working) const;
    bool is_own(const Working& working) const;

    std::string words(const std::string& held, Box box = Box::Words) const;
    // What was typed over `words(held)`. None: a mask that stood in it was taken out or moved, and
    // nobody knows which.
    std::optional<std::string> typed_over(const std::string& typed, const std::string& held,
                                          Box box = Box::Words) const;

    // The same of every box of a form: into `typed`, or a fault on it.
    void keep_held_back(std::string& typed, const std::string& held, std::string_view field,
                        Faults& faults, Box box = Box::Words) const;

    // Each with its free words as they are read here. A service that is hidden has no organisation,
    // nobody to call and no number, and is there once, however many there are of its kind: or
    // another could be added to see whether it is one of them. A school that is hidden is empty;
    // the home of whoever lives with somebody in secret is secret as theirs is.
    Person read(Person person) const;
    // Of these, a number alone: one that is secret of somebody near them is secret here.
    Person numbers_shut(Person person) const;
    Working read(Working working) const;
    Working words_of(Working working) const;  // the same, where it is not hidden
    Said read(Said said) const;
    Happened read(Happened happened) const;
    std::vector<Involvement> read(std::vector<Involvement> involved) const;
    WholeRecord read(WholeRecord record) const;

private:
    std::vector<shield::Find> held_back(const std::string& held, Box box) const;
    Result<void> beside_services_of(audit::Reading& reading, const Person& person);
    bool is_familys(const Reach& reach) const;
    void hide_by_others(const std::vector<Person>& in_secret, const Person& person);

    bool all_ = true;
    bool hides_places_ = false;
    std::optional<std::string> with_whom_hides_;  // from whom, of whoever they live with or may be
    Date today_;
    std::string agency_;
    std::string own_name_;
    std::vector<shield::Exclusion> own_;       // under which all that looks like a place is suspect
    std::vector<shield::Exclusion> familys_;   // their words alone
    std::vector<shield::Exclusion> services_;  // of those who are hidden, by name
    std::vector<shield::Exclusion> everyones_;  // where they are said whole
};

}  // namespace accord::people
