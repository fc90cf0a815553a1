#include "casework/contacts/pages_on_record.h"

#include "base/london.h"
#include "casework/contacts/commands_on_record.h"
#include "casework/contacts/pages_common.h"
#include "casework/requests/commands_spoken.h"

namespace accord::contacts {

using namespace accord::html;
using rulebook::Permission;

namespace {

std::string became(const AboutChild& about) {
    const auto& contact = about.contact;
    const auto* decided = outcome(contact.outcome);
    if (contact.open() and not contact.ready_to_tell()) return state_words(contact, about.to_ask);
    std::string out = decided != nullptr ? decided->words : "It went to the worker whom they have";
    if (contact.closed_at) out += ". Closed " + spoken(*contact.closed_at);
    return out;
}

Html line_of(const AboutChild& about) {
    const auto& contact = about.contact;
    Html out =
        link(address(contact.reference, ""), text(contact.reference)) + " " +
        tag(contact.open() ? "Open" : "Closed", contact.open() ? Colour::Blue : Colour::Grey) +
        line_break() + quiet("It came " + spoken(contact.received_at) + ". " + became(about) + ".");
    if (about.asked.asked > 0)
        out += line_break() +
               quiet("Of those who were asked for it, " + std::to_string(about.asked.answered) +
                     " of " + std::to_string(about.asked.asked) + " have answered.");
    return out;
}

}  // namespace

Result<OnRecord> on_record(const Visit& visit, const Reference& child) {
    OnRecord out;
    if (not visit.may(Permission::MayScreen) or not requests::takes_referrals(visit.party))
        return out;
    std::vector<Html> lines;
    for (const auto& about : TRY(contacts::about_child(visit.node, asker_of(visit), child))) {
        lines.push_back(line_of(about));
        const auto care = confidence_of(about.contact.words.arriving);
        if (not about.contact.open() or care.empty()) continue;
        out.take_care += care + paragraph(quiet("As contact ") +
                                          link(address(about.contact.reference, ""),
                                               text(about.contact.reference)) +
                                          quiet(" says it"));
    }
    if (not lines.empty())
        out.contacts =
            heading_with("Contacts about them", std::to_string(lines.size())) + html::list(lines);
    return out;
}

}  // namespace accord::contacts
