#include "casework/contacts/holders.h"

namespace accord::contacts {
namespace {

using store::Query;

constexpr Query find_one{"contact_holders.of", "select * from contact_holders where contact = $1"};
constexpr Query find_at{"contact_holders.at",
                        "select h.* from contact_holders h join contacts c on c.id = h.contact"
                        " where c.hub = $1 and c.state <> 'closed'"};
constexpr Query put_one{"contact_holders.put",
                        "insert into contact_holders (contact, account, name, since)"
                        " values ($1, $2, $3, $4) on conflict (contact) do update"
                        " set account = $2, name = $3, since = $4"};
constexpr Query drop_one{"contact_holders.clear", "delete from contact_holders where contact = $1"};

Holder holder_of(const store::Row& row) {
    return {row.text("account"), row.text("name"), row.instant("since"), false};
}

}  // namespace

Result<std::optional<Holder>> Holders::of(audit::Reading& reading, const Id<Contact>& contact) {
    const auto row = TRY(reading.maybe(find_one, {contact}));
    return row ? std::optional(holder_of(*row)) : std::nullopt;
}

Result<std::map<Id<Contact>, Holder>> Holders::at(audit::Reading& reading,
                                                  const Id<parties::Party>& hub) {
    std::map<Id<Contact>, Holder> out;
    for (const auto& row : TRY(reading.many(find_at, {hub})))
        out.emplace(row.id<Contact>("contact"), holder_of(row));
    return out;
}

Result<void> Holders::put(audit::Act& act, const Id<Contact>& contact, const Holder& holder) {
    TRY(act.run(put_one, {contact, holder.account, holder.name, holder.since}));
    return {};
}

Result<void> Holders::clear(audit::Act& act, const Id<Contact>& contact) {
    TRY(act.run(drop_one, {contact}));
    return {};
}

}  // namespace accord::contacts
