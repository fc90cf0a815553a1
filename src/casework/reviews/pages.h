// What a person sees of reviews: what waits for a decision, and one of them, with every step that
// the engine took and why it did not come to a yes or a no.
#pragma once

#include "casework/reviews/commands.h"
#include "platform/html/components.h"
#include "platform/http/response.h"
#include "platform/web/form.h"

namespace accord::identity {
struct Visit;
}

namespace accord::reviews {

// /reviews
Result<http::Response> reviews_page(const identity::Visit& visit, const web::Form& fields);
// /reviews/{review}
Result<http::Response> review_page(const identity::Visit& visit, const web::Form& fields);
// POST /reviews/{review}
Result<http::Response> take_decision(const identity::Visit& visit, const web::Form& fields);

// One line of a queue: who asks what of whom, and by when.
html::QueueRow row_of(const Seen& seen, const rulebook::Rulebook& rulebook);

}  // namespace accord::reviews
