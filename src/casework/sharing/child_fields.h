// Who is the child? The fields of that page and what is read of them, for telling (here) and for
// asking (casework/requests).
#pragma once

#include <string_view>
#include <vector>

#include "casework/people/commands.h"
#include "casework/sharing/forms.h"
#include "governance/identity/visit.h"
#include "platform/html/html.h"

namespace accord::sharing {

// What Find and Add another child ask for: the same page once more.
struct ChildSearch {
    std::vector<people::Glimpse> found = {};
    bool searched = false;
    bool another = false;  // one more set of boxes
    bool again() const { return searched or another; }
};
Result<ChildSearch> search_by(const identity::Visit& visit, const ChildForm& form);

struct ChildFields {
    const std::vector<Child>& children;
    const Faults& faults;
    const ChildSearch& search;
};
// Those on the organisation's own list, a search, and boxes for whoever is not on it.
Result<html::Html> child_fields(const identity::Visit& visit, const ChildFields& fields);

// The children of the form: those ticked (read from their record unless read before; `why` is kept
// with that look), then those typed in.
Result<std::vector<Child>> children_of(const identity::Visit& visit, const ChildForm& form,
                                       const std::vector<Child>& before, std::string_view why);

}  // namespace accord::sharing
