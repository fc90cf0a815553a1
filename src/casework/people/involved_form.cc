#include "casework/people/involved_form.h"

#include <algorithm>

namespace accord::people {
namespace {

constexpr std::ptrdiff_t fewest_digits = 3;  // 101 is the police; an extension may follow a number

std::ptrdiff_t digits_in(std::string_view typed) {
    return std::count_if(typed.begin(), typed.end(), [](char c) { return c >= '0' and c <= '9'; });
}

const parties::Party* listed(const std::vector<parties::Party>& directory, std::string_view id) {
    for (const auto& party : directory)
        if (text(party.id) == id) return &party;
    return nullptr;
}

}  // namespace

TypedInvolvement typed_involvement_in(const web::Form& form) {
    TypedInvolvement out{typed_lasting_in(form)};
    out.service = line_in(form, "service");
    out.party = line_in(form, "party");
    out.organisation = line_in(form, "organisation");
    out.professional = line_in(form, "professional");
    out.post = line_in(form, "post");
    out.phone = line_in(form, "phone");
    for (const auto also : form.values("also")) out.also.emplace_back(also);
    return out;
}

TypedInvolvement typed_from(const Working& working) {
    TypedInvolvement out{typed_from(static_cast<const Lasting&>(working))};
    out.service = working.service;
    out.party = working.party;
    out.organisation = working.party.empty() ? working.organisation : "";
    out.professional = working.professional;
    out.post = working.post;
    out.phone = working.phone;
    return out;
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
    add_if(not typed.phone.empty() and digits_in(typed.phone) < fewest_digits, out, "phone",
           "Enter a telephone number, like 020 7946 0123, or leave it empty");
    add_faults_of(typed, today, out);
    return out;
}

Working working_in(const TypedInvolvement& typed, const std::vector<parties::Party>& directory,
                   Date today) {
    const auto* party = listed(directory, typed.party);
    Working out{lasting_in(typed, today)};
    out.service = typed.service;
    out.party = party != nullptr ? typed.party : "";
    out.organisation = party != nullptr ? party->name : typed.organisation;
    out.professional = typed.professional;
    out.post = typed.post;
    out.phone = typed.phone;
    return out;
}

}  // namespace accord::people
