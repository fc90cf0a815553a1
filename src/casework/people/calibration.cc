#include "casework/people/calibration.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>

namespace accord::people {
namespace {

using suppress::shown;

constexpr std::array<int, 8> edges{0, 10, 25, 50, 75, 90, 99, 100};
constexpr double millionths = 1e6;

bool is_decided(const Answered& one) {
    return one.state == PairState::Same or one.state == PairState::Different;
}

struct Sum {
    std::size_t decided = 0;
    std::size_t one_person = 0;
    double expected = 0;  // how many of them
    double variance = 0;  // of that number, if every probability is exactly right

    void add(const Answered& one) {
        const double likely = static_cast<double>(one.chance.value_or(0)) / millionths;
        ++decided;
        one_person += one.state == PairState::Same ? 1 : 0;
        expected += likely;
        variance += likely * (1 - likely);
    }
};

std::size_t band_of(std::int64_t chance) {
    for (std::size_t i = 1; i + 1 < edges.size(); ++i)
        if (chance < edges[i] * std::int64_t{10'000}) return i - 1;
    return edges.size() - 2;
}

using Bands = std::array<Sum, edges.size() - 1>;

Bands banded(const std::vector<const Answered*>& all) {
    Bands out;
    for (const auto* one : all)
        if (one->chance) out[band_of(*one->chance)].add(*one);
    return out;
}

std::int64_t hundredths(double share) {
    return std::llround(share * 100);
}

// A sum of chances lies as far from what was expected as its deviation times this, on average.
const double usual_distance = std::sqrt(2 / std::numbers::pi);

std::optional<Off> off_of(const Bands& bands) {
    std::size_t decided = 0;
    double error = 0, by_chance = 0;
    for (const auto& band : bands) {
        decided += band.decided;
        error += std::abs(band.expected - static_cast<double>(band.one_person));
        by_chance += usual_distance * std::sqrt(band.variance);
    }
    if (decided < off_from) return std::nullopt;
    const auto all = static_cast<double>(decided);
    return Off{hundredths(error / all), hundredths(by_chance / all)};
}

suppress::Shown shown_of(std::size_t count) {
    return shown(static_cast<std::int64_t>(count));
}

// In a hundred, to the nearest five.
std::optional<int> share(double part, std::size_t of) {
    if (of < share_from) return std::nullopt;
    return static_cast<int>(std::lround(part / static_cast<double>(of) * 20)) * 5;
}

std::vector<Band> bands_shown(const Bands& bands) {
    std::vector<Band> out;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const auto& sum = bands[i];
        out.push_back({.from = edges[i],
                       .below = edges[i + 1],
                       .decided = shown_of(sum.decided),
                       .one_person = shown_of(sum.one_person),
                       .expected = share(sum.expected, sum.decided),
                       .seen = share(static_cast<double>(sum.one_person), sum.decided)});
    }
    return out;
}

Tallied tallied(std::string words, const std::vector<const Answered*>& all) {
    const auto same = std::count_if(
        all.begin(), all.end(), [](const Answered* one) { return one->state == PairState::Same; });
    return {.words = std::move(words),
            .decided = shown_of(all.size()),
            .one_person = shown(same),
            .off = off_of(banded(all))};
}

bool has(const Answered& one, PairAnswer answer) {
    return std::any_of(one.lines.begin(), one.lines.end(),
                       [&](const PairLine& line) { return line.answer == answer; });
}

SecondLooks second_looks(const std::vector<Answered>& answered) {
    std::int64_t looked = 0, otherwise = 0, first = 0, second = 0;
    for (const auto& one : answered) {
        const auto count = counting(one.lines);
        if (count.size() < 2 or count[0].by == count[1].by) continue;
        ++looked;
        if (count[0].answer == count[1].answer) continue;
        ++otherwise;
        if (not is_decided(one)) continue;
        ++(word(count[0].answer) == word(one.state) ? first : second);
    }
    return {shown(looked), shown(otherwise), shown(first), shown(second)};
}

Json json_of(const suppress::Shown& shown) {
    return suppress::for_a_cell(shown);
}
Json json_of(const std::optional<int>& share) {
    return share ? Json(*share) : Json();
}
Json json_of(const std::optional<Off>& off) {
    if (not off) return {};
    return Json::object().set("error_in_100", off->error).set("by_chance_in_100", off->by_chance);
}
Json json_of(const std::vector<Tallied>& lines) {
    auto out = Json::array();
    for (const auto& line : lines)
        out.add(Json::object()
                    .set("of", line.words)
                    .set("decided", json_of(line.decided))
                    .set("one_person", json_of(line.one_person))
                    .set("off", json_of(line.off)));
    return out;
}

}  // namespace

Calibration calibration_of(const std::vector<Answered>& answered) {
    Calibration out;
    std::vector<const Answered*> decided;
    std::map<PairFound, std::vector<const Answered*>> by_found;
    std::map<std::string, std::vector<const Answered*>> by_model;
    std::int64_t not_sure = 0, taken_back = 0, unrecorded = 0;
    for (const auto& one : answered) {
        not_sure += has(one, PairAnswer::NotSure) ? 1 : 0;
        taken_back += has(one, PairAnswer::TakenBack) ? 1 : 0;
        if (not is_decided(one)) continue;
        by_found[one.found].push_back(&one);
        if (one.chance) {
            decided.push_back(&one);
            by_model[one.model].push_back(&one);
        } else {
            ++unrecorded;
        }
    }
    const auto bands = banded(decided);
    out.bands = bands_shown(bands);
    out.off = off_of(bands);
    for (const auto& [found, all] : by_found)
        out.found.push_back(tallied(std::string(words(found)), all));
    for (const auto& [model, all] : by_model) out.models.push_back(tallied(model, all));
    out.second = second_looks(answered);
    out.not_sure = shown(not_sure);
    out.taken_back = shown(taken_back);
    out.unrecorded = shown(unrecorded);
    return out;
}

Json to_json(const Calibration& calibration) {
    auto bands = Json::array();
    for (const auto& band : calibration.bands)
        bands.add(Json::object()
                      .set("from_in_100", band.from)
                      .set("below_in_100", band.below)
                      .set("decided", json_of(band.decided))
                      .set("one_person", json_of(band.one_person))
                      .set("expected_in_100", json_of(band.expected))
                      .set("seen_in_100", json_of(band.seen)));
    const auto& second = calibration.second;
    return Json::object()
        .set("bands", std::move(bands))
        .set("off", json_of(calibration.off))
        .set("by_how_found", json_of(calibration.found))
        .set("by_model", json_of(calibration.models))
        .set("second_looks", Json::object()
                                 .set("looked_at_twice", json_of(second.looked))
                                 .set("said_otherwise", json_of(second.otherwise))
                                 .set("first_upheld", json_of(second.for_first))
                                 .set("second_upheld", json_of(second.for_second)))
        .set("not_sure", json_of(calibration.not_sure))
        .set("taken_back", json_of(calibration.taken_back))
        .set("found_before_chances_were_kept", json_of(calibration.unrecorded));
}

}  // namespace accord::people
