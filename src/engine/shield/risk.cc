#include "engine/shield/risk.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "engine/shield/tokens.h"

namespace accord::shield {
namespace {

// Words for one kin, whichever somebody uses of themselves or others of them.
using Kin = std::array<std::string_view, 8>;
constexpr std::array<Kin, 9> kin{{
    {"father", "dad", "daddy", "stepfather", "stepdad", "fathers", "dads"},
    {"mother", "mum", "mummy", "stepmother", "stepmum", "mothers", "mums"},
    {"partner", "boyfriend", "girlfriend", "husband", "wife", "ex", "fiance", "spouse"},
    {"grandfather", "grandad", "granddad", "grandpa"},
    {"grandmother", "nan", "nana", "gran", "grandma", "granny"},
    {"uncle"},
    {"aunt", "auntie", "aunty"},
    {"brother", "stepbrother"},
    {"sister", "stepsister"},
}};
constexpr std::string_view lawyers[] = {"solicitor", "solicitors", "lawyer",  "lawyers",
                                        "barrister", "llp",        "counsel", "advocate"};
constexpr std::string_view titles[] = {"mr", "mrs", "ms", "miss", "dr", "mx"};

using Words = std::set<std::string>;

Words words_of(std::string_view text) {
    Words out;
    for (auto& token : tokens(text)) out.insert(std::move(token.folded));
    return out;
}

// Of "her mother's partner" it is the partner.
Words without_owners(std::string_view text) {
    Words out;
    for (auto& token : tokens(text)) {
        const auto after = text.substr(std::min(token.until, text.size()));
        const bool owner = after.starts_with("'s") or after.starts_with("\xE2\x80\x99s") or
                           token.folded.ends_with("'s");
        if (not owner) out.insert(std::move(token.folded));
    }
    return out;
}

bool has_any(const Words& words, std::span<const std::string_view> of) {
    return std::any_of(of.begin(), of.end(), [&](std::string_view word) {
        return not word.empty() and words.contains(std::string(word));
    });
}

// The words of a name, in their order; "Mr" and its like are none.
std::vector<std::string> name_of(std::string_view text) {
    std::vector<std::string> out;
    for (const auto& token : tokens(text))
        if (std::find(std::begin(titles), std::end(titles), token.folded) == std::end(titles))
            out.push_back(token.folded);
    return out;
}

bool same_kin(const Words& one, const Words& other) {
    return std::any_of(kin.begin(), kin.end(), [&](const Kin& words) {
        return has_any(one, words) and has_any(other, words);
    });
}

bool all_in(const std::vector<std::string>& name, const Words& words) {
    return not name.empty() and std::all_of(name.begin(), name.end(),
                                            [&](const auto& word) { return words.contains(word); });
}

// By a given name alone: "Do not tell Kyle", and not "Kyle Holt" of a Kyle Marsh.
bool is_named_shortly(const std::vector<std::string>& name, std::string_view words) {
    const auto said = tokens(words);
    for (std::size_t i = 0; i < said.size() and not name.empty(); ++i) {
        if (said[i].folded != name.front()) continue;
        const bool whole = i + 1 < said.size() and said[i + 1].capital and
                           not said[i + 1].breaks and not said[i + 1].comma;
        if (not whole) return true;
    }
    return false;
}

bool same_place(std::string_view one, std::string_view other) {
    if (trim(one).empty() or trim(other).empty()) return false;
    return words_of(one) == words_of(other);
}

}  // namespace

Near nearness(const Addressee& addressee, const Feared& feared) {
    const auto name = name_of(addressee.name);
    auto theirs = words_of(feared.name);
    const auto said = words_of(feared.words);
    const auto is = words_of(addressee.says);
    const bool lawyer = has_any(is, lawyers) or has_any(words_of(addressee.name), lawyers);
    if (lawyer) return Near::ActsFor;
    theirs.insert(said.begin(), said.end());
    // A given name alone is asked about too: "Kyle" rang.
    if (all_in(name, theirs) or is_named_shortly(name, feared.words)) return Near::Themselves;
    if (same_kin(without_owners(addressee.says), without_owners(feared.words)))
        return Near::Themselves;
    if (same_place(addressee.address, feared.address)) return Near::LivesWith;
    for (const auto& one : feared.lives_with)
        if (all_in(name, words_of(one))) return Near::LivesWith;
    if (name.size() > 1 and theirs.contains(name.back())) return Near::FamilyName;
    return Near::No;
}

Near nearness(const Addressee& addressee, std::span<const Feared> feared) {
    auto out = nearness(addressee, Feared{});
    for (const auto& one : feared) out = std::min(out, nearness(addressee, one));
    return out;
}

std::string_view sentence(Near near) {
    switch (near) {
        case Near::Themselves: return "They may be the person it must be kept from";
        case Near::LivesWith: return "They may live with the person it must be kept from";
        case Near::FamilyName: return "They have the family name of somebody it must be kept from";
        case Near::ActsFor: return "They act for somebody. Ask for whom before you tell them";
        case Near::No: return {};
    }
    return {};
}

}  // namespace accord::shield
