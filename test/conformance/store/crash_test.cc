// A writer is killed, at any moment, again and again. Whatever it had acknowledged is there
// afterwards, once; nothing is there in half; and the trail verifies. ACCORD_CRASH_CYCLES asks for
// more than five.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <set>
#include <thread>

#include "governance/audit/commands.h"
#include "platform/host/clock.h"
#include "platform/host/entropy.h"
#include "platform/host/environment.h"
#include "platform/host/files.h"
#include "platform/store/migrate.h"

namespace accord::test {
namespace {

constexpr int clients = 16;

// A node on a database that may have been left in any state.
struct House {
    host::SystemClock clock;
    host::SystemEntropy entropy;
    host::Bell bell;
    settings::Settings settings;
    crypto::Keys keys;
    std::unique_ptr<log::Log> log = log::Log::nowhere();
    std::unique_ptr<store::Database> database;
    std::unique_ptr<Node> node;

    explicit House(const std::string& folder) {
        settings.name = "crash.example/node";
        settings.data = folder;
        keys = std::move(*crypto::keys_in(folder, entropy));
        database = std::move(*store::open(settings.database_url()));
        const auto made =
            store::migrate(*database, store::migrations(database->dialect()), clock.now());
        REQUIRE(made.has_value());
        node = std::make_unique<Node>(Node{*database, clock, entropy, keys, settings, *log, bell});
    }
};

// One act, which posts a message with its number. True: acknowledged.
bool act(Node& node, std::int64_t number) {
    auto act = audit::Act::begin(node, audit::the_node(), "crash.act");
    if (not act) return false;
    act->record(audit::fact("crash.acted", std::to_string(number)));
    act->post({"crash.work", std::to_string(number)});
    return act->commit().has_value();
}

// In the child: numbers that are told to the pipe only when they are acknowledged.
[[noreturn]] void write_for_ever(const std::string& folder, int pipe, std::int64_t first) {
    House house(folder);
    std::vector<std::thread> threads;
    for (int client = 0; client < clients; ++client) {
        threads.emplace_back([&, client] {
            for (std::int64_t n = first + client;; n += clients) {
                if (act(*house.node, n) and ::write(pipe, &n, sizeof n) != sizeof n) _exit(1);
            }
        });
    }
    for (auto& each : threads) each.join();
    _exit(0);
}

// Lets a child write for a while, and kills it. Gives what it had acknowledged.
std::vector<std::int64_t> one_life(const std::string& folder, std::int64_t first,
                                   useconds_t micros) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        close(ends[0]);
        write_for_ever(folder, ends[1], first);
    }
    close(ends[1]);
    std::vector<std::int64_t> acknowledged(1);
    // The life begins with the first acknowledgement, so that every cycle has some.
    REQUIRE(::read(ends[0], &acknowledged[0], sizeof(std::int64_t)) == sizeof(std::int64_t));
    usleep(micros);
    kill(child, SIGKILL);
    std::int64_t number = 0;
    while (::read(ends[0], &number, sizeof number) == sizeof number) acknowledged.push_back(number);
    close(ends[0]);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    return acknowledged;
}

std::multiset<std::string> kept_in(store::Database& database) {
    auto read = database.begin(store::Mode::Read);
    const auto rows = read->many({"crash.kept", "select about from outbox"});
    REQUIRE(rows.has_value());
    std::multiset<std::string> out;
    for (const auto& row : *rows) out.insert(row.text("about"));
    return out;
}

TEST_CASE("a writer killed at any moment loses nothing that it acknowledged, and doubles nothing") {
    const host::TemporaryFolder folder;
    const int cycles = std::stoi(host::environment("ACCORD_CRASH_CYCLES").value_or("5"));
    host::SystemEntropy entropy;
    std::vector<std::int64_t> acknowledged;
    for (int cycle = 0; cycle < cycles; ++cycle) {
        Byte chance[1];
        entropy.fill(chance);
        const auto micros = static_cast<useconds_t>(chance[0]) * 200;
        for (const auto number : one_life(folder.path(), cycle * 1'000'000, micros)) {
            acknowledged.push_back(number);
        }
        House house(folder.path());
        const auto kept = kept_in(*house.database);
        for (const auto number : acknowledged) CHECK(kept.count(std::to_string(number)) == 1);
        CHECK(std::set(kept.begin(), kept.end()).size() == kept.size());
        const auto found = audit::verify(*house.database, audit::verifier_key(*house.node));
        REQUIRE(found.has_value());
        CHECK_MESSAGE(found->sound(), audit::said(*found));
        CHECK(found->entries == kept.size());
        CHECK(house.database->check_file().has_value());
    }
    MESSAGE(cycles, " lives, ", acknowledged.size(), " acts acknowledged, none lost");
}

}  // namespace
}  // namespace accord::test
