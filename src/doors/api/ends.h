// How systems name organisations: by our id, or by the reference that people are given.
#pragma once

#include "doors/api/call.h"
#include "governance/audit/reading.h"
#include "governance/parties/party.h"

namespace accord::api {

struct Ends;
struct Evaluation;

Result<parties::Party> party_named(audit::Reading& reading, std::string_view said);

// Who gives and who receives: "share" is the subject's giving, "ask" its asking. The caller's own
// party is one of the two: what others may tell each other is theirs to ask.
Result<Ends> ends_of(audit::Reading& reading, const Caller& caller, const Evaluation& evaluation);

}  // namespace accord::api
