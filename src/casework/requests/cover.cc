#include "casework/requests/cover.h"

#include <algorithm>
#include <array>

#include "base/london.h"
#include "governance/desks/commands.h"
#include "governance/parties/commands.h"

namespace accord::requests {
namespace {

// The posts that answer, and those that manage, the likeliest first.
constexpr std::array<std::string_view, 6> answering{"SAFEGUARDING_LEAD", "NAVIGATOR",
                                                    "HUB_SOCIAL_WORKER", "SCREENING_OFFICER",
                                                    "EDT_WORKER",        "PANEL_LEAD"};
constexpr std::array<std::string_view, 3> managing{"HUB_MANAGER", "SENIOR", "SAFEGUARDING_LEAD"};
// Those that may look again at what a manager did.
constexpr std::array<std::string_view, 5> reviewing{"HUB_MANAGER", "SENIOR", "SAFEGUARDING_LEAD",
                                                    "CALDICOTT", "NAVIGATOR"};

// Who is looked for, and whom it may not be.
struct Sought {
    std::span<const std::string_view> roles;
    bool manages = false;
    std::string not_account = {};
    bool is_not(const std::string& account) const {
        return not not_account.empty() and account == not_account;
    }
};

std::optional<OnDuty> manager_on_rota(const std::vector<desks::Turn>& turns, const Sought& sought,
                                      Instant at) {
    for (const auto& turn : turns)
        if (turn.manages and turn.from <= at and at < turn.until and
            not sought.is_not(turn.account))
            return OnDuty{turn.account, turn.name, "", turn.phone, "on the rota"};
    return std::nullopt;
}

// Whoever holds the first of these posts; their deputy where nobody does.
std::optional<OnDuty> from_posts(const std::vector<parties::Appointment>& posts,
                                 const Sought& sought, const std::string& phone) {
    for (const bool deputy : {false, true})
        for (const auto role : sought.roles)
            for (const auto& post : posts)
                if (post.role.text() == role and post.deputy == deputy and
                    not sought.is_not(post.account))
                    return OnDuty{post.account, post.name, post.post, phone,
                                  deputy ? "deputy" : ""};
    return std::nullopt;
}

// Whoever is there while the desk is not; none while it is.
std::optional<OnDuty> while_shut(const desks::Answering& now) {
    switch (now.how) {
        case desks::How::Desk:
        case desks::How::Rota: return std::nullopt;
        case desks::How::Cover:
        case desks::How::Said: return OnDuty{"", now.name, "", now.phone, "out of hours"};
        case desks::How::Nobody: return std::nullopt;
    }
    return std::nullopt;
}

Result<OnDuty> answering_for(audit::Reading& reading, const Id<parties::Party>& id, Instant at,
                             const Sought& sought) {
    const bool manages = sought.manages;
    const auto party = TRY(parties::find(reading, id));
    const auto now = TRY(desks::who_answers(reading, party, at));
    if (manages) {
        const auto turns = TRY(desks::rota_of(reading, id, at));
        if (auto turn = manager_on_rota(turns, sought, at)) return *turn;
    } else if (now.how == desks::How::Rota and not sought.is_not(now.account)) {
        return OnDuty{now.account, now.name, "", now.phone, "on the rota"};
    }
    if (auto out = while_shut(now)) return *out;
    const auto& desk =
        manages and not party.safeguarding_lead.empty() ? party.safeguarding_lead : party.duty_desk;
    const auto posts = TRY(parties::posts_at(reading, id, london_day(at)));
    const std::string how = now.nobody() ? "the desk is shut" : "";
    if (auto post = from_posts(posts, sought, desk.phone)) {
        if (now.nobody()) post->how = how;
        return *post;
    }
    return OnDuty{"", desk.name.empty() ? party.name : desk.name, "", desk.phone,
                  now.nobody() ? how : "the desk"};
}

}  // namespace

Result<OnDuty> on_duty(audit::Reading& reading, const Id<parties::Party>& party, Instant at) {
    return answering_for(reading, party, at, {answering});
}

Result<OnDuty> who_replies(audit::Reading& reading, const Id<parties::Party>& party, Instant at) {
    const auto body = TRY(parties::find(reading, party));
    const auto posts = TRY(parties::posts_at(reading, party, london_day(at)));
    if (auto post = from_posts(posts, {answering}, body.duty_desk.phone)) return *post;
    return on_duty(reading, party, at);
}

Result<OnDuty> duty_manager(audit::Reading& reading, const Id<parties::Party>& party, Instant at) {
    return answering_for(reading, party, at, {managing, true});
}

Result<OnDuty> another_manager(audit::Reading& reading, const Id<parties::Party>& party, Instant at,
                               const std::string& account) {
    return answering_for(reading, party, at, {reviewing, true, account});
}

Result<OnDuty> person_or_cover(audit::Reading& reading, const Id<parties::Party>& party,
                               const std::string& account, Instant at) {
    if (not account.empty()) {
        const auto posts = TRY(parties::posts_at(reading, party, london_day(at)));
        const auto found = std::find_if(posts.begin(), posts.end(),
                                        [&](const auto& post) { return post.account == account; });
        if (found != posts.end()) {
            const auto body = TRY(parties::find(reading, party));
            return OnDuty{found->account, found->name, found->post, body.duty_desk.phone, ""};
        }
    }
    return on_duty(reading, party, at);
}

}  // namespace accord::requests
