// Judging by an ODRL policy: who asks to do what with what, when, and for which purpose.
#include <algorithm>

#include "doors/api/odrl.h"

namespace accord::api::odrl {
namespace {

using Names = std::vector<std::string>;

// The actions of the ODRL vocabulary that are part of "transfer" and not of "use".
constexpr std::string_view transfers[] = {"transfer", "give", "sell"};
// Those of "use" that we know by name; any other action is not understood.
constexpr std::string_view uses[] = {"use",       "read",       "write",       "modify",
                                     "delete",    "distribute", "archive",     "inform",
                                     "aggregate", "anonymize",  "reproduce",   "share",
                                     "print",     "index",      "reviewPolicy"};

bool among(std::span<const std::string_view> list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}
bool has(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Yes, no, or not to be said. Ands and ors of those, as one would expect.
enum class Holds { No, Unsure, Yes };

Holds all(Holds one, Holds other) {
    return std::min(one, other);
}

// Empty is any.
Holds is_one_of(const Names& wanted, std::string_view said, const Names& also) {
    if (wanted.empty() or has(wanted, said)) return Holds::Yes;
    return std::any_of(also.begin(), also.end(),
                       [&](const auto& each) { return has(wanted, each); })
               ? Holds::Yes
               : Holds::No;
}

bool includes(std::string_view wider, std::string_view action) {
    if (wider == action) return true;
    if (wider == "use") return among(uses, action);
    return wider == "transfer" and among(transfers, action);
}

bool known_action(std::string_view action) {
    return among(uses, action) or among(transfers, action);
}

// An action that we do not know might include any other.
Holds act(const Names& wanted, std::string_view action) {
    if (wanted.empty()) return Holds::Yes;
    auto out = Holds::No;
    for (const auto& each : wanted) {
        if (includes(each, action)) return Holds::Yes;
        if (not known_action(each)) out = Holds::Unsure;
    }
    return out;
}

// "2026-04-01T00:00:00+01:00" too: the clock is moved to Greenwich first.
std::optional<Instant> moment(const std::string& text) {
    if (text.size() == 10) return instant_from_text(text + "T00:00:00Z").value_or(Instant{});
    if (text.ends_with('Z')) {
        const auto at = instant_from_text(text);
        return at ? std::optional(*at) : std::nullopt;
    }
    if (text.size() < 25) return std::nullopt;
    const auto zone = std::string_view(text).substr(text.size() - 6);
    const auto digit = [&](std::size_t at) { return zone[at] - '0'; };
    const bool sound = (zone[0] == '+' or zone[0] == '-') and zone[3] == ':' and digit(1) >= 0 and
                       digit(1) <= 1 and digit(2) >= 0 and digit(2) <= 9 and digit(4) >= 0 and
                       digit(4) <= 5 and digit(5) >= 0 and digit(5) <= 9;
    const auto at = instant_from_text(text.substr(0, text.size() - 6) + "Z");
    if (not sound or not at) return std::nullopt;
    const auto off = minutes((digit(1) * 10 + digit(2)) * 60 + digit(4) * 10 + digit(5));
    return zone[0] == '+' ? *at - off : *at + off;
}

Holds compare_times(Instant at, std::string_view compare, Instant with) {
    const auto so = [](bool yes) { return yes ? Holds::Yes : Holds::No; };
    if (compare == "eq") return so(at == with);
    if (compare == "neq") return so(at != with);
    if (compare == "gt") return so(at > with);
    if (compare == "gteq") return so(at >= with);
    if (compare == "lt") return so(at < with);
    if (compare == "lteq") return so(at <= with);
    return Holds::Unsure;
}

Holds leaf(const Constraint& constraint, const Question& question) {
    if (constraint.left == "dateTime") {
        const auto with = constraint.right.size() == 1 ? moment(constraint.right[0]) : std::nullopt;
        return with ? compare_times(question.at, constraint.compare, *with) : Holds::Unsure;
    }
    if (constraint.left == "purpose" and not question.purpose.empty()) {
        const bool there = has(constraint.right, question.purpose);
        if (constraint.compare == "isAnyOf" or constraint.compare == "eq") {
            return there ? Holds::Yes : Holds::No;
        }
        if (constraint.compare == "isNoneOf" or constraint.compare == "neq") {
            return there ? Holds::No : Holds::Yes;
        }
    }
    return Holds::Unsure;
}

Holds met(const Constraint& constraint, const Question& question) {
    if (constraint.join.empty()) return leaf(constraint, question);
    auto out = constraint.join == "and" ? Holds::Yes : Holds::No;
    for (const auto& each : constraint.parts) {
        const auto one = met(each, question);
        out = constraint.join == "and" ? std::min(out, one) : std::max(out, one);
    }
    return out;
}

State state_of(const Rule& rule, const Question& question) {
    auto holds = is_one_of(rule.assignees, question.assignee, question.also);
    holds = all(holds, is_one_of(rule.targets, question.target, question.also));
    holds = all(holds, act(rule.actions, question.action));
    for (const auto& each : rule.constraints) holds = all(holds, met(each, question));
    if (holds == Holds::No) return State::Inactive;
    // A duty is a promise that we cannot see kept, unless it is one of ours to take on.
    const bool ours = std::all_of(rule.duties.begin(), rule.duties.end(), [](const auto& each) {
        return each.starts_with("accord:") or each == "inform" or each == "delete";
    });
    const bool sure = holds == Holds::Yes and rule.not_understood.empty() and ours;
    return sure ? State::Active : State::NotUsable;
}

}  // namespace

Judged judge(const Policy& policy, const Question& question) {
    Judged out;
    bool permitted = false;
    bool prohibited = false;
    bool unsure = false;
    for (const auto& rule : policy.rules) {
        const auto state = state_of(rule, question);
        out.rules.push_back(state);
        const bool active = state == State::Active;
        permitted = permitted or (active and rule.kind == Kind::Permission);
        prohibited = prohibited or (active and rule.kind == Kind::Prohibition);
        unsure = unsure or (state == State::NotUsable and rule.kind == Kind::Prohibition);
    }
    if (prohibited) {
        out.outcome = Outcome::Deny;
    } else if (permitted and not unsure) {
        out.outcome = Outcome::Permit;
    }
    return out;
}

std::string_view word(State state) {
    switch (state) {
        case State::Active: return "active";
        case State::Inactive: return "inactive";
        case State::NotUsable: return "not-usable";
    }
    return "not-usable";
}

std::string_view word(Outcome outcome) {
    switch (outcome) {
        case Outcome::Permit: return "permit";
        case Outcome::Deny: return "deny";
        case Outcome::Review: return "review";
    }
    return "review";
}

}  // namespace accord::api::odrl
