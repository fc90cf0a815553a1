// Joining: what an organisation says of itself, part by part, by those who may speak for it.
#pragma once

#include "governance/audit/reading.h"
#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::site {

// Its own people who keep its posts, sign for it or govern its information; and whoever admits
// organisations.
bool may_speak_for(const identity::Visit& visit, const parties::Party& party);
// The organisation that the address names.
Result<parties::Party> organisation_of(audit::Reading& reading, const identity::Visit& visit);

// GET  /organisations/{organisation}/join                  what there is to do, in any order
Result<http::Response> join_page(const identity::Visit& visit, const web::Form& query);
// GET, POST …/join/organisation, …/join/numbers
Result<http::Response> profile_page(const identity::Visit& visit, const web::Form& query);
Result<http::Response> save_profile(const identity::Visit& visit, const web::Form& form);
Result<http::Response> numbers_page(const identity::Visit& visit, const web::Form& query);
Result<http::Response> save_numbers(const identity::Visit& visit, const web::Form& form);
// GET, POST …/join/contacts                                one person for all; then each
Result<http::Response> contacts_page(const identity::Visit& visit, const web::Form& query);
Result<http::Response> save_contacts(const identity::Visit& visit, const web::Form& form);
// GET, POST …/join/contacts/{contact}; POST …/confirmation  it still answers
Result<http::Response> contact_page(const identity::Visit& visit, const web::Form& query);
Result<http::Response> save_contact(const identity::Visit& visit, const web::Form& form);
Result<http::Response> confirm_contact(const identity::Visit& visit, const web::Form& form);
// GET, POST …/join/{assurance}                             training, security, notice, DPIA
Result<http::Response> assurance_page(const identity::Visit& visit, const web::Form& query);
Result<http::Response> save_assurance(const identity::Visit& visit, const web::Form& form);

}  // namespace accord::site
