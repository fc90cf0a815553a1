#include "engine/matching/population.h"

#include <algorithm>

#include "base/table.h"
#include "base/text.h"
#include "engine/matching/nhs_number.h"
#include "engine/matching/phonetic.h"
#include "engine/matching/similarity.h"

namespace accord::matching {
namespace {

constexpr std::uint32_t shares[] = {45, 15, 9, 11, 10, 5, 5};  // of name_groups, in hundred
constexpr double twins_percent = 1.6;                          // of births
constexpr double similar_percent = 10;                         // of twins: Jayden and Hayden
constexpr double absent_percent = 2;                           // of families, one child of whom
constexpr std::string_view starts[] = {"ash",   "black", "brad", "brook", "burn", "chad", "clif",
                                       "crow",  "dal",   "east", "fair",  "gar",  "har",  "hol",
                                       "kings", "lang",  "mar",  "nor",   "oak",  "pem",  "rad",
                                       "stan",  "thorn", "wal",  "wood"};
constexpr std::string_view ends[] = {"bridge", "bury",  "by",   "combe", "cote",  "croft", "dale",
                                     "den",    "field", "ford", "gate",  "ham",   "hurst", "ley",
                                     "man",    "more",  "shaw", "son",   "stead", "stock", "ton",
                                     "well",   "wick",  "wood", "worth"};

std::uint64_t nhs_number_from(Chances& chances) {
    for (;;) {
        auto digits = std::to_string(400'000'000 + chances.below(399'999'999));
        for (char last = '0'; last <= '9'; ++last) {
            if (fits_check_digit(digits + last))
                return std::strtoull((digits + last).c_str(), nullptr, 10);
        }
    }
}

Day some_day(int year, Chances& chances) {
    return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(1 + chances.below(12)),
            static_cast<std::int8_t>(1 + chances.below(28))};
}

}  // namespace

std::uint64_t Chances::next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

Population::Population(std::string_view population_table, std::string_view given_names_table,
                       const Names& forms, std::uint64_t seed, Faults& faults)
    : groups_(std::size(name_groups)), forms_(forms), chances_(seed) {
    read(population_table, given_names_table, faults);
}

std::uint32_t Population::name(std::string_view text) {
    const auto at = places_.add(text, static_cast<std::uint32_t>(names_.size()));
    if (at == names_.size()) names_.emplace_back(text);
    return at;
}

void Population::read(std::string_view population_table, std::string_view given_names_table,
                      Faults& faults) {
    const auto group_of = [this](const Cell& cell) -> Group* {
        const auto at = std::find(std::begin(name_groups), std::end(name_groups), cell.text);
        if (at == std::end(name_groups)) return nullptr;
        return &groups_[static_cast<std::size_t>(at - std::begin(name_groups))];
    };
    const auto table = read_table("population.table", population_table, faults);
    for (const auto& row : table.rows) {
        auto* of = group_of(table.at(row, "group"));
        if (of == nullptr) continue;
        for (const auto word : words(table.at(row, "families").text))
            of->families.names.push_back(name(word));
    }
    const auto given = read_table("given_names.table", given_names_table, faults);
    for (const auto& row : given.rows) {
        auto* of = group_of(given.at(row, "group"));
        if (of == nullptr) continue;
        auto& list = given.at(row, "kind").text == "girls" ? of->girls : of->boys;
        for (const auto word : words(given.at(row, "names").text)) {
            // Commonest first: some names are a hundred times as common as most.
            const auto before = list.weights.empty() ? 0 : list.weights.back();
            list.names.push_back(name(word));
            list.weights.push_back(before + 100'000 / (list.names.size() + 25));
        }
    }
    // Common family names, and the long tail of rare ones.
    auto& families = groups_[0].families;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < families.names.size(); ++i)
        families.weights.push_back(sum += 1000 / (i + 8));
    for (const auto start : starts) {
        for (const auto end : ends) {
            families.names.push_back(name(std::string(start) + std::string(end)));
            families.weights.push_back(sum += 3);
        }
    }
}

std::uint32_t Population::pick(const List& list, Chances& chances) const {
    if (list.weights.empty())
        return list.names[chances.below(static_cast<std::uint32_t>(list.names.size()))];
    const auto at = std::upper_bound(list.weights.begin(), list.weights.end(),
                                     chances.next() % list.weights.back());
    return list.names[static_cast<std::size_t>(at - list.weights.begin())];
}

Resident Population::child(const Resident& parent, int year) {
    Resident out = parent;
    out.sex = chances_.below(2) == 0 ? 'f' : 'm';
    const auto& list = out.sex == 'f' ? groups_[out.group].girls : groups_[out.group].boys;
    // Two of one home rarely have one name.
    const auto taken = [&] {
        return std::any_of(residents_.begin() + static_cast<std::ptrdiff_t>(home_),
                           residents_.end(),
                           [&](const Resident& other) { return one_name(other.given, out.given); });
    };
    do {
        out.given = pick(list, chances_);
    } while (taken() and not chances_.one_in_hundred(2));
    out.born = some_day(year, chances_);
    out.nhs = nhs_number_from(chances_);
    return out;
}

// Nobody calls one twin Mohammed and the other Muhammad, or one Alex and the other Alexander.
bool Population::one_name(std::uint32_t one, std::uint32_t other) const {
    if (one == other or sound(names_[one]) == sound(names_[other])) return true;
    const auto mine = forms_.groups(names_[one]);
    const auto theirs = forms_.groups(names_[other]);
    return std::find_first_of(mine.begin(), mine.end(), theirs.begin(), theirs.end()) != mine.end();
}

// A twin is another name on the same day; of some the names are a slip apart.
void Population::add_twin(const Resident& of, bool on_file) {
    Resident twin = of;
    if (chances_.one_in_hundred(33)) twin.sex = of.sex == 'f' ? 'm' : 'f';
    const auto& list = twin.sex == 'f' ? groups_[twin.group].girls : groups_[twin.group].boys;
    const bool similar = chances_.one_in_hundred(similar_percent);
    bool found = false;
    for (int i = 0; i < 400 and not found; ++i) {
        twin.given = pick(list, chances_);
        const int like = likeness(names_[twin.given], names_[of.given]);
        found = not one_name(twin.given, of.given) and (not similar or like >= 88);
    }
    if (not found) return;
    twin.nhs = nhs_number_from(chances_);
    const int like = likeness(names_[twin.given], names_[of.given]);
    if (on_file) {
        residents_.push_back(twin);
    } else {
        absent_.push_back({twin, like >= 85 ? Absent::SimilarTwin : Absent::Twin, of.nhs});
    }
}

void Population::household() {
    home_ = residents_.size();
    Resident parent;
    auto at = chances_.below(100);
    while (at >= shares[parent.group]) at -= shares[parent.group++];
    parent.family = pick(groups_[parent.group].families, chances_);
    // About fifteen homes share a postcode, and a town has as many as its people need.
    parent.postcode = static_cast<std::uint32_t>(residents_.size() / 38) + chances_.below(4) * 7919;
    parent.house = static_cast<std::uint16_t>(1 + chances_.below(140));
    const int year = 1960 + static_cast<int>(chances_.below(42));
    const int adults = 1 + static_cast<int>(chances_.below(2));
    for (int i = 0; i < adults; ++i)
        residents_.push_back(child(parent, year + static_cast<int>(chances_.below(5))));
    const int children = static_cast<int>(chances_.below(4));
    const bool one_is_absent = chances_.one_in_hundred(absent_percent);
    int born = std::min(2024, year + 20 + static_cast<int>(chances_.below(14)));
    for (int i = 0; i < children and born <= 2025; ++i) {
        const auto each = child(parent, born);
        const bool last = i + 1 == children;
        if (one_is_absent and last and children > 1 and not chances_.one_in_hundred(60)) {
            absent_.push_back({each, Absent::Sibling});
        } else {
            residents_.push_back(each);
            if (one_is_absent and last) {
                add_twin(each, false);
            } else if (chances_.one_in_hundred(twins_percent)) {
                add_twin(each, true);
            }
        }
        born += 1 + static_cast<int>(chances_.below(4));
    }
}

void Population::grow(std::size_t people) {
    residents_.reserve(people + 8);
    while (residents_.size() < people) household();
    residents_.resize(people);
    // And those whom nobody on file knows: grown the same way, somewhere in the same town.
    const auto known = residents_.size();
    const auto families = absent_.size();
    for (std::size_t i = 0; i < families / 2 + 100; ++i) {
        const auto before = residents_.size();
        household();
        for (auto at = before; at < residents_.size(); ++at)
            absent_.push_back({residents_[at], Absent::Stranger});
        residents_.resize(known);
    }
}

// E1 0AA onwards, as many as are wanted; not all of them are real.
std::string Population::postcode_text(std::uint32_t number) {
    static constexpr std::string_view letters = "ABDEFGHJLNPQRSTUWXYZ";
    static constexpr std::string_view areas[] = {"E", "N", "SE", "SW", "NW", "W", "EC", "BR"};
    std::string inward(1, static_cast<char>('0' + number / 400 % 10));
    inward += letters[number / 20 % 20];
    inward += letters[number % 20];
    const auto district = number / 4000;
    return std::string(areas[district % std::size(areas)]) +
           std::to_string(1 + district / std::size(areas)) + inward;
}

}  // namespace accord::matching
