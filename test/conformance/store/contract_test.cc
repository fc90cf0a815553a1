// What a Database promises, whichever it is. Both drivers keep all of it.
#include <doctest/doctest.h>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

#include "platform/jobs/outbox.h"
#include "platform/store/failing.h"
#include "platform/store/migrate.h"
#include "support/counting_entropy.h"
#include "support/databases.h"
#include "support/fixed_clock.h"
#include "support/source_tree.h"

namespace accord::test {
namespace {

using store::Mode;
using store::Query;

constexpr Query add{"pets.add", "insert into pets (id, name, alive, age) values ($1, $2, true, 1)"};
constexpr Query count{"pets.count", "select count(*) as n from pets"};
constexpr Query all{"pets.all", "select id, name from pets order by id"};

store::Transaction begun(store::Database& database, Mode mode) {
    auto out = database.begin(mode);
    REQUIRE_MESSAGE(out.has_value(), out.error().sentence);
    return std::move(*out);
}

void make_pets(store::Database& database) {
    auto change = begun(database, Mode::Write);
    REQUIRE(change.script(*read_file("test/conformance/store/schema.sql")).has_value());
    REQUIRE(change.commit().has_value());
}

std::int64_t pets(store::Database& database) {
    auto read = begun(database, Mode::Read);
    auto row = read.one(count);
    REQUIRE(row.has_value());
    return row->integer("n");
}

TEST_CASE("a transaction happens when it commits, and not before") {
    on_every_database([](FreshDatabase& fresh) {
        auto& database = *fresh.database;
        make_pets(database);
        {
            auto change = begun(database, Mode::Write);
            CHECK(change.run(add, {"a", "Ash"}) == 1);
            CHECK(change.one(count)->integer("n") == 1);
            CHECK(pets(database) == 0);
            CHECK(change.commit().has_value());
        }
        CHECK(pets(database) == 1);
    });
}

TEST_CASE("a transaction dropped never happened, and the next begins clean") {
    on_every_database([](FreshDatabase& fresh) {
        auto& database = *fresh.database;
        make_pets(database);
        {
            auto change = begun(database, Mode::Write);
            CHECK(change.run(add, {"a", "Ash"}).has_value());
        }
        auto change = begun(database, Mode::Write);
        CHECK(change.run(add, {"a", "Ash"}).has_value());
        CHECK(change.commit().has_value());
        CHECK(pets(database) == 1);
    });
}

TEST_CASE("after an error a transaction can only be dropped") {
    on_every_database([](FreshDatabase& fresh) {
        auto& database = *fresh.database;
        make_pets(database);
        {
            auto change = begun(database, Mode::Write);
            CHECK(change.run(add, {"a", "Ash"}).has_value());
            const auto twice = change.run(add, {"a", "Birch"});
            REQUIRE_FALSE(twice.has_value());
            CHECK(twice.error().kind == ErrorKind::Conflict);
            CHECK(change.one(count).error() == twice.error());
            CHECK(change.commit().error() == twice.error());
        }
        CHECK(pets(database) == 0);
    });
}

TEST_CASE("what the tables forbid is refused, and said by kind") {
    on_every_database([](FreshDatabase& fresh) {
        auto& database = *fresh.database;
        make_pets(database);
        struct Case {
            std::string_view statement;
            ErrorKind kind;
        };
        const Case cases[] = {
            {"insert into pets (id, name, alive, age) values ('a', 'x', true, 1), ('a', 'y', true, "
             "1)",
             ErrorKind::Conflict},
            {"insert into pets (id, name, alive, age) values ('a', 'x', true, 1), ('b', 'x', true, "
             "1)",
             ErrorKind::Conflict},
            {"insert into pets (id, name, alive, age) values ('a', null, true, 1)",
             ErrorKind::Broken},
            {"insert into toys (id, pet) values ('t', 'nobody')", ErrorKind::Broken},
            {"insert into nowhere (id) values ('t')", ErrorKind::Broken},
            {"this is no statement", ErrorKind::Broken},
        };
        for (const auto& each : cases) {
            INFO(each.statement);
            auto change = begun(database, Mode::Write);
            const auto done = change.run({"forbidden", each.statement});
            REQUIRE_FALSE(done.has_value());
            CHECK(done.error().kind == each.kind);
        }
    });
}

TEST_CASE("a reader cannot write, and sees one moment") {
    on_every_database([](FreshDatabase& fresh) {
        auto& database = *fresh.database;
        make_pets(database);
        auto read = begun(database, Mode::Read);
        CHECK(read.one(count)->integer("n") == 0);
        auto change = begun(database, Mode::Write);
        CHECK(change.run(add, {"a", "Ash"}).has_value());
        CHECK(change.commit().has_value());
        CHECK(read.one(count)->integer("n") == 0);
        CHECK(pets(database) == 1);
        CHECK_FALSE(read.many({"sly",
                               "insert into pets (id, name, alive, age)"
                               " values ('z', 'z', true, 1) returning id"})
                        .has_value());
        CHECK(pets(database) == 1);
    });
}

TEST_CASE("one is one, maybe is none or one, many is in order") {
    on_every_database([](FreshDatabase& fresh) {
        auto& database = *fresh.database;
        make_pets(database);
        auto change = begun(database, Mode::Write);
        CHECK(change.maybe(all)->has_value() == false);
        CHECK(change.one({"pets.first", "select id from pets limit 1"}).error().kind ==
              ErrorKind::NotFound);
    });
    on_every_database([](FreshDatabase& fresh) {
        auto& database = *fresh.database;
        make_pets(database);
        auto change = begun(database, Mode::Write);
        CHECK(change.run(add, {"b", "Birch"}).has_value());
        CHECK(change.run(add, {"a", "Ash"}).has_value());
        const auto rows = change.many(all);
        REQUIRE(rows->size() == 2);
        CHECK(rows->at(0).text("name") == "Ash");
        CHECK(change.run({"pets.none", "delete from pets where id = 'q'"}) == 0);
        CHECK(change.run({"pets.some", "delete from pets"}) == 2);
    });
}

TEST_CASE("sixteen writers at once: every acknowledged line is there, and no other") {
    on_every_database([](FreshDatabase& fresh) {
        auto& database = *fresh.database;
        make_pets(database);
        std::atomic<int> kept = 0;
        std::vector<std::thread> writers;
        for (int writer = 0; writer < 16; ++writer) {
            writers.emplace_back([&, writer] {
                for (int i = 0; i < 25; ++i) {
                    auto change = database.begin(Mode::Write);
                    if (not change) continue;
                    const auto name = std::to_string(writer) + "-" + std::to_string(i);
                    if (not change->run(add, {name, name})) continue;
                    if (i % 5 == 4) continue;  // changed its mind
                    if (change->commit()) ++kept;
                }
            });
        }
        for (auto& each : writers) each.join();
        CHECK(kept == 16 * 20);
        CHECK(pets(database) == kept);
        CHECK(database.healthy().has_value());
    });
}

TEST_CASE("six workers claim four hundred messages, each exactly once") {
    on_every_database([](FreshDatabase& fresh) {
        auto& database = *fresh.database;
        REQUIRE(store::migrate(database, store::migrations(database.dialect()), nine_on_monday)
                    .has_value());
        CountingEntropy entropy;
        auto change = begun(database, Mode::Write);
        for (int i = 0; i < 400; ++i) {
            const auto id = Id<jobs::Message>::mint(nine_on_monday, entropy);
            REQUIRE(jobs::post(change, id, {"test.work", std::to_string(i)}, nine_on_monday)
                        .has_value());
        }
        REQUIRE(change.commit().has_value());
        std::mutex mutex;
        std::multiset<std::string> claimed;
        std::vector<std::thread> workers;
        for (int i = 0; i < 6; ++i) {
            workers.emplace_back([&] {
                for (int misses = 0; misses < 20;) {
                    auto turn = database.begin(Mode::Write);
                    if (not turn) break;
                    const auto got = jobs::claim(*turn, nine_on_monday);
                    if (not got or not*got) {
                        ++misses;
                        continue;
                    }
                    if (not turn->commit()) continue;
                    const std::lock_guard hold(mutex);
                    claimed.insert((*got)->message.about);
                }
            });
        }
        for (auto& each : workers) each.join();
        CHECK(claimed.size() == 400);
        CHECK(std::set(claimed.begin(), claimed.end()).size() == 400);
    });
}

TEST_CASE("a failing database fails once, where it was told to") {
    on_every_database([](FreshDatabase& fresh) {
        make_pets(*fresh.database);
        for (int nth = 1; nth <= 4; ++nth) {
            store::Failing failing(*fresh.database);
            failing.fail_on(nth);
            const auto act = [&]() -> Result<void> {
                auto change = TRY(failing.begin(Mode::Write));
                TRY(change.run(add, {"a", "Ash"}));
                return change.commit();
            };
            const auto done = act();
            CHECK(done.has_value() == (nth == 4));
            CHECK(pets(*fresh.database) == (nth == 4 ? 1 : 0));
        }
    });
}

}  // namespace
}  // namespace accord::test
