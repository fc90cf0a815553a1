// A unique pupil number: a check letter, eleven digits, and a digit or, while it is temporary, a
// letter. Never required, never the only key. Source: DfE, Unique pupil numbers, a guide for
// schools.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace accord::people {

// Takes any spacing and small letters. The error's sentence says that it may be left empty.
Result<std::string> upn(std::string_view typed);
bool is_temporary_upn(std::string_view upn);  // given before they have one for good

}  // namespace accord::people
