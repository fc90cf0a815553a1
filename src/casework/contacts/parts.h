// What the verbs of this slice share. Private to the slice.
#pragma once

#include "casework/contacts/commands.h"
#include "casework/contacts/contacts.h"
#include "casework/people/closed.h"
#include "governance/letters/dispatch.h"
#include "governance/parties/appointment.h"

namespace accord::contacts {

Error changed_meanwhile();
Error not_yours();
audit::Fact fact_of(std::string_view code, const Contact& contact);

// The hub's own, as it was when the page was drawn; Conflict when somebody changed it since.
// Restricted where it is closed to whoever asks (people/closed.h).
Result<Contact> own(audit::Reading& reading, const Asker& asker, const Reference& reference);
Result<bool> is_closed(audit::Reading& reading, const people::Closed& closed,
                       const Contact& contact);
// In a list: what is closed to the reader says nothing but when it came, and how far it is.
Result<void> veil(audit::Reading& reading, const people::Closed& closed, Contact& contact);
Result<Contact> own(audit::Reading& reading, const Asker& asker, const Reference& reference,
                    std::int64_t version);
Result<void> save(audit::Act& act, Contact& contact);

// Since when it can be decided: since it came, or since it was opened again with something new.
Result<Instant> counted_from(audit::Reading& reading, const Contact& contact);

// Marks whoever has no post at the hub today.
void mark_if_left(const std::vector<parties::Appointment>& posts, Holder& holder);
Result<std::vector<parties::Appointment>> posts_today(audit::Reading& reading,
                                                      const Id<parties::Party>& hub);
// Whether it was said which record of the hub's own list this child is.
inline bool is_known(const sharing::Child& child) {
    return not child.person.empty();
}
// Those of these children who are on the hub's own list, each by the record that is read today.
Result<std::vector<Id<people::Person>>> known_of(audit::Reading& reading, const std::string& agency,
                                                 const std::vector<sharing::Child>& children);
// Whether a child of one is called as a child of the other is, and is as old, as far as is known.
bool is_namesake(const Contact& one, const Contact& other, Date today);

// One change, for the history.
struct Changed {
    std::string_view what;
    std::string_view was;
    std::string_view now;
};
Result<void> moved(audit::Act& act, const Contact& contact, const Asker& asker,
                   const Changed& change, std::string_view why);
Result<void> enter(audit::Act& act, Contact& contact, const Asker& asker, State state,
                   std::string_view why);

Result<void> start_clock(audit::Act& act, const rulebook::Rulebook& rulebook,
                         const Contact& contact, std::string_view rule,
                         std::optional<Instant> from = std::nullopt);
// Those of this rule that run.
Result<void> meet_clock(audit::Act& act, const Contact& contact, std::string_view rule);
Result<void> cancel_clocks(audit::Act& act, const Contact& contact, std::string_view why);
// Nobody is to be asked any more: the time for it ends.
Result<void> cancel_asking(audit::Act& act, const Contact& contact, std::string_view why);

// What follows a contact (following.h), and goes on after it is closed. One of a kind runs at once.
struct Followed {
    std::string rule;                            // a code of tables/following.table
    std::optional<Instant> from = std::nullopt;  // now, unless said
};
Result<clocks::Clock> follow(audit::Act& act, const rulebook::Rulebook& rulebook,
                             const Contact& contact, const Asker& asker, const Followed& wish);
// What an earlier decision set, and this one does not.
Result<void> follows_otherwise(audit::Act& act, const Contact& contact, const Asker& asker,
                               std::string_view rule);
Result<std::vector<clocks::Clock>> following_of(audit::Reading& reading, const Contact& contact);

// To a desk: that something happened to this contact, and nothing of what.
Result<void> write_to(audit::Act& act, const Contact& contact, const Id<parties::Party>& party,
                      std::string what, const letters::Event& event);

// The same to whoever manages the hub.
Result<void> write_to_lead(audit::Act& act, const Contact& contact, std::string what,
                           const letters::Event& event);

// That somebody may be in danger: to the desk and to whoever manages it.
Result<void> write_of_danger(audit::Act& act, const Contact& contact);

// The shares that were written out of it, with what became of each.
Result<std::vector<Telling>> tellings_of(audit::Reading& reading, const Contact& contact);
// What is still to do before it can be closed.
std::vector<std::string> before_closing(const Contact& contact,
                                        const std::vector<Passing>& passings,
                                        const std::vector<Telling>& tellings);

}  // namespace accord::contacts
