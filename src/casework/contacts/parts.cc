#include "casework/contacts/parts.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/clocks/commands.h"
#include "casework/requests/commands_to_ask.h"
#include "casework/sharing/child_record.h"
#include "governance/letters/commands.h"
#include "governance/parties/commands.h"

namespace accord::contacts {

Error changed_meanwhile() {
    return conflict("Someone else changed this just now. Open it again to see what they did");
}

Error not_yours() {
    return not_found("There is no contact with that reference, or it is not yours");
}

audit::Fact fact_of(std::string_view code, const Contact& contact) {
    return audit::fact(code, text(contact.reference));
}

Result<Contact> own(audit::Reading& reading, const Asker& asker, const Reference& reference) {
    auto contact = TRY(Contacts::find(reading, reference));
    if (not contact or contact->hub != asker.party) return fail(not_yours());
    const auto closed = TRY(people::Closed::to(reading));
    if (TRY(is_closed(reading, closed, *contact))) return fail(people::restricted());
    return std::move(*contact);
}

Result<bool> is_closed(audit::Reading& reading, const people::Closed& closed,
                       const Contact& contact) {
    if (closed.nothing()) return false;
    if (TRY(sharing::any_closed(reading, closed, contact.words.arriving.children))) return true;
    for (const auto& person : contact.people)
        if (TRY(closed.keeps(reading, person))) return true;
    return false;
}

Result<void> veil(audit::Reading& reading, const people::Closed& closed, Contact& contact) {
    if (not TRY(is_closed(reading, closed, contact))) return {};
    contact.words = {};
    contact.words.arriving.children = sharing::restricted_children();
    contact.inner.clear();
    contact.people.clear();
    return {};
}

Result<Contact> own(audit::Reading& reading, const Asker& asker, const Reference& reference,
                    std::int64_t version) {
    auto contact = TRY(own(reading, asker, reference));
    if (contact.version != version) return fail(changed_meanwhile());
    return contact;
}

Result<void> save(audit::Act& act, Contact& contact) {
    if (not TRY(Contacts::save(act, contact))) return fail(changed_meanwhile());
    return {};
}

Result<Instant> counted_from(audit::Reading& reading, const Contact& contact) {
    auto out = contact.received_at;
    if (contact.reopened == 0) return out;
    for (const auto& move : TRY(Contacts::moves_of(reading, contact.id)))
        if (move.what == "stage" and move.now == word(State::Received)) out = move.at;
    return out;
}

Result<std::vector<parties::Appointment>> posts_today(audit::Reading& reading,
                                                      const Id<parties::Party>& hub) {
    return parties::posts_at(reading, hub, london_day(reading.now()));
}

void mark_if_left(const std::vector<parties::Appointment>& posts, Holder& holder) {
    holder.left = std::none_of(posts.begin(), posts.end(),
                               [&](const auto& post) { return post.account == holder.account; });
}

Result<std::vector<Id<people::Person>>> known_of(audit::Reading& reading, const std::string& agency,
                                                 const std::vector<sharing::Child>& children) {
    std::vector<Id<people::Person>> out;
    for (const auto& child : children) {
        if (not is_known(child)) continue;
        const auto record = TRY(reference_from_text('C', child.person));
        out.push_back(TRY(people::own(reading, agency, record)).id);
    }
    return out;
}

bool is_namesake(const Contact& one, const Contact& other, Date today) {
    const auto& theirs = other.words.arriving.children;
    for (const auto& child : one.words.arriving.children) {
        if (child.first_name.empty() or child.last_name.empty()) continue;
        const auto same = std::any_of(theirs.begin(), theirs.end(), [&](const auto& each) {
            const auto age = sharing::age(child, today), other_age = sharing::age(each, today);
            return fold(sharing::name_of(each)) == fold(sharing::name_of(child)) and
                   (not age or not other_age or age == other_age);
        });
        if (same) return true;
    }
    return false;
}

Result<void> moved(audit::Act& act, const Contact& contact, const Asker& asker,
                   const Changed& change, std::string_view why) {
    if (change.was == change.now) return {};
    TRY(Contacts::add(act, contact.id,
                      {.what = std::string(change.what),
                       .was = std::string(change.was),
                       .now = std::string(change.now),
                       .why = std::string(why),
                       .at = act.now(),
                       .by_name = asker.name}));
    act.record(fact_of("contact.moved", contact)
                   .with("what", change.what)
                   .with("was", change.was)
                   .with("now", change.now)
                   .with("reason_given", not why.empty()));
    return {};
}

Result<void> enter(audit::Act& act, Contact& contact, const Asker& asker, State state,
                   std::string_view why) {
    const auto was = contact.state;
    contact.state = state;
    return moved(act, contact, asker, {"stage", word(was), word(state)}, why);
}

Result<void> start_clock(audit::Act& act, const rulebook::Rulebook& rulebook,
                         const Contact& contact, std::string_view rule,
                         std::optional<Instant> from) {
    const auto clock = TRY(
        clocks::start(act, rulebook,
                      {Code<rulebook::ClockRule>::from(rule).value_or(Code<rulebook::ClockRule>()),
                       text(contact.reference), contact.hub, contact.hub, from}));
    act.post({"contact.remind", text(clock.id), clock.late_from()});
    return {};
}

Result<void> meet_clock(audit::Act& act, const Contact& contact, std::string_view rule) {
    for (auto& clock : TRY(clocks::going_about(act, text(contact.reference))))
        if (clock.rule.text() == rule) TRY(clocks::meet(act, std::move(clock)));
    return {};
}

Result<void> cancel_clocks(audit::Act& act, const Contact& contact, std::string_view why) {
    for (auto& clock : TRY(clocks::going_about(act, text(contact.reference))))
        TRY(clocks::cancel(act, std::move(clock), why));
    return {};
}

Result<void> cancel_asking(audit::Act& act, const Contact& contact, std::string_view why) {
    auto clock = TRY(requests::running_time_to_ask(act, contact.reference));
    if (clock) TRY(clocks::cancel(act, std::move(*clock), why));
    return {};
}

Result<void> write_to(audit::Act& act, const Contact& contact, const Id<parties::Party>& party,
                      std::string what, const letters::Event& event) {
    return letters::write(act, {.about = contact.reference,
                                .what = std::move(what),
                                .party = party,
                                .desk = parties::ContactKind::DutyDesk,
                                .sender = contact.hub,
                                .event = event});
}

Result<void> write_to_lead(audit::Act& act, const Contact& contact, std::string what,
                           const letters::Event& event) {
    return letters::write(act, {.about = contact.reference,
                                .what = std::move(what),
                                .party = contact.hub,
                                .desk = parties::ContactKind::SafeguardingLead,
                                .sender = contact.hub,
                                .event = event});
}

Result<void> write_of_danger(audit::Act& act, const Contact& contact) {
    const letters::Event event{
        .says = "Something urgent came to the front door", .urgent = true, .path = "/contacts/"};
    TRY(write_to(act, contact, contact.hub, "contact-danger", event));
    return write_to_lead(act, contact, "contact-danger-lead", event);
}

Result<std::vector<Telling>> tellings_of(audit::Reading& reading, const Contact& contact) {
    auto out = TRY(Contacts::tellings_of(reading, contact.id));
    for (auto& telling : out) {
        const auto far = TRY(sharing::how_far(reading, telling.share));
        telling.state = far.state;
        telling.sent_at = far.sent_at;
    }
    return out;
}

std::vector<std::string> before_closing(const Contact& contact,
                                        const std::vector<Passing>& passings,
                                        const std::vector<Telling>& tellings) {
    std::vector<std::string> out;
    if (not contact.ready_to_tell()) out.emplace_back("Nobody has decided what happens next");
    if (contact.state == State::WithWorker and not contact.words.worker.has_it_at)
        out.emplace_back("Their worker has not said that they have it");
    if (not contact.told_at) out.emplace_back("Whoever came has not been told what was decided");
    if (std::any_of(passings.begin(), passings.end(),
                    [](const Passing& each) { return each.passes == Passes::Asked; }))
        out.emplace_back("An owner has not said whether what they told us may be passed on");
    for (const auto& telling : tellings)
        if (telling.state == sharing::DraftState::Open)
            out.push_back("Share " + text(telling.share) + " is begun and not sent");
    return out;
}

}  // namespace accord::contacts
