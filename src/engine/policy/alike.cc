#include "engine/policy/alike.h"

#include <algorithm>
#include <map>

#include "engine/policy/alike_key.h"

namespace accord::policy {
namespace {

constexpr auto nation = asked_nation;

template <class List>
void add_row(Key& key, const Index& index, const Dimension<List>& dimension,
             const Code<List>& code) {
    for (std::size_t w = 0; w < index.words; ++w) key.number(row_word(index, dimension, code, w));
}

void add_signed(Key& key, const Terms& terms, const Side& side) {
    for (const auto& agreement : terms.agreements()) {
        const auto* version = signed_by(side, agreement);
        key.flag(version != nullptr);
        if (version == nullptr) continue;
        auto except = version->except;
        std::sort(except.begin(), except.end());
        for (const auto& number : except) key.word(number);
    }
}

void add_flags(Key& key, const Side& side, const rulebook::AgencyType* row) {
    key.flag(row != nullptr);
    key.flag(is_public(side, row));
    key.flag(is_competent(side, row));
}

// All that steps 4 to 9 read of a giver.
std::string giver_key(const rulebook::Rulebook& book, const std::vector<Asked>& asked,
                      std::size_t place) {
    Key key;
    for (const auto& [terms, space] : asked) {
        const auto& side = space.givers()[place];
        const auto* row = book.agency_types.in_force(side.type, space.on(), nation);
        add_row(key, terms.index(), terms.index().givers, side.type);
        add_signed(key, terms, side);
        add_flags(key, side, row);
        key.flag(row != nullptr and row->statutory_class == rulebook::StatutoryClass::Voluntary);
        for (const auto& gateway : book.gateways.all()) {
            if (not gateway.holds(space.on(), nation)) continue;
            key.flag(gateway.givers.has(side.type) and
                     not std::binary_search(gateway.never_givers.begin(),
                                            gateway.never_givers.end(), side.type));
        }
    }
    return key.take();
}

// All that steps 4, 7 and 9 read of a receiver.
std::string receiver_key(const rulebook::Rulebook& book, const std::vector<Asked>& asked,
                         std::size_t place) {
    Key key;
    for (const auto& [terms, space] : asked) {
        const auto& side = space.receivers()[place];
        add_row(key, terms.index(), terms.index().receivers, side.type);
        add_signed(key, terms, side);
        add_flags(key, side, book.agency_types.in_force(side.type, space.on(), nation));
        key.flag(side.outsider);
        for (const auto& gateway : book.gateways.all()) {
            if (gateway.holds(space.on(), nation)) key.flag(gateway.receivers.has(side.type));
        }
    }
    return key.take();
}

}  // namespace

std::vector<Members> parted(const std::vector<std::string>& keys) {
    std::map<std::string_view, std::size_t> found;
    std::vector<Members> out;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto [at, is_new] = found.try_emplace(keys[i], out.size());
        if (is_new) out.emplace_back();
        out[at->second].push_back(static_cast<std::uint16_t>(i));
    }
    return out;
}

Alike::Alike(const rulebook::Rulebook& rulebook, std::vector<Asked> asked)
    : book_(rulebook), asked_(std::move(asked)) {
    const auto& space = asked_.front().space;
    givers_ = parted_by(space.givers().size(),
                        [&](std::size_t i) { return giver_key(book_, asked_, i); });
    receivers_ = parted_by(space.receivers().size(),
                           [&](std::size_t i) { return receiver_key(book_, asked_, i); });
}

}  // namespace accord::policy
