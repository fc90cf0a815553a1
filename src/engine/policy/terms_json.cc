// Terms as JSON and back: what evidence holds (docs/formats/evidence.md).
#include <algorithm>

#include "engine/policy/terms.h"

namespace accord::policy {
namespace {

template <class List>
Json codes(const std::vector<Code<List>>& list) {
    std::vector<std::string_view> words;
    for (const auto& code : list) words.push_back(code.text());
    std::sort(words.begin(), words.end());
    return Json::array_of(words);
}

template <class Value>
Json words_of(const std::vector<Value>& list) {
    std::vector<std::string_view> words;
    for (const auto& value : list) words.push_back(word(value));
    std::sort(words.begin(), words.end());
    return Json::array_of(words);
}

Json channel_codes(const std::vector<rulebook::Channel>& list) {
    std::vector<std::string_view> words;
    for (const auto channel : list) words.push_back(rulebook::code(channel));
    std::sort(words.begin(), words.end());
    return Json::array_of(words);
}

void put(Json& json, const char* key, Json list) {
    if (not list.items()->empty()) json.set(key, std::move(list));
}

Error unread(std::string_view what) {
    return invalid("These terms cannot be read: " + std::string(what) + ".");
}

template <class List>
Result<std::vector<Code<List>>> codes_from(const Json& json) {
    std::vector<Code<List>> list;
    if (json.is_null()) return list;
    if (json.items() == nullptr) return fail(unread("a list of codes was expected"));
    for (const auto& item : *json.items()) {
        const auto code = Code<List>::from(item.text_or());
        if (not code) return fail(unread("'" + std::string(item.text_or()) + "' is no code"));
        list.push_back(*code);
    }
    return list;
}

template <class Value>
Result<std::vector<Value>> values_from(const Json& json,
                                       std::optional<Value> (*from)(std::string_view)) {
    std::vector<Value> list;
    if (json.is_null()) return list;
    if (json.items() == nullptr) return fail(unread("a list of words was expected"));
    for (const auto& item : *json.items()) {
        const auto value = from(item.text_or());
        if (not value) return fail(unread("'" + std::string(item.text_or()) + "' is not known"));
        list.push_back(*value);
    }
    return list;
}

Result<Clause> clause_from(const Json& json) {
    Clause clause;
    clause.number = json["number"].text_or();
    clause.heading = json["heading"].text_or();
    clause.text = json["text"].text_or();
    const auto effect = effect_from(json["effect"].text_or());
    const auto onward = onward_from(json["onward"].text_or("ask_giver"));
    if (not effect or not onward) return fail(unread("clause " + clause.number));
    clause.effect = *effect;
    clause.onward = *onward;
    clause.givers = TRY(codes_from<rulebook::AgencyType>(json["givers"]));
    clause.receivers = TRY(codes_from<rulebook::AgencyType>(json["receivers"]));
    clause.purposes = TRY(codes_from<rulebook::Purpose>(json["purposes"]));
    clause.thresholds = TRY(codes_from<rulebook::Threshold>(json["thresholds"]));
    clause.categories = TRY(codes_from<rulebook::DataCategory>(json["categories"]));
    clause.bases = TRY(codes_from<rulebook::LawfulBasis>(json["bases"]));
    clause.channels = TRY(values_from(json["channels"], rulebook::channel_from));
    clause.conditions = TRY(values_from(json["conditions"], requirement_from));
    clause.unless = TRY(values_from(json["unless"], requirement_from));
    clause.obligations = TRY(values_from(json["obligations"], obligation_from));
    clause.short_version = json["short_version"].boolean_or(false);
    return clause;
}

Result<Period> period_from(const Json& json) {
    Period period;
    if (json.has("from")) period.from = TRY(date_from_text(json["from"].text_or()));
    if (json.has("until")) period.until = TRY(date_from_text(json["until"].text_or()));
    return period;
}

}  // namespace

Json to_json(const Clause& clause) {
    Json json = Json::object();
    json.set("number", clause.number);
    json.set("heading", clause.heading);
    json.set("text", clause.text);
    json.set("effect", word(clause.effect));
    put(json, "givers", codes(clause.givers));
    put(json, "receivers", codes(clause.receivers));
    put(json, "purposes", codes(clause.purposes));
    put(json, "thresholds", codes(clause.thresholds));
    put(json, "categories", codes(clause.categories));
    put(json, "bases", codes(clause.bases));
    put(json, "channels", channel_codes(clause.channels));
    put(json, "conditions", words_of(clause.conditions));
    put(json, "unless", words_of(clause.unless));
    put(json, "obligations", words_of(clause.obligations));
    json.set("onward", word(clause.onward));
    if (clause.short_version) json.set("short_version", true);
    return json;
}

Json to_json(const AgreementTerms& terms) {
    Json json = Json::object();
    json.set("agreement", terms.agreement);
    json.set("version", terms.version);
    json.set("title", terms.title);
    Json in_force = Json::object();
    if (terms.in_force.from) in_force.set("from", text(*terms.in_force.from));
    if (terms.in_force.until) in_force.set("until", text(*terms.in_force.until));
    json.set("in_force", std::move(in_force));
    json.set("review_due", text(terms.review_due));
    put(json, "party_types", codes(terms.party_types));
    put(json, "channels", channel_codes(terms.channels));
    Json data = Json::array();
    for (const auto& rule : terms.data) {
        Json row = Json::object();
        row.set("category", rule.category.text());
        put(row, "purposes", codes(rule.purposes));
        row.set("need", word(rule.need));
        data.add(std::move(row));
    }
    put(json, "data", std::move(data));
    Json clauses = Json::array();
    for (const auto& clause : terms.clauses) clauses.add(to_json(clause));
    json.set("clauses", std::move(clauses));
    return json;
}

Result<AgreementTerms> agreement_terms_from(const Json& json) {
    AgreementTerms terms;
    terms.agreement = json["agreement"].text_or();
    terms.version = json["version"].text_or();
    terms.title = json["title"].text_or();
    terms.in_force = TRY(period_from(json["in_force"]));
    terms.review_due = TRY(date_from_text(json["review_due"].text_or()));
    terms.party_types = TRY(codes_from<rulebook::AgencyType>(json["party_types"]));
    terms.channels = TRY(values_from(json["channels"], rulebook::channel_from));
    if (const auto* rules = json["data"].items(); rules != nullptr) {
        for (const auto& row : *rules) {
            const auto category = Code<rulebook::DataCategory>::from(row["category"].text_or());
            const auto need = need_from(row["need"].text_or());
            if (not category or not need) return fail(unread("a rule about data"));
            auto purposes = TRY(codes_from<rulebook::Purpose>(row["purposes"]));
            terms.data.push_back({*category, std::move(purposes), *need});
        }
    }
    const auto* clauses = json["clauses"].items();
    if (clauses == nullptr) return fail(unread("there are no clauses"));
    for (const auto& clause : *clauses) terms.clauses.push_back(TRY(clause_from(clause)));
    return terms;
}

}  // namespace accord::policy
