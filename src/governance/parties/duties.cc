#include "governance/parties/duties.h"

namespace accord::parties {
namespace {

constexpr duties::FactKind facts[] = {
    {"party.admitted", "An organisation was admitted to the partnership", "reference, type"},
    {"party.suspended", "An organisation was suspended: it reads nothing and is sent nothing",
     "reason (a digest of the words given)"},
    {"party.restored", "A suspended organisation was restored", "standing"},
    {"party.left", "An organisation left the partnership", ""},
    {"party.contact_confirmed", "A contact point was rung and answered", "contact, changed"},
    {"appointment.made", "A person was given a role in an organisation",
     "account, party, role, deputy"},
    {"appointment.ended", "A person’s role in an organisation ended", "account"},
};

constexpr duties::Table tables[] = {
    {"parties", "the organisations of the partnership, and whom to ring", "",
     "always: what was sent to them has to be explained"},
    {"appointments", "who has which role where, from when until when",
     "by account: the working life of the people who use Accord",
     "seven years after the appointment ended, then the name is removed"},
};

}  // namespace

duties::Duties duties_of_parties() {
    return {"governance/parties", facts, tables};
}

}  // namespace accord::parties
