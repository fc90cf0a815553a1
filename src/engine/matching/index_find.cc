// The question: from keys to candidates, from candidates to levels, from levels to an answer.
#include <algorithm>
#include <bit>
#include <cmath>

#include "engine/matching/index.h"
#include "engine/matching/phonetic.h"
#include "engine/matching/similarity.h"
#include "engine/matching/standard.h"

namespace accord::matching {
namespace {

constexpr std::size_t bucket_max = 96;  // people of one bucket that are looked at
constexpr std::size_t candidates_max = 1536;
constexpr std::size_t answers_max = 5;
constexpr std::size_t weighed_max = 16;
constexpr float others_bits = 12;  // further behind than this, a candidate weighs nothing

std::uint64_t key(std::uint64_t list, std::uint64_t a, std::uint64_t b, std::uint64_t c = 1) {
    if (a == 0 or b == 0 or c == 0) return 0;
    std::uint64_t hash = (a ^ std::rotl(b, 21) ^ std::rotl(c * 0x9E3779B97F4A7C15ULL, 42)) + list;
    hash = (hash ^ (hash >> 32)) * 0xFF51AFD7ED558CCDULL;
    hash ^= hash >> 29;
    return hash * 0xC4CEB9FE1A85EC53ULL | 1U;
}

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
          given_(known(index.given_, who.given)),
          family_(known(index.family_, who.family)),
          postcode_(known(index.postcodes_, who.postcode)) {
        born_.day = who.born;
        born_.usual_default = who.born.day <= 1 and who.born.month <= 1;
        people_.reserve(256);
    }

    // All whom any key leads to.
    const std::vector<PersonIndex>& candidates() {
        look_straight();
        look_askance();
        settle();
        return people_;
    }

    Levels with(PersonIndex person) { return levels_with(index_.core(person)); }

    // Those whom the keys as they stand lead to; and, unless one of them is clearly the one, those
    // whom they lead to when dates and names are taken to be exchanged or a year out.
    Answer answer() {
        Answer out;
        look_straight();
        settle();
        conclude(out);
        if (out.outcome == Outcome::Match) return out;
        out = {};
        weighed_.clear();
        look_askance();
        settle();
        conclude(out);
        return out;
    }

private:
    struct Weighed {
        PersonIndex person;
        float bits;
        Levels levels;
    };
    struct Remembered {
        ValueIndex value = 0;
        Level level = 0;
    };

    void look_straight() {
        const auto born = born_code();
        look(0, key(0, born, family_.sound_hash));
        look(1, key(1, born, given_.full_hash));
        look(2, key(2, postcode_.text_hash, family_.sound_hash));
        look(3, key(3, postcode_.text_hash, given_.full_hash));
        look(4, key(4, given_.sound_hash, family_.sound_hash, year()));
        look(5, key(5, who_.nhs, 1));
        look(6, key(6, given_.sound_hash, family_.sound_hash, postcode_.sound_hash));
        if (family_.full_hash == family_.sound_hash) return;
        look(0, key(0, born, family_.full_hash));
        look(2, key(2, postcode_.text_hash, family_.full_hash));
    }

    void look_askance() {
        const auto born = who_.born;
        look(7, key(7, born_code(), postcode_.sound_hash, sex_asked()));
        if (born.day > 0 and born.day <= 12 and born.day != born.month) {
            const auto other = Day{born.year, born.day, born.month}.code();
            look(0, key(0, other, family_.sound_hash));
            look(1, key(1, other, given_.full_hash));
        }
        look_exchanged(born_code());
        if (year() == 0) return;
        look(4, key(4, given_.sound_hash, family_.sound_hash, year() - 1));
        look(4, key(4, given_.sound_hash, family_.sound_hash, year() + 1));
    }

    // Each person once, and not too many.
    void settle() {
        std::sort(people_.begin(), people_.end());
        people_.erase(std::unique(people_.begin(), people_.end()), people_.end());
        if (people_.size() <= candidates_max) return;
        people_.resize(candidates_max);
        complete_ = false;
    }

    std::uint64_t born_code() const { return who_.born.none() ? 0 : who_.born.code(); }
    std::uint64_t year() const { return static_cast<std::uint64_t>(who_.born.year); }
    std::uint32_t sex_asked() const {
        return who_.sex == 'm' ? 1 : who_.sex == 'f' ? 2 : who_.sex == 'x' ? 3 : 0;
    }

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
        const auto as_family = hash_of(sound(given_.words.back()));
        const auto as_given = hash_of(index_.given_.full(family_.words.front()));
        look(0, key(0, born, as_family));
        look(1, key(1, born, as_given));
        look(2, key(2, postcode_.text_hash, as_family));
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
            if (index_.given_.text(value) == given_.text) return same_usual;
            index_.given_.read(value, other_);
            return given_level(given_, other_);
        });
    }

    Level family_of(ValueIndex value) {
        if (value == 0 or family_.words.empty()) return 0;
        return remembered(family_memory_, value, [&] {
            if (index_.family_.text(value) == family_.text) return same_usual;
            index_.family_.read(value, other_);
            return family_level(family_, other_);
        });
    }

    Level postcode_of(ValueIndex value) {
        if (value == 0 or postcode_.text.empty()) return 0;
        return remembered(postcode_memory_, value, [&] {
            const auto other = index_.postcodes_.text(value);
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
        const auto asked = sex_asked();
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
        if (code == who_.born.code() and who_.born.day > 0)
            return born_.usual_default ? born::estimated : same_usual;
        Value other;
        other.day = Day::of(code);
        other.usual_default = other.day.day <= 1 and other.day.month <= 1;
        return born_level(born_, other);
    }

    void exchange(const Core& core, Levels& levels) const {
        const auto given = index_.given_.text(core.given);
        const auto family = index_.family_.text(core.family);
        const auto asked = index_.given_.find(who_.family);
        // A slip, unless what was asked for is a name of its own.
        const bool own =
            index_.given_[core.given].established != 0 and index_.given_[asked].established != 0;
        const bool there = given == who_.family or (not own and likeness(given, who_.family) >= 92);
        const bool back = family == who_.given or likeness(family, who_.given) >= 92;
        if (not there or not back) return;
        levels[0] = given::exchanged;
        levels[1] = 0;
    }

    void weigh_all() {
        float best = -1e9F;
        for (const auto person : people_) {
            const auto& core = index_.core(person);
            if (core.gone != 0) continue;
            const auto levels = levels_with(core);
            if (levels[0] == given::different and levels[1] == family::different and
                levels[6] != same_rare)
                continue;
            const auto sums = sums_of(levels, index_.shared_with(core));
            if (sums.bound() < best - others_bits) continue;
            const float weight = sums.weight();
            best = std::max(best, weight);
            weighed_.push_back({person, weight, levels});
        }
        std::sort(weighed_.begin(), weighed_.end(), [](const auto& a, const auto& b) {
            return a.bits != b.bits ? a.bits > b.bits : a.person < b.person;
        });
        if (weighed_.size() > weighed_max) weighed_.resize(weighed_max);
    }

    // The best decides; a second that fits nearly as well, or who was born with the one asked for,
    // makes it a question for a person.
    void conclude(Answer& out) {
        weigh_all();
        out.considered = static_cast<std::uint32_t>(people_.size());
        out.complete = complete_;
        double sum = 1;
        const auto odds = [](const Weighed& each) { return std::exp2(std::min(each.bits, 300.F)); };
        for (const auto& each : weighed_) sum += odds(each);
        for (const auto& each : weighed_) {
            const double p = odds(each) / sum;
            if (out.found.size() == answers_max or p < possible_from / 10) break;
            out.found.push_back({each.person, p, each.levels, veto_of(index_roles, each.levels)});
        }
        if (out.found.empty()) return;
        auto& best = out.found.front();
        if (best.veto == Veto::None and best.levels[6] != same_rare and
            best.levels[0] != same_usual and has_twin(best))
            best.veto = Veto::GivenIsAnother;
        if (best.veto == Veto::None and best.levels[6] != same_rare and
            best.levels[2] != same_usual and has_namesake(best))
            best.veto = Veto::SeveralFit;
        out.outcome = judge(best.probability, best.veto);
    }

    // Another of the same names at the same address: cousins on one site.
    bool has_namesake(const Found& best) const {
        const auto& core = index_.core(best.person);
        return std::any_of(people_.begin(), people_.end(), [&](PersonIndex person) {
            const auto& other = index_.core(person);
            return person != best.person and other.given == core.given and
                   other.family == core.family and other.postcode == core.postcode and
                   other.gone == 0;
        });
    }

    bool has_twin(const Found& best) const {
        const auto& core = index_.core(best.person);
        return std::any_of(people_.begin(), people_.end(), [&](PersonIndex person) {
            const auto& other = index_.core(person);
            return person != best.person and other.born_and_sex / 4 == core.born_and_sex / 4 and
                   other.postcode == core.postcode and other.family == core.family and
                   other.gone == 0;
        });
    }

    // A name that is on file has been worked out already.
    static Spelling known(const Vocabulary& vocabulary, const std::string& text) {
        const auto at = vocabulary.find(text);
        return at != 0 ? vocabulary.read(at) : vocabulary.describe(text);
    }

    const Index& index_;
    const Described& who_;
    Spelling given_;
    Spelling family_;
    Spelling postcode_;
    Spelling other_;  // whoever is being compared
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

Levels Index::compare(const Described& who, PersonIndex person) const {
    return Asking(*this, who).with(person);
}

bool Index::reaches(const Described& who, PersonIndex person) const {
    Asking asking(*this, who);
    const auto& people = asking.candidates();
    return std::binary_search(people.begin(), people.end(), person);
}

}  // namespace accord::matching
