#include "doors/site/inbox.h"

#include "casework/requests/rows.h"
#include "casework/sharing/rows.h"
#include "governance/identity/visit.h"
#include "platform/html/components.h"

namespace accord::site {

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
    if (not to_answer.empty())
        main += html::heading_with("Waiting for your reply", std::to_string(to_answer.size())) +
                html::queue(to_answer, {}) + html::heading("What was shared");
    main += html::queue(rows,
                        "Nothing has been shared with you yet. What is comes "
                        "here.");
    return http::html(
        html::page(identity::hub(visit, "Shared with you", "/inbox"), html::one_column(main)));
}

}  // namespace accord::site
