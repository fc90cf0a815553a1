// What the pages of one assessment have in common: how the one asked for is found and who sees
// what of it, the words of levels and links, and what is done when somebody else saved first. Part
// of the slice's pages; nobody else's.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "governance/assessments/commands.h"
#include "governance/assessments/pages.h"
#include "platform/html/components.h"

namespace accord::assessments {

// Of its organisation, and looks after information there or signs for it.
bool keeps(const Visit& visit, const Assessment& assessment);
std::string address(const Reference& assessment);  // /privacy-assessments/D-4QH-81T

// The one that the page's address means, as this visitor may see it.
struct Asked {
    Assessment assessment;
    Content content;                      // as worked on, or as signed off
    std::vector<SignedVersion> versions;  // newest first
    std::string party;                    // the keeper's name
    Date today;
    bool keeps = false;   // of its organisation: looks after information there, or signs for it
    bool writes = false;  // and may change it

    std::string here() const { return address(assessment.reference); }
    bool readable() const { return keeps or not versions.empty(); }
    bool changed_since_signed() const;
};
Result<Asked> asked_for(const Visit& visit);
// The same, for pages that change it: Forbidden to everybody else.
Result<Asked> asked_to_change(const Visit& visit);
// The same, for signing it off: who writes it, or who signs for the organisation.
Result<Asked> asked_to_sign(const Visit& visit);
// The same, for pages that show what is in it: not before there is something signed to show.
Result<Asked> asked_to_read(const Visit& visit);

html::Shell shell_of(const Visit& visit, const Asked& asked, std::string title);
html::Shell flow_of(const Visit& visit, const Asked& asked, std::string title,
                    std::string_view back = {});
html::Html tabs(const Asked& asked, std::string_view here);  // "", "risks", "whole", "history"

html::Html level_tag(const Weighing& weighing);
html::Html weighed(const Weighing& weighing);  // "Possible and severe" and its level
html::Html links_of(const Visit& visit, const Ground& ground, const std::vector<Link>& links);
html::Html link_words(const Visit& visit, const Ground& ground, const Link& link);
html::Html measure_tag(const Measure& measure, Date today);
html::Html state_tag(const Asked& asked);

html::Html risk_card(const Visit& visit, const Ground& ground, const Content& content,
                     const Risk& risk, std::string_view change);
html::Html measure_card(const Visit& visit, const Ground& ground, const Measure& measure,
                        Date today, std::string_view change);
html::Html answers_list(const Content& content, std::string_view section);
html::Html advice_list(const Advice& advice);

// ---------------------------------------------------------------- saving a part

// The hidden field that says which text a form was drawn over.
html::Html shown_field(const Content& content, std::string_view part);
Result<Part> part_of(const Asked& asked, std::string_view part, const web::Form& form);

// Drawing a form again: what was typed, what was wrong with it, what somebody else saved meanwhile.
struct Again {
    const web::Form& typed;
    Faults faults = {};
    bool somebody_was_first = false;

    http::Status status() const;
};
html::Html theirs(const Again& again, const html::Html& as_it_is_now);
// Back to a page, or the form again; other errors stay errors.
Answer settled(const web::Form& typed, const Result<Assessment>& outcome, std::string_view back,
               const std::function<Answer(const Again&)>& draw);

}  // namespace accord::assessments
