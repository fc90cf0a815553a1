#include "governance/agreement/board.h"

namespace accord::agreement {
namespace {

struct StopRow {
    Stop stop;
    std::string_view word;
    std::string_view words;
};

constexpr StopRow stops[] = {
    {Stop::Invited, "invited", "Not said yet"},
    {Stop::Reading, "reading", "Being read"},
    {Stop::InformationGovernance, "information_governance", "With information governance"},
    {Stop::Legal, "legal", "With legal advice"},
    {Stop::Signatory, "signatory", "With whoever signs"},
    {Stop::Declined, "declined", "Will not sign"},
    {Stop::Signed, "signed", "Signed"},
};

}  // namespace

std::string_view word(Stop stop) {
    return stops[static_cast<std::size_t>(stop)].word;
}

std::string_view words(Stop stop) {
    return stops[static_cast<std::size_t>(stop)].words;
}

std::optional<Stop> stop_from(std::string_view word_of) {
    for (const auto& row : stops) {
        if (row.word == word_of) return row.stop;
    }
    return std::nullopt;
}

std::vector<Stop> stops_to_say() {
    return {Stop::Reading, Stop::InformationGovernance, Stop::Legal, Stop::Signatory,
            Stop::Declined};
}

}  // namespace accord::agreement
