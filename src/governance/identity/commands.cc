#include "governance/identity/commands.h"

#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "governance/identity/accounts.h"
#include "governance/identity/second_factors.h"
#include "governance/identity/sessions.h"
#include "governance/parties/commands.h"
#include "platform/crypto/token.h"

namespace accord::identity {
namespace {

using audit::Act;
using audit::fact;

audit::Actor nobody() {
    return {.account = "nobody", .agency = {}, .role = {}};
}

// Who somebody claims to be, as a keyed digest: the trail and the table of wrong tries hold no
// address, and nobody without the node's key can test a guess against them.
Digest claimed(const Node& node, std::string_view email) {
    const auto key = crypto::key_for(node.keys.sealing, "claimed account");
    return keyed_digest(key.bytes, bytes_of(email));
}

// The secret that stands in for one that is not there, so that the same work is done.
Bytes decoy(const Node& node, std::string_view email) {
    const auto key = crypto::key_for(node.keys.sealing, "decoy");
    return copy(keyed_digest(key.bytes, bytes_of(email)).view().first(20));
}

// Begins one more session, ending those that must make room.
Result<SignedIn> begin_session(Act& act, const Account& account, FactorKind how,
                               std::string_view browser) {
    const auto standing = TRY(Sessions::of_account(act, account.id));
    std::vector<Session> live;
    for (const auto& session : standing) {
        if (state(session, act.now()) == SessionState::Live) live.push_back(session);
    }
    for (const auto& id : to_make_room(live)) {
        TRY(Sessions::end(act, id));
        act.record(fact("session.ended", text(account.id)).with("why", "made room"));
    }
    const auto token = crypto::mint_token(act.node().entropy);
    const Session session{.id = act.mint<Session>(),
                          .token = crypto::token_digest(token),
                          .account = account.id,
                          .browser = browser_words(browser),
                          .began_at = act.now(),
                          .seen_at = act.now(),
                          .fresh_until = fresh_until(act.now()),
                          .ended_at = {}};
    TRY(Sessions::add(act, session));
    act.record(fact("account.signed_in", text(account.id))
                   .with("session", text(session.id))
                   .with("how", word(how)));
    return SignedIn{token, account.id};
}

struct Proof {
    std::optional<FactorKind> how;  // none: the code was not right
    Tries tries;
};

// Tries what was typed against every way in that the account has. The same steps for an account
// that is not there, with a secret nobody has.
Result<Proof> prove(Act& act, const std::optional<Account>& account, std::string_view email,
                    std::string_view typed) {
    const auto who = claimed(act.node(), email);
    Proof proof{.how = {}, .tries = TRY(SecondFactors::tries(act, who))};
    const auto id = account ? account->id : Id<Account>{};
    const bool open = account and account->open();

    if (const auto printed = printed_code(typed)) {
        const auto used = TRY(SecondFactors::use_recovery(act, id, printed_code_digest(*printed)));
        if (used and open) proof.how = FactorKind::RecoveryCode;
    } else if (not locked(proof.tries, act.now())) {
        const auto app = TRY(SecondFactors::time_code_of(act, id));
        const auto secret = app ? TRY(SecondFactors::secret(act, *app)) : decoy(act.node(), email);
        const auto step = accepted_step(secret, typed, act.now(), app ? app->last_step : -1);
        if (app and open and step) {
            TRY(SecondFactors::note_step(act, *app, *step));
            proof.how = FactorKind::TimeCode;
        }
    } else {
        return proof;  // locked: nothing is tried, and nothing more is counted
    }
    proof.tries = proof.how ? Tries{} : after_wrong(proof.tries, act.now());
    TRY(SecondFactors::save_tries(act, who, proof.tries));
    return proof;
}

// Records and commits a refusal, and says until when.
Result<SignIn> refuse(Act& act, std::string_view email, const Tries& tries) {
    const auto who = hex(claimed(act.node(), email)).substr(0, 16);
    const bool shut = locked(tries, act.now());
    act.record(fact("account.code_refused", who).with("locked", shut));
    TRY(act.commit());
    return Refused{shut ? tries.locked_until : std::nullopt};
}

}  // namespace

Result<Account> open_account(Act& act, const OpenAccount& wish) {
    const auto email = TRY(work_email(wish.email));
    if (TRY(Accounts::by_email(act, email))) {
        return fail(conflict("There is an account for this email address already"));
    }
    Account account{.id = act.mint<Account>(),
                    .email = email,
                    .name = std::string(trim(wish.name)),
                    .standing = AccountStanding::Open,
                    .made_at = act.now(),
                    .version = 1};
    TRY(Accounts::add(act, account));
    act.record(fact("account.made", text(account.id)));
    return account;
}

Result<Invited> invite(Node& node, const audit::Actor& actor, const Invite& wish) {
    const auto email = TRY(work_email(wish.email));
    if (trim(wish.name).empty()) return fail(invalid("Enter the person’s name", "name"));
    if (trim(wish.post).empty()) return fail(invalid("Enter what their post is called", "post"));
    auto act = TRY(Act::begin(node, actor, "account.invite"));
    const auto party = TRY(parties::find(act, wish.party));
    const auto code = mint_printed_code(node.entropy);
    const Invitation invitation{.id = act.mint<Invitation>(),
                                .code = printed_code_digest(code),
                                .email = email,
                                .name = std::string(trim(wish.name)),
                                .party = party.id,
                                .role = wish.role,
                                .post = std::string(trim(wish.post)),
                                .made_at = act.now(),
                                .until = act.now() + hours(24 * limits::invitation_days_max),
                                .used_at = {}};
    TRY(Accounts::add(act, invitation));
    act.record(fact("account.invited", text(invitation.id))
                   .with("party", text(party.id))
                   .with("role", wish.role.text()));
    TRY(act.commit());
    return Invited{code, invitation.until};
}

Result<Arrival> arrive_invited(Node& node, std::string_view typed) {
    const auto wrong = invalid(
        "This code does not work. It may have been used, or be older than two weeks. Ask whoever "
        "gave it to you for a new one",
        "code");
    const auto code = TRY(printed_code(typed));
    auto reading = TRY(audit::Reading::begin(node, nobody()));
    const auto invitation = TRY(Accounts::invitation_by_code(reading, printed_code_digest(code)));
    if (not invitation or not invitation->good(reading.now())) return fail(wrong);
    return Arrival{.email = invitation->email,
                   .invitation = invitation->id,
                   .secret = mint_time_secret(node.entropy),
                   .wanted = "/account",
                   .at = reading.now()};
}

// ---------------------------------------------------------------- signing in

Result<SignIn> sign_in(Node& node, const Arrival& arrival, std::string_view typed,
                       std::string_view browser) {
    auto act = TRY(Act::begin(node, nobody(), "account.sign_in"));
    const auto account = TRY(Accounts::by_email(act, arrival.email));
    const auto proof = TRY(prove(act, account, arrival.email, typed));
    if (not proof.how) return refuse(act, arrival.email, proof.tries);
    auto in = TRY(begin_session(act, *account, *proof.how, browser));
    TRY(act.commit());
    return in;
}

namespace {

// The account an invitation is for: made now, or one that had lost its ways in.
Result<Account> account_invited(Act& act, const Invitation& invitation) {
    auto found = TRY(Accounts::by_email(act, invitation.email));
    if (found and not found->open()) {
        return fail(forbidden("This account was closed. Ask your organisation to open a new one"));
    }
    if (not found) {
        found = TRY(open_account(act, {.email = invitation.email, .name = invitation.name}));
    } else {
        TRY(SecondFactors::forget(act, found->id));
        for (const auto& session : TRY(Sessions::of_account(act, found->id))) {
            TRY(Sessions::end(act, session.id));
        }
        act.record(fact("account.ways_in_replaced", text(found->id)));
    }
    const auto id = text(found->id);
    bool has_post = false;
    for (const auto& post : TRY(parties::posts_of(act, id, london_day(act.now())))) {
        has_post = has_post or (post.party == invitation.party and post.role == invitation.role);
    }
    if (not has_post) {
        TRY(parties::appoint(act, {.account = id,
                                   .name = found->name,
                                   .party = invitation.party,
                                   .role = invitation.role,
                                   .post = invitation.post,
                                   .from = {},
                                   .deputy = false}));
    }
    return *found;
}

}  // namespace

Result<SignIn> enrol(Node& node, const Arrival& arrival, std::string_view typed,
                     std::string_view browser) {
    auto act = TRY(Act::begin(node, nobody(), "account.enrol"));
    if (not arrival.invitation or arrival.secret.empty()) {
        return fail(not_found("Start again with your printed code"));
    }
    const auto invitation = TRY(Accounts::invitation(act, *arrival.invitation));
    if (not invitation or not invitation->good(act.now())) {
        return fail(conflict("This invitation has been used, or is too old"));
    }
    // No limit on tries here: whoever types the code was just shown the secret it is made from.
    const auto step = accepted_step(arrival.secret, typed, act.now(), -1);
    if (not step) return Refused{};
    TRY(Accounts::use(act, invitation->id));
    const auto account = TRY(account_invited(act, *invitation));
    TRY(SecondFactors::add_time_code(act, account.id, arrival.secret, *step));
    Bytes seed(32);
    node.entropy.fill(seed);
    TRY(SecondFactors::add_recovery(act, account.id, seed));
    auto in = TRY(begin_session(act, account, FactorKind::TimeCode, browser));
    TRY(act.commit());
    return in;
}

Result<SignedIn> sign_in_as(Node& node, std::string_view account_text, std::string_view browser) {
    if (not node.settings.demo) {
        return fail(forbidden("Signing in as somebody else is only for made-up data"));
    }
    const auto id = TRY(id_from<Account>(account_text));
    auto act = TRY(Act::begin(node, nobody(), "account.sign_in"));
    const auto account = TRY(Accounts::find(act, id));
    if (not account or not account->open()) return fail(not_found("There is no such person"));
    auto in = TRY(begin_session(act, *account, FactorKind::MadeUp, browser));
    TRY(act.commit());
    return in;
}

namespace {

Result<SignedIn> renew(Act& act, const Account& account, Id<Session> session, FactorKind how) {
    const auto token = crypto::mint_token(act.node().entropy);
    TRY(Sessions::renew(act, session, crypto::token_digest(token), fresh_until(act.now())));
    act.record(fact("account.proved_again", text(account.id)).with("how", word(how)));
    TRY(act.commit());
    return SignedIn{token, account.id};
}

Result<Account> account_of_actor(audit::Reading& reading) {
    const auto id = TRY(id_from<Account>(reading.actor().account));
    const auto account = TRY(Accounts::find(reading, id));
    if (not account or not account->open()) return fail(not_found("There is no such account"));
    return *account;
}

}  // namespace

Result<SignIn> prove_again(Node& node, const audit::Actor& actor, Id<Session> session,
                           std::string_view typed) {
    auto act = TRY(Act::begin(node, actor, "account.prove_again"));
    const auto account = TRY(account_of_actor(act));
    const auto proof = TRY(prove(act, account, account.email, typed));
    if (not proof.how) return refuse(act, account.email, proof.tries);
    return TRY(renew(act, account, session, *proof.how));
}

Result<SignedIn> prove_again_made_up(Node& node, const audit::Actor& actor, Id<Session> session) {
    if (not node.settings.demo) {
        return fail(forbidden("Enter a code from your app to go on"));
    }
    auto act = TRY(Act::begin(node, actor, "account.prove_again"));
    const auto account = TRY(account_of_actor(act));
    return renew(act, account, session, FactorKind::MadeUp);
}

Result<void> sign_out(Node& node, const audit::Actor& actor, Id<Session> session) {
    auto act = TRY(Act::begin(node, actor, "account.sign_out"));
    TRY(Sessions::end(act, session));
    act.record(fact("account.signed_out", actor.account).with("session", text(session)));
    TRY(act.commit());
    return {};
}

Result<void> end_session(Node& node, const audit::Actor& actor, Id<Session> session) {
    auto act = TRY(Act::begin(node, actor, "session.end"));
    const auto account = TRY(account_of_actor(act));
    const auto own = TRY(Sessions::of_account(act, account.id));
    const bool theirs =
        std::any_of(own.begin(), own.end(), [&](const Session& one) { return one.id == session; });
    if (not theirs) return fail(not_found("This sign-in has ended already"));
    TRY(Sessions::end(act, session));
    act.record(fact("session.ended", actor.account).with("why", "ended by its owner"));
    TRY(act.commit());
    return {};
}

Result<void> close_account(Node& node, const audit::Actor& actor, Id<Account> id) {
    auto act = TRY(Act::begin(node, actor, "account.close"));
    const auto account = TRY(Accounts::find(act, id));
    if (not account) return fail(not_found("There is no such account"));
    if (not account->open()) return {};
    TRY(Accounts::close(act, *account));
    TRY(SecondFactors::forget(act, id));
    for (const auto& session : TRY(Sessions::of_account(act, id))) {
        TRY(Sessions::end(act, session.id));
    }
    act.record(fact("account.closed", text(id)));
    TRY(act.commit());
    return {};
}

Result<void> written_down(Node& node, const audit::Actor& actor) {
    auto act = TRY(Act::begin(node, actor, "account.codes_written_down"));
    const auto account = TRY(account_of_actor(act));
    TRY(SecondFactors::written_down(act, account.id));
    act.record(fact("account.codes_written_down", actor.account));
    TRY(act.commit());
    return {};
}

Result<void> keep_form(Node& node, const KeptForm& form) {
    const audit::Actor actor{.account = text(form.account), .agency = {}, .role = {}};
    auto act = TRY(Act::begin(node, actor, "form.keep"));
    auto kept = form;
    kept.kept_at = act.now();
    TRY(Accounts::keep(act, kept));
    act.record(fact("form.kept", actor.account));
    TRY(act.commit());
    return {};
}

Result<std::optional<KeptForm>> kept_form(audit::Reading& reading, Id<Account> account) {
    auto form = TRY(Accounts::kept_form(reading, account));
    const auto oldest = reading.now() - hours(limits::kept_form_hours_max);
    if (form and form->kept_at < oldest) return std::nullopt;
    return form;
}

Result<void> drop_kept_form(Node& node, const audit::Actor& actor, Id<Account> account) {
    auto act = TRY(Act::begin(node, actor, "form.return"));
    TRY(Accounts::drop_kept_form(act, account));
    act.record(fact("form.returned", text(account)));
    TRY(act.commit());
    return {};
}

// ---------------------------------------------------------------- asked by pages and by others

Result<OwnAccount> own_account(audit::Reading& reading, Id<Account> id) {
    const auto account = TRY(Accounts::find(reading, id));
    if (not account) return fail(not_found("There is no such account"));
    OwnAccount own{.account = *account,
                   .sessions = {},
                   .has_app = TRY(SecondFactors::time_code_of(reading, id)).has_value(),
                   .recovery_left = TRY(SecondFactors::recovery_left(reading, id)),
                   .to_write_down = TRY(SecondFactors::recovery_to_write_down(reading, id))};
    for (auto& session : TRY(Sessions::of_account(reading, id))) {
        if (state(session, reading.now()) == SessionState::Live) own.sessions.push_back(session);
    }
    return own;
}

Result<std::vector<MadeUpPerson>> made_up_people(audit::Reading& reading) {
    if (not reading.node().settings.demo) return std::vector<MadeUpPerson>{};
    const auto today = london_day(reading.now());
    std::vector<MadeUpPerson> out;
    const auto accounts = TRY(Accounts::open(reading));
    for (const auto& party : TRY(parties::all(reading))) {
        for (auto& post : TRY(parties::posts_at(reading, party.id, today))) {
            const auto same = [&](const Account& one) { return text(one.id) == post.account; };
            const auto account = std::find_if(accounts.begin(), accounts.end(), same);
            if (account != accounts.end()) out.push_back({*account, std::move(post), party});
        }
    }
    return out;
}

Result<std::string> name_of(audit::Reading& reading, std::string_view account_text) {
    const auto id = id_from<Account>(account_text);
    if (not id) return std::string("Somebody");
    const auto account = TRY(Accounts::find(reading, *id));
    return account ? account->name : std::string("Somebody");
}

}  // namespace accord::identity
