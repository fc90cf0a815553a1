#include "governance/agreement/review.h"

#include "base/london.h"

namespace accord::agreement {
namespace {

struct OutcomeRow {
    ReviewOutcome outcome;
    std::string_view word;
    std::string_view words;
};

constexpr OutcomeRow outcomes[] = {
    {ReviewOutcome::NoChange, "no_change", "No change"},
    {ReviewOutcome::Vary, "vary", "To be changed: a new version"},
    {ReviewOutcome::Withdraw, "withdraw", "To be ended"},
};

}  // namespace

std::string_view word(ReviewOutcome outcome) {
    return outcomes[static_cast<std::size_t>(outcome)].word;
}

std::string_view words(ReviewOutcome outcome) {
    return outcomes[static_cast<std::size_t>(outcome)].words;
}

std::optional<ReviewOutcome> review_outcome_from(std::string_view word_of) {
    for (const auto& row : outcomes) {
        if (row.word == word_of) return row.outcome;
    }
    return std::nullopt;
}

Nearness nearness(const Agreement& agreement, int warning_days, Date day) {
    if (agreement.out_of_publication(day)) return Nearness::OutOfPublication;
    if (agreement.review_due < day) return Nearness::Due;
    if (plus_days(agreement.review_due, -warning_days) <= day) return Nearness::Soon;
    return Nearness::Far;
}

std::string review_words(const Agreement& agreement, int warning_days, Date day) {
    const auto due = spoken(agreement.review_due);
    switch (nearness(agreement, warning_days, day)) {
        case Nearness::Far: return "Review by " + due;
        case Nearness::Soon: return "Review soon: by " + due;
        case Nearness::Due: return "Past its review, which was due by " + due;
        case Nearness::OutOfPublication:
            return "Long past its review, which was due by " + due +
                   ". Nobody new is asked to sign it";
    }
    return due;
}

}  // namespace accord::agreement
