// Relatives among 2,000 who work at one organisation, with a made-up town on its list: whoever said
// that they are close to somebody, whoever shares a home with somebody, whoever has the same family
// name at the same postcode, and 1,500 who are nobody's family. What each of them reads is counted.
// ACCORD_READS says how many proper reads (100,000 are the measure; the quick suite makes fewer).
#include <doctest/doctest.h>

#include <cstdio>

#include "base/text.h"
#include "casework/people/closed.h"
#include "casework/people/commands.h"
#include "casework/people/commands_close.h"
#include "platform/host/environment.h"
#include "support/matching.h"
#include "support/must.h"
#include "support/sharing_world.h"

namespace accord::test {
namespace {

using matching::Resident;

constexpr std::uint64_t seed = 20260302;
constexpr std::size_t town = 12'000, on_the_list = 6'000;
constexpr std::size_t staff_declared = 250, staff_at_home = 200, staff_of_the_name = 50,
                      staff_unrelated = 1'500;

// "Flat 3, 110 Weir Walk": a third of the homes are flats.
std::string written(const Resident& who, bool otherwise) {
    const auto street = who.house % 3 == 0 ? " Weir Walk" : " Mill Street";
    const auto house = std::to_string(who.house % 3 == 0 ? 110 : who.house) + street;
    if (who.house % 3 != 0) return otherwise ? lower(house) : house + ", London";
    const auto flat = "flat " + std::to_string(who.house / 3 + 1);
    return otherwise ? house + ", " + flat : capitalised(flat) + ", " + house + ", London";
}

std::string postcode_of(const Resident& who, bool otherwise) {
    auto out = matching::Population::postcode_text(who.postcode);
    if (otherwise) std::erase(out, ' ');
    return otherwise ? lower(out) : out;
}

bool one_home(const Resident& one, const Resident& other) {
    return one.postcode == other.postcode and one.house == other.house;
}

struct Colleague {
    audit::Actor actor;
    std::optional<std::size_t> relative;  // on the list
};

struct Counts {
    std::int64_t said = 0, said_closed = 0;
    std::int64_t at_home = 0, at_home_closed = 0;
    std::int64_t of_the_name = 0, of_the_name_closed = 0;
    std::int64_t proper = 0, proper_closed = 0;
    std::int64_t told = 0, told_blocked = 0;
};

class Town {
public:
    Town() : population_(a_population(town)) {
        put_on_the_list();
        for (std::size_t i = 0; i < staff_declared; ++i) one_who_says_so(i);
        for (std::size_t i = 0; i < staff_at_home; ++i) one_at_home();
        for (std::size_t i = 0; i < staff_of_the_name; ++i) one_of_the_name();
        for (std::size_t i = 0; i < staff_unrelated; ++i) one_unrelated();
        auto employer = audit::the_node();
        employer.agency = agency_;
        must(people::note_staff_homes(world_.node, employer, homes_));
    }

    void read(std::int64_t reads) {
        const auto each = reads / static_cast<std::int64_t>(staff_.size());
        for (std::size_t i = 0; i < staff_.size(); ++i) {
            auto reading = must(audit::Reading::begin(world_.node, staff_[i].actor));
            if (staff_[i].relative) {
                const bool closed = is_closed(reading, *staff_[i].relative);
                auto [all, kept] = of_kind(i);
                ++*all;
                *kept += closed;
            }
            for (std::int64_t n = 0; n < each; ++n) {
                const auto at = chances_.below(on_the_list);
                if (staff_[i].relative and one_home(resident(at), resident(*staff_[i].relative)))
                    continue;
                ++counts.proper;
                counts.proper_closed += is_closed(reading, at);
            }
        }
    }

    // Each relative tells the hub of the child whom they may not read about.
    void tell(std::size_t how_many) {
        for (std::size_t i = 0; i < staff_.size() and how_many > 0; ++i) {
            if (not staff_[i].relative) continue;
            --how_many;
            ++counts.told;
            counts.told_blocked += not is_sent(staff_[i], resident(*staff_[i].relative));
        }
    }

    Counts counts;

private:
    const Resident& resident(std::size_t at) const { return population_.residents()[at]; }
    const std::string& name(std::uint32_t number) const { return population_.names()[number]; }

    void put_on_the_list() {
        std::vector<people::Person> list;
        for (std::size_t i = 0; i < on_the_list; ++i) {
            const auto& who = resident(i);
            people::Person person;
            person.name = {name(who.given), name(who.family), "usual"};
            person.born = people::BirthDate{
                date(who.born.year, who.born.month, who.born.day).value(), people::Accuracy::Exact};
            people::Address home;
            home.lines = written(who, false);
            home.postcode = postcode_of(who, false);
            person.addresses.push_back(std::move(home));
            list.push_back(std::move(person));
        }
        list_ = must(people::enrol(world_.node, world_.as("karen").actor, std::move(list)));
    }

    Colleague& another(std::optional<std::size_t> relative) {
        auto actor = world_.as("liam").actor;
        actor.account = "acc_" + std::to_string(staff_.size());
        staff_.push_back({actor, relative});
        return staff_.back();
    }
    void lives(const Colleague& who, const Resident& home, const std::string& family) {
        homes_.push_back({who.actor.account, family, written(home, true), postcode_of(home, true)});
    }
    // A neighbour of somebody on the list, who is not on it: of a family name as common as theirs.
    Resident somebody_else() {
        auto out = resident(on_the_list + chances_.below(town - on_the_list));
        out.postcode = resident(chances_.below(on_the_list)).postcode;
        return out;
    }

    // By a form of the name every other time, and by the name alone as often as not.
    void one_who_says_so(std::size_t n) {
        const auto at = chances_.below(on_the_list);
        const auto& who = resident(at);
        people::SayClose wish;
        auto given = name(who.given);
        const auto form = the_names().another_form(lower(given), chances_.below(48));
        if (n % 2 == 0 and not form.empty()) given = form;
        wish.said.whom = {given, name(who.family), "usual"};
        if (n % 4 < 2)
            wish.said.born =
                people::BirthDate{date(who.born.year, 1, 1).value(), people::Accuracy::YearOnly};
        auto& colleague = another(at);
        REQUIRE(people::say_close(world_.node, colleague.actor, wish).has_value());
        const auto home = somebody_else();
        lives(colleague, home, name(home.family));
    }
    // In three of a hundred the employer has another house number.
    void one_at_home() {
        const auto at = chances_.below(on_the_list);
        auto home = resident(at);
        if (chances_.one_in_hundred(3)) home.house = static_cast<std::uint16_t>(home.house + 3);
        lives(another(at), home, name(somebody_else().family));
    }
    void one_of_the_name() {
        const auto at = chances_.below(on_the_list);
        auto home = resident(at);
        home.house = static_cast<std::uint16_t>(home.house + 1);
        lives(another(at), home, name(home.family));
    }
    void one_unrelated() {
        const auto home = somebody_else();
        lives(another(std::nullopt), home, name(home.family));
    }

    std::pair<std::int64_t*, std::int64_t*> of_kind(std::size_t i) {
        if (i < staff_declared) return {&counts.said, &counts.said_closed};
        if (i < staff_declared + staff_at_home) return {&counts.at_home, &counts.at_home_closed};
        return {&counts.of_the_name, &counts.of_the_name_closed};
    }

    bool is_closed(audit::Reading& reading, std::size_t at) {
        const auto got = people::own(reading, agency_, list_[at].reference);
        if (not got) CHECK(people::is_restricted(got.error()));
        return not got.has_value();
    }

    bool is_sent(const Colleague& who, const Resident& child) {
        auto asker = world_.as("liam");
        asker.actor = who.actor;
        const auto draft = sharing::begin(world_.node, asker);
        if (not draft) return false;
        sharing::Answers answers;
        sharing::Child typed;
        typed.first_name = name(child.given);
        typed.last_name = name(child.family);
        typed.about_how_old = "7";
        typed.school = "St Brigid's Primary";
        answers.children.push_back(typed);
        answers.how_soon = sharing::HowSoon::Now;
        answers.facts = "Something was seen.";
        answers.must_not_find_out = sharing::Yes::No;
        answers.recipients.push_back(
            {text(world_.party("mash")), "They decide", shield::Extent::Everything, ""});
        answers.family.telling = sharing::Telling::CouldPutAtRisk;
        answers.family.more = "They could be harmed";
        const auto kept =
            sharing::save(world_.node, asker, {draft->reference, draft->version, "check", answers});
        if (not kept) return false;
        const auto& saved = std::get<sharing::Draft>(*kept);
        const auto sent = sharing::send(world_.node, asker, world_.law(),
                                        {saved.reference, saved.version, false});
        return sent and std::holds_alternative<sharing::Sent>(*sent) and
               sharing::look_at(world_.node, asker, saved.reference).has_value();
    }

    SharingWorld world_;
    matching::Population population_;
    matching::Chances chances_{seed};
    std::string agency_ = text(world_.party("brigids"));
    std::vector<people::Person> list_;
    std::vector<Colleague> staff_;
    std::vector<people::StaffHome> homes_;
};

void say(const char* what, std::int64_t closed, std::int64_t all) {
    std::printf("  %-58s %6lld of %6lld  %8.3f %%\n", what, static_cast<long long>(closed),
                static_cast<long long>(all),
                all == 0 ? 0 : 100 * static_cast<double>(closed) / static_cast<double>(all));
}

}  // namespace

TEST_CASE("relatives among 2,000 staff: what is closed, what is not, and that telling never is") {
    const auto reads = std::stoll(host::environment("ACCORD_READS").value_or("10000"));
    Town all;
    all.read(reads);
    all.tell(reads < 100'000 ? 50 : 500);
    const auto& counts = all.counts;
    std::printf("Relatives among 2,000 staff, 6,000 people on the list; seed %llu:\n",
                static_cast<unsigned long long>(seed));
    say("said so themselves: closed", counts.said_closed, counts.said);
    say("one home, never said: closed", counts.at_home_closed, counts.at_home);
    say("one family name at one postcode, never said: closed", counts.of_the_name_closed,
        counts.of_the_name);
    say("proper reads: closed all the same", counts.proper_closed, counts.proper);
    say("worries shared by relatives: blocked", counts.told_blocked, counts.told);
    CHECK(counts.said_closed == counts.said);
    CHECK(counts.at_home_closed * 100 >= counts.at_home * 95);
    CHECK((counts.at_home_closed + counts.of_the_name_closed) * 100 >=
          (counts.at_home + counts.of_the_name) * 95);
    CHECK(counts.proper_closed * 1000 <= counts.proper);
    CHECK(counts.told_blocked == 0);
}

}  // namespace accord::test
