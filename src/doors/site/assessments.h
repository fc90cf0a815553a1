// Privacy assessments, at the door that knows agreements: each page is given the ground it stands
// on, which is every agreement as people should look at it today, clause by clause.
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::site {

Result<http::Response> assessments_page(const identity::Visit& visit, const web::Form& query);
Result<http::Response> assessment_new(const identity::Visit& visit, const web::Form& query);
Result<http::Response> assessment_begin(const identity::Visit& visit, const web::Form& form);
Result<http::Response> assessment_overview(const identity::Visit& visit, const web::Form& query);
Result<http::Response> assessment_risks(const identity::Visit& visit, const web::Form& query);
Result<http::Response> assessment_whole(const identity::Visit& visit, const web::Form& query);
Result<http::Response> assessment_history(const identity::Visit& visit, const web::Form& query);
Result<http::Response> assessment_version(const identity::Visit& visit, const web::Form& query);
Result<http::Response> assessment_document(const identity::Visit& visit, const web::Form& query);

Result<http::Response> assessment_section(const identity::Visit& visit, const web::Form& query);
Result<http::Response> save_assessment_section(const identity::Visit& visit, const web::Form& form);
Result<http::Response> assessment_risk(const identity::Visit& visit, const web::Form& query);
Result<http::Response> save_assessment_risk(const identity::Visit& visit, const web::Form& form);
Result<http::Response> assessment_measure(const identity::Visit& visit, const web::Form& query);
Result<http::Response> save_assessment_measure(const identity::Visit& visit, const web::Form& form);
Result<http::Response> assessment_links(const identity::Visit& visit, const web::Form& query);
Result<http::Response> save_assessment_links(const identity::Visit& visit, const web::Form& form);
Result<http::Response> assessment_advice(const identity::Visit& visit, const web::Form& query);
Result<http::Response> save_assessment_advice(const identity::Visit& visit, const web::Form& form);
Result<http::Response> assessment_signing(const identity::Visit& visit, const web::Form& query);
Result<http::Response> sign_assessment_off(const identity::Visit& visit, const web::Form& form);

}  // namespace accord::site
