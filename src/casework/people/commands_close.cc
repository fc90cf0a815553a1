#include "casework/people/commands_close.h"

#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/people/closed.h"
#include "casework/people/closenesses.h"
#include "casework/people/glimpses.h"
#include "casework/people/people.h"
#include "governance/audit/look.h"
#include "governance/parties/commands.h"
#include "rulebook/allowed.h"

namespace accord::people {
namespace {

using audit::Act;

constexpr std::int64_t rows_max = static_cast<std::int64_t>(limits::page_rows_max);
constexpr std::size_t asked_max = 2;

bool says_the_same(const Closeness& one, const Closeness& other) {
    return particulars(one) == particulars(other);
}

Result<std::vector<parties::Appointment>> colleagues_of(audit::Reading& reading) {
    const auto party = TRY(id_from<parties::Party>(reading.actor().agency));
    auto posts = TRY(parties::posts_at(reading, party, london_day(reading.now())));
    std::erase_if(posts, [&](const parties::Appointment& post) {
        return post.account == reading.actor().account;
    });
    return posts;
}

// The record that a reference names, as it stands, if it is one of the reader's organisation.
Result<std::optional<Person>> record_of(audit::Reading& reading, const std::string& about) {
    const auto reference = reference_from_text('C', about);
    if (not reference) return std::optional<Person>();
    auto person = People::find(reading, *reference);
    if (person) person = People::standing(reading, std::move(*person));
    if (not person and person.error().kind != ErrorKind::NotFound) return fail(person.error());
    if (not person or person->agency != reading.actor().agency) return std::optional<Person>();
    return std::optional(std::move(*person));
}

std::vector<std::string> homes_of(const StaffHome& home) {
    std::vector<std::string> out;
    for (auto& each : {home_of(home.lines, home.postcode), family_at(home.family, home.postcode)})
        if (not each.empty()) out.push_back(each);
    return out;
}

}  // namespace

Result<void> say_close(Node& node, const audit::Actor& actor, const SayClose& wish) {
    const auto faults = faults_of(wish.said);
    if (not faults.empty()) return fail(invalid(faults.front().sentence, faults.front().where));
    auto act = TRY(Act::begin(node, actor, "closeness.say"));
    auto said = wish.said;
    said.id = act.mint<Closeness>();
    said.account = actor.account;
    said.said_at = act.now();
    const auto before = TRY(Closenesses::of(act, actor.account));
    const bool again = std::any_of(before.begin(), before.end(),
                                   [&](const Closeness& one) { return says_the_same(one, said); });
    const auto home = home_of(wish.own_lines, wish.own_postcode);
    if (again and home.empty()) return {};
    if (not again) TRY(Closenesses::add(act, said));
    if (not home.empty())
        TRY(StaffHomes::put(act, actor.account, StaffHomes::Source::Self, {home}));
    act.record(audit::fact("closeness.said", actor.account).with("home", not home.empty()));
    TRY(act.commit());
    return {};
}

Result<std::vector<Closeness>> said_by(audit::Reading& reading, const std::string& account) {
    return Closenesses::of(reading, account);
}

Result<void> note_kept_closed(Node& node, const audit::Actor& actor, const std::string& about) {
    auto act = TRY(Act::begin(node, actor, "record.keep_closed"));
    act.record(audit::fact("record.kept_closed", about));
    TRY(act.commit());
    return {};
}

Result<std::vector<parties::Appointment>> whom_to_ask(audit::Reading& reading,
                                                      const rulebook::Rulebook& rulebook,
                                                      const std::string& about,
                                                      const std::vector<std::string>& not_these) {
    const auto today = london_day(reading.now());
    auto posts = TRY(colleagues_of(reading));
    std::erase_if(posts, [&](const parties::Appointment& post) {
        return std::find(not_these.begin(), not_these.end(), post.account) != not_these.end();
    });
    const auto person = TRY(record_of(reading, about));
    const auto own = TRY(Closed::to(reading));
    std::vector<parties::Appointment> out;
    // Those who answer for the organisation; where there are no others, whoever can share.
    for (const auto needed : {rulebook::Permission::MayAnswer, rulebook::Permission::MayShare}) {
        for (const auto& post : posts) {
            const auto may = rulebook::permissions_of(rulebook, post.role.text(), today);
            const bool there = std::any_of(
                out.begin(), out.end(),
                [&](const parties::Appointment& one) { return one.account == post.account; });
            if (not may.has(needed) or there or out.size() == asked_max) continue;
            const auto closed = TRY(Closed::to(reading, post.account));
            const bool kept = person ? TRY(closed.keeps(reading, *person)) : closed.is_near(own);
            if (not kept) out.push_back(post);
        }
        if (not out.empty()) break;
    }
    return out;
}

Result<StaffNoted> note_staff_homes(Node& node, const audit::Actor& actor,
                                    const std::vector<StaffHome>& homes) {
    auto act = TRY(Act::begin(node, actor, "staff.note_homes"));
    StaffNoted out;
    for (const auto& each : homes) {
        const auto known = homes_of(each);
        TRY(StaffHomes::put(act, each.account, StaffHomes::Source::File, known));
        known.empty() ? ++out.not_enough : ++out.staff;
    }
    act.record(audit::fact("staff.homes_noted", actor.agency)
                   .with("staff", out.staff)
                   .with("not_enough", out.not_enough));
    TRY(act.commit());
    return out;
}

Result<CloseAt> close_at(Node& node, const audit::Actor& actor) {
    auto look =
        TRY(audit::Look::open(node, actor, audit::fact("closenesses.listed", actor.agency)));
    CloseAt out;
    for (auto& said : TRY(Closenesses::at(look, actor.agency, rows_max)))
        if (said.account != actor.account) out.said.push_back(std::move(said));
    const auto closed = TRY(Closed::to(look));
    for (auto& opening : TRY(Openings::at(look, actor.agency, rows_max))) {
        auto person = People::find(look, opening.person);
        if (person) person = People::standing(look, std::move(*person));
        if (not person and person.error().kind == ErrorKind::NotFound) continue;  // erased
        if (not person) return fail(person.error());
        if (opening.account == actor.account or TRY(closed.keeps(look, *person))) continue;
        out.of.push_back(person->reference);
        out.openings.push_back(std::move(opening));
    }
    for (const auto& post : TRY(colleagues_of(look))) {
        const bool there =
            std::any_of(out.colleagues.begin(), out.colleagues.end(),
                        [&](const Colleague& one) { return one.account == post.account; });
        if (not there) out.colleagues.push_back({post.account, post.name});
    }
    out.homes = TRY(StaffHomes::count_at(look, actor.agency));
    return out;
}

Result<Opening> ask_to_open(Node& node, const Keeper& keeper, const AskToOpen& wish) {
    if (trim(wish.why).empty())
        return fail(invalid("Say why they are nobody’s family, or not close to them", "why"));
    auto act = TRY(Act::begin(node, keeper.actor, "opening.ask"));
    const auto colleagues = TRY(colleagues_of(act));
    const bool works_here =
        std::any_of(colleagues.begin(), colleagues.end(),
                    [&](const parties::Appointment& post) { return post.account == wish.account; });
    if (not works_here) return fail(invalid("Choose a colleague", "who"));
    const auto person = TRY(own(act, keeper.actor.agency, wish.person));
    for (const auto& there : TRY(Openings::at(act, keeper.actor.agency, rows_max)))
        if (there.account == wish.account and there.person == person.id and
            (there.state == OpeningState::Asked or there.state == OpeningState::Open))
            return there;
    Opening opening;
    opening.id = act.mint<Opening>();
    opening.agency = keeper.actor.agency;
    opening.account = wish.account;
    opening.person = person.id;
    opening.why = wish.why;
    opening.asked_at = act.now();
    opening.asked_by = keeper.actor.account;
    opening.asked_name = keeper.name;
    TRY(Openings::add(act, opening));
    act.record(audit::fact("opening.asked", text(person.reference)).with("account", wish.account));
    TRY(act.commit());
    return opening;
}

Result<Opening> settle_opening(Node& node, const Keeper& keeper, const Id<Opening>& id,
                               std::int64_t version, OpeningState to) {
    auto act = TRY(Act::begin(node, keeper.actor, "opening.settle"));
    auto found = Openings::find(act, id);
    if (not found and found.error().kind != ErrorKind::NotFound) return fail(found.error());
    if (not found or found->agency != keeper.actor.agency)
        return fail(not_found("There is nothing of that kind to settle"));
    auto& opening = *found;
    if (opening.state == to and opening.settled_by == keeper.actor.account)
        return opening;  // pressed twice
    const auto refused = may_not_settle(opening, keeper.actor.account, to);
    if (not refused.empty()) return fail(forbidden(std::string(refused)));
    const auto there = TRY(People::find(act, opening.person));
    const auto person = TRY(own(act, keeper.actor.agency, there.reference));
    opening.version = version;
    opening.state = to;
    opening.settled_at = act.now();
    opening.settled_by = keeper.actor.account;
    opening.settled_name = keeper.name;
    TRY(Openings::save(act, opening));
    act.record(audit::fact("opening.settled", text(person.reference))
                   .with("account", opening.account)
                   .with("state", word(to)));
    TRY(act.commit());
    return opening;
}

}  // namespace accord::people
