#include "engine/policy/compare.h"

#include <algorithm>
#include <iterator>

#include "engine/policy/alike.h"
#include "engine/policy/boxes.h"
#include "engine/policy/decide.h"

namespace accord::policy {
namespace {

using AgencyCode = Code<rulebook::AgencyType>;

const AgreementTerms* agreement_of(const Text& text, const SignedVersion& version) {
    for (const auto& terms : text.terms.agreements()) {
        if (terms.agreement == version.agreement and terms.version == version.version)
            return &terms;
    }
    return nullptr;
}

bool may_sign(const Text& text, const SignedVersion& version, const AgencyCode& type) {
    const auto* terms = agreement_of(text, version);
    if (terms == nullptr) return false;
    return terms->party_types.empty() or
           std::find(terms->party_types.begin(), terms->party_types.end(), type) !=
               terms->party_types.end();
}

// The kinds that either text lets sign; all there are where one lets anyone.
std::vector<AgencyCode> kinds(const rulebook::Rulebook& book, const Text& before,
                              const Text& after) {
    std::vector<AgencyCode> out;
    for (const auto& row : book.agency_types.all()) {
        if (not out.empty() and out.back() == row.code) continue;
        const bool any = may_sign(before, before.giver, row.code) or
                         may_sign(before, before.receiver, row.code) or
                         may_sign(after, after.giver, row.code) or
                         may_sign(after, after.receiver, row.code);
        if (any) out.push_back(row.code);
    }
    return out;
}

std::vector<Side> sides(const Text& text, const SignedVersion& version,
                        const std::vector<AgencyCode>& types) {
    std::vector<Side> out;
    for (const auto& type : types) {
        Side side;
        side.type = type;
        if (may_sign(text, version, type)) side.has_signed = {version};
        out.push_back(std::move(side));
    }
    return out;
}

Space space_of(const rulebook::Rulebook& book, const Text& text,
               const std::vector<AgencyCode>& types, Date on) {
    return {book, sides(text, text.giver, types), sides(text, text.receiver, types), on};
}

constexpr std::uint32_t mark_of(Allowed before, Allowed after) {
    return static_cast<std::uint32_t>(before) * 4 + static_cast<std::uint32_t>(after);
}

// Asks one question of each class and keeps those whose answers differ.
class Comparing {
public:
    Comparing(const rulebook::Rulebook& book, Asked before, Asked after)
        : book_(book), before_(before), after_(after), alike_(book, {before, after}) {}

    // A piece of work is one class of givers with one of receivers; the pieces are put together in
    // their order, whoever did them.
    std::vector<Box> changes(const Hands& hands) const {
        const auto& receivers = alike_.receivers();
        std::vector<std::vector<Box>> found(alike_.givers().size() * receivers.size());
        hands(found.size(), [&](std::size_t i) {
            Asking asking{before_.space.at(0), after_.space.at(0), found[i]};
            for (std::uint16_t p = 0; p < before_.space.purposes().size(); ++p)
                ask(alike_.givers()[i / receivers.size()], receivers[i % receivers.size()], p,
                    asking);
        });
        std::vector<Box> all;
        for (auto& each : found)
            all.insert(all.end(), std::make_move_iterator(each.begin()),
                       std::make_move_iterator(each.end()));
        return gathered(std::move(all));
    }

private:
    struct Asking {
        Question one, other;
        std::vector<Box>& boxes;
    };

    void ask(const Members& givers, const Members& receivers, std::uint16_t purpose,
             Asking& asking) const {
        const auto within = alike_.within(givers.front(), receivers.front(), purpose);
        if (within.same_law) return;
        Point point{.giver = givers.front(), .receiver = receivers.front(), .purpose = purpose};
        for (const auto& thresholds : within.thresholds) {
            for (const auto& categories : within.categories) {
                for (const auto& bases : within.bases) {
                    point.threshold = thresholds.front();
                    point.category = categories.front();
                    point.basis = bases.front();
                    const auto was = answer(before_, asking.one, point);
                    const auto is = answer(after_, asking.other, point);
                    if (was == is) continue;
                    asking.boxes.push_back(
                        {.lists = {givers, receivers, {purpose}, thresholds, bases, categories},
                         .mark = mark_of(was, is)});
                }
            }
        }
    }

    Allowed answer(const Asked& asked, Question& question, const Point& point) const {
        asked.space.move(question, point);
        return allowed(decide(book_, asked.terms, question));
    }

    const rulebook::Rulebook& book_;
    Asked before_, after_;
    Alike alike_;
};

template <class List>
std::vector<Code<List>> picked(const std::vector<Code<List>>& all, const Members& places) {
    std::vector<Code<List>> out;
    for (const auto place : places) out.push_back(all[place]);
    return out;
}

Change change_of(const Box& box, const Space& space, const std::vector<AgencyCode>& types) {
    return {.givers = picked(types, box.lists[0]),
            .receivers = picked(types, box.lists[1]),
            .purposes = picked(space.purposes(), box.lists[2]),
            .thresholds = picked(space.thresholds(), box.lists[3]),
            .categories = picked(space.categories(), box.lists[5]),
            .bases = picked(space.bases(), box.lists[4]),
            .before = static_cast<Allowed>(box.mark / 4),
            .after = static_cast<Allowed>(box.mark % 4),
            .questions = box.size()};
}

Comparison compared(const rulebook::Rulebook& rulebook, const Text& before, Date then,
                    const Text& after, Date now, const Hands& hands) {
    const auto types = kinds(rulebook, before, after);
    const auto old_space = space_of(rulebook, before, types, then);
    const auto new_space = space_of(rulebook, after, types, now);
    Comparison out;
    out.questions = old_space.size();
    if (out.questions == 0) return out;
    const Comparing comparing(rulebook, {before.terms, old_space}, {after.terms, new_space});
    for (const auto& box : comparing.changes(hands)) {
        out.changes.push_back(change_of(box, old_space, types));
        out.changed += out.changes.back().questions;
    }
    return out;
}

}  // namespace

Hands one_hand() {
    return [](std::size_t count, const std::function<void(std::size_t)>& work) {
        for (std::size_t i = 0; i < count; ++i) work(i);
    };
}

Comparison compare(const rulebook::Rulebook& rulebook, const Text& before, const Text& after,
                   Date on) {
    return compared(rulebook, before, on, after, on, one_hand());
}

Comparison compare(const rulebook::Rulebook& rulebook, const Text& text, Date before, Date after,
                   const Hands& hands) {
    return compared(rulebook, text, before, text, after, hands);
}

}  // namespace accord::policy
