// For whoever came: what became of what they told.
#include "base/london.h"
#include "base/text.h"
#include "casework/contacts/pages_common.h"
#include "governance/desks/whom_to_ring.h"
#include "platform/html/on_paper.h"

namespace accord::contacts {

using namespace accord::html;

Answer receipt_page(const Visit& visit, const Reference& reference) {
    const auto seen = TRY(contacts::receipt(visit.node, asker_of(visit), reference));
    std::vector<SummaryRow> rows{
        row("To", seen.hub.name), row("They have it since", spoken(seen.known_since)),
        row("They wrote down", words(seen.kind)),
        row("Taken as", seen.verdict == Verdict::NotSaid
                            ? Html("Not weighed yet")
                            : verdict_tag(seen.verdict) +
                                  (seen.verdict == Verdict::Referral
                                       ? " An assessment or a service may be needed"
                                       : " It is known, and no assessment follows by itself"))};
    if (seen.share) rows.push_back(came_as_row(*seen.share));
    if (seen.decide_by)
        rows.push_back(row("They decide", spoken_deadline(*seen.decide_by, seen.now)));
    const auto* chosen = outcome(seen.outcome);
    if (seen.told_at) {
        if (chosen != nullptr) rows.push_back(row("What happens", chosen->told));
        if (not seen.why.empty()) rows.push_back(row("Why", with_breaks(seen.why)));
        if (seen.why_by_telephone)
            rows.push_back(row("Why", "Not all of it may be written. Ring them to hear it"));
        rows.push_back(row("What they tell you", with_breaks(seen.feedback)));
        rows.push_back(row("They told you", spoken(*seen.told_at)));
    }
    for (const auto& each : seen.told_before) {
        rows.push_back(row("They told you before", with_breaks(each.words)));
        rows.push_back(row("Opened again", spoken(each.opened_again)));
    }
    Html main =
        page_heading("What became of it", "Contact " + text(reference)) + summary_list(rows);
    if (not seen.told_at)
        main += paragraph(
            "You are told what was decided. If you hear nothing, ring them: that is "
            "what the procedures ask of you too.");
    const auto ring = TRY(desks::ring_now(visit.node, visit.actor, seen.hub));
    main += inset_text(paragraph(
        "If you know more, or do not agree, tell them so, with the "
        "reference " +
        strong(text(reference)) + ". Ask for a manager where it cannot be settled. " + ring));
    if (seen.asked)
        main += paragraph(on_screen(
            link("/requests/" + text(*seen.asked) + "/disagree?party=" + text(visit.party.id),
                 "Raise a professional disagreement")));
    auto shell = identity::hub(visit, "What became of it", "/contacts");
    shell.crumbs = {{.text = "What you told the front door", .href = "/contacts"}};
    return http::html(html::page(shell, sheet(visit, main)));
}

}  // namespace accord::contacts
