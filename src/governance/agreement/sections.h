// What the pages of one agreement have in common: its address, the way between its sections, and
// how the one asked for is found. Part of the slice's pages; nobody else's.
#pragma once

#include <string>
#include <string_view>

#include "governance/agreement/agreement.h"
#include "governance/agreement/document.h"
#include "governance/assessments/status.h"
#include "governance/audit/reading.h"
#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::agreement {

std::string address(const Agreement& agreement);  // /agreements/A-4QH-81T

// The version that the page's address means, or ?version=2 of it; NotFound in the same words for
// any that is not there.
Result<Agreement> asked_for(audit::Reading& reading, const identity::Visit& visit);
// Its text, read. Broken if what was published can no longer be read.
Result<Document> document_of(const identity::Visit& visit, const Agreement& agreement);

// How its privacy assessment stands, and the way to it.
html::Html assessment_line(const assessments::Status& status);

// A hidden field for a form that asks again: the version, where another than the current was meant.
html::Html same_version(const web::Form& query);

// Overview · Read it · Answers · Try it · Join · Board · Its life · History; `here` is the last
// part of the address: "", "text", …
html::Html sections(const Agreement& agreement, std::string_view here);
html::Shell section_shell(const identity::Visit& visit, const Agreement& agreement,
                          std::string title);

}  // namespace accord::agreement
