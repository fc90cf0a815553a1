#include "doors/cli/node_in.h"

namespace accord::cli {

Result<std::unique_ptr<site::RunningNode>> node_in(const Options& options) {
    Faults faults;
    auto running = site::RunningNode::open(options.value("--data", usual_data), faults);
    if (not faults.empty()) return fail(invalid(text(faults.front())));
    return running;
}

}  // namespace accord::cli
