// It was taken back who on the own list somebody is whom another organisation asked about
// (casework/people/person_link.h): where it was answered meanwhile, the answer may have been of
// somebody else, and whoever asked is told so. What was answered stays as it was.
#pragma once

#include "casework/requests/notice.h"
#include "casework/requests/request.h"
#include "governance/audit/act.h"
#include "platform/jobs/outbox.h"

namespace accord::requests {

// A handler of the worker; safe to repeat. `about` is the link's.
Result<void> tell_of_unlinking(Node& node, const jobs::Message& message);

inline constexpr std::string_view another_person = "another-person";
// Whether what this organisation said last may be of somebody else: nothing was said since it was
// told that it may. `told`: about the request.
bool may_be_of_another(const std::vector<Notice>& told, const Asked& asked);

}  // namespace accord::requests
