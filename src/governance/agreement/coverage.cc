#include "governance/agreement/coverage.h"

#include "engine/policy/decide.h"

namespace accord::agreement {
namespace {

using rulebook::AgencyType;
using rulebook::DataCategory;

struct ReceiverRow {
    std::string_view words;
    Code<AgencyType> type;
};

// The kinds that people look for, in the order they look for them.
constexpr ReceiverRow receivers[] = {
    {"Children’s social care", "LA_CSC"},
    {"Police", "POLICE"},
    {"Hospitals and community health", "NHS_TRUST"},
    {"General practice", "GP"},
    {"Schools and colleges", "SCHOOL"},
    {"Housing", "LA_HSG"},
    {"Domestic abuse services", "DA"},
    {"Voluntary sector", "VCS"},
};

policy::Item item(std::string_view id, Code<DataCategory> category) {
    policy::Item out;
    out.id = id;
    out.category = category;
    return out;
}

policy::Question question_of(const Situation& situation, const policy::SignedVersion& version,
                             Code<AgencyType> giver, Code<AgencyType> receiver, Date day) {
    policy::Question question;
    question.on = day;
    question.giver.type = giver;
    question.giver.party = "giver";
    question.giver.has_signed = {version};
    question.receiver.type = receiver;
    question.receiver.party = "receiver";
    question.receiver.has_signed = {version};
    question.purpose = situation.purpose;
    question.threshold = situation.threshold;
    question.items = {item("who", "IDENTITY"), item("worry", "CONCERN")};
    question.channel = rulebook::Channel::Accord;
    question.told = policy::Told::Yes;
    return question;
}

Cover cover_of(const policy::Decision& decision) {
    if (decision.panel == policy::Panel::Amber) return Cover::AskFirst;
    if (decision.short_only()) return Cover::ShortVersion;
    return decision.panel == policy::Panel::Blue ? Cover::OnlyWhatIsNeeded : Cover::Yes;
}

}  // namespace

std::string_view words(Cover cover) {
    switch (cover) {
        case Cover::Yes: return "Yes";
        case Cover::ShortVersion: return "Short version";
        case Cover::OnlyWhatIsNeeded: return "Only what is needed";
        case Cover::AskFirst: return "Ask first";
    }
    return "Ask first";
}

const std::vector<Situation>& situations() {
    static const std::vector<Situation> all = {
        {"A child may be harmed", "FRONT_DOOR", "S47"},
        {"A child needs help", "FRONT_DOOR", "S17"},
        {"Early help", "EARLY_HELP", "EARLY_HELP"},
        {"Missing or exploited", "MISSING", "S47"},
    };
    return all;
}

std::vector<CoverageRow> coverage(const rulebook::Rulebook& rulebook, const policy::Terms& terms,
                                  const policy::SignedVersion& version, Code<AgencyType> giver,
                                  Date day) {
    std::vector<CoverageRow> out;
    for (const auto& receiver : receivers) {
        if (rulebook.agency_types.in_force(receiver.type, day, rulebook::Nation::England) ==
            nullptr) {
            continue;
        }
        CoverageRow row{.receiver = std::string(receiver.words), .covers = {}};
        for (const auto& situation : situations()) {
            const auto question = question_of(situation, version, giver, receiver.type, day);
            row.covers.push_back(cover_of(policy::decide(rulebook, terms, question)));
        }
        out.push_back(std::move(row));
    }
    return out;
}

}  // namespace accord::agreement
