// Look-alikes: letters that pass for others, or cannot be seen at all. A name that people are asked
// to trust (an organisation, an agreement) may be written in any script that living people write,
// but not with one letter of another in the middle of a word ("Mаrshgate" with a Cyrillic а), not
// with letters from mathematics or pronunciation guides, and not with anything invisible.
//
// The rules are those of Unicode Technical Standard 39, with its tables, as ICU keeps them. A word
// wholly in another script passes, unless nothing in the name could be read as that script.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace accord {

struct OddLetter {
    std::size_t at = 0;      // which character of the text, from 1
    std::string letter;      // as it stands; empty where nothing would be seen
    std::string name;        // "Cyrillic small letter a (U+0430)"
    std::string looks_like;  // "a"; empty where it cannot be seen or is like no other

    bool operator==(const OddLetter&) const = default;
};

// In the order of the text; empty for an honest name, and for what is not UTF-8.
std::vector<OddLetter> odd_letters(std::string_view text);

// What to say of a name, naming every letter; empty when there is nothing to say.
//   "The name has a letter that is not what it seems: the 2nd is “а”, Cyrillic small letter a
//    (U+0430), which looks like “a”. Type the name again."
std::string odd_letters_in(std::string_view what, std::string_view text);

// Whether a reader could take one for the other: the same skeleton, as they stand or with capitals
// and accents apart.
bool look_the_same(std::string_view one, std::string_view other);

}  // namespace accord
