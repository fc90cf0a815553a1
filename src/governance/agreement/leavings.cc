#include "governance/agreement/leavings.h"

namespace accord::agreement {
namespace {

using store::Query;

constexpr Query everything{
    "leavings.all",
    "select id, reference, party, why, takes_effect, account, name, post, given_at, taken_back_at,"
    " row_version from agreement_leavings order by given_at desc, id desc"};
constexpr Query by_reference{
    "leavings.of",
    "select id, reference, party, why, takes_effect, account, name, post, given_at, taken_back_at,"
    " row_version from agreement_leavings where reference = $1 order by given_at desc, id desc"};
constexpr Query insert{
    "leavings.add",
    "insert into agreement_leavings (id, reference, party, why, takes_effect, account, name, post,"
    " given_at, taken_back_at, row_version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, null, 1)"};
constexpr Query update{"leavings.save",
                       "update agreement_leavings set taken_back_at = $3,"
                       " row_version = row_version + 1 where id = $1 and row_version = $2"};

Leaving leaving_of(const store::Row& row) {
    return {.id = row.id<Leaving>("id"),
            .reference = row.reference("reference"),
            .party = row.id<parties::Party>("party"),
            .why = row.text("why"),
            .takes_effect = row.date("takes_effect"),
            .account = row.text("account"),
            .name = row.text("name"),
            .post = row.text("post"),
            .given_at = row.instant("given_at"),
            .taken_back_at = row.maybe_instant("taken_back_at"),
            .row_version = row.integer("row_version")};
}

Result<std::vector<Leaving>> leavings_of(Result<std::vector<store::Row>> rows) {
    std::vector<Leaving> out;
    for (const auto& row : TRY(std::move(rows))) out.push_back(leaving_of(row));
    return out;
}

}  // namespace

Result<std::vector<Leaving>> Leavings::all(audit::Reading& reading) {
    return leavings_of(reading.many(everything));
}

Result<std::vector<Leaving>> Leavings::of(audit::Reading& reading, const Reference& reference) {
    return leavings_of(reading.many(by_reference, {reference}));
}

Result<void> Leavings::add(audit::Act& act, const Leaving& leaving) {
    TRY(act.run(insert,
                {leaving.id, leaving.reference, leaving.party, leaving.why, leaving.takes_effect,
                 leaving.account, leaving.name, leaving.post, leaving.given_at}));
    return {};
}

Result<void> Leavings::save(audit::Act& act, Leaving& leaving) {
    const auto touched =
        TRY(act.run(update, {leaving.id, leaving.row_version, leaving.taken_back_at}));
    if (touched == 0) {
        return fail(conflict("Someone else changed this notice a moment ago. Look again"));
    }
    ++leaving.row_version;
    return {};
}

}  // namespace accord::agreement
