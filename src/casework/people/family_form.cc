#include "casework/people/family_form.h"

#include <cstdlib>

namespace accord::people {
namespace {

constexpr int youngest_parent = 10;  // and whose age is a guess is a year or two out

}  // namespace

TypedRelationship typed_relationship_in(const web::Form& form) {
    TypedRelationship out{typed_lasting_in(form)};
    out.role = line_in(form, "role");
    out.responsibility = line_in(form, "responsibility");
    out.one_home = line_in(form, "one-home");
    out.concern = form.has("concern");
    out.ages_right = form.has("ages-right");
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

std::string doubt_of_ages(std::string_view role, const Person& person, const Person& other) {
    const auto* what = role_in_life(role);
    if (what == nullptr or what->up == 0 or not person.born or not other.born) return {};
    const auto& elder = what->up > 0 ? other : person;
    const auto& younger = what->up > 0 ? person : other;
    const bool born_to = what->line == Line::Parent or what->line == Line::Grand;
    const int least = born_to ? youngest_parent * std::abs(what->up) : 0;
    const auto born = elder.born->day;
    const auto then = younger.born->day;
    const int years = born < then ? years_between(born, then) : -years_between(then, born);
    const bool sooner = then < born;
    if (not sooner and years >= least) return {};
    const auto by = sooner ? full_name(elder) + " is younger than " + full_name(younger)
                           : full_name(elder) + " is only " + std::to_string(years) +
                                 (years == 1 ? " year" : " years") + " older than " +
                                 full_name(younger);
    return by + ". Choose the other way about, or say below that it is right";
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
