// Benchmarks. script/bench NAME builds the release preset and runs those whose names begin with
// NAME.
#include <benchmark/benchmark.h>

BENCHMARK_MAIN();
