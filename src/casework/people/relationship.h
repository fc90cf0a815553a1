// Relationship: what one person on an agency's own list is to another on it, as somebody said it:
// the role, whether they have parental responsibility, whether they live in one home, since when,
// until when, who said so and how far that is up to date. What is not known stays apart from no.
//
// It is kept once and read from both sides. A person who may be a cause for concern is marked with
// why, in words: there is no more or less of it, and who may not see it is told that there is
// something to ask about.
//
// Source: HL7 v3 personal relationships as MAIS uses them; Children Act 1989 s.3 (parental
// responsibility); domain minimum records (family and household).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/people/lasting.h"
#include "casework/people/person.h"

namespace accord::people {

// How the network draws it.
enum class Line : std::uint8_t {
    Parent,
    Step,
    Adopted,
    Foster,
    Care,
    Sibling,
    Half,
    Married,
    Divorced,
    Together,
    Grand,
    Kin,
    Other,
};

// A row of tables/roles.table: what the other person is in this person's life.
struct RoleInLife {
    std::string code;          // "MTH"
    std::string words;         // "Mother"
    std::string female, male;  // codes of the row that says the same of a woman, a man; or empty
    std::string back;          // code: what this person is to the other
    std::string mais;          // the code that MAIS is sent, or empty
    Line line = Line::Other;
    int up = 0;  // generations above this person
};
const std::vector<RoleInLife>& roles_in_life();
const RoleInLife* role_in_life(std::string_view code);
bool is_couple(Line line);
// What whoever has this role calls this person's own role: of somebody's mother, "Daughter".
const RoleInLife& turned(const RoleInLife& role, std::string_view sex_of_this);

// Yes, no, and what nobody knows: three answers.
enum class Known : std::uint8_t { NotKnown, Yes, No };
std::string_view word(Known known);   // "yes": in forms and on the shelf
std::string_view words(Known known);  // "Not known"
Known known_from(std::string_view word);

// What is said of a relationship: all of it is sealed.
struct Said : Lasting {
    std::string role = {};                   // a code of roles.table
    Known responsibility = Known::NotKnown;  // the elder of the two has it for the younger
    Known one_home = Known::NotKnown;
    bool concern = false;  // `other` may be a cause for concern to `person`
    std::string concern_why = {};

    bool operator==(const Said&) const = default;
};
Json to_json(const Said& said);
Result<Said> said_from(const Json& json);
// "whether they live together", "who said so": what changed, in words.
std::vector<std::string> changed_between(const Said& was, const Said& now);

struct Relationship {
    static constexpr std::string_view id_prefix = "rel";

    Id<Relationship> id;
    std::string agency;
    Id<Person> person;
    Id<Person> other;  // whose role it is
    Said said;
    std::int64_t version = 1;
};

// One state of it, and who made it so.
struct RelationshipState {
    std::int64_t number = 1;
    Said said;
    Instant at;
    std::string by_name;
    std::string why;
};

}  // namespace accord::people
