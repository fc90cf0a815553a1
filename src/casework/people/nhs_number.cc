#include "casework/people/nhs_number.h"

namespace accord::people {

namespace {

// Weights ten down to two; eleven less the remainder; eleven is nought, and ten is never given out.
int check_digit(std::string_view nine) {
    int sum = 0;
    for (int i = 0; i < 9; i++) sum += (nine[static_cast<std::size_t>(i)] - '0') * (10 - i);
    const int check = 11 - sum % 11;
    return check == 11 ? 0 : check;
}

}  // namespace

Result<std::string> nhs_number(std::string_view typed) {
    std::string digits;
    for (const char c : typed) {
        if (c >= '0' and c <= '9')
            digits += c;
        else if (c != ' ' and c != '-')
            return fail(
                invalid("NHS number must have only digits. You can leave it empty", "nhs_number"));
    }
    if (digits.size() != 10)
        return fail(
            invalid("NHS number must have 10 digits. You can leave it empty", "nhs_number"));
    if (check_digit(digits) != digits[9] - '0')
        return fail(
            invalid("Check the NHS number: its last digit does not fit the others. "
                    "You can leave it empty",
                    "nhs_number"));
    return digits;
}

std::string spoken_nhs_number(std::string_view ten) {
    if (ten.size() != 10) return std::string(ten);
    return std::string(ten.substr(0, 3)) + " " + std::string(ten.substr(3, 3)) + " " +
           std::string(ten.substr(6));
}

}  // namespace accord::people
