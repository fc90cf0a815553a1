#include "casework/requests/cover.h"

#include <algorithm>
#include <array>

#include "base/london.h"
#include "base/text.h"
#include "casework/requests/turns.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_joining.h"

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

// Nine to five on a weekday is when a desk is there; a body that is open longer says so by its
// rota.
bool in_hours(Instant at) {
    const auto local = london(at);
    const auto day = weekday(local.day);
    return day != Weekday::Saturday and day != Weekday::Sunday and local.hour >= 9 and
           local.hour < 17;
}

// Who is looked for, and whom it may not be.
struct Sought {
    std::span<const std::string_view> roles;
    bool manages = false;
    std::string not_account = {};
    bool is_not(const std::string& account) const {
        return not not_account.empty() and account == not_account;
    }
};

std::optional<OnDuty> from_rota(const std::vector<Turn>& turns, const Sought& sought, Instant at) {
    for (const auto& turn : turns)
        if (turn.manages == sought.manages and turn.from <= at and at < turn.until and
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

Result<OnDuty> answering_for(audit::Reading& reading, const Id<parties::Party>& id, Instant at,
                             const Sought& sought) {
    const bool manages = sought.manages;
    if (auto turn = from_rota(TRY(Turns::of(reading, id, at)), sought, at)) return *turn;
    const auto party = TRY(parties::find(reading, id));
    const auto whole = TRY(parties::whole(reading, party));
    const auto kind =
        manages ? parties::ContactKind::SafeguardingLead : parties::ContactKind::DutyDesk;
    const auto* entry = whole.answering(kind);
    const auto& desk =
        manages and not party.safeguarding_lead.empty() ? party.safeguarding_lead : party.duty_desk;
    if (not in_hours(at) and entry != nullptr and not trim(entry->out_of_hours).empty())
        return OnDuty{"", entry->out_of_hours, "", desk.phone, "out of hours"};
    const auto posts = TRY(parties::posts_at(reading, id, london_day(at)));
    if (auto post = from_posts(posts, sought, desk.phone)) return *post;
    return OnDuty{"", desk.name.empty() ? party.name : desk.name, "", desk.phone, "the desk"};
}

}  // namespace

Result<OnDuty> on_duty(audit::Reading& reading, const Id<parties::Party>& party, Instant at) {
    return answering_for(reading, party, at, {answering});
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

Result<Turn> put_on_rota(Node& node, const audit::Actor& actor, Turn turn) {
    if (trim(turn.name).empty()) return fail(invalid("Enter who is on duty", "name"));
    if (trim(turn.phone).empty()) return fail(invalid("Enter a phone number", "phone"));
    if (turn.until <= turn.from)
        return fail(invalid("The end must be after the beginning", "until"));
    auto act = TRY(audit::Act::begin(node, actor, "request.put_on_rota"));
    turn.id = act.mint<Turn>();
    TRY(Turns::add(act, turn));
    act.record(audit::fact("request.rota_set", text(turn.party))
                   .with("from", text(turn.from))
                   .with("until", text(turn.until))
                   .with("manages", turn.manages));
    TRY(act.commit());
    return turn;
}

Result<std::vector<Turn>> rota_of(audit::Reading& reading, const Id<parties::Party>& party,
                                  Instant from) {
    return Turns::of(reading, party, from);
}

}  // namespace accord::requests
