#include "casework/people/loosenings.h"

#include "casework/people/one_key.h"

namespace accord::people {
namespace {

using store::Query;

constexpr Query find_one{"address_loosenings.find",
                         "select * from address_loosenings where id = $1"};
constexpr Query find_of{"address_loosenings.of",
                        "select * from address_loosenings where person = $1"
                        " order by asked_at desc, id desc"};
constexpr Query find_outside{"address_loosenings.outside",
                             "select * from address_loosenings where outside = $1"
                             " order by asked_at desc, id desc limit $2"};
constexpr Query count_outside{"address_loosenings.count_outside",
                              "select count(*) as asked from address_loosenings"
                              " where outside = $1 and state = 'asked'"};
constexpr Query insert{
    "address_loosenings.add",
    "insert into address_loosenings (id, agency, person, state, asked_at, asked_by, asked_name,"
    " version, sealed, outside) values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9)"};
constexpr Query settle{"address_loosenings.save",
                       "update address_loosenings set state = $3, settled_at = $4,"
                       " settled_by = $5, settled_name = $6, version = version + 1"
                       " where id = $1 and version = $2"};

OfOne words_of(const Loosening& one) {
    return {one.person, "address_loosenings", text(one.id)};
}

Result<Loosening> loosening_of(audit::Reading& reading, const store::Row& row) {
    Loosening out;
    out.id = row.id<Loosening>("id");
    out.agency = row.text("agency");
    out.person = row.id<Person>("person");
    out.state = store::known(loosening_state_from(row.text("state")));
    out.outside = row.maybe_text("outside");
    out.asked_at = row.instant("asked_at");
    out.asked_by = row.text("asked_by");
    out.asked_name = row.text("asked_name");
    out.settled_at = row.maybe_instant("settled_at");
    if (out.settled_at) out.settled_by = row.text("settled_by");
    if (out.settled_at) out.settled_name = row.text("settled_name");
    out.version = row.integer("version");
    const auto json = TRY(unseal_of_one(reading, words_of(out), row.bytes("sealed")));
    out.address.lines = json["lines"].text_or();
    out.address.postcode = json["postcode"].text_or();
    out.why = json["why"].text_or();
    if (json.has("reach")) out.reach = reach_of_json(json["reach"]);
    return out;
}

}  // namespace

Result<Loosening> Loosenings::find(audit::Reading& reading, const Id<Loosening>& id) {
    const auto row = TRY(reading.one(find_one, {id}));
    return loosening_of(reading, row);
}

Result<std::vector<Loosening>> Loosenings::of(audit::Reading& reading, const Id<Person>& person) {
    std::vector<Loosening> out;
    for (const auto& row : TRY(reading.many(find_of, {person})))
        out.push_back(TRY(loosening_of(reading, row)));
    return out;
}

Result<std::vector<Loosening>> Loosenings::asked_of(audit::Reading& reading,
                                                    const std::string& party,
                                                    std::int64_t rows_max) {
    std::vector<Loosening> out;
    for (const auto& row : TRY(reading.many(find_outside, {party, rows_max}))) {
        auto one = loosening_of(reading, row);
        if (not one and one.error().kind == ErrorKind::NotFound) continue;  // erased
        if (not one) return fail(one.error());
        out.push_back(std::move(*one));
    }
    return out;
}

Result<std::int64_t> Loosenings::count_asked_of(audit::Reading& reading, const std::string& party) {
    return TRY(reading.one(count_outside, {party})).integer("asked");
}

Result<void> Loosenings::add(audit::Act& act, const Loosening& loosening) {
    auto json = Json::object()
                    .set("lines", loosening.address.lines)
                    .set("postcode", loosening.address.postcode)
                    .set("why", loosening.why);
    if (loosening.reach) json.set("reach", json_of(*loosening.reach));
    auto sealed = TRY(seal_for_one(act, words_of(loosening), canonical(json)));
    TRY(act.run(insert, {loosening.id, loosening.agency, loosening.person, word(loosening.state),
                         loosening.asked_at, loosening.asked_by, loosening.asked_name,
                         std::move(sealed), loosening.outside}));
    return {};
}

Result<void> Loosenings::save(audit::Act& act, const Loosening& loosening) {
    if (TRY(act.run(settle,
                    {loosening.id, loosening.version, word(loosening.state), loosening.settled_at,
                     loosening.settled_by, loosening.settled_name})) == 0)
        return fail(conflict("Somebody settled this first. Look at it again"));
    return {};
}

}  // namespace accord::people
