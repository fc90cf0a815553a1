#include "engine/matching/similarity.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace accord::matching {
namespace {

using Bits = std::uint64_t;

// For every byte, where it stands in a text. The table is kept clean between uses, so that a short
// text costs its own length and not the table's.
class Places {
public:
    explicit Places(std::string_view text) : text_(text) {
        for (std::size_t i = 0; i < text.size(); ++i) at()[index(text[i])] |= Bits{1} << i;
    }
    ~Places() {
        for (const char c : text_) at()[index(c)] = 0;
    }
    Places(const Places&) = delete;
    Places& operator=(const Places&) = delete;
    Bits of(char c) const { return at()[index(c)]; }

private:
    static std::size_t index(char c) { return static_cast<unsigned char>(c); }
    static std::array<Bits, 256>& at() {
        thread_local std::array<Bits, 256> table{};
        return table;
    }
    std::string_view text_;
};

std::string_view compared(std::string_view text) {
    return text.substr(0, compared_bytes_max);
}

// The lowest `count` bits.
Bits low(std::size_t count) {
    return count >= 64 ? ~Bits{0} : (Bits{1} << count) - 1;
}

struct Shared {
    Bits of_one = 0;
    Bits of_other = 0;
};

// The letters of each that have a partner within the window.
Shared shared_letters(const Places& places, std::size_t one, std::string_view other,
                      std::size_t window) {
    Shared out;
    for (std::size_t i = 0; i < other.size(); ++i) {
        const std::size_t from = i > window ? i - window : 0;
        const Bits near = low(std::min(i + window + 1, one)) & ~low(from);
        const Bits free = places.of(other[i]) & near & ~out.of_one;
        if (free == 0) continue;
        out.of_one |= free & (~free + 1);
        out.of_other |= Bits{1} << i;
    }
    return out;
}

int out_of_order(const Places& places, std::string_view other, Shared shared) {
    int count = 0;
    while (shared.of_other != 0) {
        const auto i = static_cast<std::size_t>(std::countr_zero(shared.of_other));
        const Bits first = shared.of_one & (~shared.of_one + 1);
        if ((places.of(other[i]) & first) == 0) ++count;
        shared.of_other &= shared.of_other - 1;
        shared.of_one ^= first;
    }
    return count;
}

}  // namespace

int slips(std::string_view one, std::string_view other) {
    one = compared(one);
    other = compared(other);
    if (one.empty() or other.empty()) return static_cast<int>(one.size() + other.size());
    const Places places(one);
    const Bits last = Bits{1} << (one.size() - 1);
    Bits more = ~Bits{0};
    Bits less = 0;
    Bits diagonal = 0;
    Bits before = 0;
    auto count = static_cast<int>(one.size());
    for (const char c : other) {
        const Bits here = places.of(c);
        const Bits swapped = ((~diagonal & here) << 1) & before;
        diagonal = ((((here & more) + more) ^ more) | here | less) | swapped;
        const Bits up = less | ~(diagonal | more);
        const Bits down = diagonal & more;
        if (up & last) ++count;
        if (down & last) --count;
        const Bits carried = (up << 1) | 1;
        more = (down << 1) | ~(diagonal | carried);
        less = carried & diagonal;
        before = here;
    }
    return count;
}

int likeness(std::string_view one, std::string_view other) {
    one = compared(one);
    other = compared(other);
    if (one == other) return 100;
    if (one.empty() or other.empty()) return 0;
    const std::size_t longer = std::max(one.size(), other.size());
    const std::size_t window = longer / 2 > 0 ? longer / 2 - 1 : 0;
    const Places places(one);
    const Shared shared = shared_letters(places, one.size(), other, window);
    const int count = std::popcount(shared.of_one);
    if (count == 0) return 0;
    const double m = count;
    const double t = out_of_order(places, other, shared) / 2;
    const double jaro = (m / static_cast<double>(one.size()) +
                         m / static_cast<double>(other.size()) + (m - t) / m) /
                        3;
    std::size_t same = 0;
    while (same < std::min({std::size_t{4}, one.size(), other.size()}) and
           one[same] == other[same]) {
        ++same;
    }
    const double bonus = jaro > 0.7 ? static_cast<double>(same) * 0.1 * (1 - jaro) : 0;
    return static_cast<int>((jaro + bonus) * 100);
}

}  // namespace accord::matching
