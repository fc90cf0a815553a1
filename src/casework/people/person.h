// Person: what one agency says of one human being. The same child is a Person at the school and
// another at the hospital; that they are one is a later verdict (subjects), never a copy of this.
//
// No field ranks a person, and none ever will (HOUSE_RULES 24).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/json.h"
#include "base/reference.h"
#include "casework/people/address.h"
#include "casework/people/reach.h"

namespace accord::people {

// How sure a birth date is. An unborn child has the date it is due.
enum class Accuracy : std::uint8_t { Exact, Estimated, YearOnly, Due };

struct BirthDate {
    Date day;
    Accuracy accuracy = Accuracy::Exact;
    bool operator==(const BirthDate&) const = default;
};

struct Name {
    std::string given;
    std::string family;
    std::string use;  // "usual", "former", "known as"
    bool operator==(const Name&) const = default;
};

// The day somebody died, as sure as it is known; never Due.
struct DeathDate {
    Date day;
    Accuracy accuracy = Accuracy::Exact;
    bool operator==(const DeathDate&) const = default;
};

// A number that some system gives people, as the agency names it: "hospital number".
struct Identifier {
    std::string system;
    std::string value;
    bool operator==(const Identifier&) const = default;
};

struct Person {
    static constexpr std::string_view id_prefix = "per";

    Id<Person> id;
    Reference reference{'C', ""};
    std::string agency;  // whose record this is (Id<Party> as text)
    std::int64_t version = 1;
    // They are one person with this one, which is read in its stead (merge.h).
    std::optional<Id<Person>> merged_into = {};
    Name name;
    std::vector<Name> other_names;
    std::optional<BirthDate> born;
    std::string nhs_number;  // ten digits, or empty
    std::string school;      // as the agency writes it, or empty
    std::vector<Address> addresses;
    std::vector<Reach> reaches;  // telephone numbers and e-mail addresses
    bool deceased = false;
    // As registered, and as the person says it: two facts. "f", "m", "x" or empty; words or empty.
    std::string sex;
    std::string gender;
    std::string language;  // spoken at home, where it is not English
    bool interpreter = false;
    std::string their_id;  // the agency's own number for them; or of the row they came from
    std::string needs;     // how to talk with them: hearing, signing, easy words
    std::string upn;       // unique pupil number (upn.h), or empty
    std::vector<Identifier> identifiers;
    std::optional<DeathDate> died;  // where it is known; `deceased` is yes then

    bool operator==(const Person&) const = default;
};

std::string full_name(const Person& person);
// None for the unborn and the unknown; of who has died, at their death, and none where its day is
// not known.
std::optional<int> age(const Person& person, Date on);
// As sure as it is known and no more: "7"; of a guess or a year alone, "about 7"; of none, empty.
std::string spoken_age(const Person& person, Date on);
// "born 14 March 2019 (6)", "born in 2019 (about 6)", "born about 2017 (about 9)"
std::string spoken_birth(const Person& person, Date on);
std::string spoken_death(const Person& person);      // "On 3 May 2025"; of none, empty
const Address* home(const Person& person, Date on);  // where they are on that day
bool holds_confidential_address(const Person& person);
bool holds_confidential_reach(const Person& person);
bool holds_secret(const Person& person);  // either of the two

// The sealed part of a row, and back. What is read was written by us; anything else is Broken.
Json particulars(const Person& person);
Result<Person> with_particulars(Person person, const Json& particulars);

// "hospital number: A12, library card: 99"
std::string spoken_identifiers(const Person& person);
std::string_view spoken_sex(std::string_view code);  // "Female"; of none "Not known"
// What is so of `was` and must stay so of `now`: an address or a number that was secret, wherever
// it stands in `was` and however it is typed, is secret in `now` and from the same people. No
// change, restoring or copying loosens it.
void keep_shut(const Person& was, Person& now);
// The same from one record to another of what is, or was taken for, one person, where no address is
// added: what is secret on either is secret on both, and where one of them lives in secret, so does
// the other.
void shut_as(const Person& one, Person& other, Date today);
// What is said against ringing a number on the one record is said of it on the other.
void warn_as(const Person& one, Person& other);

// They live in secret, as somebody else said who held back where: their home is secret, known here
// or not. False: it was so already.
bool shut_home(Person& person, Date today);
// The same, with from whom, where it was not secret already.
void hide_home(Person& person, const std::string& from_whom, Date today);

// Folded words that a search of the agency's own list goes by: every part of every name, and the
// agency's own number, as a word that nobody can type.
std::vector<std::string> search_words(const Person& person);
std::string word_of_their_id(std::string_view their_id);

// One state of a record, and who made it so.
struct Version {
    std::int64_t number = 1;
    Person person;
    Instant at;
    std::string by;       // an account
    std::string by_name;  // "Karen Osei"
    std::string why;      // "registered", or what was typed
};
// What one state says otherwise than another, as the names of what changed: "address", "NHS
// number".
std::vector<std::string> changed_between(const Person& was, const Person& now);

}  // namespace accord::people
