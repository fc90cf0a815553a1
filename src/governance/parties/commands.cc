#include "governance/parties/commands.h"

#include "base/limits.h"
#include "base/london.h"
#include "base/lookalike.h"
#include "base/text.h"
#include "governance/parties/appointments.h"
#include "governance/parties/histories.h"
#include "governance/parties/parties.h"

namespace accord::parties {
namespace {

using audit::Act;
using audit::fact;

Result<void> line_within(std::string_view text, std::string_view what, std::string_view field) {
    if (trim(text).empty()) {
        return fail(invalid("Enter " + std::string(what), std::string(field)));
    }
    if (characters(text) > limits::name_characters_max or not is_utf8(text)) {
        return fail(invalid("Make " + std::string(what) + " shorter", std::string(field)));
    }
    return {};
}

// Moves a party to a standing, if it may follow, keeps why, and says so in the trail.
Result<Party> move_to(Act& act, const StopWish& wish, Standing to, audit::Fact done) {
    auto party = TRY(Parties::find(act, wish.party));
    if (party.standing == to) return party;
    if (not may_follow(party.standing, to)) {
        return fail(conflict(party.name + " is " + lower(words(party.standing)) +
                             " and cannot become " + lower(words(to))));
    }
    party.version = wish.version;
    if (to == Standing::Suspended) party.stood_before = party.standing;
    party.standing = to;
    TRY(Parties::save(act, party));
    TRY(Histories::add(act, party.id,
                       {.standing = to, .reason = wish.reason, .at = act.now(), .name = wish.by}));
    act.record(std::move(done));
    return party;
}

}  // namespace

// ---------------------------------------------------------------- asked by others

Result<Party> find(audit::Reading& reading, Id<Party> id) {
    return Parties::find(reading, id);
}

Result<Party> find(audit::Reading& reading, const Reference& reference) {
    return Parties::find(reading, reference);
}

Result<std::vector<Party>> all(audit::Reading& reading) {
    return Parties::all(reading);
}

Result<std::vector<Party>> of_type(audit::Reading& reading, Code<rulebook::AgencyType> type) {
    return Parties::of_type(reading, type);
}

Result<std::int64_t> edition(audit::Reading& reading) {
    return Parties::edition(reading);
}

Result<std::vector<Appointment>> posts_of(audit::Reading& reading, std::string_view account,
                                          Date day) {
    return Appointments::of_account(reading, account, day);
}

Result<std::vector<Appointment>> posts_at(audit::Reading& reading, Id<Party> party, Date day) {
    return Appointments::at_party(reading, party, day);
}

// ---------------------------------------------------------------- verbs

Result<Party> admit(Act& act, const AdmitParty& wish) {
    TRY(line_within(wish.name, "the organisation’s name", "name"));
    if (auto odd = odd_letters_in("the name", trim(wish.name)); not odd.empty())
        return fail(invalid(std::move(odd), "name"));
    if (wish.type.empty()) return fail(invalid("Select what kind of organisation it is", "type"));
    TRY(line_within(wish.duty_desk.phone, "a telephone number that is answered", "desk-phone"));
    const auto id = act.mint<Party>();
    Party party{.id = id,
                .reference = TRY(Parties::free_reference(act)),
                .name = std::string(trim(wish.name)),
                .type = wish.type,
                .standing = Standing::Invited,
                .duty_desk = wish.duty_desk,
                .safeguarding_lead = wish.safeguarding_lead,
                .admitted_at = act.now(),
                .version = 1};
    TRY(Parties::add(act, party));
    act.record(fact("party.admitted", text(party.id))
                   .with("reference", text(party.reference))
                   .with("type", party.type.text()));
    return party;
}

Result<Party> admit(Node& node, const audit::Actor& actor, const AdmitParty& wish) {
    auto act = TRY(Act::begin(node, actor, "party.admit"));
    auto party = TRY(admit(act, wish));
    TRY(act.commit());
    return party;
}

Result<Party> suspend(Act& act, const StopWish& wish) {
    TRY(line_within(wish.reason, "why, in a few words", "reason"));
    // The words of the reason stay out of the trail; that one was given does not.
    return move_to(
        act, wish, Standing::Suspended,
        fact("party.suspended", text(wish.party)).with("reason", text(digest(wish.reason))));
}

Result<Party> suspend(Node& node, const audit::Actor& actor, Id<Party> party, std::int64_t version,
                      std::string_view reason) {
    auto act = TRY(Act::begin(node, actor, "party.suspend"));
    const StopWish wish{.party = party, .version = version, .reason = std::string(reason)};
    auto stopped = TRY(suspend(act, wish));
    TRY(act.commit());
    return stopped;
}

Result<Party> restore(Node& node, const audit::Actor& actor, Id<Party> id, std::int64_t version,
                      const Why& why) {
    auto act = TRY(Act::begin(node, actor, "party.restore"));
    auto party = TRY(Parties::find(act, id));
    if (party.standing != Standing::Suspended) {
        return fail(conflict(party.name + " is not suspended"));
    }
    party.version = version;
    party.standing = party.stood_before.value_or(Standing::Invited);
    party.stood_before = std::nullopt;
    TRY(Parties::save(act, party));
    TRY(Histories::add(act, id,
                       {.standing = party.standing,
                        .reason = std::string(why.reason),
                        .at = act.now(),
                        .name = std::string(why.by)}));
    act.record(fact("party.restored", text(id)).with("standing", word(party.standing)));
    TRY(act.commit());
    return party;
}

Result<Party> leave(Act& act, const StopWish& wish) {
    return move_to(act, wish, Standing::Left, fact("party.left", text(wish.party)));
}

Result<Party> leave(Node& node, const audit::Actor& actor, Id<Party> party, std::int64_t version) {
    auto act = TRY(Act::begin(node, actor, "party.leave"));
    auto gone = TRY(leave(act, {.party = party, .version = version}));
    TRY(act.commit());
    return gone;
}

Result<void> has_signed(Act& act, Id<Party> id) {
    auto party = TRY(Parties::find(act, id));
    if (party.standing == Standing::Signed) return {};
    if (party.standing != Standing::Invited) {
        return fail(conflict(party.name + " is " + lower(words(party.standing)) +
                             " and cannot sign until it is restored"));
    }
    party.standing = Standing::Signed;
    return Parties::save(act, party);
}

Result<Party> confirm_contact(Node& node, const audit::Actor& actor, Id<Party> id,
                              std::int64_t version, Contact which, const ContactPoint& contact) {
    TRY(line_within(contact.name, "who answers", "contact-name"));
    TRY(line_within(contact.phone, "a telephone number", "contact-phone"));
    auto act = TRY(Act::begin(node, actor, "party.confirm_contact"));
    auto party = TRY(Parties::find(act, id));
    auto& point = which == Contact::DutyDesk ? party.duty_desk : party.safeguarding_lead;
    const bool changed = point.phone != contact.phone or point.name != contact.name;
    point = contact;
    point.confirmed_on = london_day(act.now());
    party.version = version;
    TRY(Parties::save(act, party));
    act.record(fact("party.contact_confirmed", text(id))
                   .with("contact", which == Contact::DutyDesk ? "duty-desk" : "safeguarding-lead")
                   .with("changed", changed));
    TRY(act.commit());
    return party;
}

Result<Appointment> appoint(Act& act, const Appoint& wish) {
    TRY(line_within(wish.name, "the person’s name", "name"));
    TRY(line_within(wish.post, "what their post is called", "post"));
    if (wish.role.empty()) return fail(invalid("Select what they will do in Accord", "role"));
    const auto party = TRY(Parties::find(act, wish.party));
    const auto from = wish.from.value_or(london_day(act.now()));
    if (wish.until and *wish.until <= from)
        return fail(invalid("The last day must be the first or later", "last"));
    Appointment appointment{.id = act.mint<Appointment>(),
                            .account = wish.account,
                            .name = wish.name,
                            .party = party.id,
                            .role = wish.role,
                            .post = wish.post,
                            .in_force = {.from = from, .until = wish.until},
                            .deputy = wish.deputy,
                            .version = 1};
    TRY(Appointments::add(act, appointment));
    act.record(fact("appointment.made", text(appointment.id))
                   .with("account", wish.account)
                   .with("party", text(party.id))
                   .with("role", wish.role.text())
                   .with("deputy", wish.deputy));
    return appointment;
}

Result<Appointment> appoint(Node& node, const audit::Actor& actor, const Appoint& wish) {
    auto act = TRY(Act::begin(node, actor, "appointment.make"));
    auto appointment = TRY(appoint(act, wish));
    TRY(act.commit());
    return appointment;
}

Result<void> end_appointment(Node& node, const audit::Actor& actor, Id<Appointment> id) {
    auto act = TRY(Act::begin(node, actor, "appointment.end"));
    const auto appointment = TRY(Appointments::find(act, id));
    TRY(Appointments::end(act, appointment, london_day(act.now())));
    act.record(fact("appointment.ended", text(id)).with("account", appointment.account));
    TRY(act.commit());
    return {};
}

}  // namespace accord::parties
