// Review: whether an agreement is still right, looked at by its keeper before a day that the text
// sets. Late is shown, and ends nothing: a text past its review decides as before; ninety days past
// it, nobody new is asked to sign it.
#pragma once

#include <optional>
#include <string>

#include "governance/agreement/agreement.h"

namespace accord::agreement {

enum class ReviewOutcome {
    NoChange,  // right as it is, until the next review
    Vary,      // a new version is wanted
    Withdraw,  // not wanted any more: it will be ended
};
std::string_view word(ReviewOutcome outcome);   // "no_change"
std::string_view words(ReviewOutcome outcome);  // "No change"
std::optional<ReviewOutcome> review_outcome_from(std::string_view word);

struct Review {
    static constexpr std::string_view id_prefix = "rvw";

    Id<Review> id;
    Id<Agreement> agreement;
    ReviewOutcome outcome = ReviewOutcome::NoChange;
    std::string note;
    Date due;                         // when it was due
    std::optional<Date> next_due;     // after no change
    std::string account, name, post;  // who recorded it
    Instant recorded_at;
};

// How near its review a text is.
enum class Nearness { Far, Soon, Due, OutOfPublication };
Nearness nearness(const Agreement& agreement, int warning_days, Date day);
// "Review by 8 February 2027", "Review was due on 8 February 2027", …
std::string review_words(const Agreement& agreement, int warning_days, Date day);

}  // namespace accord::agreement
