#include "casework/requests/calls.h"

#include "casework/sharing/sealed.h"
#include "platform/store/packed.h"

namespace accord::requests {
namespace {

using store::Query;

constexpr Query find_one{"spoken_shares.find", "select * from spoken_shares where reference = $1"};
constexpr Query find_of{"spoken_shares.of",
                        "select * from spoken_shares where party = $1 or other = $1"
                        " order by made_at desc, id limit $2"};
constexpr Query find_told{"spoken_shares.told_to",
                          "select * from spoken_shares where other = $1 and made_at >= $2"
                          " and recipient is null order by made_at, id limit $3"};
constexpr Query insert{
    "spoken_shares.add",
    "insert into spoken_shares (id, reference, party, other, recipient, said_at, known_how, phone,"
    " sealed, digest, made_by, made_name, made_at, answer, evidence, evidence_packed, clock, "
    "confirmed,"
    " confirmed_name, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,"
    " '', $15, $16, '', '', 1)"};
constexpr Query update{"spoken_shares.save",
                       "update spoken_shares set written_at = $3, confirmed = $4,"
                       " confirmed_name = $5, confirmed_at = $6, added = $7, recipient = $8,"
                       " version = version + 1"
                       " where id = $1 and version = $2"};

sharing::Where field_of(const Id<Spoken>& spoken, std::string_view field) {
    return {text(spoken), "spoken_shares", text(spoken), field};
}

Confirmed confirmed_from(std::string_view text) {
    for (const auto each : {Confirmed::Right, Confirmed::Added})
        if (word(each) == text) return each;
    return Confirmed::NotYet;
}

Result<Spoken> spoken_of(audit::Reading& reading, const store::Row& row) {
    Spoken out;
    out.id = row.id<Spoken>("id");
    out.reference = row.reference("reference");
    out.party = row.id<parties::Party>("party");
    out.other = row.id<parties::Party>("other");
    out.answers = row.maybe_id<Asked>("recipient");
    out.said_at = row.instant("said_at");
    out.phone = row.text("phone");
    out.made_by = row.text("made_by");
    out.made_name = row.text("made_name");
    out.made_at = row.instant("made_at");
    out.answer = policy::answer_from(row.text("answer"));
    out.evidence = store::packed_in(row, "evidence");
    out.clock = row.maybe_id<clocks::Clock>("clock");
    out.written_at = row.maybe_instant("written_at");
    out.confirmed = confirmed_from(row.text("confirmed"));
    out.confirmed_name = row.text("confirmed_name");
    out.confirmed_at = row.maybe_instant("confirmed_at");
    out.version = row.integer("version");
    const auto words =
        TRY(sharing::unseal(reading, field_of(out.id, "content"), row.bytes("sealed")));
    if (digest(words) != row.digest("digest"))
        return fail(
            broken("What was written down is not what its seal says. Tell your "
                   "information governance lead"));
    const auto json = TRY(parse_json(words));
    out.talking = talking_from(json);
    out.salt = std::string(json["salt"].text_or());
    if (const auto added = row.maybe_bytes("added"))
        out.added = TRY(sharing::unseal(reading, field_of(out.id, "added"), *added));
    return out;
}

}  // namespace

Result<std::optional<Spoken>> Calls::find(audit::Reading& reading, const Reference& reference) {
    const auto row = TRY(reading.maybe(find_one, {reference}));
    if (not row) return std::optional<Spoken>();
    auto spoken = TRY(spoken_of(reading, *row));
    return std::optional<Spoken>(std::move(spoken));
}

Result<std::vector<Spoken>> Calls::of(audit::Reading& reading, const Id<parties::Party>& party,
                                      std::int64_t rows_max) {
    std::vector<Spoken> out;
    for (const auto& row : TRY(reading.many(find_of, {party, rows_max})))
        out.push_back(TRY(spoken_of(reading, row)));
    return out;
}

Result<std::vector<Spoken>> Calls::told_to(audit::Reading& reading, const Id<parties::Party>& party,
                                           Instant since, std::int64_t rows_max) {
    std::vector<Spoken> out;
    for (const auto& row : TRY(reading.many(find_told, {party, since, rows_max}))) {
        auto spoken = spoken_of(reading, row);
        if (not spoken and spoken.error().kind == ErrorKind::NotFound) continue;  // erased
        if (not spoken) return fail(spoken.error());
        out.push_back(std::move(*spoken));
    }
    return out;
}

Result<Reference> Calls::free_reference(audit::Act& act) {
    return act.free_reference('K', find_one);
}

Result<void> Calls::add(audit::Act& act, const Spoken& spoken) {
    const auto bytes = spoken_bytes(spoken);
    const auto sealed = TRY(sharing::seal(act, field_of(spoken.id, "content"), bytes));
    TRY(act.run(insert,
                {spoken.id, spoken.reference, spoken.party, spoken.other, spoken.answers,
                 spoken.said_at, word(spoken.talking.known_how), spoken.phone, sealed,
                 digest(bytes), spoken.made_by, spoken.made_name, spoken.made_at,
                 policy::word(spoken.answer), store::value_of(spoken.evidence), spoken.clock}));
    return {};
}

Result<bool> Calls::save(audit::Act& act, Spoken& spoken) {
    store::Value added = nullptr;
    if (not spoken.added.empty())
        added = TRY(sharing::seal(act, field_of(spoken.id, "added"), spoken.added));
    const auto touched =
        TRY(act.run(update, {spoken.id, spoken.version, spoken.written_at, word(spoken.confirmed),
                             spoken.confirmed_name, spoken.confirmed_at, added, spoken.answers}));
    if (touched == 0) return false;
    ++spoken.version;
    return true;
}

}  // namespace accord::requests
