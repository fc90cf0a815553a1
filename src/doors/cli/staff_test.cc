#include "doors/cli/staff.h"

#include <doctest/doctest.h>

#include "doors/cli/cli.h"
#include "platform/host/files.h"
#include "platform/store/sqlite/connection.h"
#include "support/must.h"

namespace accord::cli {
namespace {

using test::must;

int typed(std::vector<std::string> words) {
    words.insert(words.begin(), "accord");
    std::vector<char*> out;
    for (auto& word : words) out.push_back(word.data());
    return run(static_cast<int>(out.size()), out.data());
}

// A made-up node, and what its staff's homes are read from.
struct Employer {
    Employer() {
        REQUIRE(typed({"demo", "--quiet", "--data", data}) == 0);
        school = rows("select reference from parties where name like 'St Brigid%'").at(0);
    }
    std::vector<std::string> rows(std::string_view question) {
        auto file = must(store::Connection::open(data + "/accord.db", store::Mode::Write));
        std::vector<std::string> out;
        for (const auto& row : must(file->ask({"test.rows", question}, {})).rows)
            out.push_back(row.text(row.columns().at(0)));
        return out;
    }
    int homes(std::string_view content, std::string reference = {}) {
        const auto file = folder.path() + "/homes.csv";
        REQUIRE(host::write_file(file, content).has_value());
        if (reference.empty()) reference = school;
        return typed({"staff", "homes", file, "--organisation", reference, "--data", data});
    }

    host::TemporaryFolder folder;
    std::string data = folder.path() + "/node";
    std::string school;
};

}  // namespace

TEST_CASE("where staff live is kept as marks, one of each, and never as an address") {
    Employer employer;
    const auto email = employer.rows("select email from accounts order by email").at(0);
    const auto file = "email,family,address,postcode\n" + email +
                      ",Quill,7 Fernbank Row,E5 0ZZ\nnobody@nowhere.example,Quill,8 Fernbank "
                      "Row,E5 0ZZ\n";
    REQUIRE(employer.homes(file) == 0);
    const auto account = employer.rows("select distinct account from staff_homes");
    REQUIRE(account.size() == 1);
    const auto marks = employer.rows("select hex(mark) from staff_homes order by mark");
    CHECK_FALSE(marks.empty());
    REQUIRE(employer.homes(file) == 0);
    CHECK(employer.rows("select hex(mark) from staff_homes order by mark") == marks);
    const auto kept = must(host::read_file(employer.data + "/accord.db", 1 << 26));
    for (const std::string_view told : {"Fernbank", "FERNBANK", "fernbank"})
        CHECK(kept.find(told) == std::string::npos);
}

TEST_CASE("a file without a column, another's reference and a missing file change nothing") {
    Employer employer;
    CHECK(employer.homes("email,family,address\na@b.example,Quill,7 Fernbank Row\n") == 1);
    CHECK(employer.homes("email,family,address,postcode\n", "O-ZZZ-ZZZ") == 3);
    CHECK(employer.homes("email,family,address,postcode\n", "school") == 3);
    CHECK(typed({"staff", "homes", employer.folder.path() + "/none.csv", "--organisation",
                 employer.school, "--data", employer.data}) == 3);
    CHECK(typed({"staff", "homes", "--data", employer.data}) == 2);
    CHECK(employer.rows("select account from staff_homes").empty());
}

}  // namespace accord::cli
