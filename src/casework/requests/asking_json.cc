// Asking as JSON and back: what is sealed on the shelf.
#include "casework/requests/asking.h"

namespace accord::requests {
namespace {

struct TextMember {
    const char* name;
    std::string Asking::* member;
};
constexpr TextMember members[] = {
    {"household", &Asking::household},
    {"happening", &Asking::happening},
    {"deciding", &Asking::deciding},
    {"decide_by", &Asking::decide_by},
    {"kind", &Asking::kind},
    {"rating", &Asking::rating},
    {"rating_why", &Asking::rating_why},
    {"gate_why", &Asking::gate_why},
    {"untold_why", &Asking::untold_why},
};

Json wanted_json(const Wanted& wanted) {
    auto out = Json::object();
    out.set("party", wanted.party);
    out.set("why", wanted.why);
    out.set("need", wanted.need);
    out.set("need_not", wanted.need_not);
    out.set("extent", shield::code(wanted.extent));
    out.set("go_on", wanted.go_on);
    return out;
}

Wanted wanted_from(const Json& json) {
    return {std::string(json["party"].text_or()),          std::string(json["why"].text_or()),
            std::string(json["need"].text_or()),           std::string(json["need_not"].text_or()),
            shield::extent_from(json["extent"].text_or()), std::string(json["go_on"].text_or())};
}

}  // namespace

Json to_json(const Asking& asking) {
    auto out = Json::object();
    for (const auto& each : members) out.set(each.name, asking.*each.member);
    auto children = Json::array();
    for (const auto& child : asking.children) children.add(sharing::to_json(child));
    out.set("children", std::move(children));
    auto wanted = Json::array();
    for (const auto& each : asking.wanted) wanted.add(wanted_json(each));
    out.set("wanted", std::move(wanted));
    if (not asking.untold.empty()) out.set("untold", Json::array_of(asking.untold));
    out.set("wanted_said", asking.wanted_said);
    out.set("family", sharing::to_json(asking.family));
    out.set("views_said", asking.views_said);
    out.set("agreed_said", asking.agreed_said);
    return out;
}

Result<Asking> asking_from(const Json& json) {
    Asking out;
    for (const auto& each : members) out.*each.member = std::string(json[each.name].text_or());
    if (const auto* children = json["children"].items())
        for (const auto& child : *children) out.children.push_back(sharing::child_from(child));
    if (const auto* wanted = json["wanted"].items())
        for (const auto& each : *wanted) out.wanted.push_back(wanted_from(each));
    if (const auto* untold = json["untold"].items())
        for (const auto& name : *untold) out.untold.emplace_back(name.text_or());
    out.wanted_said = json["wanted_said"].boolean_or();
    out.family = sharing::family_from(json["family"]);
    out.views_said = json["views_said"].boolean_or();
    out.agreed_said = json["agreed_said"].boolean_or();
    return out;
}

}  // namespace accord::requests
