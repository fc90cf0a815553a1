#include "base/expect.h"

#include <cstdio>
#include <cstdlib>

namespace accord {

void expect(bool condition, std::source_location where) {
    if (condition) return;
    std::fprintf(stderr, "accord: a promise was broken at %s:%u in %s\n", where.file_name(),
                 where.line(), where.function_name());
    std::abort();
}

}  // namespace accord
