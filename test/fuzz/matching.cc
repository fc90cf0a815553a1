// What is matched: names in any script, dates, postcodes, numbers, the schema, and an index in
// bytes.
#include <algorithm>

#include "base/text.h"
#include "engine/matching/dates.h"
#include "engine/matching/explain.h"
#include "engine/matching/nhs_number.h"
#include "engine/matching/normalise.h"
#include "engine/matching/phonetic.h"
#include "engine/matching/schema.h"
#include "engine/matching/similarity.h"
#include "engine/matching/standard.h"
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

// An index that was laid down is opened or refused; what is opened can be asked, and lived with.
// The head says whose model it is and how long it is: that much is made right, to come further.
void index(std::string_view input) {
    using namespace accord::matching;
    static const auto names = [] {
        Faults faults;
        return Names::read("name | forms\nkatherine | kate kathy\n",
                           "group | kind | names\nany | any | kate ivo\n", faults);
    }();
    const auto room = std::make_shared<std::vector<std::uint64_t>>(input.size() / 8 + 1);
    const std::span bytes(reinterpret_cast<Byte*>(room->data()), input.size());
    std::copy(input.begin(), input.end(), bytes.begin());
    if (input.size() >= 32) {
        const auto head = "accidx 1" + standard_version(names);
        std::copy(head.begin(), head.end(), bytes.begin());
        const std::uint64_t size = input.size();
        std::copy_n(reinterpret_cast<const Byte*>(&size), sizeof size, bytes.begin() + 24);
    }
    auto opened = Index::over(names, {bytes, room});
    if (not opened) return;
    Described who;
    who.given = "kate";
    who.family = "osgood";
    who.born = {2018, 4, 3};
    who.postcode = "E50XX";
    for (const auto& found : opened->find(who).found) explain(*opened, who, found.person);
    if (opened->size() > 0) opened->take_out(0);
    const auto added = opened->add(who);
    for (const auto& found : opened->find(who).found) promise(found.person <= added);
    promise(opened->compare(who, added)[2] == same_usual);
    opened->build();
    opened->find(who);
}

}  // namespace accord::fuzz
