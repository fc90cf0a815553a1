// What a person sees of privacy assessments. The door that knows agreements
// (doors/site/assessments.cc) hands each page the ground that assessments stand on; everything else
// is here.
//
// Its keepers see it as it is being worked on. Everybody else sees what was last signed off.
#pragma once

#include "governance/assessments/ground.h"
#include "governance/assessments/status.h"
#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::assessments {

using Answer = Result<http::Response>;
using identity::Visit;

// /privacy-assessments, /new
Answer list_page(const Visit& visit, const web::Form& query, const Ground& ground);
Answer new_page(const Visit& visit, const web::Form& query, const Ground& ground);
Answer begin_one(const Visit& visit, const web::Form& form, const Ground& ground);

// /privacy-assessments/{assessment}: reading it
Answer overview_page(const Visit& visit, const web::Form& query, const Ground& ground);
Answer risks_page(const Visit& visit, const web::Form& query, const Ground& ground);    // /risks
Answer whole_page(const Visit& visit, const web::Form& query, const Ground& ground);    // /whole
Answer history_page(const Visit& visit, const web::Form& query, const Ground& ground);  // /history
Answer version_page(const Visit& visit, const web::Form& query,
                    const Ground& ground);  // /versions/{number}
Answer document_file(const Visit& visit, const web::Form& query,
                     const Ground& ground);  // /document

// Writing it, a part at a time
Answer section_page(const Visit& visit, const web::Form& query,
                    const Ground& ground);  // /sections/{section}
Answer save_section(const Visit& visit, const web::Form& form, const Ground& ground);
Answer risk_page(const Visit& visit, const web::Form& query,
                 const Ground& ground);  // /risks/{risk}
Answer save_risk(const Visit& visit, const web::Form& form, const Ground& ground);
Answer measure_page(const Visit& visit, const web::Form& query,
                    const Ground& ground);  // /measures/{measure}
Answer save_measure(const Visit& visit, const web::Form& form, const Ground& ground);
Answer links_page(const Visit& visit, const web::Form& query,
                  const Ground& ground);  // /links/{number}
Answer save_links(const Visit& visit, const web::Form& form, const Ground& ground);
Answer advice_page(const Visit& visit, const web::Form& query, const Ground& ground);  // /advice
Answer save_advice(const Visit& visit, const web::Form& form, const Ground& ground);
Answer signing_page(const Visit& visit, const web::Form& query, const Ground& ground);  // /signing
Answer put_signing(const Visit& visit, const web::Form& form, const Ground& ground);

}  // namespace accord::assessments
