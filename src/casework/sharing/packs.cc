#include "casework/sharing/packs.h"

#include "casework/sharing/sealed.h"

namespace accord::sharing {
namespace {

using store::Query;

constexpr Query insert{"share_packs.add",
                       "insert into share_packs (id, recipient, number, extent, sealed, digest,"
                       " made_at) values ($1, $2, $3, $4, $5, $6, $7)"};
constexpr Query find{"share_packs.of",
                     "select * from share_packs where recipient = $1 order by number"};
constexpr Query find_newest{
    "share_packs.newest_number",
    "select coalesce(max(p.number), 0) as number from shares s"
    " join share_recipients r on r.share = s.id join share_packs p on p.recipient = r.id"
    " where s.reference = $1 and r.party = $2 and r.reached <> 'withdrawn'"};

Where content_of(const Id<Share>& share, const std::string& pack) {
    return {text(share), "share_packs", pack, "content"};
}

}  // namespace

Result<void> Packs::add(audit::Act& act, const Id<Share>& share, const Pack& pack) {
    const auto bytes = pack_bytes(pack);
    const auto sealed = TRY(seal(act, content_of(share, text(pack.id)), bytes));
    TRY(act.run(insert, {pack.id, pack.recipient, pack.number, shield::code(pack.rendition.extent),
                         sealed, digest(bytes), pack.made_at}));
    return {};
}

Result<std::vector<Pack>> Packs::of(audit::Reading& reading, const Id<Share>& share,
                                    const Id<Recipient>& recipient) {
    std::vector<Pack> out;
    for (const auto& row : TRY(reading.many(find, {recipient}))) {
        const auto words =
            TRY(unseal(reading, content_of(share, row.text("id")), row.bytes("sealed")));
        if (digest(words) != row.digest("digest"))
            return fail(
                broken("What was sent is not what its seal says. Tell your "
                       "information governance lead"));
        const auto json = TRY(parse_json(words));
        out.push_back(TRY(pack_from(json)));
    }
    return out;
}

Result<std::int64_t> Packs::newest_number(audit::Reading& reading, const Reference& share,
                                          const Id<parties::Party>& to) {
    const auto row = TRY(reading.one(find_newest, {share, to}));
    return row.integer("number");
}

}  // namespace accord::sharing
