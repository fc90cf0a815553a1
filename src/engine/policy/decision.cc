#include "engine/policy/decision.h"

#include <algorithm>

#include "base/expect.h"
#include "base/text.h"
#include "engine/policy/reasons.h"

namespace accord::policy {
namespace {

struct StepRow {
    std::string_view word, title, source;
};

// Each step with where it comes from. Step 1 is the first row.
constexpr std::array<StepRow, 14> steps{{
    {"danger", "Immediate danger", "ICO ten steps, step 9; UK GDPR Art. 6(1)(d)"},
    {"bar", "A statutory bar", "DPA 2018 Sch. 3 and 4 and the Acts named in the bar"},
    {"purpose", "The purpose and the level of concern",
     "UK GDPR Art. 5(1)(b); ICO ten steps, step 2"},
    {"agreement", "The agreement", "ICO data sharing code; ICO ten steps, step 6"},
    {"basis", "The lawful basis", "UK GDPR Art. 6(1)"},
    {"condition", "The condition for sensitive data",
     "UK GDPR Arts 9 and 10; DPA 2018 Sch. 1; DPA 2018 Part 3"},
    {"gateway", "The law that lets you",
     "Children Act 1989; Children Act 2004; as each gateway cites"},
    {"confidence", "Confidence", "Common law duty of confidence; ECHR Art. 8"},
    {"forbidden", "What may not be passed on", "The agreement; the originator's handling"},
    {"needed", "What is needed", "UK GDPR Art. 5(1)(c); Caldicott principle 3"},
    {"shield", "Who could be harmed by this", "DfE golden rule 5; UK GDPR Art. 5(1)(d) and (f)"},
    {"channel", "The way of sending", "UK GDPR Arts 5(1)(f) and 32; ICO ten steps, step 3"},
    {"family", "The family", "UK GDPR Arts 13 and 14; ICO ten steps, step 4; DfE golden rule 2"},
    {"gather", "The answer", "DfE golden rules 1 and 7"},
}};

const StepRow& row_of_step(Step step) {
    const auto place = static_cast<std::size_t>(step);
    expect(place >= 1 and place <= steps.size());
    return steps[place - 1];
}

bool said(std::string_view line) {
    return not trim(line).empty();
}

}  // namespace

Cited::Cited(std::string_view text) {
    size = static_cast<std::uint8_t>(std::min(text.size(), code.size()));
    std::copy_n(text.begin(), size, code.begin());
}

bool Decision::allows(const Judgement& judgement) const {
    if (revoked) return false;
    if (stop) return judgement.life_at_risk and said(judgement.senior) and said(judgement.reason);
    return answer == Answer::Permit or said(judgement.reason);
}

bool Decision::short_only() const {
    bool any = false;
    for (const auto& item : items) {
        if (item.fate == Fate::Goes or item.fate == Fate::Ask) return false;
        any = any or item.fate == Fate::Short;
    }
    return any;
}

std::string_view word(Answer answer) {
    switch (answer) {
        case Answer::Permit: return "permit";
        case Answer::Review: return "review";
        case Answer::Deny: return "deny";
    }
    return "review";
}

Answer answer_from(std::string_view text) {
    for (const auto answer : {Answer::Permit, Answer::Review})
        if (word(answer) == text) return answer;
    return Answer::Deny;
}

std::string_view word(Step step) {
    return row_of_step(step).word;
}
std::string_view title(Step step) {
    return row_of_step(step).title;
}
std::string_view source(Step step) {
    return row_of_step(step).source;
}

std::string_view word(Lean lean) {
    switch (lean) {
        case Lean::Supports: return "supports";
        case Lean::Notes: return "notes";
        case Lean::Review: return "review";
        case Lean::Deny: return "deny";
        case Lean::Stop: return "stop";
    }
    return "notes";
}

std::string_view word(Because because) {
    return row_of(because).code;
}

std::string_view word(Fate fate) {
    switch (fate) {
        case Fate::Goes: return "goes";
        case Fate::Short: return "short";
        case Fate::Ask: return "ask";
        case Fate::HeldBack: return "held-back";
    }
    return "ask";
}

std::string_view word(Panel panel) {
    switch (panel) {
        case Panel::Green: return "green";
        case Panel::Blue: return "blue";
        case Panel::Amber: return "amber";
    }
    return "amber";
}

Panel panel_from(std::string_view text) {
    for (const auto panel : {Panel::Green, Panel::Blue})
        if (word(panel) == text) return panel;
    return Panel::Amber;
}

std::string_view word(Confidence confidence) {
    switch (confidence) {
        case Confidence::NotSaid: return "not-said";
        case Confidence::NotConfidential: return "not-confidential";
        case Confidence::Consent: return "consent";
        case Confidence::Law: return "law";
        case Confidence::PublicInterest: return "public-interest";
    }
    return "not-said";
}

std::string_view word(Due due) {
    switch (due) {
        case Due::AtOnce: return "at-once";
        case Due::EndOfNextWorkingDay: return "end-of-next-working-day";
        case Due::OneWorkingDay: return "one-working-day";
        case Due::OnTheDaySet: return "on-the-day-set";
        case Due::Always: return "always";
    }
    return "always";
}

}  // namespace accord::policy
