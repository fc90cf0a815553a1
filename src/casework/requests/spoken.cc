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

struct CameLine {
    Came came;
    std::string_view word;
    std::string_view words;
    Holding holding;  // NotSaid: no answer
};
constexpr std::array<CameLine, 9> came_lines{{
    {Came::NotSaid, "", "Not said", Holding::NotSaid},
    {Came::All, "all", "They are known, and what is known was told", Holding::All},
    {Came::Part, "part", "They are known, and part of it was told", Holding::Part},
    {Came::NothingRelevant, "nothing-relevant", "They are known, and nothing bears on this",
     Holding::NothingRelevant},
    {Came::NotKnown, "not-known", "They are not known", Holding::NotKnown},
    {Came::Refused, "refused", "They are known, and it will not be shared", Holding::Refused},
    {Came::TalkedOnly, "talked-only", "We talked, and the answer is still to come",
     Holding::NotSaid},
    {Came::LeftMessage, "left-message", "A message was left with somebody", Holding::NotSaid},
    {Came::NotReached, "not-reached", "Nobody could be reached", Holding::NotSaid},
}};

const CameLine& line(Came came) {
    return came_lines[static_cast<std::size_t>(came)];
}

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

std::string_view word(Came came) {
    return line(came).word;
}
std::string_view words(Came came) {
    return line(came).words;
}
Came came_from(std::string_view word) {
    for (const auto& each : came_lines)
        if (each.word == word) return each.came;
    return Came::NotSaid;
}
std::optional<Holding> answer_of(Came came) {
    const auto holding = line(came).holding;
    return holding == Holding::NotSaid ? std::nullopt : std::optional(holding);
}

namespace {

// Somebody was spoken to, and what they said is more than that they know nothing.
bool words_are_needed(Came came) {
    return came != Came::LeftMessage and came != Came::NotReached and came != Came::NotKnown and
           came != Came::NothingRelevant;
}

void answer_faults(const Talking& talking, Faults& faults) {
    if (trim(talking.request).empty()) return;
    if (not reference_from_text('R', talking.request))
        add(faults, "request", "A request’s reference looks like R-7K4-22M");
    if (talking.came == Came::NotSaid) add(faults, "came", "Select what came of it");
    const bool not_all = talking.came == Came::Part or talking.came == Came::Refused;
    if (not_all and talking.reason.empty())
        add(faults, "call-reason", "Select why it is not all shared");
}

}  // namespace

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
    if (words_are_needed(talking.came) and trim(talking.told).empty() and
        trim(talking.heard).empty())
        add(faults, "told", "Enter what you told them, or what they told you");
    for (const auto& [where, value] :
         {std::pair("told", &talking.told), std::pair("heard", &talking.heard)})
        if (characters(*value) > limits::worry_characters_max)
            add(faults, where, "What was said must be 20,000 characters or less");
    if (talking.known_how == KnownHow::NotSaid and talking.came != Came::NotReached)
        add(faults, "known-how", "Select how you knew that it was them");
    answer_faults(talking, faults);
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
    if (talking.came != Came::NotSaid) out.set("came", word(talking.came));
    if (not talking.reason.empty()) out.set("reason", talking.reason);
    return out;
}

Talking talking_from(const Json& json) {
    Talking out;
    for (const auto& each : texts) out.*each.member = std::string(json[each.name].text_or());
    out.known_how = known_how_from(json["known_how"].text_or());
    out.came = came_from(json["came"].text_or());
    out.reason = std::string(json["reason"].text_or());
    return out;
}

}  // namespace accord::requests
