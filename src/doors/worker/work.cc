#include "doors/worker/work.h"

#include "casework/sharing/commands.h"

namespace accord::worker {
namespace {

constexpr Work all[] = {
    {"share.deliver", sharing::deliver, {}, "the sender, who sees that it has not arrived"},
    {"share.note_if_late", sharing::note_if_late, {}, "both duty managers, on their home pages"},
};

}  // namespace

std::span<const Work> work() {
    return all;
}

}  // namespace accord::worker
