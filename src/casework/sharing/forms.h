// What was typed on each step, read into answers. Nothing is refused here: what is wrong is kept,
// and told of by the faults of the step.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/sharing/answers.h"
#include "casework/sharing/suggestions.h"
#include "platform/web/form.h"

namespace accord::sharing {

// The references ticked on the child step, and the children typed in. Children already chosen from
// the list keep what was read of them then.
struct ChildForm {
    std::vector<std::string> records;  // C-4QH-81T
    std::vector<Child> typed;
    std::string search;
    bool find = false;     // the button Find was pressed
    bool another = false;  // the button Add another child was pressed
};
ChildForm read_child(const web::Form& form);

void read_worry(const web::Form& form, Answers& answers);

// Offered are all that the page showed; what each sees is by rule, or as chosen for the others.
void read_people(const web::Form& form, const std::vector<Suggestion>& suggested,
                 const std::vector<parties::Party>& others, Answers& answers);

void read_family(const web::Form& form, Family& family);
// The reasons for going on, typed on the check page: field go-on-PARTY.
void read_reasons(const web::Form& form, Answers& answers);

std::int64_t version_in(const web::Form& form);

}  // namespace accord::sharing
