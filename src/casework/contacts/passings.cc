// What waits for an owner's yes: the shelf.
#include "base/limits.h"
#include "casework/contacts/contacts.h"
#include "casework/sharing/sealed.h"

namespace accord::contacts {
namespace {

using store::Query;

constexpr Query find_one{"contact_passings.find", "select * from contact_passings where id = $1"};
constexpr Query find_of{"contact_passings.of",
                        "select * from contact_passings where contact = $1 order by asked_at, id"};
constexpr Query find_waiting{"contact_passings.waiting",
                             "select * from contact_passings where owner = $1 and passes = 'asked'"
                             " order by asked_at, id limit $2"};
constexpr Query insert{
    "contact_passings.add",
    "insert into contact_passings (id, contact, reference, hub, owner, receiver, reply, item,"
    " passes, sealed, asked_at, asked_name, answered_at, answered_name, version) values ($1, $2, "
    "$3,"
    " $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1) on conflict do nothing"};
constexpr Query update{
    "contact_passings.save",
    "update contact_passings set passes = $3, sealed = $4, answered_at = $5, answered_name = $6,"
    " version = version + 1 where id = $1 and version = $2"};

sharing::Where sealed_at(const Passing& passing) {
    return {text(passing.contact), "contact_passings", text(passing.id), "sealed"};
}

Result<Bytes> sealed(audit::Act& act, const Passing& passing) {
    return sharing::seal(act, sealed_at(passing),
                         canonical(Json::object()
                                       .set("heading", passing.heading)
                                       .set("words", passing.words)
                                       .set("reason", passing.reason)
                                       .set("why", passing.why)));
}

Result<Passing> passing_of(audit::Reading& reading, const store::Row& row) {
    Passing out;
    out.id = row.id<Passing>("id");
    out.contact = row.id<Contact>("contact");
    out.reference = row.reference("reference");
    out.hub = row.id<parties::Party>("hub");
    out.owner = row.id<parties::Party>("owner");
    out.to = row.id<parties::Party>("receiver");
    out.reply = row.text("reply");
    out.item = row.text("item");
    out.passes = store::known(passes_from(row.text("passes")));
    const auto words = TRY(sharing::unseal(reading, sealed_at(out), row.bytes("sealed")));
    const auto json = TRY(parse_json(words));
    out.heading = json["heading"].text_or();
    out.words = json["words"].text_or();
    out.reason = json["reason"].text_or();
    out.why = json["why"].text_or();
    out.asked_at = row.instant("asked_at");
    out.asked_name = row.text("asked_name");
    out.answered_at = row.maybe_instant("answered_at");
    out.answered_name = row.text("answered_name");
    out.version = row.integer("version");
    return out;
}

Result<std::vector<Passing>> many(audit::Reading& reading, const Query& query,
                                  const store::Values& values) {
    std::vector<Passing> out;
    for (const auto& row : TRY(reading.many(query, values)))
        out.push_back(TRY(passing_of(reading, row)));
    return out;
}

}  // namespace

Result<std::optional<Passing>> Passings::find(audit::Reading& reading, const Id<Passing>& id) {
    const auto row = TRY(reading.maybe(find_one, {id}));
    if (not row) return std::optional<Passing>();
    auto out = TRY(passing_of(reading, *row));
    return std::optional<Passing>(std::move(out));
}

Result<std::vector<Passing>> Passings::of(audit::Reading& reading, const Id<Contact>& contact) {
    return many(reading, find_of, {contact});
}

Result<std::vector<Passing>> Passings::waiting_for(audit::Reading& reading,
                                                   const Id<parties::Party>& owner) {
    return many(reading, find_waiting, {owner, static_cast<std::int64_t>(limits::page_rows_max)});
}

Result<bool> Passings::add(audit::Act& act, const Passing& passing) {
    const auto words = TRY(sealed(act, passing));
    const auto touched =
        TRY(act.run(insert, {passing.id, passing.contact, passing.reference, passing.hub,
                             passing.owner, passing.to, passing.reply, passing.item,
                             word(passing.passes), words, passing.asked_at, passing.asked_name,
                             passing.answered_at, passing.answered_name}));
    return touched > 0;
}

Result<bool> Passings::save(audit::Act& act, Passing& passing) {
    const auto words = TRY(sealed(act, passing));
    const auto touched = TRY(act.run(update, {passing.id, passing.version, word(passing.passes),
                                              words, passing.answered_at, passing.answered_name}));
    if (touched == 0) return false;
    ++passing.version;
    return true;
}

}  // namespace accord::contacts
