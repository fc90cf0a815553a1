// The disk says no in the middle of everything. Nothing that was acknowledged is lost, nothing more
// is served, and starting again recovers.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "platform/host/files.h"
#include "platform/store/batches.h"

namespace accord::test {
namespace {

using store::Mode;

constexpr store::Query make{"notes.make", "create table notes (n bigint primary key, t text)"};
constexpr store::Query add{"notes.add", "insert into notes (n, t) values ($1, $2)"};
constexpr store::Query count{"notes.count", "select count(*) as n from notes"};

Result<void> write(store::Database& database, std::int64_t n) {
    auto change = TRY(database.begin(Mode::Write));
    TRY(change.run(add, {n, std::string(4000, 'x')}));
    return change.commit();
}

// In a child whose files may not grow beyond a limit. Its exit code says what it saw: how many were
// acknowledged (at most 200), or 255 when something went on after the disk had said no.
int life_with_a_full_disk(const std::string& where) {
    auto database = store::open(where);
    if (not database) return 254;
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{256 * 1024, 256 * 1024};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return 253;
    int acknowledged = 0;
    while (acknowledged < 200 and write(**database, acknowledged)) ++acknowledged;
    const bool goes_on = write(**database, 1000).has_value();
    if (goes_on) return 255;
    return acknowledged;
}

TEST_CASE("when the disk says no, what was acknowledged stays, and nothing more is acknowledged") {
    const host::TemporaryFolder folder;
    const auto where = "sqlite:" + (folder / "full.db");
    {
        auto database = store::open(where);
        auto change = (*database)->begin(Mode::Write);
        REQUIRE(change->run(make).has_value());
        REQUIRE(change->commit().has_value());
    }
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) _exit(life_with_a_full_disk(where));
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    const int acknowledged = WEXITSTATUS(status);
    CHECK(acknowledged > 10);
    CHECK(acknowledged < 200);
    auto again = store::open(where);
    REQUIRE(again.has_value());
    CHECK((*again)->check_file().has_value());
    {
        auto read = (*again)->begin(Mode::Read);
        CHECK(read->one(count)->integer("n") == acknowledged);
    }
    CHECK(write(**again, 2000).has_value());
}

TEST_CASE(
    "acts in batches: seen by who reads and there when it was closed; whoever dies loses some") {
    const host::TemporaryFolder folder;
    const auto where = "sqlite:" + (folder / "batches.db");
    const auto many = [&](store::Database& database) {
        auto read = database.begin(Mode::Read);
        return read->one(count)->integer("n");
    };
    {
        auto database = store::open(where, store::Flush::Batches);
        auto change = (*database)->begin(Mode::Write);
        REQUIRE(change->run(make).has_value());
        REQUIRE(change->commit().has_value());
        for (int n = 0; n < 10; ++n) REQUIRE(write(**database, n).has_value());
        {
            auto dropped = (*database)->begin(Mode::Write);
        }
        CHECK(many(**database) == 10);
        for (int n = 10; n < 20; ++n) REQUIRE(write(**database, n).has_value());
    }
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        auto database = store::open(where, store::Flush::Batches);
        for (int n = 20; n < 30; ++n) (void)write(**database, n);
        _exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    auto again = store::open(where);
    REQUIRE(again.has_value());
    CHECK(many(**again) == 20);
}

}  // namespace
}  // namespace accord::test
