#include "support/party_file.h"

#include <algorithm>
#include <set>

#include "base/csv.h"

namespace accord::test {
namespace {

// Numerical Recipes' generator: the same everywhere, and good enough for made-up names.
struct Dice {
    std::uint32_t state;
    std::uint32_t below(std::uint32_t n) {
        state = state * 1664525u + 1013904223u;
        return static_cast<std::uint32_t>((static_cast<std::uint64_t>(state) * n) >> 32);
    }
};

constexpr const char* saints[] = {"St Brigid’s", "St Olave’s", "St Wulfstan’s", "Holy Cross",
                                  "All Hallows", "Al-Hikmah",  "Beth Shalom",   "Zoë Hill"};
constexpr const char* places[] = {"Marshgate",  "Homerfield", "Lower Fenwick", "Castle Mead",
                                  "Osier Lane", "Tanyard",    "Brockley Cut",  "Éire Road"};
constexpr const char* kinds[] = {"Primary", "Infants", "Academy", "College", "Nursery, Annexe"};

std::string six(std::uint32_t number) {
    std::string out = std::to_string(number);
    return std::string(6 - out.size(), '0') + out;
}

// Each a different thing to be wrong with a row.
void spoil(std::vector<std::string>& cells, std::uint32_t which) {
    switch (which % 6) {
        case 0: cells[0].clear(); break;
        case 1: cells[2] = "12"; break;
        case 2: cells[3] = "ring the office"; break;
        case 3: cells[1] = "SHCOOL"; break;
        case 4: cells[0] = "M\xD0\xB0rshgate " + cells[0]; break;  // a Cyrillic letter
        default: cells[3].clear(); break;
    }
}

}  // namespace

PartyFile party_file(std::uint32_t seed, std::uint32_t rows, std::uint32_t faults) {
    Dice dice{seed};
    std::set<std::uint32_t> bad;
    while (bad.size() < faults) bad.insert(dice.below(rows));
    PartyFile out;
    out.content = csv_line({"Name", "Type", "URN", "Telephone", "Duty desk"});
    std::uint32_t planted = 0;
    for (std::uint32_t i = 0; i < rows; ++i) {
        const std::string name = std::string(saints[dice.below(8)]) + " " + places[dice.below(8)] +
                                 " " + kinds[dice.below(5)] + " " + std::to_string(i + 1);
        std::vector<std::string> cells{name, "SCHOOL", six(100000 + i),
                                       "020 7946 0" + std::to_string(100 + dice.below(900)),
                                       dice.below(2) == 0 ? "Office" : "Office\r\nmain building"};
        if (bad.contains(i)) {
            spoil(cells, planted++);
            out.planted.push_back(i + 2);
        }
        out.content += csv_line(cells);
    }
    return out;
}

}  // namespace accord::test
