// The shelf of contacts. Private to the slice.
#pragma once

#include <vector>

#include "casework/clocks/clock.h"
#include "casework/contacts/contact.h"
#include "governance/audit/act.h"

namespace accord::contacts {

class Contacts {
public:
    static Result<std::optional<Contact>> find(audit::Reading& reading, const Reference& reference);
    static Result<std::optional<Contact>> find(audit::Reading& reading, const Id<Contact>& id);
    static Result<std::optional<Contact>> of_share(audit::Reading& reading,
                                                   const Id<parties::Party>& hub,
                                                   const Reference& share);
    // Of any hub.
    static Result<std::vector<Contact>> came_as(audit::Reading& reading, const Reference& share);
    static Result<bool> has_share(audit::Reading& reading, const Id<parties::Party>& hub,
                                  const Reference& share);
    // The first received first.
    static Result<std::vector<Contact>> open_of(audit::Reading& reading,
                                                const Id<parties::Party>& hub, std::int64_t rows);
    struct InState {
        State state = State::Received;
        std::int64_t count = 0;
        Instant oldest;
    };
    static Result<std::vector<InState>> open_by_state(audit::Reading& reading,
                                                      const Id<parties::Party>& hub);
    // The latest first.
    static Result<std::vector<Contact>> closed_of(audit::Reading& reading,
                                                  const Id<parties::Party>& hub, std::int64_t rows);
    static Result<std::vector<Contact>> from(audit::Reading& reading,
                                             const Id<parties::Party>& source, std::int64_t rows);
    // By one person since then, the latest first: what a second press would make again.
    static Result<std::vector<Contact>> taken_in_by(audit::Reading& reading,
                                                    const std::string& account, Instant since,
                                                    const Id<parties::Party>& hub,
                                                    const Arriving& as);
    // Those of the hub that are about this person, since then; the latest first.
    static Result<std::vector<Contact>> about(audit::Reading& reading,
                                              const Id<parties::Party>& hub,
                                              const Id<people::Person>& person, Instant since);

    // The same, all of them, without what they say.
    struct Named {
        Id<Contact> id;
        bool open = false;
    };
    static Result<std::vector<Named>> ids_about(audit::Reading& reading,
                                                const Id<parties::Party>& hub,
                                                const Id<people::Person>& person, Instant since);

    static Result<Reference> free_reference(audit::Act& act);  // that none has
    static Result<void> add(audit::Act& act, const Contact& contact);
    // False when somebody was first.
    static Result<bool> save(audit::Act& act, Contact& contact);

    static Result<std::vector<Move>> moves_of(audit::Reading& reading, const Id<Contact>& contact);
    static Result<void> add(audit::Act& act, const Id<Contact>& contact, Move move);

    static Result<std::vector<Telling>> tellings_of(audit::Reading& reading,
                                                    const Id<Contact>& contact);
    static Result<void> add(audit::Act& act, const Id<Contact>& contact, const Telling& telling);

    // False: the desk was written to about this time already.
    static Result<bool> remind(audit::Act& act, const Contact& contact, const clocks::Clock& clock);
};

class Passings {
public:
    static Result<std::optional<Passing>> find(audit::Reading& reading, const Id<Passing>& id);
    static Result<std::vector<Passing>> of(audit::Reading& reading, const Id<Contact>& contact);
    // Waiting for this organisation's answer, the first asked first.
    static Result<std::vector<Passing>> waiting_for(audit::Reading& reading,
                                                    const Id<parties::Party>& owner);
    // False: it was asked before.
    static Result<bool> add(audit::Act& act, const Passing& passing);
    static Result<bool> save(audit::Act& act, Passing& passing);
};

}  // namespace accord::contacts
