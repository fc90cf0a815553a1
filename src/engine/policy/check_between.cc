// Between clauses: what contradicts, what says the same, what is never relied on; and of the whole,
// purposes nobody may use and rules about data that touch nothing.
#include <algorithm>

#include "engine/policy/checking.h"

namespace accord::policy {
namespace {

// Whether the wide clause is about everything that the narrow one is about.
bool covers(const Clause& wide, const Clause& narrow) {
    return within(narrow.givers, wide.givers) and within(narrow.receivers, wide.receivers) and
           within(narrow.purposes, wide.purposes) and within(narrow.thresholds, wide.thresholds) and
           within(narrow.categories, wide.categories) and within(narrow.bases, wide.bases) and
           within(narrow.channels, wide.channels);
}

// Conditions are no part of a must_not; where somebody wrote them, an exception was meant.
bool outright(const Clause& clause) {
    return clause.effect == Effect::MustNot and clause.unless.empty() and clause.conditions.empty();
}

// Whether the first forbids outright all that the second would let be told.
bool forbids_all(const Clause& forbids, const Clause& allowing) {
    return outright(forbids) and covers(forbids, allowing);
}

// Of a clause that lets something be told, the values of one list that another forbids whole.
template <class Value>
void say_part(Checking& checking, std::size_t place, const char* part,
              const std::vector<Value>& named, const Clause& other,
              const std::vector<Value>& forbidden, std::vector<std::string>& said) {
    for (const auto& value : named) {
        const auto mark = std::string(part) + "/" + std::string(value.text());
        if (not has(forbidden, value) or has(said, mark)) continue;
        said.push_back(mark);
        checking.say(place, part,
                     std::string(value.text()) + " can never apply here: clause " + other.number +
                         " says that the same must not be shared; one of them has to change");
    }
}

// Where all of a clause but one list is forbidden outright, some of that list may be as well.
void check_parts(Checking& checking, std::size_t place, const Clause& other,
                 std::vector<std::string>& said) {
    const auto& clause = checking.terms.clauses[place];
    const bool fits[] = {
        within(clause.givers, other.givers), within(clause.receivers, other.receivers),
        within(clause.purposes, other.purposes), within(clause.categories, other.categories)};
    const bool rest = within(clause.thresholds, other.thresholds) and
                      within(clause.bases, other.bases) and within(clause.channels, other.channels);
    if (not rest or std::count(std::begin(fits), std::end(fits), false) != 1) return;
    if (not fits[0]) say_part(checking, place, "givers", clause.givers, other, other.givers, said);
    if (not fits[1])
        say_part(checking, place, "receivers", clause.receivers, other, other.receivers, said);
    if (not fits[2])
        say_part(checking, place, "purposes", clause.purposes, other, other.purposes, said);
    if (not fits[3])
        say_part(checking, place, "categories", clause.categories, other, other.categories, said);
}

// Whole clauses first. What forbids one whole is a fault that is told; what it takes of others is
// the same fault, and would only be noise beside it.
void check_forbidden(Checking& checking) {
    const auto& clauses = checking.terms.clauses;
    std::vector<std::string> told, said;
    std::vector<bool> whole(clauses.size(), false);
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (not allows(clauses[i])) continue;
        for (const auto& other : clauses) {
            if (not forbids_all(other, clauses[i])) continue;
            whole[i] = true;
            told.push_back(other.number);
            checking.say(i, "effect",
                         "this clause can never apply: clause " + other.number +
                             " says that the same must not be shared; one of them has to change");
            break;
        }
    }
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (not allows(clauses[i]) or whole[i]) continue;
        said.clear();
        for (const auto& other : clauses) {
            if (outright(other) and not has(told, other.number))
                check_parts(checking, i, other, said);
        }
    }
}

template <class Value>
bool same(std::vector<Value> one, std::vector<Value> other) {
    std::sort(one.begin(), one.end());
    std::sort(other.begin(), other.end());
    return one == other;
}

bool same_scope(const Clause& one, const Clause& other) {
    return covers(one, other) and covers(other, one) and same(one.conditions, other.conditions) and
           same(one.unless, other.unless) and one.short_version == other.short_version;
}

bool all_in(const std::vector<Requirement>& few, const std::vector<Requirement>& many) {
    return std::all_of(few.begin(), few.end(), [&](auto each) { return has(many, each); });
}

int rank(const Clause& clause) {
    return clause.effect == Effect::Must ? 0 : 1;
}

// Whether the first is always cited in place of the second: step 4 takes the first that covers.
bool comes_before(const Clause& one, const Clause& other) {
    if (rank(one) != rank(other)) return rank(one) < rank(other);
    return compare_numbers(one.number, other.number) < 0;
}

void check_twins(Checking& checking, std::size_t place) {
    const auto& clauses = checking.terms.clauses;
    const auto& clause = clauses[place];
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const auto& other = clauses[i];
        if (i == place or not has_rule(other)) continue;
        if (clause.effect == other.effect and same_scope(clause, other)) {
            if (i < place)
                checking.say(place, "",
                             "this clause says what clause " + other.number +
                                 " says already; keep one of them");
            return;
        }
        const bool in_its_stead = allows(clause) and allows(other) and
                                  comes_before(other, clause) and covers(other, clause) and
                                  all_in(other.conditions, clause.conditions) and
                                  (not other.short_version or clause.short_version);
        if (in_its_stead) {
            checking.say(place, "",
                         "this clause is never relied on: clause " + other.number +
                             " comes before it and covers all of it; narrow that one or leave "
                             "this out");
            return;
        }
    }
}

// Whatever the agreement allows for a purpose, this forbids.
void check_swallowed(Checking& checking, std::size_t place) {
    const auto& forbids = checking.terms.clauses[place];
    for (const auto& purpose : checking.purposes) {
        bool any = false, all = true;
        for (const auto& clause : checking.terms.clauses) {
            if (not allows(clause) or not meet(clause.purposes, {purpose})) continue;
            auto narrow = clause;
            narrow.purposes = {purpose};
            any = true;
            all = all and forbids_all(forbids, narrow);
        }
        if (any and all)
            checking.say(place, "purposes",
                         "this forbids everything that the agreement allows for " +
                             std::string(purpose.text()) +
                             "; narrow it, or take the purpose out of the agreement");
    }
}

void check_unused(Checking& checking) {
    for (const auto& purpose : checking.purposes) {
        const auto& clauses = checking.terms.clauses;
        const bool used = std::any_of(clauses.begin(), clauses.end(), [&](const auto& clause) {
            return allows(clause) and (clause.purposes.empty() or has(clause.purposes, purpose));
        });
        if (used) continue;
        Flaw flaw;
        flaw.purpose = purpose.text();
        flaw.sentence = "nobody may use this purpose: no clause allows anything for it";
        checking.flaws.push_back(std::move(flaw));
    }
}

// ---------------------------------------------------------------------------- rules about data

void say_of_data(Checking& checking, std::size_t place, std::string part, std::string sentence) {
    Flaw flaw;
    flaw.data = static_cast<std::int32_t>(place);
    flaw.part = std::move(part);
    flaw.sentence = std::move(sentence);
    checking.flaws.push_back(std::move(flaw));
}

void check_data_rule(Checking& checking, std::size_t place) {
    const auto& rule = checking.terms.data[place];
    for (const auto& purpose : rule.purposes) {
        if (not has(checking.purposes, purpose))
            say_of_data(checking, place, "purposes",
                        "the agreement is not for " + std::string(purpose.text()) +
                            "; add it to its purposes or leave it out here");
    }
    for (std::size_t i = 0; i < place; ++i) {
        const auto& other = checking.terms.data[i];
        if (other.category != rule.category) continue;
        const bool both_any = other.purposes.empty() and rule.purposes.empty();
        const bool share = not other.purposes.empty() and not rule.purposes.empty() and
                           meet(other.purposes, rule.purposes);
        if (not both_any and not share) continue;
        say_of_data(checking, place, "category",
                    other.need == rule.need
                        ? "this says what an earlier rule about " +
                              std::string(rule.category.text()) + " says already"
                        : "two rules about " + std::string(rule.category.text()) +
                              " say different things for the same purpose; keep one of them");
        return;
    }
    if (rule.need == Need::Exclude or checking.inherits) return;
    const auto& clauses = checking.terms.clauses;
    const bool used = std::any_of(clauses.begin(), clauses.end(), [&](const auto& clause) {
        return allows(clause) and
               (clause.categories.empty() or has(clause.categories, rule.category)) and
               meet(clause.purposes, rule.purposes);
    });
    if (not used)
        say_of_data(checking, place, "category",
                    "nobody uses this rule: no clause lets " + std::string(rule.category.text()) +
                        " be told for these purposes");
}

}  // namespace

void check_between(Checking& checking) {
    check_forbidden(checking);
    for (std::size_t i = 0; i < checking.terms.clauses.size(); ++i) {
        const auto& clause = checking.terms.clauses[i];
        if (has_rule(clause)) check_twins(checking, i);
        if (clause.effect == Effect::MustNot) check_swallowed(checking, i);
    }
}

void check_whole(Checking& checking) {
    if (not checking.inherits) check_unused(checking);
    for (std::size_t i = 0; i < checking.terms.data.size(); ++i) check_data_rule(checking, i);
}

}  // namespace accord::policy
