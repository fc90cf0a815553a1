// What was typed on each step of asking and answering, read into values. Nothing is refused here:
// what is wrong is kept, and told of by the faults of the step.
#pragma once

#include "casework/requests/commands.h"
#include "casework/requests/spoken.h"
#include "platform/web/form.h"

namespace accord::requests {

void read_why(const web::Form& form, Asking& asking);
// Offered are all that the page showed.
void read_who(const web::Form& form, const Offer& offer, Asking& asking);
void read_reasons(const web::Form& form, Asking& asking);
Replying read_reply(const web::Form& form);
Talking read_talking(const web::Form& form);

}  // namespace accord::requests
