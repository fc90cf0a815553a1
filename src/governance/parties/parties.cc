#include "governance/parties/parties.h"

#include "base/expect.h"

namespace accord::parties {
namespace {

using store::Query;

constexpr Query by_id{
    "parties.find",
    "select id, reference, name, type, standing, stood_before, desk_name,"
    " desk_phone, desk_confirmed_on, lead_name, lead_phone, lead_confirmed_on, admitted_at,"
    " version from parties where id = $1"};
constexpr Query by_reference{
    "parties.find_by_reference",
    "select id, reference, name, type, standing, stood_before, desk_name, desk_phone,"
    " desk_confirmed_on, lead_name, lead_phone, lead_confirmed_on, admitted_at, version"
    " from parties where reference = $1"};
constexpr Query everyone{
    "parties.all",
    "select id, reference, name, type, standing, stood_before, desk_name, desk_phone,"
    " desk_confirmed_on, lead_name, lead_phone, lead_confirmed_on, admitted_at, version from "
    "parties"
    " order by case standing when 'left' then 1 else 0 end, name, id"};
constexpr Query by_type{
    "parties.of_type",
    "select id, reference, name, type, standing, stood_before, desk_name, desk_phone,"
    " desk_confirmed_on, lead_name, lead_phone, lead_confirmed_on, admitted_at, version"
    " from parties where type = $1 order by name, id"};
constexpr Query sum_of_versions{
    "parties.edition", "select cast(coalesce(sum(version), 0) as bigint) as edition from parties"};
constexpr Query insert{
    "parties.add",
    "insert into parties (id, reference, name, type, standing, desk_name, desk_phone,"
    " desk_confirmed_on, lead_name, lead_phone, lead_confirmed_on, admitted_at, version)"
    " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)"};
constexpr Query update{
    "parties.save",
    "update parties set name = $3, type = $4, standing = $5, desk_name = $6, desk_phone = $7,"
    " desk_confirmed_on = $8, lead_name = $9, lead_phone = $10, lead_confirmed_on = $11,"
    " stood_before = $12,"
    " version = version + 1 where id = $1 and version = $2"};

Party party_of(const store::Row& row) {
    const auto type = Code<rulebook::AgencyType>::from(row.text("type"));
    const auto standing = standing_from(row.text("standing"));
    expect(type and standing);
    return {.id = row.id<Party>("id"),
            .reference = row.reference("reference"),
            .name = row.text("name"),
            .type = *type,
            .standing = *standing,
            .stood_before = standing_from(row.maybe_text("stood_before").value_or("")),
            .duty_desk = {.name = row.text("desk_name"),
                          .phone = row.text("desk_phone"),
                          .confirmed_on = row.maybe_date("desk_confirmed_on")},
            .safeguarding_lead = {.name = row.text("lead_name"),
                                  .phone = row.text("lead_phone"),
                                  .confirmed_on = row.maybe_date("lead_confirmed_on")},
            .admitted_at = row.instant("admitted_at"),
            .version = row.integer("version")};
}

// Null where it was never suspended.
std::optional<std::string> word_or_none(const std::optional<Standing>& standing) {
    if (not standing) return std::nullopt;
    return std::string(word(*standing));
}

Result<std::vector<Party>> parties_of(Result<std::vector<store::Row>> rows) {
    std::vector<Party> out;
    for (const auto& row : TRY(std::move(rows))) out.push_back(party_of(row));
    return out;
}

constexpr std::string_view no_such = "There is no such organisation";

}  // namespace

Result<Party> Parties::find(audit::Reading& reading, Id<Party> id) {
    const auto row = TRY(reading.maybe(by_id, {id}));
    if (not row) return fail(not_found(std::string(no_such)));
    return party_of(*row);
}

Result<Party> Parties::find(audit::Reading& reading, const Reference& reference) {
    const auto row = TRY(reading.maybe(by_reference, {reference}));
    if (not row) return fail(not_found(std::string(no_such)));
    return party_of(*row);
}

Result<std::vector<Party>> Parties::all(audit::Reading& reading) {
    return parties_of(reading.many(everyone));
}

Result<std::vector<Party>> Parties::of_type(audit::Reading& reading,
                                            Code<rulebook::AgencyType> type) {
    return parties_of(reading.many(by_type, {type.text()}));
}

Result<std::int64_t> Parties::edition(audit::Reading& reading) {
    const auto row = TRY(reading.one(sum_of_versions));
    return row.integer("edition");
}

Result<Reference> Parties::free_reference(audit::Act& act) {
    return act.free_reference('O', by_reference);
}

Result<void> Parties::add(audit::Act& act, const Party& party) {
    TRY(act.run(insert,
                {party.id, party.reference, party.name, party.type.text(), word(party.standing),
                 party.duty_desk.name, party.duty_desk.phone, party.duty_desk.confirmed_on,
                 party.safeguarding_lead.name, party.safeguarding_lead.phone,
                 party.safeguarding_lead.confirmed_on, party.admitted_at}));
    return {};
}

Result<void> Parties::save(audit::Act& act, Party& party) {
    const auto touched = TRY(act.run(
        update, {party.id, party.version, party.name, party.type.text(), word(party.standing),
                 party.duty_desk.name, party.duty_desk.phone, party.duty_desk.confirmed_on,
                 party.safeguarding_lead.name, party.safeguarding_lead.phone,
                 party.safeguarding_lead.confirmed_on, word_or_none(party.stood_before)}));
    if (touched == 0) {
        return fail(
            conflict("Someone else changed this organisation a moment ago. Look at what "
                     "they changed, then try again"));
    }
    ++party.version;
    return {};
}

}  // namespace accord::parties
