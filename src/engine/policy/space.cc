#include "engine/policy/space.h"

#include <algorithm>

namespace accord::policy {
namespace {

template <class Noun>
std::vector<Code<Noun>> codes(const rulebook::List<Noun>& list, bool with_none) {
    std::vector<Code<Noun>> out;
    if (with_none) out.emplace_back();
    for (const auto& row : list.all()) {
        if (out.empty() or out.back() != row.code) out.push_back(row.code);
    }
    return out;
}

// The next digit of a number whose places have different sizes.
template <class Values>
std::uint16_t digit(const Values& values, std::uint64_t& rest) {
    const auto place = static_cast<std::uint16_t>(rest % values.size());
    rest /= values.size();
    return place;
}

std::vector<Side> sides(const rulebook::Rulebook& rulebook, const Terms& terms,
                        const SignedVersion& both_signed) {
    auto types = codes(rulebook.agency_types, false);
    for (const auto& agreement : terms.agreements()) {
        if (agreement.agreement == both_signed.agreement and not agreement.party_types.empty())
            types = agreement.party_types;
    }
    std::vector<Side> out;
    for (const auto& type : types) {
        Side side;
        side.type = type;
        side.has_signed = {both_signed};
        out.push_back(std::move(side));
    }
    return out;
}

template <class Value>
bool has(const std::vector<Value>& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

template <class List>
void keep(std::vector<Code<List>>& all, const std::vector<Code<List>>& wanted) {
    if (wanted.empty()) return;
    std::erase_if(all, [&](const auto& code) { return not has(wanted, code); });
}

void keep(std::vector<Side>& all, const std::vector<Code<rulebook::AgencyType>>& wanted) {
    if (wanted.empty()) return;
    std::erase_if(all, [&](const auto& side) { return not has(wanted, side.type); });
}

}  // namespace

Allowed allowed(const Decision& decision) {
    const auto fate = decision.items.empty() ? Fate::Ask : decision.items.front().fate;
    if (fate == Fate::HeldBack or decision.answer == Answer::Deny) return Allowed::HeldBack;
    if (fate == Fate::Ask or decision.answer == Answer::Review) return Allowed::AskFirst;
    return fate == Fate::Short ? Allowed::ShortVersion : Allowed::Yes;
}

std::string_view word(Allowed allowed) {
    switch (allowed) {
        case Allowed::Yes: return "yes";
        case Allowed::ShortVersion: return "short-version";
        case Allowed::AskFirst: return "ask-first";
        case Allowed::HeldBack: return "held-back";
    }
    return "ask-first";
}

Space::Space(const rulebook::Rulebook& rulebook, const Terms& terms, SignedVersion both_signed,
             Date on)
    : Space(rulebook, sides(rulebook, terms, both_signed), sides(rulebook, terms, both_signed),
            on) {}

Space::Space(const rulebook::Rulebook& rulebook, std::vector<Side> givers,
             std::vector<Side> receivers, Date on)
    : givers_(std::move(givers)),
      receivers_(std::move(receivers)),
      purposes_(codes(rulebook.purposes, true)),
      thresholds_(codes(rulebook.thresholds, true)),
      bases_(codes(rulebook.lawful_bases, true)),
      categories_(codes(rulebook.data_categories, false)),
      on_(on) {}

void Space::narrow(const Only& only) {
    keep(givers_, only.givers);
    keep(receivers_, only.receivers);
    keep(purposes_, only.purposes);
    keep(thresholds_, only.thresholds);
    keep(bases_, only.bases);
    keep(categories_, only.categories);
}

std::uint64_t Space::size() const {
    return givers_.size() * receivers_.size() * purposes_.size() * thresholds_.size() *
           bases_.size() * categories_.size();
}

Question Space::at(std::uint64_t place) const {
    Question question;
    question.on = on_;
    question.channel = rulebook::Channel::Accord;
    question.items.resize(1);
    move(question, place);
    return question;
}

void Space::move(Question& question, std::uint64_t place) const {
    Point point;
    point.category = digit(categories_, place);
    point.basis = digit(bases_, place);
    point.threshold = digit(thresholds_, place);
    point.purpose = digit(purposes_, place);
    point.receiver = digit(receivers_, place);
    point.giver = digit(givers_, place);
    move(question, point);
}

void Space::move(Question& question, const Point& point) const {
    const auto& giver = givers_[point.giver];
    const auto& receiver = receivers_[point.receiver];
    if (not(question.giver == giver)) question.giver = giver;
    if (not(question.receiver == receiver)) question.receiver = receiver;
    question.items[0].category = categories_[point.category];
    question.footing.basis = bases_[point.basis];
    question.threshold = thresholds_[point.threshold];
    question.purpose = purposes_[point.purpose];
}

}  // namespace accord::policy
