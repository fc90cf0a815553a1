// Who came: whom one may ring, how it was known that it was they, and the name of whoever may not
// be named, which one press opens.
#include "base/text.h"
#include "casework/contacts/commands_source.h"
#include "casework/contacts/pages_common.h"
#include "casework/requests/spoken.h"
#include "casework/sharing/forms.h"

namespace accord::contacts {

using namespace accord::html;

namespace {

std::string number_of(const parties::Party& party) {
    return party.safeguarding_lead.phone.empty() ? party.duty_desk.phone
                                                 : party.safeguarding_lead.phone;
}

Html press(const Visit& visit, const Contact& contact, std::string_view step,
           const std::string& words) {
    return form({.action = address(contact.reference, step), .token = visit.form_token},
                hidden("version", std::to_string(contact.version)) +
                    secondary_button(words, "press", "yes"));
}

}  // namespace

Html numbers_of(const Contact& contact, const std::optional<parties::Party>& source) {
    const auto& said = contact.words.arriving.phone;
    if (not source) return said.empty() ? Html() : line_break() + phone(said);
    Html out;
    const auto own = number_of(*source);
    if (not own.empty()) out += line_break() + "Ring " + phone(own) + ", as the directory has it";
    if (not said.empty() and said != own)
        out += line_break() + quiet(said + ": said by the caller, not checked");
    return out;
}

Html who_told_button(const Visit& visit, const Contact& contact) {
    if (not hides_source(contact.words.arriving)) return {};
    return press(visit, contact, "who-told", "Show me who told us");
}

Html known_how_of(const Visit& visit, const Seen& seen) {
    const auto& contact = seen.contact;
    const auto how = contact.words.arriving.known_how;
    if (how == requests::KnownHow::NotSaid and knows_who_came(contact)) return {};
    Html out = line_break();
    if (knows_who_came(contact)) return out + quiet(requests::words(how));
    out += tag("Not checked who they are", Colour::Orange);
    if (not contact.open()) return out;
    return out + press(visit, contact, "rang-back", "I have rung them back, and it was they");
}

Html untold_why_box(const Seen& seen, const std::string& typed, const Faults& faults) {
    if (untold_of(seen.contact, seen.source, false).empty()) return {};
    return line_box(std::string(untold_why_field),
                    bold_label("Why must they know who spoke? (only if they must)"), typed, faults,
                    "Asked when you write a name that somebody must not learn. It is kept here, "
                    "and not sent");
}

Answer take_who_told(const Visit& visit, const web::Form&) {
    const auto reference = TRY(contact_in(visit));
    const auto seen = TRY(contacts::show_source(visit.node, asker_of(visit), reference));
    std::vector<SummaryRow> rows{row("Who told us", whole_source_of(seen.contact, seen.source))};
    const auto numbers = numbers_of(seen.contact, seen.source);
    if (not numbers.empty()) rows.push_back(row("Number", numbers));
    const auto main = page_heading("Who told us", "Contact " + text(reference)) +
                      warning_text("Nobody may learn that it was they. Do not print this page.") +
                      summary_list(rows) + paragraph("That you opened it is written down.");
    return http::html(html::page(identity::flow(visit, "Who told us", address(reference, "")),
                                 sheet(visit, main)));
}

Answer take_rang_back(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(contact_in(visit));
    TRY(contacts::rang_back(visit.node, asker_of(visit), reference, sharing::version_in(fields)));
    return http::see_other(address(reference, ""));
}

}  // namespace accord::contacts
