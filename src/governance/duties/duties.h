// Duties: what a slice owes the person whom its data is about.
//
// Every slice has one (duties.{h,cc}): the facts that it records, the tables that it keeps, what in
// them is about a person and how it is found, and how long it is kept. Subject access, retention
// and the list of audit facts read these and nothing else, so what is not here does not exist, and
// a test demands that every table in migrations/ is here once.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace accord::duties {

// A fact code never changes and never vanishes once released.
struct FactKind {
    std::string_view code;         // "share.sent"
    std::string_view says;         // "A share was sent to one recipient", for people
    std::string_view particulars;  // what it carries, by name: "recipient, decision, clause"
};

struct Table {
    std::string_view name;
    std::string_view holds;  // in one sentence
    std::string_view
        about_person;          // how one person's lines are found; empty: nothing about a person
    std::string_view keeping;  // how long, and what then
};

struct Duties {
    std::string_view slice;  // "casework/sharing"
    std::span<const FactKind> facts;
    std::span<const Table> tables;
};

// Every slice's duties, in the order of src/ORDER. Declared here, because others look at it;
// defined in doors/site/roll.cc, which alone knows all slices.
const std::vector<Duties>& roll();

}  // namespace accord::duties
