// What a person sees of signing beside the page where they sign (pages.h): who may sign, with which
// variation, on paper, whose signatures there are, and how anyone checks them.
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::agreement {

using Answer = Result<http::Response>;

// GET, POST /organisations/{organisation}/mandate; POST …/mandate/check; GET …/mandate/evidence
Answer mandate_page(const identity::Visit& visit, const web::Form& query);
Answer take_mandate(const identity::Visit& visit, const web::Form& form);
Answer take_mandate_check(const identity::Visit& visit, const web::Form& form);
Answer mandate_evidence(const identity::Visit& visit, const web::Form& query);

// GET, POST /agreements/{agreement}/variation; POST …/variation/ending
Answer variation_page(const identity::Visit& visit, const web::Form& query);
Answer take_variation(const identity::Visit& visit, const web::Form& form);
Answer end_variation(const identity::Visit& visit, const web::Form& form);

// GET, POST /agreements/{agreement}/papers
Answer papers_page(const identity::Visit& visit, const web::Form& query);
Answer take_paper(const identity::Visit& visit, const web::Form& form);
// GET /agreements/{agreement}/papers/{paper}; GET …/scan; POST …/check
Answer paper_page(const identity::Visit& visit, const web::Form& query);
Answer paper_scan(const identity::Visit& visit, const web::Form& query);
Answer take_paper_check(const identity::Visit& visit, const web::Form& form);

// GET /agreements/{agreement}/signatures              every hand, every variation, what waits
Answer signatures_page(const identity::Visit& visit, const web::Form& query);
// GET /agreements/{agreement}/signatures/{autograph}/statement, …/jws
Answer statement_file(const identity::Visit& visit, const web::Form& query);
Answer jws_file(const identity::Visit& visit, const web::Form& query);
// GET /agreements/{agreement}/copy                    the signed agreement as a PDF
Answer copy_file(const identity::Visit& visit, const web::Form& query);
// POST /agreements/{agreement}/countersignatures
Answer take_countersignature(const identity::Visit& visit, const web::Form& form);
// POST /agreements/{agreement}/variations/{variation}/decision
Answer take_variation_decision(const identity::Visit& visit, const web::Form& form);

// GET, POST /verify; GET /verify/{digest}; GET /.well-known/accord-keys.json: nobody need sign in
Answer verify_page(const identity::Guest& guest, const web::Form& query);
Answer verify_answer(const identity::Guest& guest, const web::Form& form);
Answer digest_page(const identity::Guest& guest, const web::Form& query);
Answer keys_file(const identity::Guest& guest, const web::Form& query);

}  // namespace accord::agreement
