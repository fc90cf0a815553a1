// Giving and ending posts, by who keeps those of their own organisation, and by who admits
// organisations.
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::site {

// GET, POST /organisations/{organisation}/posts
Result<http::Response> posts_page(const identity::Visit& visit, const web::Form& query);
Result<http::Response> give_post(const identity::Visit& visit, const web::Form& form);
// POST /organisations/{organisation}/posts/{post}/ending
Result<http::Response> end_post(const identity::Visit& visit, const web::Form& form);

}  // namespace accord::site
