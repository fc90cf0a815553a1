// Papers: taken in by one person, looked at by another.
#pragma once

#include <string>
#include <vector>

#include "governance/agreement/commands_sign.h"
#include "governance/agreement/paper.h"
#include "governance/audit/act.h"
#include "governance/audit/look.h"

namespace accord::agreement {

Result<Paper> find_paper(audit::Reading& reading, Id<Paper> paper);
// Those of a version that wait for a second person, of all parties.
Result<std::vector<Paper>> papers_waiting(audit::Reading& reading, Id<Agreement> agreement);
Result<std::vector<Paper>> papers_of(audit::Reading& reading, Id<Agreement> agreement,
                                     Id<parties::Party> party);
// Opening one is recorded.
struct OpenedPaper {
    Paper paper;
    Bytes bytes;
};
Result<OpenedPaper> open_paper(Node& node, const audit::Actor& actor, Id<Paper> paper);

struct TakeIn {
    Paper::Kind kind = Paper::Kind::Signature;
    std::optional<Id<Agreement>> agreement;
    Id<parties::Party> party;
    std::string name;  // of who signed with a pen
    std::string post;
    std::optional<Date> signed_on;
    Bytes bytes;
    std::string entered_name;
};
Faults faults_of(const TakeIn& wish, Date today);
Result<Paper> take_in(Node& node, const audit::Actor& actor, const TakeIn& wish);

struct CheckPaper {
    Id<Paper> paper;
    Digest shown;  // of the version's text
    bool matches = false;
};
// It matches: the hand is put, and counts like any other. It does not: it is kept, and counts not.
Result<Paper> check_paper(Node& node, const audit::Actor& actor, const CheckPaper& wish);

}  // namespace accord::agreement
