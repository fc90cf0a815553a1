#include "casework/contacts/contacts.h"

#include "base/json_text.h"
#include "base/limits.h"
#include "casework/sharing/sealed.h"

namespace accord::contacts {
namespace {

using sharing::Where;
using store::Query;

constexpr Query find_reference{"contacts.named", "select * from contacts where reference = $1"};
constexpr Query find_id{"contacts.find", "select * from contacts where id = $1"};
constexpr Query find_share{"contacts.of_share",
                           "select * from contacts where hub = $1 and share = $2"};
constexpr Query find_came_as{"contacts.came_as", "select * from contacts where share = $1"};
constexpr Query find_taken_share{"contacts.has_share",
                                 "select id from contacts where hub = $1 and share = $2"};
constexpr Query find_open{"contacts.open",
                          "select * from contacts where hub = $1 and state <> 'closed'"
                          " order by received_at, id limit $2"};
constexpr Query find_closed{"contacts.closed",
                            "select * from contacts where hub = $1 and state = 'closed'"
                            " order by closed_at desc, id limit $2"};
constexpr Query find_from{"contacts.from",
                          "select * from contacts where source = $1"
                          " order by received_at desc, id limit $2"};
constexpr Query find_taken_in{"contacts.taken_in",
                              "select * from contacts where received_by = $1 and received_at >= $2"
                              " and hub = $3 and came = $4 and kind = $5"
                              " and coalesce(source, '') = $6"
                              " order by received_at desc, id limit $7"};
// From the person to the contacts, in this order: from the hub, every contact of it would be read.
constexpr Query find_ids_about{"contacts.ids_about",
                               "select contacts.id, contacts.state <> 'closed' as is_open"
                               " from contact_people cross join contacts"
                               " where contacts.id = contact_people.contact and"
                               " contact_people.person = $1 and contacts.hub = $2"
                               " and contacts.received_at >= $3"};
constexpr Query find_about{"contacts.about",
                           "select contacts.* from contact_people cross join contacts"
                           " where contacts.id = contact_people.contact and contact_people.person "
                           "= $1 and contacts.hub = $2 and contacts.received_at >= $3"
                           " order by contacts.received_at desc, contacts.id limit $4"};
constexpr Query insert{
    "contacts.add",
    "insert into contacts (id, reference, hub, state, came, kind, source, share, verdict, level,"
    " rating, outcome, sealed, inner_sealed, received_at, received_by, received_name,"
    " identified_at, share_number, taken_in_at, screened_by, screened_name, decided_by,"
    " decided_name, reopened, version)"
    " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,"
    " $20, '', '', '', '', 0, 1)"};
constexpr Query update{
    "contacts.save",
    "update contacts set state = $3, kind = $4, source = $5, verdict = $6, level = $7, rating = $8,"
    " outcome = $9, sealed = $10, inner_sealed = $11, identified_at = $12, screened_at = $13,"
    " screened_by = $14, screened_name = $15, decided_at = $16, decided_by = $17,"
    " decided_name = $18, told_at = $19, closed_at = $20, reopened = $21, version = version + 1"
    " where id = $1 and version = $2"};
// They are few, and put in order here: for `order by` SQLite would build a table each time.
constexpr Query find_people{"contact_people.of",
                            "select person, place from contact_people where contact = $1"};
constexpr Query clear_people{"contact_people.clear",
                             "delete from contact_people where contact = $1"};
constexpr Query insert_person{
    "contact_people.add",
    "insert into contact_people (contact, person, place) values ($1, $2, $3)"
    " on conflict do nothing"};
constexpr Query find_moves{"contact_moves.of",
                           "select * from contact_moves where contact = $1 order by number"};
constexpr Query count_moves{
    "contact_moves.count",
    "select coalesce(max(number), 0) as many from contact_moves where contact = $1"};
constexpr Query insert_next_move{
    "contact_moves.add_next",
    "insert into contact_moves (contact, number, what, was, is_now, why, at, by_name)"
    " select $1, coalesce(max(number), 0) + 1, $2, $3, $4, null, $5, $6"
    " from contact_moves where contact = $1"};
// Where why is sealed in its place, the number is known before.
constexpr Query insert_move{
    "contact_moves.add",
    "insert into contact_moves (contact, number, what, was, is_now, why, at, by_name)"
    " values ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr Query find_shares{"contact_shares.of",
                            "select * from contact_shares where contact = $1 order by begun_at"};
constexpr Query insert_share{
    "contact_shares.add",
    "insert into contact_shares (contact, share, party, begun_at) values ($1, $2, $3, $4)"};

constexpr Query count_by_state{
    "contacts.open_by_state",
    "select state, count(*) as count, min(received_at) as oldest from contacts"
    " where hub = $1 and state <> 'closed' group by state"};
constexpr Query insert_reminder{"contact_reminders.add",
                                "insert into contact_reminders (contact, clock, due_at, at)"
                                " values ($1, $2, $3, $4) on conflict do nothing"};

constexpr auto rows_max = static_cast<std::int64_t>(limits::page_rows_max);

Where words_of(const Id<Contact>& id) {
    return {text(id), "contacts", text(id), "sealed"};
}
Where inner_of(const Id<Contact>& id) {
    return {text(id), "contacts", text(id), "inner_sealed"};
}
Where why_of(const Id<Contact>& id, std::int64_t number) {
    return {text(id), "contact_moves", text(id) + "/" + std::to_string(number), "why"};
}

Result<std::vector<Id<people::Person>>> people_of(audit::Reading& reading, const Id<Contact>& id) {
    auto rows = TRY(reading.many(find_people, {id}));
    store::put_in_order(rows, "place");
    std::vector<Id<people::Person>> out;
    out.reserve(rows.size());
    for (const auto& row : rows) out.push_back(row.id<people::Person>("person"));
    return out;
}

Result<void> read_words(audit::Reading& reading, const store::Row& row, Contact& out) {
    const auto words = TRY(sharing::unseal(reading, words_of(out.id), row.bytes("sealed")));
    const auto json = TRY(parse_json(words));
    out.words = TRY(words_from(json));
    if (const auto sealed = row.maybe_bytes("inner_sealed"))
        out.inner = TRY(sharing::unseal(reading, inner_of(out.id), *sealed));
    return {};
}

Result<Contact> contact_of(audit::Reading& reading, const store::Row& row) {
    Contact out;
    out.id = row.id<Contact>("id");
    out.reference = row.reference("reference");
    out.hub = row.id<parties::Party>("hub");
    out.state = store::known(state_from(row.text("state")));
    out.source = row.maybe_id<parties::Party>("source");
    if (const auto share = row.maybe_text("share"))
        out.share = TRY(reference_from_text(share->front(), *share));
    out.verdict = verdict_from(row.text("verdict"));
    out.level = row.text("level");
    out.rating =
        Code<rulebook::Rating>::from(row.text("rating")).value_or(Code<rulebook::Rating>());
    out.outcome = row.text("outcome");
    out.share_number = row.integer("share_number");
    out.received_at = row.instant("received_at");
    out.taken_in_at = row.maybe_instant("taken_in_at");
    out.received_by = row.text("received_by");
    out.received_name = row.text("received_name");
    out.identified_at = row.maybe_instant("identified_at");
    out.screened_at = row.maybe_instant("screened_at");
    out.screened_by = row.text("screened_by");
    out.screened_name = row.text("screened_name");
    out.decided_at = row.maybe_instant("decided_at");
    out.decided_by = row.text("decided_by");
    out.decided_name = row.text("decided_name");
    out.told_at = row.maybe_instant("told_at");
    out.closed_at = row.maybe_instant("closed_at");
    out.reopened = row.integer("reopened");
    out.version = row.integer("version");
    TRY(read_words(reading, row, out));
    out.people = TRY(people_of(reading, out.id));
    return out;
}

Result<std::optional<Contact>> one(audit::Reading& reading, const Query& query,
                                   const store::Values& values) {
    const auto row = TRY(reading.maybe(query, values));
    if (not row) return std::optional<Contact>();
    auto out = TRY(contact_of(reading, *row));
    return std::optional<Contact>(std::move(out));
}

Result<std::vector<Contact>> many(audit::Reading& reading, const Query& query,
                                  const store::Values& values) {
    std::vector<Contact> out;
    for (const auto& row : TRY(reading.many(query, values)))
        out.push_back(TRY(contact_of(reading, row)));
    return out;
}

Result<void> keep_people(audit::Act& act, const Contact& contact) {
    if (TRY(people_of(act, contact.id)) == contact.people) return {};
    TRY(act.run(clear_people, {contact.id}));
    for (std::size_t i = 0; i < contact.people.size(); ++i)
        TRY(act.run(insert_person, {contact.id, contact.people[i], i}));
    return {};
}

Result<Bytes> sealed_words(audit::Act& act, const Contact& contact) {
    return sharing::seal(act, words_of(contact.id), canonical_said(to_json(contact.words)));
}

Result<store::Value> sealed_inner(audit::Act& act, const Contact& contact) {
    if (contact.inner.empty()) return store::Value(nullptr);
    auto sealed = TRY(sharing::seal(act, inner_of(contact.id), contact.inner));
    return store::Value(std::move(sealed));
}

store::Value maybe(const std::optional<Reference>& reference) {
    return reference ? store::Value(text(*reference)) : store::Value(nullptr);
}

}  // namespace

Result<std::optional<Contact>> Contacts::find(audit::Reading& reading, const Reference& reference) {
    return one(reading, find_reference, {reference});
}

Result<std::optional<Contact>> Contacts::find(audit::Reading& reading, const Id<Contact>& id) {
    return one(reading, find_id, {id});
}

Result<std::optional<Contact>> Contacts::of_share(audit::Reading& reading,
                                                  const Id<parties::Party>& hub,
                                                  const Reference& share) {
    return one(reading, find_share, {hub, share});
}

Result<std::vector<Contact>> Contacts::came_as(audit::Reading& reading, const Reference& share) {
    return many(reading, find_came_as, {share});
}

Result<bool> Contacts::has_share(audit::Reading& reading, const Id<parties::Party>& hub,
                                 const Reference& share) {
    const auto row = TRY(reading.maybe(find_taken_share, {hub, share}));
    return row.has_value();
}

Result<std::vector<Contact>> Contacts::open_of(audit::Reading& reading,
                                               const Id<parties::Party>& hub, std::int64_t rows) {
    return many(reading, find_open, {hub, rows});
}

Result<std::vector<Contact>> Contacts::closed_of(audit::Reading& reading,
                                                 const Id<parties::Party>& hub, std::int64_t rows) {
    return many(reading, find_closed, {hub, rows});
}

Result<std::vector<Contact>> Contacts::from(audit::Reading& reading,
                                            const Id<parties::Party>& source, std::int64_t rows) {
    return many(reading, find_from, {source, rows});
}

Result<std::vector<Contact>> Contacts::taken_in_by(audit::Reading& reading,
                                                   const std::string& account, Instant since,
                                                   const Id<parties::Party>& hub,
                                                   const Arriving& as) {
    return many(reading, find_taken_in,
                {account, since, hub, as.came, word(as.kind), as.party, rows_max});
}

Result<std::vector<Contact>> Contacts::about(audit::Reading& reading, const Id<parties::Party>& hub,
                                             const Id<people::Person>& person, Instant since) {
    return many(reading, find_about, {person, hub, since, rows_max});
}

Result<std::vector<Contacts::Named>> Contacts::ids_about(audit::Reading& reading,
                                                         const Id<parties::Party>& hub,
                                                         const Id<people::Person>& person,
                                                         Instant since) {
    std::vector<Named> out;
    for (const auto& row : TRY(reading.many(find_ids_about, {person, hub, since})))
        out.push_back({row.id<Contact>("id"), row.boolean("is_open")});
    return out;
}

Result<Reference> Contacts::free_reference(audit::Act& act) {
    return act.free_reference('F', find_reference);
}

Result<void> Contacts::add(audit::Act& act, const Contact& contact) {
    const auto sealed = TRY(sealed_words(act, contact));
    const auto inner = TRY(sealed_inner(act, contact));
    const auto& arriving = contact.words.arriving;
    TRY(act.run(insert, {contact.id,
                         contact.reference,
                         contact.hub,
                         word(contact.state),
                         arriving.came,
                         word(arriving.kind),
                         contact.source,
                         maybe(contact.share),
                         word(contact.verdict),
                         contact.level,
                         contact.rating.text(),
                         contact.outcome,
                         sealed,
                         inner,
                         contact.received_at,
                         contact.received_by,
                         contact.received_name,
                         contact.identified_at,
                         contact.share_number,
                         contact.taken_in_at}));
    return keep_people(act, contact);
}

Result<bool> Contacts::save(audit::Act& act, Contact& contact) {
    const auto sealed = TRY(sealed_words(act, contact));
    const auto inner = TRY(sealed_inner(act, contact));
    const auto touched = TRY(act.run(update, {contact.id,
                                              contact.version,
                                              word(contact.state),
                                              word(contact.words.arriving.kind),
                                              contact.source,
                                              word(contact.verdict),
                                              contact.level,
                                              contact.rating.text(),
                                              contact.outcome,
                                              sealed,
                                              inner,
                                              contact.identified_at,
                                              contact.screened_at,
                                              contact.screened_by,
                                              contact.screened_name,
                                              contact.decided_at,
                                              contact.decided_by,
                                              contact.decided_name,
                                              contact.told_at,
                                              contact.closed_at,
                                              contact.reopened}));
    if (touched == 0) return false;
    ++contact.version;
    TRY(keep_people(act, contact));
    return true;
}

Result<std::vector<Move>> Contacts::moves_of(audit::Reading& reading, const Id<Contact>& contact) {
    std::vector<Move> out;
    for (const auto& row : TRY(reading.many(find_moves, {contact}))) {
        Move move{.number = row.integer("number"),
                  .what = row.text("what"),
                  .was = row.text("was"),
                  .now = row.text("is_now"),
                  .why = {},
                  .at = row.instant("at"),
                  .by_name = row.text("by_name")};
        if (const auto sealed = row.maybe_bytes("why"))
            move.why = TRY(sharing::unseal(reading, why_of(contact, move.number), *sealed));
        out.push_back(std::move(move));
    }
    return out;
}

Result<void> Contacts::add(audit::Act& act, const Id<Contact>& contact, Move move) {
    if (move.why.empty()) {
        TRY(act.run(insert_next_move,
                    {contact, move.what, move.was, move.now, move.at, move.by_name}));
        return {};
    }
    const auto counted = TRY(act.one(count_moves, {contact}));
    move.number = counted.integer("many") + 1;
    const auto why = TRY(sharing::seal(act, why_of(contact, move.number), move.why));
    TRY(act.run(insert_move,
                {contact, move.number, move.what, move.was, move.now, why, move.at, move.by_name}));
    return {};
}

Result<std::vector<Telling>> Contacts::tellings_of(audit::Reading& reading,
                                                   const Id<Contact>& contact) {
    std::vector<Telling> out;
    for (const auto& row : TRY(reading.many(find_shares, {contact})))
        out.push_back({row.reference("share"), row.id<parties::Party>("party"),
                       row.instant("begun_at"), sharing::DraftState::Open, std::nullopt});
    return out;
}

Result<void> Contacts::add(audit::Act& act, const Id<Contact>& contact, const Telling& telling) {
    TRY(act.run(insert_share, {contact, telling.share, telling.to, telling.begun_at}));
    return {};
}

Result<std::vector<Contacts::InState>> Contacts::open_by_state(audit::Reading& reading,
                                                               const Id<parties::Party>& hub) {
    std::vector<InState> out;
    for (const auto& row : TRY(reading.many(count_by_state, {hub})))
        out.push_back({store::known(state_from(row.text("state"))), row.integer("count"),
                       row.instant("oldest")});
    return out;
}

Result<bool> Contacts::remind(audit::Act& act, const Contact& contact, const clocks::Clock& clock) {
    const auto touched =
        TRY(act.run(insert_reminder, {contact.id, clock.id, clock.due_at, act.now()}));
    return touched > 0;
}

}  // namespace accord::contacts
