#include "governance/agreement/commands_remind.h"

#include <algorithm>

#include "base/london.h"
#include "governance/agreement/agreements.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_sign.h"
#include "governance/agreement/reminders.h"

namespace accord::agreement {
namespace {

std::optional<Reminder> last_of(const std::vector<Reminder>& all, const Id<parties::Party>& party) {
    for (const auto& one : all) {
        if (one.party == party) return one;
    }
    return std::nullopt;
}

// The version of each agreement that people are asked to sign today: the newest that is offered.
Result<std::vector<Agreement>> offered(audit::Reading& reading) {
    const auto today = london_day(reading.now());
    std::vector<Agreement> out;
    for (auto& version : TRY(Agreements::all(reading))) {
        if (not version.is_offered(today)) continue;
        if (not out.empty() and out.back().reference == version.reference) continue;
        out.push_back(std::move(version));
    }
    return out;
}

Result<std::vector<Reminder>> due(audit::Act& act) {
    std::vector<Reminder> out;
    for (const auto& agreement : TRY(offered(act))) {
        const auto sent = TRY(Reminders::newest(act, agreement.id));
        for (const auto& line : TRY(lines(act, agreement))) {
            if (line.hand == Hand::Signed or not line.party.active()) continue;
            const auto last = last_of(sent, line.party.id);
            const auto next = next_reminder(agreement, line.party, last, act.now());
            if (next) out.push_back(*next);
        }
    }
    return out;
}

}  // namespace

Result<void> remind(Node& node) {
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "agreement.remind"));
    const auto all = TRY(due(act));
    if (all.empty()) return {};
    for (const auto& one : all) {
        TRY(Reminders::add(act, one));
        act.record(audit::fact("agreement.reminded", text(one.agreement))
                       .with("party", text(one.party))
                       .with("number", one.number)
                       .with("asked", one.asked));
    }
    TRY(act.commit());
    return {};
}

Result<std::vector<Reminder>> reminders(audit::Reading& reading, Id<Agreement> agreement) {
    return Reminders::newest(reading, agreement);
}

Result<std::vector<ToSign>> to_sign(audit::Reading& reading, Id<parties::Party> party) {
    std::vector<ToSign> out;
    for (auto& agreement : TRY(offered(reading))) {
        for (const auto& line : TRY(lines(reading, agreement))) {
            if (line.party.id != party or line.hand == Hand::Signed) continue;
            const auto sent = TRY(Reminders::newest(reading, agreement.id));
            out.push_back({agreement, last_of(sent, party)});
        }
    }
    return out;
}

}  // namespace accord::agreement
