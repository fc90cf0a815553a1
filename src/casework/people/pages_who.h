// Boxes that ask who of the own list somebody is whom others wrote of: those who may be the same,
// with what agrees and what does not; a search by another name; and whoever else the page offers.
#pragma once

#include <string>
#include <vector>

#include "casework/people/commands_link.h"
#include "casework/people/commands_record.h"
#include "governance/identity/visit.h"
#include "platform/html/components.h"
#include "platform/web/form.h"

namespace accord::people {

// Somebody looked for on the own list by what else they may be called, and about how old.
struct Looked {
    std::string typed;  // "Remi, about 8"
    bool done = false;
    FoundChildren found;
};
// A name and an age, in any order.
Looking looking_from(std::string_view typed);
// What is looked for without being asked: a name that is only half known. Empty: nothing.
std::string half_known(std::string_view first_name, std::string_view last_name,
                       std::string_view about_how_old);
// Looks for each; whoever is restricted is left out.
Result<void> look_for(const identity::Visit& visit, std::vector<Looked>& all);

// Of the one at this place, the first is 0.
std::string who_field(std::size_t at);
std::string look_field(std::size_t at);

struct WhoIsIt {
    std::size_t at = 0;
    std::string name;                       // "Amara Bello"
    std::string called;                     // "Amara"
    std::vector<html::Choice> before = {};  // said before; a record among them is not offered twice
    std::vector<NotThem> denied = {};       // these stand last, with who said so and why
    const std::vector<Alike>& alike;
    const Looked& looked;
    std::vector<html::Choice> others;  // "None of these: …"
    std::string chosen;
};
// None is chosen: which of them it is is a judgement.
html::Html who_boxes(const WhoIsIt& who, const Faults& faults);

struct Chosen {
    std::string record;           // "C-4QH-81T", or the value of one of the others; empty: none
    std::int64_t alike_seen = 0;  // how many were shown that it might be
};
std::vector<Chosen> chosen_in(const web::Form& fields, std::size_t how_many);
// What was typed to look by; and which of them Look was pressed for.
std::vector<Looked> looked_in(const web::Form& fields, std::size_t how_many);
std::optional<std::size_t> look_pressed(const web::Form& fields, std::size_t how_many);
// Pressed with nothing to look for.
Faults look_faults(const std::vector<Looked>& looked, std::size_t pressed);

}  // namespace accord::people
