// The verbs of possible matches: finding them (when somebody is put on the list, when a file is
// brought in, when the list is looked over), laying two side by side, and saying what they are.
// What was said survives whatever is done after it: the same two are never asked about twice.
#pragma once

#include "casework/people/calibration.h"
#include "casework/people/commands_merge.h"
#include "casework/people/pair.h"

namespace accord::people {

// Part of a larger act: these two may be one, by the list as the matcher knows it. False: they were
// asked about before, or another record of either was, or they are one record already, or are on
// record as two people who are something to each other.
Result<bool> note_pair(audit::Act& act, Matcher& matcher, const Person& one, const Person& other,
                       PairFound found);

// Somebody new on the list, and who was shown that might be the same and was said not to be: each
// is put to a second person.
Result<Person> enter(Node& node, const Keeper& keeper, Matcher& matcher, Person person,
                     const std::vector<Reference>& alike_seen);

// So many records, in the order that they were put on the list, each against all others.
struct Swept {
    std::int64_t looked_at = 0;
    std::int64_t found = 0;
    std::optional<Id<Person>> after;  // go on from here; none: that was all
};
Result<Swept> sweep(Node& node, const audit::Actor& actor, Matcher& matcher,
                    const std::optional<Id<Person>>& after, std::int64_t rows_max);

struct PairCounts {
    std::int64_t to_look_at = 0;       // waiting, for a second look, or two said otherwise
    std::int64_t to_put_together = 0;  // said to be one
};
// Nothing of whom they are.
Result<PairCounts> count_pairs(audit::Reading& reading, const std::string& agency);

// What was said of them, held against what the rule said: of one list, or of all of this node when
// it is empty. A Look.
Result<Calibration> count_answers(Node& node, const audit::Actor& actor, const std::string& agency);

struct ListedPair {
    Pair pair;
    Glimpse one, other;
    std::vector<PairLine> lines;
};
struct PairQueue {
    std::vector<ListedPair> pairs;  // by danger, doubt and how long they waited
    bool more = false;
    std::int64_t restricted = 0;  // left out: closed to whoever reads
};
// A Look. In any of these states; at most three.
Result<PairQueue> list_pairs(Node& node, const audit::Actor& actor,
                             const std::vector<PairState>& states);

struct OpenedPossible {
    Pair pair;
    SideBySide two;
    std::vector<PairLine> lines;
    std::int64_t second_look_percent = 0;
};
// Recorded on both. NotFound: another organisation's, or one of the two was erased.
Result<OpenedPossible> open_possible(Node& node, const audit::Actor& actor, Matcher& matcher,
                                     const Id<Pair>& id);

struct AnswerPair {
    Id<Pair> id;
    std::int64_t version = 0;
    PairAnswer answer = PairAnswer::NotSure;
    std::string why;
    bool decides = false;  // whoever answers for the organisation
};
// Invalid on "why". Conflict when somebody said something first. Forbidden, in words: they looked
// at it themselves, or it is not theirs to decide. The same answer by the same person again is
// once.
Result<Pair> answer_pair(Node& node, const Keeper& keeper, const AnswerPair& wish);

}  // namespace accord::people
