#include "governance/parties/assurance.h"

#include <algorithm>
#include <charconv>

#include "base/expect.h"
#include "base/limits.h"
#include "base/london.h"
#include "base/table.h"
#include "base/text.h"
#include "platform/host/embedded_table.h"

namespace accord::parties {
namespace {

constexpr std::string_view path = "src/governance/parties/tables/assurances.table";

int number_in(const std::string& cell) {
    int out = -1;
    const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), out);
    expect(read.ec == std::errc() and out >= 0);
    return out;
}

std::vector<AssuranceKind> read_kinds() {
    const auto table = host::embedded_table(path);
    std::vector<AssuranceKind> out;
    for (const auto& row : table.rows) {
        const auto cell = [&](std::string_view column) { return table.at(row, column).text; };
        out.push_back({.code = cell("code"),
                       .words = cell("words"),
                       .asks = cell("asks"),
                       .lasts_months = number_in(cell("lasts_months")),
                       .warn_days = number_in(cell("warn_days")),
                       .partners_days = number_in(cell("partners_days")),
                       .review_days = number_in(cell("review_days")),
                       .source = cell("source")});
    }
    return out;
}

struct StateWord {
    AssuranceState state;
    std::string_view word;
};

constexpr StateWord states[] = {
    {AssuranceState::NotGiven, "not-given"},
    {AssuranceState::Good, "good"},
    {AssuranceState::Warned, "warned"},
    {AssuranceState::Amber, "amber"},
    {AssuranceState::ShownToPartners, "shown-to-partners"},
    {AssuranceState::ReviewAtSigning, "review-at-signing"},
};

// Every plain question has its answer.
bool all_answered(const std::string& answers) {
    const auto given = words(answers);
    return given.size() == plain_questions().size() and
           std::all_of(given.begin(), given.end(),
                       [](std::string_view one) { return one == "yes" or one == "no"; });
}

void security_faults(const Assurance& assurance, Faults& faults) {
    const auto& kinds = security_kinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const SecurityKind& kind) {
        return kind.word == assurance.statement;
    });
    if (found == kinds.end()) {
        faults.push_back(
            {.where = "statement", .sentence = "Select how you show that information is safe"});
    } else if (found->wants_reference and trim(assurance.reference).empty()) {
        faults.push_back({.where = "reference", .sentence = "Enter the number of the certificate"});
    } else if (not found->wants_reference) {
        const auto given = split(assurance.answers, ' ');
        for (std::size_t i = 0; i < plain_questions().size(); ++i) {
            const auto answer = i < given.size() ? given[i] : std::string_view();
            if (answer == "yes" or answer == "no") continue;
            faults.push_back(
                {.where = std::string(plain_questions()[i].name),
                 .sentence = "Answer yes or no: " + std::string(plain_questions()[i].asks)});
        }
    }
}

void training_faults(const Assurance& assurance, Faults& faults) {
    int percent = -1;
    const auto& text = assurance.reference;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), percent);
    const bool whole = read.ec == std::errc() and read.ptr == text.data() + text.size();
    if (whole and percent >= 0 and percent <= 100) return;
    faults.push_back({.where = "reference", .sentence = "Enter a percentage from 0 to 100"});
}

void notice_faults(const Assurance& assurance, Faults& faults) {
    const auto& text = assurance.reference;
    const bool address = text.starts_with("https://") or text.starts_with("http://");
    const bool spaced = text.find(' ') != std::string::npos;
    if (assurance.statement == "PAPER") return;
    if (address and not spaced and text.find('.') != std::string::npos) return;
    faults.push_back({.where = "reference",
                      .sentence = "Enter the address of the privacy notice, like "
                                  "https://example.org/privacy, or say that it is on paper"});
}

}  // namespace

const std::vector<AssuranceKind>& assurance_kinds() {
    static const auto all = read_kinds();
    return all;
}

const AssuranceKind* assurance_kind(std::string_view code) {
    for (const auto& kind : assurance_kinds()) {
        if (kind.code == code) return &kind;
    }
    return nullptr;
}

std::string address_word(std::string_view code) {
    return replace_all(lower(code), "_", "-");
}

const AssuranceKind* assurance_kind_at(std::string_view word_of) {
    for (const auto& kind : assurance_kinds()) {
        if (address_word(kind.code) == word_of) return &kind;
    }
    return nullptr;
}

std::string_view word(AssuranceState state) {
    for (const auto& row : states) {
        if (row.state == state) return row.word;
    }
    return "not-given";
}

AssuranceState state_of(const AssuranceKind& kind, const std::optional<Date>& good_until,
                        Date today) {
    if (not good_until) return AssuranceState::NotGiven;
    const int left = days_between(today, *good_until);
    if (left > kind.warn_days) return AssuranceState::Good;
    if (left >= 0) return AssuranceState::Warned;
    if (-left < kind.partners_days) return AssuranceState::Amber;
    if (-left < kind.review_days) return AssuranceState::ShownToPartners;
    return AssuranceState::ReviewAtSigning;
}

std::string state_words(AssuranceState state, const std::optional<Date>& good_until) {
    if (state == AssuranceState::NotGiven or not good_until) return "Not given yet";
    const auto day = spoken(*good_until);
    switch (state) {
        case AssuranceState::Good: return "Good until " + day;
        case AssuranceState::Warned: return "Ends on " + day;
        case AssuranceState::Amber: return "Ended on " + day;
        case AssuranceState::ShownToPartners: return "Ended on " + day + ". Partners see this";
        default: return "Ended on " + day + ". It is looked at when something is signed";
    }
}

bool shown_to_partners(AssuranceState state) {
    return state == AssuranceState::ShownToPartners or state == AssuranceState::ReviewAtSigning;
}

const std::vector<PlainQuestion>& plain_questions() {
    static const std::vector<PlainQuestion> all = {
        {"locked", "Are computers and telephones locked when nobody uses them?"},
        {"updated", "Do they update themselves?"},
        {"passwords",
         "Has everybody a password of their own, and a second step where there is one?"},
        {"paper", "Is paper with names on it locked away?"},
        {"reported", "Does everybody know whom to tell when something goes wrong?"},
    };
    return all;
}

const std::vector<SecurityKind>& security_kinds() {
    static const std::vector<SecurityKind> all = {
        {"DSPT", "Data Security and Protection Toolkit (DSPT)", true},
        {"CE", "Cyber Essentials", true},
        {"CE_PLUS", "Cyber Essentials Plus", true},
        {"ISO27001", "ISO/IEC 27001", true},
        {"PLAIN", "None of these: five plain answers", false},
    };
    return all;
}

Faults faults_of(const Assurance& assurance, Date today) {
    Faults faults;
    if (assurance.kind == "TRAINING") training_faults(assurance, faults);
    if (assurance.kind == "SECURITY") security_faults(assurance, faults);
    if (assurance.kind == "PRIVACY_NOTICE") notice_faults(assurance, faults);
    const bool own_dpia = assurance.kind == "DPIA" and assurance.statement != "PARTNERSHIP";
    if (own_dpia and trim(assurance.reference).empty())
        faults.push_back({.where = "reference",
                          .sentence = "Enter its reference, or say that the partnership’s "
                                      "assessment covers you"});
    if (characters(assurance.reference) > limits::line_characters_max)
        faults.push_back({.where = "reference", .sentence = "Make this shorter"});
    if (assurance.given_on > today)
        faults.push_back({.where = "given-on", .sentence = "The date must be today or before"});
    else if (years_between(assurance.given_on, today) >= 10)
        faults.push_back({.where = "given-on", .sentence = "The date is more than ten years ago"});
    if (assurance.statement == "PLAIN" and not faults.empty()) return faults;
    if (assurance.statement == "PLAIN") expect(all_answered(assurance.answers));
    return faults;
}

}  // namespace accord::parties
