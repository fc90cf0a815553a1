#include "casework/people/family_form.h"

#include "base/text.h"
#include "casework/people/typed_days.h"

namespace accord::people {

TypedRelationship typed_relationship_in(const web::Form& form) {
    const auto line = [&](std::string_view name) { return std::string(trim(form.value(name))); };
    return {.role = line("role"),
            .responsibility = line("responsibility"),
            .one_home = line("one-home"),
            .concern = form.has("concern"),
            .concern_why = line("concern-why"),
            .since = line("since"),
            .until = line("until"),
            .said_by = line("said-by"),
            .as_of = line("as-of"),
            .mistaken = form.has("mistaken"),
            .why = line("why")};
}

TypedRelationship typed_from(const Said& said) {
    return {.role = said.role,
            .responsibility = std::string(word(said.responsibility)),
            .one_home = std::string(word(said.one_home)),
            .concern = said.concern,
            .concern_why = said.concern_why,
            .since = typed_day(said.since),
            .until = typed_day(said.until),
            .said_by = said.said_by,
            .as_of = typed_day(said.as_of),
            .mistaken = said.mistaken,
            .why = {}};
}

Faults faults_of(const TypedRelationship& typed, Date today) {
    Faults out;
    add_if(role_in_life(typed.role) == nullptr, out, "role", "Choose what they are to each other");
    add_if(typed.concern and typed.concern_why.empty(), out, "concern-why",
           "Enter why they may be a cause for concern: what happened, and how it is known");
    add_if(not typed.concern and not typed.concern_why.empty(), out, "concern",
           "Tick this, or take out the reason below");
    add_stretch_faults({typed.since, typed.until, typed.as_of}, today, out);
    add_if(typed.said_by.empty(), out, "said-by", "Enter who said so, or where it is written");
    return out;
}

Said said_in(const TypedRelationship& typed, Date today) {
    return {.role = typed.role,
            .responsibility = known_from(typed.responsibility),
            .one_home = known_from(typed.one_home),
            .concern = typed.concern,
            .concern_why = typed.concern_why,
            .since = day_typed(typed.since, today),
            .until = day_typed(typed.until, today),
            .said_by = typed.said_by,
            .as_of = typed.as_of.empty() ? today : day_typed(typed.as_of, today),
            .mistaken = typed.mistaken};
}

}  // namespace accord::people
