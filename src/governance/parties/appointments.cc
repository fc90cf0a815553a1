#include "governance/parties/appointments.h"

#include "base/expect.h"

namespace accord::parties {
namespace {

using store::Query;

// Dates are text in the order of the calendar, so the database can compare them.
constexpr Query by_id{"appointments.find",
                      "select id, account, name, party, role, post, starts_on, ends_on, deputy,"
                      " version from appointments where id = $1"};
constexpr Query by_account{
    "appointments.of_account",
    "select id, account, name, party, role, post, starts_on, ends_on, deputy, version"
    " from appointments where account = $1 and starts_on <= $2"
    " and (ends_on is null or ends_on > $2) order by deputy, starts_on, id"};
constexpr Query by_party{
    "appointments.at_party",
    "select id, account, name, party, role, post, starts_on, ends_on, deputy, version"
    " from appointments where party = $1 and starts_on <= $2"
    " and (ends_on is null or ends_on > $2) order by deputy, post, name, id"};
constexpr Query insert{"appointments.add",
                       "insert into appointments (id, account, name, party, role, post, starts_on,"
                       " ends_on, deputy, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)"};
constexpr Query put_end{"appointments.end",
                        "update appointments set ends_on = $3, version = version + 1"
                        " where id = $1 and version = $2 and (ends_on is null or ends_on > $3)"};

Appointment appointment_of(const store::Row& row) {
    const auto role = Code<rulebook::Role>::from(row.text("role"));
    expect(role.has_value());
    return {.id = row.id<Appointment>("id"),
            .account = row.text("account"),
            .name = row.text("name"),
            .party = row.id<Party>("party"),
            .role = *role,
            .post = row.text("post"),
            .in_force = {.from = row.date("starts_on"), .until = row.maybe_date("ends_on")},
            .deputy = row.boolean("deputy"),
            .version = row.integer("version")};
}

Result<std::vector<Appointment>> appointments_of(Result<std::vector<store::Row>> rows) {
    std::vector<Appointment> out;
    for (const auto& row : TRY(std::move(rows))) out.push_back(appointment_of(row));
    return out;
}

}  // namespace

Result<Appointment> Appointments::find(audit::Reading& reading, Id<Appointment> id) {
    const auto row = TRY(reading.maybe(by_id, {id}));
    if (not row) return fail(not_found("There is no such post"));
    return appointment_of(*row);
}

Result<std::vector<Appointment>> Appointments::of_account(audit::Reading& reading,
                                                          std::string_view account, Date day) {
    return appointments_of(reading.many(by_account, {account, day}));
}

Result<std::vector<Appointment>> Appointments::at_party(audit::Reading& reading, Id<Party> party,
                                                        Date day) {
    return appointments_of(reading.many(by_party, {party, day}));
}

Result<void> Appointments::add(audit::Act& act, const Appointment& appointment) {
    TRY(act.run(insert, {appointment.id, appointment.account, appointment.name, appointment.party,
                         appointment.role.text(), appointment.post, appointment.in_force.from,
                         appointment.in_force.until, appointment.deputy}));
    return {};
}

Result<void> Appointments::end(audit::Act& act, const Appointment& appointment, Date on) {
    const auto touched = TRY(act.run(put_end, {appointment.id, appointment.version, on}));
    if (touched == 0) return fail(conflict("This post has already ended"));
    return {};
}

}  // namespace accord::parties
