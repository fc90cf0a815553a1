#include "casework/people/family_form.h"

namespace accord::people {

TypedRelationship typed_relationship_in(const web::Form& form) {
    TypedRelationship out{typed_lasting_in(form)};
    out.role = line_in(form, "role");
    out.responsibility = line_in(form, "responsibility");
    out.one_home = line_in(form, "one-home");
    out.concern = form.has("concern");
    out.concern_why = line_in(form, "concern-why");
    return out;
}

TypedRelationship typed_from(const Said& said) {
    TypedRelationship out{typed_from(static_cast<const Lasting&>(said))};
    out.role = said.role;
    out.responsibility = word(said.responsibility);
    out.one_home = word(said.one_home);
    out.concern = said.concern;
    out.concern_why = said.concern_why;
    return out;
}

Faults faults_of(const TypedRelationship& typed, Date today) {
    Faults out;
    add_if(role_in_life(typed.role) == nullptr, out, "role", "Choose what they are to each other");
    add_if(typed.concern and typed.concern_why.empty(), out, "concern-why",
           "Enter why they may be a cause for concern: what happened, and how it is known");
    add_if(not typed.concern and not typed.concern_why.empty(), out, "concern",
           "Tick this, or take out the reason below");
    add_faults_of(typed, today, out);
    return out;
}

Said said_in(const TypedRelationship& typed, Date today) {
    Said out{lasting_in(typed, today)};
    out.role = typed.role;
    out.responsibility = known_from(typed.responsibility);
    out.one_home = known_from(typed.one_home);
    out.concern = typed.concern;
    out.concern_why = typed.concern_why;
    return out;
}

}  // namespace accord::people
