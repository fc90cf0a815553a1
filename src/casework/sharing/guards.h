// Guards: what an organisation's own list keeps shut, in whatever its people write. A child whom
// they typed by hand is guarded as the record that may be about them is; and somebody else's safe
// address goes out in nobody's words, said by the way.
#pragma once

#include <span>
#include <vector>

#include "casework/people/person.h"
#include "casework/sharing/answers.h"
#include "engine/shield/exclusion.h"
#include "governance/audit/act.h"

namespace accord::sharing {

// Each with everything that is guarded of whoever may be the same child.
std::vector<Child> guarded(std::vector<Child> children, std::span<const people::Person> in_secret,
                           Date today);
// The children so; and from whom it must be kept, where the list says so and the sender did not.
void guard(Answers& answers, std::span<const people::Person> in_secret, Date today);
// Whether this person reads what their own organisation wrote as it was typed, safe addresses too:
// who wrote it does, and whoever answers for the organisation.
Result<bool> reads_all(audit::Reading& reading, const audit::Actor& actor, std::string_view author);

// What is held back from one text, and from the next of the same children: worked out once.
class Guards {
public:
    Guards(std::vector<Child> children, std::span<const people::Person> in_secret, Date today);

    // Each with everything that is guarded of it; and as it would travel.
    const std::vector<Child>& children() const { return children_; }
    std::vector<Child> children_as_they_travel() const;
    // A text, and a line that is shown as a heading or in a table.
    std::string in_text(const std::string& words) const;
    std::string in_line(const std::string& words) const;

private:
    std::vector<Child> children_;
    std::vector<shield::Exclusion> exclusions_;
    std::vector<shield::Exclusion> places_;
};

// What came, as it is read by somebody who does not read all: of a child who lives in secret by
// their own organisation's list, or is said to be somebody who does, nothing that tells where; and
// nobody else's safe address. True: something is held back so.
Result<bool> hold_back_here(audit::Reading& reading, const audit::Actor& actor,
                            const Reference& about, shield::Rendition& rendition);

// All that was typed for a share, for somebody who does not read it as it was typed.
Answers as_travels(Answers answers, std::span<const people::Person> in_secret, Date today);

}  // namespace accord::sharing
