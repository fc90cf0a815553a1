#include "governance/assessments/status.h"

#include "base/london.h"
#include "governance/assessments/assessments.h"
#include "governance/parties/commands.h"

namespace accord::assessments {
namespace {

constexpr std::string_view never_waits = " Sharing to protect a child does not wait for it.";

Covered covered_by(const Assessments::Cover& cover, Date today) {
    if (not cover.signed_off) return Covered::BeingWritten;
    switch (review(cover.review_on, today)) {
        case Review::NotSigned: return Covered::BeingWritten;
        case Review::InDate: return Covered::InDate;
        case Review::Soon: return Covered::ReviewSoon;
        case Review::Late: return Covered::ReviewLate;
    }
    return Covered::No;
}

Result<Status> status_of(audit::Reading& reading, const Assessments::Cover& cover) {
    const auto party = TRY(parties::find(reading, cover.party));
    return Status{.covered = covered_by(cover, london_day(reading.now())),
                  .assessment = cover.reference,
                  .party = party.name,
                  .review_on = cover.signed_off ? cover.review_on : std::nullopt};
}

}  // namespace

Result<std::optional<Status>> own_signed_status(audit::Reading& reading,
                                                std::string_view agreement_uri) {
    const auto own = TRY(Assessments::covering(reading, agreement_uri));
    if (own.empty() or not own.front().signed_off) return std::optional<Status>();
    return std::optional(TRY(status_of(reading, own.front())));
}

Result<Status> assessment_status(audit::Reading& reading, std::string_view agreement_uri,
                                 std::string_view inherits_from) {
    if (auto own = TRY(own_signed_status(reading, agreement_uri))) return *std::move(own);
    if (not inherits_from.empty()) {
        for (const auto& above : TRY(Assessments::covering(reading, inherits_from))) {
            if (not above.signed_off or not TRY(Assessments::is_overarching(reading, above)))
                continue;
            auto status = TRY(status_of(reading, above));
            status.inherited = true;
            return status;
        }
    }
    const auto begun = TRY(Assessments::covering(reading, agreement_uri));
    return begun.empty() ? Status{} : TRY(status_of(reading, begun.front()));
}

std::string sentence(const Status& status) {
    const auto day = status.review_on ? spoken(*status.review_on) : std::string();
    const std::string over = status.inherited ? " It is the overarching one." : "";
    switch (status.covered) {
        case Covered::No: return "None yet." + std::string(never_waits);
        case Covered::BeingWritten: return "Being written." + std::string(never_waits);
        case Covered::InDate: return "In date. Next looked at by " + day + "." + over;
        case Covered::ReviewSoon: return "In date. To be looked at again by " + day + "." + over;
        case Covered::ReviewLate:
            return "To have been looked at again by " + day + "." + over + std::string(never_waits);
    }
    return {};
}

std::string address(const Status& status) {
    const std::string all = "/privacy-assessments";
    return status.assessment ? all + "/" + text(*status.assessment) : all;
}

}  // namespace accord::assessments
