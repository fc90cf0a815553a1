#include "governance/parties/duties.h"

namespace accord::parties {
namespace {

constexpr duties::FactKind facts[] = {
    {"party.admitted", "An organisation was admitted to the partnership", "reference, type"},
    {"party.suspended", "An organisation was suspended: it reads nothing and is sent nothing",
     "reason (a digest of the words given)"},
    {"party.restored", "A suspended organisation was restored", "standing"},
    {"party.left", "An organisation left the partnership", ""},
    {"party.profile_saved", "An organisation said what it is before the law",
     "class, regime, controller"},
    {"party.numbers_saved", "An organisation gave its numbers in public registers", "kinds"},
    {"party.contact_saved", "An organisation said who answers for something",
     "contact, answered_by_another"},
    {"party.assurance_given", "An organisation showed something that others rely on",
     "kind, good_until"},
    {"party.assurance_aged", "What an organisation had shown grew older", "kind, state"},
    {"party.renamed", "An organisation has a new name", "name (a digest of it)"},
    {"party.succeeded", "One organisation came after another", "successor, because"},
    {"party.import_kept", "A file of organisations was brought, to be looked at",
     "file (its digest)"},
    {"party.import_mapped", "Somebody said which column of a file is what", ""},
    {"party.import_dropped", "A file of organisations was put away unused", ""},
    {"party.imported", "A file of organisations was applied", "admitted, changed, same, faulty"},
    {"party.changed_by_import", "A file of organisations changed one that was there", ""},
    {"party.contact_confirmed", "A contact point was rung and answered", "contact, changed"},
    {"appointment.made", "A person was given a role in an organisation",
     "account, party, role, deputy"},
    {"appointment.ended", "A person’s role in an organisation ended", "account"},
};

constexpr duties::Table tables[] = {
    {"parties", "the organisations of the partnership, and whom to ring", "",
     "always: what was sent to them has to be explained"},
    {"party_profiles", "what each organisation is before the law, as it says itself", "",
     "always, with the organisation"},
    {"party_identifiers", "the numbers of each organisation in public registers", "",
     "always, with the organisation"},
    {"party_contacts", "who answers for what at each organisation, by post",
     "by name, where a post was given with one", "until the organisation says another"},
    {"party_assurances", "what each organisation showed, and until when it is good", "",
     "until the organisation shows it again"},
    {"party_names", "what organisations were called before, with dates", "",
     "always: what was shared then shows the name of then"},
    {"party_successions", "which organisation came after which", "", "always"},
    {"party_standings", "where organisations stood when, and why", "by the name of who changed it",
     "always: what was not sent has to be explained"},
    {"party_imports", "files of organisations that somebody is looking at",
     "by account: who brought them", "the content for a day at most; what it did, always"},
    {"appointments", "who has which role where, from when until when",
     "by account: the working life of the people who use Accord",
     "seven years after the appointment ended, then the name is removed"},
};

}  // namespace

duties::Duties duties_of_parties() {
    return {"governance/parties", facts, tables};
}

}  // namespace accord::parties
