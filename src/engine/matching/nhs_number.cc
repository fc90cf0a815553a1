#include "engine/matching/nhs_number.h"

#include <cstddef>

namespace accord::matching {

// Weights ten down to two; eleven less the remainder; eleven is nought, and ten is never given out.
bool fits_check_digit(std::string_view ten_digits) {
    if (ten_digits.size() != 10) return false;
    int sum = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        const char c = ten_digits[i];
        if (c < '0' or c > '9') return false;
        if (i < 9) sum += (c - '0') * static_cast<int>(10 - i);
    }
    const int check = 11 - sum % 11;
    return (check == 11 ? 0 : check) == ten_digits[9] - '0';
}

}  // namespace accord::matching
