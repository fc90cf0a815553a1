#include "governance/identity/second_factors.h"

#include "platform/crypto/seal.h"

namespace accord::identity {
namespace {

using store::Query;

constexpr Query find_app{"second_factors.time_code_of",
                         "select id, account, sealed, last_step, made_at from second_factors"
                         " where account = $1 and kind = 'time-code'"};
constexpr Query insert{"second_factors.add",
                       "insert into second_factors (id, account, kind, sealed, last_step, made_at)"
                       " values ($1, $2, $3, $4, $5, $6)"};
constexpr Query put_step{"second_factors.note_step",
                         "update second_factors set last_step = $2"
                         " where id = $1 and last_step < $2"};
constexpr Query delete_factors{"second_factors.forget",
                               "delete from second_factors where account = $1"};
constexpr Query delete_codes{"recovery_codes.forget",
                             "delete from recovery_codes where account = $1"};
constexpr Query delete_seed{"recovery_seeds.drop", "delete from recovery_seeds where account = $1"};
constexpr Query insert_code{"recovery_codes.add",
                            "insert into recovery_codes (account, code) values ($1, $2)"};
constexpr Query use_code{"recovery_codes.use",
                         "update recovery_codes set used_at = $3"
                         " where account = $1 and code = $2 and used_at is null"};
constexpr Query count_codes{"recovery_codes.left",
                            "select count(*) as codes from recovery_codes"
                            " where account = $1 and used_at is null"};
constexpr Query insert_seed{"recovery_seeds.add",
                            "insert into recovery_seeds (account, sealed) values ($1, $2)"};
constexpr Query find_seed{"recovery_seeds.find",
                          "select sealed from recovery_seeds where account = $1"};
constexpr Query find_tries{"code_tries.find",
                           "select wrong, locks, locked_until from code_tries"
                           " where claimed = $1"};
constexpr Query put_tries{
    "code_tries.save",
    "insert into code_tries (claimed, wrong, locks, locked_until) values ($1, $2, $3, $4)"
    " on conflict (claimed) do update set wrong = excluded.wrong, locks = excluded.locks,"
    " locked_until = excluded.locked_until"};

crypto::Place place_of_secret(const std::string& factor) {
    return {"second_factors", factor, "secret"};
}

crypto::Place place_of_seed(const std::string& account) {
    return {"recovery_seeds", account, "seed"};
}

}  // namespace

Result<std::optional<SecondFactor>> SecondFactors::time_code_of(audit::Reading& reading,
                                                                Id<Account> account) {
    const auto row = TRY(reading.maybe(find_app, {account}));
    if (not row) return std::nullopt;
    return SecondFactor{.id = row->id<SecondFactor>("id"),
                        .account = account,
                        .kind = FactorKind::TimeCode,
                        .sealed = row->bytes("sealed"),
                        .last_step = row->integer("last_step"),
                        .made_at = row->instant("made_at")};
}

Result<Bytes> SecondFactors::secret(audit::Reading& reading, const SecondFactor& factor) {
    const auto id = text(factor.id);
    return crypto::unseal(reading.node().keys.sealing, place_of_secret(id), factor.sealed);
}

Result<void> SecondFactors::add_time_code(audit::Act& act, Id<Account> account, ByteView secret,
                                          std::int64_t step) {
    const auto id = act.mint<SecondFactor>();
    const auto id_text_of = text(id);
    auto sealed = crypto::seal(act.node().keys.sealing, place_of_secret(id_text_of), secret,
                               act.node().entropy);
    TRY(act.run(insert,
                {id, account, word(FactorKind::TimeCode), std::move(sealed), step, act.now()}));
    return {};
}

Result<void> SecondFactors::note_step(audit::Act& act, const SecondFactor& factor,
                                      std::int64_t step) {
    const auto touched = TRY(act.run(put_step, {factor.id, step}));
    if (touched == 0) return fail(conflict("This code has been used. Wait for the next one"));
    return {};
}

Result<void> SecondFactors::forget(audit::Act& act, Id<Account> account) {
    TRY(act.run(delete_factors, {account}));
    TRY(act.run(delete_codes, {account}));
    TRY(act.run(delete_seed, {account}));
    return {};
}

Result<void> SecondFactors::add_recovery(audit::Act& act, Id<Account> account, ByteView seed) {
    for (const auto& code : recovery_codes(seed)) {
        TRY(act.run(insert_code, {account, printed_code_digest(code)}));
    }
    const auto record = text(account);
    auto sealed =
        crypto::seal(act.node().keys.sealing, place_of_seed(record), seed, act.node().entropy);
    TRY(act.run(insert_seed, {account, std::move(sealed)}));
    return {};
}

Result<bool> SecondFactors::use_recovery(audit::Act& act, Id<Account> account, const Digest& code) {
    const auto touched = TRY(act.run(use_code, {account, code, act.now()}));
    return touched == 1;
}

Result<std::int64_t> SecondFactors::recovery_left(audit::Reading& reading, Id<Account> account) {
    const auto row = TRY(reading.one(count_codes, {account}));
    return row.integer("codes");
}

Result<std::vector<std::string>> SecondFactors::recovery_to_write_down(audit::Reading& reading,
                                                                       Id<Account> account) {
    const auto row = TRY(reading.maybe(find_seed, {account}));
    if (not row) return std::vector<std::string>{};
    const auto record = text(account);
    const auto seed = TRY(
        crypto::unseal(reading.node().keys.sealing, place_of_seed(record), row->bytes("sealed")));
    return recovery_codes(seed);
}

Result<void> SecondFactors::written_down(audit::Act& act, Id<Account> account) {
    TRY(act.run(delete_seed, {account}));
    return {};
}

Result<Tries> SecondFactors::tries(audit::Reading& reading, const Digest& claimed) {
    const auto row = TRY(reading.maybe(find_tries, {claimed}));
    if (not row) return Tries{};
    return Tries{.wrong = row->integer("wrong"),
                 .locks = row->integer("locks"),
                 .locked_until = row->maybe_instant("locked_until")};
}

Result<void> SecondFactors::save_tries(audit::Act& act, const Digest& claimed, const Tries& tries) {
    TRY(act.run(put_tries, {claimed, tries.wrong, tries.locks, tries.locked_until}));
    return {};
}

}  // namespace accord::identity
