#include "governance/assessments/duties.h"

namespace accord::assessments {
namespace {

constexpr duties::FactKind facts[] = {
    {"assessment.begun", "A privacy assessment was begun", "reference, party, from"},
    {"assessment.saved", "A part of a privacy assessment was saved", "part, content (a digest)"},
    {"assessment.advised", "What the data protection officer advised was recorded", "state"},
    {"assessment.signed_off", "A privacy assessment was signed off",
     "number, digest, review_on, same_person_advised"},
};

constexpr duties::Table tables[] = {
    {"assessments", "privacy assessments as they are worked on; posts, never names", "",
     "as long as the sharing goes on, and six years after it ended"},
    {"assessment_covers", "which agreements an assessment covers", "", "with the assessment"},
    {"assessment_versions", "what was signed off, word for word, by whom and until when",
     "by account: the names of those who signed it off",
     "as long as the assessment: it shows what was known when"},
};

}  // namespace

duties::Duties duties_of_assessments() {
    return {"governance/assessments", facts, tables};
}

}  // namespace accord::assessments
