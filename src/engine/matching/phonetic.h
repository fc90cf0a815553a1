// What a name sounds like, roughly and for London: one key for Mohammed, Muhammad and Mohamad, one
// for Hussain and Hussein, one for Stephen and Steven. It gathers candidates and never decides.
#pragma once

#include <string>
#include <string_view>

namespace accord::matching {

// Of one folded word: its first sound and the consonants after it.
std::string sound(std::string_view word);

}  // namespace accord::matching
