#include "casework/people/commands_network.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/closed.h"
#include "casework/people/commands_shut.h"
#include "engine/matching/normalise.h"

namespace accord::people {
namespace {

constexpr int steps_max = 4;

// "Mother’s partner": by way of whoever is nearer.
std::string said_of(const Around& nearer, const Relative& relative, Date today) {
    const bool former = is_couple(relative.role->line) and not relative.kept.said.holds(today) and
                        relative.role->line != Line::Divorced;
    const auto role = (former ? "former " : "") + lower(relative.role->words);
    return capitalised(nearer.steps == 0 ? role : lower(nearer.is) + "’s " + role);
}

class Gathering {
public:
    Gathering(audit::Reading& reading, FoundNetwork& out, bool sees_restricted)
        : reading_(reading),
          out_(out),
          today_(london_day(reading.now())),
          sees_restricted_(sees_restricted) {}

    Result<void> gather(Person person) {
        Around first;
        first.who = std::move(person);
        first.is = "This child";
        if (age(first.who, today_).value_or(0) >= adult_from) first.is = "This person";
        place_[first.who.id] = 0;
        out_.people.push_back(std::move(first));
        for (std::size_t at = 0; at < out_.people.size(); ++at) TRY(look_around(at));
        if (not sees_restricted_) TRY(shut_homes());
        live_together();
        return services();
    }

private:
    static constexpr int adult_from = 18;

    Result<void> shut_homes() {
        const auto in_secret = TRY(living_in_secret(reading_, reading_.actor().agency));
        for (auto& one : out_.people)
            if (hides_home(in_secret, one.who)) shut_home(one.who, today_);
        return {};
    }

    // As whoever looks knows it: none, where it is not known or not theirs to see.
    std::string place_seen(const Person& person) const {
        const auto* at = home(person, today_);
        if (at == nullptr or at->lines.empty() or (at->confidential and not sees_restricted_))
            return {};
        return matching::street(at->lines) + "\n" + matching::postcode(at->postcode);
    }

    Result<void> look_around(std::size_t at) {
        if (out_.people[at].steps == steps_max) return {};
        const auto person = out_.people[at].who;
        for (auto& relative : TRY(family_of(reading_, person))) {
            if (relative.kept.said.mistaken) continue;
            const auto found = place_of_relative(at, relative);
            if (not found) continue;
            note_concern(at, *found, relative);
            if (seen_.insert(relative.kept.id).second) note_tie(at, *found, relative);
        }
        return {};
    }

    std::optional<std::size_t> place_of_relative(std::size_t at, Relative& relative) {
        const auto known = place_.find(relative.who.id);
        if (known != place_.end()) return known->second;
        if (out_.people.size() == network_people_max) {
            out_.more = true;
            return std::nullopt;
        }
        const auto& nearer = out_.people[at];
        Around next;
        next.is = said_of(nearer, relative, today_);
        next.steps = nearer.steps + 1;
        next.generation = nearer.generation - relative.role->up;
        next.said_by = relative.kept.said.said_by;
        next.who = relative.who;
        const auto place = out_.people.size();
        place_[next.who.id] = place;
        out_.people.push_back(std::move(next));
        return place;
    }

    void note_concern(std::size_t at, std::size_t other, const Relative& relative) {
        if (not relative.kept.said.concern) return;
        auto& who = out_.people[relative.turned ? at : other];
        who.concern = true;
        if (who.concern_why.find(relative.kept.said.concern_why) != std::string::npos) return;
        if (not who.concern_why.empty()) who.concern_why += "\n";
        who.concern_why += relative.kept.said.concern_why;
    }

    void note_tie(std::size_t at, std::size_t other, const Relative& relative) {
        const bool holds = relative.kept.said.holds(today_);
        const bool elder_is_other = relative.role->up > 0;
        out_.ties.push_back({.one = elder_is_other ? other : at,
                             .other = elder_is_other ? at : other,
                             .line = relative.role->line,
                             .over = not holds});
        if (not holds) return;
        if (relative.kept.said.one_home == Known::Yes) together_.emplace_back(at, other);
        if (relative.kept.said.one_home == Known::No)
            apart_.insert({std::min(at, other), std::max(at, other)});
    }

    // Who was said to, and who has the same address, unless it was said that they
    // do not.
    void live_together() {
        std::vector<std::size_t> home_of(out_.people.size());
        std::iota(home_of.begin(), home_of.end(), std::size_t{0});
        const auto join = [&](std::size_t one, std::size_t other) {
            const auto from = std::max(home_of[one], home_of[other]);
            const auto to = std::min(home_of[one], home_of[other]);
            std::replace(home_of.begin(), home_of.end(), from, to);
        };
        for (const auto& [one, other] : together_) join(one, other);
        for (std::size_t i = 0; i < out_.people.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const auto here = place_seen(out_.people[i].who);
                if (not here.empty() and not apart_.contains({j, i}) and
                    not out_.people[i].who.deceased and not out_.people[j].who.deceased and
                    here == place_seen(out_.people[j].who))
                    join(i, j);
            }
        for (std::size_t home = 0; home < home_of.size(); ++home) {
            if (std::count(home_of.begin(), home_of.end(), home) < 2) continue;
            const auto number = static_cast<int>(out_.households.size());
            for (std::size_t i = 0; i < home_of.size(); ++i)
                if (home_of[i] == home) out_.people[i].household = number;
            out_.households.push_back(written_on(number));
        }
    }

    // A picture is printed and handed about: no secret address is written on it.
    std::string written_on(int household) const {
        std::string out;
        for (const auto& one : out_.people) {
            if (one.household != household) continue;
            const auto* at = home(one.who, today_);
            if (at == nullptr) continue;
            if (at->confidential) return "Secret address";
            if (out.empty()) out = at->lines.substr(0, at->lines.find(','));
        }
        return out.empty() ? "One home" : out;
    }

    Result<void> services() {
        for (std::size_t i = 0; i < out_.people.size(); ++i)
            for (const auto& one : TRY(involved_with(reading_, out_.people[i].who)))
                if (not one.working.mistaken) note_service(i, one.working);
        std::stable_sort(out_.services.begin(), out_.services.end(),
                         [](const WorksWith& one, const WorksWith& other) {
                             const auto place = [](const WorksWith& each) {
                                 return std::pair(each.over, service_kind(each.working.service));
                             };
                             return place(one) < place(other);
                         });
        return {};
    }

    void note_service(std::size_t whom, const Working& working) {
        const bool over = not working.holds(today_);
        for (auto& there : out_.services) {
            if (there.over != over or there.working.service != working.service or
                fold(there.working.organisation) != fold(working.organisation) or
                fold(there.working.professional) != fold(working.professional))
                continue;
            if (there.whom.back() != whom) there.whom.push_back(whom);
            return;
        }
        out_.services.push_back({.working = working, .whom = {whom}, .over = over});
    }

    audit::Reading& reading_;
    FoundNetwork& out_;
    Date today_;
    bool sees_restricted_;
    std::map<Id<Person>, std::size_t> place_;
    std::set<Id<Relationship>> seen_;
    std::vector<std::pair<std::size_t, std::size_t>> together_;
    std::set<std::pair<std::size_t, std::size_t>> apart_;
};

// Whoever is closed to the reader has a place in the picture, and no name. Where they live, and who
// works with them, is theirs too.
Result<void> veil(audit::Reading& reading, FoundNetwork& found) {
    const auto closed = TRY(Closed::to(reading));
    if (closed.nothing()) return {};
    std::set<std::size_t> veiled;
    for (std::size_t i = 0; i < found.people.size(); ++i) {
        auto& one = found.people[i];
        if (not TRY(closed.keeps(reading, one.who))) continue;
        one.who = in_place_of(one.who);
        one.concern_why.clear();
        one.said_by.clear();
        if (one.household >= 0)
            found.households[static_cast<std::size_t>(one.household)] = "One home";
        veiled.insert(i);
    }
    for (auto& service : found.services)
        std::erase_if(service.whom, [&](std::size_t whom) { return veiled.contains(whom); });
    std::erase_if(found.services, [](const WorksWith& one) { return one.whom.empty(); });
    return {};
}

// They, or somebody of their household.
std::vector<bool> who_lives_in_secret(const FoundNetwork& found, Date today) {
    std::set<int> secret_homes;
    for (const auto& one : found.people) {
        const auto* at = home(one.who, today);
        if (at != nullptr and at->confidential and one.household >= 0)
            secret_homes.insert(one.household);
    }
    std::vector<bool> out;
    for (const auto& one : found.people)
        out.push_back(holds_confidential_address(one.who) or
                      (one.household >= 0 and secret_homes.contains(one.household)));
    return out;
}

// Once for each kind, whatever the organisation: or one could be added to see whether it is that.
void hide(std::vector<WorksWith>& hidden, const WorksWith& service, std::size_t whom) {
    const auto& kind = service.working.service;
    auto there = std::find_if(hidden.begin(), hidden.end(), [&](const WorksWith& one) {
        return one.working.service == kind and one.over == service.over;
    });
    if (there == hidden.end()) {
        there = hidden.insert(hidden.end(), {.working = {}, .whom = {}, .over = service.over});
        there->working.service = kind;
    }
    if (std::find(there->whom.begin(), there->whom.end(), whom) == there->whom.end())
        there->whom.push_back(whom);
}

}  // namespace

void read_in_house(FoundNetwork& found, Date today, InHouse house) {
    for (const auto& one : found.people) house.beside(one.who);
    const auto in_secret = who_lives_in_secret(found, today);
    // Whoever is hidden stands in no words of others either; their work for the rest of the family
    // is no secret.
    auto of_people = house;
    for (const auto& service : found.services)
        if (not house.is_own(service.working) and
            std::any_of(service.whom.begin(), service.whom.end(),
                        [&](std::size_t whom) { return in_secret[whom]; }))
            of_people.beside(service.working);
    std::vector<WorksWith> shown;
    std::vector<WorksWith> hidden;
    for (auto& service : found.services) {
        service.working = house.words_of(std::move(service.working));
        const bool own = house.is_own(service.working);
        std::erase_if(service.whom, [&](std::size_t whom) {
            if (own or not in_secret[whom]) return false;
            hide(hidden, service, whom);
            return true;
        });
        if (not service.whom.empty()) shown.push_back(std::move(service));
    }
    for (auto& one : hidden) shown.push_back(std::move(one));
    found.services = std::move(shown);
    for (auto& one : found.people) {
        one.said_by = of_people.words(one.said_by);
        one.concern_why = of_people.words(one.concern_why);
    }
}

Result<FoundNetwork> open_network(Node& node, const audit::Actor& actor, const Reference& reference,
                                  bool sees_restricted) {
    auto look = TRY(audit::Look::open(
        node, actor, audit::fact("person.opened", text(reference)).with("why", "network")));
    FoundNetwork out;
    auto person = TRY(own(look, actor.agency, reference));
    TRY(Gathering(look, out, sees_restricted).gather(std::move(person)));
    TRY(veil(look, out));
    out.now = look.now();
    return out;
}

}  // namespace accord::people
