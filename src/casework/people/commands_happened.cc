#include "casework/people/commands_happened.h"

#include <algorithm>

#include "base/text.h"
#include "casework/people/life_events.h"
#include "casework/people/line_verbs.h"
#include "casework/people/putting_back.h"

namespace accord::people {
namespace {

using audit::Act;

Result<LineOnPage<LifeEvent>> on_page(audit::Reading& reading, const std::string& agency,
                                      const Reference& person, const Id<LifeEvent>& id) {
    return line_on_page<LifeEvents>(reading, agency, person, id,
                                    not_found("No such thing is on this record"));
}

}  // namespace

Result<std::vector<LifeEvent>> happened_to(audit::Reading& reading, const Person& person) {
    auto out = TRY(lines_of<LifeEvents>(reading, person));
    put_in_order(out);
    return out;
}

Result<Instant> first_said_at(audit::Reading& reading, const LifeEvent& event) {
    return first_kept_at<LifeEvents>(reading, event);
}

Result<LifeEvent> put_down(Node& node, const Keeper& keeper, const PutDown& wish) {
    auto act = TRY(Act::begin(node, keeper.actor, "life_event.record"));
    const auto person = TRY(own(act, keeper.actor.agency, wish.person));
    for (const auto& one : TRY(happened_to(act, person))) {
        auto there = one.happened;
        there.as_of = wish.happened.as_of;
        if (there == wish.happened)
            return fail(invalid("That is on record already. Change it instead", "kind"));
    }
    LifeEvent made;
    made.happened = wish.happened;
    made = TRY(put_line<LifeEvents>(act, keeper, person, std::move(made)));
    return done(act, std::move(made), audit::fact("life_event.recorded", text(person.reference)));
}

Result<LifeEvent> change(Node& node, const Keeper& keeper, const ChangeLifeEvent& wish) {
    auto act = TRY(Act::begin(node, keeper.actor, "life_event.change"));
    const auto there = TRY(on_page(act, keeper.actor.agency, wish.person, wish.id));
    auto now = there.line;
    if (now.version != wish.version) return fail(changed_first());
    auto said = wish.happened;
    said.secret = said.secret or now.happened.secret;
    const auto what = changed_between(now.happened, said);
    if (what.empty()) return now;
    now.happened = std::move(said);
    now = TRY(keep_line<LifeEvents>(act, keeper, std::move(now), wish.why));
    return done(act, std::move(now),
                audit::fact("life_event.changed", text(there.person.reference))
                    .with("version", wish.version + 1)
                    .with("what", join(what, ", ")));
}

Result<LifeEvent> restore(Node& node, const Keeper& keeper, const RestoreLifeEvent& wish) {
    TRY(must_say_why_back(wish.why));
    auto act = TRY(Act::begin(node, keeper.actor, "life_event.restore"));
    const auto there = TRY(on_page(act, keeper.actor.agency, wish.person, wish.id));
    auto now = TRY(as_in_state<LifeEvents>(act, there.line, wish.version, wish.to));
    const auto states = TRY(LifeEvents::states(act, there.line));
    const auto reader = TRY(reader_of(act, there.person, wish.sees_restricted));
    now.happened = put_back(states, there.person, there.line.happened, now.happened, reader);
    if (now.happened == there.line.happened) return there.line;
    now = TRY(keep_line<LifeEvents>(act, keeper, std::move(now), wish.why));
    return done(act, std::move(now),
                audit::fact("life_event.restored", text(there.person.reference))
                    .with("version", wish.version + 1)
                    .with("to", wish.to));
}

Result<OpenedLifeEvent> open_life_event(Node& node, const audit::Actor& actor,
                                        const Reference& person, const Id<LifeEvent>& id) {
    auto look = TRY(audit::Look::open(
        node, actor, audit::fact("person.opened", text(person)).with("why", "what happened")));
    auto there = TRY(on_page(look, actor.agency, person, id));
    OpenedLifeEvent out;
    out.states = TRY(LifeEvents::states(look, there.line));
    out.person = std::move(there.person);
    out.event = std::move(there.line);
    out.now = look.now();
    return out;
}

}  // namespace accord::people
