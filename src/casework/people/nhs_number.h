// An NHS number: ten digits, the last a check digit (modulus 11). Never required, never the only
// key. Source: NHS Data Dictionary, NHS NUMBER. Test range: begins 999.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace accord::people {

// Takes any spacing. The error's sentence says that it may be left empty.
Result<std::string> nhs_number(std::string_view typed);
std::string spoken_nhs_number(std::string_view ten_digits);  // 999 123 4567

}  // namespace accord::people
