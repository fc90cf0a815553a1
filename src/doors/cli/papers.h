// What the policy commands read: agreements, questions, evidence.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "governance/agreement/document.h"
#include "rulebook/rulebook.h"

namespace accord::cli {

// A file, or one that the program carries when there is no such file: "agreements/…".
Result<std::string> read_paper(const std::string& path);

// Prints faults to standard output, one a line, and how many.
void print_faults(const Faults& faults);

// Every agreement, or nothing when any has a fault; the faults have then been printed.
Result<std::vector<agreement::Document>> read_agreements(const rulebook::Rulebook& rulebook,
                                                         const std::vector<std::string>& paths);

}  // namespace accord::cli
