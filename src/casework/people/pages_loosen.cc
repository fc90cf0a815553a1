// Opening an address that was secret: one asks with why, another agrees.
#include "casework/people/pages_loosen.h"

#include "base/london.h"
#include "casework/people/commands_loosen.h"
#include "casework/people/lasting_form.h"
#include "casework/people/pages_common.h"
#include "casework/people/record_form.h"

namespace accord::people {
namespace {

using namespace accord::html;
using Answer = Result<http::Response>;

constexpr std::string_view page_path = "/secret-address";

Html one_loosening(const Visit& visit, const Person& person, const Loosening& one) {
    Html out = strong(one_line(one.address)) + " " + tag(words(one.state), Colour::Grey) +
               line_break() + with_breaks(one.why) + line_break() +
               quiet("Asked for by " + one.asked_name + ", " + spoken(one.asked_at));
    if (one.settled_at)
        out += line_break() + quiet(one.settled_name + ", " + spoken(*one.settled_at));
    Html buttons;
    if (may_not_settle(one, visit.actor.account, LooseningState::Agreed).empty())
        buttons +=
            secondary_button("Agree: it need not be secret", "to", word(LooseningState::Agreed));
    if (may_not_settle(one, visit.actor.account, LooseningState::Refused).empty())
        buttons += secondary_button("Keep it secret", "to", word(LooseningState::Refused));
    if (buttons.empty()) return out;
    return out + form({.action = address_of(person.reference,
                                            std::string(page_path) + "/" + text(one.id)),
                       .token = visit.form_token},
                      hidden("version", std::to_string(one.version)) + button_group(buttons));
}

Html ask_form(const Visit& visit, const Person& person, const std::string& chosen,
              const std::string& why, const Faults& faults) {
    std::vector<Choice> items;
    for (const auto& address : person.addresses)
        if (address.confidential)
            items.push_back({.value = one_line(address),
                             .text = one_line(address),
                             .hint = address.must_not_know.empty()
                                         ? Words()
                                         : Words("Kept from " + address.must_not_know)});
    if (items.empty()) return paragraph("No address on this record is secret.");
    return heading("Ask for it to be open") +
           form({.action = address_of(person.reference, page_path), .token = visit.form_token},
                radios(Question{.name = "address",
                                .legend = bold_legend("Which address?"),
                                .error = error_of(faults, "address"),
                                .items = std::move(items),
                                .chosen = chosen}) +
                    textarea({.name = "why",
                              .label = bold_label("Why is nobody in danger if it is known?"),
                              .error = error_of(faults, "why"),
                              .value = why,
                              .rows = 3}) +
                    main_button("Ask for it to be open"));
}

Answer drawn(const Visit& visit, const std::string& chosen, const std::string& why,
             const Faults& faults) {
    const auto reference = TRY(person_in(visit));
    const auto seen = TRY(look_at_loosening(visit.node, visit.actor, reference));
    std::vector<Html> items;
    for (const auto& one : seen.loosenings) items.push_back(one_loosening(visit, seen.person, one));
    Html main = page_heading("A secret address", full_name(seen.person)) +
                paragraph(
                    "An address that is secret is held back from everything that leaves. It "
                    "becomes open when two who answer for your organisation say so, and by "
                    "nothing else. What others of the family have as theirs stays secret.");
    if (not items.empty()) main += heading("What was asked for") + html::list(items);
    main += ask_form(visit, seen.person, chosen, why, faults);
    return flow_page(visit, "A secret address", address_of(seen.person.reference), faults, main);
}

}  // namespace

Answer loosening_page(const Visit& visit, const web::Form&) {
    return drawn(visit, {}, {}, {});
}

Answer take_loosening(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(person_in(visit));
    const auto address = line_in(fields, "address");
    const auto why = line_in(fields, "why");
    Faults faults;
    add_if(address.empty(), faults, "address", "Choose which address");
    add_if(why.empty(), faults, "why", "Say why nobody is in danger any more if it is known");
    if (faults.empty()) {
        const auto asked = ask_to_loosen(visit.node, keeper_of(visit), {reference, address, why});
        if (asked) return http::see_other(address_of(reference, page_path));
        if (asked.error().kind != ErrorKind::Invalid) return fail(asked.error());
        faults = faults_in(asked.error());
    }
    return drawn(visit, address, why, faults);
}

Answer settle_loosening_form(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(person_in(visit));
    const auto id = TRY(id_from<Loosening>(visit.request.param("loosening")));
    const auto to = loosening_state_from(fields.value("to"));
    if (not to) return fail(invalid("Choose what is to become of it", "to"));
    const auto version = number_in(fields.value("version")).value_or(0);
    TRY(settle_loosening(visit.node, keeper_of(visit), id, version, *to));
    return http::see_other(address_of(reference, page_path));
}

}  // namespace accord::people
