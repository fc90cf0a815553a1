#include "casework/requests/asking.h"

#include <algorithm>

#include "base/expect.h"
#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/sharing/untold_names.h"

namespace accord::requests {
namespace {

void too_long(Faults& faults, const std::string& where, std::string_view what,
              const std::string& value, std::size_t most) {
    if (characters(value) <= most) return;
    const auto limit = most == limits::worry_characters_max ? "20,000" : std::to_string(most);
    add(faults, where, std::string(what) + " must be " + limit + " characters or less");
}

const rulebook::Threshold* threshold(const Asking& asking, const rulebook::Rulebook& rulebook,
                                     Date day) {
    const auto* kind = ask_kind(asking.kind);
    if (kind == nullptr) return nullptr;
    return rulebook.thresholds.in_force(kind->threshold, day, rulebook::Nation::England);
}

void family_faults(const Asking& asking, const rulebook::Rulebook& rulebook, Date day,
                   Faults& faults) {
    const auto& family = asking.family;
    too_long(faults, "told-more", "Why the family was not told", family.more,
             limits::line_characters_max);
    if (in_danger(asking)) return;
    if (family.telling == sharing::Telling::NotSaid)
        add(faults, "told", "Select whether you have told the family");
    if (is_no(family.telling) and trim(family.more).empty())
        add(faults, "told-more", "Say in a few words why the family was not told");
    if (not below_s47(asking, rulebook, day)) return;
    if (not asking.views_said) add(faults, "views", "Select what the family think");
    if (not asking.agreed_said)
        add(faults, "agreed", "Select whether the family have agreed to be helped");
    if (asks_gate_reason(asking, rulebook, day) and trim(asking.gate_why).empty())
        add(faults, "gate-why",
            "Say in a few words why these checks are right without the family’s agreement");
    too_long(faults, "gate-why", "Why these checks are right", asking.gate_why,
             limits::line_characters_max);
}

void untold_faults(const Asking& asking, std::string_view step, Faults& faults) {
    const auto names = untold_in(asking, step);
    if (names.empty()) return;
    add(faults, "untold-why", untold_sentence(names));
}

}  // namespace

const AskKind* ask_kind(std::string_view code) {
    for (const auto& kind : ask_kinds())
        if (kind.code == code) return &kind;
    return nullptr;
}

bool below_s47(const Asking& asking, const rulebook::Rulebook& rulebook, Date day) {
    const auto* row = threshold(asking, rulebook, day);
    return row == nullptr or not row->harm;
}

bool in_danger(const Asking& asking) {
    const auto* kind = ask_kind(asking.kind);
    return kind != nullptr and kind->threshold == Code<rulebook::Threshold>("EMERGENCY");
}

bool asks_gate_reason(const Asking& asking, const rulebook::Rulebook& rulebook, Date day) {
    if (in_danger(asking) or not below_s47(asking, rulebook, day)) return false;
    return asking.family.telling != sharing::Telling::Told or
           asking.family.views == policy::Views::Object or
           asking.family.agreed != policy::AgreedToHelp::Yes;
}

Code<rulebook::Rating> rating_of(const Asking& asking) {
    if (const auto chosen = Code<rulebook::Rating>::from(asking.rating)) return *chosen;
    const auto* kind = ask_kind(asking.kind);
    return kind != nullptr ? kind->rating : Code<rulebook::Rating>("AMBER");
}

std::vector<std::string> untold_in_words(const Asking& asking, std::string_view words) {
    if (asking.untold.empty() or not trim(asking.untold_why).empty()) return {};
    return sharing::untold_names_in(words, asking.untold);
}

std::string untold_sentence(const std::vector<std::string>& names) {
    return "You wrote “" + join(names, "”, “") +
           "”, which somebody must not learn. Take it out, or say why they must know";
}

std::vector<std::string> untold_in(const Asking& asking, std::string_view step) {
    std::string words;
    if (step == "why") {
        words = asking.household + "\n" + asking.happening + "\n" + asking.deciding;
    } else {
        words = asking.gate_why + "\n" + asking.family.more;
        for (const auto& each : asking.wanted) words += "\n" + each.need + "\n" + each.need_not;
    }
    return untold_in_words(asking, words);
}

Faults child_faults(const Asking& asking, Date today) {
    sharing::Answers answers;
    answers.children = asking.children;
    auto faults = sharing::child_faults(answers, today);
    too_long(faults, "household", "Who else is in the family", asking.household,
             limits::worry_characters_max);
    return faults;
}

Faults why_faults(const Asking& asking, Instant now) {
    Faults faults;
    const auto* kind = ask_kind(asking.kind);
    if (kind == nullptr) add(faults, "kind", "Select why you are asking");
    if (trim(asking.happening).empty()) add(faults, "happening", "Enter what is happening");
    too_long(faults, "happening", "What is happening", asking.happening,
             limits::worry_characters_max);
    if (trim(asking.deciding).empty() and not in_danger(asking))
        add(faults, "deciding", "Enter what you are deciding");
    too_long(faults, "deciding", "What you are deciding", asking.deciding,
             limits::worry_characters_max);
    if (not trim(asking.decide_by).empty()) {
        const auto by = moment_as_typed(asking.decide_by, now);
        if (not by)
            add(faults, "decide-by", by.error().sentence);
        else if (*by < now)
            add(faults, "decide-by", "When you are deciding must be in the future");
    }
    const bool changed =
        kind != nullptr and not asking.rating.empty() and asking.rating != kind->rating.text();
    if (changed and trim(asking.rating_why).empty())
        add(faults, "rating-why", "Say in a few words why it is asked at another rating");
    too_long(faults, "rating-why", "Why it is asked at another rating", asking.rating_why,
             limits::line_characters_max);
    untold_faults(asking, "why", faults);
    return faults;
}

Faults who_faults(const Asking& asking, const rulebook::Rulebook& rulebook, Date day) {
    Faults faults;
    if (asking.wanted.empty()) add(faults, "wanted", "Select at least one organisation to ask");
    if (asking.wanted.size() > limits::recipients_max)
        add(faults, "wanted", "Select 20 organisations or fewer");
    for (const auto& each : asking.wanted) {
        if (trim(each.need).empty())
            add(faults, "need-" + each.party, "Enter what you need from each organisation");
        too_long(faults, "need-" + each.party, "What you need", each.need,
                 limits::worry_characters_max);
        too_long(faults, "need-not-" + each.party, "What you do not need", each.need_not,
                 limits::worry_characters_max);
    }
    family_faults(asking, rulebook, day, faults);
    untold_faults(asking, "who", faults);
    return faults;
}

std::string_view first_unfinished(const Asking& asking, const rulebook::Rulebook& rulebook,
                                  Instant now) {
    const auto day = london_day(now);
    if (not child_faults(asking, day).empty()) return "child";
    if (not why_faults(asking, now).empty()) return "why";
    if (not who_faults(asking, rulebook, day).empty()) return "who";
    return {};
}

}  // namespace accord::requests
