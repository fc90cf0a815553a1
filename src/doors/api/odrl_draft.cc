// ODRL as the draft of an agreement. A permission with anything that we do not understand becomes a
// clause for people alone; a prohibition keeps forbidding, and then more widely.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "doors/api/draft.h"
#include "doors/api/odrl.h"

namespace accord::api::odrl {
namespace {

constexpr std::string_view kind_base = "https://accord.example/kind/";
constexpr std::string_view data_base = "https://accord.example/data/";
constexpr std::string_view purpose_base = "https://accord.example/purpose/";
constexpr std::string_view word_base = "https://accord.example/word/";

// What becomes of one rule, while it is being read.
struct Clause {
    Json rule = Json::object();
    std::vector<std::string> lost;
    std::string from, until;  // days
};

// The code behind an address of ours, if the rulebook has it.
template <class List>
std::string code_in(const rulebook::List<List>& list, std::string_view base,
                    std::string_view address) {
    if (not address.starts_with(base)) return {};
    const auto code = Code<List>::from(address.substr(base.size()));
    return code and list.has(*code) ? std::string(code->text()) : std::string();
}

template <class List>
Json codes(const rulebook::List<List>& list, std::string_view base,
           const std::vector<std::string>& names, std::string_view what, Clause& clause) {
    auto out = Json::array();
    for (const auto& each : names) {
        auto code = code_in(list, base, each);
        if (code.empty()) {
            clause.lost.push_back("'" + each + "' is no " + std::string(what) + " of the rulebook");
        } else {
            out.add(std::move(code));
        }
    }
    return out;
}

template <class Find>
Json words(const std::vector<std::string>& names, std::string_view what, Clause& clause,
           Find find) {
    auto out = Json::array();
    for (const auto& each : names) {
        const auto said = each.starts_with(word_base) ? each.substr(word_base.size()) : each;
        if (find(said)) {
            out.add(said);
        } else {
            clause.lost.push_back("'" + each + "' is no " + std::string(what) + " that we know");
        }
    }
    return out;
}

// Midnight in London of the day that a limit names.
std::string day_in(const Constraint& limit) {
    const auto at = limit.right.empty() ? fail(invalid("")) : instant_from_text(limit.right[0]);
    if (not at) return {};
    const auto local = london(*at);
    return local == LocalTime{.day = local.day} ? text(local.day) : std::string();
}

void take_days(const Constraint& limit, Clause& clause) {
    auto day = day_in(limit);
    if (limit.compare == "gteq" and not day.empty()) {
        clause.from = std::move(day);
    } else if (limit.compare == "lt" and not day.empty()) {
        clause.until = std::move(day);
    } else {
        clause.lost.push_back("a limit in time that is not from one midnight to another");
    }
}

void take_limit(const rulebook::Rulebook& rulebook, const Constraint& limit, Clause& clause) {
    if (not limit.join.empty()) {
        clause.lost.push_back("a constraint made of others, joined by '" + limit.join + "'");
        return;
    }
    if (limit.left == "dateTime") return take_days(limit, clause);
    const bool any =
        limit.compare == "isAnyOf" or (limit.compare == "eq" and limit.right.size() == 1);
    const bool all = limit.compare == "isAllOf";
    auto& rule = clause.rule;
    const auto requirement = [](const std::string& each) {
        return policy::requirement_from(each).has_value();
    };
    if (limit.left == "purpose" and any) {
        rule.set("purposes",
                 codes(rulebook.purposes, purpose_base, limit.right, "purpose", clause));
    } else if (limit.left == "accord:threshold" and any) {
        rule.set("thresholds",
                 codes(rulebook.thresholds, word_base, limit.right, "threshold", clause));
    } else if (limit.left == "accord:basis" and any) {
        rule.set("bases", codes(rulebook.lawful_bases, word_base, limit.right, "basis", clause));
    } else if (limit.left == "accord:channel" and any) {
        rule.set("channels", words(limit.right, "way of sending", clause, [](const auto& each) {
                     return rulebook::channel_from(each).has_value();
                 }));
    } else if (limit.left == "accord:condition" and all) {
        rule.set("conditions", words(limit.right, "condition", clause, requirement));
    } else if (limit.left == "accord:unless" and all) {
        rule.set("unless", words(limit.right, "condition", clause, requirement));
    } else if (limit.left == "accord:level" and limit.compare == "eq" and
               limit.right == std::vector<std::string>{std::string(word_base) + "short"}) {
        rule.set("short_version", true);
    } else {
        clause.lost.push_back("the limit '" + limit.left + " " + limit.compare + "'");
    }
}

// Every kind of organisation that the policy speaks of, on either side.
std::size_t kinds_in(const Policy& policy) {
    std::vector<std::string> all;
    for (const auto& rule : policy.rules) {
        all.insert(all.end(), rule.assigners.begin(), rule.assigners.end());
        all.insert(all.end(), rule.assignees.begin(), rule.assignees.end());
    }
    std::sort(all.begin(), all.end());
    return static_cast<std::size_t>(std::unique(all.begin(), all.end()) - all.begin());
}

// `kinds` is how many there are: a side that names them all is any.
Clause clause_of(const rulebook::Rulebook& rulebook, const Rule& rule, std::size_t kinds) {
    Clause out;
    out.lost = rule.not_understood;
    out.rule.set("effect", rule.kind == Kind::Prohibition ? "must_not"
                           : rule.must                    ? "must"
                                                          : "may");
    const auto put = [&](const char* member, Json list) {
        if (not list.items()->empty()) out.rule.set(member, std::move(list));
    };
    const auto put_kinds = [&](const char* member, const std::vector<std::string>& names) {
        auto list = codes(rulebook.agency_types, kind_base, names, "kind of organisation", out);
        if (names.size() < kinds) put(member, std::move(list));
    };
    put_kinds("givers", rule.assigners);
    put_kinds("receivers", rule.assignees);
    // All of them is any of them.
    auto categories = codes(rulebook.data_categories, data_base, rule.targets, "category", out);
    if (categories.items()->size() < rulebook.data_categories.all().size()) {
        put("categories", std::move(categories));
    }
    for (const auto& action : rule.actions) {
        if (action != "read" and action != "use") out.lost.push_back("the action '" + action + "'");
    }
    for (const auto& limit : rule.constraints) take_limit(rulebook, limit, out);
    auto duties = Json::array();
    for (const auto& each : rule.duties) {
        const auto said = each.starts_with("accord:") ? each.substr(7) : each;
        if (policy::obligation_from(said)) {
            duties.add(said);
        } else {
            out.lost.push_back("the duty '" + each + "'");
        }
    }
    put("obligations", std::move(duties));
    if (policy::onward_from(rule.onward)) out.rule.set("onward", rule.onward);
    return out;
}

void note_codes(Draft& draft, const Rule& from, const Json& rule) {
    for (const auto* side : {&from.assigners, &from.assignees}) {
        for (const auto& each : *side) {
            if (each.starts_with(kind_base)) draft.may_sign(each.substr(kind_base.size()));
        }
    }
    const auto each_of = [&](const char* member, auto note) {
        if (const auto* items = rule[member].items()) {
            for (const auto& each : *items) note(each.text_or());
        }
    };
    each_of("purposes", [&](auto code) { draft.serves(code); });
    each_of("categories", [&](auto code) { draft.holds(code); });
}

}  // namespace

Drafted to_draft(const rulebook::Rulebook& rulebook, const Policy& policy) {
    Draft draft(rulebook, policy.uid, policy.title);
    std::string from;
    std::string until;
    int place = 0;
    for (const auto& rule : policy.rules) {
        auto made = clause_of(rulebook, rule, kinds_in(policy));
        const auto number = rule.number.empty() ? "1." + std::to_string(++place) : rule.number;
        for (const auto& each : made.lost) draft.gap("clause " + number + ": " + each);
        const bool forbids = rule.kind == Kind::Prohibition;
        if (not made.lost.empty() and not forbids) {
            draft.gap("clause " + number + ": permits nothing until a person has looked");
            made.rule = Json::object().set("effect", "none");
        }
        note_codes(draft, rule, made.rule);
        if (from.empty()) from = made.from;
        if (until.empty()) until = made.until;
        if (made.from != from or made.until != until) {
            draft.gap("clause " + number + ": its days are not those of the others");
            if (not forbids) made.rule = Json::object().set("effect", "none");
        }
        auto clause = Json::object();
        clause.set("number", number);
        clause.set("heading", rule.heading.empty() ? "Clause " + number : rule.heading);
        clause.set("text",
                   rule.words.empty() ? "The words of this clause are to be written." : rule.words);
        draft.add_clause(clause.set("rule", std::move(made.rule)));
    }
    if (not from.empty()) draft.day("start_date", from);
    if (const auto day = date_from_text(until)) {
        draft.day("end_date", text(plus_days(*day, -1)));
        draft.part("grace_days", 0);
    }
    return draft.finish();
}

}  // namespace accord::api::odrl
