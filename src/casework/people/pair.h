// Pair: two records of one list that may be one person, put to a person. Somebody says the same,
// two different people, or not sure, and why; of a sample of the answers a second person is asked
// afresh, without being shown what the first one said. "Different" keeps the two apart for good:
// they are never suggested as one again, whatever is imported or looked over, until somebody takes
// it back. "The same" puts nothing together by itself.
//
// What orders the queue is of the pair (tables/dangers.table): no person has a place in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/people/person.h"
#include "engine/matching/explain.h"

namespace accord::people {

enum class PairState : std::uint8_t {
    Waiting,     // nobody has said
    SecondLook,  // somebody has, and a second person is to say too
    Disagreed,   // the two said otherwise: a third, who answers for the organisation, decides
    Same,        // one person, and not put together yet
    Different,   // two people, and kept apart
};
std::string_view word(PairState state);  // "second-look"
std::optional<PairState> pair_state_from(std::string_view word);

enum class PairAnswer : std::uint8_t { Same, Different, NotSure, TakenBack };
std::string_view word(PairAnswer answer);   // "not-sure"
std::string_view words(PairAnswer answer);  // "Not sure"
std::optional<PairAnswer> pair_answer_from(std::string_view word);

enum class PairFound : std::uint8_t { Import, Registration, Sweep, Person };
std::string_view word(PairFound found);
std::string_view words(PairFound found);  // "When a file was brought in"
std::optional<PairFound> pair_found_from(std::string_view word);

// A row of tables/dangers.table.
struct Danger {
    std::string code;
    std::string words;
    std::int64_t danger = 1;
};
const std::vector<Danger>& dangers();
const Danger& danger(std::string_view code);  // the last, where there is none of this code

struct Pair {
    static constexpr std::string_view id_prefix = "par";

    Id<Pair> id;
    std::string agency;
    Id<Person> one;  // the lower id of the two
    Id<Person> other;
    PairState state = PairState::Waiting;
    PairFound found = PairFound::Sweep;
    std::string because;     // a code of dangers.table
    std::int64_t doubt = 1;  // 1: all but certain; 1000: as likely as not
    // That they are one person, in millionths, when they were found; none: before this was kept.
    std::optional<std::int64_t> chance;
    std::string model;  // the weights that it was reckoned with (matcher.h)
    Instant found_at;
    std::optional<Instant> decided_at;
    std::int64_t version = 1;

    bool open() const { return state != PairState::Same and state != PairState::Different; }
};

struct PairLine {
    std::int64_t number = 1;
    PairAnswer answer = PairAnswer::NotSure;
    std::string by;  // an account
    std::string by_name;
    Instant at;
    std::string why;
};

// Of two, in whichever order: which danger a mistake would be, and how hard it is to tell.
std::string danger_of(const Person& one, const Person& other, const matching::Levels& levels);
std::int64_t doubt_of(matching::Centibits total);
std::int64_t chance_of(matching::Centibits total);

// Whether this pair is one of those that a second person looks at: by its id alone, and so the same
// whenever it is asked.
bool is_looked_at_twice(const Id<Pair>& pair, std::uint32_t percent);

// What an answer makes of a pair. `lines`: all that was said of it before.
struct Answering {
    PairAnswer answer = PairAnswer::NotSure;
    std::string by;
    bool decides = false;  // whoever answers for the organisation
    bool looked_at_twice = false;
};
PairState after(PairState state, const std::vector<PairLine>& lines, const Answering& answering);
// Why this account may not answer now, in words; empty when they may.
std::string_view may_not_answer(PairState state, const std::vector<PairLine>& lines,
                                const Answering& answering);
// The answers that count now: since the last time that it was taken back, and no "not sure".
std::vector<PairLine> counting(const std::vector<PairLine>& lines);

}  // namespace accord::people
