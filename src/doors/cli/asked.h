// A question put with options instead of a file: accord decide --giver SCHOOL --receiver LA_CSC …
#pragma once

#include <string>
#include <vector>

#include "base/fault.h"
#include "base/json.h"
#include "base/result.h"
#include "doors/cli/options.h"
#include "governance/agreement/document.h"

namespace accord::cli {

std::vector<std::string_view> question_options();
bool asks_with_options(const Options& options);

// What was typed for a code and is none, each with what was near: a slip of the hand, where a file
// may well name what this rulebook does not have.
Faults codes_not_known(const Options& options, const rulebook::Rulebook& rulebook);

// The question as its file would be, both sides having signed every agreement given that lets their
// kind sign, unless `--unsigned giver` or `receiver` says not. What is wrong in it is told by
// whoever reads it.
Result<Json> question_json(const Options& options,
                           const std::vector<agreement::Document>& agreements, Date today);

}  // namespace accord::cli
