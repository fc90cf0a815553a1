// What the pages of this slice share. Private to the slice.
#pragma once

#include "casework/people/care.h"
#include "casework/people/commands_family.h"
#include "casework/people/commands_happened.h"
#include "casework/people/commands_involved.h"
#include "casework/people/commands_link.h"
#include "casework/people/commands_looked.h"
#include "casework/people/commands_merge.h"
#include "casework/people/heard.h"
#include "casework/people/in_house.h"
#include "governance/identity/visit.h"
#include "governance/parties/party.h"
#include "platform/html/components.h"

namespace accord::people {

using identity::Visit;

// The reference in the address; NotFound when it cannot be one, and Restricted (closed.h) before
// anything is looked at.
Result<Reference> person_in(const Visit& visit, std::string_view param = "person");
Keeper keeper_of(const Visit& visit);
std::string address_of(const Reference& person,
                       std::string_view more = {});  // "/people/C-…/change"

// Secret addresses, and why somebody may be a cause for concern, are for those who answer for their
// organisation. Whoever else needs them sees them for a reason that is recorded.
bool may_see_restricted(const Visit& visit);
html::Html restricted_tag();
// What whoever visits reads of it: everything, or as a colleague does.
Result<InHouse> in_house(const Visit& visit, const Person& person);

html::Html tick_box(std::string_view name, const html::Html& words, const html::Html& hint,
                    bool ticked);
// A page inside a flow: Back, what went wrong, one column.
http::Response flow_page(const Visit& visit, std::string title, const std::string& back,
                         const Faults& faults, const html::Html& main);
// What a verb would not take, on the field that it named.
Faults faults_in(const Error& error);
html::Html mistaken_box(bool ticked);
// What was never so, folded away at the end of a section; of none, nothing.
html::Html struck_out(const std::vector<html::Html>& items);
extern const std::string_view changed_while_writing;

// ---------------------------------------------------------------- sections of a record

// The day it is, whether what is restricted is shown, and where it is not, whether what gives away
// where somebody lives is held back with it: they live in secret.
struct Sight {
    Date today;
    bool restricted = false;
    bool hides_places = false;
};
bool holds_restricted(const WholeRecord& record);

// Who it is about, what must not happen, and the pages of the record: at the head of each.
enum class Section : std::uint8_t { Record, Network };
html::Html record_head(const Visit& visit, const Person& person, const Sight& sight,
                       Section section, const html::Html& more_care = {});
// What must not happen, at the head of a page inside a flow: as the record itself says it, and as
// `more` knows it; of two, whose each is.
Result<html::Html> care_of(const Visit& visit, const Person& person, TakeCare more);
Result<html::Html> care_of_both(const Visit& visit, const Person& one, const Person& other,
                                TakeCare more);
html::Html who_section(const Person& person, const Sight& sight);
// Their own number; else the desk of their organisation, and that it is the desk.
html::Html number_of(const Working& working, const std::vector<parties::Party>& directory);
// One that is hidden has no organisation (in_house.h).
html::Html involved_section(const Person& person, const std::vector<Involvement>& involved,
                            const std::vector<parties::Party>& directory, Date today);
// Known to, not known to, no answer yet, and not asked: four things, and never one for another.
html::Html heard_section(const Visit& visit, const WholeRecord& record,
                         const std::vector<Heard>& heard, const Sight& sight);
// Which records were put together into this one, what each says otherwise, and how it was undone;
// and what it was split from, or another from it.
html::Html joined_section(const Visit& visit, const WholeRecord& record, const Sight& sight);
// Shares and requests in which others wrote of them, as was said here.
html::Html wrote_of_section(const Person& person, const std::vector<WroteOf>& all);
// It was put on the list from what was taken back since, and nothing else says who they are.
html::Html made_from_nothing(const std::vector<WroteOf>& all);
// Two records as whoever visits reads each.
Result<SideBySide> as_read(const Visit& visit, SideBySide two);
// Two records, thing by thing: what differs, and what each agreement and each difference is worth.
html::Html beside(const SideBySide& two, const Sight& sight);
html::Html happened_section(const Person& person, const std::vector<LifeEvent>& happened,
                            const Sight& sight);
html::Html family_section(const Person& person, const std::vector<Relative>& family,
                          const Sight& sight);
// What nobody wrote down, as such: silence is read as a no.
html::Html not_known_section(const WholeRecord& record, Date today);

std::string given_or_name(const Person& person);  // "Amara": for a sentence
// "since 1 May 2024 until 2 March 2026"
std::string spoken_stretch(const std::optional<Date>& since, const std::optional<Date>& until);

}  // namespace accord::people
