// Assurance: something that an organisation shows so that others can rely on it, and that grows
// old: training, security, its privacy notice, its privacy assessment, its registration.
//
// What happens then is graded (tables/assurances.table) and stops nobody: its own people are
// warned; then it is amber; then its partners see it; then it is looked at when something is
// signed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/instant.h"

namespace accord::parties {

struct AssuranceKind {
    std::string code;   // "TRAINING"
    std::string words;  // "staff training"
    std::string asks;
    int lasts_months = 12;
    int warn_days = 60;      // before it is old
    int partners_days = 30;  // after
    int review_days = 90;
    std::string source;
};
const std::vector<AssuranceKind>& assurance_kinds();
const AssuranceKind* assurance_kind(std::string_view code);
std::string address_word(std::string_view code);  // "privacy-notice"
const AssuranceKind* assurance_kind_at(std::string_view address_word);

struct Assurance {
    std::string kind;  // a code of assurance_kinds
    std::string
        statement;  // "DSPT", "CE", "CE_PLUS", "ISO27001", "PLAIN"; or what is said in words
    std::string reference;  // an address, a number, a percentage
    std::string answers;    // plain answers: "yes yes no yes yes"
    Date given_on;
    Date good_until;
    std::string told;          // the state that was last told of (AssuranceState's word)
    std::int64_t version = 0;  // 0: nothing is kept yet
};

enum class AssuranceState { NotGiven, Good, Warned, Amber, ShownToPartners, ReviewAtSigning };
std::string_view word(AssuranceState state);
AssuranceState state_of(const AssuranceKind& kind, const std::optional<Date>& good_until,
                        Date today);
// "Good until 2 March 2027", "Ends on 2 April 2026", "Ended on …".
std::string state_words(AssuranceState state, const std::optional<Date>& good_until);
// Whether others than its own people see that it is old.
bool shown_to_partners(AssuranceState state);

// Plain answers for a body too small for a certificate.
struct PlainQuestion {
    std::string_view name;
    std::string_view asks;
};
const std::vector<PlainQuestion>& plain_questions();

struct SecurityKind {
    std::string_view word;  // "DSPT"
    std::string_view words;
    bool wants_reference;
};
const std::vector<SecurityKind>& security_kinds();

// What is wrong with it, by field: statement, reference, given-on and the plain questions' names.
Faults faults_of(const Assurance& assurance, Date today);

}  // namespace accord::parties
