// Durable acts a second, by clients at once, beside what the same disk can flush in the same run.
//
// An act here is what a share is: one line written, one entry in the trail with its mention, one
// message in the outbox, all on the disk before the client goes on.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <unistd.h>

#include <memory>
#include <string>

#include "base/expect.h"
#include "governance/audit/act.h"
#include "platform/host/clock.h"
#include "platform/host/entropy.h"
#include "platform/host/environment.h"
#include "platform/host/files.h"
#include "platform/store/migrate.h"

namespace accord {
namespace {

// On the disk that is asked about: never the memory that tests live in.
std::string bench_folder() {
    const auto path = host::environment("ACCORD_BENCH_DATA").value_or("build/bench");
    expect(host::make_folder(path).has_value());
    return path;
}

constexpr store::Query make_lines{"bench.make",
                                  "create table if not exists bench_lines"
                                  " (id text primary key, body text not null)"};
constexpr store::Query add_line{"bench.add", "insert into bench_lines (id, body) values ($1, $2)"};

struct Line {
    static constexpr std::string_view id_prefix = "lin";
};

// A real node on a database of its own: $ACCORD_POSTGRES, or a file on the disk.
struct House {
    host::SystemClock clock;
    host::SystemEntropy entropy;
    host::Bell bell;
    settings::Settings settings;
    crypto::Keys keys = crypto::mint_keys(entropy);
    std::unique_ptr<log::Log> log = log::Log::nowhere();
    std::unique_ptr<store::Database> database;
    std::unique_ptr<Node> node;

    House() {
        const auto path = bench_folder() + "/act.db";
        for (const auto* ending : {"", "-wal", "-shm"}) (void)host::remove_file(path + ending);
        const auto server = host::environment("ACCORD_POSTGRES");
        database = *store::open(server ? *server : "sqlite:" + path);
        expect(store::migrate(*database, store::migrations(database->dialect()), clock.now())
                   .has_value());
        auto change = *database->begin(store::Mode::Write);
        expect(change.run(make_lines).has_value() and change.commit().has_value());
        node = std::make_unique<Node>(Node{*database, clock, entropy, keys, settings, *log, bell});
    }
};

Result<std::int64_t> one_act(Node& node) {
    auto act = TRY(audit::Act::begin(node, {"acc_1", "org_1", "dsl"}, "bench.act"));
    const auto id = text(act.mint<Line>());
    TRY(act.run(add_line, {id, std::string(400, 'x')}));
    act.record(audit::fact("bench.acted", id).with("recipient", "org_2"));
    act.post({"bench.deliver", id});
    return act.commit();
}

std::unique_ptr<House> house;

void set_up(const benchmark::State&) {
    house = std::make_unique<House>();
}

void tear_down(const benchmark::State&) {
    house.reset();
}

void act(benchmark::State& state) {
    std::int64_t refused = 0;
    for (auto _ : state) {
        if (not one_act(*house->node)) ++refused;
    }
    state.SetItemsProcessed(state.iterations() - refused);
    state.counters["refused"] = static_cast<double>(refused);
}
BENCHMARK(act)->Setup(set_up)->Teardown(tear_down)->Threads(1)->UseRealTime()->MinTime(3);
BENCHMARK(act)->Setup(set_up)->Teardown(tear_down)->Threads(16)->UseRealTime()->MinTime(3);
BENCHMARK(act)->Setup(set_up)->Teardown(tear_down)->Threads(64)->UseRealTime()->MinTime(3);

// What one act costs without the others: the raw rate at which 4 KiB written is 4 KiB on the disk.
void act_raw_fdatasync(benchmark::State& state) {
    const auto path = bench_folder() + "/raw";
    const int file = open(path.c_str(), O_CREAT | O_RDWR | O_TRUNC, 0600);
    expect(file >= 0);
    const std::string page(4096, 'x');
    off_t at = 0;
    for (auto _ : state) {
        expect(pwrite(file, page.data(), page.size(), at) == 4096);
        expect(fdatasync(file) == 0);
        at += 4096;
    }
    close(file);
    (void)host::remove_file(path);
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(act_raw_fdatasync)->UseRealTime()->MinTime(2);

}  // namespace
}  // namespace accord
