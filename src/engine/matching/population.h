// Made-up people in families, for measuring the matcher: the same ones for the same seed, on any
// machine. Nobody here is real. Some children are left off the file, twins among them, because the
// question that matters most is about a child who is not there and whose brother is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "engine/matching/index.h"
#include "engine/matching/text_places.h"

namespace accord::matching {

// A fixed sequence of numbers from a seed.
class Chances {
public:
    explicit Chances(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(next() % end); }
    bool one_in_hundred(double percent) {
        return static_cast<double>(next() % 1'000'000) < percent * 10'000;
    }

private:
    std::uint64_t state_;
};

// By where a name comes from: every figure is given for each.
inline constexpr std::string_view name_groups[] = {"british", "muslim", "indian", "african",
                                                   "eastern", "arabic", "asian"};

struct Resident {
    std::uint32_t given = 0;  // of the population's names
    std::uint32_t family = 0;
    std::uint32_t postcode = 0;  // a number that postcode_text() spells
    Day born;
    std::uint64_t nhs = 0;
    std::uint16_t house = 0;
    char sex = 0;
    std::uint8_t group = 0;
};

enum class Absent : std::uint8_t { Stranger, Sibling, Twin, SimilarTwin };
struct Absentee {
    Resident who;
    Absent kind = Absent::Stranger;
    std::uint64_t twins_number = 0;  // of the other twin, who is on file; 0: there is none
};

class Population {
public:
    Population(std::string_view population_table, std::string_view given_names_table,
               const Names& forms, std::uint64_t seed, Faults& faults);

    void grow(std::size_t people);
    const std::vector<Resident>& residents() const { return residents_; }
    const std::vector<Absentee>& absent() const { return absent_; }
    const std::vector<std::string>& names() const { return names_; }

    // As an agency might write of them: nought to two slips of the kinds that agencies make.
    Described described(const Resident& who, const Names& names, Chances& chances) const;
    static std::string postcode_text(std::uint32_t number);

private:
    struct List {
        std::vector<std::uint32_t> names;
        std::vector<std::uint64_t> weights;  // running sums; empty: all alike
    };
    struct Group {
        List girls, boys, families;
    };
    std::uint32_t name(std::string_view text);
    std::uint32_t pick(const List& list, Chances& chances) const;
    bool one_name(std::uint32_t one, std::uint32_t other) const;
    void household();
    Resident child(const Resident& parent, int year);
    void add_twin(const Resident& of, bool on_file);
    void read(std::string_view population_table, std::string_view given_names_table,
              Faults& faults);

    std::vector<std::string> names_;
    TextPlaces places_;
    std::vector<Group> groups_;
    std::vector<Resident> residents_;
    std::vector<Absentee> absent_;
    std::size_t home_ = 0;  // where the people of the home being made begin
    const Names& forms_;
    Chances chances_;
};

}  // namespace accord::matching
