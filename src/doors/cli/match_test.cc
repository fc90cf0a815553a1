#include "doors/cli/match.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "doors/cli/people.h"
#include "platform/host/files.h"

using namespace accord;

namespace {

constexpr std::string_view schema =
    R"({"columns": {"ref": "id", "first": "given", "last": "family", "dob": "birth_date"}})";

struct Folder {
    host::TemporaryFolder folder;
    std::string put(std::string_view name, std::string_view content) {
        const auto path = folder / name;
        REQUIRE(host::write_file(path, content));
        return path;
    }
    std::string get(std::string_view name) {
        return host::read_file(folder / name, 1 << 20).value_or("");
    }
};

int run(const std::vector<std::string>& words) {
    std::vector<std::string_view> views(words.begin(), words.end());
    return cli::match(views);
}

// Some are twice, once with a slip.
std::string a_file() {
    std::string out = "ref,first,last,dob\n";
    const std::vector<std::string> given{"amelia", "oliver", "aisha",  "jakub", "priya",
                                         "kwame",  "grace",  "jayden", "sophie"};
    const std::vector<std::string> family{"Thornbury", "Khan",   "Nowak", "Mensah",
                                          "Patel",     "Wexham", "Doran"};
    for (int i = 0; i < 400; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const auto last =
            family[at % family.size()] + std::string(1, static_cast<char>('a' + i / 7 % 20));
        const auto born = std::to_string(2005 + i % 15) + "-0" + std::to_string(1 + i % 9) + "-" +
                          std::to_string(10 + i % 19);
        out += std::to_string(i) + "," + given[at % given.size()] + "," + last + "," + born + "\n";
        if (i % 5 == 0)
            out += std::to_string(i) + "b," + given[at % given.size()] + "," + last + "x," + born +
                   "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("the same bytes come out for one thread and for two, and on a second run") {
    Folder folder;
    const auto file = folder.put("a.csv", a_file());
    const auto s = folder.put("s.json", schema);
    std::vector<std::string> all;
    for (const char* threads : {"1", "2", "2"}) {
        REQUIRE(run({"dedupe", file, "--schema", s, "--out", folder.folder / "p.csv", "--clusters",
                     folder.folder / "c.csv", "--threads", threads, "--quiet", "--explain"}) == 0);
        all.push_back(folder.get("p.csv") + folder.get("c.csv") +
                      folder.get("p.csv.explained.txt"));
    }
    CHECK(all[0] == all[1]);
    CHECK(all[1] == all[2]);
    CHECK(folder.get("p.csv").starts_with("id_a,id_b,probability\n"));
    CHECK(split(folder.get("p.csv"), '\n').size() > 60);
    CHECK(folder.get("c.csv").starts_with("id,cluster\n0,0\n0b,0\n"));
}

TEST_CASE("one file is linked to another, one to one") {
    Folder folder;
    const auto file = folder.put("a.csv", a_file());
    const auto other = folder.put("b.csv", replace_all(a_file(), "amelia", "amelai"));
    const auto s = folder.put("s.json", schema);
    REQUIRE(run({"link", file, other, "--schema", s, "--out", folder.folder / "p.csv",
                 "--one-to-one", "--quiet"}) == 0);
    CHECK(folder.get("p.csv").find("\n1,1,") != std::string::npos);
}

TEST_CASE(
    "what cannot be matched is refused with exit code 1, and what was not understood with 2") {
    Folder folder;
    const auto s = folder.put("s.json", schema);
    const auto refused = [&](std::string_view content) {
        return run({"dedupe", folder.put("x.csv", content), "--schema", s, "--out",
                    folder.folder / "p.csv", "--quiet"});
    };
    CHECK(refused("") == 1);
    CHECK(refused("first,last,dob\na,b,2015-01-02\n") == 1);                          // no id
    CHECK(refused("ref,first,last,dob\n1,a,b,2015-01-02\n1,c,d,2015-01-03\n") == 1);  // twice
    CHECK(refused("ref,first,lst,dob\n1,a,b,2015-01-02\n") == 1);  // no column 'last'
    CHECK(refused("ref,first,last,dob\n1,a,b\n") == 1);            // a short row
    CHECK(refused("ref,first,last,dob\n1,a,b,31/12/2015\n2,c,d,12/31/2015\n") == 1);  // both orders
    CHECK(refused("ref,first,last,dob\n1,,,\n2,,,\n") == 1);  // nothing in it
    std::string wide = "ref";
    for (int i = 0; i < 10'000; ++i) wide += ",c" + std::to_string(i);
    CHECK(refused(wide + "\n") == 1);
    CHECK_FALSE(host::exists(folder.folder / "p.csv"));
    CHECK(run({"dedupe", "--schema", s}) == 2);
    CHECK(run({"guess"}) == 2);
    CHECK(run({"dedupe", folder.folder / "none.csv", "--schema", s, "--out", "p"}) == 3);
}

TEST_CASE("what is read is never written over, by whatever name, and stays as it was") {
    Folder folder;
    const auto s = folder.put("s.json", schema);
    const auto file = folder.put("a.csv", a_file());
    const auto same = folder.folder / "../" + file.substr(folder.folder.path().rfind('/') + 1);
    for (const auto& out : {file, same, s})
        CHECK(run({"dedupe", file, "--schema", s, "--out", out, "--quiet"}) == 2);
    CHECK(run({"dedupe", file, "--schema", s, "--out", folder.folder / "p.csv", "--clusters",
               folder.folder / "p.csv", "--quiet"}) == 2);
    CHECK(folder.get("a.csv") == a_file());
    CHECK(folder.get("s.json") == schema);
    CHECK_FALSE(host::exists(folder.folder / "p.csv"));
}

TEST_CASE("all that is wrong with what was typed is said at once") {
    struct Row {
        std::vector<std::string_view> typed;
        std::vector<std::string> wrong;
    };
    const Row rows[] = {
        {{"link", "a", "b", "--schema", "s", "--out", "p"}, {}},
        {{"--in", "a", "--out", "a"},
         {"there is no option '--in'", "say link, dedupe or bench, and after it the files"}},
        {{"guess"}, {"'guess' is none of link, dedupe and bench, one of which comes first"}},
        {{"dedupe", "a", "b", "--out", "b", "--threads", "many", "--json"},
         {"--threads is a number from 1 to 64", "--json says nothing to dedupe",
          "dedupe takes one file after it, and here are 2",
          "--schema is not said: the file that says what each column is",
          "--out would be written over what is read, b: give it another name"}},
        {{"link", "a", "--schema", "s", "--clusters", "c"},
         {"--clusters says nothing to link", "link takes two files after it, and here is 1",
          "--out is not said: where the pairs are written"}},
    };
    for (const auto& row : rows) CHECK(cli::wrong_in_match(row.typed) == row.wrong);
}

TEST_CASE("all that is wrong with a file of people to be brought in is said at once") {
    struct Row {
        std::vector<std::string_view> typed;
        std::vector<std::string> wrong;
    };
    const Row rows[] = {
        {{"import", "a", "--organisation", "O-4QH-81T", "--faults", "f"}, {}},
        {{"calibration"}, {}},
        {{"import", "a", "--faults", "a", "--alike", "a"},
         {"--organisation is not said: whose list it is, as O-4QH-81T",
          "--faults would be written over what is read, a: give it another name",
          "--alike would be written over what is read, a: give it another name",
          "--alike would be written over --faults, a: give it another name"}},
        {{"import", "--out", "x"},
         {"there is no option '--out'", "import takes one file after it, and here are 0",
          "--organisation is not said: whose list it is, as O-4QH-81T"}},
        {{"look"},
         {"'look' is none of import, look-over and calibration, one of which comes first"}},
    };
    for (const auto& row : rows) CHECK(cli::wrong_in_people(row.typed) == row.wrong);
}
