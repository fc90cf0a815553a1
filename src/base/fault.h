// Fault: one thing wrong with something a person gave us. Faults are gathered, all at once, and
// never thrown away after the first: a form, a rulebook table, an agreement, a feed of records.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace accord {

struct Fault {
    std::string where;         // form field, JSON pointer or file name
    std::uint32_t line = 0;    // from 1; 0 when there is no line
    std::uint32_t column = 0;  // from 1; 0 when there is no column
    std::string sentence;      // what is wrong and how to mend it, in the reader's words

    bool operator==(const Fault&) const = default;
};

using Faults = std::vector<Fault>;

// One more, about a field of a form; the second only where it is so.
void add(Faults& faults, std::string where, std::string sentence);
void add_if(bool wrong, Faults& faults, std::string where, std::string sentence);

// "rulebook/clocks.table:12:7: there is no clock kind 'dayz'; did you mean 'days'?"
std::string text(const Fault& fault);

}  // namespace accord
