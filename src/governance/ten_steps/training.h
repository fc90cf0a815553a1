// Training: who has worked through which step of the guide, when, and with which questions. Done or
// not done: there is nothing else to say of it, and nobody is compared with anybody.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/digest.h"
#include "base/instant.h"
#include "governance/parties/appointment.h"

namespace accord::ten_steps {

// Staff are trained when they start and again (ICO ten step guide, step 3): we say each year.
inline constexpr int training_lasts_days = 365;

struct Finished {
    std::string account;
    int step = 0;
    Digest edition;  // of the questions
    Date finished_on;

    bool holds(Date today) const { return days_between(finished_on, today) <= training_lasts_days; }
};

// One person's register, in the order of the steps.
struct Register {
    std::string account;
    std::string name;  // as their organisation knows them
    std::string post;
    std::vector<Finished> steps;

    std::vector<int> to_do(Date today) const;  // steps not done, or done too long ago
    // The day on which the last of the ten was done; none while one is to do.
    std::optional<Date> done_on(Date today) const;
};

// How an organisation stands: for its own list, for the partnership's counts, for its assurance.
struct Trained {
    int people = 0;              // with a post today
    int trained = 0;             // who have done all ten within the year
    std::optional<Date> latest;  // when the last of them did
    int percent() const { return people == 0 ? 0 : trained * 100 / people; }
    bool everybody() const { return people > 0 and trained == people; }
};
Trained trained(const std::vector<Register>& registers, Date today);

// For the keeper's own files: name, post, step, done on, edition; a line each, RFC 4180. What would
// begin a formula in a spreadsheet is made plain text.
std::string csv(const std::vector<Register>& registers);

}  // namespace accord::ten_steps
