// An agreement as ODRL. What a clause with a rule says is said whole, so that it comes back the
// same (odrl_draft.cc).
#include <algorithm>

#include "base/london.h"
#include "doors/api/odrl.h"

namespace accord::api::odrl {
namespace {

constexpr std::string_view kind_base = "https://accord.example/kind/";
constexpr std::string_view data_base = "https://accord.example/data/";
constexpr std::string_view purpose_base = "https://accord.example/purpose/";
constexpr std::string_view word_base = "https://accord.example/word/";
constexpr std::string_view date_time = "http://www.w3.org/2001/XMLSchema#dateTime";

template <class Code>
bool about(const std::vector<Code>& list, const Code& code) {
    return list.empty() or std::find(list.begin(), list.end(), code) != list.end();
}

template <class List>
Json addresses(std::string_view base, const std::vector<Code<List>>& codes) {
    auto out = Json::array();
    for (const auto& each : codes) out.add(std::string(base) + std::string(each.text()));
    return out;
}

Json node(std::string_view base, std::string_view code) {
    return Json::object().set("@id", std::string(base) + std::string(code));
}

Json limit(std::string_view left, std::string_view compare, Json right) {
    auto out = Json::object();
    out.set("leftOperand", left).set("operator", compare);
    return out.set("rightOperand", std::move(right));
}

template <class List>
void limit_to(Json& limits, std::string_view left, std::string_view base,
              const std::vector<Code<List>>& codes) {
    if (codes.empty()) return;
    auto right = Json::array();
    for (const auto& each : codes) right.add(node(base, each.text()));
    limits.add(limit(left, "isAnyOf", std::move(right)));
}

void limit_to_words(Json& limits, std::string_view left, std::string_view compare,
                    const std::vector<std::string_view>& words) {
    if (words.empty()) return;
    auto right = Json::array();
    for (const auto each : words) right.add(node(word_base, each));
    limits.add(limit(left, compare, std::move(right)));
}

Json moment(Date day) {
    const auto at = instant_in_london({.day = day});
    auto out = Json::object();
    return out.set("@value", text(at)).set("@type", date_time);
}

std::vector<std::string_view> words_of(const std::vector<policy::Requirement>& list) {
    std::vector<std::string_view> out;
    for (const auto each : list) out.push_back(word(each));
    return out;
}

Json limits_of(const agreement::Document& document, const policy::Clause& clause) {
    auto out = Json::array();
    limit_to(out, "purpose", purpose_base, clause.purposes);
    out.add(limit("dateTime", "gteq", moment(document.start)));
    out.add(limit("dateTime", "lt", moment(plus_days(document.end, document.grace_days + 1))));
    limit_to(out, "accord:threshold", word_base, clause.thresholds);
    limit_to(out, "accord:basis", word_base, clause.bases);
    std::vector<std::string_view> channels;
    for (const auto each : clause.channels) channels.push_back(rulebook::code(each));
    limit_to_words(out, "accord:channel", "isAnyOf", channels);
    limit_to_words(out, "accord:condition", "isAllOf", words_of(clause.conditions));
    limit_to_words(out, "accord:unless", "isAllOf", words_of(clause.unless));
    if (clause.short_version) limit_to_words(out, "accord:level", "eq", {"short"});
    return out;
}

Json actions_of(const agreement::Document& document) {
    auto out = Json::array();
    if (const auto* uses = document.json["permitted_uses"].items()) {
        for (const auto& each : *uses) {
            if (each.text_or().starts_with("odrl:")) out.add(each.text_or().substr(5));
        }
    }
    if (out.is_null() or out.items()->empty()) out.add("read");
    return out;
}

Json rule_of(const agreement::Document& document, const policy::Clause& clause, const Json& actions,
             const Json& everything) {
    auto out = Json::object();
    out.set("uid", document.uri + "/" + document.version + "#clause-" + clause.number);
    if (not clause.givers.empty()) out.set("assigner", addresses(kind_base, clause.givers));
    if (not clause.receivers.empty()) out.set("assignee", addresses(kind_base, clause.receivers));
    out.set("target",
            clause.categories.empty() ? everything : addresses(data_base, clause.categories));
    out.set("action", actions);
    out.set("constraint", limits_of(document, clause));
    auto duties = Json::array();
    for (const auto each : clause.obligations) {
        duties.add(Json::object().set("action", "accord:" + std::string(word(each))));
    }
    if (not duties.items()->empty()) out.set("duty", std::move(duties));
    out.set("accord:clause", clause.number).set("accord:heading", clause.heading);
    out.set("accord:text", clause.text).set("accord:onward", word(clause.onward));
    if (clause.effect == policy::Effect::Must) out.set("accord:must", true);
    return out;
}

bool between_them(const policy::Clause& clause, const Between& between) {
    return between.giver.empty() or
           (about(clause.givers, between.giver) and about(clause.receivers, between.receiver));
}

void name_the_sides(Json& out, const agreement::Document& document, const Between& between) {
    if (between.giver.empty()) {
        out.set("assigner", addresses(kind_base, document.party_types));
        out.set("assignee", addresses(kind_base, document.party_types));
        return;
    }
    out.set("assigner", std::string(kind_base) + std::string(between.giver.text()));
    out.set("assignee", std::string(kind_base) + std::string(between.receiver.text()));
}

}  // namespace

Json from_document(const rulebook::Rulebook& rulebook, const agreement::Document& document,
                   const Between& between) {
    auto prefixes = Json::object();
    prefixes.set("accord", "https://accord.example/odrl#");
    auto out = Json::object();
    auto context = Json::array();
    out.set("@context", context.add("http://www.w3.org/ns/odrl.jsonld").add(std::move(prefixes)));
    out.set("@type", "Agreement").set("uid", document.uri + "/" + document.version);
    out.set("profile", profile).set("conflict", "prohibit");
    out.set("accord:title", document.name).set("accord:digest", text(document.digest));
    name_the_sides(out, document, between);
    auto everything = Json::array();
    for (const auto& category : rulebook.data_categories.all()) {
        everything.add(std::string(data_base) + std::string(category.code.text()));
    }
    const auto actions = actions_of(document);
    auto permissions = Json::array();
    auto prohibitions = Json::array();
    for (const auto& section : document.sections) {
        for (const auto& clause : section.clauses) {
            if (not policy::has_rule(clause) or not between_them(clause, between)) continue;
            auto rule = rule_of(document, clause, actions, everything);
            const bool forbids = clause.effect == policy::Effect::MustNot;
            (forbids ? prohibitions : permissions).add(std::move(rule));
        }
    }
    out.set("permission", std::move(permissions));
    out.set("prohibition", std::move(prohibitions));
    return out;
}

}  // namespace accord::api::odrl
