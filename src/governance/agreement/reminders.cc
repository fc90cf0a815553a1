#include "governance/agreement/reminders.h"

namespace accord::agreement {
namespace {

using store::Query;

constexpr Query last_of_each{
    "reminders.newest",
    "select r.agreement, r.party, r.number, r.asked, r.reminded_at from reminders r"
    " where r.agreement = $1 and r.number = (select max(o.number) from reminders o"
    " where o.agreement = r.agreement and o.party = r.party) order by r.party"};
constexpr Query insert{"reminders.add",
                       "insert into reminders (agreement, party, number, asked, reminded_at)"
                       " values ($1, $2, $3, $4, $5)"};

}  // namespace

Result<std::vector<Reminder>> Reminders::newest(audit::Reading& reading, Id<Agreement> agreement) {
    std::vector<Reminder> out;
    for (const auto& row : TRY(reading.many(last_of_each, {agreement}))) {
        out.push_back({.agreement = agreement,
                       .party = row.id<parties::Party>("party"),
                       .number = row.integer("number"),
                       .asked = row.text("asked"),
                       .reminded_at = row.instant("reminded_at")});
    }
    return out;
}

Result<void> Reminders::add(audit::Act& act, const Reminder& one) {
    TRY(act.run(insert, {one.agreement, one.party, one.number, one.asked, one.reminded_at}));
    return {};
}

}  // namespace accord::agreement
