// What the pages of this slice have in common, and what those of the front door have too
// (casework/contacts).
#pragma once

#include <string>

#include "casework/requests/commands.h"
#include "casework/requests/commands_reply.h"
#include "casework/sharing/pages_common.h"
#include "governance/identity/visit.h"
#include "platform/html/components.h"
#include "platform/http/response.h"
#include "platform/web/form.h"

namespace accord::requests {

using sharing::asker_of;

// The reference in the address; NotFound when it cannot be one.
Result<Reference> reference_in(const identity::Visit& visit);
// An organisation's id among the fields; NotFound when it is none.
Result<Id<parties::Party>> party_in(const web::Form& fields);
std::string draft_address(const Reference& request, std::string_view step);  // "/ask/R-7K4-22M/why"
std::string address(const Reference& request,
                    std::string_view step);  // "/requests/R-7K4-22M/reply"

// "Ask about Amara Bello, step 2 of 3"
std::string about(const Asking& asking, std::string_view step);
// "50 minutes left", "reply by 2:10pm today"; minutes alone under four hours.
html::ClockFace face(Instant due, Instant now, std::string_view what);
// In the colour of its rating.
html::Html rating_tag(const Code<rulebook::Rating>& rating, const std::string& words);
// "Red: 4 hours", as it was counted; without a clock, as the rulebook has it.
html::Html rating_tag(const Code<rulebook::Rating>& rating, const rulebook::Rulebook& rulebook,
                      Date day, const std::optional<clocks::Clock>& clock);
// The ratings that an answer is timed by, in words, as the visitor's own hub counts them.
struct RatingHere {
    Code<rulebook::Rating> rating;
    std::string words;
};
Result<std::vector<RatingHere>> ratings_here(const identity::Visit& visit);
std::string words_in(const std::vector<RatingHere>& ratings, const Code<rulebook::Rating>& rating);
html::Html rating_tag(const std::vector<RatingHere>& ratings, const Code<rulebook::Rating>& rating);
html::Html state_tag(const Asked& asked, Instant now);
// What one answer is, in the rulebook's words: "not known".
std::string type_words(std::string_view type, const rulebook::Rulebook& rulebook, Date day);
std::string reason_words(const std::string& code, const rulebook::Rulebook& rulebook, Date day);

// A one-line box, and a many-line one, as these pages use them.
html::Html line_box(const std::string& name, const html::Words& label, const std::string& value,
                    const Faults& faults, const html::Words& hint = {});
// What a verb refused, beside the field that it names.
Faults as_faults(const Error& error);
// A name stands in it that may not get out: it is taken out, or it is said why they must know.
html::Html untold_box(const Asking& asking, std::string_view step, const Faults& faults);
// The same of what is written afterwards: shown when the verb found such a name.
html::Html untold_why_box(const std::string& name, const std::string& typed, const Faults& faults);
html::Html text_box(const std::string& name, const html::Words& label, const std::string& value,
                    const Faults& faults, int rows, const html::Words& hint = {});
std::string line_in(const web::Form& fields, std::string_view name);
bool ticked(const web::Form& fields, std::string_view name, std::string_view value);

// A page of the flow.
http::Response flow(const identity::Visit& visit, const sharing::FlowPage& page,
                    const html::Html& before, const html::Html& fields,
                    const html::Html& aside = {});

// Names of people whom a rendition is about, for a heading: "Amara Bello and Theo Bello".
std::string whom(const shield::Rendition& rendition);
const shield::Item* item_of(const shield::Rendition& rendition, std::string_view id);

// How the time of a clock was counted, folded away; nothing without one.
html::Html working_of(const std::optional<clocks::Clock>& clock);

}  // namespace accord::requests
