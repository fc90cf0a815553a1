#include "governance/letters/duties.h"

namespace accord::letters {
namespace {

constexpr duties::FactKind facts[] = {
    {"letter.sent", "A mail server took an e-mail to a desk, that something waits for it",
     "letter, what, party, desk, code"},
    {"letter.came_back", "An e-mail to a desk could not be delivered",
     "letter, what, party, desk, code, why"},
    {"letter.seen_to", "Whoever sent it has rung where an e-mail did not arrive",
     "letter, what, party, desk"},
};

constexpr duties::Table tables[] = {
    {"letters", "e-mails to desks that something waits, whole, and how far each came", "",
     "with the share or request that each is about"},
};

}  // namespace

duties::Duties duties_of_letters() {
    return {"governance/letters", facts, tables};
}

}  // namespace accord::letters
