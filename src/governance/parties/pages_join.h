// Joining, as an organisation's own people see it: the list of parts, and a page for each. Views
// only; what the forms do is for the door (doors/site/joining.cc).
#pragma once

#include <map>
#include <string>

#include "governance/parties/whole_party.h"
#include "platform/html/html.h"
#include "rulebook/rulebook.h"

namespace accord::parties {

struct JoinView {
    const rulebook::Rulebook& rulebook;
    const WholeParty& whole;
    Date today;
    std::string token = {};
    Faults faults = {};  // of the form last sent
};

std::string join_address(const Party& party, std::string_view part = {});

html::Html join_list(const JoinView& view);
html::Html profile_form(const JoinView& view, const Profile& typed);
// By the code of the kind, as typed; "none" where it is in no register; ICO's end by
// "ICO-until-day" …
using TypedNumbers = std::map<std::string, std::string>;
TypedNumbers typed_numbers(const WholeParty& whole);
html::Html numbers_form(const JoinView& view, const TypedNumbers& typed);
html::Html contacts_list(const JoinView& view, const ContactEntry& head);
html::Html contact_form(const JoinView& view, const ContactEntry& typed);
// As typed: statement, reference, given-on-day and so on, and the plain questions by their names.
using TypedAssurance = std::map<std::string, std::string>;
TypedAssurance typed_assurance(const WholeParty& whole, const AssuranceKind& kind, Date today);
html::Html assurance_form(const JoinView& view, const AssuranceKind& kind,
                          const TypedAssurance& typed);

// What stands on the organisation's own page, with how old it is.
html::Html particulars(const JoinView& view, bool own);

}  // namespace accord::parties
