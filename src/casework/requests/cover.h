// Cover: who answers for an organisation at this moment, by name and with a number to ring: the
// person on the rota, else who holds the post, else their deputy, else the desk; out of hours,
// whoever the organisation said answers then.
#pragma once

#include <string>
#include <vector>

#include "governance/audit/act.h"
#include "governance/parties/party.h"

namespace accord::requests {

struct OnDuty {
    std::string account;  // empty: a desk, and nobody by name
    std::string name;
    std::string post;
    std::string phone;
    std::string how;  // "on the rota", "deputy", "out of hours"
};
// Who answers, and who manages whoever does.
Result<OnDuty> on_duty(audit::Reading& reading, const Id<parties::Party>& party, Instant at);
Result<OnDuty> duty_manager(audit::Reading& reading, const Id<parties::Party>& party, Instant at);
// Who else than this account manages there: to look again at what its holder did. The desk, without
// a name, where nobody else does.
Result<OnDuty> another_manager(audit::Reading& reading, const Id<parties::Party>& party, Instant at,
                               const std::string& account);
// This person, where they still hold a post there; else whoever is on duty.
Result<OnDuty> person_or_cover(audit::Reading& reading, const Id<parties::Party>& party,
                               const std::string& account, Instant at);

// One turn of the rota.
struct Turn {
    static constexpr std::string_view id_prefix = "trn";

    Id<Turn> id;
    Id<parties::Party> party;
    std::string account;
    std::string name;
    std::string phone;
    bool manages = false;
    Instant from;
    Instant until;
};
Result<Turn> put_on_rota(Node& node, const audit::Actor& actor, Turn turn);
Result<std::vector<Turn>> rota_of(audit::Reading& reading, const Id<parties::Party>& party,
                                  Instant from);

}  // namespace accord::requests
