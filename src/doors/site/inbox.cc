#include "doors/site/inbox.h"

#include "base/text.h"
#include "casework/contacts/pages.h"
#include "casework/requests/rows.h"
#include "casework/reviews/pages.h"
#include "casework/sharing/rows.h"
#include "governance/desks/commands.h"
#include "governance/desks/whom_to_ring.h"
#include "governance/identity/visit.h"
#include "governance/letters/commands.h"
#include "platform/html/components.h"
#include "platform/web/paging.h"

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
Html did_not_arrive(const identity::Visit& visit, const letters::CameBack& one, const Html& ring) {
    Html words = Html("Our email to the ") + lower(parties::row_of(one.dispatch.desk).words) +
                 " of " + one.party + " about " + matter(one.dispatch.about) + " did not arrive. " +
                 ring;
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
    const auto now = reading.now();
    for (const auto& one : all) {
        const auto who = TRY(desks::who_answers(reading, one.dispatch.party, now));
        out += did_not_arrive(visit, one, desks::ring(who, now));
    }
    return out;
}

// Everything that waits but shares: nothing of it, on the later pages of those.
struct Waiting {
    Html html;
    bool any = false;
};

Result<Waiting> what_waits(const identity::Visit& visit, const sharing::Asker& asker) {
    Waiting out;
    out.html = TRY(what_did_not_arrive(visit));
    out.any = not out.html.empty();
    const auto add = [&](std::string_view heading, const std::vector<html::QueueRow>& rows,
                         std::int64_t in_all, const Html& more) {
        if (rows.empty()) return;
        out.html +=
            html::heading_with(heading, std::to_string(in_all), more) + html::queue(rows, {});
        out.any = true;
    };
    const auto asked = TRY(requests::queue(visit.node, asker));
    std::vector<html::QueueRow> to_answer;
    for (const auto& each : asked.to_us)
        to_answer.push_back(requests::to_us_row(each, asked.now, visit.rulebook));
    add("Waiting for your reply", to_answer, asked.to_us_in_all,
        html::link("/requests?list=to-us", "All requests to you"));
    const auto to_decide = TRY(reviews::queue(visit.node, asker));
    std::vector<html::QueueRow> decisions;
    for (const auto& each : to_decide.open)
        decisions.push_back(reviews::row_of(each, visit.rulebook));
    add("To be decided", decisions, static_cast<std::int64_t>(decisions.size()),
        html::link("/reviews", "All decisions"));
    std::vector<html::QueueRow> passings;
    for (const auto& each : TRY(contacts::passings_for(visit.node, asker)))
        passings.push_back(contacts::row_of(each));
    add("May it be passed on?", passings, static_cast<std::int64_t>(passings.size()), {});
    return out;
}

}  // namespace

Result<http::Response> inbox_page(const identity::Visit& visit, const web::Form& fields) {
    const sharing::Asker asker{visit.actor, visit.name, visit.post, visit.party.id};
    const auto paging = web::paging(fields);
    const auto shared =
        TRY(sharing::queue(visit.node, asker, static_cast<std::int64_t>(paging.offset())));
    std::vector<html::QueueRow> rows;
    for (const auto& each : shared.received)
        rows.push_back(sharing::received_row(each, shared.now));
    auto main = html::page_heading("Shared with you", visit.party.name);
    if (paging.number == 1) {
        const auto waiting = TRY(what_waits(visit, asker));
        main += waiting.html;
        if (waiting.any) main += html::heading("What was shared");
    }
    main += html::queue(rows,
                        "Nothing has been shared with you yet. What is comes "
                        "here.");
    main += web::steps(paging, static_cast<std::size_t>(shared.received_in_all), "/inbox?");
    return http::html(
        html::page(identity::hub(visit, "Shared with you", "/inbox"), html::one_column(main)));
}

Result<http::Response> see_to_letter(const identity::Visit& visit, const web::Form&) {
    const auto id = TRY(id_from<letters::Dispatch>(visit.request.param("letter")));
    TRY(letters::see_to(visit.node, visit.actor, id));
    return http::see_other("/inbox");
}

}  // namespace accord::site
