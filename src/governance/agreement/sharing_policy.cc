// The multi-agency standard's SharingPolicy, and the coverage table: two ways of showing an
// agreement.
#include <algorithm>

#include "governance/agreement/document.h"

namespace accord::agreement {
namespace {

Json identifier(std::string_view value, std::string_view system, const char* system_key) {
    Json json = Json::object();
    json.set("value", value);
    json.set(system_key, system);
    return json;
}

Json parties_of(const Document& document) {
    Json list = Json::array();
    for (const auto& party : document.parties) {
        Json json = Json::object();
        json.set("Name", party.name);
        Json ids = Json::array();
        ids.add(party.catalogue_id);
        json.set("CatalogueID", std::move(ids));
        list.add(std::move(json));
    }
    return list;
}

template <class Code>
bool about(const std::vector<Code>& list, const Code& code) {
    return list.empty() or std::find(list.begin(), list.end(), code) != list.end();
}

bool forbids_always(const policy::Clause& clause) {
    return clause.unless.empty() and clause.purposes.empty() and clause.thresholds.empty() and
           clause.channels.empty();
}

// In immediate danger anyone may tell anyone; a table of that would say nothing.
bool in_danger_only(const policy::Clause& clause) {
    return clause.thresholds == std::vector<Code<rulebook::Threshold>>{"EMERGENCY"};
}

}  // namespace

Json sharing_policy(const Document& document) {
    Json json = Json::object();
    json.set("URI", document.uri);
    json.set("Identifier", identifier(document.id_value, document.id_system, "System"));
    json.set("Name", document.name);
    json.set("Contact", document.owner_contact);
    json.set("Party", parties_of(document));
    // A category has a rule for some purposes and one for others; here it is named once.
    Json data = Json::array();
    std::vector<std::string_view> named;
    for (const auto& rule : document.data) {
        const auto code = rule.category.text();
        if (rule.need == policy::Need::Exclude or
            std::find(named.begin(), named.end(), code) != named.end())
            continue;
        named.push_back(code);
        data.add(code);
    }
    json.set("Data", std::move(data));
    Json purposes = Json::array();
    for (const auto& purpose : document.purposes) purposes.add(purpose.code.text());
    json.set("Purpose", std::move(purposes));
    json.set("StartDate", accord::text(document.start));
    json.set("EndDate", accord::text(document.end));
    json.set("PermittedUse", document.json["permitted_uses"]);
    json.set("Restrictions", document.json["restrictions"]);
    json.set("DataRecipientResponsibilities", document.json["recipient_duties"]);
    json.set("SecurityMeasure", document.json["security_measures"]);
    json.set("LegalCompliance", document.json["compliance"]);
    return json;
}

Covered covered(const Document& document, Code<rulebook::AgencyType> giver,
                Code<rulebook::AgencyType> receiver, Code<rulebook::DataCategory> category,
                Code<rulebook::Purpose> purpose) {
    auto best = Covered::NotMentioned;
    for (const auto& section : document.sections) {
        for (const auto& clause : section.clauses) {
            if (not about(clause.givers, giver) or not about(clause.receivers, receiver) or
                not about(clause.categories, category))
                continue;
            if (clause.effect == policy::Effect::MustNot and forbids_always(clause))
                return Covered::No;
            if (in_danger_only(clause)) continue;
            if (not purpose.empty() and not about(clause.purposes, purpose)) continue;
            if (clause.effect != policy::Effect::May and clause.effect != policy::Effect::Must)
                continue;
            const auto found = clause.short_version ? Covered::ShortVersion : Covered::Yes;
            best = std::min(best, found);
        }
    }
    return best;
}

std::string_view word(Covered covered) {
    switch (covered) {
        case Covered::Yes: return "yes";
        case Covered::ShortVersion: return "short version";
        case Covered::No: return "held back";
        case Covered::NotMentioned: return "ask first";
    }
    return "ask first";
}

}  // namespace accord::agreement
