// Changes of the law, in sentences: between two editions, and on a day within one.
#pragma once

#include <string>
#include <vector>

#include "rulebook/rulebook.h"

namespace accord::rulebook {

// What one edition has that the other has not, list by list: rows that are new or gone, days that
// moved, cells that say something else. Empty when both say the same.
std::vector<std::string> differences(const Rulebook& before, const Rulebook& after);

// The rows that begin on the day, and those that held for the last time on the day before.
std::vector<std::string> turning(const Rulebook& rulebook, Date on);

// Every day from `from` on, on which a row begins or has ended, oldest first.
std::vector<Date> turning_days(const Rulebook& rulebook, Date from);

}  // namespace accord::rulebook
