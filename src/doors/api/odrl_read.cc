// Reading: a JSON-LD document in the compact form of the ODRL context, by its known keys. No
// context is fetched, and one that we do not know is a fault.
#include <algorithm>
#include <array>

#include "base/fields.h"
#include "base/limits.h"
#include "doors/api/odrl.h"

namespace accord::api::odrl {
namespace {

constexpr std::string_view odrl_space = "http://www.w3.org/ns/odrl/2/";
constexpr std::string_view our_space = "https://accord.example/odrl#";
constexpr std::string_view contexts[] = {"http://www.w3.org/ns/odrl.jsonld",
                                         "https://www.w3.org/ns/odrl.jsonld"};
constexpr std::string_view rule_members[] = {
    "@type",       "type",          "uid",         "@id",        "assigner",      "assignee",
    "target",      "action",        "constraint",  "duty",       "accord:clause", "accord:heading",
    "accord:text", "accord:onward", "accord:must", "description"};
constexpr std::string_view comparisons[] = {"eq",   "neq",     "gt",      "gteq",    "lt",
                                            "lteq", "isAnyOf", "isAllOf", "isNoneOf"};

// Prefixes that the document itself declares.
using Prefixes = std::vector<std::pair<std::string, std::string>>;

bool known(std::span<const std::string_view> list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

struct Reader {
    Reading& reading;
    Prefixes prefixes = {};

    // "odrl:read", the whole address and {"@id": …} are all one name.
    std::string name(const Json& json) const {
        std::string said(json.members() ? json["@id"].text_or(json["@value"].text_or())
                                        : json.text_or());
        for (const auto& [prefix, space] : prefixes) {
            if (said.starts_with(prefix + ":")) said = space + said.substr(prefix.size() + 1);
        }
        if (said.starts_with("odrl:")) return said.substr(5);
        if (said.starts_with(odrl_space)) return said.substr(odrl_space.size());
        if (said.starts_with(our_space)) return "accord:" + said.substr(our_space.size());
        return said;
    }
    // One or several; of parties and assets, their uid.
    std::vector<std::string> names(const Json& json, Rule& rule, std::string_view what) const {
        std::vector<std::string> out;
        const auto one = [&](const Json& each) {
            auto said = name(each);
            if (said.empty() and each.has("uid")) said = name(each["uid"]);
            const bool refined = each.has("refinement");
            if (said.empty() or refined) {
                rule.not_understood.push_back("its " + std::string(what) +
                                              (refined ? " is refined" : " has no name"));
            }
            out.push_back(std::move(said));
        };
        if (json.is_null()) return out;
        if (const auto* items = json.items()) {
            for (const auto& each : *items) one(each);
        } else {
            one(json);
        }
        return out;
    }
    Constraint constraint(const Json& json, Rule& rule, int depth) const {
        Constraint out;
        const auto lost = [&](std::string why) { rule.not_understood.push_back(std::move(why)); };
        if (not json.members() or depth > 8) {
            lost("a constraint is not one that can be read");
            return out;
        }
        for (const std::string_view join : {"and", "or"}) {
            if (not json.has(join)) continue;
            out.join = join;
            const auto& listed = json[join].has("@list") ? json[join]["@list"] : json[join];
            const auto parts = listed.items() ? *listed.items() : Json::Array{listed};
            for (const auto& each : parts) out.parts.push_back(constraint(each, rule, depth + 1));
        }
        for (const auto& [key, value] : *json.members()) {
            const bool ours = key == "leftOperand" or key == "operator" or key == "rightOperand" or
                              key == "@type" or key == "uid" or key == "@id" or
                              (key == out.join and not key.empty());
            if (not ours) lost("a constraint has '" + key + "', which we do not know");
        }
        if (not out.join.empty()) return out;
        out.left = name(json["leftOperand"]);
        out.compare = name(json["operator"]);
        const auto& right = json["rightOperand"];
        if (const auto* items = right.items()) {
            for (const auto& each : *items) out.right.push_back(name(each));
        } else {
            out.right.push_back(name(right));
        }
        if (not known(comparisons, out.compare)) {
            lost("the operator '" + out.compare + "' is not one that we know");
        }
        return out;
    }
    Rule rule(const Json& json, Kind kind, const Json& policy) const {
        Rule out;
        out.kind = kind;
        out.uid = name(json.has("uid") ? json["uid"] : json["@id"]);
        const auto part = [&](const char* key) -> const Json& {
            return json.has(key) ? json[key] : policy[key];
        };
        out.assigners = names(part("assigner"), out, "assigner");
        out.assignees = names(part("assignee"), out, "assignee");
        out.targets = names(part("target"), out, "target");
        out.actions = names(part("action"), out, "action");
        const auto& limits = json["constraint"];
        if (const auto* items = limits.items()) {
            for (const auto& each : *items) out.constraints.push_back(constraint(each, out, 0));
        } else if (not limits.is_null()) {
            out.constraints.push_back(constraint(limits, out, 0));
        }
        read_duties(json["duty"], out);
        out.number = json["accord:clause"].text_or();
        out.heading = json["accord:heading"].text_or();
        out.words = json["accord:text"].text_or(json["description"].text_or());
        out.onward = json["accord:onward"].text_or();
        out.must = json["accord:must"].boolean_or();
        for (const auto& [key, value] : *json.members()) {
            if (not known(rule_members, key)) {
                out.not_understood.push_back("it has '" + key + "', which we do not know");
            }
        }
        return out;
    }
    void read_duties(const Json& json, Rule& out) const {
        const auto one = [&](const Json& each) {
            const auto action =
                each.members() and each.has("action") ? name(each["action"]) : name(each);
            out.duties.push_back(action);
            if (not each.members()) return;
            for (const auto& [key, value] : *each.members()) {
                if (key == "action" or key == "@type" or key == "uid" or key == "@id") continue;
                out.not_understood.push_back("a duty has '" + key + "', which we do not know");
            }
        };
        if (json.is_null()) return;
        if (const auto* items = json.items()) {
            for (const auto& each : *items) one(each);
        } else {
            one(json);
        }
    }
};

void read_context(const Json& json, Reader& reader) {
    const auto one = [&](const Json& each) {
        if (const auto* address = each.string()) {
            if (known(contexts, *address)) return;
            reader.reading.fault("/@context", "'" + *address +
                                                  "' is not a context that we know, and none is "
                                                  "fetched");
            return;
        }
        if (each.members()) {
            for (const auto& [prefix, space] : *each.members()) {
                if (space.string() and not prefix.starts_with("@")) {
                    reader.prefixes.emplace_back(prefix, *space.string());
                    continue;
                }
                reader.reading.fault("/@context", "'" + prefix + "' is more than a prefix");
            }
        }
    };
    if (const auto* items = json.items()) {
        for (const auto& each : *items) one(each);
    } else {
        one(json);
    }
}

void read_rules(const Reader& reader, const Json& json, const char* key, Kind kind, Policy& out) {
    const auto& rules = json[key];
    if (rules.is_null()) return;
    const auto list = rules.items() ? *rules.items() : Json::Array{rules};
    for (const auto& each : list) {
        if (each.members()) {
            out.rules.push_back(reader.rule(each, kind, json));
        } else {
            reader.reading.fault("/" + std::string(key), "a rule must be an object");
        }
    }
}

}  // namespace

ReadPolicy read_policy(std::string_view name, std::string_view text) {
    Reading reading;
    if (text.size() > limits::document_bytes_max) {
        return {std::nullopt, {{std::string(name), 1, 1, "this is too big for a policy"}}};
    }
    const auto json = read_json(name, text, reading);
    if (not reading.faults.empty()) return {std::nullopt, std::move(reading.faults)};
    if (not json.members()) {
        return {std::nullopt, {{std::string(name), 1, 1, "a policy is a JSON object"}}};
    }
    Reader reader{reading};
    read_context(json["@context"], reader);
    Policy policy;
    policy.uid = reader.name(json.has("uid") ? json["uid"] : json["@id"]);
    if (policy.uid.empty()) reading.fault("", "a policy has a uid");
    policy.title = json["accord:title"].text_or(policy.uid);
    read_rules(reader, json, "permission", Kind::Permission, policy);
    read_rules(reader, json, "prohibition", Kind::Prohibition, policy);
    for (const char* key : {"obligation", "inheritFrom"}) {
        if (not json.has(key)) continue;
        for (auto& rule : policy.rules) {
            rule.not_understood.push_back("its policy has '" + std::string(key) +
                                          "', which we do not know");
        }
    }
    if (policy.rules.empty()) reading.fault("", "a policy has a permission or a prohibition");
    if (not reading.faults.empty()) return {std::nullopt, std::move(reading.faults)};
    return {std::move(policy), {}};
}

}  // namespace accord::api::odrl
