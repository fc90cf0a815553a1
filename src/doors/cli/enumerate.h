// accord agreement enumerate: every question that an agreement can be asked, as counts and one
// digest of all the answers, or as a table in as few rows as say it. docs/formats/enumerate.md
#pragma once

#include <string>

#include "base/result.h"
#include "doors/cli/options.h"
#include "governance/agreement/document.h"
#include "rulebook/rulebook.h"

namespace accord::cli {

// The options that enumerate knows, beside those of every agreement verb.
std::vector<std::string_view> enumerate_options();

// `others` are those it may inherit from. Prints, and gives the exit code: 1 where the parties have
// faults, which are printed, or where
// `--none` was asked for and there was something to list.
Result<int> enumerate(const rulebook::Rulebook& rulebook, const agreement::Document& document,
                      const std::vector<agreement::Document>& others, const Options& options);

}  // namespace accord::cli
