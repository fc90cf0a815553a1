#include "governance/agreement/mandates.h"

#include "governance/agreement/paper.h"

namespace accord::agreement {
namespace {

using store::Query;

constexpr Query newest{
    "mandates.of_party",
    "select id, party, number, needed, in_order, seats, also_for, statement, scheme, evidence,"
    " stated_by, stated_at, checked_by, checked_at from mandates where party = $1"
    " order by number desc limit 1"};
constexpr Query insert{
    "mandates.add",
    "insert into mandates (id, party, number, needed, in_order, seats, also_for, statement, scheme,"
    " evidence, stated_by, stated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
constexpr Query check{
    "mandates.set_checked",
    "update mandates set checked_by = $2, checked_at = $3 where id = $1 and checked_at is null"};

std::string written(const std::vector<Id<parties::Party>>& ids) {
    auto out = Json::array();
    for (const auto& id : ids) out.add(text(id));
    return canonical(out);
}

std::vector<Id<parties::Party>> parties_from(std::string_view written) {
    std::vector<Id<parties::Party>> out;
    const auto json = parse_json(written);
    if (not json or json->items() == nullptr) return out;
    for (const auto& one : *json->items()) {
        if (const auto id = id_from<parties::Party>(one.text_or())) out.push_back(*id);
    }
    return out;
}

}  // namespace

Result<Mandate> Mandates::of_party(audit::Reading& reading, Id<parties::Party> party) {
    const auto row = TRY(reading.maybe(newest, {party}));
    if (not row) return nobody_said(party);
    return Mandate{.id = row->id<Mandate>("id"),
                   .party = party,
                   .number = row->integer("number"),
                   .needed = row->integer("needed"),
                   .in_order = row->boolean("in_order"),
                   .seats = seats_from(row->text("seats")),
                   .also_for = parties_from(row->text("also_for")),
                   .statement = row->text("statement"),
                   .scheme = row->text("scheme"),
                   .evidence = row->maybe_id<Paper>("evidence"),
                   .stated_by = row->text("stated_by"),
                   .stated_at = row->instant("stated_at"),
                   .checked_by = row->maybe_text("checked_by"),
                   .checked_at = row->maybe_instant("checked_at")};
}

Result<void> Mandates::add(audit::Act& act, const Mandate& one) {
    TRY(act.run(insert, {one.id, one.party, one.number, one.needed, one.in_order,
                         written(one.seats), written(one.also_for), one.statement, one.scheme,
                         one.evidence, one.stated_by, one.stated_at}));
    return {};
}

Result<bool> Mandates::set_checked(audit::Act& act, const Mandate& mandate) {
    const auto touched = TRY(act.run(check, {mandate.id, act.actor().account, act.now()}));
    return touched == 1;
}

}  // namespace accord::agreement
