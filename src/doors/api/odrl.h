// ODRL 2.2 in and out (docs/formats/odrl-profile.md). What we read is the plain core and what we
// write ourselves. A rule with anything in it that we do not understand is kept and can never
// permit: it makes the answer review.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/instant.h"
#include "base/json.h"
#include "doors/api/draft.h"
#include "governance/agreement/document.h"

namespace accord::api::odrl {

inline constexpr std::string_view profile = "https://accord.example/odrl-profile";

// A leaf compares; "and" and "or" hold others.
struct Constraint {
    std::string join;  // "and", "or"; empty: a leaf
    std::vector<Constraint> parts;
    std::string left;  // "dateTime", "purpose", "accord:threshold"
    std::string compare;
    std::vector<std::string> right;
};

enum class Kind { Permission, Prohibition };

// Names are short where they are ODRL's or ours ("read", "accord:acknowledge"), else whole
// addresses. An empty list is any.
struct Rule {
    Kind kind = Kind::Permission;
    std::string uid;
    std::vector<std::string> assigners, assignees, targets, actions;
    std::vector<Constraint> constraints;
    std::vector<std::string> duties;
    std::string number, heading, words;  // of the clause, when it came from one
    std::string onward;
    bool must = false;
    std::vector<std::string> not_understood;  // each in a sentence; then the rule never permits
};

struct Policy {
    std::string uid;
    std::string title;
    std::vector<Rule> rules;
};

struct ReadPolicy {
    std::optional<Policy> policy;
    Faults faults;
};
ReadPolicy read_policy(std::string_view name, std::string_view text);

// ---------------------------------------------------------------- judging

struct Question {
    std::string assignee, action, target;
    Instant at;
    std::string purpose;
    std::vector<std::string> also;  // the collections that assignee and target are part of
};
enum class State { Active, Inactive, NotUsable };
enum class Outcome { Permit, Deny, Review };

struct Judged {
    std::vector<State> rules;  // as in the policy
    Outcome outcome = Outcome::Review;
};
// A prohibition that is active wins. Silence is review.
Judged judge(const Policy& policy, const Question& question);
std::string_view word(State state);
std::string_view word(Outcome outcome);

// ---------------------------------------------------------------- agreements

// One Agreement: a permission or prohibition for each clause with a rule. With both kinds of
// organisation given, only what holds from the one to the other.
struct Between {
    Code<rulebook::AgencyType> giver, receiver;  // both or neither
};
Json from_document(const rulebook::Rulebook& rulebook, const agreement::Document& document,
                   const Between& between = {});

Drafted to_draft(const rulebook::Rulebook& rulebook, const Policy& policy);

}  // namespace accord::api::odrl
