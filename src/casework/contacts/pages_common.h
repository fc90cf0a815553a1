// What the pages of this slice have in common. Private to the slice.
#pragma once

#include "casework/contacts/pages.h"
#include "casework/contacts/untold.h"
#include "casework/requests/pages_common.h"
#include "governance/identity/visit.h"
#include "platform/html/components.h"

namespace accord::contacts {

using requests::line_box;
using requests::line_in;
using requests::text_box;
using requests::ticked;
using sharing::asker_of;

// The reference in the address; NotFound when it cannot be one.
Result<Reference> contact_in(const Visit& visit);
std::string address(const Reference& contact, std::string_view step);  // "/contacts/F-…/screen"

// The contact, opened for one step by the hub.
Result<Seen> opened(const Visit& visit);
// What a step needs of whoever takes it; else who does it, in words.
bool may_see_inner(const Visit& visit);

// "Level 3: complex need", "Red: needed now", "A referral"
html::Html level_tag(std::string_view level);
html::Html rating_tag(const Visit& visit, const Code<rulebook::Rating>& rating, Date day);
html::Html verdict_tag(Verdict verdict);
std::string rating_words(const Visit& visit, const Code<rulebook::Rating>& rating, Date day);

// The one column of every page of the front door, with what stands above it on paper: what it is
// about, who printed it, and when it stood so.
html::Html sheet(const Visit& visit, const html::Html& main);

// Level and rating, none chosen but what was chosen before.
html::Html level_box(std::string_view chosen, const Faults& faults);
// The most pressing first.
std::vector<const rulebook::Rating*> ratings_by_need(const Visit& visit, Date day);
html::Html rating_box(const Visit& visit, std::string_view chosen, Date day, const Faults& faults);

// A page of one step: the form with its fields, what stands above it, and the way back.
struct StepPage {
    std::string title;  // names nobody
    std::string action;
    std::string back;
    std::int64_t version = 0;
    Faults faults = {};
    std::string button = "Save";
};
http::Response step_page(const Visit& visit, const StepPage& page, const html::Html& before,
                         const html::Html& fields, const html::Html& after = {});
// Somebody was first, and this step is not to be taken any more: what was typed stands there, to be
// copied, with the way back.
struct Typed {
    std::string_view heading;
    std::string words;
};
// For a form that is drawn again with what was typed, since somebody changed the contact meanwhile.
Faults changed(std::string_view field);
http::Response somebody_was_first(const Visit& visit, const Reference& contact, const Error& error,
                                  const std::vector<Typed>& typed);
// What was typed, and the fault that the verb found, on the same page.
Faults faults_in(const Error& error);

// Why a name that may not get out must be told on: asked where there is one.
html::Html untold_why_box(const Seen& seen, const std::string& typed, const Faults& faults);

// The share that it came as, or the talk; none: neither.
std::optional<Reference> came_as(std::string_view typed);
html::SummaryRow came_as_row(const Reference& share);

// How many organisations were asked about it.
std::int64_t asked_in_all(const Seen& seen);
// Whether others are to be asked, and nobody is yet.
bool is_to_ask(const Seen& seen);
// How far it is; "To be asked: nobody is asked yet" where that is so.
std::string state_words(const Contact& contact, bool to_ask);
std::string title_with_ages(const Contact& contact, Date today);  // "Amara Bello, 7"
html::Html picture_of(const Contact& contact);
// Who must not find out, and that whoever came must not be named: at the head of every page of it.
html::Html confidence_of(const Arriving& arriving);
// Whom it is about and what was said, for the head of a step.
html::Html in_short(const Visit& visit, const Seen& seen);
std::string rule_words(const Visit& visit, const Code<rulebook::ClockRule>& rule, Date day);
// What was weighed, and when, the latest first.
html::Html history_of(const Visit& visit, const Seen& seen);
// What became of it, for whoever came.
Answer receipt_page(const Visit& visit, const Reference& reference);

// From whom, since when and what, without what kind of news it is.
html::Html what_it_says(const News& news);
// With one button for whoever has read it.
html::Html new_to_read(const Visit& visit, const Seen& seen);
// What is new and nobody has read, set apart at the head of a page; empty: nothing.
html::Html what_is_new(const Seen& seen);
// Everything that came, as a record is read.
html::Html what_came(const Visit& visit, const Seen& seen);
// Who came; of whom nobody may learn that it was they, that and no more.
std::string source_of(const Contact& contact, const std::optional<parties::Party>& source);
std::string whole_source_of(const Contact& contact, const std::optional<parties::Party>& source);
// Their numbers: an organisation's own as the directory has it, to ring; what a caller said,
// beside.
html::Html numbers_of(const Contact& contact, const std::optional<parties::Party>& source);
// One press opens the name, which is written down; empty where it is open.
html::Html who_told_button(const Visit& visit, const Contact& contact);
// Whether it was known who rang, and the button for when they were rung back.
html::Html known_how_of(const Visit& visit, const Seen& seen);

}  // namespace accord::contacts
