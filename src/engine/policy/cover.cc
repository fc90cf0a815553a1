// Step 4 and the clauses of step 9: which clauses are about this, and what they allow and forbid.
#include <algorithm>
#include <bit>

#include "engine/policy/working.h"

namespace accord::policy {
namespace {

struct Rows {
    const Word *giver, *receiver, *purpose, *threshold, *basis;
    Word at(std::size_t word) const {
        return giver[word] & receiver[word] & purpose[word] & threshold[word] & basis[word];
    }
};

Rows rows_for(const Working& working) {
    const auto& index = working.terms.index();
    const auto& question = working.question;
    const auto* basis = working.found.basis;
    return {index.givers.row(question.giver.type), index.receivers.row(question.receiver.type),
            index.purposes.row(question.purpose), index.thresholds.row(question.threshold),
            index.bases.row(basis != nullptr ? basis->code : Code<rulebook::LawfulBasis>{})};
}

// What forbids is taken to be about anything that the question is silent on; but a way of sending
// that is not chosen yet is none, and is asked about again when it is.
Rows forbidding_rows_for(const Working& working) {
    const auto& index = working.terms.index();
    const auto& question = working.question;
    const auto* basis = working.found.basis;
    return {index.givers.row_or_all(question.giver.type),
            index.receivers.row_or_all(question.receiver.type),
            index.purposes.row_or_all(question.purpose),
            index.thresholds.row_or_all(question.threshold),
            index.bases.row_or_all(basis != nullptr ? basis->code : Code<rulebook::LawfulBasis>{})};
}

// Bits of the clauses that bind: for the most usual case, one agreement, its own row and no copy.
class Binding {
public:
    explicit Binding(const Index& index) : index_(index) {}
    void add(std::size_t agreement) {
        const auto* row = index_.agreement_row(agreement);
        if (one_ == nullptr) {
            one_ = row;
            return;
        }
        if (many_.empty()) many_.assign(one_, one_ + index_.words);
        for (std::size_t i = 0; i < index_.words; ++i) many_[i] |= row[i];
    }
    void remove(std::size_t bit) {
        if (many_.empty()) many_.assign(one_, one_ + index_.words);
        many_[bit / word_bits] &= ~(Word{1} << (bit % word_bits));
    }
    bool none() const { return one_ == nullptr; }
    Word at(std::size_t word) const { return many_.empty() ? one_[word] : many_[word]; }

private:
    const Index& index_;
    const Word* one_ = nullptr;
    std::vector<Word> many_;
};

// A clause that one side signed without.
struct NotAccepted {
    std::size_t place;
    bool by_giver;
};

struct Bound {
    Binding by_giver;  // what the giver has signed forbids, whoever receives
    Binding by_both;   // what both have signed and accepted allows
    std::vector<NotAccepted> not_accepted = {};
    bool any_in_force = false;
    bool past_review = false;
};

bool names(const SignedVersion& version, std::string_view number) {
    return std::find(version.except.begin(), version.except.end(), number) != version.except.end();
}

// Takes what either side did not accept out of what both have signed. What forbids stays.
void leave_out(const Terms& terms, std::size_t agreement, const SignedVersion& giver,
               const SignedVersion& receiver, Bound& bound) {
    if (giver.except.empty() and receiver.except.empty()) return;
    const auto& index = terms.index();
    for (std::size_t place = 0; place < index.places.size(); ++place) {
        if (index.places[place].agreement != agreement) continue;
        if (index.compact[place].effect == Effect::MustNot) continue;
        const auto& number = terms.clause(static_cast<std::int32_t>(place)).number;
        const bool by_giver = names(giver, number);
        if (not by_giver and not names(receiver, number)) continue;
        bound.by_both.remove(index.bit_of(place));
        bound.not_accepted.push_back({place, by_giver});
    }
}

Bound bound_by(const Terms& all, const Side& from, const Side& to, Date on) {
    const auto& index = all.index();
    Bound bound{Binding(index), Binding(index)};
    for (std::size_t a = 0; a < index.agreements.size(); ++a) {
        const auto& terms = index.agreements[a];
        if (not terms.in_force.has(on)) continue;
        bound.any_in_force = true;
        const auto* giver = signed_by(from, terms);
        if (giver == nullptr) continue;
        bound.by_giver.add(a);
        const auto* receiver = signed_by(to, terms);
        if (receiver == nullptr) continue;
        bound.by_both.add(a);
        leave_out(all, a, *giver, *receiver, bound);
        bound.past_review = bound.past_review or terms.review_due < on;
    }
    // The first of all of them is told, not the first of the first agreement.
    std::sort(bound.not_accepted.begin(), bound.not_accepted.end(),
              [](const NotAccepted& a, const NotAccepted& b) { return a.place < b.place; });
    return bound;
}

Bound bound_by(const Working& working) {
    const auto& question = working.question;
    return bound_by(working.terms, question.giver, question.receiver, question.on);
}

// The half of it that step 9 asks for.
Binding bound_giver(const Working& working) {
    const auto& index = working.terms.index();
    Binding bound(index);
    for (std::size_t a = 0; a < index.agreements.size(); ++a) {
        const auto& terms = index.agreements[a];
        if (terms.in_force.has(working.question.on) and
            signed_by(working.question.giver, terms) != nullptr)
            bound.add(a);
    }
    return bound;
}

Requirements met_by_question(const Working& working) {
    const auto& question = working.question;
    Requirements met = 0;
    if (question.told == Told::Yes or question.told == Told::NotSafe)
        met |= bit(Requirement::ToldOrReason);
    if (question.agreed == AgreedToHelp::Yes) met |= bit(Requirement::AgreedToHelp);
    if (question.public_task_stated) met |= bit(Requirement::PublicTaskStated);
    if (question.identity == Identity::Confirmed or question.identity == Identity::ByVoice)
        met |= bit(Requirement::IdentityConfirmed);
    if (working.emergency) met |= bit(Requirement::Emergency);
    if (is_competent(question.receiver, working.receiver))
        met |= bit(Requirement::CompetentReceiver);
    if (is_public(question.receiver, working.receiver)) met |= bit(Requirement::PublicReceiver);
    return met;
}

Requirements met_by_item(const Item& item) {
    Requirements met = 0;
    if (not item.originator_forbids_onward) met |= bit(Requirement::OriginatorAgrees);
    if (item.need_stated) met |= bit(Requirement::NeedStated);
    if (item.reveals == Reveals::Nothing or item.safety == Safety::Confirmed)
        met |= bit(Requirement::ConfirmedSafe);
    return met;
}

bool channel_fits(const CompactClause& clause, const Question& question) {
    if (clause.channels == 0) return true;
    return question.channel and
           (clause.channels >> static_cast<unsigned>(*question.channel) & 1U) != 0;
}

// What the may and must clauses say of one item.
struct Cover {
    std::int32_t whole = no_clause, in_short = no_clause, unmet = no_clause;
    std::int32_t not_accepted = no_clause;  // would have covered it
    bool by_giver = false;                  // it was the giver who signed without it
    Requirements missing = 0;  // of the first clause that would cover it, were its conditions met

    void consider(std::int32_t place, const CompactClause& clause, Requirements met,
                  const Question& question) {
        if (not channel_fits(clause, question)) return;
        const auto wanting = static_cast<Requirements>(clause.conditions & ~met);
        if (wanting != 0) {
            if (unmet == no_clause) {
                unmet = place;
                missing = wanting;
            }
        } else if (not clause.short_version) {
            whole = place;
        } else if (in_short == no_clause) {
            in_short = place;
        }
    }
};

// Where nothing covers an item: the clause that would, had both sides accepted it.
void find_not_accepted(const Working& working, const Rows& rows, const Bound& bound,
                       const Word* category, Requirements met, Cover& cover) {
    const auto& index = working.terms.index();
    for (const auto& [place, by_giver] : bound.not_accepted) {
        const auto bit = index.bit_of(place);
        const auto word = bit / word_bits;
        const auto& clause = index.compact[place];
        if (((rows.at(word) & category[word]) >> (bit % word_bits) & 1U) == 0) continue;
        if (not channel_fits(clause, working.question) or (clause.conditions & ~met) != 0) continue;
        cover.not_accepted = static_cast<std::int32_t>(place);
        cover.by_giver = by_giver;
        return;
    }
}

Cover cover_of(const Working& working, const Rows& rows, const Bound& bound, const Item& item,
               Requirements met_by_all) {
    const auto& binding = bound.by_both;
    const auto& index = working.terms.index();
    const auto met = static_cast<Requirements>(met_by_all | met_by_item(item));
    const auto* category = index.categories.row(item.category);
    Cover cover;
    if (binding.none()) return cover;
    for (std::size_t w = index.must_not_words; w < index.words; ++w) {
        for (auto bits = rows.at(w) & category[w] & binding.at(w); bits != 0; bits &= bits - 1) {
            const auto place =
                index.place_of(w * word_bits + static_cast<std::size_t>(std::countr_zero(bits)));
            cover.consider(static_cast<std::int32_t>(place), index.compact[place], met,
                           working.question);
            if (cover.whole != no_clause) return cover;
        }
    }
    if (cover.in_short == no_clause and cover.unmet == no_clause)
        find_not_accepted(working, rows, bound, category, met, cover);
    return cover;
}

Requirement first_of(Requirements requirements) {
    return static_cast<Requirement>(std::countr_zero(requirements));
}

void take_on(Working& working, std::int32_t place) {
    const auto& clause = working.terms.index().compact[static_cast<std::size_t>(place)];
    for (auto bits = clause.obligations; bits != 0; bits &= bits - 1) {
        working.owe(static_cast<Obligation>(std::countr_zero(bits)), place);
    }
    if (clause.onward == Onward::AskGiver) working.owe(Obligation::AskBeforeOnward, place);
    if (clause.onward == Onward::Never) working.owe(Obligation::NoOnward, place);
}

void say_cover(Working& working, std::size_t item, const Cover& cover, bool both_signed) {
    if (cover.whole != no_clause) {
        const auto effect =
            working.terms.index().compact[static_cast<std::size_t>(cover.whole)].effect;
        const auto why = effect == Effect::Must ? Because::ClauseRequires : Because::ClauseCovers;
        working.item(item, why, Fate::Goes, {}, cover.whole);
        take_on(working, cover.whole);
    } else if (cover.in_short != no_clause) {
        // In danger it keeps nothing back: a clause that allows less never sends less than none.
        const auto fate = working.emergency ? Fate::Goes : Fate::Short;
        working.item(item, Because::ClauseCoversShort, fate, {}, cover.in_short);
        take_on(working, cover.in_short);
    } else if (cover.unmet != no_clause) {
        working.item(item, Because::ClauseConditionNotMet, Fate::Ask,
                     Cited(word(first_of(cover.missing))), cover.unmet);
    } else if (cover.not_accepted != no_clause) {
        working.item(item, Because::ClauseNotAccepted, Fate::Ask,
                     Cited(cover.by_giver ? std::string_view("giver") : "receiver"),
                     cover.not_accepted);
    } else if (both_signed) {
        working.item(item, Because::NoClause, Fate::Ask,
                     Cited(working.question.items[item].category));
    }
}

// What the law says of a body hangs on its kind: of one that has no row nobody can be sure.
void say_kind(Working& working, const Side& side, const rulebook::AgencyType* kind) {
    if (kind == nullptr and not side.outsider)
        working.because(Because::KindUnknown, Cited(side.type));
}

}  // namespace

Bearing bearing(const Terms& terms, const Side& giver, const Side& receiver, Date on) {
    const auto& index = terms.index();
    const auto bound = bound_by(terms, giver, receiver, on);
    Bearing all;
    all.both_signed = not bound.by_both.none();
    all.bits.assign(index.words, 0);
    all.not_accepted.assign(index.words, 0);
    for (std::size_t w = 0; w < index.words; ++w) {
        const auto& binding = w < index.must_not_words ? bound.by_giver : bound.by_both;
        if (not binding.none()) all.bits[w] = binding.at(w);
    }
    for (const auto& [place, by_giver] : bound.not_accepted) {
        const auto bit = index.bit_of(place);
        all.not_accepted[bit / word_bits] |= Word{1} << (bit % word_bits);
    }
    return all;
}

// 4. The agreement: the rulebook knows both kinds of organisation, both have signed a version in
//    force, and a clause covers this. If so it is cited; if not, review: an agreement makes sharing
//    routine, and its absence is no reason to hold back.
//    (ICO data sharing code; ICO ten steps, step 6)
void step_agreement(Working& working) {
    const auto& question = working.question;
    say_kind(working, question.giver, working.giver);
    say_kind(working, question.receiver, working.receiver);
    const auto bound = bound_by(working);
    const bool both_signed = not bound.by_both.none();
    if (not both_signed) {
        const auto why = not bound.any_in_force       ? Because::NoAgreement
                         : question.receiver.outsider ? Because::Outsider
                         : bound.by_giver.none()      ? Because::GiverNotSigned
                                                      : Because::ReceiverNotSigned;
        working.because(why);
        for (auto& outcome : working.decision.items) {
            const auto last = static_cast<std::uint16_t>(working.decision.reasons.size() - 1);
            if (outcome.reason == no_reason)
                outcome = {working.emergency ? Fate::Goes : Fate::Ask, last};
        }
    }
    if (bound.past_review) working.because(Because::AgreementPastReview);
    const auto rows = rows_for(working);
    const auto met = met_by_question(working);
    for (std::size_t i = 0; i < question.items.size(); ++i) {
        say_cover(working, i, cover_of(working, rows, bound, question.items[i], met), both_signed);
    }
}

// 9. What the originator or a clause forbids is held back, item by item, with the clause. A
// must_not
//    binds a giver who signed it, whoever receives, and beats every may.
//    (The agreement; police handling codes; the originator's own conditions)
void step_forbidden(Working& working) {
    const auto& index = working.terms.index();
    const auto& question = working.question;
    const auto by_giver = bound_giver(working);
    const auto rows = forbidding_rows_for(working);
    const auto met_by_all = met_by_question(working);
    for (std::size_t i = 0; i < question.items.size(); ++i) {
        const auto& item = question.items[i];
        const auto met = static_cast<Requirements>(met_by_all | met_by_item(item));
        const auto* category = index.categories.row(item.category);
        for (std::size_t w = 0; w < index.must_not_words and not by_giver.none(); ++w) {
            for (auto bits = rows.at(w) & category[w] & by_giver.at(w); bits != 0;
                 bits &= bits - 1) {
                const auto place = w * word_bits + static_cast<std::size_t>(std::countr_zero(bits));
                const auto& clause = index.compact[place];
                const bool applies = channel_fits(clause, question);
                const bool lifted = clause.unless != 0 and (clause.unless & ~met) == 0;
                if (applies and not lifted)
                    working.item(i, Because::MustNot, Fate::HeldBack, {},
                                 static_cast<std::int32_t>(place));
            }
        }
        if (item.originator_forbids_onward)
            working.item(i, Because::OriginatorForbids, Fate::HeldBack);
        if (item.handling_condition) {
            working.item(i, Because::HandlingCondition, Fate::Goes);
            working.owe(Obligation::FollowHandling);
        }
    }
}

}  // namespace accord::policy
