// The shelf of what organisations say of themselves. Private to the slice; others ask through
// commands_joining.h.
#pragma once

#include <vector>

#include "governance/audit/act.h"
#include "governance/parties/whole_party.h"

namespace accord::parties {

class Particulars {
public:
    static Result<WholeParty> of(audit::Reading& reading, const Party& party);
    // The party of this kind that has this number in a register.
    static Result<std::optional<Id<Party>>> with_number(audit::Reading& reading,
                                                        const Identifier& number,
                                                        Code<rulebook::AgencyType> type);
    struct Numbered {
        Id<Party> party;
        Code<rulebook::AgencyType> type;
        Identifier identifier;
    };
    static Result<std::vector<Numbered>> numbers(audit::Reading& reading);  // everybody's

    // False: someone else saved first, and nothing was written.
    static Result<bool> save(audit::Act& act, Id<Party> party, Profile& profile);
    static Result<bool> save(audit::Act& act, Id<Party> party, ContactEntry& entry);
    static Result<bool> save(audit::Act& act, Id<Party> party, Assurance& assurance);
    // All of them, in place of those that were there.
    static Result<void> put_numbers(audit::Act& act, const Party& party,
                                    const std::vector<Identifier>& identifiers);
    static Result<void> put_number(audit::Act& act, const Party& party, const Identifier& one);
};

}  // namespace accord::parties
