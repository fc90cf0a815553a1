// The page in place of whatever is restricted: one for all, so that it says nothing of why.
#include "casework/people/closed.h"
#include "casework/people/commands_close.h"
#include "casework/people/pages_close.h"
#include "casework/people/pages_common.h"
#include "governance/audit/reading.h"
#include "governance/desks/commands.h"

namespace accord::people {
namespace {

using namespace accord::html;

// The reference that the address names, of whatever kind it is.
std::string asked_for(const Visit& visit) {
    std::string out;
    for (const auto& [name, value] : visit.request.params)
        for (const char kind : {'C', 'S', 'R', 'F', 'K', 'D'})
            if (const auto reference = reference_from_text(kind, value); reference and out.empty())
                out = text(*reference);
    return out.empty() ? visit.actor.agency : out;
}

// Named, with the number of the organisation's desk: whoever it is can open it in a minute.
Html colleagues(const Visit& visit) {
    auto reading = audit::Reading::begin(visit.node, visit.actor);
    if (not reading) return {};
    const auto found = whom_to_ask(*reading, visit.rulebook, asked_for(visit));
    if (not found or found->empty()) return {};
    std::vector<Html> items;
    for (const auto& each : *found) items.push_back(strong(each.name) + ", " + each.post);
    Html out = paragraph("Go to a colleague now. They can look, and act on it:") + bullets(items);
    const auto& desk = visit.party.safeguarding_lead.phone.empty() ? visit.party.duty_desk
                                                                   : visit.party.safeguarding_lead;
    if (not desk.phone.empty())
        out += paragraph(Html(visit.party.name) + ", " + desk.name + ": " + phone(desk.phone));
    return out;
}

}  // namespace

http::Response restricted_page(const Visit& visit) {
    auto shell = identity::hub(visit, "Restricted", "");
    if (auto reading = audit::Reading::begin(visit.node, visit.actor))
        (void)desks::say_who_answers(*reading, shell);
    return http::html(
        html::page(
            shell,
            one_column(page_heading("Restricted") +
                       paragraph("You cannot open this record. That you asked for it has "
                                 "been recorded.") +
                       colleagues(visit) +
                       paragraph("If you need it to protect a child, ring " +
                                 strong(shell.duty_desk) + " on " + phone(shell.duty_phone) + ".") +
                       paragraph("If you think a child may be harmed, you can always " +
                                 link("/share/new", "share what you know") + "."))),
        http::Status::Forbidden);
}

Result<http::Response> restricted_page_noted(const Visit& visit) {
    TRY(note_kept_closed(visit.node, visit.actor, asked_for(visit)));
    return restricted_page(visit);
}

}  // namespace accord::people
