#include "casework/requests/commands_unlinked.h"

#include <algorithm>

#include "casework/people/commands_link.h"
#include "casework/requests/notices.h"
#include "casework/requests/replies.h"
#include "casework/requests/requests.h"

namespace accord::requests {
namespace {

// They said something of whoever they took it to be about.
Result<bool> was_answered(audit::Reading& reading, const Request& request, const Asked& asked,
                          Instant since) {
    const auto replies = TRY(Replies::of(reading, request.id, asked.id));
    return std::any_of(replies.begin(), replies.end(), [&](const Reply& reply) {
        return since <= reply.made_at and is_answer(reply.said.holding);
    });
}

bool is_of(const Notice& notice, const Asked& asked) {
    return notice.kind == another_person and notice.about == text(asked.id);
}

}  // namespace

Result<void> tell_of_unlinking(Node& node, const jobs::Message& message) {
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "request.tell_of_unlinking"));
    const auto link = people::link_taken_back(act, message.about);
    if (not link and link.error().kind == ErrorKind::NotFound) return {};  // erased
    if (not link) return fail(link.error());
    const auto request = TRY(Requests::find(act, link->whom.about));
    const auto party = TRY(id_from<parties::Party>(link->agency));
    const auto* asked = request ? request->of(party) : nullptr;
    if (asked == nullptr or not link->undone) return {};
    if (not TRY(was_answered(act, *request, *asked, link->at))) return {};
    const auto before = TRY(Notices::about(act, request->id));
    const bool told = std::any_of(before.begin(), before.end(), [&](const Notice& notice) {
        return is_of(notice, *asked) and link->undone->at <= notice.made_at;
    });
    if (told) return {};
    TRY(tell(
        act, *request,
        {.kind = std::string(another_person), .party = request->asker, .about = text(asked->id)}));
    TRY(act.commit());
    return {};
}

bool may_be_of_another(const std::vector<Notice>& told, const Asked& asked) {
    return std::any_of(told.begin(), told.end(), [&](const Notice& notice) {
        return is_of(notice, asked) and
               (not asked.replied_at or *asked.replied_at <= notice.made_at);
    });
}

}  // namespace accord::requests
