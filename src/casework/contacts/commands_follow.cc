#include "casework/contacts/commands_follow.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/clocks/commands.h"
#include "casework/contacts/parts.h"
#include "governance/audit/look.h"

namespace accord::contacts {
namespace {

Result<std::vector<clocks::Clock>> running(audit::Reading& reading, const Contact& contact) {
    return clocks::going_about(reading, text(contact.id));
}

}  // namespace

Result<std::vector<clocks::Clock>> following_of(audit::Reading& reading, const Contact& contact) {
    return clocks::of(reading, text(contact.id));
}

Result<clocks::Clock> follow(audit::Act& act, const rulebook::Rulebook& rulebook,
                             const Contact& contact, const Asker& asker, const Followed& wish) {
    for (auto& clock : TRY(running(act, contact)))
        if (clock.rule.text() == wish.rule) return std::move(clock);
    const auto rule = Code<rulebook::ClockRule>::from(wish.rule);
    if (not rule) return fail(invalid("Select what follows", "rule"));
    const auto clock = TRY(clocks::start(
        act, rulebook, {*rule, text(contact.id), contact.hub, contact.hub, wish.from}));
    act.post({"contact.remind", text(clock.id), clock.late_from()});
    TRY(moved(act, contact, asker, {"follows", "", wish.rule}, ""));
    return clock;
}

Result<void> follows_otherwise(audit::Act& act, const Contact& contact, const Asker& asker,
                               std::string_view rule) {
    for (const auto& clock : TRY(running(act, contact))) {
        const bool by_decision =
            std::any_of(outcomes().begin(), outcomes().end(),
                        [&](const auto& row) { return row.follows == clock.rule.text(); });
        if (not by_decision or clock.rule.text() == rule) continue;
        TRY(clocks::cancel(act, clock.id, "It was decided otherwise"));
        TRY(moved(act, contact, asker, {"follows", clock.rule.text(), "not-needed"}, ""));
    }
    return {};
}

Result<clocks::Clock> start_following(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                                      const StartFollowing& wish) {
    if (following(wish.rule) == nullptr) return fail(invalid("Select what follows", "rule"));
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.start_following"));
    const auto contact = TRY(own(act, asker, wish.reference));
    const auto from = moment_as_typed(wish.from, act.now());
    if (not from) return fail(invalid(from.error().sentence, "from"));
    const auto law = TRY(agreement::law_for(act, lawbook));
    const auto clock =
        TRY(follow(act, *law->rulebook, contact, asker, {std::string(wish.rule), *from}));
    act.record(fact_of("contact.following_set", contact)
                   .with("rule", wish.rule)
                   .with("due", text(clock.due_at)));
    TRY(act.commit());
    return clock;
}

Result<void> end_following(Node& node, const Asker& asker, const EndFollowing& wish) {
    if (not wish.done and trim(wish.why).empty())
        return fail(invalid("Enter why it is not needed any more", "why"));
    if (characters(wish.why) > limits::line_characters_max)
        return fail(invalid("Why must be 500 characters or less", "why"));
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.end_following"));
    const auto contact = TRY(own(act, asker, wish.reference));
    const auto all = TRY(following_of(act, contact));
    const auto clock = std::find_if(all.begin(), all.end(),
                                    [&](const auto& each) { return each.id == wish.clock; });
    if (clock == all.end()) return fail(not_yours());
    if (not clock->going()) return {};  // pressed twice, or by a colleague
    const auto* const how = wish.done ? "done" : "not-needed";
    if (wish.done)
        TRY(clocks::meet(act, clock->id));
    else
        TRY(clocks::cancel(act, clock->id, "It is not needed any more"));
    TRY(moved(act, contact, asker, {"follows", clock->rule.text(), how}, trim(wish.why)));
    act.record(fact_of("contact.following_ended", contact)
                   .with("rule", clock->rule.text())
                   .with("how", how));
    TRY(act.commit());
    return {};
}

Result<std::vector<Follows>> all_following(Node& node, const Asker& asker) {
    auto look = TRY(audit::Look::open(node, asker.actor,
                                      audit::fact("contact.following_listed", asker.actor.agency)));
    const auto rows = static_cast<std::int64_t>(limits::page_rows_max);
    const auto closed = TRY(people::Closed::to(look));
    std::vector<Follows> out;
    for (auto& clock : TRY(clocks::going_of(look, asker.party, Contact::id_prefix, rows))) {
        const auto id = TRY(id_from<Contact>(clock.about));
        auto contact = TRY(Contacts::find(look, id));
        if (not contact) continue;
        contact->inner.clear();
        TRY(veil(look, closed, *contact));
        out.push_back({std::move(*contact), std::move(clock)});
    }
    return out;
}

}  // namespace accord::contacts
