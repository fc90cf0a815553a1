#include "doors/api/mais.h"

#include <algorithm>

#include "base/fields.h"
#include "base/limits.h"
#include "doors/api/question_asked.h"

namespace accord::api::mais {
namespace {

constexpr std::string_view kinds[] = {"known",    "open",   "involvements",
                                      "episodes", "events", "records"};
constexpr std::string_view urgencies[] = {"emergency", "same-day", "routine"};

std::vector<std::string_view> list_of(std::span<const std::string_view> words) {
    return {words.begin(), words.end()};
}

// "2026-11-22T10:00:00", with a zone or without one, as their table has it; a fraction is let be.
bool is_moment(const std::string& text) {
    if (text.size() < 19) return false;
    auto rest = text.substr(19);
    if (rest.size() > 1 and rest[0] == '.')
        rest.erase(0, std::min(rest.find_first_not_of("0123456789", 1), rest.size()));
    const bool zone = rest.empty() or rest == "Z" or
                      (rest.size() == 6 and (rest[0] == '+' or rest[0] == '-') and rest[3] == ':');
    return zone and instant_from_text(text.substr(0, 19) + "Z").has_value();
}

std::vector<std::string> policies_in(Fields& top, const Json& list) {
    std::vector<std::string> out;
    const auto* items = list.items();
    if (items == nullptr or items->empty()) {
        top.fault("SharingPolicy", "name the policies that it is made under, in a list");
        return out;
    }
    for (const auto& each : *items) {
        std::string address(each.text_or(each["URI"].text_or()));
        if (address.empty()) top.fault("SharingPolicy", "a policy is its address");
        out.push_back(std::move(address));
    }
    return out;
}

void read_query(Fields data, Request& request) {
    const auto& query = data.any("Query");
    if (not query.members()) data.fault("Query", "say whom it is about: a Person");
    if (data.has("Kind")) request.kind = data.word("Kind", list_of(kinds), "kind of request");
    request.categories = data.texts("Categories");
    data.any("About");
}

// Lists that are the same here and there.
constexpr std::pair<const char*, const char*> same_lists[] = {
    {"PermittedUse", "permitted_uses"},
    {"Restrictions", "restrictions"},
    {"DataRecipientResponsibilities", "recipient_duties"},
    {"SecurityMeasure", "security_measures"},
    {"LegalCompliance", "compliance"}};

void read_owner(Fields& top, Draft& draft) {
    auto identifier = top.object("Identifier");
    const auto value = identifier.text("value");
    draft.part("id", Json::object().set("value", value).set("system", identifier.text("System")));
    const auto contact = top.text("Contact");
    draft.part("owner", Json::object().set("name", contact).set("contact", contact));
    draft.gap("owner: only how to reach them was said, not who they are");
    for (auto& party : top.objects("Party")) {
        const auto called = party.text("Name");
        party.any("CatalogueID");
        draft.gap("parties: " + called + ": say which kind of organisation it is");
    }
}

void read_days(Fields& top, Draft& draft) {
    const auto start = top.date("StartDate");
    const auto end = top.date("EndDate");
    if (start) draft.day("start_date", accord::text(*start));
    if (end) draft.day("end_date", accord::text(*end));
}

// The one rule that such a policy can say. With anything in it that is not ours, it is none.
Json rule_in(Fields& top, const rulebook::Rulebook& rulebook, Draft& draft) {
    bool clean = true;
    const auto lost = [&](std::string why) {
        clean = false;
        draft.gap(std::move(why));
    };
    auto categories = Json::array();
    for (const auto& each : top.texts("Data", Must::Be)) {
        const auto code = Code<rulebook::DataCategory>::from(each);
        if (not code or not rulebook.data_categories.has(*code)) {
            lost("Data: '" + each + "' is no category of the rulebook");
            continue;
        }
        categories.add(each);
        draft.holds(each);
    }
    auto purposes = Json::array();
    for (const auto& each : top.texts("Purpose", Must::Be)) {
        const auto said = purpose_code(each);
        const auto code = Code<rulebook::Purpose>::from(said);
        if (not code or not rulebook.purposes.has(*code)) {
            lost("Purpose: '" + each + "' is no purpose of the rulebook");
            continue;
        }
        purposes.add(said);
        draft.serves(said);
    }
    for (const auto& each : top.texts("PermittedUse", Must::Be)) {
        if (each != "odrl:read" and each != "odrl:use") {
            lost("PermittedUse: '" + each + "' is more than being told");
        }
    }
    if (not clean) {
        draft.gap("clause 1.1: permits nothing until a person has looked");
        return Json::object().set("effect", "none");
    }
    auto rule = Json::object().set("effect", "may");
    return rule.set("categories", std::move(categories)).set("purposes", std::move(purposes));
}

}  // namespace

ReadRequest read_request(std::string_view text) {
    Reading reading;
    if (text.size() > limits::request_body_bytes_max) {
        return {std::nullopt, {{"", 1, 1, "this is too big for a request"}}};
    }
    const auto json = read_json("request", text, reading);
    if (not json.members()) {
        if (reading.faults.empty()) reading.fault("", "a request is a JSON object");
        return {std::nullopt, std::move(reading.faults)};
    }
    Request out;
    Fields top(reading, json, "");
    auto identifier = top.object("Identifier");
    out.id = identifier.text("value");
    out.system = identifier.text("System");
    out.dated = top.text("DateStamp");
    if (not out.dated.empty() and not is_moment(out.dated)) {
        top.fault("DateStamp", "write it as 2026-03-02T09:00:00Z");
    }
    auto requester = top.object("RequesterIdentifier");
    out.requester = requester.text("value");
    out.requester_system = requester.text("system");
    read_query(top.object("RequestedData"), out);
    out.purpose = top.text("AssertedPurpose");
    out.policies = policies_in(top, top.any("SharingPolicy"));
    out.holder = top.text("Holder", Must::MayBeMissing);
    if (top.has("Urgency")) out.urgency = top.word("Urgency", list_of(urgencies), "urgency");
    if (not reading.faults.empty()) return {std::nullopt, std::move(reading.faults)};
    return {std::move(out), {}};
}

Json write_request(const Request& request, const Json& query) {
    auto out = Json::object();
    out.set("Identifier", Json::object().set("value", request.id).set("System", request.system));
    out.set("DateStamp", request.dated);
    out.set("RequesterIdentifier",
            Json::object().set("value", request.requester).set("system", request.requester_system));
    auto data = Json::object();
    data.set("Query", query).set("Kind", request.kind);
    if (not request.categories.empty()) data.set("Categories", Json::array_of(request.categories));
    out.set("RequestedData", std::move(data));
    out.set("AssertedPurpose", request.purpose);
    out.set("SharingPolicy", Json::array_of(request.policies));
    if (not request.holder.empty()) out.set("Holder", request.holder);
    return out.set("Urgency", request.urgency);
}

ReadPolicy read_policy(const rulebook::Rulebook& rulebook, std::string_view name,
                       std::string_view text) {
    Reading reading;
    if (text.size() > limits::document_bytes_max) {
        return {std::nullopt, {{std::string(name), 1, 1, "this is too big for a policy"}}};
    }
    const auto json = read_json(name, text, reading);
    if (not reading.faults.empty() or not json.members()) {
        if (reading.faults.empty()) reading.fault("", "a SharingPolicy is a JSON object");
        return {std::nullopt, std::move(reading.faults)};
    }
    Fields top(reading, json, "");
    const auto uri = top.text("URI");
    Draft draft(rulebook, uri, top.text("Name"));
    read_owner(top, draft);
    read_days(top, draft);
    auto rule = rule_in(top, rulebook, draft);
    auto clause = Json::object();
    clause.set("number", "1.1").set("heading", "What may be shared");
    clause.set("text", "The words of this clause are to be written.");
    draft.add_clause(clause.set("rule", std::move(rule)));
    draft.gap("clause 1.1: who gives and who receives was not said: any of them to any");
    for (const auto& [theirs, ours] : same_lists) {
        if (json[theirs].items()) draft.part(ours, json[theirs]);
    }
    if (not reading.faults.empty()) return {std::nullopt, std::move(reading.faults)};
    return {draft.finish(), {}};
}

}  // namespace accord::api::mais
