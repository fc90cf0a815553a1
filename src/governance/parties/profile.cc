#include "governance/parties/profile.h"

#include "base/limits.h"
#include "base/lookalike.h"
#include "base/text.h"

namespace accord::parties {
namespace {

using rulebook::StatutoryClass;

template <class Value>
struct Words {
    Value value;
    std::string_view word;
    std::string_view sentence;
};

constexpr Words<DataRegime> regimes[] = {
    {DataRegime::UkGdpr, "uk-gdpr", "UK GDPR, as nearly everybody"},
    {DataRegime::LawEnforcement, "law-enforcement",
     "Part 3 of the Data Protection Act 2018: law enforcement only"},
    {DataRegime::Both, "both",
     "Both: law enforcement for some of what we do, UK GDPR for the rest"},
};

constexpr Words<ControllerRole> roles[] = {
    {ControllerRole::Controller, "controller", "We decide ourselves why and how it is used"},
    {ControllerRole::JointController, "joint", "We decide together with another organisation"},
    {ControllerRole::Processor, "processor", "We act only on another organisation’s instructions"},
};

constexpr Words<StatutoryClass> classes[] = {
    {StatutoryClass::SafeguardingPartner, "safeguarding-partner",
     "A safeguarding partner (Children Act 2004, section 16E)"},
    {StatutoryClass::SectionElevenBody, "section-11-body",
     "A body under section 11 of the Children Act 2004"},
    {StatutoryClass::AuthorityFunction, "authority-function", "Part of a local authority"},
    {StatutoryClass::RelevantAgency, "relevant-agency",
     "A relevant agency, named in the partnership’s arrangements"},
    {StatutoryClass::DesignatedAgency, "designated-agency",
     "A designated education or childcare agency"},
    {StatutoryClass::Commissioned, "commissioned", "A service commissioned by one of these"},
    {StatutoryClass::Voluntary, "voluntary", "A charity, faith group or club"},
    {StatutoryClass::Government, "government", "A department of state"},
};

template <class Value, std::size_t count>
const Words<Value>& row_of(const Words<Value> (&rows)[count], Value value) {
    for (const auto& row : rows) {
        if (row.value == value) return row;
    }
    return rows[0];
}

template <class Value, std::size_t count>
std::optional<Value> value_of(const Words<Value> (&rows)[count], std::string_view word) {
    for (const auto& row : rows) {
        if (row.word == word) return row.value;
    }
    return std::nullopt;
}

void name_faults(Faults& faults, std::string_view field, std::string_view what,
                 std::string_view name) {
    const auto fault = [&](std::string sentence) {
        faults.push_back({.where = std::string(field), .sentence = std::move(sentence)});
    };
    if (characters(name) > limits::name_characters_max)
        fault("Make " + std::string(what) + " shorter: 200 characters at most");
    if (auto odd = odd_letters_in(what, name); not odd.empty()) fault(std::move(odd));
}

}  // namespace

std::string_view word(DataRegime regime) {
    return row_of(regimes, regime).word;
}

std::string_view sentence(DataRegime regime) {
    return row_of(regimes, regime).sentence;
}

std::optional<DataRegime> data_regime_from(std::string_view word_of) {
    return value_of(regimes, word_of);
}

std::string_view word(ControllerRole role) {
    return row_of(roles, role).word;
}

std::string_view sentence(ControllerRole role) {
    return row_of(roles, role).sentence;
}

std::optional<ControllerRole> controller_role_from(std::string_view word_of) {
    return value_of(roles, word_of);
}

std::optional<StatutoryClass> statutory_class_from(std::string_view word_of) {
    return value_of(classes, word_of);
}

std::string_view sentence(StatutoryClass value) {
    return row_of(classes, value).sentence;
}

std::vector<StatutoryClass> statutory_classes() {
    std::vector<StatutoryClass> out;
    for (const auto& row : classes) out.push_back(row.value);
    return out;
}

Faults faults_of(const Profile& profile) {
    Faults faults;
    if (trim(profile.legal_name).empty()) {
        faults.push_back({.where = "legal-name", .sentence = "Enter the full legal name"});
    }
    name_faults(faults, "legal-name", "the legal name", profile.legal_name);
    for (const auto& name : profile.trading_names) {
        name_faults(faults, "trading-names", "the name " + name, name);
    }
    if (profile.trading_names.size() > 20) {
        faults.push_back({.where = "trading-names", .sentence = "Give 20 other names at most"});
    }
    return faults;
}

}  // namespace accord::parties
