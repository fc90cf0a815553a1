// What the pages of this slice have in common, and what those of asking have too
// (casework/requests).
#pragma once

#include <string>

#include "casework/sharing/commands.h"
#include "governance/identity/visit.h"
#include "platform/html/components.h"
#include "platform/http/response.h"

namespace accord::sharing {

Asker asker_of(const identity::Visit& visit);
// The reference in the address; NotFound when it cannot be one.
Result<Reference> reference_in(const identity::Visit& visit);
std::string address(const Reference& share, std::string_view step);  // "/share/S-4QH-81T/worry"

// "Share information about Amara Bello, step 2 of 3"
std::string about(const Answers& answers, std::string_view step);
std::string names(const std::vector<Child>& children);  // "Amara Bello and Theo Bello"

// A page of the flow: fields inside one form, Back, the faults at the top.
struct FlowPage {
    std::string title;
    std::string back;
    std::string action;
    std::int64_t version = 0;
    Faults faults = {};
    std::string drop = {};  // where a draft is thrown away; none: nothing to throw away
};
http::Response flow_page(const identity::Visit& visit, const FlowPage& page,
                         const html::Html& before, const html::Html& fields,
                         const html::Html& aside = {});

// The draft in the address; or the page that stands in its place, because it was sent.
Result<std::variant<Draft, http::Response>> draft_or_page(const identity::Visit& visit,
                                                          std::string_view step);

// Back to a step of a draft, to show what to put right. All that was typed is saved by then, so the
// page is an ordinary GET: refreshing it is safe, and so is Back.
http::Response put_right(const Reference& share, std::string_view step);

http::Response already_sent(const identity::Visit& visit, const Reference& share);
// Restricted: the words of a refusal, with the status of one.
http::Response restricted(const identity::Visit& visit);

// Someone else saved first: both, side by side, and theirs is not lost and neither is this. The
// form below the two holds what was typed here, and saves over theirs only when pressed again.
html::Html both_versions(const Draft& theirs, Instant now);
html::Html somebody_was_first(const std::string& name, Instant saved_at, Instant now,
                              std::vector<html::SummaryRow> theirs);

// Continue, and the quieter way out.
html::Html continue_or_later();

// What an urgent share leaves open: why it worries, who must not find out, whether they were told.
html::Html family_questions(const Answers& answers, const Faults& faults);

// Whether the family were told that somebody is doing this ("sharing this"), and one line more;
// `reminds` where "not yet" is asked again tomorrow.
html::Html told_box(const Family& family, const Faults& faults, std::string_view doing,
                    bool reminds);

// What came holds where somebody is who lives in secret by the reader's own list.
html::Html held_back_here_note();

// A rendition as its reader reads it.
html::Html rendition_html(const shield::Rendition& rendition);

}  // namespace accord::sharing
