#include "governance/agreement/mandate.h"

#include <algorithm>

#include "base/text.h"

namespace accord::agreement {
namespace {

bool same_post(std::string_view one, std::string_view other) {
    return not one.empty() and fold(one) == fold(other);
}

std::string words_of(const Seat& seat) {
    return seat.deputy.empty() ? seat.post : seat.post + " (or " + seat.deputy + ")";
}

std::string number_word(std::int64_t number) {
    constexpr std::string_view small[] = {"none", "one", "two", "three", "four", "five", "six"};
    if (number < 0 or number > 6) return std::to_string(number);
    return std::string(small[number]);
}

}  // namespace

Mandate nobody_said(Id<parties::Party> party) {
    Mandate out;
    out.party = party;
    return out;
}

std::optional<std::size_t> seat_of(const Mandate& mandate, std::string_view post) {
    if (not mandate.stated()) return 0;
    for (std::size_t i = 0; i < mandate.seats.size(); ++i) {
        if (same_post(mandate.seats[i].post, post)) return i;
    }
    for (std::size_t i = 0; i < mandate.seats.size(); ++i) {
        if (same_post(mandate.seats[i].deputy, post)) return i;
    }
    return std::nullopt;
}

MandateStanding standing_of(const Mandate& mandate, const std::vector<SeatTaken>& taken) {
    MandateStanding out;
    out.needed = static_cast<std::size_t>(mandate.needed);
    if (not mandate.stated()) {
        out.done = std::min<std::size_t>(taken.size(), 1);
        if (out.done == 0) out.waiting.emplace_back("Someone who may sign");
        return out;
    }
    for (std::size_t i = 0; i < mandate.seats.size(); ++i) {
        const bool here = std::any_of(taken.begin(), taken.end(),
                                      [&](const SeatTaken& one) { return one.seat == i; });
        if (here) {
            ++out.done;
        } else if (not mandate.in_order or out.waiting.empty()) {
            out.waiting.push_back(words_of(mandate.seats[i]));
        }
    }
    if (out.met()) out.waiting.clear();
    return out;
}

std::string said(const Mandate& mandate) {
    if (not mandate.stated()) return "One person who may sign";
    std::vector<std::string> posts;
    for (const auto& seat : mandate.seats) posts.push_back(words_of(seat));
    if (mandate.in_order) return join_words(posts, "then");
    const auto all = static_cast<std::int64_t>(posts.size());
    if (all == 1) return posts.front();
    if (mandate.needed == all) return join_words(posts);
    return "Any " + number_word(mandate.needed) + " of: " + join_words(posts);
}

std::string written(const std::vector<Seat>& seats) {
    auto out = Json::array();
    for (const auto& seat : seats) {
        auto one = Json::object();
        one.set("post", seat.post);
        one.set("deputy", seat.deputy);
        out.add(std::move(one));
    }
    return canonical(out);
}

std::vector<Seat> seats_from(std::string_view written) {
    std::vector<Seat> out;
    const auto json = parse_json(written);
    if (not json or json->items() == nullptr) return out;
    for (const auto& one : *json->items()) {
        out.push_back({std::string(one["post"].text_or()), std::string(one["deputy"].text_or())});
    }
    return out;
}

}  // namespace accord::agreement
