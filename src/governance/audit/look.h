// Look: opening something about a person, for a reason, which is itself recorded: the entry is on
// the disk before anything is shown.
//
//     auto look = TRY(Look::open(node, actor, fact("share.opened", text(share)).with("reason",
//     …))); auto share = TRY(Shares::find(look, id));
#pragma once

#include "governance/audit/fact.h"
#include "governance/audit/reading.h"

namespace accord::audit {

class Look final : public Reading {
public:
    // `opened` says what was opened, and why; its code is listed in the slice's duties.
    static Result<Look> open(Node& node, const Actor& actor, Fact opened);

    std::int64_t entry() const { return entry_; }  // the number of the entry that it left

    Look(Look&&) noexcept = default;
    Look& operator=(Look&&) noexcept = default;
    ~Look() = default;

private:
    Look(Reading reading, std::int64_t entry);
    std::int64_t entry_;
};

}  // namespace accord::audit
