// Names that may not get out, looked for in what somebody writes: whole words, whatever the case; a
// name of one word only where it is written as a name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/sharing/answers.h"

namespace accord::sharing {

// Each once, as it stands in the text.
std::vector<std::string> untold_names_in(std::string_view text,
                                         const std::vector<std::string>& names);

// In everything that would go out of a share that was begun from a contact: where it stands, and
// what. Empty: nothing, or it was said why they must know.
struct UntoldFound {
    std::string heading;
    std::vector<std::string> names;
};
std::vector<UntoldFound> untold_found(const Answers& answers);

}  // namespace accord::sharing
