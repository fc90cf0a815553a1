// Asking one question of each class must give what asking every one of them would: held to `decide`
// on a hundred thousand questions between forty organisations, and exactly on a smaller space.
#include "engine/policy/answers.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "doors/cli/party_table.h"
#include "engine/policy/decide.h"
#include "support/policy.h"
#include "support/rulebook.h"
#include "support/source_tree.h"

namespace accord::policy {
namespace {

// The same numbers on every machine (Knuth's multiplier).
class Dice {
public:
    std::uint16_t below(std::size_t n) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::uint16_t>((state_ >> 33) % n);
    }

private:
    std::uint64_t state_ = 2026;
};

std::vector<Side> forty() {
    const auto read = cli::read_parties(test::the_rulebook(), test::london_document(), "forty",
                                        *test::read_file("demo/forty-parties.table"));
    for (const auto& fault : read.faults) MESSAGE(text(fault));
    return read.sides;
}

Space space_of_forty() {
    return {test::the_rulebook(), forty(), forty(), Date{2026, 3, 2}};
}

Allowed asked(const Space& space, Question& question, const Point& point) {
    space.move(question, point);
    return allowed(decide(test::the_rulebook(), test::london_terms(), question));
}

std::uint16_t first_of(const std::vector<Members>& classes, std::uint16_t member) {
    for (const auto& each : classes) {
        if (std::find(each.begin(), each.end(), member) != each.end()) return each.front();
    }
    return member;
}

}  // namespace

TEST_CASE("the forty organisations are all read, of every kind that may sign") {
    CHECK(forty().size() == 40);
    CHECK(space_of_forty().size() > 70'000'000);
    for (const auto& type : test::london_document().party_types) {
        const auto sides = forty();
        CHECK(std::any_of(sides.begin(), sides.end(),
                          [&](const auto& side) { return side.type == type; }));
    }
}

TEST_CASE("a hundred thousand questions are answered as the one that stands for them") {
    const auto space = space_of_forty();
    const Alike alike(test::the_rulebook(), {{test::london_terms(), space}});
    auto question = space.at(0);
    auto standing = space.at(0);
    Dice dice;
    std::size_t stood_for = 0;
    for (int triple = 0; triple < 2'000; ++triple) {
        Point point{.giver = dice.below(40),
                    .receiver = dice.below(40),
                    .purpose = dice.below(space.purposes().size())};
        Point rep{.giver = first_of(alike.givers(), point.giver),
                  .receiver = first_of(alike.receivers(), point.receiver),
                  .purpose = point.purpose};
        const auto within = alike.within(rep.giver, rep.receiver, rep.purpose);
        for (int each = 0; each < 50; ++each) {
            point.threshold = dice.below(space.thresholds().size());
            point.category = dice.below(space.categories().size());
            point.basis = rep.basis = dice.below(space.bases().size());
            rep.threshold = first_of(within.thresholds, point.threshold);
            rep.category = first_of(within.categories, point.category);
            stood_for += point == rep ? 0 : 1;
            const auto one = asked(space, question, point);
            const auto other = asked(space, standing, rep);
            REQUIRE(one == other);
        }
    }
    CHECK(stood_for > 50'000);
}

TEST_CASE("all answers, their counts and their digest are those of asking every question") {
    auto space = space_of_forty();
    Only only;
    only.givers = {"SCHOOL", "POLICE", "DA"};
    only.receivers = {"LA_CSC", "GP", "HO"};
    only.purposes = {"FRONT_DOOR", "S47", "SVD"};
    space.narrow(only);
    Answers answers(test::the_rulebook(), {test::london_terms(), space});
    for (std::size_t part = 0; part < answers.parts(); ++part) answers.ask(part);
    auto question = space.at(0);
    std::array<std::uint64_t, 4> counts{};
    std::string bytes, digests;
    const auto of_one_giver = space.size() / space.givers().size();
    for (std::uint64_t place = 0; place < space.size(); ++place) {
        space.move(question, place);
        const auto answer = allowed(decide(test::the_rulebook(), test::london_terms(), question));
        ++counts[static_cast<std::size_t>(answer)];
        bytes += "YSAH"[static_cast<std::size_t>(answer)];
        if (bytes.size() < of_one_giver) continue;
        const auto digest = accord::digest(bytes);
        digests += text_of(digest.view());
        bytes.clear();
    }
    CHECK(counts == answers.counts());
    CHECK(accord::digest(digests) == answers.digest());
    CHECK(answers.decided() * 3 < space.size());
}

TEST_CASE("the rows hold every question once, each with its own answer and reason") {
    auto space = space_of_forty();
    Only only;
    only.givers = {"SCHOOL"};
    only.receivers = {"LA_CSC", "POLICE", "GP"};
    only.bases = {Code<rulebook::LawfulBasis>{}};
    space.narrow(only);
    const Asked all{test::london_terms(), space};
    const auto rows = listed(test::the_rulebook(), all);
    std::uint64_t questions = 0;
    auto question = space.at(0);
    for (const auto& row : rows) {
        questions += row.questions;
        const auto& lists = row.lists;
        for (const auto end : {false, true}) {  // a first and a last question of each row
            const auto pick = [&](std::size_t d) { return end ? lists[d].back() : lists[d][0]; };
            space.move(question, {.giver = pick(0),
                                  .receiver = pick(1),
                                  .purpose = pick(2),
                                  .threshold = pick(3),
                                  .basis = pick(4),
                                  .category = pick(5)});
            const auto decision = decide(test::the_rulebook(), test::london_terms(), question);
            REQUIRE(allowed(decision) == row.allowed);
            REQUIRE(settled_by(decision).because == row.because);
            REQUIRE(settled_by(decision).clause == row.clause);
        }
    }
    CHECK(questions == space.size());
    CHECK(rows.size() * 20 < questions);
    const auto yes = listed(test::the_rulebook(), all, {true, false, false, false});
    CHECK(std::all_of(yes.begin(), yes.end(),
                      [](const auto& row) { return row.allowed == Allowed::Yes; }));
    CHECK_FALSE(yes.empty());
}

}  // namespace accord::policy
