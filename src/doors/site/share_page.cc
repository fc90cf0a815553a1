#include "doors/site/share_page.h"

#include "base/london.h"
#include "casework/contacts/commands_news.h"
#include "casework/sharing/pages.h"
#include "casework/sharing/pages_common.h"

namespace accord::site {
namespace {

Result<std::vector<sharing::BecameOf>> became(const identity::Visit& visit,
                                              const Reference& share) {
    std::vector<sharing::BecameOf> out;
    for (const auto& each : TRY(contacts::became_of(visit.node, sharing::asker_of(visit), share))) {
        auto words = each.hub.name + " took it in as contact " + text(each.contact) + ", " +
                     spoken(each.taken_in_at);
        if (each.told_at) words += ". They said what was decided, " + spoken(*each.told_at);
        out.push_back({"/contacts/" + text(each.contact), std::move(words)});
    }
    return out;
}

}  // namespace

Result<http::Response> share_page(const identity::Visit& visit, const web::Form&) {
    return sharing::share_page(visit, became);
}

}  // namespace accord::site
