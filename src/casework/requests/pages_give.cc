// Giving a request to a colleague, who may reply from then on.
#include "casework/requests/commands_give.h"
#include "casework/requests/pages.h"
#include "casework/requests/pages_common.h"

namespace accord::requests {
namespace {

using namespace accord::html;

Answer give_page(const Visit& visit, const Reference& reference, Faults faults) {
    const auto received = requests::open(visit.node, asker_of(visit), reference);
    if (not received and received.error().kind == ErrorKind::Forbidden)
        return sharing::restricted(visit);
    if (not received) return fail(received.error());
    const auto colleagues = TRY(colleagues_of(visit.node, asker_of(visit)));
    Html fields = page_heading("Who is to answer it?", "Request " + text(reference));
    fields += paragraph("They are told, and can reply for " + visit.party.name +
                        ". You can still reply too.");
    if (colleagues.empty()) fields += paragraph("Nobody else holds a post here.");
    Question question{.name = "account",
                      .legend = bold_legend("Colleague"),
                      .error = error_of(faults, "account"),
                      .items = {}};
    for (const auto& post : colleagues)
        question.items.push_back(
            {.value = post.account,
             .text = post.name,
             .hint = post.post + (post.account == received->asked.holder ? ". Has it now" : "")});
    if (not colleagues.empty()) fields += radios(question) + main_button("Give it to them");
    return flow(visit,
                {.title = "Give it to a colleague",
                 .back = address(reference, ""),
                 .action = address(reference, "give"),
                 .faults = std::move(faults)},
                {}, fields);
}

}  // namespace

Answer show_give(const Visit& visit, const web::Form&) {
    return give_page(visit, TRY(reference_in(visit)), {});
}

Answer take_give(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    const auto done =
        requests::give(visit.node, asker_of(visit), {reference, line_in(fields, "account")});
    if (not done and done.error().kind == ErrorKind::Invalid)
        return give_page(visit, reference,
                         {{.where = "account", .sentence = done.error().sentence}});
    if (not done) return fail(done.error());
    return http::see_other(address(reference, ""));
}

}  // namespace accord::requests
