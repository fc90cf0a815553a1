// WholeFile: what no row of a file of people can say of itself: that another row has its number
// and says something else, and in which order the file writes its dates. Every row is looked at
// before the first is brought in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.h"
#include "casework/people/mapping.h"
#include "engine/matching/dates.h"

namespace accord::people {

// Which of day and month comes first, and the first rows that say so.
struct DatesSeen {
    matching::OrderSeen order;
    std::vector<std::uint32_t> day_first, month_first;
};
// Why a file whose dates are written in both orders cannot be read.
std::string mixed_order(const DatesSeen& seen);

// A row that is not used: another has its number and says something else.
struct TwiceSaid {
    std::uint32_t at =
        0;  // which row of the file that could be read, from 0: a line may hold several
    Fault fault;
};

class WholeFile {
public:
    void look_at(const Mapping& mapping, const CsvRow& row);

    const DatesSeen& dates() const { return dates_; }
    // Every row whose number another has that does not say the same, in the order of the file: none
    // of them is used, since nobody says which is right. Where all say the same, once is enough.
    std::vector<TwiceSaid> twice(const Mapping& mapping, std::string_view file) const;

private:
    struct Numbered {
        std::string id;
        std::string said;  // a digest
        std::uint32_t at = 0, row = 0;
    };
    DatesSeen dates_;
    std::uint32_t rows_ = 0;
    std::vector<Numbered> numbered_;
};

}  // namespace accord::people
