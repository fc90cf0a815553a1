// A question put with options instead of a file: accord decide --giver SCHOOL --receiver LA_CSC …
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "doors/cli/options.h"
#include "governance/agreement/document.h"

namespace accord::cli {

std::vector<std::string_view> question_options();
bool asks_with_options(const Options& options);

// The question as its file would be, both sides having signed every agreement given, unless
// `--unsigned giver` or `receiver` says not. What is wrong in it is told by whoever reads it.
Result<Json> question_json(const Options& options,
                           const std::vector<agreement::Document>& agreements, Date today);

}  // namespace accord::cli
