// What is typed of an involvement, exactly as it was typed, and what it says.
// Private to the slice.
#pragma once

#include "base/fault.h"
#include "casework/people/involvement.h"
#include "casework/people/lasting_form.h"
#include "governance/parties/party.h"

namespace accord::people {

struct TypedInvolvement : TypedLasting {
    std::string service = {};
    std::string party = {};         // chosen of the directory
    std::string organisation = {};  // or typed
    std::string professional = {}, post = {}, phone = {};
    std::vector<std::string> also = {};  // references of the family
};

TypedInvolvement typed_involvement_in(const web::Form& form);
TypedInvolvement typed_from(const Working& working);
// Each with its field: service, party, since, until, said-by, as-of.
Faults faults_of(const TypedInvolvement& typed, const std::vector<parties::Party>& directory,
                 Date today);
// Of what has no fault. Without a day it is up to date today.
Working working_in(const TypedInvolvement& typed, const std::vector<parties::Party>& directory,
                   Date today);

}  // namespace accord::people
