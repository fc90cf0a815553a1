#include "governance/agreement/copies.h"

namespace accord::agreement {
namespace {

using store::Query;

constexpr Query last{"signed_copies.newest",
                     "select id, agreement, signatures, digest, pdf, made_at from signed_copies"
                     " where agreement = $1 order by made_at desc, id desc limit 1"};
constexpr Query same{"signed_copies.has",
                     "select count(*) as copies from signed_copies"
                     " where agreement = $1 and signatures = $2"};
constexpr Query insert{"signed_copies.add",
                       "insert into signed_copies (id, agreement, signatures, digest, pdf, made_at)"
                       " values ($1, $2, $3, $4, $5, $6)"
                       " on conflict (agreement, signatures) do nothing"};

}  // namespace

Result<std::optional<WholeCopy>> Copies::newest(audit::Reading& reading, Id<Agreement> agreement) {
    const auto row = TRY(reading.maybe(last, {agreement}));
    if (not row) return std::optional<WholeCopy>();
    return std::optional(WholeCopy{{.id = row->id<SignedCopy>("id"),
                                    .agreement = agreement,
                                    .signatures = row->text("signatures"),
                                    .digest = row->digest("digest"),
                                    .made_at = row->instant("made_at")},
                                   row->bytes("pdf")});
}

Result<bool> Copies::has(audit::Reading& reading, Id<Agreement> agreement,
                         std::string_view signatures) {
    const auto row = TRY(reading.one(same, {agreement, signatures}));
    return row.integer("copies") > 0;
}

Result<bool> Copies::add(audit::Act& act, const SignedCopy& copy, ByteView pdf) {
    const auto touched = TRY(act.run(
        insert, {copy.id, copy.agreement, copy.signatures, copy.digest, pdf, copy.made_at}));
    return touched == 1;
}

}  // namespace accord::agreement
