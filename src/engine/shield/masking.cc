#include "engine/shield/masking.h"

#include <algorithm>

namespace accord::shield {
namespace {

constexpr std::size_t with_address_max = 40;  // bytes between an address and its postcode

}  // namespace

std::vector<Find> held_back(std::string_view text, std::span<const Exclusion> wholly,
                            std::span<const Exclusion> by_words) {
    std::vector<Exclusion> all(wholly.begin(), wholly.end());
    all.insert(all.end(), by_words.begin(), by_words.end());
    std::vector<Find> out;
    // A postcode goes with the guarded address it stands with: in a town it is fifteen front doors.
    std::optional<std::size_t> guarded_until;
    const auto stands_with_it = [&](const Find& find) {
        if (find.kind != Kind::Postcode or not guarded_until) return false;
        const auto between = text.substr(*guarded_until, find.from - *guarded_until);
        return between.size() <= with_address_max and
               between.find_first_of(".;\n") == std::string_view::npos;
    };
    for (const auto& find : scan(text, all)) {
        const bool guarded = find.kind == Kind::Guarded;
        if (guarded and find.what == Guarded::Address) guarded_until = find.until;
        if (guarded or must_hold_back(find, wholly) or stands_with_it(find)) out.push_back(find);
    }
    return out;
}

std::string masked(std::string_view text, std::span<const Find> finds) {
    std::string out;
    std::size_t at = 0;
    for (const auto& find : finds) {
        out += text.substr(at, find.from - at);
        out += mask_for(find.what);
        at = find.until;
    }
    out += text.substr(at);
    return out;
}

namespace {

// A mask that stands in a text, and what it stands for.
struct Mask {
    std::size_t at = 0;
    std::string_view words;
    std::string_view instead;  // of one that was written there: itself
};

std::optional<Mask> next_mask(std::string_view text, std::size_t from) {
    std::optional<Mask> out;
    for (const auto what : {Guarded::Address, Guarded::Telephone, Guarded::School, Guarded::Service,
                            Guarded::Referrer, Guarded::Email}) {
        const auto words = mask_for(what);
        const auto at = text.find(words, from);
        if (at != text.npos and (not out or at < out->at)) out = Mask{at, words, words};
    }
    return out;
}

std::vector<Mask> masks_of(std::string_view text, std::span<const Find> finds) {
    std::vector<Mask> out;
    std::size_t at = 0;
    const auto written_until = [&](std::size_t until) {
        while (const auto mask = next_mask(text.substr(0, until), at)) {
            out.push_back(*mask);
            at = mask->at + mask->words.size();
        }
    };
    for (const auto& find : finds) {
        written_until(find.from);
        out.push_back(
            {find.from, mask_for(find.what), text.substr(find.from, find.until - find.from)});
        at = find.until;
    }
    written_until(text.size());
    return out;
}

}  // namespace

std::optional<std::string> unmasked(std::string_view typed, std::string_view text,
                                    std::span<const Find> finds) {
    std::string out;
    std::size_t at = 0;
    for (const auto& mask : masks_of(text, finds)) {
        const auto stands = next_mask(typed, at);
        if (not stands or stands->words != mask.words) return std::nullopt;
        out += typed.substr(at, stands->at - at);
        out += mask.instead;
        at = stands->at + mask.words.size();
    }
    if (next_mask(typed, at)) return std::nullopt;
    out += typed.substr(at);
    return out;
}

std::string masked(std::string_view text, std::span<const Exclusion> exclusions) {
    return masked(text, held_back(text, exclusions, {}));
}

std::string masked_words(std::string_view text, std::span<const Exclusion> exclusions) {
    return masked(text, held_back(text, {}, exclusions));
}

}  // namespace accord::shield
