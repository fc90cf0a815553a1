#include "governance/agreement/agreement.h"

namespace accord::agreement {
namespace {

struct StandingRow {
    Standing standing;
    std::string_view word;
    std::string_view words;
};

constexpr StandingRow standings[] = {
    {Standing::Open, "open", "Open for signature"},
    {Standing::InForce, "in_force", "In force"},
    {Standing::UnderReview, "under_review", "Under review"},
    {Standing::Superseded, "superseded", "Replaced by a later version"},
    {Standing::Expired, "expired", "Expired"},
    {Standing::Withdrawn, "withdrawn", "Withdrawn"},
    {Standing::Terminated, "terminated", "Ended for all"},
};

}  // namespace

std::string_view word(Standing standing) {
    for (const auto& row : standings) {
        if (row.standing == standing) return row.word;
    }
    return "withdrawn";
}

std::string_view words(Standing standing) {
    for (const auto& row : standings) {
        if (row.standing == standing) return row.words;
    }
    return "Withdrawn";
}

std::optional<Standing> standing_from(std::string_view word_of) {
    for (const auto& row : standings) {
        if (row.word == word_of) return row.standing;
    }
    return std::nullopt;
}

std::string seal_words(const Digest& digest) {
    const auto letters = hex(digest).substr(0, 16);
    return letters.substr(0, 4) + " " + letters.substr(4, 4) + " " + letters.substr(8, 4) + " " +
           letters.substr(12, 4);
}

}  // namespace accord::agreement
