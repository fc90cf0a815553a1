// Questions, decisions and the evidence of a decision as JSON (docs/formats/question.md,
// decision.md, evidence.md). What is written can be read back; the same values give the same bytes.
#pragma once

#include <optional>
#include <string_view>

#include "base/fault.h"
#include "base/json.h"
#include "engine/policy/decision.h"
#include "engine/policy/question.h"
#include "engine/policy/terms.h"
#include "rulebook/rulebook.h"

namespace accord::policy {

inline constexpr std::string_view question_format = "accord-question/1";
inline constexpr std::string_view decision_format = "accord-decision/1";
inline constexpr std::string_view evidence_format = "accord-evidence/1";

struct ReadQuestion {
    std::optional<Question> question;  // there when there is no fault
    Faults faults;
};
// `on` is taken where the text names no day, and wins where it does. A code that no rulebook has is
// no fault: the decision says so. What cannot be a code at all is.
ReadQuestion read_question(std::string_view name, std::string_view text,
                           std::optional<Date> on = std::nullopt);

// Of the two lines that people write, the danger and the detriment, only that they were written:
// the decision looks at no more, and evidence holds nothing personal.
Json to_json(const Question& question);
// By the words of that page ("mixed", "not_asked"); what is none of them was not said.
Views views_from(std::string_view word);
AgreedToHelp agreed_from(std::string_view word);

// Codes and clauses, no English: English may be said better one day, and the bytes must not change.
Json to_json(const Terms& terms, const Question& question, const Decision& decision);

// Everything that made the decision: the question, the edition of the rulebook, and the terms,
// named by their digest and (in `evidence`) whole. A pack holds many of the short form and each
// terms once.
Json short_evidence(const rulebook::Rulebook& rulebook, const Terms& terms,
                    const Question& question, const Decision& decision);
Json evidence(const rulebook::Rulebook& rulebook, const Terms& terms, const Question& question,
              const Decision& decision);
Json to_json(const Terms& terms);  // a list of agreements

// What came of deciding again from the evidence alone.
enum class Replayed { Same, OtherBytes, OtherTerms, OtherRulebook, NotEvidence };
struct Replay {
    Replayed outcome = Replayed::NotEvidence;
    std::string sentence;         // for a person
    std::vector<Json> decisions;  // as decided now, in the order of the evidence
    Faults faults = {};
};
// Of one decision, or of every decision in a pack (its members `decisions` and `terms`).
Replay replay(const rulebook::Rulebook& rulebook, std::string_view name, std::string_view text);

}  // namespace accord::policy
