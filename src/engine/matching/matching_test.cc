// Words, dates, postcodes and likeness, as rows; and one small file linked from end to end.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "engine/matching/clusters.h"
#include "engine/matching/compare.h"
#include "engine/matching/dates.h"
#include "engine/matching/explain.h"
#include "engine/matching/linkage.h"
#include "engine/matching/normalise.h"
#include "engine/matching/phonetic.h"
#include "engine/matching/similarity.h"
#include "support/matching.h"
#include "support/tables.h"

using namespace accord;
using namespace accord::matching;

namespace {

std::string text_of(Day day) {
    if (day.none()) return {};
    auto out = std::to_string(day.year);
    const auto two = [](int n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
    if (day.month > 0) out += two(day.month);
    if (day.day > 0) out += two(day.day);
    return out;
}

template <class Check>
void each_row(std::string_view table, Check check) {
    const auto cases = test::table(table);
    CHECK(not cases.rows.empty());
    for (const auto& row : cases.rows) {
        CAPTURE(row.line);
        check([&](std::string_view column) { return cases.at(row, column).text; });
    }
}

// A quarter of the town has its own postal districts.
std::string quarter_of(const std::string& postcode) {
    if (postcode.starts_with("E1")) return "Ashfield";
    if (postcode.starts_with("N1")) return "Brookside";
    return postcode.starts_with("S") ? "Castle Hill" : "Docklands";
}

// A file of children of a made-up town, some of them twice, as agencies might have written them.
Records a_file(Faults& faults, bool with_quarters = false) {
    const auto schema = read_schema(
        "schema", R"({"columns": {"ref": "id", "first": "given", "last": "family", "dob":
        "birth_date", "sex": "sex", "pc": "postcode", "no": "house_number", "quarter": "town"}})");
    REQUIRE(schema.schema);
    Gathering gathering(*schema.schema, test::the_names());
    gathering.begin_file("town", {"ref", "first", "last", "dob", "sex", "pc", "no", "quarter"},
                         faults);
    const auto population = test::a_population(6000);
    Chances chances(5);
    for (std::size_t i = 0; i < population.residents().size(); ++i) {
        const int times = i % 4 == 0 ? 2 : 1;
        for (int copy = 0; copy < times; ++copy) {
            const auto who =
                population.described(population.residents()[i], test::the_names(), chances);
            const auto id = std::to_string(i) + (copy == 0 ? "a" : "b");
            const auto born = text_of(who.born);
            const std::string sex(who.sex == 0 ? 0U : 1U, who.sex);
            const auto house = std::to_string(who.house);
            const auto quarter = with_quarters ? quarter_of(who.postcode) : std::string();
            gathering.add({id, who.given, who.family, born, sex, who.postcode, house, quarter});
        }
    }
    Notes notes;
    return gathering.finish(faults, notes);
}

Linkage linked(const Records& records) {
    return link_records(records, one_hand(), [](auto, auto, auto) {});
}

bool one_person(const Records& records, const Link& link) {
    const auto who = [&](RecordIndex at) {
        return records.ids[at].substr(0, records.ids[at].size() - 1);
    };
    return who(link.one) == who(link.other);
}

}  // namespace

TEST_CASE("likeness and slips are as the table says, whichever comes first") {
    each_row("matching/similarity", [](auto cell) {
        CHECK(std::to_string(slips(cell("one"), cell("other"))) == cell("slips"));
        CHECK(slips(cell("other"), cell("one")) == slips(cell("one"), cell("other")));
        CHECK(std::to_string(likeness(cell("one"), cell("other"))) == cell("likeness"));
        CHECK(likeness(cell("other"), cell("one")) == likeness(cell("one"), cell("other")));
    });
}

TEST_CASE("dates are read as agencies write them") {
    each_row("matching/dates", [](auto cell) {
        const auto order = cell("order") == "month" ? Order::MonthFirst : Order::DayFirst;
        CHECK(text_of(read_day(cell("written"), order)) == cell("read"));
    });
}

TEST_CASE("names are compared without titles, marks and placeholders") {
    each_row("matching/names",
             [](auto cell) { CHECK(join(name_words(cell("written")), " ") == cell("words")); });
}

TEST_CASE("names that sound alike have one key") {
    each_row("matching/sounds", [](auto cell) {
        CAPTURE(sound(cell("one")));
        CAPTURE(sound(cell("other")));
        CHECK((sound(cell("one")) == sound(cell("other"))) == (cell("same") == "yes"));
    });
}

TEST_CASE("postcodes are mended, and agree by how near they are") {
    each_row("matching/postcodes", [](auto cell) {
        const auto one = postcode(cell("written"));
        const auto other = postcode(cell("other"));
        CHECK(one == cell("comparable"));
        const Level level = one.empty() or other.empty() ? Level{0}
                            : one == other               ? same_usual
                                                         : postcode_level(one, other);
        CHECK(levels_of(Role::Postcode)[level].words == cell("agree"));
    });
}

TEST_CASE("what cannot be a postcode of the United Kingdom is known as such") {
    each_row("matching/uk_postcodes", [](auto cell) {
        const auto code = postcode(cell("written"));
        CHECK(code == cell("comparable"));
        CHECK(is_uk_postcode(code) == (cell("uk") == "yes"));
    });
}

TEST_CASE("a file with both orders of day and month is refused, and never guessed a row") {
    const auto schema = read_schema(
        "schema", R"({"columns": {"ref": "id", "first": "given", "dob": "birth_date"}})");
    REQUIRE(schema.schema);
    Gathering gathering(*schema.schema, test::the_names());
    Faults faults;
    gathering.begin_file("both.csv", {"ref", "first", "dob"}, faults);
    gathering.add({"1", "amelia", "31/12/2015"});
    gathering.add({"2", "sophie", "12/31/2015"});
    Notes notes;
    gathering.finish(faults, notes);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].where == "both.csv");
    CHECK(faults[0].line == 3);
    CHECK(faults[0].sentence.find("only month first") != std::string::npos);
}

TEST_CASE("a schema that asks for what cannot be says so, all at once") {
    const auto read = read_schema("s.json", R"({"columns": {"a": "gven", "b": 3}, "extra": 1})");
    REQUIRE(not read.schema);
    CHECK(read.faults.size() == 5);
    const auto helps = [](const Fault& fault) {
        return fault.sentence.find("did you mean 'given'?") != std::string::npos;
    };
    CHECK(std::any_of(read.faults.begin(), read.faults.end(), helps));
}

TEST_CASE("a town's file: nearly all who stand twice are found, and siblings are kept apart") {
    Faults faults;
    const auto records = a_file(faults);
    REQUIRE(faults.empty());
    const auto linkage = linked(records);
    CHECK(linkage.model.doubts.empty());
    CHECK(linkage.model.households);
    const Comparing comparing(records);
    const Weighing weighing(records, linkage.model);
    struct {
        std::size_t said = 0, right = 0;
    } likely, by_itself;  // at even odds; and without a person
    for (const auto& link : linkage.links) {
        if (link.total < 0) continue;
        const bool right = one_person(records, link);
        likely.said += 1;
        likely.right += right;
        const auto explained = explain(records, comparing, weighing, linkage.model, link);
        if (explained.outcome != Outcome::Match) continue;
        by_itself.said += 1;
        by_itself.right += right;
    }
    CHECK(likely.right >= 1500 * 98 / 100);
    CHECK(likely.right >= likely.said * 98 / 100);
    CHECK(by_itself.said >= 1500 * 85 / 100);
    CHECK(by_itself.right * 1000 >= by_itself.said * 999);
}

TEST_CASE("of pairs said to be all but certain, no fewer are one person than was said") {
    Faults faults;
    const auto records = a_file(faults);
    double pairs = 0;
    double likely = 0;
    double right = 0;
    for (const auto& link : linked(records).links) {
        const double p = probability(link.total);
        if (p < 0.95) continue;
        pairs += 1;
        likely += p;
        right += one_person(records, link) ? 1 : 0;
    }
    CHECK(pairs > 1400);
    CHECK(std::abs(likely - right) / pairs < 0.0015);
}

TEST_CASE("what strangers agree on together is counted once") {
    Faults faults;
    const auto records = a_file(faults, true);
    REQUIRE(faults.empty());
    const auto model = linked(records).model;
    const auto& postcode = model.compared[records.find(Role::Postcode)];
    REQUIRE(postcode.tied_to == records.find(Role::Town));
    const auto& in_one_quarter = postcode.times[same_common];
    CHECK(in_one_quarter[place::outward] > 2);
    CHECK(in_one_quarter[place::different] < 0.5);
    CHECK(model.compared[records.find(Role::BirthDate)].tied_to == not_tied);
}

TEST_CASE("an explanation adds up to the total, to the hundredth of a bit") {
    Faults faults;
    const auto records = a_file(faults);
    const auto linkage = linked(records);
    const Comparing comparing(records);
    const Weighing weighing(records, linkage.model);
    REQUIRE(linkage.links.size() > 100);
    for (const auto& link : linkage.links) {
        const auto explained = explain(records, comparing, weighing, linkage.model, link);
        Centibits sum = 0;
        for (const auto& part : explained.parts) sum += part.worth;
        REQUIRE(sum == explained.total);
        REQUIRE(explained.total == link.total);
    }
}

TEST_CASE("what people decided stands, whatever the weights say") {
    Faults faults;
    const auto records = a_file(faults);
    const auto linkage = linked(records);
    const Clustering clustering(records, linkage.model);
    const auto strongest =
        *std::max_element(linkage.links.begin(), linkage.links.end(),
                          [](const Link& a, const Link& b) { return a.total < b.total; });
    const auto before = clustering.clusters(linkage.links, {});
    REQUIRE(before[strongest.one] == before[strongest.other]);
    const auto apart = clustering.clusters(linkage.links, {{}, {{strongest.one, strongest.other}}});
    CHECK(apart[strongest.one] != apart[strongest.other]);
    const auto together = clustering.clusters({}, {{{0, records.size() - 1}}, {}});
    CHECK(together[0] == together[records.size() - 1]);
}

TEST_CASE("one to one, no record is in two links, and the likeliest stay") {
    const std::vector<Link> links{{0, 10, 900}, {0, 11, 500}, {1, 10, 800}, {1, 11, 300}};
    const auto kept = one_to_one(links, 12);
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].other == 10);
    CHECK(kept[1].other == 11);
}
