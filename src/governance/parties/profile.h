// Profile: what an organisation is before the law, as it says itself when it joins.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/instant.h"
#include "rulebook/lists.h"

namespace accord::parties {

// Under which part of data protection law it handles what it is told.
enum class DataRegime { UkGdpr, LawEnforcement, Both };
std::string_view word(DataRegime regime);      // "uk-gdpr"
std::string_view sentence(DataRegime regime);  // "UK GDPR, as nearly everybody"
std::optional<DataRegime> data_regime_from(std::string_view word);

// Who decides why and how it is used.
enum class ControllerRole { Controller, JointController, Processor };
std::string_view word(ControllerRole role);
std::string_view sentence(ControllerRole role);
std::optional<ControllerRole> controller_role_from(std::string_view word);

std::optional<rulebook::StatutoryClass> statutory_class_from(std::string_view word);
std::string_view sentence(rulebook::StatutoryClass value);  // "A safeguarding partner"
std::vector<rulebook::StatutoryClass> statutory_classes();

struct Profile {
    std::string legal_name;
    std::vector<std::string> trading_names = {};
    rulebook::StatutoryClass statutory_class = rulebook::StatutoryClass::Voluntary;
    DataRegime regime = DataRegime::UkGdpr;
    ControllerRole role = ControllerRole::Controller;
    bool no_numbers = false;               // it is in no public register
    std::optional<Instant> saved_at = {};  // none: it has not said
    std::int64_t version = 0;              // 0: nothing is kept yet

    // That it is in no register may be kept before it has said what it is.
    bool said() const { return not legal_name.empty(); }
};

// Everything that is wrong with it, by field: legal-name, trading-names.
Faults faults_of(const Profile& profile);

}  // namespace accord::parties
