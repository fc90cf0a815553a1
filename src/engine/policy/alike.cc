#include "engine/policy/alike.h"

#include <algorithm>
#include <map>

#include "engine/policy/working.h"

namespace accord::policy {
namespace {

constexpr auto nation = rulebook::Nation::England;  // as in a plain question

// What tells two values apart, written down: equal bytes, alike.
class Key {
public:
    void flag(bool value) { bytes_ += value ? '1' : '0'; }
    void number(std::uint64_t value) {
        for (int shift = 0; shift < 64; shift += 8)
            bytes_ += static_cast<char>((value >> shift) & 0xFF);
    }
    void word(std::string_view text) { (bytes_ += text) += '\n'; }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

// Places with equal keys together, in the order of their first.
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

// The bits of a dimension's row, as step 4 reads them and as step 9 does.
template <class List>
Word row_word(const Index& index, const Dimension<List>& dimension, const Code<List>& code,
              std::size_t word) {
    return word < index.must_not_words ? dimension.row_or_all(code)[word]
                                       : dimension.row(code)[word];
}

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
    key.flag(side.public_authority.value_or(row != nullptr and row->public_authority));
    key.flag(side.competent_authority.value_or(row != nullptr and row->competent_authority));
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

template <class KeyOf>
std::vector<Members> parted_by(std::size_t count, KeyOf key_of) {
    std::vector<std::string> keys;
    keys.reserve(count);
    for (std::size_t i = 0; i < count; ++i) keys.push_back(key_of(i));
    return parted(keys);
}

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
                 space.receivers()[receiver]};
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

// All that steps 3, 4, 5 and 9 read of a threshold.
void add_threshold(Key& key, const Narrowed& in, std::size_t place) {
    const auto& code = in.space.thresholds()[place];
    const auto* row = in.book.thresholds.in_force(code, in.space.on(), nation);
    key.flag(code.empty());
    key.flag(row != nullptr);
    key.flag(row != nullptr and row->danger_now);
    key.flag(row != nullptr and row->harm);
    key.flag(in.row != nullptr and in.row->thresholds.has(code));
    add_about(key, in, in.terms.index().thresholds, code);
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
        if (gateway.holds(on, nation) and gateway.givers.has(in.giver.type) and
            gateway.receivers.has(in.receiver.type) and
            (in.purpose.empty() or gateway.purposes.has(in.purpose)))
            key.number(gateway.line);
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
    key.flag(carries.personal);
    key.flag(carries.special);
    key.flag(carries.criminal);
    key.flag(in.set != nullptr and in.set->usual.has(code));
    key.flag(in.set != nullptr and in.set->with_reason.has(code));
    for (const auto& gateway : in.book.gateways.all()) {
        if (gateway.never_data.empty() or not gateway.holds(in.space.on(), nation)) continue;
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

Alike::Alike(const rulebook::Rulebook& rulebook, std::vector<Asked> asked)
    : book_(rulebook), asked_(std::move(asked)) {
    const auto& space = asked_.front().space;
    givers_ = parted_by(space.givers().size(),
                        [&](std::size_t i) { return giver_key(book_, asked_, i); });
    receivers_ = parted_by(space.receivers().size(),
                           [&](std::size_t i) { return receiver_key(book_, asked_, i); });
}

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
    out.categories = parted_by(space.categories().size(), by(add_category));
    return out;
}

}  // namespace accord::policy
