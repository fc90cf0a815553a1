// Step 4 and the clauses of step 9: which clauses are about this, and what they allow and forbid.
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

// What forbids is taken to be about anything that the question is silent on.
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

bool has_signed(const Side& side, const AgreementTerms& terms) {
    for (const auto& version : side.has_signed) {
        if (version.agreement == terms.agreement and version.version == terms.version) return true;
    }
    return false;
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
    bool none() const { return one_ == nullptr; }
    Word at(std::size_t word) const { return many_.empty() ? one_[word] : many_[word]; }

private:
    const Index& index_;
    const Word* one_ = nullptr;
    std::vector<Word> many_;
};

struct Bound {
    Binding by_giver;  // what the giver has signed forbids, whoever receives
    Binding by_both;   // what both have signed allows
    bool any_in_force = false;
    bool past_review = false;
};

Bound bound_by(const Working& working) {
    const auto& index = working.terms.index();
    const auto& question = working.question;
    Bound bound{Binding(index), Binding(index)};
    for (std::size_t a = 0; a < index.agreements.size(); ++a) {
        const auto& terms = index.agreements[a];
        if (not terms.in_force.has(question.on)) continue;
        bound.any_in_force = true;
        if (not has_signed(question.giver, terms)) continue;
        bound.by_giver.add(a);
        if (not has_signed(question.receiver, terms)) continue;
        bound.by_both.add(a);
        bound.past_review = bound.past_review or terms.review_due < question.on;
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
    const auto* receiver = working.receiver;
    if (question.receiver.competent_authority.value_or(receiver != nullptr and
                                                       receiver->competent_authority))
        met |= bit(Requirement::CompetentReceiver);
    if (question.receiver.public_authority.value_or(receiver != nullptr and
                                                    receiver->public_authority))
        met |= bit(Requirement::PublicReceiver);
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

Cover cover_of(const Working& working, const Rows& rows, const Binding& binding, const Item& item,
               Requirements met_by_all) {
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
        working.item(item, Because::ClauseCoversShort, Fate::Short, {}, cover.in_short);
        take_on(working, cover.in_short);
    } else if (cover.unmet != no_clause) {
        working.item(item, Because::ClauseConditionNotMet, Fate::Ask,
                     Cited(word(first_of(cover.missing))), cover.unmet);
    } else if (both_signed) {
        working.item(item, Because::NoClause, Fate::Ask,
                     Cited(working.question.items[item].category));
    }
}

}  // namespace

// 4. The agreement: both have signed a version in force, and a clause covers this. If so it is
// cited; if
//    not, review: an agreement makes sharing routine, and its absence is no reason to hold back.
//    (ICO data sharing code; ICO ten steps, step 6)
void step_agreement(Working& working) {
    const auto& question = working.question;
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
        say_cover(working, i, cover_of(working, rows, bound.by_both, question.items[i], met),
                  both_signed);
    }
}

// 9. What the originator or a clause forbids is held back, item by item, with the clause. A
// must_not
//    binds a giver who signed it, whoever receives, and beats every may.
//    (The agreement; police handling codes; the originator's own conditions)
void step_forbidden(Working& working) {
    const auto& index = working.terms.index();
    const auto& question = working.question;
    const auto bound = bound_by(working);
    const auto rows = forbidding_rows_for(working);
    const auto met_by_all = met_by_question(working);
    for (std::size_t i = 0; i < question.items.size(); ++i) {
        const auto& item = question.items[i];
        const auto met = static_cast<Requirements>(met_by_all | met_by_item(item));
        const auto* category = index.categories.row(item.category);
        for (std::size_t w = 0; w < index.must_not_words and not bound.by_giver.none(); ++w) {
            for (auto bits = rows.at(w) & category[w] & bound.by_giver.at(w); bits != 0;
                 bits &= bits - 1) {
                const auto place = w * word_bits + static_cast<std::size_t>(std::countr_zero(bits));
                const auto& clause = index.compact[place];
                const bool applies = not question.channel or channel_fits(clause, question);
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
