#include "engine/policy/space.h"

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
auto digit(const Values& values, std::uint64_t& rest) {
    const auto place = static_cast<std::size_t>(rest % values.size());
    rest /= values.size();
    return values[place];
}

}  // namespace

Space::Space(const rulebook::Rulebook& rulebook, const Terms& terms, SignedVersion both_signed,
             Date on)
    : types_(codes(rulebook.agency_types, false)),
      purposes_(codes(rulebook.purposes, true)),
      thresholds_(codes(rulebook.thresholds, true)),
      bases_(codes(rulebook.lawful_bases, true)),
      categories_(codes(rulebook.data_categories, false)),
      signed_(std::move(both_signed)),
      on_(on) {
    for (const auto& agreement : terms.agreements()) {
        if (agreement.agreement == signed_.agreement and not agreement.party_types.empty())
            types_ = agreement.party_types;
    }
}

std::uint64_t Space::size() const {
    return types_.size() * types_.size() * purposes_.size() * thresholds_.size() * bases_.size() *
           categories_.size();
}

Question Space::at(std::uint64_t place) const {
    Question question;
    question.on = on_;
    question.giver.has_signed = {signed_};
    question.receiver.has_signed = {signed_};
    question.channel = rulebook::Channel::Accord;
    question.items.resize(1);
    move(question, place);
    return question;
}

void Space::move(Question& question, std::uint64_t place) const {
    question.items[0].category = digit(categories_, place);
    question.footing.basis = digit(bases_, place);
    question.threshold = digit(thresholds_, place);
    question.purpose = digit(purposes_, place);
    question.receiver.type = digit(types_, place);
    question.giver.type = digit(types_, place);
}

}  // namespace accord::policy
