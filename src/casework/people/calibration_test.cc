#include "casework/people/calibration.h"

#include <doctest/doctest.h>

#include "casework/people/commands_pairs.h"
#include "casework/people/pairs.h"
#include "support/must.h"
#include "support/tables.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::people;
using test::must;

namespace {

// So many pairs that were found with this chance, of which so many were one person.
void add(std::vector<Answered>& all, std::int64_t chance, int count, int same) {
    for (int i = 0; i < count; ++i)
        all.push_back({.state = i < same ? PairState::Same : PairState::Different,
                       .found = PairFound::Sweep,
                       .chance = chance,
                       .model = "a",
                       .lines = {}});
}

Answered looked_at_twice(PairState state, PairAnswer first, PairAnswer second,
                         std::string second_by = "acc_b") {
    return {
        .state = state,
        .found = PairFound::Import,
        .chance = {},
        .model = {},
        .lines = {{.number = 1, .answer = first, .by = "acc_a", .by_name = {}, .at = {}, .why = {}},
                  {.number = 2,
                   .answer = second,
                   .by = std::move(second_by),
                   .by_name = {},
                   .at = {},
                   .why = {}}}};
}

}  // namespace

TEST_CASE("what was said is held against what was seen: test/table/people/calibration.table") {
    const auto table = test::table("people/calibration");
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        const auto number = [&](std::string_view column) {
            return std::stoi(table.at(row, column).text);
        };
        std::vector<Answered> all;
        add(all, number("chance") * 10'000, number("pairs"), number("same"));
        const auto out = calibration_of(all);
        const Band* band = nullptr;
        for (const auto& one : out.bands)
            if (one.decided.how != suppress::Shown::How::None) band = &one;
        REQUIRE(band != nullptr);
        const auto share = [](const std::optional<int>& in) {
            return in ? std::to_string(*in) : std::string();
        };
        CHECK(std::to_string(band->from) + "-" + std::to_string(band->below) ==
              table.at(row, "band").text);
        CHECK(for_a_cell(band->decided) == table.at(row, "shown").text);
        CHECK(share(band->expected) == table.at(row, "expected").text);
        CHECK(share(band->seen) == table.at(row, "seen").text);
        const auto off =
            out.off ? std::to_string(out.off->error) + "/" + std::to_string(out.off->by_chance)
                    : std::string();
        CHECK(off == table.at(row, "off").text);
    }
}

TEST_CASE("one band that is too sure and one that is not sure enough do not even out") {
    std::vector<Answered> all;
    add(all, 900'000, 50, 40);
    add(all, 100'000, 50, 10);
    const auto out = calibration_of(all);
    REQUIRE(out.off);
    CHECK(out.off->error == 10);
    REQUIRE(out.models.size() == 1);
    CHECK(out.models[0].words == "a");
}

TEST_CASE("of second looks it is counted who said otherwise, and with whom it was decided") {
    using enum PairAnswer;
    std::vector<Answered> all;
    for (int i = 0; i < 10; ++i) all.push_back(looked_at_twice(PairState::Same, Same, Same));
    for (int i = 0; i < 6; ++i) all.push_back(looked_at_twice(PairState::Same, Different, Same));
    all.push_back(looked_at_twice(PairState::Disagreed, Different, Same));
    all.push_back(looked_at_twice(PairState::Same, NotSure, Same));
    all.push_back(looked_at_twice(PairState::Same, Same, Same, "acc_a"));
    const auto out = calibration_of(all);
    CHECK(for_a_cell(out.second.looked) == "15");
    CHECK(for_a_cell(out.second.otherwise) == "5");
    CHECK(for_a_cell(out.second.for_first) == "0");
    CHECK(for_a_cell(out.second.for_second) == "5");
    CHECK(for_a_cell(out.not_sure) == "<5");
    CHECK(for_a_cell(out.unrecorded) == "20");
    CHECK(canonical(to_json(out)).find("acc_") == std::string::npos);
}

TEST_CASE("a pair keeps how likely it was when it was found, and by which weights") {
    test::TestNode node;
    const audit::Actor karen{"acc_karen", "pty_brigids", "DSL"};
    const auto matcher = must(Matcher::from_program());
    std::vector<Person> two(2);
    two[0].name = {"Katherine", "Osgood", "usual"};
    two[1].name = {"Kate", "Osgood", "usual"};
    for (auto& one : two) one.born = BirthDate{{2018, 4, 3}, Accuracy::Exact};
    must(enrol(node, karen, two));
    must(sweep(node, karen, *matcher, {}, 10));
    const auto queue = must(list_pairs(node, karen, {PairState::Waiting}));
    REQUIRE(queue.pairs.size() == 1);
    const auto& pair = queue.pairs[0].pair;
    REQUIRE(pair.chance);
    CHECK(*pair.chance > 10'000);
    CHECK(*pair.chance < 1'000'000);
    CHECK(pair.model == matcher->model());
    CHECK(pair.model.size() == 16);

    CHECK(must(count_answers(node, karen, karen.agency)).found.empty());
    node.settings.second_look_percent = 0;
    must(answer_pair(node, {karen, "Karen Osei"},
                     {.id = pair.id,
                      .version = pair.version,
                      .answer = PairAnswer::Same,
                      .why = "Her aunt says so",
                      .decides = true}));
    for (const auto& agency : {karen.agency, std::string()}) {
        const auto out = must(count_answers(node, karen, agency));
        REQUIRE(out.models.size() == 1);
        CHECK(for_a_cell(out.models[0].decided) == "<5");
    }
    CHECK(must(count_answers(node, karen, "pty_otters")).models.empty());
}
