// The verbs of who is close to whom: saying it, the employer's list of homes, and opening a record
// that was closed to a colleague although they are nobody's family.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/people/closeness.h"
#include "casework/people/commands_record.h"
#include "casework/people/opening.h"
#include "governance/parties/appointment.h"
#include "governance/parties/party.h"
#include "rulebook/rulebook.h"

namespace accord::people {

// ---------------------------------------------------------------- by whoever is close to somebody

// What is said, and nothing of whether there is a record. Their own home, where it was said too, is
// kept as a mark that nothing can be read from. Saying the same twice is saying it once.
struct SayClose {
    Closeness said;
    std::string own_lines, own_postcode;  // where they live themselves; may be empty
};
Result<void> say_close(Node& node, const audit::Actor& actor, const SayClose& wish);
Result<std::vector<Closeness>> said_by(audit::Reading& reading, const std::string& account);

// Writes down that a record was kept closed to whoever asked for it: which, and not why.
Result<void> note_kept_closed(Node& node, const audit::Actor& actor, const std::string& about);

// Whom they can go to at once: colleagues who answer for the organisation, but themselves, and but
// whoever may not read it either. `about`: what was kept closed. Where that is no record of the
// organisation's own, whoever may be close to the same people is left out; and `not_these`.
Result<std::vector<parties::Appointment>> whom_to_ask(
    audit::Reading& reading, const rulebook::Rulebook& rulebook, const std::string& about,
    const std::vector<std::string>& not_these = {});

// ---------------------------------------------------------------- by the employer

// One who works here, from a file of the employer.
struct StaffHome {
    std::string account;
    std::string family;  // their family name
    std::string lines, postcode;
};
struct StaffNoted {
    std::int64_t staff = 0;
    std::int64_t not_enough = 0;  // no home could be known by what was said
};
// In place of what the file said before of the same people.
Result<StaffNoted> note_staff_homes(Node& node, const audit::Actor& actor,
                                    const std::vector<StaffHome>& homes);

// ---------------------------------------------------------------- by who answers for the
// organisation

struct Colleague {
    std::string account;
    std::string name;
};
struct CloseAt {
    std::vector<Closeness> said;  // the newest first; not the reader's own
    std::vector<Opening> openings;
    std::vector<Reference> of;  // which record each opening is about, in their order
    std::vector<Colleague> colleagues;
    std::int64_t homes = 0;  // of how many who work here the home is known
};
// A Look.
Result<CloseAt> close_at(Node& node, const audit::Actor& actor);

struct AskToOpen {
    std::string account;  // to whom
    Reference person;
    std::string why;
};
// Invalid on "who", "person" or "why". Forbidden: about oneself.
Result<Opening> ask_to_open(Node& node, const Keeper& keeper, const AskToOpen& wish);
// Open, refused, or ended. Forbidden, in words, for whoever asked for it or is meant.
Result<Opening> settle_opening(Node& node, const Keeper& keeper, const Id<Opening>& id,
                               std::int64_t version, OpeningState to);

}  // namespace accord::people
