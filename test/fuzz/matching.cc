// What is matched: names in any script, dates, postcodes, numbers, and the schema.
#include "base/text.h"
#include "engine/matching/dates.h"
#include "engine/matching/nhs_number.h"
#include "engine/matching/normalise.h"
#include "engine/matching/phonetic.h"
#include "engine/matching/schema.h"
#include "engine/matching/similarity.h"
#include "fuzz/harness.h"

namespace accord::fuzz {

// What is comparable stays as it is when it is made comparable again; a day is one of the calendar;
// likeness does not depend on who is asked first.
void matching(std::string_view input) {
    using namespace accord::matching;
    const auto half = input.size() / 2;
    if (is_utf8(input)) {
        for (const auto& word : name_words(input)) {
            promise(not word.empty());
            sound(word);
        }
        full_name(input);
        promise(street(street(input)) == street(input));
        town(input);
        house_number(input);
        email(input);
        const auto code = postcode(input);
        promise(outward_length(code) <= code.size());
    }
    phone(input);
    const auto day = read_day(input, Order::DayFirst);
    if (day.day > 0) promise(is_day_of_calendar(day.year, day.month, day.day));
    promise(day.none() or Day::of(day.code()) == day);
    OrderSeen seen;
    look_at(input, seen);
    fits_check_digit(nhs_digits(input));
    const auto one = input.substr(0, half);
    const auto other = input.substr(half);
    promise(slips(one, other) == slips(other, one));
    promise(likeness(one, one) == 100 or one.empty());
    const auto like = likeness(one, other);
    promise(like >= 0 and like <= 100);
    const auto schema = read_schema("input", input);
    promise(schema.schema.has_value() == schema.faults.empty());
}

}  // namespace accord::fuzz
