// How systems name organisations: by our id, or by the reference that people are given.
#pragma once

#include "governance/audit/reading.h"
#include "governance/parties/party.h"

namespace accord::api {

Result<parties::Party> party_named(audit::Reading& reading, std::string_view said);

}  // namespace accord::api
