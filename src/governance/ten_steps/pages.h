// What a person sees of the ten steps: the guide and its questions, open to everybody; the register
// of who has worked through it; and an organisation's own list.
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::ten_steps {

using Answer = Result<http::Response>;
using identity::Guest;
using identity::Visit;

// GET  /guide                 for anybody
Answer guide_index(const Guest& guest, const web::Form& query);
// GET  /guide/{step}          with its five questions; never with their answers
Answer guide_step(const Guest& guest, const web::Form& query);
// GET  /guide/{step}/answers  ?q1=b&q2=…: what was right, and why
Answer guide_answers(const Guest& guest, const web::Form& query);
// POST /guide/{step}/check    the same, and into the register when all five are right
Answer take_check(const Visit& visit, const web::Form& form);
// GET  /guide/certificate     to print
Answer certificate_page(const Visit& visit, const web::Form& query);

// GET  /ten-steps                        one's own organisation
Answer checklist_page(const Visit& visit, const web::Form& query);
// GET  /ten-steps/{checkpoint}
Answer line_page(const Visit& visit, const web::Form& query);
// POST /ten-steps/{checkpoint}
Answer say_line(const Visit& visit, const web::Form& form);
// POST /ten-steps/{checkpoint}/withdrawal
Answer unsay_line(const Visit& visit, const web::Form& form);
// GET  /ten-steps/partnership            counts, for those who read figures
Answer counts_page(const Visit& visit, const web::Form& query);
// GET  /ten-steps/training               for those who keep the organisation's list
Answer register_page(const Visit& visit, const web::Form& query);
// GET  /ten-steps/training/file          the same as CSV
Answer register_file(const Visit& visit, const web::Form& query);

// Those who may say how their organisation stands, and see who is trained.
bool keeps_list(const Visit& visit);

}  // namespace accord::ten_steps
