// What happened, made into a draft; row by row.
#include "casework/sharing/filling.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/rulebook.h"
#include "support/tables.h"

using namespace accord;
using namespace accord::sharing;

namespace {

struct Made {
    const char* key;
    const char* name;
    Code<rulebook::AgencyType> type;
    const char* desk;
};
const std::vector<Made>& made_up() {
    static const std::vector<Made> all{
        {"police", "Metropolitan Police, Marshgate", "POLICE", ""},
        {"brigids", "St Brigid's Primary", "SCHOOL", ""},
        {"academy", "Lea Valley Academy", "SCHOOL", ""},
        {"otters", "Little Otters nursery", "EY", ""},
        {"mash", "Marshgate MASH", "LA_CSC", "MASH duty desk"},
        {"education", "Marshgate Education", "LA_EDU", ""},
        {"earlyhelp", "Marshgate Early Help", "LA_EH", ""},
        {"health", "Marshgate Community NHS", "NHS_TRUST", "Health visiting duty line"},
        {"hospital", "Homerfield Hospital", "NHS_TRUST", ""},
        {"surgery", "Lea Road Surgery", "GP", ""}};
    return all;
}

std::vector<parties::Party> borough() {
    std::vector<parties::Party> out;
    for (const auto& made : made_up()) {
        parties::Party party;
        party.id.value.bytes[15] = static_cast<Byte>(out.size() + 1);
        party.name = made.name;
        party.type = made.type;
        party.standing = parties::Standing::Signed;
        party.duty_desk.name = made.desk;
        out.push_back(std::move(party));
    }
    return out;
}

const Happening& named(std::string_view code) {
    for (const auto& each : happenings())
        if (each.code == code) return each;
    FAIL("there is no happening called " << code);
    return happenings().front();
}

Child child_of(std::string_view cell) {
    const auto parts = split(cell, ',');
    REQUIRE(parts.size() == 4);
    const auto part = [&](std::size_t i) {
        const auto said = trim(parts[i]);
        return said == "-" ? std::string() : std::string(said);
    };
    Child child;
    child.first_name = part(0);
    child.last_name = part(1);
    child.about_how_old = part(2);
    child.school = part(3);
    if (child.school.empty()) child.lives = "14 Tidal Row";
    return child;
}

Typed typed_of(std::string_view cell) {
    Typed out;
    for (const auto part : split(cell, ';')) {
        const auto at = part.find('=');
        if (at == std::string_view::npos) continue;
        out[std::string(trim(part.substr(0, at)))] = trim(part.substr(at + 1));
    }
    return out;
}

SchoolDay day_in_marshgate(const std::vector<parties::Party>& parties, Date day) {
    Faults none;
    const auto terms = terms_of(school_terms("no such folder", none), parties);
    const auto calendar =
        deadlines::calendar_of(test::the_rulebook(), rulebook::Nation::England, "DEFAULT");
    return school_day(terms, calendar, day);
}

Answers fill(const Filling& filling, Date today) {
    const auto parties = borough();
    return filled(filling, {parties, {}, day_in_marshgate(parties, today), today});
}

std::string suggested(const Answers& answers) {
    const auto parties = borough();
    std::string out;
    for (const auto& each : answers.origin.offered) {
        for (std::size_t i = 0; i < parties.size(); ++i)
            if (text(parties[i].id) == each.party)
                out += (out.empty() ? "" : " ") + std::string(made_up()[i].key) +
                       (each.ticked ? "+" : "-");
        CHECK_FALSE(each.why.empty());
    }
    return out;
}

}  // namespace

TEST_CASE("what happened becomes plain sentences and the right people, row by row") {
    const auto table = test::table("sharing/happenings");
    for (const auto& row : table.rows) {
        const auto cell = [&](std::string_view column) { return table.at(row, column).text; };
        CAPTURE(row.line);
        const auto today = *date_from_text(cell("today"));
        const Filling filling{
            named(cell("happening")), {child_of(cell("child"))}, typed_of(cell("typed"))};
        for (const auto& fault : filling_faults(filling, instant_in_london({today, 23, 59})))
            FAIL_CHECK(fault.where << ": " << fault.sentence);
        const auto answers = fill(filling, today);
        CHECK(answers.facts == cell("facts"));
        CHECK(answers.view == cell("view"));
        CHECK(suggested(answers) == cell("suggested"));
        CHECK(answers.must_not_find_out == Yes::NotSaid);
        CHECK(answers.family.telling == Telling::NotSaid);
    }
}

TEST_CASE("all that is wrong is said at once, row by row") {
    const auto table = test::table("sharing/happening_faults");
    const auto now = instant_in_london({{2026, 3, 2}, 9});
    for (const auto& row : table.rows) {
        std::string out;
        const Filling filling{named("police-at-home"),
                              {child_of(table.at(row, "child").text)},
                              typed_of(table.at(row, "typed").text)};
        for (const auto& fault : filling_faults(filling, now)) {
            if (not out.empty()) out += ' ';
            out += fault.where;
            CHECK_FALSE(fault.sentence.empty());
        }
        CHECK_MESSAGE(out == table.at(row, "faults").text, "line " << row.line);
    }
}

TEST_CASE("the school is not told where the child lives, nor any number of theirs") {
    Filling filling{named("police-at-home"),
                    {child_of("Amara, Bello, 6, St Brigid's Primary")},
                    typed_of("when-day=2/3/2026; there=there")};
    filling.children.front().lives = "14 Tidal Row";
    filling.children.front().nhs_number = "9434765919";
    const auto school = fill(filling, {2026, 3, 2}).children.front();
    CHECK(school.lives.empty());
    CHECK(school.nhs_number.empty());
    const Filling bruise{named("bruise-in-baby"), filling.children, {}};
    CHECK(fill(bruise, {2026, 3, 2}).children.front().lives == "14 Tidal Row");
}

TEST_CASE("children at different schools are never told of in one share") {
    Filling filling{named("police-at-home"),
                    {child_of("Amara, Bello, 6, St Brigid's Primary"),
                     child_of("Jay, Bello, 14, Lea Valley Academy")},
                    typed_of("when-day=2/3/2026; there=there")};
    const auto now = instant_in_london({{2026, 3, 2}, 9});
    const auto faults = filling_faults(filling, now);
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().where == "school-name");
    filling.children.back().school = "st brigid's primary";
    CHECK(filling_faults(filling, now).empty());
    CHECK(fill(filling, {2026, 3, 2}).facts ==
          "Police came to the home on Monday 2 March 2026. Amara and Jay were in the home. "
          "School: st brigid's primary.");
}

TEST_CASE("a school that is only alike is said and not taken; a closed one says when it opens") {
    const auto note = [&](std::string_view typed, Date today) {
        const Filling filling{
            named("police-at-home"), {child_of("Amara, Bello, 6, -")}, typed_of(typed)};
        return fill(filling, today).origin.note;
    };
    CHECK(note("when-day=1/3/2026; there=there; school-name=St Brigid's", {2026, 3, 2}) ==
          "No school, nursery or college in the partnership is called “St Brigid's”. Did you mean "
          "St Brigid's Primary?");
    CHECK(note("when-day=7/3/2026; there=there; school-name=St Brigid's Primary", {2026, 3, 7}) ==
          "Schools are closed today: it is the weekend. Accord does not hold this until they open. "
          "Send it now to those ticked, or save it and send it to the school on Monday 9 March "
          "2026, before the bell.");
    CHECK(note("when-day=7/3/2026; there=there; school-name=St Brigid's Primary", {2031, 3, 5}) ==
          "No term dates are known for today. Make sure that the school is open.");
}

TEST_CASE("a time is read as people write it") {
    const auto read = [](std::string_view typed) -> std::string {
        const auto time = read_time(typed);
        return time ? std::to_string(time->hour) + ":" + std::to_string(time->minute) : "";
    };
    CHECK(read("2:15am") == "2:15");
    CHECK(read("02.15") == "2:15");
    CHECK(read("0215") == "2:15");
    CHECK(read("11 pm") == "23:0");
    CHECK(read("12am") == "0:0");
    CHECK(read("Midday") == "12:0");
    for (const auto* wrong : {"", "9", "24:00", "9:60", "13pm", "0am", "1:2", "now", "1:23:45"})
        CHECK_MESSAGE(read(wrong).empty(), wrong);
}

TEST_CASE("a page asks for six things at most, and each row of the tables says its source") {
    for (const auto& each : happenings()) {
        CHECK(each.fields.size() <= happening_fields_max);
        CHECK_FALSE(each.fields.empty());
        CHECK_FALSE(each.source.empty());
        CHECK_FALSE(each.recipients.empty());
        for (const auto& field : each.fields)
            CHECK((field.kind == FieldKind::Choice) == not field.choices.empty());
    }
}

TEST_CASE("a happening is for those who may use it, on the days that it is in force") {
    const Date today{2026, 3, 2};
    CHECK(happening_for(happenings(), "police-at-home", "POLICE", today) != nullptr);
    CHECK(happening_for(happenings(), "police-at-home", "SCHOOL", today) == nullptr);
    CHECK(happening_for(happenings(), "bruise-in-baby", "SCHOOL", today) != nullptr);
    CHECK(happening_for(happenings(), "bruise-in-baby", "SCHOOL", {2020, 12, 31}) == nullptr);
}

TEST_CASE("a table with faults is told of with each line and the fix") {
    Faults faults;
    read_happenings(
        {.happenings = "code|title|hint|used_by|child|batch|short|how_soon|source|from|until\n"
                       "a|A|-|police|some|maybe|no|soon|-|1 May|-\n",
         .fields = "happening|code|kind|label|hint|headings|needed|part|sentence|missing|never\n"
                   "a|x|colour|X|-|-|yes|fact|-|-|-\nb|x|line|X|-|-|no|none|-|-|-\n",
         .choices = "happening|field|value|words|also|sentence\na|x|y|Y|-|-\n",
         .recipients = "happening|when|if_none|code|why|service|agency_type|known_by|always|"
                       "child_under|unborn|school|words|sees|ticked|source\n"
                       "a|later|no|C|w|-|POLICE|-|yes|-|no|no|-|short|no|s\n"},
        faults);
    std::string out;
    for (const auto& each : faults) out += each.where + ":" + std::to_string(each.line) + " ";
    CHECK(faults.size() == 13);
    CHECK(out.find("happening_recipients.table:2") != std::string::npos);
    CHECK(out.find("happening_choices.table:2") != std::string::npos);
    CHECK(out.find("happening_fields.table:3") != std::string::npos);
}
