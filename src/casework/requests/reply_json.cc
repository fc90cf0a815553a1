// What was typed of a reply as JSON and back: what is sealed on the shelf.
#include "casework/requests/reply.h"

namespace accord::requests {
namespace {

struct TextMember {
    const char* name;
    std::string Replying::* member;
};
constexpr TextMember texts[] = {
    {"facts", &Replying::facts},
    {"well", &Replying::well},
    {"view", &Replying::view},
    {"reason", &Replying::reason},
    {"reason_why", &Replying::reason_why},
    {"reviewer", &Replying::reviewer},
    {"systems", &Replying::systems},
    {"from", &Replying::from},
    {"until", &Replying::until},
    {"as_of", &Replying::as_of},
    {"call", &Replying::call},
    {"later_at", &Replying::later_at},
    {"later_why", &Replying::later_why},
    {"go_on", &Replying::go_on},
    {"why_again", &Replying::why_again},
};
struct FlagMember {
    const char* name;
    bool Replying::* member;
};
constexpr FlagMember flags[] = {
    {"family_must_not_know", &Replying::family_must_not_know},
    {"names_someone_at_risk", &Replying::names_someone_at_risk},
    {"may_go_on", &Replying::may_go_on},
    {"talk_first", &Replying::talk_first},
    {"more_to_come", &Replying::more_to_come},
};

}  // namespace

Json to_json(const Replying& said) {
    auto out = Json::object();
    out.set("holding", word(said.holding));
    for (const auto& each : texts)
        if (not(said.*each.member).empty()) out.set(each.name, said.*each.member);
    for (const auto& each : flags)
        if (said.*each.member) out.set(each.name, true);
    auto more = Json::array();
    for (const auto& each : said.more) {
        auto one = Json::object();
        one.set("heading", each.heading);
        one.set("words", each.words);
        one.set("opinion", each.opinion);
        one.set("onward", word(each.onward));
        more.add(std::move(one));
    }
    out.set("more", std::move(more));
    auto held = Json::array();
    for (const auto& each : said.held) {
        auto one = Json::object();
        one.set("what", each.what);
        one.set("reason", each.reason);
        one.set("why", each.why);
        held.add(std::move(one));
    }
    out.set("held", std::move(held));
    return out;
}

Replying replying_from(const Json& json) {
    Replying out;
    out.holding = holding_from(json["holding"].text_or());
    for (const auto& each : texts) out.*each.member = std::string(json[each.name].text_or());
    for (const auto& each : flags) out.*each.member = json[each.name].boolean_or();
    if (const auto* more = json["more"].items())
        for (const auto& each : *more)
            out.more.push_back({std::string(each["heading"].text_or()),
                                std::string(each["words"].text_or()), each["opinion"].boolean_or(),
                                onward_from(each["onward"].text_or())});
    if (const auto* held = json["held"].items())
        for (const auto& each : *held)
            out.held.push_back({std::string(each["what"].text_or()),
                                std::string(each["reason"].text_or()),
                                std::string(each["why"].text_or())});
    return out;
}

}  // namespace accord::requests
