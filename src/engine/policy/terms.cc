#include "engine/policy/terms.h"

#include <algorithm>

#include "base/expect.h"
#include "engine/policy/index.h"

namespace accord::policy {
namespace {

int rank(Effect effect) {
    switch (effect) {
        case Effect::MustNot: return 0;
        case Effect::Must: return 1;
        case Effect::May: return 2;
        case Effect::None: return 3;
    }
    return 3;
}

const Clause& clause_at(const Index& index, const Index::Place& place) {
    return index.agreements[place.agreement].clauses[place.clause];
}

template <class Values>
void sort_values(Values& values) {
    std::sort(values.begin(), values.end());
}

void sort_lists(Clause& clause) {
    sort_values(clause.givers);
    sort_values(clause.receivers);
    sort_values(clause.purposes);
    sort_values(clause.thresholds);
    sort_values(clause.categories);
    sort_values(clause.bases);
    sort_values(clause.channels);
    sort_values(clause.conditions);
    sort_values(clause.unless);
    sort_values(clause.obligations);
}

// Whatever order they were given in, they end in this one.
void sort_agreements(std::vector<AgreementTerms>& agreements) {
    for (auto& terms : agreements) {
        for (auto& clause : terms.clauses) sort_lists(clause);
        for (auto& rule : terms.data) sort_values(rule.purposes);
        std::sort(terms.clauses.begin(), terms.clauses.end(),
                  [](const auto& one, const auto& other) {
                      const auto by_number = compare_numbers(one.number, other.number);
                      if (by_number != 0) return by_number < 0;
                      return canonical(to_json(one)) < canonical(to_json(other));
                  });
        std::sort(terms.data.begin(), terms.data.end(), [](const auto& one, const auto& other) {
            return std::tie(one.category, one.purposes, one.need) <
                   std::tie(other.category, other.purposes, other.need);
        });
        sort_values(terms.channels);
        sort_values(terms.party_types);
    }
    std::sort(agreements.begin(), agreements.end(), [](const auto& one, const auto& other) {
        return std::tie(one.agreement, one.version) < std::tie(other.agreement, other.version);
    });
}

void place_clauses(Index& index) {
    for (std::uint32_t a = 0; a < index.agreements.size(); ++a) {
        const auto& clauses = index.agreements[a].clauses;
        for (std::uint32_t c = 0; c < clauses.size(); ++c) {
            if (has_rule(clauses[c])) index.places.push_back({a, c});
        }
    }
    std::stable_sort(
        index.places.begin(), index.places.end(), [&](const auto& one, const auto& other) {
            return rank(clause_at(index, one).effect) < rank(clause_at(index, other).effect);
        });
}

template <class Values>
std::uint32_t mask_of(const Values& values) {
    std::uint32_t mask = 0;
    for (const auto value : values) mask |= 1U << static_cast<unsigned>(value);
    return mask;
}

CompactClause compact_of(const Clause& clause, std::uint32_t agreement) {
    return {
        .obligations = mask_of(clause.obligations),
        .channels = static_cast<std::uint16_t>(mask_of(clause.channels)),
        .conditions = static_cast<Requirements>(mask_of(clause.conditions)),
        .unless = static_cast<Requirements>(mask_of(clause.unless)),
        .agreement = static_cast<std::uint16_t>(agreement),
        .effect = clause.effect,
        .onward = clause.onward,
        .short_version = clause.short_version,
    };
}

// The bit of each place: must_not clauses first, then, from the next whole word, the others.
std::vector<std::size_t> lay_out(Index& index) {
    std::size_t must_nots = 0;
    while (must_nots < index.places.size() and
           clause_at(index, index.places[must_nots]).effect == Effect::MustNot) {
        ++must_nots;
    }
    index.must_not_words = (must_nots + word_bits - 1) / word_bits;
    index.gap = index.must_not_words * word_bits - must_nots;
    const auto bits = index.places.size() + index.gap;
    index.words = (bits + word_bits - 1) / word_bits;
    std::vector<std::size_t> bit_of(index.places.size());
    for (std::size_t place = 0; place < bit_of.size(); ++place) {
        bit_of[place] = place < must_nots ? place : place + index.gap;
    }
    return bit_of;
}

template <class List>
void compile_dimension(const Index& index, const std::vector<std::size_t>& bit_of,
                       std::vector<Code<List>> Clause::* member, Dimension<List>& dimension) {
    std::vector<const std::vector<Code<List>>*> named;
    named.reserve(index.places.size());
    for (const auto& place : index.places) named.push_back(&(clause_at(index, place).*member));
    dimension.compile(named, bit_of, index.words);
}

}  // namespace

bool has_rule(const Clause& clause) {
    return clause.effect != Effect::None;
}

std::string_view word(Need need) {
    switch (need) {
        case Need::Include: return "include";
        case Need::Ask: return "ask";
        case Need::Exclude: return "exclude";
    }
    return "ask";
}

std::optional<Need> need_from(std::string_view text) {
    for (const auto need : {Need::Include, Need::Ask, Need::Exclude}) {
        if (word(need) == text) return need;
    }
    return std::nullopt;
}

Terms::Terms() : Terms(compile({})) {}
Terms::Terms(std::shared_ptr<const Index> index) : index_(std::move(index)) {}

Terms Terms::compile(std::vector<AgreementTerms> agreements) {
    auto made = std::make_unique<Index>();
    auto& index = *made;
    index.agreements = std::move(agreements);
    sort_agreements(index.agreements);
    Json all = Json::array();
    for (const auto& terms : index.agreements) all.add(to_json(terms));
    index.digest = accord::digest(canonical(all));

    place_clauses(index);
    const auto bit_of = lay_out(index);
    for (const auto& place : index.places) {
        index.compact.push_back(compact_of(clause_at(index, place), place.agreement));
    }
    compile_dimension(index, bit_of, &Clause::givers, index.givers);
    compile_dimension(index, bit_of, &Clause::receivers, index.receivers);
    compile_dimension(index, bit_of, &Clause::purposes, index.purposes);
    compile_dimension(index, bit_of, &Clause::thresholds, index.thresholds);
    compile_dimension(index, bit_of, &Clause::categories, index.categories);
    compile_dimension(index, bit_of, &Clause::bases, index.bases);
    index.of_agreement.assign(index.words * index.agreements.size(), 0);
    for (std::size_t place = 0; place < index.places.size(); ++place) {
        const auto bit = bit_of[place];
        auto* row = index.of_agreement.data() + index.places[place].agreement * index.words;
        row[bit / word_bits] |= Word{1} << (bit % word_bits);
    }
    return Terms(std::move(made));
}

std::size_t Terms::size() const {
    return index_->places.size();
}
const std::vector<AgreementTerms>& Terms::agreements() const {
    return index_->agreements;
}
const Digest& Terms::digest() const {
    return index_->digest;
}

const Clause& Terms::clause(std::int32_t place) const {
    expect(place >= 0 and static_cast<std::size_t>(place) < size());
    return clause_at(*index_, index_->places[static_cast<std::size_t>(place)]);
}

const AgreementTerms& Terms::agreement_of(std::int32_t place) const {
    expect(place >= 0 and static_cast<std::size_t>(place) < size());
    return index_->agreements[index_->places[static_cast<std::size_t>(place)].agreement];
}

}  // namespace accord::policy
