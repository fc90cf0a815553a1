#include "doors/replay/plan.h"

#include <algorithm>
#include <numeric>

#include "base/expect.h"
#include "base/london.h"
#include "base/text.h"
#include "doors/replay/chance.h"

namespace accord::replay {
namespace {

// The place in a list of weights that a draw falls on.
template <class List, class Weight>
std::size_t drawn(Chance& chance, const List& list, const Weight& weight) {
    std::int64_t all = 0;
    for (const auto& each : list) all += weight(each);
    auto at = chance.between(1, all);
    for (std::size_t i = 0; i < list.size(); ++i) {
        at -= weight(list[i]);
        if (at <= 0) return i;
    }
    return list.size() - 1;
}

std::int64_t same(std::int64_t weight) {
    return weight;
}

// Every day of the year, as often as it brings something.
struct Days {
    std::vector<Date> days;
    std::vector<std::int64_t> weights;
};
Days days_of(const PlanWish& wish, const Shape& shape, const deadlines::Calendar& calendar) {
    Days out;
    const auto last =
        wish.days > 0 ? plus_days(wish.first, wish.days) : plus_months(wish.first, 12);
    for (auto day = wish.first; day < last; day = plus_days(day, 1)) {
        const auto month = shape.months.at(static_cast<std::size_t>(day.month - 1));
        out.days.push_back(day);
        out.weights.push_back(month * (calendar.is_working_day(day) ? 100 : shape.other_day));
    }
    return out;
}

std::vector<Instant> moments(Chance& chance, const PlanWish& wish, const Shape& shape,
                             const deadlines::Calendar& calendar) {
    const auto year = days_of(wish, shape, calendar);
    std::vector<Instant> out;
    for (std::int64_t i = 0; i < wish.contacts; ++i) {
        const auto day = year.days[drawn(chance, year.weights, same)];
        const auto& hours = calendar.is_working_day(day) ? shape.working : shape.other;
        const LocalTime local{day, static_cast<int>(drawn(chance, hours, same)),
                              static_cast<int>(chance.upto(60)), static_cast<int>(chance.upto(60))};
        out.push_back(instant_in_london(local) + Duration{chance.between(0, 999'999)});
    }
    std::sort(out.begin(), out.end());
    return out;
}

// As many of each way as the table says, for this many contacts; then shuffled.
std::vector<const Way*> ways_of(Chance& chance, const PlanWish& wish, const Shape& shape) {
    std::vector<const Way*> out;
    std::int64_t so_far = 0;
    std::int64_t all = 0;
    for (const auto& way : shape.ways) all += way.contacts;
    for (const auto& way : shape.ways) {
        so_far += way.contacts;
        while (static_cast<std::int64_t>(out.size()) < so_far * wish.contacts / all)
            out.push_back(&way);
    }
    for (std::size_t i = out.size(); i > 1; --i) std::swap(out[i - 1], out[chance.upto(i)]);
    return out;
}

const std::string& one_of(Chance& chance, const std::vector<std::string>& list) {
    return list[chance.upto(list.size())];
}

std::string_view one_of(Chance& chance, const std::vector<std::string_view>& list) {
    return list[chance.upto(list.size())];
}

// The children of one family, who live at one address.
std::vector<sharing::Child> family(Chance& chance, const Shape& shape, Date first) {
    const auto dice = chance.between(1, 100);
    const std::size_t many = dice <= shape.three ? 3 : dice <= shape.three + shape.two ? 2 : 1;
    auto surname = one_of(chance, shape.family);
    if (chance.once_in(1, 3)) surname += "-" + one_of(chance, shape.family);
    const auto lives = std::to_string(chance.between(1, 240)) + " " +
                       one_of(chance, shape.streets) + ", London E17 9Q" +
                       static_cast<char>('A' + chance.upto(20));
    std::vector<sharing::Child> out;
    for (std::size_t i = 0; i < many; ++i) {
        sharing::Child child;
        child.first_name = one_of(chance, shape.given);
        child.last_name = surname;
        child.born_day = std::to_string(chance.between(1, 28));
        child.born_month = std::to_string(chance.between(1, 12));
        child.born_year = std::to_string(first.year - chance.between(1, 16));
        child.lives = lives;
        out.push_back(std::move(child));
    }
    return out;
}

std::string_view colour(const Way& way) {
    if (way.worker) return "amber";
    const auto code = way.rating.text();
    return code == "RED" ? "red" : code == "AMBER" ? "amber" : code == "GREEN" ? "green" : "blue";
}

void say(Chance& chance, const Shape& shape, Planned& out) {
    auto& arriving = out.arriving;
    const auto& row = shape.arrivals[drawn(chance, shape.arrivals,
                                           [](const Arrives& each) { return each.weight; })];
    arriving.came = row.arrival;
    arriving.kind = row.kind;
    arriving.party = row.from;
    // Whoever is in danger is never taken lightly.
    const bool danger = out.way->grave() and chance.once_in(row.danger * 4, 1000);
    arriving.danger = danger ? sharing::Yes::Yes : sharing::Yes::No;
    const auto* how = contacts::arrival(row.arrival);
    expect(how != nullptr);
    if (how->from != "nobody")
        arriving.who = one_of(chance, shape.given) + " " + one_of(chance, shape.family);
    arriving.household = how->from == "nobody" ? "A home next door, and who lives there" : "";
    arriving.happened = replace_all(one_of(chance, shape.said(colour(*out.way))), "%", out.child());
    auto& family = arriving.family;
    family.telling = chance.once_in(out.way->grave() ? 25 : 60, 100)
                         ? sharing::Telling::Told
                         : sharing::Telling::CouldPutAtRisk;
    if (family.telling != sharing::Telling::Told) family.more = "It could make things worse";
}

void take_time(Chance& chance, const Shape& shape, Planned& out) {
    expect(shape.delays.size() == delayed_steps);
    for (std::size_t i = 0; i < delayed_steps; ++i) {
        const auto& row = shape.delays[i];
        const bool slow = row.slow > 0 and chance.once_in(row.slow, 100);
        out.minutes[i] = static_cast<std::int32_t>(slow ? chance.between(row.high, row.slow_high)
                                                        : chance.between(row.low, row.high));
    }
}

void ask_about(Chance& chance, const PlanWish& wish, const Shape& shape, Planned& out) {
    if (not out.way->asks) return;
    for (std::size_t i = 0; i < wish.agencies; ++i) {
        const auto& how = shape.answers[drawn(chance, shape.answers,
                                              [](const Answering& each) { return each.weight; })];
        out.answers.push_back({i, &how, chance.between(how.soonest, how.latest)});
    }
}

}  // namespace

std::string Planned::child() const {
    if (arriving.children.empty()) return "A child";
    return arriving.children.front().first_name;
}

std::vector<Planned> plan_of(const PlanWish& wish, const Shape& shape,
                             const deadlines::Calendar& calendar) {
    Chance chance(wish.seed);
    const auto times = moments(chance, wish, shape, calendar);
    const auto ways = ways_of(chance, wish, shape);
    std::vector<Planned> out(times.size());
    std::vector<std::size_t> first_of;  // of each family, its first contact
    for (std::size_t i = 0; i < out.size(); ++i) {
        auto& one = out[i];
        one.number = static_cast<std::int64_t>(i) + 1;
        one.at = times[i];
        one.way = ways[i];
        const bool again = not first_of.empty() and chance.once_in(shape.again, 100);
        one.family = again ? chance.upto(first_of.size()) : first_of.size();
        one.arriving.children =
            again ? out[first_of[one.family]].arriving.children : family(chance, shape, wish.first);
        if (not again) first_of.push_back(i);
        say(chance, shape, one);
        one.reopened = not one.way->worker and chance.once_in(shape.reopened, 100);
        ask_about(chance, wish, shape, one);
        take_time(chance, shape, one);
    }
    return out;
}

Instant when_open(Instant at, const deadlines::Calendar& calendar, std::int64_t whose) {
    auto local = london(at);
    const auto minute = local.hour * 60 + local.minute;
    const auto today = calendar.hours(local.day);
    if (today.opens <= minute and minute < today.closes) return at;
    const auto soon = static_cast<int>(whose % 75);
    if (minute >= today.opens) local.day = plus_days(local.day, 1);
    while (calendar.hours(local.day).opens == calendar.hours(local.day).closes)
        local.day = plus_days(local.day, 1);
    const auto opens = calendar.hours(local.day).opens + soon;
    return instant_in_london({local.day, opens / 60, opens % 60, static_cast<int>(whose % 60)});
}

}  // namespace accord::replay
