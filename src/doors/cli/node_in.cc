#include "doors/cli/node_in.h"

#include "platform/host/files.h"

namespace accord::cli {

Result<std::unique_ptr<site::RunningNode>> node_in(const Options& options) {
    const auto folder = options.value("--data", usual_data);
    if (not host::exists(folder)) return fail(not_found("there is no folder " + folder));
    Faults faults;
    auto running = site::RunningNode::open(folder, faults);
    if (not faults.empty()) return fail(invalid(text(faults.front())));
    return running;
}

}  // namespace accord::cli
