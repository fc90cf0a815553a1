// What a person sees of the agency's own list: finding a child by name and age, putting one on it
// after looking whether they are there already, one record with what must not happen, and changing
// it. No name is in an address or a title, and every search is a POST.
#pragma once

#include <vector>

#include "base/result.h"
#include "casework/people/care.h"
#include "casework/people/heard.h"
#include "casework/people/pages_close.h"
#include "casework/people/pages_intake.h"
#include "casework/people/told.h"
#include "platform/html/html.h"
#include "platform/http/response.h"
#include "platform/web/form.h"

namespace accord::people {

using Answer = Result<http::Response>;

// /people: the lately changed, and what a search found
Answer people_page(const identity::Visit& visit, const web::Form& fields);
Answer take_search(const identity::Visit& visit, const web::Form& fields);
// /people/new
Answer new_person_page(const identity::Visit& visit, const web::Form& fields);
Answer take_new_person(const identity::Visit& visit, const web::Form& fields);
// What the rooms below this one know of whoever a record is about: the door makes it of them.
struct FromBelow {
    std::vector<Heard> heard;   // what others said when they were asked
    html::Html take_care = {};  // what else must not happen: at the head of the record
    html::Html dealings = {};   // a section of its own; empty: there is none to see
};
// /people/{person}; POST …/restricted shows what is restricted, for a reason
Answer person_page(const identity::Visit& visit, const web::Form& fields, const FromBelow& below);
Answer show_restricted(const identity::Visit& visit, const web::Form& fields,
                       const FromBelow& below);
// What must not happen stands at the head of each of these too.
// /people/{person}/change; …/restore/{state}: what would change if that state were put back, and
// putting it back
Answer change_page(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer take_change(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer restore_page(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer take_restore(const identity::Visit& visit, const web::Form& fields, TakeCare care);
// /people/{person}/family/add: somebody is found first; /people/{person}/family/with/{other}
Answer family_add_page(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer take_family_search(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer family_with_page(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer take_family_with(const identity::Visit& visit, const web::Form& fields, TakeCare care);
// /people/{person}/family/{relationship}, …/restore/{state}
Answer family_change_page(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer take_family_change(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer family_restore_page(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer take_family_restore(const identity::Visit& visit, const web::Form& fields, TakeCare care);
// /people/{person}/involved/add, /people/{person}/involved/{involvement}, …/restore/{state}
Answer involved_add_page(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer take_involved(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer involved_change_page(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer take_involved_change(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer involved_restore_page(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer take_involved_restore(const identity::Visit& visit, const web::Form& fields, TakeCare care);
// /people/{person}/happened/add, /people/{person}/happened/{event}, …/restore/{state}
Answer happened_add_page(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer take_happened(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer happened_change_page(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer take_happened_change(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer happened_restore_page(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer take_happened_restore(const identity::Visit& visit, const web::Form& fields, TakeCare care);
// /people/{person}/same: who it may be, or is looked for; /people/{person}/same/{other}: the two
// side by side, and putting them together
Answer same_page(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer take_same_search(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer same_as_page(const identity::Visit& visit, const web::Form& fields, TakeCare care);
Answer take_same_as(const identity::Visit& visit, const web::Form& fields, TakeCare care);
// /people/{person}/apart/{merge}: undoing it; /people/{person}/split: two people on one record.
// Who was told in between is known to the door
Answer apart_page(const identity::Visit& visit, const web::Form& fields, WhoWasTold who);
Answer take_apart_form(const identity::Visit& visit, const web::Form& fields, WhoWasTold who);
Answer split_page(const identity::Visit& visit, const web::Form& fields, WhoWasTold who);
Answer take_split(const identity::Visit& visit, const web::Form& fields, WhoWasTold who);
// /possible-matches: two records each that may be one person; POST …/search looks the list over;
// /possible-matches/calibration: what was said, beside what the rule said;
// /possible-matches/{pair}: the two side by side, and saying what they are
Answer possible_matches_page(const identity::Visit& visit, const web::Form& fields);
Answer calibration_page(const identity::Visit& visit, const web::Form& fields);
Answer take_sweep(const identity::Visit& visit, const web::Form& fields);
Answer possible_match_page(const identity::Visit& visit, const web::Form& fields);
Answer take_possible_match(const identity::Visit& visit, const web::Form& fields);
// /people/{person}/network: the family and its services, drawn, and the same as lists; `take_care`
// as on the record
Answer network_page(const identity::Visit& visit, const web::Form& fields,
                    const html::Html& take_care);

}  // namespace accord::people
