// accord rulebook: check, list, due, document. And the rulebook that is inside the program.
#pragma once

#include <string>

#include "base/result.h"
#include "doors/cli/commands.h"
#include "doors/cli/options.h"
#include "rulebook/read.h"

namespace accord::cli {

int rulebook(Arguments arguments);

// Broken: the program was built with a rulebook that has faults; the sentence tells the first.
Result<rulebook::Rulebook> rulebook_of_program();
// The tables of a folder; Invalid when they have faults, which have then been printed.
Result<rulebook::Rulebook> rulebook_in(const std::string& folder);
// The one of `--rulebook FOLDER`, or the program's own.
Result<rulebook::Rulebook> rulebook_for(const Options& options);

// What `accord rulebook list LIST` prints: rows that are law on the day and in the nation, then
// those not yet in force; without a day, every row with its days.
struct ListWish {
    std::optional<Date> on;
    rulebook::Nation nation = rulebook::Nation::England;
};
std::string listing(const rulebook::Listed& list, const ListWish& wish);

}  // namespace accord::cli
