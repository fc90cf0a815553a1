// A made-up year of one borough, done from a seed on a fresh node of its own (doors/replay).
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "doors/replay/books.h"
#include "platform/store/batches.h"
#include "platform/store/mortal.h"

namespace accord::cli {

struct YearWish {
    std::string data;  // a folder that holds nothing yet
    std::uint64_t seed = 1;
    std::int64_t contacts = replay::PlanWish::contacts_of_a_year;
    // Minutes. It was stopped: it goes on in that folder, as if the node had been down so long.
    std::optional<std::int64_t> down = {};
    // As a server keeps what it acknowledges; else many acts share a flush.
    store::Flush flush = store::Flush::Batches;
    std::optional<Instant> until = {};  // it stops there, with what is open then
    // The process dies at the transaction after the one in which this query was asked so often.
    std::optional<store::Death> death = {};
    std::function<void(const std::string&)> tell = {};  // how far it is; nobody's name in it
};

struct YearOutcome {
    replay::Replayed replayed;
    replay::Books books;
    double seconds = 0;     // of the year
    double checking = 0;    // of the books afterwards
    std::size_t bytes = 0;  // of the database
};

// Forbidden where the folder holds something, NotFound where there is nothing to go on with.
Result<YearOutcome> replay_year(const YearWish& wish);

}  // namespace accord::cli
