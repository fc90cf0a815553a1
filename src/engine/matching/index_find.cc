// The question: from keys to candidates, from candidates to levels, from levels to an answer.
#include <algorithm>
#include <bit>
#include <cmath>

#include "engine/matching/index.h"
#include "engine/matching/similarity.h"

namespace accord::matching {
namespace {

constexpr std::size_t roles = std::size(index_roles);
constexpr std::size_t bucket_max = 96;  // people of one bucket that are looked at
constexpr std::size_t candidates_max = 1536;
constexpr std::size_t answers_max = 5;
constexpr double others_bits = 12;  // further behind than this, a candidate weighs nothing

std::uint64_t key(std::uint64_t list, std::uint64_t a, std::uint64_t b, std::uint64_t c = 1) {
    if (a == 0 or b == 0 or c == 0) return 0;
    std::uint64_t hash = (a ^ std::rotl(b, 21) ^ std::rotl(c * 0x9E3779B97F4A7C15ULL, 42)) + list;
    hash = (hash ^ (hash >> 32)) * 0xFF51AFD7ED558CCDULL;
    hash ^= hash >> 29;
    return hash * 0xC4CEB9FE1A85EC53ULL | 1U;
}

// What the standard model holds every level to be worth, in bits.
struct Bits {
    std::array<std::array<float, levels_max>, roles> same{};
    std::array<std::array<float, levels_max>, roles> household{};
    std::array<std::array<float, levels_max>, roles> strangers{};
};

double whole_share(std::span<const LevelOf> levels, Role role, double LevelOf::* share) {
    double sum = 0;
    for (std::size_t i = 1; i < levels.size(); ++i) {
        if (is_same(role, static_cast<Level>(i))) sum += std::max(0.0, levels[i].*share);
    }
    return sum;
}

// Rarity is counted for each value, and so the bands of "the same" are one level here.
Bits standard_bits() {
    Bits out;
    for (std::size_t i = 0; i < roles; ++i) {
        const auto role = index_roles[i];
        const auto levels = levels_of(role);
        for (std::size_t level = 1; level < levels.size(); ++level) {
            const bool same = is_same(role, static_cast<Level>(level));
            const auto share = [&](double LevelOf::* of) {
                return same ? whole_share(levels, role, of) : levels[level].*of;
            };
            const double strangers = share(&LevelOf::strangers);
            const bool chance = levels[level].household < 0;
            const double household = chance ? strangers : share(&LevelOf::household);
            out.same[i][level] = static_cast<float>(std::log2(share(&LevelOf::same)));
            out.strangers[i][level] = static_cast<float>(std::log2(strangers));
            out.household[i][level] = static_cast<float>(std::log2(household));
        }
    }
    return out;
}

const Bits& bits() {
    static const Bits all = standard_bits();
    return all;
}

constexpr double moved_share = 0.25;    // of records of one person, that they moved in between
constexpr double household_people = 3;  // people on file of the household of someone asked for
constexpr double on_file_share = 0.5;   // of those asked for

}  // namespace

std::array<std::uint64_t, Index::lists> Index::keys_of(const Core& core) const {
    const auto& given = given_[core.given];
    const auto& family = family_[core.family];
    const auto& postcode = postcodes_[core.postcode];
    const auto born = core.born_and_sex / 4;
    return {key(0, born, family.sound_hash),
            key(1, born, given.full_hash),
            key(2, postcode.text_hash, family.sound_hash),
            key(3, postcode.text_hash, given.full_hash),
            key(4, given.sound_hash, family.sound_hash, born / 512),
            key(5, core.nhs(), 1),
            key(6, given.sound_hash, family.sound_hash, postcode.sound_hash),
            key(7, born, postcode.sound_hash, core.born_and_sex % 4)};
}

// One question, with everything that is worked out for it once.
class Asking {
public:
    Asking(const Index& index, const Described& who)
        : index_(index),
          who_(who),
          given_(index.given_.describe(who.given)),
          family_(index.family_.describe(who.family)),
          postcode_(index.postcodes_.describe(who.postcode)) {
        born_.day = who.born;
        born_.usual_default = who.born.day <= 1 and who.born.month <= 1;
        people_.reserve(256);
    }

    const std::vector<PersonIndex>& candidates() {
        const auto years = who_.born.year;
        const auto born = who_.born.none() ? 0 : who_.born.code();
        look(0, key(0, born, family_.sound_hash));
        look(1, key(1, born, given_.full_hash));
        look(2, key(2, postcode_.text_hash, family_.sound_hash));
        look(3, key(3, postcode_.text_hash, given_.full_hash));
        look(4, key(4, given_.sound_hash, family_.sound_hash, static_cast<std::uint64_t>(years)));
        look(5, key(5, who_.nhs, 1));
        look(6, key(6, given_.sound_hash, family_.sound_hash, postcode_.sound_hash));
        const std::uint64_t sex = who_.sex == 'm' ? 1 : who_.sex == 'f' ? 2 : 3;
        look(7, key(7, born, postcode_.sound_hash, who_.sex == 0 ? 0 : sex));
        if (family_.full_hash != family_.sound_hash) {
            look(0, key(0, born, family_.full_hash));
            look(2, key(2, postcode_.text_hash, family_.full_hash));
        }
        if (who_.born.day > 0 and who_.born.day <= 12 and who_.born.day != who_.born.month) {
            const auto other = Day{years, who_.born.day, who_.born.month}.code();
            look(0, key(0, other, family_.sound_hash));
            look(1, key(1, other, given_.full_hash));
        }
        look_exchanged(born);
        look_near_years(years);
        std::sort(people_.begin(), people_.end());
        people_.erase(std::unique(people_.begin(), people_.end()), people_.end());
        if (people_.size() > candidates_max) {
            people_.resize(candidates_max);
            complete_ = false;
        }
        return people_;
    }

    Answer answer() {
        Answer out;
        candidates();
        out.considered = static_cast<std::uint32_t>(people_.size());
        weigh_all();
        out.complete = complete_;
        std::sort(weighed_.begin(), weighed_.end(), [](const auto& a, const auto& b) {
            return a.bits != b.bits ? a.bits > b.bits : a.person < b.person;
        });
        if (weighed_.size() > 16) weighed_.resize(16);
        double sum = 1;
        for (const auto& each : weighed_) sum += std::exp2(std::min(each.bits, 300.0));
        for (const auto& each : weighed_) {
            if (out.found.size() == answers_max) break;
            const double p = std::exp2(std::min(each.bits, 300.0)) / sum;
            if (p < possible_from / 10) break;
            out.found.push_back({each.person, p, each.levels, veto_of(index_roles, each.levels)});
        }
        conclude(out);
        return out;
    }

private:
    struct Weighed {
        PersonIndex person;
        double bits;
        Levels levels;
    };
    struct Remembered {
        ValueIndex value = 0;
        Level level = 0;
    };

    void look(std::size_t list, std::uint64_t wanted) {
        if (wanted == 0) return;
        const auto& postings = index_.postings_[list];
        if (not postings.from.empty()) {
            const auto at = index_.bucket(wanted);
            const auto from = postings.from[at];
            const auto until = postings.from[at + 1];
            if (until - from > bucket_max) complete_ = false;
            const auto end = std::min<std::size_t>(until, from + bucket_max);
            for (std::size_t i = from; i < end; ++i) {
                __builtin_prefetch(&index_.cores_[postings.people[i]]);
                people_.push_back(postings.people[i]);
            }
        }
        if (index_.added_.empty()) return;
        const auto added = index_.added_.find(wanted);
        if (added != index_.added_.end())
            people_.insert(people_.end(), added->second.begin(), added->second.end());
    }

    // Names in one another's place.
    void look_exchanged(std::uint64_t born) {
        if (given_.words.empty() or family_.words.empty()) return;
        const auto as_given = index_.given_.describe(who_.family);
        const auto as_family = index_.family_.describe(who_.given);
        look(0, key(0, born, as_family.sound_hash));
        look(1, key(1, born, as_given.full_hash));
        look(2, key(2, postcode_.text_hash, as_family.sound_hash));
    }

    void look_near_years(int year) {
        if (year == 0) return;
        for (const int other : {year - 1, year + 1})
            look(4,
                 key(4, given_.sound_hash, family_.sound_hash, static_cast<std::uint64_t>(other)));
    }

    // A name is compared once a question, however many have it.
    template <class Compare>
    Level remembered(std::array<Remembered, 64>& memory, ValueIndex value, Compare compare) {
        auto& slot = memory[value % memory.size()];
        if (slot.value != value) slot = {value, compare()};
        return slot.level;
    }

    Level given_of(ValueIndex value) {
        if (value == 0 or given_.words.empty()) return 0;
        return remembered(given_memory_, value, [&] {
            const auto& other = index_.given_[value];
            return other.text == given_.text ? same_usual : given_level(given_, other);
        });
    }

    Level family_of(ValueIndex value) {
        if (value == 0 or family_.words.empty()) return 0;
        return remembered(family_memory_, value, [&] {
            const auto& other = index_.family_[value];
            return other.text == family_.text ? same_usual : family_level(family_, other);
        });
    }

    Level postcode_of(ValueIndex value) {
        if (value == 0 or postcode_.text.empty()) return 0;
        return remembered(postcode_memory_, value, [&] {
            const auto& other = index_.postcodes_[value].text;
            return other == postcode_.text ? same_usual : postcode_level(postcode_.text, other);
        });
    }

    Levels levels_with(const Core& core) {
        Levels out{};
        out[2] = born_of(core);
        out[4] = postcode_of(core.postcode);
        out[0] = given_of(core.given);
        out[1] = family_of(core.family);
        const auto sex = core.born_and_sex % 4;
        const std::uint32_t asked = who_.sex == 'm'   ? 1
                                    : who_.sex == 'f' ? 2
                                    : who_.sex == 'x' ? 3
                                                      : 0;
        if (sex != 0 and asked != 0) out[3] = sex == asked ? same_rare : sex_different;
        if (core.house != 0 and who_.house != 0)
            out[5] = core.house == who_.house ? same_usual : place::town_other;
        if (core.nhs() != 0 and who_.nhs != 0)
            out[6] = core.nhs() == who_.nhs ? same_rare : identifier_level::both_valid;
        const bool unlike = out[0] == given::different or out[0] == given::alike;
        if (unlike and out[1] >= family::alike) exchange(core, out);
        return out;
    }

    Level born_of(const Core& core) {
        const auto code = core.born_and_sex / 4;
        if (code == 0 or who_.born.none()) return 0;
        if (code == who_.born.code() and who_.born.day > 0) return same_usual;
        Value other;
        other.day = Day::of(code);
        other.usual_default = other.day.day <= 1 and other.day.month <= 1;
        return born_level(born_, other);
    }

    void exchange(const Core& core, Levels& levels) const {
        const auto& given = index_.given_[core.given].text;
        const auto& family = index_.family_[core.family].text;
        const bool there = given == who_.family or likeness(given, who_.family) >= 92;
        const bool back = family == who_.given or likeness(family, who_.given) >= 92;
        if (not there or not back) return;
        levels[0] = given::exchanged;
        levels[1] = 0;
    }

    double rarity(const Vocabulary& vocabulary, ValueIndex value) const {
        return std::log2((vocabulary[value].count + 1.0) /
                         (static_cast<double>(index_.size()) + 1));
    }

    double bits_of(const Core& core, const Levels& levels) const {
        const auto& of = bits();
        const double people = static_cast<double>(index_.size());
        double same = 0;
        double moved = 0;
        double household = std::log2(household_people);
        double strangers = std::log2(people);
        for (std::size_t i = 0; i < roles; ++i) {
            const auto level = levels[i];
            if (level == 0) continue;
            double by_chance = of.strangers[i][level];
            double at_home = of.household[i][level];
            const bool exact = level <= same_common;
            if (i == 0 and exact) at_home = by_chance = rarity(index_.given_, core.given);
            if (i == 1 and exact) by_chance = rarity(index_.family_, core.family);
            same += of.same[i][level];
            moved += is_place(index_roles[i]) ? by_chance : of.same[i][level];
            household += at_home;
            strangers += by_chance;
        }
        const auto add = [](double a, double b) {
            return std::max(a, b) + std::log2(1 + std::exp2(-std::abs(a - b)));
        };
        same = add(same + std::log2(1 - moved_share), moved + std::log2(moved_share));
        return same + std::log2(on_file_share / (1 - on_file_share)) - add(household, strangers);
    }

    void weigh_all() {
        double best = -1e9;
        for (const auto person : people_) {
            const auto& core = index_.cores_[person];
            if (core.gone != 0) continue;
            const auto levels = levels_with(core);
            if (levels[0] == given::different and levels[1] == family::different and
                levels[6] != same_rare)
                continue;
            const double weight = bits_of(core, levels);
            if (weight < best - others_bits) continue;
            best = std::max(best, weight);
            weighed_.push_back({person, weight, levels});
        }
    }

    // The best decides; a second that fits nearly as well, or who was born with the one asked for,
    // makes it a question for a person.
    void conclude(Answer& out) {
        if (out.found.empty()) return;
        auto& best = out.found.front();
        if (best.veto == Veto::None and best.levels[6] != same_rare) {
            for (std::size_t i = 1; i < out.found.size(); ++i) {
                if (out.found[i].probability > possible_from) best.veto = Veto::SeveralFit;
            }
            if (best.levels[0] != same_usual and has_twin(best)) best.veto = Veto::GivenIsAnother;
        }
        out.outcome = judge(best.probability, best.veto);
    }

    bool has_twin(const Found& best) const {
        const auto& core = index_.cores_[best.person];
        return std::any_of(people_.begin(), people_.end(), [&](PersonIndex person) {
            const auto& other = index_.cores_[person];
            return person != best.person and other.born_and_sex / 4 == core.born_and_sex / 4 and
                   other.postcode == core.postcode and other.family == core.family and
                   other.gone == 0;
        });
    }

    const Index& index_;
    const Described& who_;
    Value given_;
    Value family_;
    Value postcode_;
    Value born_;
    std::vector<PersonIndex> people_;
    std::vector<Weighed> weighed_;
    std::array<Remembered, 64> given_memory_{};
    std::array<Remembered, 64> family_memory_{};
    std::array<Remembered, 64> postcode_memory_{};
    bool complete_ = true;
};

Answer Index::find(const Described& who) const {
    return Asking(*this, who).answer();
}

bool Index::reaches(const Described& who, PersonIndex person) const {
    Asking asking(*this, who);
    const auto& people = asking.candidates();
    return std::binary_search(people.begin(), people.end(), person);
}

}  // namespace accord::matching
