#include "casework/requests/forms.h"

#include <algorithm>

#include "base/text.h"
#include "casework/requests/pages_common.h"
#include "casework/sharing/forms.h"
#include "engine/policy/documents.h"

namespace accord::requests {
namespace {

constexpr int rows_of_held = 3;  // as many as the page shows at once
constexpr int rows_of_more = 2;

const Wanted* wanted_before(const Asking& asking, const std::string& party) {
    for (const auto& each : asking.wanted)
        if (each.party == party) return &each;
    return nullptr;
}

void read_untold(const web::Form& form, Asking& asking) {
    if (form.has("untold-why")) asking.untold_why = line_in(form, "untold-why");
}

}  // namespace

void read_why(const web::Form& form, Asking& asking) {
    asking.kind = line_in(form, "kind");
    asking.happening = line_in(form, "happening");
    asking.deciding = line_in(form, "deciding");
    asking.decide_by = line_in(form, "decide-by");
    asking.rating = line_in(form, "rating");
    asking.rating_why = line_in(form, "rating-why");
    read_untold(form, asking);
}

void read_who(const web::Form& form, const Offer& offer, Asking& asking) {
    std::vector<Wanted> out;
    const auto take = [&](const Offered& each) {
        const auto party = text(each.party);
        if (not ticked(form, "wanted", party)) return;
        const auto* before = wanted_before(asking, party);
        Wanted wanted{party,
                      each.why,
                      line_in(form, "need-" + party),
                      line_in(form, "need-not-" + party),
                      shield::Extent::Everything,
                      before != nullptr ? before->go_on : std::string()};
        // Ticked among the others, where nothing was typed yet: what is usual is offered.
        if (not form.has("need-" + party)) {
            wanted.need = each.usual.need;
            wanted.need_not = each.usual.need_not;
        }
        if (form.value("told-" + party) == "short") wanted.extent = shield::Extent::Short;
        out.push_back(std::move(wanted));
    };
    for (const auto& each : offer.suggested) take(each);
    for (const auto& each : offer.others) take(each);
    asking.wanted = std::move(out);
    asking.wanted_said = true;
    sharing::read_family(form, asking.family);
    asking.views_said = not form.value("views").empty();
    asking.family.views = policy::views_from(form.value("views"));
    asking.agreed_said = not form.value("agreed").empty();
    asking.family.agreed = policy::agreed_from(form.value("agreed"));
    asking.gate_why = line_in(form, "gate-why");
    read_untold(form, asking);
}

void read_reasons(const web::Form& form, Asking& asking) {
    for (auto& each : asking.wanted) {
        const auto name = "go-on-" + each.party;
        if (form.has(name)) each.go_on = line_in(form, name);
    }
}

Replying read_reply(const web::Form& form) {
    Replying out;
    out.holding = holding_from(form.value("holding"));
    out.facts = line_in(form, "facts");
    out.well = line_in(form, "well");
    out.view = line_in(form, "view");
    for (int n = 1; n <= rows_of_more; ++n) {
        const auto at = "more-" + std::to_string(n) + "-";
        SaidItem item{line_in(form, at + "heading"), line_in(form, at + "words"), false,
                      Onward::Allowed};
        if (form.has(at + "onward")) item.onward = onward_from(form.value(at + "onward"));
        if (not item.words.empty() or not item.heading.empty()) out.more.push_back(std::move(item));
    }
    for (int n = 1; n <= rows_of_held; ++n) {
        const auto at = "held-" + std::to_string(n) + "-";
        HeldItem held{line_in(form, at + "what"), line_in(form, at + "reason"),
                      line_in(form, at + "why")};
        if (held != HeldItem{}) out.held.push_back(std::move(held));
    }
    out.reason = line_in(form, "reason");
    out.reason_why = line_in(form, "reason-why");
    out.reviewer = line_in(form, "reviewer");
    out.systems = line_in(form, "systems");
    out.from = line_in(form, "from");
    out.until = line_in(form, "until");
    out.as_of = line_in(form, "as-of");
    out.call = line_in(form, "call");
    out.family_must_not_know = ticked(form, "handle", "family-must-not-know");
    out.names_someone_at_risk = ticked(form, "handle", "names-someone-at-risk");
    out.may_go_on = ticked(form, "handle", "may-go-on");
    out.talk_first = ticked(form, "handle", "talk-first");
    out.more_to_come = ticked(form, "handle", "more-to-come");
    out.later_at = line_in(form, "later-at");
    out.later_why = line_in(form, "later-why");
    return out;
}

Talking read_talking(const web::Form& form) {
    Talking out;
    out.other = line_in(form, "other");
    out.who = line_in(form, "who");
    out.when = line_in(form, "when");
    out.about = line_in(form, "about");
    out.told = line_in(form, "told");
    out.heard = line_in(form, "heard");
    out.agreed = line_in(form, "agreed");
    out.known_how = known_how_from(form.value("known-how"));
    out.request = line_in(form, "request");
    out.came = came_from(form.value("came"));
    out.reason = line_in(form, "call-reason");
    return out;
}

}  // namespace accord::requests
