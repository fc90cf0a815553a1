// The check digit of an NHS number (NHS Data Dictionary, NHS NUMBER: modulus 11).
#pragma once

#include <string_view>

namespace accord::matching {

// Ten digits, the last of which fits the others.
bool fits_check_digit(std::string_view ten_digits);

}  // namespace accord::matching
