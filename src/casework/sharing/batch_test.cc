// A morning's file, read: every row is used or told of, and nothing typed is lost.
#include "casework/sharing/batch.h"

#include <doctest/doctest.h>

#include "base/text.h"

using namespace accord;
using namespace accord::sharing;

namespace {

const Happening& police() {
    return happenings().front();
}

BatchFile read(std::string_view bytes) {
    return read_batch(police(), bytes, instant_in_london({{2026, 3, 2}, 9}));
}

std::string told(const BatchFile& file) {
    std::string out;
    for (const auto& each : file.faults)
        out += std::to_string(each.line) + ":" + std::to_string(each.column) + " " + each.sentence +
               "\n";
    return out;
}

constexpr std::string_view heading = "First name,Surname,DOB,School,Date,Time,Child present\n";

}  // namespace

TEST_CASE("every row is used or told of, with its place and the fix, all at once") {
    const auto file = read(std::string(heading) +
                           "Amara,Bello,14/3/2019,St Brigid's Primary,2/3/2026,02:15,yes\n"
                           "Jay,Cole,1/2/2012,home educated,1/3/2026,,Saw or heard\n"
                           ",,31/2/2012,,3/3/2026,25:00,perhaps\n"
                           "Theo,Bello,,not at school yet,2 March 2026,2.15am,NOT PRESENT\n");
    REQUIRE(file.rows.size() == 3);
    CHECK(file.rows[0].filling.children.front().born_year == "2019");
    CHECK(typed_in(file.rows[0].filling.typed, "there") == "there");
    CHECK(typed_in(file.rows[1].filling.typed, "school") == "home");
    CHECK(typed_in(file.rows[1].filling.typed, "there") == "saw-heard");
    CHECK(typed_in(file.rows[2].filling.typed, "school") == "not-yet");
    CHECK(typed_in(file.rows[2].filling.typed, "there") == "not-there");
    CHECK(
        told(file) ==
        "4:1 Enter a first name or a last name\n"
        "4:3 Date of birth must be a real date, like 27 3 2019\n"
        "4:5 The day must be today or in the past\n"
        "4:6 The time must be a time of day, like 2:15am\n"
        "4:7 Say yes, saw or heard, no or not known\n"
        "4:4 Enter the school: its whole name, or home (taught at home), none (not at school yet) "
        "or not known\n");
    CHECK(file.faulty_rows == 1);
    CHECK(file.left ==
          "First name,Surname,DOB,School,Date,Time,Child present\r\n"
          ",,31/2/2012,,3/3/2026,25:00,perhaps\r\n");
}

TEST_CASE("a column that is missing is told of, and no row is guessed at") {
    const auto file = read("First name,School,Time\nAmara,St Brigid's Primary,02:15\n");
    CHECK(file.rows.empty());
    CHECK(told(file) ==
          "1:0 There is no column “date”. Give the first row a heading for every column\n"
          "1:0 There is no column “child there”. Give the first row a heading for every column\n");
    CHECK(file.left == "First name,School,Time\nAmara,St Brigid's Primary,02:15\n");
}

TEST_CASE("what may be said for a row beforehand is read, and what is no answer is told of") {
    const auto file = read(
        "last name,school,date,child there,must not find out,family told,why not told\n"
        "Bello,home,2/3/2026,yes,no,told,\n"
        "Cole,home,2/3/2026,yes,Kyle Marsh must not learn of it,could put at risk,He may be near\n"
        "Dean,home,2/3/2026,yes,yes,could put at risk,\n"
        "Eve,home,2/3/2026,yes,,never,\n");
    REQUIRE(file.rows.size() == 2);
    CHECK(file.rows[0].must_not_find_out == Yes::No);
    CHECK(file.rows[0].family.telling == Telling::Told);
    CHECK(file.rows[1].keep_from == "Kyle Marsh must not learn of it");
    CHECK(file.rows[1].family.more == "He may be near");
    CHECK(told(file) ==
          "4:5 Say who, and what they must not learn, or no\n"
          "4:7 Say in a few words why the family was not told\n"
          "5:6 Say told, will tell, could put at risk, could harm investigation or could not "
          "reach, or leave it empty\n");
}

TEST_CASE("a row says what to look out for, and never what happened") {
    const auto file = read(
        "last name,school,date,child there,watch for\n"
        "Bello,home,2/3/2026,yes,She may be tired\n"
        "Cole,home,2/3/2026,yes,His father was arrested after an assault\n");
    CHECK(file.rows.size() == 1);
    CHECK(told(file) ==
          "3:5 Leave out what happened and who did what. Take out “assault” and “arrested”\n");
}

TEST_CASE("a row that cannot be read keeps the whole file to be put right") {
    const auto bytes =
        std::string(heading) + "Amara,Bello\n" + "Jay,Cole,1/2/2012,home,1/3/2026,,yes\n";
    const auto file = read(bytes);
    CHECK(file.rows.size() == 1);
    CHECK(told(file).starts_with("2:0 this row has 2 cells"));
    CHECK(file.left == bytes);
    CHECK(read("").rows.empty());
    CHECK_FALSE(read("").faults.empty());
}

TEST_CASE("a hundred rows at a time") {
    std::string bytes(heading);
    for (int i = 0; i < 101; ++i) bytes += "Amara,Bello,14/3/2019,home,2/3/2026,,yes\n";
    CHECK(read(bytes).rows.empty());
    CHECK(told(read(bytes)).find("Bring 100 rows at a time") != std::string::npos);
}

TEST_CASE("the same row has one digest, however it is spelt; another incident has another") {
    const auto digest_of = [](std::string_view row) {
        const auto file = read(std::string(heading) + std::string(row));
        REQUIRE(file.rows.size() == 1);
        return row_digest(filled(file.rows.front().filling, {{}, {}, {}, {2026, 3, 2}}));
    };
    const auto one = digest_of("Amara,Bello,14/3/2019,home,2/3/2026,02:15,yes\n");
    CHECK(one == digest_of("amara,BELLO,2019-03-14,EHE,2 March 2026,2:15am,present\n"));
    CHECK(one != digest_of("Amara,Bello,14/3/2019,home,2/3/2026,03:15,yes\n"));
    CHECK(one != digest_of("Theo,Bello,14/3/2019,home,2/3/2026,02:15,yes\n"));
}
