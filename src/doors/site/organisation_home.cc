#include "doors/site/organisation_home.h"

#include "base/london.h"
#include "casework/sharing/commands_handover.h"
#include "doors/site/joining.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_joining.h"
#include "platform/html/components/home.h"
#include "platform/html/components/prose.h"
#include "platform/html/components/queue.h"

namespace accord::site {
namespace {

using html::Html;
using html::QueueRow;
using rulebook::Permission;

QueueRow row_of(const sharing::Handover& one, const parties::Party& stopped, Instant now) {
    QueueRow row;
    row.href = "/handovers/" + text(one.id);
    row.title = "Share " + text(one.open.reference) + ": see it through";
    row.text = "Taken over from " + stopped.name + ". " + std::string(words(one.open.kind)) +
               (one.open.other_name.empty() ? "" : ", with " + one.open.other_name);
    if (one.open.due) {
        const auto due = *one.open.due;
        row.clock = {.lateness = due < now              ? html::Lateness::Late
                                 : due - now < hours(1) ? html::Lateness::Soon
                                                        : html::Lateness::Ok,
                     .words = spoken_wait(due, now),
                     .more = spoken_deadline(due, now),
                     .due = text(due)};
    } else {
        row.clock = {.lateness = html::Lateness::Ok,
                     .words = "No clock",
                     .more = "since " + spoken(one.made_at)};
    }
    return row;
}

}  // namespace

Result<Html> what_was_taken_over(const identity::Visit& visit) {
    const bool answers = visit.may(Permission::MayAnswer) or visit.may(Permission::MayAdmitParties);
    if (not answers) return Html();
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const bool desk = visit.may(Permission::MayAdmitParties) or visit.may(Permission::MayDecide);
    const auto all = TRY(sharing::taken_over_by(reading, visit.party.id, desk));
    if (all.empty()) return Html();
    std::vector<QueueRow> rows;
    for (const auto& one : all) {
        const auto stopped = TRY(parties::find(reading, one.party));
        rows.push_back(row_of(one, stopped, reading.now()));
    }
    return html::heading_with("Taken over from organisations that stopped",
                              std::to_string(rows.size())) +
           html::queue(rows, {});
}

Result<Html> what_to_mend(const identity::Visit& visit) {
    const bool own = visit.may(Permission::MayAppoint) or
                     visit.may(Permission::MayGovernInformation) or
                     visit.may(Permission::MaySignAgreement);
    if (not own) return Html();
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto party = TRY(parties::find(reading, visit.party.id));
    const auto whole = TRY(parties::whole(reading, party));
    const auto lines = parties::to_mend(whole, london_day(reading.now()));
    if (lines.empty()) return Html();
    std::vector<Html> items;
    for (const auto& line : lines) items.emplace_back(line);
    return html::tinted_box(
        "About your organisation",
        html::bullets(items) +
            html::paragraph(
                html::link("/organisations/" + text(party.reference) + "/join", "Mend these")));
}

}  // namespace accord::site
