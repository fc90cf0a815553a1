#include "doors/site/inbox.h"

#include "base/text.h"
#include "casework/contacts/pages.h"
#include "casework/requests/rows.h"
#include "casework/reviews/pages.h"
#include "casework/sharing/rows.h"
#include "governance/identity/visit.h"
#include "governance/letters/commands.h"
#include "platform/html/components.h"

namespace accord::site {
namespace {

using namespace accord::html;

Html matter(const Reference& about) {
    const auto* where = about.kind == 'S'   ? "/share/"
                        : about.kind == 'F' ? "/contacts/"
                                            : "/requests/";
    return link(where + text(about), text(about));
}

// One that did not arrive: the number to ring instead, and one button for when that was done.
Html did_not_arrive(const identity::Visit& visit, const letters::CameBack& one) {
    Html words = Html("Our email to the ") + lower(parties::row_of(one.dispatch.desk).words) +
                 " of " + one.party + " about " + matter(one.dispatch.about) + " did not arrive.";
    if (not one.phone.empty()) words += Html(" Ring them on ") + phone(one.phone) + ".";
    return inset_text(
        paragraph(words) +
        form({.action = "/letters/" + text(one.dispatch.id) + "/seen", .token = visit.form_token},
             secondary_button(Html("They know now") + heard(" about " + text(one.dispatch.about)),
                              "done", "yes")));
}

Result<Html> what_did_not_arrive(const identity::Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto all = TRY(letters::came_back_to(reading, visit.party.id));
    if (all.empty()) return Html();
    auto out = heading_with("Emails that did not arrive", std::to_string(all.size()));
    for (const auto& one : all) out += did_not_arrive(visit, one);
    return out;
}

}  // namespace

Result<http::Response> inbox_page(const identity::Visit& visit, const web::Form&) {
    const sharing::Asker asker{visit.actor, visit.name, visit.post, visit.party.id};
    const auto shared = TRY(sharing::queue(visit.node, asker));
    const auto asked = TRY(requests::queue(visit.node, asker));
    std::vector<html::QueueRow> to_answer;
    for (const auto& each : asked.to_us)
        to_answer.push_back(requests::to_us_row(each, asked.now, visit.rulebook));
    std::vector<html::QueueRow> rows;
    for (const auto& each : shared.received)
        rows.push_back(sharing::received_row(each, shared.now));
    auto main = html::page_heading("Shared with you", visit.party.name);
    const auto returned = TRY(what_did_not_arrive(visit));
    main += returned;
    if (not to_answer.empty())
        main += html::heading_with("Waiting for your reply", std::to_string(to_answer.size())) +
                html::queue(to_answer, {});
    const auto to_decide = TRY(reviews::queue(visit.node, asker));
    std::vector<html::QueueRow> decisions;
    for (const auto& each : to_decide.open)
        decisions.push_back(reviews::row_of(each, visit.rulebook));
    if (not decisions.empty())
        main += html::heading_with("To be decided", std::to_string(decisions.size()),
                                   html::link("/reviews", "All decisions")) +
                html::queue(decisions, {});
    std::vector<html::QueueRow> passings;
    for (const auto& each : TRY(contacts::passings_for(visit.node, asker)))
        passings.push_back(contacts::row_of(each));
    if (not passings.empty())
        main += html::heading_with("May it be passed on?", std::to_string(passings.size())) +
                html::queue(passings, {});
    if (not to_answer.empty() or not returned.empty() or not decisions.empty() or
        not passings.empty())
        main += html::heading("What was shared");
    main += html::queue(rows,
                        "Nothing has been shared with you yet. What is comes "
                        "here.");
    return http::html(
        html::page(identity::hub(visit, "Shared with you", "/inbox"), html::one_column(main)));
}

Result<http::Response> see_to_letter(const identity::Visit& visit, const web::Form&) {
    const auto id = TRY(id_from<letters::Dispatch>(visit.request.param("letter")));
    TRY(letters::see_to(visit.node, visit.actor, id));
    return http::see_other("/inbox");
}

}  // namespace accord::site
