#include "doors/cli/year.h"

#include "base/london.h"
#include "doors/cli/borough.h"
#include "doors/cli/marshgate.h"
#include "doors/replay/books.h"
#include "doors/replay/chance.h"
#include "doors/site/running_node.h"
#include "engine/deadlines/clock.h"
#include "platform/host/clock.h"
#include "platform/host/files.h"
#include "platform/store/compact.h"
#include "platform/store/node_facts.h"

namespace accord::cli {
namespace {

// Sunday 1 March 2026, at nine: the year begins on the day after.
constexpr Instant nine_on_the_eve{1'772'355'600'000'000};

double seconds_since(std::int64_t began) {
    return static_cast<double>(host::ticking_micros() - began) / 1e6;
}

Result<std::size_t> bytes_of(const std::string& folder) {
    std::size_t out = 0;
    for (const auto* name : {"/accord.db", "/accord.db-wal"}) {
        if (not host::exists(folder + name)) continue;
        out += TRY(host::FileReading::open(folder + name)).size();
    }
    return out;
}

// A node of its own, made up from the same chance as everything that happens on it.
struct Made {
    std::unique_ptr<replay::SetClock> clock;
    std::unique_ptr<replay::Chance> chance;
    std::unique_ptr<site::RunningNode> running;
    std::unique_ptr<store::Mortal> mortal;
    std::unique_ptr<Node> node;
    std::unique_ptr<agreement::Lawbook> law;
    std::unique_ptr<people::Matcher> matcher;
};

// The node as it runs; or with a database under which it will die.
Node under(Made& made, const std::optional<store::Death>& death) {
    auto& node = made.running->node();
    if (not death) return node;
    made.mortal = std::make_unique<store::Mortal>(node.database, *death);
    return Node{*made.mortal,  node.clock, node.entropy, node.keys,
                node.settings, node.log,   node.work};
}

Result<Made> open_node(const YearWish& wish) {
    Made out;
    out.clock = std::make_unique<replay::SetClock>(nine_on_the_eve);
    out.chance = std::make_unique<replay::Chance>(wish.seed);
    Faults faults;
    out.running = TRY(site::RunningNode::open(wish.data, faults, {}, log::Log::nowhere(),
                                              {out.clock.get(), out.chance.get(), wish.flush}));
    if (not faults.empty()) return fail(invalid(text(faults.front())));
    out.node = std::make_unique<Node>(under(out, wish.death));
    out.law = TRY(agreement::Lawbook::in_use(out.running->node()));
    out.matcher = TRY(people::Matcher::from_program());
    return out;
}

Result<void> check_folder(const YearWish& wish) {
    const bool there = host::exists(wish.data + "/accord.db");
    if (there == wish.down.has_value()) return {};
    if (there)
        return fail(forbidden("the folder " + wish.data +
                              " holds something already. A year "
                              "begins on a fresh node: give another folder with --data"));
    return fail(not_found("there is no year in " + wish.data + " to go on with"));
}

// What was done is never done again by the same chance: ids would be the same.
Result<Instant> go_on(Made& made, const YearWish& wish) {
    auto& node = made.running->node();
    {
        auto read = TRY(node.database.begin(store::Mode::Read));
        if (not TRY(store::is_made_up(read)))
            return fail(forbidden("the folder " + wish.data + " was not made by accord demo"));
    }
    const auto stopped = TRY(replay::stopped_at(node));
    *made.chance = replay::Chance(wish.seed + static_cast<std::uint64_t>(stopped.entries) * 977);
    return stopped.at + minutes(*wish.down);
}

std::function<void(const replay::Progress&)> teller(const YearWish& wish) {
    if (not wish.tell) return {};
    return [tell = wish.tell](const replay::Progress& now) {
        tell(spoken_with_weekday(london_day(now.now)) + ": " + std::to_string(now.taken_in) +
             " of " + std::to_string(now.contacts) + " contacts taken in, " +
             std::to_string(now.ended) + " ended, " + std::to_string(now.steps) + " steps");
    };
}

}  // namespace

Result<YearOutcome> replay_year(const YearWish& wish) {
    TRY(check_folder(wish));
    YearOutcome out;
    auto made = TRY(open_node(wish));
    auto& node = *made.node;
    const auto world = TRY(marshgate_world());
    std::optional<Instant> from;
    if (wish.down)
        from = TRY(go_on(made, wish));
    else
        TRY(make_marshgate(node, made.law->rulebook(), world));
    const auto borough = TRY(borough_on(node, world));
    if (wish.tell)
        wish.tell("The borough is made. Its year begins" + std::string(from ? " again." : "."));
    const auto began = host::ticking_micros();
    const auto shape = shape_of(world);
    const auto calendar =
        deadlines::calendar_of(made.law->rulebook(), rulebook::Nation::England, "DEFAULT");
    replay::Year year(
        {.doing = {.node = node,
                   .law = *made.law,
                   .matcher = *made.matcher,
                   .borough = borough,
                   .shape = shape,
                   .calendar = calendar},
         .clock = *made.clock,
         .plan = replay::plan_of({.seed = wish.seed, .contacts = wish.contacts}, shape, calendar),
         .tell = teller(wish)});
    if (from) TRY(year.go_on_from(*from));
    out.replayed = TRY(year.run(wish.until));
    out.seconds = seconds_since(began);
    const auto checked = host::ticking_micros();
    // A node that was down was late by that; which time it was, whoever stopped it knows.
    const auto down = wish.down ? hours(24) : Duration();
    out.books = TRY(replay::books_of(node, borough, out.replayed, down));
    out.checking = seconds_since(checked);
    const auto where = made.running->node().settings.database_url();
    made = {};
    const auto compacted = host::ticking_micros();
    TRY(store::compact(where));
    out.seconds += seconds_since(compacted);
    out.bytes = TRY(bytes_of(wish.data));
    return out;
}

}  // namespace accord::cli
