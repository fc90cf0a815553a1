// Marshgate as values: the made-up borough that every demo, test and picture stands in. Read from
// demo/marshgate.json, with its households made from the seed there, the same on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "casework/people/person.h"

namespace accord::cli {

struct MadeUpStaff {
    std::string key;  // "karen": how tests and the tour name them
    std::string name;
    std::string role;  // a role's code from the rulebook
    std::string post;  // "Designated safeguarding lead"
};

struct MadeUpDesk {
    std::string name;
    std::string phone;  // 020 7946 0xxx, the range kept for drama
};

struct MadeUpParty {
    std::string key;  // "brigids"
    std::string name;
    std::string type;  // an agency type's code
    MadeUpDesk duty_desk;
    MadeUpDesk safeguarding_lead;
    MadeUpDesk cover;           // who answers whenever the desk is shut; empty: nobody
    bool always_there = false;  // its desk is, day and night
    bool signed_agreement = true;
    std::vector<MadeUpStaff> staff;
    std::vector<people::Person> list;  // the agency's own people
};

// The privacy assessment of that agreement, by keys; none without a keeper.
struct MadeUpAssessment {
    std::string keeper;
    std::string by;
    std::string signed_by;
    Date due_on;  // of the measures that are still to come
    Date review_on;
};

// A specific agreement beside the one that all sign, and a draft that is being written.
struct MadeUpText {
    std::string path;
    std::string keeper;                  // the key of who publishes it
    std::vector<std::string> signed_by;  // keys of parties
};
struct MadeUpDraft {
    std::string by;           // the key of who begins the next version of the agreement
    std::size_t section = 0;  // of the clause that it changes, counted from 1
    std::size_t clause = 0;
    std::string words;
    std::string said_by;  // and who says what of it
    std::string said;
};

// What people and streets of the borough are called, for whoever makes more of them up.
struct MadeUpNames {
    std::vector<std::string> given, family, streets;
};

struct World {
    MadeUpNames names;
    std::string agreement;  // the path of the text that they sign
    MadeUpAssessment assessment;
    std::vector<std::string> trained;  // keys of those who have worked through the ten steps
    std::vector<MadeUpText> more;
    std::vector<MadeUpDraft> drafts;
    std::vector<MadeUpParty> parties;
};

Result<World> read_world(std::string_view json);

}  // namespace accord::cli
