// The compiled form of terms: clauses in canonical order, and for every word a clause may name a
// row of bits, one bit a clause. A question picks a row for each of its words; where all rows have
// the bit, the clause is about the question. Ten thousand clauses are 157 machine words.
//
// Internal to this room.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "engine/policy/terms.h"

namespace accord::policy {

using Word = std::uint64_t;
inline constexpr std::size_t word_bits = 64;

// One dimension: the codes that clauses name, sorted, each with its row; and the row for any other.
template <class List>
class Dimension {
public:
    // `named[place]` is what each clause names; empty means any.
    void compile(const std::vector<const std::vector<Code<List>>*>& named,
                 const std::vector<std::size_t>& bit_of, std::size_t words) {
        for (const auto* list : named) codes_.insert(codes_.end(), list->begin(), list->end());
        std::sort(codes_.begin(), codes_.end());
        codes_.erase(std::unique(codes_.begin(), codes_.end()), codes_.end());
        words_ = words;
        bits_.assign(words * (codes_.size() + 1), 0);
        all_.assign(words, ~Word{0});
        for (std::size_t place = 0; place < named.size(); ++place) {
            for (std::size_t row = 0; row <= codes_.size(); ++row) {
                const auto& list = *named[place];
                const bool about = list.empty() or
                                   (row < codes_.size() and
                                    std::find(list.begin(), list.end(), codes_[row]) != list.end());
                if (about) set(row, bit_of[place]);
            }
        }
    }

    const Word* row(const Code<List>& code) const {
        const auto found = std::lower_bound(codes_.begin(), codes_.end(), code);
        const bool known = found != codes_.end() and * found == code;
        const auto place = known ? static_cast<std::size_t>(found - codes_.begin()) : codes_.size();
        return bits_.data() + place * words_;
    }

    // For what forbids: where nothing was named, a clause about anything may be about this.
    const Word* row_or_all(const Code<List>& code) const {
        return code.empty() ? all_.data() : row(code);
    }

private:
    void set(std::size_t row, std::size_t bit) {
        bits_[row * words_ + bit / word_bits] |= Word{1} << (bit % word_bits);
    }

    std::vector<Code<List>> codes_;
    std::vector<Word> bits_, all_;
    std::size_t words_ = 0;
};

using Requirements = std::uint16_t;  // a bit for each Requirement
constexpr Requirements bit(Requirement requirement) {
    return static_cast<Requirements>(1U << static_cast<unsigned>(requirement));
}

// What of a clause is asked after its words fit.
struct CompactClause {
    std::uint32_t obligations = 0;  // a bit for each Obligation
    std::uint16_t channels = 0;     // a bit for each Channel; none set: any
    Requirements conditions = 0;
    Requirements unless = 0;
    std::uint16_t agreement = 0;
    Effect effect = Effect::May;
    Onward onward = Onward::AskGiver;
    bool short_version = false;
};

class Index {
public:
    std::vector<AgreementTerms> agreements;  // sorted by uri, then version
    struct Place {
        std::uint32_t agreement;
        std::uint32_t clause;
    };
    std::vector<Place> places;           // clauses with a rule, in canonical order
    std::vector<CompactClause> compact;  // as places
    Digest digest;

    std::size_t words = 0;           // in a row
    std::size_t must_not_words = 0;  // the must_not clauses fill these; the others follow
    std::size_t gap = 0;             // bits left empty between them

    Dimension<rulebook::AgencyType> givers, receivers;
    Dimension<rulebook::Purpose> purposes;
    Dimension<rulebook::Threshold> thresholds;
    Dimension<rulebook::DataCategory> categories;
    Dimension<rulebook::LawfulBasis> bases;
    std::vector<Word> of_agreement;  // a row for each agreement

    std::size_t place_of(std::size_t bit) const {
        return bit < must_not_words * word_bits ? bit : bit - gap;
    }
    std::size_t bit_of(std::size_t place) const {
        return place < must_not_words * word_bits - gap ? place : place + gap;
    }
    const Word* agreement_row(std::size_t agreement) const {
        return of_agreement.data() + agreement * words;
    }
};

}  // namespace accord::policy
