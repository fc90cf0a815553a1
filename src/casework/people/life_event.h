// Life event: something that happened to somebody on the list: what, when as near as it is known,
// where, who said so and how far that is up to date. It says that it happened, and nothing of why.
// Two sources that tell it otherwise are both kept, and neither is chosen.
//
// Source: MAIS LifeEvent; domain minimum records (significant events).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/people/lasting.h"
#include "casework/people/person.h"

namespace accord::people {

// A row of tables/life_events.table.
struct LifeEventKind {
    std::string code;   // "school-exclusion"
    std::string words;  // "Excluded from school for good"
    bool once = false;  // happens to nobody twice
};
const std::vector<LifeEventKind>& life_event_kinds();
const LifeEventKind* life_event_kind(std::string_view code);

// What is said of it: all of it is sealed. `since` and `until` are the first days on which it can
// have begun and ended; these are the last ones: of "March 2025" the 31st.
struct Happened : Lasting {
    std::string kind = {};  // a code of life_events.table
    std::optional<Date> since_last = {};
    std::optional<Date> until_last = {};
    bool about = false;      // when is a guess
    std::string where = {};  // in words
    bool secret = false;     // where gives away a place that must not be learnt

    bool operator==(const Happened&) const = default;
};
Json to_json(const Happened& happened);
Result<Happened> happened_from(const Json& json);
std::vector<std::string> changed_between(const Happened& was, const Happened& now);

// "3 March 2025", "about March 2025", "from 2024 until 3 March 2025"; of none, empty.
std::string spoken_when(const Happened& happened);
// Whether the words of where it happened must not be shown to everybody: somebody said so, or they
// hold what looks like a place while one of the person's addresses is secret.
bool hides_where(const Happened& happened, const Person& person);
// Two sources tell the same thing otherwise: what happens once, or at one time.
bool says_otherwise(const Happened& one, const Happened& other);

struct LifeEvent {
    static constexpr std::string_view id_prefix = "lev";

    Id<LifeEvent> id;
    std::string agency;
    Id<Person> person;
    Happened happened;
    std::int64_t version = 1;
};
// The newest first, those of which it is not known when after them, and those that were never so at
// the end; what says otherwise than another stands right after it.
void put_in_order(std::vector<LifeEvent>& events);

// One state of it, and who made it so.
struct LifeEventState {
    std::int64_t number = 1;
    Happened happened;
    Instant at;
    std::string by_name;
    std::string why;
};

}  // namespace accord::people
