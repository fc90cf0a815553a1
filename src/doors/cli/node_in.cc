#include "doors/cli/node_in.h"

#include "platform/host/files.h"

namespace accord::cli {

Result<std::unique_ptr<site::RunningNode>> node_at(const std::string& folder) {
    if (not host::exists(folder)) return fail(not_found("there is no folder " + folder));
    Faults faults;
    auto running = site::RunningNode::open(folder, faults);
    if (not faults.empty()) return fail(invalid(text(faults.front())));
    return running;
}

Result<std::unique_ptr<site::RunningNode>> node_in(const Options& options) {
    return node_at(options.value("--data", usual_data));
}

}  // namespace accord::cli
