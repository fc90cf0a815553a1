#include "governance/audit/look.h"

#include "governance/audit/act.h"

namespace accord::audit {

Result<Look> Look::open(Node& node, const Actor& actor, Fact opened) {
    auto act = TRY(Act::begin(node, actor, "look"));
    act.record(std::move(opened));
    const auto entry = TRY(act.commit());
    return Look(TRY(Reading::begin(node, actor)), entry);
}

Look::Look(Reading reading, std::int64_t entry) : Reading(std::move(reading)), entry_(entry) {}

}  // namespace accord::audit
