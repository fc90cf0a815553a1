// Photographs that people send.
#include "engine/shield/picture.h"
#include "fuzz/harness.h"

namespace accord::fuzz {

// What is bare is not much longer, by the way up that is written out whole, and stays as it is when
// it is made bare again.
void picture(std::string_view input) {
    const auto bare = shield::bare_picture(bytes_of(input));
    if (not bare) return;
    promise(bare->size() <= 2 * input.size());
    promise(shield::bare_picture(*bare) == bare);
}

}  // namespace accord::fuzz
