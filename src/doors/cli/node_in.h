// The node that a verb of the terminal works on: that of --data, or the usual one.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "doors/cli/options.h"
#include "doors/site/running_node.h"

namespace accord::cli {

inline constexpr std::string_view usual_data = "var/accord";

// NotFound: there is no such folder, which serve, demo and `party admit` make. Invalid: its
// settings have faults, and the first is told.
Result<std::unique_ptr<site::RunningNode>> node_at(const std::string& folder);
Result<std::unique_ptr<site::RunningNode>> node_in(const Options& options);

// The same, made where it is not there yet: the first organisation may be admitted before anything
// is served.
Result<std::unique_ptr<site::RunningNode>> node_made_in(const Options& options);

}  // namespace accord::cli
