#include "base/suppress.h"

namespace accord::suppress {
namespace {

Shown to_nearest(std::int64_t count, std::int64_t base) {
    if (count <= 0) return {};
    if (count < base) return {Shown::How::Few, base};
    return {Shown::How::About, (count + base / 2) / base * base};
}

}  // namespace

Shown shown(std::int64_t count) {
    return to_nearest(count, few);
}

Shown together(const std::vector<Shown>& parts, std::int64_t base) {
    std::int64_t halves = 0;
    for (const auto& part : parts)
        halves += part.how == Shown::How::Few ? part.number : 2 * part.number;
    return to_nearest(halves / 2, base);
}

std::string words(const Shown& shown) {
    switch (shown.how) {
        case Shown::How::None: return "0";
        case Shown::How::Few: return "fewer than " + std::to_string(shown.number);
        case Shown::How::About: return "about " + std::to_string(shown.number);
    }
    return {};
}

std::string for_a_cell(const Shown& shown) {
    if (shown.how == Shown::How::Few) return "<" + std::to_string(shown.number);
    return std::to_string(shown.number);
}

}  // namespace accord::suppress
