#include "casework/reviews/duties.h"

namespace accord::reviews {
namespace {

constexpr duties::FactKind facts[] = {
    {"review.asked", "A system's question was put to a person, since it was neither yes nor no",
     "door, asker, giver, receiver, denial, due"},
    {"review.decided", "A person decided whether it may be told, and until when",
     "outcome, until, terms, rulebook"},
    {"review.cancelled", "The system needs the answer no longer", ""},
    {"review.opened", "An inspector opened a review that their organisation has no part in", ""},
    {"review.expired", "Nobody decided in time, which is not a yes: set by the system", ""},
    {"review.forgotten", "A review that ended a year ago was forgotten", ""},
};

constexpr duties::Table tables[] = {
    {"reviews",
     "What a system asked, in codes and about nobody, who decided and why; why is sealed", "",
     "a year after it has ended; then the key is destroyed"},
};

}  // namespace

duties::Duties duties_of_reviews() {
    return {"casework/reviews", facts, tables};
}

}  // namespace accord::reviews
