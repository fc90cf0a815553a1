#include "governance/agreement/mandate.h"

#include <doctest/doctest.h>

#include "base/text.h"

using namespace accord;
using namespace accord::agreement;

namespace {

Mandate trust(std::int64_t needed, bool in_order = false) {
    Mandate out;
    out.number = 1;
    out.needed = needed;
    out.in_order = in_order;
    out.seats = {{"Headteacher", "Deputy headteacher"}, {"Chair of governors", ""}, {"Bursar", ""}};
    return out;
}

std::string waits(const Mandate& mandate, const std::vector<SeatTaken>& taken) {
    const auto standing = standing_of(mandate, taken);
    return (standing.met() ? "met" : join_words(standing.waiting)) + " " +
           std::to_string(standing.done) + "/" + std::to_string(standing.needed);
}

}  // namespace

TEST_CASE("a mandate is met by as many seats as it needs, each counted once") {
    struct Row {
        Mandate mandate;
        std::vector<SeatTaken> taken;
        std::string waits;
    };
    const Row rows[] = {
        {nobody_said({}), {}, "Someone who may sign 0/1"},
        {nobody_said({}), {{0, "Head"}}, "met 1/1"},
        {trust(2), {}, "Headteacher (or Deputy headteacher), Chair of governors and Bursar 0/2"},
        {trust(2), {{1, "Chair"}}, "Headteacher (or Deputy headteacher) and Bursar 1/2"},
        {trust(2), {{0, "Head"}, {0, "Deputy"}}, "Chair of governors and Bursar 1/2"},
        {trust(2), {{0, "Head"}, {2, "Bursar"}}, "met 2/2"},
        {trust(3, true), {}, "Headteacher (or Deputy headteacher) 0/3"},
        {trust(3, true), {{0, "Head"}}, "Chair of governors 1/3"},
        {trust(3, true), {{0, "Head"}, {1, "Chair"}, {2, "Bursar"}}, "met 3/3"},
    };
    for (const auto& row : rows) CHECK(waits(row.mandate, row.taken) == row.waits);
}

TEST_CASE("a post sits in its seat however it is typed, and a deputy in the seat they stand in") {
    const auto mandate = trust(2);
    CHECK(seat_of(mandate, " headteacher") == 0);
    CHECK(seat_of(mandate, "Deputy Headteacher") == 0);
    CHECK(seat_of(mandate, "Bursar") == 2);
    CHECK_FALSE(seat_of(mandate, "Caretaker").has_value());
    CHECK_FALSE(seat_of(mandate, "").has_value());
    CHECK(seat_of(nobody_said({}), "Caretaker") == 0);
}

TEST_CASE("a mandate says itself in one line, and survives the shelf") {
    CHECK(said(nobody_said({})) == "One person who may sign");
    CHECK(said(trust(2)) ==
          "Any two of: Headteacher (or Deputy headteacher), Chair of governors and Bursar");
    CHECK(said(trust(3, true)) ==
          "Headteacher (or Deputy headteacher), Chair of governors then Bursar");
    CHECK(seats_from(written(trust(2).seats)) == trust(2).seats);
    CHECK(seats_from("nonsense").empty());
}
