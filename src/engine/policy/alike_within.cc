// What tells thresholds, bases and categories apart once the giver, the receiver and the purpose
// are given.
#include <algorithm>

#include "engine/policy/alike_key.h"

namespace accord::policy {
namespace {

constexpr auto nation = asked_nation;

// One of those asked, narrowed to a giver, a receiver and a purpose.
struct Narrowed {
    const rulebook::Rulebook& book;
    const Terms& terms;
    const Space& space;
    Code<rulebook::Purpose> purpose;
    const rulebook::Purpose* row;
    const rulebook::MinimumSet* set;
    const Side& giver;
    const Side& receiver;
    const rulebook::ChannelRow* channel;
    std::vector<Word> about = {}, not_accepted = {};
    bool both_signed = false;
};

Narrowed narrowed(const rulebook::Rulebook& book, const Asked& asked, std::uint16_t giver,
                  std::uint16_t receiver, std::uint16_t purpose) {
    const auto& [terms, space] = asked;
    const auto& code = space.purposes()[purpose];
    const auto as_set = Code<rulebook::MinimumSet>::from(code.text());
    Narrowed out{book,
                 terms,
                 space,
                 code,
                 book.purposes.in_force(code, space.on(), nation),
                 as_set ? book.minimum_sets.in_force(*as_set, space.on(), nation) : nullptr,
                 space.givers()[giver],
                 space.receivers()[receiver],
                 book.channel(rulebook::Channel::Accord, space.on(), nation)};
    auto bearing = policy::bearing(terms, out.giver, out.receiver, space.on());
    const auto& index = terms.index();
    for (std::size_t w = 0; w < index.words; ++w) {
        const auto rows = row_word(index, index.givers, out.giver.type, w) &
                          row_word(index, index.receivers, out.receiver.type, w) &
                          row_word(index, index.purposes, code, w);
        bearing.bits[w] &= rows;
        bearing.not_accepted[w] &= rows;
    }
    out.about = std::move(bearing.bits);
    out.not_accepted = std::move(bearing.not_accepted);
    out.both_signed = bearing.both_signed;
    return out;
}

template <class List>
void add_about(Key& key, const Narrowed& in, const Dimension<List>& dimension,
               const Code<List>& code) {
    for (std::size_t w = 0; w < in.about.size(); ++w)
        key.number(row_word(in.terms.index(), dimension, code, w) &
                   (in.about[w] | in.not_accepted[w]));
}

// What step 3 says of a threshold.
enum class Fit : std::uint8_t { NotAsked, Missing, DoesNotFit, Fits };
Fit fit(const Narrowed& in, const Code<rulebook::Threshold>& code, const rulebook::Threshold* row) {
    if (in.row == nullptr) return Fit::NotAsked;
    const bool none_is_well = code.empty() and in.row->thresholds.any;
    if (row == nullptr and not none_is_well) return Fit::Missing;
    return code.empty() or in.row->thresholds.has(code) ? Fit::Fits : Fit::DoesNotFit;
}

// All that steps 3, 4, 5 and 9 read of a threshold; that it is harm changes no answer.
void add_threshold(Key& key, const Narrowed& in, std::size_t place) {
    const auto& code = in.space.thresholds()[place];
    const auto* row = in.book.thresholds.in_force(code, in.space.on(), nation);
    key.number(static_cast<std::uint64_t>(fit(in, code, row)));
    key.flag(row != nullptr and row->danger_now);
    add_about(key, in, in.terms.index().thresholds, code);
}

bool closed_to(const Narrowed& in, rulebook::OpenTo open) {
    const auto* row = in.book.agency_types.in_force(in.giver.type, in.space.on(), nation);
    switch (open) {
        case rulebook::OpenTo::Yes:
        case rulebook::OpenTo::Bound: return false;  // by a provision: that is asked of each
        case rulebook::OpenTo::No: return true;
        case rulebook::OpenTo::Competent: return not is_competent(in.giver, row);
        case rulebook::OpenTo::WithFunctions:
            return row == nullptr or row->statutory_class == rulebook::StatutoryClass::Voluntary;
    }
    return false;
}

// All that steps 4 to 9 read of a lawful basis. Where none is named, and where consent is, the same
// one is proposed. What is closed to the giver anyway needs nothing beside it.
void add_basis(Key& key, const Narrowed& in, std::size_t place) {
    const auto& code = in.space.bases()[place];
    const auto* row = in.book.lawful_bases.in_force(code, in.space.on(), nation);
    const bool public_giver =
        is_public(in.giver, in.book.agency_types.in_force(in.giver.type, in.space.on(), nation));
    const auto open = row == nullptr ? rulebook::OpenTo::No
                      : public_giver ? row->public_authorities
                                     : row->others;
    const bool closed = closed_to(in, open);
    const bool proposed =
        code.empty() or (row != nullptr and not closed and open != rulebook::OpenTo::Bound and
                         row->needs == rulebook::BasisNeeds::Consent);
    key.flag(proposed);
    if (proposed) return;
    key.flag(row != nullptr);
    if (row == nullptr) return;
    key.flag(row->regime == rulebook::Regime::LawEnforcement);
    key.flag(closed);
    if (closed) {
        key.flag(public_giver and open != rulebook::OpenTo::WithFunctions);  // as it is told
    } else {
        key.flag(open == rulebook::OpenTo::Bound);
        key.number(static_cast<std::uint64_t>(row->needs));
        const auto* usual = in.row == nullptr ? nullptr
                            : public_giver    ? &in.row->bases_public
                                              : &in.row->bases_other;
        key.flag(usual != nullptr and
                 std::find(usual->begin(), usual->end(), code) != usual->end());
    }
    add_about(key, in, in.terms.index().bases, code);
}

// What the giver's agreements say of sending this, as step 10 goes through it.
void add_data_rules(Key& key, const Narrowed& in, const Code<rulebook::DataCategory>& category) {
    for (const auto& terms : in.terms.agreements()) {
        if (not terms.in_force.has(in.space.on()) or signed_by(in.giver, terms) == nullptr)
            continue;
        for (const auto& rule : terms.data) {
            if (rule.category != category) continue;
            const bool for_any = rule.purposes.empty();
            if (not for_any and
                not std::binary_search(rule.purposes.begin(), rule.purposes.end(), in.purpose))
                continue;
            key.flag(for_any);
            key.word(word(rule.need));
        }
    }
}

// Whether a gateway could let this giver tell this receiver, whatever it is.
bool may_let(const rulebook::Gateway& gateway, const Narrowed& in) {
    return gateway.holds(in.space.on(), nation) and gateway.givers.has(in.giver.type) and
           gateway.receivers.has(in.receiver.type) and
           (in.purpose.empty() or gateway.purposes.has(in.purpose));
}

template <class List>
void add_rows_in_force(Key& key, const List& list, Date on) {
    for (const auto& row : list.all()) {
        if (row.holds(on, nation)) key.number(row.line);
    }
    key.word("");
}

// The rows that are law on the day; of the gateways those that could let this giver tell this
// receiver. So two days are alike wherever nothing that begins or ends between them has a say.
void add_law_of_the_day(Key& key, const Narrowed& in) {
    const auto on = in.space.on();
    for (const auto& gateway : in.book.gateways.all()) {
        if (may_let(gateway, in)) key.number(gateway.line);
    }
    add_rows_in_force(key, in.book.agency_types, on);
    add_rows_in_force(key, in.book.purposes, on);
    add_rows_in_force(key, in.book.thresholds, on);
    add_rows_in_force(key, in.book.minimum_sets, on);
    add_rows_in_force(key, in.book.lawful_bases, on);
    add_rows_in_force(key, in.book.conditions, on);
    add_rows_in_force(key, in.book.data_categories, on);
    add_rows_in_force(key, in.book.channels, on);
}

// All that steps 3, 4, 6, 7, 9, 10 and 12 read of a category.
void add_category(Key& key, const Narrowed& in, std::size_t place) {
    const auto& code = in.space.categories()[place];
    const auto* row = in.book.data_categories.in_force(code, in.space.on(), nation);
    key.flag(row != nullptr);
    const auto carries = row != nullptr ? row->sensitivities : rulebook::Sensitivities{};
    key.flag(carries.special);
    key.flag(carries.criminal);
    key.flag(in.channel != nullptr and in.channel->carries.covers(carries));
    key.flag(in.set != nullptr and in.set->usual.has(code));
    key.flag(in.set != nullptr and in.set->with_reason.has(code));
    for (const auto& gateway : in.book.gateways.all()) {
        if (gateway.never_data.empty() or not may_let(gateway, in)) continue;
        key.flag(std::binary_search(gateway.never_data.begin(), gateway.never_data.end(), code));
    }
    add_data_rules(key, in, code);
    add_about(key, in, in.terms.index().categories, code);
}

template <class Values>
void add_list(Key& key, const Values& values) {
    for (const auto& value : values) key.word(text(value));
    key.word("");
}

template <class Values>
void add_words(Key& key, const Values& values) {
    for (const auto value : values) key.number(static_cast<std::uint64_t>(value));
    key.word("");
}

// Of a clause that is about the giver, the receiver and the purpose, all that an answer depends on.
std::string rule_key(const Clause& clause) {
    Key key;
    key.word(word(clause.effect == Effect::Must ? Effect::May : clause.effect));
    add_list(key, clause.thresholds);
    add_list(key, clause.categories);
    add_list(key, clause.bases);
    add_words(key, clause.channels);
    add_words(key, clause.conditions);
    add_words(key, clause.unless);
    key.flag(clause.short_version);
    return key.take();
}

// Everything of the terms that an answer depends on here.
std::string law_key(const Narrowed& in) {
    std::vector<std::string> rules;
    const auto& index = in.terms.index();
    for (std::size_t place = 0; place < index.places.size(); ++place) {
        const auto bit = index.bit_of(place);
        if ((in.about[bit / word_bits] >> (bit % word_bits) & 1U) != 0)
            rules.push_back(rule_key(in.terms.clause(static_cast<std::int32_t>(place))));
    }
    std::sort(rules.begin(), rules.end());
    rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
    Key key;
    key.flag(in.both_signed);
    add_law_of_the_day(key, in);
    for (const auto& rule : rules) key.word(rule);
    for (const auto& category : in.space.categories()) {
        key.word(category.text());
        add_data_rules(key, in, category);
    }
    for (const auto& terms : in.terms.agreements()) {
        if (not terms.in_force.has(in.space.on()) or signed_by(in.giver, terms) == nullptr or
            signed_by(in.receiver, terms) == nullptr)
            continue;
        add_words(key, terms.channels);
    }
    return key.take();
}

}  // namespace

Alike::Within Alike::within(std::uint16_t giver, std::uint16_t receiver,
                            std::uint16_t purpose) const {
    std::vector<Narrowed> all;
    for (const auto& each : asked_) all.push_back(narrowed(book_, each, giver, receiver, purpose));
    const auto& space = asked_.front().space;
    const auto by = [&](auto add) {
        return [&all, add](std::size_t i) {
            Key key;
            for (const auto& in : all) add(key, in, i);
            return key.take();
        };
    };
    Within out;
    if (all.size() > 1) {
        const auto first = law_key(all.front());
        out.same_law = std::all_of(all.begin() + 1, all.end(),
                                   [&](const auto& in) { return law_key(in) == first; });
        if (out.same_law) return out;  // then their classes are not asked for
    }
    out.thresholds = parted_by(space.thresholds().size(), by(add_threshold));
    out.bases = parted_by(space.bases().size(), by(add_basis));
    out.categories = parted_by(space.categories().size(), by(add_category));
    return out;
}

}  // namespace accord::policy
