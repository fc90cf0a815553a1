// Figures: what a hub counts of a quarter. Whoever may read figures sees them, whether or not they
// may read cases: what is small is hidden before anything is returned.
#pragma once

#include "casework/sharing/commands.h"
#include "oversight/reporting/measure.h"
#include "rulebook/rulebook.h"

namespace accord::reporting {

struct Figures {
    parties::Party hub;
    Quarter quarter;
    bool so_far = false;  // it has not ended
    Instant now;
    std::vector<Sheet> sheets;  // in the order of tables/sheets.table
};
// Forbidden for an organisation that has no front door; NotFound for a quarter that has not begun.
// That it was read is recorded.
Result<Figures> figures(Node& node, const sharing::Asker& asker, const rulebook::Rulebook& rulebook,
                        Quarter quarter);
// The same to keep, as comma-separated values (docs/formats/figures.md); recorded apart. Only of a
// quarter that has ended: what is taken on two days of one quarter would show what came between.
struct Kept {
    std::string name;  // "marshgate-mash-2026-Q3.csv"
    std::string csv;
};
Result<Kept> keep_figures(Node& node, const sharing::Asker& asker,
                          const rulebook::Rulebook& rulebook, Quarter quarter);

}  // namespace accord::reporting
