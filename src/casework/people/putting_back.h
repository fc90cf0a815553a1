// Putting back: what an earlier state, put back, makes of what is so now. Whoever may not see what
// is restricted leaves it exactly as it is, and reads of no change that was in it alone. For
// whoever may, what was ever secret is secret still. Private to the slice.
#pragma once

#include <vector>

#include "casework/people/in_house.h"

namespace accord::people {

// Whoever puts back, or reads.
struct Reader {
    bool sees_restricted = true;
    InHouse house = {};  // free words as they read them
};
Result<Reader> reader_of(audit::Reading& reading, const Person& person, bool sees_restricted);

// `versions`: every state that the record was in.
Person put_back(const std::vector<Version>& versions, const Person& now, const Person& then,
                const Reader& reader);
Said put_back(const Said& now, const Said& then, const Reader& reader);
Working put_back(const Working& now, const Working& then, const Reader& reader);
// `person`: whose event it is, as they are now.
Happened put_back(const std::vector<LifeEventState>& states, const Person& person,
                  const Happened& now, const Happened& then, const Reader& reader);

// A state as it is read.
Person as_read(const std::vector<Version>& versions, const Person& state, const Reader& reader);
Said as_read(Said said, const Reader& reader);
Working as_read(Working working, const Reader& reader);
Happened as_read(const std::vector<LifeEventState>& states, const Person& person, Happened said,
                 const Reader& reader);

// Invalid, on the field "why": it is blank.
Result<void> must_say_why_back(const std::string& why);

}  // namespace accord::people
