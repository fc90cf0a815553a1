// Answers as JSON and back: what is sealed on the shelf.
#include "base/text.h"
#include "casework/sharing/answers.h"

namespace accord::sharing {
namespace {

std::string_view yes_word(Yes yes) {
    return yes == Yes::Yes ? "yes" : yes == Yes::No ? "no" : "";
}

Yes yes_from(std::string_view word) {
    return word == "yes" ? Yes::Yes : word == "no" ? Yes::No : Yes::NotSaid;
}

// The members of a child that are text, by name.
struct TextMember {
    const char* name;
    std::string Child::* member;
};
constexpr TextMember child_members[] = {
    {"person", &Child::person},         {"first_name", &Child::first_name},
    {"last_name", &Child::last_name},   {"born_day", &Child::born_day},
    {"born_month", &Child::born_month}, {"born_year", &Child::born_year},
    {"about", &Child::about_how_old},   {"lives", &Child::lives},
    {"school", &Child::school},         {"nhs_number", &Child::nhs_number},
    {"mother", &Child::mother},         {"due", &Child::due},
    {"kept_from", &Child::kept_from},
};

}  // namespace

Json to_json(const Child& child) {
    auto out = Json::object();
    for (const auto& each : child_members)
        if (not(child.*each.member).empty()) out.set(each.name, child.*each.member);
    if (child.address_protected) out.set("address_protected", true);
    if (not child.guarded.empty()) out.set("guarded", Json::array_of(child.guarded));
    return out;
}

Child child_from(const Json& json) {
    Child child;
    for (const auto& each : child_members)
        child.*each.member = std::string(json[each.name].text_or());
    child.address_protected = json["address_protected"].boolean_or();
    if (const auto* guarded = json["guarded"].items())
        for (const auto& each : *guarded) child.guarded.emplace_back(each.text_or());
    return child;
}

Json to_json(const Family& family) {
    auto out = Json::object();
    out.set("telling", word(family.telling));
    out.set("more", family.more);
    if (family.look_again_on) out.set("look_again_on", text(*family.look_again_on));
    out.set("views", static_cast<int>(family.views));
    out.set("agreed", static_cast<int>(family.agreed));
    return out;
}

Family family_from(const Json& json) {
    Family out;
    out.telling = telling_from(json["telling"].text_or());
    out.more = std::string(json["more"].text_or());
    if (const auto day = date_from_text(json["look_again_on"].text_or())) out.look_again_on = *day;
    const auto views = json["views"].integer_or();
    const auto agreed = json["agreed"].integer_or();
    if (views >= 0 and views <= 3) out.views = static_cast<policy::Views>(views);
    if (agreed >= 0 and agreed <= 2) out.agreed = static_cast<policy::AgreedToHelp>(agreed);
    return out;
}

Json to_json(const Origin& origin) {
    auto out = Json::object();
    out.set("happening", origin.happening);
    auto offered = Json::array();
    for (const auto& each : origin.offered) {
        auto one = Json::object();
        one.set("party", each.party);
        one.set("label", each.label);
        one.set("why", each.why);
        one.set("extent", shield::code(each.extent));
        one.set("ticked", each.ticked);
        offered.add(std::move(one));
    }
    out.set("offered", std::move(offered));
    out.set("short_facts", origin.short_facts);
    out.set("short_view", origin.short_view);
    out.set("note", origin.note);
    out.set("batch", origin.batch);
    out.set("row", origin.row);
    out.set("number", origin.number);
    out.set("only_to", origin.only_to);
    if (not origin.purpose.empty()) out.set("purpose", origin.purpose);
    if (not origin.threshold.empty()) out.set("threshold", origin.threshold);
    if (not origin.untold.empty()) {
        auto untold = Json::array();
        for (const auto& name : origin.untold) untold.add(name);
        out.set("untold", std::move(untold));
    }
    if (not origin.untold_why.empty()) out.set("untold_why", origin.untold_why);
    return out;
}

Origin origin_from(const Json& json) {
    Origin out;
    out.happening = std::string(json["happening"].text_or());
    if (const auto* offered = json["offered"].items())
        for (const auto& each : *offered)
            out.offered.push_back(
                {std::string(each["party"].text_or()), std::string(each["label"].text_or()),
                 std::string(each["why"].text_or()), shield::extent_from(each["extent"].text_or()),
                 each["ticked"].boolean_or()});
    out.short_facts = std::string(json["short_facts"].text_or());
    out.short_view = std::string(json["short_view"].text_or());
    out.note = std::string(json["note"].text_or());
    out.batch = std::string(json["batch"].text_or());
    out.row = std::string(json["row"].text_or());
    out.only_to = std::string(json["only_to"].text_or());
    out.purpose = std::string(json["purpose"].text_or());
    out.threshold = std::string(json["threshold"].text_or());
    if (const auto* untold = json["untold"].items())
        for (const auto& name : *untold) out.untold.emplace_back(name.text_or());
    out.untold_why = std::string(json["untold_why"].text_or());
    out.number = json["number"].integer_or();
    return out;
}

Json to_json(const Answers& answers) {
    auto out = Json::object();
    auto children = Json::array();
    for (const auto& child : answers.children) children.add(to_json(child));
    out.set("children", std::move(children));
    out.set("how_soon", word(answers.how_soon));
    out.set("facts", answers.facts);
    out.set("view", answers.view);
    out.set("must_not_find_out", yes_word(answers.must_not_find_out));
    out.set("keep_from", answers.keep_from);
    auto recipients = Json::array();
    for (const auto& each : answers.recipients) {
        auto one = Json::object();
        one.set("party", each.party);
        one.set("why", each.why);
        one.set("extent", shield::code(each.extent));
        one.set("go_on", each.go_on);
        recipients.add(std::move(one));
    }
    out.set("recipients", std::move(recipients));
    out.set("recipients_said", answers.recipients_said);
    out.set("family", to_json(answers.family));
    if (not answers.corrections.empty())
        out.set("corrections", Json::array_of(answers.corrections));
    if (answers.origin != Origin{}) out.set("origin", to_json(answers.origin));
    return out;
}

Result<Answers> answers_from(const Json& json) {
    if (not json.members()) return fail(broken("What was written cannot be read back"));
    Answers out;
    if (const auto* children = json["children"].items())
        for (const auto& child : *children) out.children.push_back(child_from(child));
    out.how_soon = how_soon_from(json["how_soon"].text_or());
    out.facts = std::string(json["facts"].text_or());
    out.view = std::string(json["view"].text_or());
    out.must_not_find_out = yes_from(json["must_not_find_out"].text_or());
    out.keep_from = std::string(json["keep_from"].text_or());
    if (const auto* recipients = json["recipients"].items())
        for (const auto& each : *recipients)
            out.recipients.push_back({std::string(each["party"].text_or()),
                                      std::string(each["why"].text_or()),
                                      shield::extent_from(each["extent"].text_or()),
                                      std::string(each["go_on"].text_or())});
    out.recipients_said = json["recipients_said"].boolean_or();
    out.family = family_from(json["family"]);
    if (const auto* corrections = json["corrections"].items())
        for (const auto& each : *corrections) out.corrections.emplace_back(each.text_or());
    out.origin = origin_from(json["origin"]);
    return out;
}

}  // namespace accord::sharing
