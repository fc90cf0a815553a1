#include "casework/sharing/prospect.h"

#include <algorithm>

#include "base/text.h"
#include "casework/people/commands_shut.h"
#include "casework/sharing/guards.h"
#include "engine/policy/decide.h"

namespace accord::sharing {
namespace {

using policy::Fate;

bool sends_short(const policy::Decision& decision) {
    return std::any_of(decision.items.begin(), decision.items.end(),
                       [](const auto& item) { return item.fate == Fate::Short; });
}

// What the decision keeps back. What is left out only because the sender chose the short version is
// said by the rendition itself.
std::vector<shield::HeldBack> withheld(const Prospect& prospect,
                                       const std::vector<Written>& written) {
    std::vector<shield::HeldBack> out;
    for (std::size_t i = 0; i < prospect.question.items.size(); ++i) {
        const bool left_out = prospect.question.items[i].not_needed;
        if (left_out or prospect.decision.items[i].fate != Fate::HeldBack) continue;
        const auto why = said_of_item(prospect, i, written[i].item.heading);
        out.push_back({prospect.question.items[i].id, {}, why});
    }
    return out;
}

}  // namespace

std::string said_of_item(const Prospect& prospect, std::size_t item, const std::string& heading) {
    const auto& words = prospect.explanation.items;
    if (item >= words.size()) return {};
    const auto& category = words[item].category;
    const auto& sentence = words[item].sentence;
    const bool named = not category.empty() and sentence.size() > category.size() and
                       lower(sentence.substr(0, category.size())) == lower(category);
    return named ? heading + sentence.substr(category.size()) : sentence;
}

shield::Rendition with_correction(shield::Rendition made, const std::string& words, bool whole,
                                  const std::vector<shield::Exclusion>& exclusions) {
    const shield::Item full{"news", "Corrected", words, false, true, false};
    const shield::Item brief{
        "news", "Corrected", "The sender has put something right. Call them to hear what.",
        false,  true,        false};
    const std::vector<shield::Item> one{whole ? full : brief};
    const auto news = shield::rendition(one, shield::Extent::Everything, {}, exclusions);
    made.items.insert(made.items.begin(), news.items.begin(), news.items.end());
    made.masked = made.masked or news.masked;
    return made;
}

Prospect prospect_of(const Matter& matter, const std::vector<Written>& items, const Chosen& chosen,
                     const Sender& sender, const parties::Party& receiver,
                     const agreement::Law& law) {
    Prospect out;
    out.party = receiver;
    out.chosen = chosen;
    auto between = law.signed_between(text(sender.party.id), text(receiver.id));
    out.question = question_about(
        matter, items, chosen,
        {sender.party, receiver, std::move(between.giver), std::move(between.receiver)}, law.day);
    out.decision = policy::decide(*law.rulebook, law.terms, out.question);
    out.explanation = policy::explain(*law.rulebook, law.terms, out.question, out.decision);
    out.suspended = not receiver.active();
    const policy::Judgement judgement{chosen.go_on, not matter.emergency.empty(), sender.senior};
    out.goes = not out.suspended and out.decision.allows(judgement);
    auto extent = chosen.extent;
    if (extent == shield::Extent::Everything and sends_short(out.decision))
        extent = shield::Extent::Short;
    // Whom to call is the sender's own desk: it is always there, and its number is never masked.
    std::vector<shield::Item> written;
    std::vector<shield::Item> call;
    for (const auto& each : items) (each.item.id == "call" ? call : written).push_back(each.item);
    const auto kept = withheld(out, items);
    const auto& exclusions = matter.exclusions;
    out.rendition = shield::rendition(written, extent, kept, exclusions);
    shield::hold_back_places(out.rendition, people::places_of(sender.in_secret), {});
    for (auto& each : call) out.rendition.items.push_back(std::move(each));
    // Whoever is sent a version later, or sent one again, has what was put right before.
    const bool whole = extent == shield::Extent::Everything;
    for (const auto& words : matter.corrections)
        out.rendition = with_correction(std::move(out.rendition), words, whole, exclusions);
    return out;
}

}  // namespace accord::sharing
