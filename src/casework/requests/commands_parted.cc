#include "casework/requests/commands_parted.h"

#include <algorithm>

#include "casework/requests/notices.h"
#include "casework/requests/requests.h"
#include "casework/sharing/child_record.h"
#include "governance/audit/look.h"
#include "governance/parties/commands.h"

namespace accord::requests {
namespace {

constexpr std::int64_t at_a_time = 100;
constexpr std::string_view kind = "two-people";

Result<std::vector<Request>> requests_about(audit::Reading& reading,
                                            const people::Parting& parting) {
    std::vector<Request> out;
    for (std::int64_t after = 0;; after += at_a_time) {
        auto some = TRY(Requests::asked_between(reading, parting.agency,
                                                {.from = parting.since,
                                                 .until = parting.at,
                                                 .rows = {.most = at_a_time, .after = after}}));
        const bool last = some.size() < static_cast<std::size_t>(at_a_time);
        for (auto& request : some)
            if (sharing::is_about(request.asking.children, parting.records))
                out.push_back(std::move(request));
        if (last) return out;
    }
}

// Everybody to whom it went, once for each parting: what was given since it is not given again.
Result<void> tell_all(Node& node, const Reference& reference, Instant parted_at) {
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "request.tell_of_parting"));
    const auto request = TRY(Requests::find(act, reference));
    if (not request) return {};
    const auto before = TRY(Notices::about(act, request->id));
    bool anything = false;
    for (const auto& asked : request->asked) {
        if (not asked.was_sent()) continue;
        const bool told = std::any_of(before.begin(), before.end(), [&](const Notice& notice) {
            return notice.kind == kind and notice.party == asked.party and
                   parted_at <= notice.made_at;
        });
        if (told) continue;
        TRY(tell(act, *request,
                 {.kind = std::string(kind), .party = asked.party, .about = text(asked.id)}));
        anything = true;
    }
    if (not anything) return {};
    TRY(act.commit());
    return {};
}

}  // namespace

Result<std::vector<AskedOf>> asked_of(Node& node, const Asker& asker,
                                      const people::Parting& parting) {
    auto look = TRY(audit::Look::open(
        node, asker.actor, audit::fact("request.asked_of", text(parting.records.front()))));
    std::vector<AskedOf> out;
    for (const auto& request : TRY(requests_about(look, parting))) {
        AskedOf one{request.reference, request.asked_at.value_or(request.begun_at), {}};
        for (const auto& asked : request.asked)
            if (asked.was_sent()) one.of.push_back(TRY(parties::find(look, asked.party)).name);
        if (not one.of.empty()) out.push_back(std::move(one));
    }
    return out;
}

Result<void> tell_of_parting(Node& node, const jobs::Message& message) {
    std::vector<Reference> about;
    Instant at;
    {
        auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
        const auto parting = TRY(people::parting(reading, message.about));
        at = parting.at;
        for (const auto& request : TRY(requests_about(reading, parting)))
            about.push_back(request.reference);
    }
    for (const auto& reference : about) TRY(tell_all(node, reference, at));
    return {};
}

}  // namespace accord::requests
