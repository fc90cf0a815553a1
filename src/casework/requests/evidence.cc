// The pack of evidence about one request (docs/formats/evidence.md).
#include "casework/requests/commands.h"
#include "casework/requests/replies.h"
#include "casework/requests/requests.h"
#include "governance/audit/commands.h"

namespace accord::requests {

Result<Json> evidence(Node& node, const audit::Actor& actor, const Reference& reference) {
    auto decisions = Json::array();
    auto terms = Json::object();
    {
        auto reading = TRY(audit::Reading::begin(node, actor));
        const auto request = TRY(Requests::find(reading, reference));
        if (not request) return fail(not_found("There is no request with that reference"));
        for (const auto& asked : request->asked) {
            TRY(sharing::add_decision(reading, asked.evidence, decisions, terms));
            for (const auto& reply : TRY(Replies::of(reading, request->id, asked.id)))
                if (not reply.evidence.empty())
                    TRY(sharing::add_decision(reading, reply.evidence, decisions, terms));
        }
    }
    auto pack = TRY(audit::export_pack(node, actor, text(reference)));
    pack.set("decisions", std::move(decisions));
    pack.set("terms", std::move(terms));
    return pack;
}

}  // namespace accord::requests
