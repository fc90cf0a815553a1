// What the parts of a check share. Internal to this room.
#pragma once

#include "engine/policy/check.h"

namespace accord::policy {

struct Checking {
    const rulebook::Rulebook& book;
    const AgreementTerms& terms;
    const std::vector<Code<rulebook::Purpose>>& purposes;
    rulebook::Nation nation;
    Date on;
    bool inherits;
    std::vector<Flaw> flaws = {};

    void say(std::size_t clause, std::string part, std::string sentence) {
        Flaw flaw;
        flaw.clause = static_cast<std::int32_t>(clause);
        flaw.part = std::move(part);
        flaw.sentence = std::move(sentence);
        flaws.push_back(std::move(flaw));
    }
    template <class Noun>
    const Noun* law(const rulebook::List<Noun>& list, const Code<Noun>& code) const {
        return list.in_force(code, on, nation);
    }
};

template <class Value>
bool has(const std::vector<Value>& list, const Value& value) {
    for (const auto& each : list) {
        if (each == value) return true;
    }
    return false;
}

// Every value of the narrow list is in the wide one; an empty list is "any".
template <class Value>
bool within(const std::vector<Value>& narrow, const std::vector<Value>& wide) {
    if (wide.empty()) return true;
    if (narrow.empty()) return false;
    for (const auto& value : narrow) {
        if (not has(wide, value)) return false;
    }
    return true;
}

template <class Value>
bool meet(const std::vector<Value>& one, const std::vector<Value>& other) {
    if (one.empty() or other.empty()) return true;
    for (const auto& value : one) {
        if (has(other, value)) return true;
    }
    return false;
}

inline bool allows(const Clause& clause) {
    return clause.effect == Effect::May or clause.effect == Effect::Must;
}

// What a clause means by a list: what it names, or all that may be meant where it names nothing.
template <class Value>
const std::vector<Value>& meant(const std::vector<Value>& named, const std::vector<Value>& all) {
    return named.empty() ? all : named;
}

void check_words(Checking& checking, std::size_t place, const Clause& clause);     // one by one
void check_promises(Checking& checking, std::size_t place, const Clause& clause);  // what follows
void check_between(Checking& checking);                                            // two clauses
void check_whole(Checking& checking);  // purposes and rules about data

}  // namespace accord::policy
