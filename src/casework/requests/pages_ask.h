// What the steps of asking share. Private to the slice.
#pragma once

#include "casework/requests/pages_common.h"

namespace accord::requests {

// The draft in the address, or what became of it.
Result<Request> draft_in(const identity::Visit& visit, std::string_view step);
http::Response put_right(const Reference& request, std::string_view step);
// It was asked: over to its replies.
http::Response already_asked(const Reference& request);
// Someone else saved first: theirs, above the form that holds what was typed here.
html::Html both_versions(const Request& theirs, Instant now);

// That somebody here is asking about the same child now, with how far that has come.
Result<html::Html> asked_already_html(const identity::Visit& visit, const Asking& asking,
                                      const Reference& draft);

}  // namespace accord::requests
