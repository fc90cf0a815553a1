// The one fuzzer: ACCORD_HARNESS says which parser it torments (script/fuzz).
#include <cstdio>
#include <cstdlib>

#include "fuzz/harness.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const auto* harness = [] {
        const char* wanted = std::getenv("ACCORD_HARNESS");
        for (const auto& each : accord::fuzz::harnesses()) {
            if (wanted and each.name == wanted) return &each;
        }
        std::fputs("ACCORD_HARNESS names no harness\n", stderr);
        std::exit(2);
    }();
    harness->run({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
