#include "casework/people/closenesses.h"

#include "base/digest.h"
#include "governance/audit/sealing.h"

namespace accord::people {
namespace {

using store::Query;

constexpr Query find_of{"closenesses.of",
                        "select * from closenesses where account = $1 order by said_at, id"};
constexpr Query find_at{"closenesses.at",
                        "select * from closenesses where agency = $1"
                        " order by said_at desc, id desc limit $2"};
constexpr Query insert{"closenesses.add",
                       "insert into closenesses (id, agency, account, said_at, sealed)"
                       " values ($1, $2, $3, $4, $5)"};
constexpr Query find_marks{"staff_homes.of", "select mark from staff_homes where account = $1"};
constexpr Query forget_marks{"staff_homes.forget",
                             "delete from staff_homes where account = $1 and source = $2"};
constexpr Query insert_mark{"staff_homes.add",
                            "insert into staff_homes (account, agency, mark, source, noted_at)"
                            " values ($1, $2, $3, $4, $5)"
                            " on conflict (account, mark, source) do nothing"};
constexpr Query count_staff{
    "staff_homes.count",
    "select count(distinct account) as staff from staff_homes where agency = $1"};
constexpr Query find_opening{"closeness_openings.find",
                             "select * from closeness_openings where id = $1"};
constexpr Query find_open{"closeness_openings.open_to",
                          "select person from closeness_openings"
                          " where account = $1 and state = 'open'"};
constexpr Query find_openings{"closeness_openings.at",
                              "select * from closeness_openings where agency = $1"
                              " order by asked_at desc, id desc limit $2"};
constexpr Query insert_opening{
    "closeness_openings.add",
    "insert into closeness_openings (id, agency, account, person, state, asked_at, asked_by,"
    " asked_name, version, sealed) values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9)"};
constexpr Query settle_opening{
    "closeness_openings.save",
    "update closeness_openings set state = $3, settled_at = $4, settled_by = $5,"
    " settled_name = $6, version = version + 1 where id = $1 and version = $2"};

crypto::Place place_of(const std::string& id) {
    return {"closenesses", id, "sealed"};
}
crypto::Place opening_place(const std::string& id) {
    return {"closeness_openings", id, "sealed"};
}

Result<Closeness> closeness_of(audit::Reading& reading, const store::Row& row) {
    Closeness out;
    out.id = row.id<Closeness>("id");
    out.account = row.text("account");
    out.said_at = row.instant("said_at");
    const auto id = text(out.id);
    const auto key = TRY(audit::find_key(reading, id));
    if (not key) return fail(not_found("This was erased"));
    const auto words = TRY(audit::unseal_words(*key, place_of(id), row.bytes("sealed")));
    const auto json = TRY(parse_json(words));
    return with_particulars(std::move(out), json);
}

Result<std::vector<Closeness>> all_of(audit::Reading& reading,
                                      const std::vector<store::Row>& rows) {
    std::vector<Closeness> out;
    for (const auto& row : rows) {
        auto one = closeness_of(reading, row);
        if (not one and one.error().kind == ErrorKind::NotFound) continue;
        if (not one) return fail(one.error());
        out.push_back(std::move(*one));
    }
    return out;
}

Result<Opening> opening_of(audit::Reading& reading, const store::Row& row) {
    Opening out;
    out.id = row.id<Opening>("id");
    out.agency = row.text("agency");
    out.account = row.text("account");
    out.person = row.id<Person>("person");
    out.state = store::known(opening_state_from(row.text("state")));
    out.asked_at = row.instant("asked_at");
    out.asked_by = row.text("asked_by");
    out.asked_name = row.text("asked_name");
    out.settled_at = row.maybe_instant("settled_at");
    if (out.settled_at) out.settled_by = row.text("settled_by");
    if (out.settled_at) out.settled_name = row.text("settled_name");
    out.version = row.integer("version");
    const auto key = TRY(audit::find_key(reading, text(out.person)));
    if (not key) return fail(not_found("This record was erased"));
    const auto id = text(out.id);
    out.why = TRY(audit::unseal_words(*key, opening_place(id), row.bytes("sealed")));
    return out;
}

std::string_view word(StaffHomes::Source source) {
    return source == StaffHomes::Source::File ? "file" : "self";
}

}  // namespace

Result<std::vector<Closeness>> Closenesses::of(audit::Reading& reading, std::string_view account) {
    return all_of(reading, TRY(reading.many(find_of, {account})));
}

Result<std::vector<Closeness>> Closenesses::at(audit::Reading& reading, const std::string& agency,
                                               std::int64_t rows_max) {
    return all_of(reading, TRY(reading.many(find_at, {agency, rows_max})));
}

Result<void> Closenesses::add(audit::Act& act, const Closeness& said) {
    const auto id = text(said.id);
    const auto key = TRY(audit::key_of_record(act, id));
    auto sealed =
        audit::seal_words(key, place_of(id), canonical(particulars(said)), act.node().entropy);
    TRY(act.run(insert, {id, act.actor().agency, said.account, said.said_at, std::move(sealed)}));
    return {};
}

Bytes StaffHomes::mark(const Node& node, const std::string& home) {
    const auto keyed = keyed_digest(node.keys.sealing.bytes, bytes_of("staff_homes\n" + home));
    return Bytes(keyed.bytes.begin(), keyed.bytes.end());
}

Result<std::vector<Bytes>> StaffHomes::of(audit::Reading& reading, std::string_view account) {
    std::vector<Bytes> out;
    for (const auto& row : TRY(reading.many(find_marks, {account})))
        out.push_back(row.bytes("mark"));
    return out;
}

Result<void> StaffHomes::put(audit::Act& act, const std::string& account, Source source,
                             const std::vector<std::string>& homes) {
    TRY(act.run(forget_marks, {account, word(source)}));
    for (const auto& home : homes)
        TRY(act.run(insert_mark, {account, act.actor().agency, mark(act.node(), home), word(source),
                                  act.now()}));
    return {};
}

Result<std::int64_t> StaffHomes::count_at(audit::Reading& reading, const std::string& agency) {
    const auto row = TRY(reading.one(count_staff, {agency}));
    return row.integer("staff");
}

Result<Opening> Openings::find(audit::Reading& reading, const Id<Opening>& id) {
    const auto row = TRY(reading.one(find_opening, {id}));
    return opening_of(reading, row);
}

Result<std::vector<Id<Person>>> Openings::open_to(audit::Reading& reading,
                                                  std::string_view account) {
    std::vector<Id<Person>> out;
    for (const auto& row : TRY(reading.many(find_open, {account})))
        out.push_back(row.id<Person>("person"));
    return out;
}

Result<std::vector<Opening>> Openings::at(audit::Reading& reading, const std::string& agency,
                                          std::int64_t rows_max) {
    std::vector<Opening> out;
    for (const auto& row : TRY(reading.many(find_openings, {agency, rows_max}))) {
        auto one = opening_of(reading, row);
        if (not one and one.error().kind == ErrorKind::NotFound) continue;
        if (not one) return fail(one.error());
        out.push_back(std::move(*one));
    }
    return out;
}

Result<void> Openings::add(audit::Act& act, const Opening& opening) {
    const auto key = TRY(audit::key_of_record(act, text(opening.person)));
    const auto id = text(opening.id);
    auto sealed = audit::seal_words(key, opening_place(id), opening.why, act.node().entropy);
    TRY(act.run(insert_opening,
                {id, opening.agency, opening.account, opening.person, word(opening.state),
                 opening.asked_at, opening.asked_by, opening.asked_name, std::move(sealed)}));
    return {};
}

Result<void> Openings::save(audit::Act& act, const Opening& opening) {
    if (TRY(act.run(settle_opening,
                    {opening.id, opening.version, word(opening.state), opening.settled_at,
                     opening.settled_by, opening.settled_name})) == 0)
        return fail(conflict("Somebody settled this first. Look at it again"));
    return {};
}

}  // namespace accord::people
