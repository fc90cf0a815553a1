#include <doctest/doctest.h>

#include "platform/host/bell.h"
#include "platform/host/clock.h"
#include "platform/host/embedded.h"
#include "platform/host/entropy.h"
#include "platform/host/files.h"
#include "platform/host/signals.h"

namespace accord::host {
namespace {

TEST_CASE("files are written whole, read within a limit, and never made over another") {
    const TemporaryFolder folder;
    const auto path = folder / "note";
    REQUIRE(write_file(path, "first", 0600).has_value());
    REQUIRE(write_file(path, "second", 0600).has_value());
    CHECK(read_file(path, 6) == "second");
    CHECK(read_file(path, 5).error().kind == ErrorKind::Invalid);
    CHECK(permissions(path) == 0600u);
    CHECK(make_file(path, "third").error().kind == ErrorKind::Conflict);
    CHECK(names_in(folder.path()) == std::vector<std::string>{"note"});
    REQUIRE(write_file(folder / "long", std::string(1025, 'x')));
    CHECK(read_file(folder / "long", 1024).error().sentence.ends_with("is larger than 1 kB"));
    CHECK(read_file(folder / "none", 9).error().kind == ErrorKind::NotFound);
    REQUIRE(remove_file(path).has_value());
    CHECK(remove_file(path).has_value());
    CHECK_FALSE(exists(path));
}

TEST_CASE("folders are made with those above them, for their owner") {
    const TemporaryFolder folder;
    REQUIRE(make_folder(folder / "a/b").has_value());
    REQUIRE(make_folder(folder / "a/b").has_value());
    CHECK(permissions(folder / "a/b") == 0700u);
    REQUIRE(write_file(folder / "file", "").has_value());
    CHECK_FALSE(make_folder(folder / "file").has_value());
}

TEST_CASE("the files inside the program are those of the tree") {
    const auto found = embedded("migrations/0001_ledger.sql");
    REQUIRE(found.has_value());
    CHECK(found->find("create table audit_entries") != std::string_view::npos);
    CHECK(found->ends_with('\n'));
    CHECK_FALSE(embedded("migrations/none.sql").has_value());
    const auto all = embedded_under("migrations");
    CHECK(std::find(all.begin(), all.end(), "migrations/0001_ledger.sql") != all.end());
    CHECK(embedded_under("migration").empty());
}

TEST_CASE("chance differs, and time goes forward") {
    SystemEntropy entropy;
    Byte one[32];
    Byte two[32];
    entropy.fill(one);
    entropy.fill(two);
    CHECK_FALSE(std::equal(one, one + 32, two));
    SystemClock clock;
    CHECK(clock.now() > Instant{1'700'000'000'000'000});
    const auto before = ticking_micros();
    CHECK(ticking_micros() >= before);
}

TEST_CASE("a bell rung before anyone waits is remembered once") {
    Bell bell;
    bell.ring();
    bell.ring();
    CHECK(bell.wait(seconds(0)));
    CHECK_FALSE(bell.wait(Duration{1000}));
}

}  // namespace
}  // namespace accord::host
