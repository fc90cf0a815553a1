#include "casework/requests/spoken.h"

#include <array>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"

namespace accord::requests {
namespace {

struct HowLine {
    std::string_view word;
    std::string_view words;
};
constexpr std::array<HowLine, 5> hows{{{"", "Not said"},
                                       {"know-them", "I know them"},
                                       {"rang-directory", "I rang the number in Accord"},
                                       {"gave-reference", "They gave the reference"},
                                       {"could-not", "I could not check"}}};
constexpr std::array<std::string_view, 3> confirmations{"", "right", "added"};

struct SpokenMember {
    const char* name;
    std::string Talking::* member;
};
constexpr SpokenMember texts[] = {
    {"other", &Talking::other},   {"who", &Talking::who},         {"when", &Talking::when},
    {"about", &Talking::about},   {"told", &Talking::told},       {"heard", &Talking::heard},
    {"agreed", &Talking::agreed}, {"request", &Talking::request},
};

}  // namespace

std::string_view word(KnownHow how) {
    return hows[static_cast<std::size_t>(how)].word;
}
std::string_view words(KnownHow how) {
    return hows[static_cast<std::size_t>(how)].words;
}
KnownHow known_how_from(std::string_view word) {
    for (std::size_t i = 0; i < hows.size(); ++i)
        if (hows[i].word == word) return static_cast<KnownHow>(i);
    return KnownHow::NotSaid;
}
std::string_view word(Confirmed confirmed) {
    return confirmations[static_cast<std::size_t>(confirmed)];
}

Faults faults_of(const Talking& talking, Instant now) {
    Faults faults;
    if (not id_from<parties::Party>(talking.other))
        add(faults, "other", "Select which organisation you spoke to");
    if (not trim(talking.when).empty()) {
        const auto at = moment_as_typed(talking.when, now, Meant::Past);
        const bool whole_day = at and london_day(*at) == london_day(now) and * at > now;
        if (not at)
            add(faults, "when", at.error().sentence);
        else if (*at > now and not whole_day)
            add(faults, "when", "When you spoke must be in the past");
    }
    if (trim(talking.about).empty() and trim(talking.request).empty())
        add(faults, "about", "Enter which child it was about");
    if (trim(talking.told).empty() and trim(talking.heard).empty())
        add(faults, "told", "Enter what you told them, or what they told you");
    for (const auto& [where, value] :
         {std::pair("told", &talking.told), std::pair("heard", &talking.heard)})
        if (characters(*value) > limits::worry_characters_max)
            add(faults, where, "What was said must be 20,000 characters or less");
    if (talking.known_how == KnownHow::NotSaid)
        add(faults, "known-how", "Select how you knew that it was them");
    if (not trim(talking.request).empty() and not reference_from_text('R', talking.request))
        add(faults, "request", "A request’s reference looks like R-7K4-22M");
    return faults;
}

std::string spoken_bytes(const Spoken& spoken) {
    auto out = to_json(spoken.talking);
    out.set("spoken", text(spoken.id));
    out.set("salt", spoken.salt);
    return canonical(out);
}

Json to_json(const Talking& talking) {
    auto out = Json::object();
    for (const auto& each : texts) out.set(each.name, talking.*each.member);
    out.set("known_how", word(talking.known_how));
    return out;
}

Talking talking_from(const Json& json) {
    Talking out;
    for (const auto& each : texts) out.*each.member = std::string(json[each.name].text_or());
    out.known_how = known_how_from(json["known_how"].text_or());
    return out;
}

}  // namespace accord::requests
