#include <cstdlib>

#include "fuzz/harness.h"

namespace accord::fuzz {

std::span<const Harness> harnesses() {
    static constexpr Harness all[] = {
        // clang-format off: one a line
        {"target", target},
        {"head", head},
        {"form", form},
        {"cookies", cookies},
        {"rulebook", rulebook},
        {"json", json},
        {"table", table},
        {"typed", typed},
        {"agreement", agreement},
        {"parties", parties},
        {"question", question},
        {"entry", entry},
        {"note", note},
        {"pack", pack},
        {"csv", csv},
        {"name", name},
        {"assessment", assessment},
        {"odrl", odrl},
        {"authzen", authzen},
        {"mais", mais},
        {"jose", jose},
        {"multipart", multipart},
        {"statement", statement},
        {"matching", matching},
        {"index", index},
        {"batch", batch},
        {"people_file", people_file},
        {"standard_person", standard_person},
        {"picture", picture},
        // clang-format on
    };
    return all;
}

void promise(bool kept) {
    if (not kept) std::abort();
}

}  // namespace accord::fuzz
