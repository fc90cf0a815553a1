#include "doors/cli/node_in.h"

#include "platform/host/files.h"

namespace accord::cli {

namespace {

Result<std::unique_ptr<site::RunningNode>> opened(const std::string& folder) {
    Faults faults;
    auto running = site::RunningNode::open(folder, faults);
    if (not faults.empty()) return fail(invalid(text(faults.front())));
    return running;
}

}  // namespace

Result<std::unique_ptr<site::RunningNode>> node_at(const std::string& folder) {
    if (not host::exists(folder)) return fail(not_found("there is no folder " + folder));
    return opened(folder);
}

Result<std::unique_ptr<site::RunningNode>> node_made_in(const Options& options) {
    return opened(options.value("--data", usual_data));
}

Result<std::unique_ptr<site::RunningNode>> node_in(const Options& options) {
    return node_at(options.value("--data", usual_data));
}

}  // namespace accord::cli
