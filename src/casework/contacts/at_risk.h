// Whether whoever came to the front door may be the one from whom the child must be kept, by what
// was said when they came and by the hub's own list (engine/shield/risk.h). Asked before they are
// told what became of it. Of an organisation it is not asked: its desk is told.
#pragma once

#include <string_view>

#include "casework/contacts/contact.h"
#include "engine/shield/risk.h"
#include "governance/audit/reading.h"

namespace accord::contacts {

Result<shield::Near> risk_of_source(audit::Reading& reading, const Contact& contact);
std::string_view word(shield::Near near);  // "lives-with": in the trail

inline constexpr std::string_view risk_why_field = "risk-why";
// Nothing where there is no risk, or it is said why they may be told all the same.
Faults faults_of(shield::Near near, std::string_view why);

}  // namespace accord::contacts
