#include "casework/people/involved_form.h"

#include "base/text.h"
#include "casework/people/typed_days.h"

namespace accord::people {
namespace {

const parties::Party* listed(const std::vector<parties::Party>& directory, std::string_view id) {
    for (const auto& party : directory)
        if (text(party.id) == id) return &party;
    return nullptr;
}

}  // namespace

TypedInvolvement typed_involvement_in(const web::Form& form) {
    const auto line = [&](std::string_view name) { return std::string(trim(form.value(name))); };
    TypedInvolvement out{.service = line("service"),
                         .party = line("party"),
                         .organisation = line("organisation"),
                         .professional = line("professional"),
                         .post = line("post"),
                         .phone = line("phone"),
                         .since = line("since"),
                         .until = line("until"),
                         .said_by = line("said-by"),
                         .as_of = line("as-of"),
                         .mistaken = form.has("mistaken"),
                         .why = line("why")};
    for (const auto also : form.values("also")) out.also.emplace_back(also);
    return out;
}

TypedInvolvement typed_from(const Working& working) {
    return {.service = working.service,
            .party = working.party,
            .organisation = working.party.empty() ? working.organisation : "",
            .professional = working.professional,
            .post = working.post,
            .phone = working.phone,
            .since = typed_day(working.since),
            .until = typed_day(working.until),
            .said_by = working.said_by,
            .as_of = typed_day(working.as_of),
            .mistaken = working.mistaken};
}

Faults faults_of(const TypedInvolvement& typed, const std::vector<parties::Party>& directory,
                 Date today) {
    Faults out;
    add_if(service_kind(typed.service) == nullptr, out, "service", "Choose what kind of service");
    const bool chosen = listed(directory, typed.party) != nullptr;
    add_if(not chosen and typed.organisation.empty(), out, "party",
           "Choose the organisation, or enter its name");
    add_if(chosen and not typed.organisation.empty(), out, "organisation",
           "Take this out, or choose nothing from the list above");
    add_stretch_faults({typed.since, typed.until, typed.as_of}, today, out);
    add_if(typed.said_by.empty(), out, "said-by", "Enter who said so, or where it is written");
    return out;
}

Working working_in(const TypedInvolvement& typed, const std::vector<parties::Party>& directory,
                   Date today) {
    const auto* party = listed(directory, typed.party);
    return {.service = typed.service,
            .party = party != nullptr ? typed.party : "",
            .organisation = party != nullptr ? party->name : typed.organisation,
            .professional = typed.professional,
            .post = typed.post,
            .phone = typed.phone,
            .since = day_typed(typed.since, today),
            .until = day_typed(typed.until, today),
            .said_by = typed.said_by,
            .as_of = typed.as_of.empty() ? today : day_typed(typed.as_of, today),
            .mistaken = typed.mistaken};
}

}  // namespace accord::people
