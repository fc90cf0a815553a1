// Signing: each person puts a hand; when the hands meet the party's mandate, the party has signed.
//
// What is signed is a digest: the form carries the digest of the text that it showed, and of what
// it showed of the party, and a hand is only put while both are still so (docs/adr/0022, 0042).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "governance/agreement/agreement.h"
#include "governance/agreement/autograph.h"
#include "governance/agreement/deviation.h"
#include "governance/agreement/mandate.h"
#include "governance/agreement/rereading.h"
#include "governance/agreement/signature.h"
#include "governance/audit/act.h"

namespace accord::agreement {

// ---------------------------------------------------------------- asked by others

// Every party that has not left, and where it stands towards this version.
Result<std::vector<Line>> lines(audit::Reading& reading, const Agreement& agreement);
Result<std::vector<Signature>> signatures(audit::Reading& reading, Id<Agreement> agreement);

// All that one party's signing of one version hangs on, and how far it is.
struct Signing {
    parties::Party party;
    Mandate mandate;
    std::vector<parties::Party> also_for;  // once the mandate was checked
    std::optional<Deviation> deviation;
    std::vector<Autograph> autographs;
    MandateStanding standing;
    std::optional<Signature> signature;  // it is complete; what follows is then not asked
    bool countersign_wanted = false;
    bool countersigned = false;
    std::optional<Agreement> signed_before;  // the newest earlier version that it signed
    Rereading changes;                       // since that one

    bool begun() const { return not autographs.empty(); }
    Digest shown() const;  // of shown_before: what a form carries
};
Result<Signing> signing_of(audit::Reading& reading, const Agreement& agreement,
                           Id<parties::Party> party);

// ---------------------------------------------------------------- verbs

struct Sign {
    Id<Agreement> agreement;
    Digest shown;  // of the text that stood on the page
    std::array<bool, 3> ticks{};
    Id<parties::Party> party;
    std::string name;  // of the signer
    std::string post;
    std::string method;
    std::optional<Digest> data = {};                    // of what it showed of the party
    std::optional<std::vector<std::string>> read = {};  // what changed, ticked one by one
    std::optional<Id<Paper>> paper = {};                // the hand is on paper: its scan
    std::string paper_digest = {};
};
struct Signed {
    Autograph autograph;
    std::optional<Signature> signature;  // none: others have to sign too
};
// Conflict when the text or the party is no longer as shown, when it is somebody else's turn, or
// when this person has signed already; Forbidden when the mandate does not name their post.
Result<Signed> sign(audit::Act& act, const Sign& wish);
Result<Signed> sign(Node& node, const audit::Actor& actor, const Sign& wish);

struct Countersign {
    Id<Agreement> agreement;
    Digest shown;
    Id<parties::Party> party;  // whose signature is countersigned
    std::string name;
    std::string post;
    std::string method;
};
// By the owner, where the text asks for it. Never by one of those who signed.
Result<Signed> countersign(Node& node, const audit::Actor& actor, const Countersign& wish);

// Signatures of the version before go on under this one, where both texts say so (rereading.h). How
// many did.
Result<std::int64_t> carry_over(audit::Act& act, const Agreement& agreement);

}  // namespace accord::agreement
