#include "governance/agreement/draft.h"

namespace accord::agreement {
namespace {

struct StandingRow {
    DraftStanding standing;
    std::string_view word;
    std::string_view words;
};
constexpr StandingRow standings[] = {{DraftStanding::Writing, "writing", "Being written"},
                                     {DraftStanding::Opened, "opened", "Opened for signature"},
                                     {DraftStanding::Dropped, "dropped", "Given up"}};

struct SideRow {
    Side side;
    std::string_view word;
    std::string_view words;
};
constexpr SideRow sides[] = {
    {Side::Legal, "legal", "For law"},
    {Side::InformationGovernance, "information_governance", "For information governance"}};

}  // namespace

std::string_view word(DraftStanding standing) {
    return standings[static_cast<std::size_t>(standing)].word;
}

std::string_view words(DraftStanding standing) {
    return standings[static_cast<std::size_t>(standing)].words;
}

std::optional<DraftStanding> draft_standing_from(std::string_view word_of) {
    for (const auto& row : standings) {
        if (row.word == word_of) return row.standing;
    }
    return std::nullopt;
}

std::string_view word(Side side) {
    return sides[static_cast<std::size_t>(side)].word;
}

std::string_view words(Side side) {
    return sides[static_cast<std::size_t>(side)].words;
}

std::optional<Side> side_from(std::string_view word_of) {
    for (const auto& row : sides) {
        if (row.word == word_of) return row.side;
    }
    return std::nullopt;
}

const Clearance* clearance_of(const std::vector<Clearance>& all, Side side, const Digest& digest) {
    for (const auto& one : all) {
        if (one.side == side and one.digest == digest) return &one;
    }
    return nullptr;
}

bool is_cleared(const std::vector<Clearance>& all, const Digest& digest) {
    const auto* legal = clearance_of(all, Side::Legal, digest);
    const auto* governance = clearance_of(all, Side::InformationGovernance, digest);
    return legal != nullptr and governance != nullptr and legal->account != governance->account;
}

}  // namespace accord::agreement
