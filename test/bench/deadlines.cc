// Time limits a second, by kind of clock, with the working shown; and with two pauses. The peer in
// the same run is the independent count of test/deadlines/count.py (script/deadlines).
#include <benchmark/benchmark.h>

#include <vector>

#include "base/expect.h"
#include "doors/cli/rulebook.h"
#include "engine/deadlines/due.h"

namespace accord {
namespace {

void count(benchmark::State& state, rulebook::ClockKind kind, int amount, bool paused) {
    static const auto read = cli::rulebook_of_program();
    expect(read.has_value());
    const auto calendar = deadlines::calendar_of(*read, rulebook::Nation::England, "DEFAULT");
    rulebook::ClockRule clock;
    clock.kind = kind;
    clock.amount = amount;
    const Instant monday{1'772'442'000'000'000};  // 2026-03-02T09:00:00Z
    std::vector<deadlines::Pause> pauses;
    if (paused) {
        pauses = {{monday + hours(1), monday + hours(30)},
                  {monday + hours(50), monday + hours(99)}};
    }
    std::int64_t turn = 0;
    for (auto _ : state) {
        const auto start = monday + minutes(++turn % 500'000);
        benchmark::DoNotOptimize(deadlines::due(clock, start, calendar, pauses, start));
    }
    state.SetItemsProcessed(state.iterations());
}

void deadlines_of(const char* name, rulebook::ClockKind kind, int amount) {
    for (const bool paused : {false, true}) {
        benchmark::RegisterBenchmark(
            (std::string("deadlines/") + name + (paused ? "/paused" : "")).c_str(),
            [=](benchmark::State& state) { count(state, kind, amount, paused); });
    }
}

const bool registered = [] {
    deadlines_of("4 elapsed hours", rulebook::ClockKind::ElapsedHours, 4);
    deadlines_of("24 hub hours", rulebook::ClockKind::HubHours, 24);
    deadlines_of("45 working days", rulebook::ClockKind::WorkingDays, 45);
    deadlines_of("1 month", rulebook::ClockKind::Months, 1);
    deadlines_of("30 days", rulebook::ClockKind::Days, 30);
    return true;
}();

}  // namespace
}  // namespace accord
