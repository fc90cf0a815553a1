// Cover: who answers for an organisation at this moment (governance/desks), and of those the
// person: where its desk is there and nobody is on the rota, whoever holds the post, else their
// deputy.
#pragma once

#include <string>

#include "governance/audit/act.h"
#include "governance/parties/party.h"

namespace accord::requests {

struct OnDuty {
    std::string account;  // empty: a desk, and nobody by name
    std::string name;
    std::string post;
    std::string phone;
    std::string how;  // "on the rota", "deputy", "out of hours", "the desk is shut"
};
// Who answers, and who manages whoever does.
Result<OnDuty> on_duty(audit::Reading& reading, const Id<parties::Party>& party, Instant at);
Result<OnDuty> duty_manager(audit::Reading& reading, const Id<parties::Party>& party, Instant at);
// Who sends what an organisation says, at whatever hour: whoever holds the post.
Result<OnDuty> who_replies(audit::Reading& reading, const Id<parties::Party>& party, Instant at);
// Who else than this account manages there: to look again at what its holder did. The desk, without
// a name, where nobody else does.
Result<OnDuty> another_manager(audit::Reading& reading, const Id<parties::Party>& party, Instant at,
                               const std::string& account);
// This person, where they still hold a post there; else whoever is on duty.
Result<OnDuty> person_or_cover(audit::Reading& reading, const Id<parties::Party>& party,
                               const std::string& account, Instant at);

}  // namespace accord::requests
