// The verbs of privacy assessments. Only the organisation that keeps one may change it; anybody
// known may read what was signed off. (What others ask of them is in status.h.)
//
// Each part is saved on its own. A form carries the digest of the part that it showed: when
// somebody else has saved that part meanwhile nothing is written, and when they saved another
// nobody minds.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "governance/assessments/assessment.h"
#include "governance/assessments/ground.h"
#include "governance/audit/act.h"
#include "rulebook/rulebook.h"

namespace accord::assessments {

// ---------------------------------------------------------------- asked by others

Result<Assessment> find(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                        const Reference& reference);
Result<std::vector<Assessment>> all(audit::Reading& reading, const rulebook::Rulebook& rulebook);
Result<std::vector<SignedVersion>> versions(audit::Reading& reading, Id<Assessment> assessment);

// The assessment of the London agreement that one may start from: ours, to be made one's own.
Result<Content> london_template(const rulebook::Rulebook& rulebook);

// ---------------------------------------------------------------- verbs, each an act of its own

// What every verb needs: where, who, by which words, and what stands on the ground today.
struct Desk {
    Node& node;
    const audit::Actor& actor;
    const rulebook::Rulebook& rulebook;
    const Ground& ground;
};

Result<Assessment> begin(audit::Act& act, Id<parties::Party> party, Content content,
                         std::string_view from);
Result<Assessment> begin(const Desk& desk, Id<parties::Party> party, Content content,
                         std::string_view from);

// A part of an assessment as a page showed it: "about", "processing", "R1", "M2", "R1/links", …
struct Part {
    Reference assessment;
    std::string part;
    Digest shown;
};
Digest digest_of(const Content& content, std::string_view part);

struct About {
    std::string title;
    bool overarching = false;
    std::vector<std::string> covers;
};
Result<Assessment> save(const Desk& desk, const Part& part, const About& about);
using Answers = std::map<std::string, std::string, std::less<>>;
Result<Assessment> save(const Desk& desk, const Part& part, const Answers& answers);
// Without a number it is a new one. Its links are left as they are.
Result<Assessment> save(const Desk& desk, const Part& part, const Risk& risk);
Result<Assessment> save(const Desk& desk, const Part& part, const Measure& measure);
// Of the risk or measure that the part names; clauses are taken as seen today where they are new.
Result<Assessment> save(const Desk& desk, const Part& part, const std::vector<Link>& links);
Result<Assessment> save(const Desk& desk, const Part& part, const Advice& advice);

struct SignOff {
    Reference assessment;
    Digest shown;  // of all of it
    Date review_on;
    std::string name;  // of the signer
    std::string post;
};
// Invalid while anything is missing. Who advised and who signs may be one person, and it is noted.
Result<SignedVersion> sign_off(audit::Act& act, const rulebook::Rulebook& rulebook,
                               const SignOff& wish);
Result<SignedVersion> sign_off(const Desk& desk, const SignOff& wish);

}  // namespace accord::assessments
