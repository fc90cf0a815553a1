#include "casework/requests/turns.h"

namespace accord::requests {
namespace {

using store::Query;

constexpr Query insert{"duty_rota.add",
                       "insert into duty_rota (id, party, account, name, phone, manages,"
                       " starts_at, ends_at) values ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr Query find{"duty_rota.of",
                     "select * from duty_rota where party = $1 and ends_at > $2"
                     " order by starts_at, id"};

}  // namespace

Result<void> Turns::add(audit::Act& act, const Turn& turn) {
    TRY(act.run(insert, {turn.id, turn.party, turn.account, turn.name, turn.phone, turn.manages,
                         turn.from, turn.until}));
    return {};
}

Result<std::vector<Turn>> Turns::of(audit::Reading& reading, const Id<parties::Party>& party,
                                    Instant from) {
    std::vector<Turn> out;
    for (const auto& row : TRY(reading.many(find, {party, from})))
        out.push_back({.id = row.id<Turn>("id"),
                       .party = party,
                       .account = row.text("account"),
                       .name = row.text("name"),
                       .phone = row.text("phone"),
                       .manages = row.boolean("manages"),
                       .from = row.instant("starts_at"),
                       .until = row.instant("ends_at")});
    return out;
}

}  // namespace accord::requests
