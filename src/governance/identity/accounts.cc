#include "governance/identity/accounts.h"

#include "base/expect.h"
#include "platform/crypto/seal.h"

namespace accord::identity {
namespace {

using store::Query;

constexpr Query by_id{"accounts.find",
                      "select id, email, name, standing, made_at, version from accounts"
                      " where id = $1"};
constexpr Query by_address{"accounts.by_email",
                           "select id, email, name, standing, made_at, version from accounts"
                           " where email = $1"};
constexpr Query all_open{"accounts.open",
                         "select id, email, name, standing, made_at, version from accounts"
                         " where standing = 'open' order by name, id"};
constexpr Query insert{"accounts.add",
                       "insert into accounts (id, email, name, standing, made_at, version)"
                       " values ($1, $2, $3, $4, $5, 1)"};
constexpr Query put_closed{"accounts.close",
                           "update accounts set standing = 'closed', version = version + 1"
                           " where id = $1 and version = $2"};
constexpr Query invitation_by_id{
    "invitations.find",
    "select id, code, email, name, party, role, post, made_at, until, used_at"
    " from invitations where id = $1"};
constexpr Query invitation_of_code{
    "invitations.by_code",
    "select id, code, email, name, party, role, post, made_at, until, used_at"
    " from invitations where code = $1"};
constexpr Query insert_invitation{
    "invitations.add",
    "insert into invitations (id, code, email, name, party, role, post, made_at, until)"
    " values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr Query use_invitation{"invitations.use",
                               "update invitations set used_at = $2"
                               " where id = $1 and used_at is null"};
constexpr Query find_kept{"kept_forms.find",
                          "select account, path, sealed, kept_at from kept_forms"
                          " where account = $1"};
constexpr Query insert_kept{
    "kept_forms.keep",
    "insert into kept_forms (account, path, sealed, kept_at) values ($1, $2, $3, $4)"
    " on conflict (account) do update set path = excluded.path, sealed = excluded.sealed,"
    " kept_at = excluded.kept_at"};
constexpr Query delete_kept{"kept_forms.drop", "delete from kept_forms where account = $1"};

Account account_of(const store::Row& row) {
    const auto standing = account_standing_from(row.text("standing"));
    expect(standing.has_value());
    return {.id = row.id<Account>("id"),
            .email = row.text("email"),
            .name = row.text("name"),
            .standing = *standing,
            .made_at = row.instant("made_at"),
            .version = row.integer("version")};
}

std::optional<Account> maybe_account(const std::optional<store::Row>& row) {
    if (not row) return std::nullopt;
    return account_of(*row);
}

std::optional<Invitation> maybe_invitation(const std::optional<store::Row>& row) {
    if (not row) return std::nullopt;
    const auto role = Code<rulebook::Role>::from(row->text("role"));
    expect(role.has_value());
    return Invitation{.id = row->id<Invitation>("id"),
                      .code = row->digest("code"),
                      .email = row->text("email"),
                      .name = row->text("name"),
                      .party = row->id<parties::Party>("party"),
                      .role = *role,
                      .post = row->text("post"),
                      .made_at = row->instant("made_at"),
                      .until = row->instant("until"),
                      .used_at = row->maybe_instant("used_at")};
}

}  // namespace

Result<std::optional<Account>> Accounts::find(audit::Reading& reading, Id<Account> id) {
    return maybe_account(TRY(reading.maybe(by_id, {id})));
}

Result<std::optional<Account>> Accounts::by_email(audit::Reading& reading, std::string_view email) {
    return maybe_account(TRY(reading.maybe(by_address, {email})));
}

Result<std::vector<Account>> Accounts::open(audit::Reading& reading) {
    std::vector<Account> out;
    for (const auto& row : TRY(reading.many(all_open))) out.push_back(account_of(row));
    return out;
}

Result<void> Accounts::add(audit::Act& act, const Account& account) {
    TRY(act.run(insert, {account.id, account.email, account.name, word(account.standing),
                         account.made_at}));
    return {};
}

Result<void> Accounts::close(audit::Act& act, const Account& account) {
    const auto touched = TRY(act.run(put_closed, {account.id, account.version}));
    if (touched == 0) return fail(conflict("This account was changed a moment ago"));
    return {};
}

Result<std::optional<Invitation>> Accounts::invitation(audit::Reading& reading, Id<Invitation> id) {
    return maybe_invitation(TRY(reading.maybe(invitation_by_id, {id})));
}

Result<std::optional<Invitation>> Accounts::invitation_by_code(audit::Reading& reading,
                                                               const Digest& code) {
    return maybe_invitation(TRY(reading.maybe(invitation_of_code, {code})));
}

Result<void> Accounts::add(audit::Act& act, const Invitation& invitation) {
    TRY(act.run(insert_invitation, {invitation.id, invitation.code, invitation.email,
                                    invitation.name, invitation.party, invitation.role.text(),
                                    invitation.post, invitation.made_at, invitation.until}));
    return {};
}

Result<void> Accounts::use(audit::Act& act, Id<Invitation> invitation) {
    const auto touched = TRY(act.run(use_invitation, {invitation, act.now()}));
    if (touched == 0) return fail(conflict("This invitation has been used already"));
    return {};
}

Result<std::optional<KeptForm>> Accounts::kept_form(audit::Reading& reading, Id<Account> account) {
    const auto row = TRY(reading.maybe(find_kept, {account}));
    if (not row) return std::nullopt;
    const auto record = text(account);
    auto body = TRY(crypto::unseal_text(reading.node().keys.sealing, {"kept_forms", record, "body"},
                                        row->bytes("sealed")));
    return KeptForm{.account = account,
                    .path = row->text("path"),
                    .body = std::move(body),
                    .kept_at = row->instant("kept_at")};
}

Result<void> Accounts::keep(audit::Act& act, const KeptForm& form) {
    const auto record = text(form.account);
    auto sealed = crypto::seal(act.node().keys.sealing, {"kept_forms", record, "body"}, form.body,
                               act.node().entropy);
    TRY(act.run(insert_kept, {form.account, form.path, std::move(sealed), form.kept_at}));
    return {};
}

Result<void> Accounts::drop_kept_form(audit::Act& act, Id<Account> account) {
    TRY(act.run(delete_kept, {account}));
    return {};
}

}  // namespace accord::identity
