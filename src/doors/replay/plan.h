// Plan: what a made-up year holds, from a seed alone: which contacts come, when, about whom, what
// is said, what becomes of them, who answers how and how long everybody takes. Pure: the same seed
// and shape give the same plan on every machine.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "doors/replay/shape.h"
#include "engine/deadlines/clock.h"

namespace accord::replay {

// What somebody does, one act after another; the delays of the shape are in this order.
enum class Step : std::uint8_t {
    Acknowledge,
    Identify,
    Screen,
    PassToWorker,
    WorkerHasIt,
    BeginAsking,
    Ask,
    ReviewRefusal,
    RunOn,
    ReplyAgain,
    SayFamily,
    Picture,
    Decide,
    AskOwners,
    AnswerOwner,
    BeginTelling,
    SendTelling,
    OpenTelling,
    TellSource,
    Close,
    Reopen,
    // Timed by the plan, or by the time that there is to answer.
    Receive,
    Open,
    Reply,
    Follow,
};
inline constexpr std::size_t delayed_steps = 21;

struct PlannedAnswer {
    std::size_t agency = 0;  // in Borough::asked
    const Answering* how = nullptr;
    std::int64_t part = 0;  // hundredths of the time to answer
};

struct Planned {
    std::int64_t number = 0;  // from 1, in the order of coming
    Instant at;
    contacts::Arriving arriving;  // `party` is the key of the organisation that came
    std::size_t family = 0;
    const Way* way = nullptr;
    std::vector<PlannedAnswer> answers;  // where others are asked
    std::array<std::int32_t, delayed_steps> minutes{};
    bool reopened = false;

    std::string child() const;  // what to call the first of the children
};

struct PlanWish {
    std::uint64_t seed = 1;
    std::int64_t contacts = contacts_of_a_year;
    Date first{2026, 3, 2};
    std::size_t agencies = 6;  // that are asked
    int days = 0;              // from the first; nought: a whole year

    static constexpr std::int64_t contacts_of_a_year = 15'000;
};

// In the order of coming. `shape` outlives the plan.
std::vector<Planned> plan_of(const PlanWish& wish, const Shape& shape,
                             const deadlines::Calendar& calendar);

// When somebody is there for it: the moment itself while the hub is open; else soon after it opens
// next, each at a minute of their own.
Instant when_open(Instant at, const deadlines::Calendar& calendar, std::int64_t whose);

}  // namespace accord::replay
