// The verbs of a text's later life: it comes into force between those who have signed, is reviewed,
// is left by one, is ended for all; and the days that pass for it while nobody does anything.
#pragma once

#include <string>
#include <vector>

#include "governance/agreement/agreement.h"
#include "governance/agreement/leaving.h"
#include "governance/agreement/review.h"
#include "governance/audit/act.h"

namespace accord::agreement {

// ---------------------------------------------------------------- asked by others

Result<std::vector<Leaving>> leavings(audit::Reading& reading, const Reference& reference);
Result<std::vector<Review>> reviews(audit::Reading& reading, Id<Agreement> agreement);
// What the text asks of whoever leaves: days of notice, and what then holds, in its own words.
struct Termination {
    int notice_days = 0;
    std::string effect;
};
Termination termination_of(const Agreement& agreement);
// How long before its review the keeper is warned.
int review_warning_days(const Agreement& agreement);
// Whether this organisation keeps it; where the partnership as a whole does, any keeper may.
bool keeps(const Agreement& agreement, std::string_view party);

// What wants its keeper: a review that is near or was due, a party that is leaving.
struct Notice {
    Reference agreement;
    std::string title;
    std::string words;
};
Result<std::vector<Notice>> notices_for(audit::Reading& reading, std::string_view keeper);

// ---------------------------------------------------------------- verbs

// Part of signing, and of the days that pass: with two hands under it and its first day come, the
// version is in force, and earlier ones are no longer offered. Which version decides between two
// parties is another matter, and needs no act: the newest that both have signed (law.h).
Result<void> note_in_force(audit::Act& act, Id<Agreement> agreement);

struct Doer {  // who does it, to show beside what was done
    std::string name;
    std::string post;
};

struct RecordReview {
    Id<Agreement> agreement;
    ReviewOutcome outcome = ReviewOutcome::NoChange;
    std::string note;
    std::optional<Date> next_due;  // after no change
    Doer by;
};
Result<Review> record_review(Node& node, const audit::Actor& actor, const RecordReview& wish);

struct Terminate {
    Reference reference;
    Date from;  // the first day on which nothing more is decided under any version
    std::string why;
};
Result<void> terminate(Node& node, const audit::Actor& actor, const Terminate& wish);

struct GiveNotice {
    Reference reference;
    Id<parties::Party> party;
    std::string why;
    Doer by;
};
Result<Leaving> give_notice(Node& node, const audit::Actor& actor, const GiveNotice& wish);
// While the notice runs. Afterwards one joins again by signing the next version.
Result<Leaving> take_back_notice(Node& node, const audit::Actor& actor, Id<Leaving> leaving);

// A round of the worker: what comes by itself with the day. Safe to repeat.
Result<void> keep_days(Node& node);

}  // namespace accord::agreement
