// NameSought: a word of a name as it is looked for on a list, and who was found by all of them.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"

namespace accord::people {

struct Person;

// Any of these whole, or one that begins so.
struct NameSought {
    std::vector<std::string> whole;
    std::string begins;  // as matching::name_words has it
};
struct CalledSo {
    std::vector<Id<Person>> people;
    bool more = false;
};

}  // namespace accord::people
