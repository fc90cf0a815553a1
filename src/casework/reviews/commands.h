// The verbs of a review: asked by a system, decided by a person of the organisation that would
// tell, cancelled by whoever asked, ended by the time. An approval is proof of nothing by its name
// alone: `standing_of` says whether it holds for exactly this question, this asker, this text of
// the agreements, now.
#pragma once

#include "casework/reviews/review.h"
#include "casework/sharing/commands.h"
#include "governance/agreement/law.h"
#include "governance/audit/act.h"

namespace accord::reviews {

using sharing::Asker;

struct Wish {
    Door door = Door::Evaluation;
    Id<parties::Party> asker;
    std::string client;
    Id<parties::Party> giver, receiver;
    policy::Question question;
    std::string denial;
    Digest bound;
    std::optional<Digest> key = {};
    Digest body;
    Instant look_by;
    const agreement::Law& law;  // that it was neither yes nor no under: kept with it
};
struct Begun {
    Review review;
    bool already = false;  // the same was asked before, and is one review
};
// Part of a larger act. Conflict: its key was used for something else. The desk of the giver is
// written to.
Result<Begun> begin(audit::Act& act, const Wish& wish);

Result<std::optional<Review>> of_denial(audit::Reading& reading, const Id<parties::Party>& asker,
                                        std::string_view denial);
// NotFound for anybody but the organisation that asked.
Result<Review> asked_by(audit::Reading& reading, const Id<parties::Party>& asker,
                        std::string_view id);
// It is no longer needed. Conflict when it has ended.
Result<Review> cancel(Node& node, const audit::Actor& actor, const Id<parties::Party>& asker,
                      std::string_view id);

enum class Standing { Holds, Expired, OtherQuestion, Unknown };
struct Approval {
    Standing standing = Standing::Unknown;
    std::optional<Review> review = {};
};
Result<Approval> standing_of(audit::Reading& reading, const agreement::Law& law,
                             const Id<parties::Party>& asker, std::string_view id,
                             const Digest& bound);

// ---------------------------------------------------------------- deciding

struct Decide {
    Reference reference;
    std::int64_t version = 0;
    std::string answer;  // "yes", "no"
    std::string span;    // of `spans`, for a yes
    std::string why;
};
Faults faults_of(const Decide& wish);
// Forbidden unless it is theirs to decide and their post may; Conflict when somebody was first.
Result<Review> decide(Node& node, const Asker& asker, const rulebook::Rulebook& rulebook,
                      agreement::Lawbook& lawbook, const Decide& wish);
// Whether somebody in this post decides reviews: who may decide, review or handle items.
bool may_decide(const rulebook::Permissions& permissions);

struct Seen {
    Review review;
    parties::Party asker, giver, receiver;
    Instant now;
};
// For the organisation that decides, the one whose system asked, and an inspector, whose opening it
// is recorded; NotFound for anyone else.
Result<Seen> look_at(Node& node, const Asker& asker, const rulebook::Rulebook& rulebook,
                     const Reference& reference);

// What it was decided under or, where nobody decided, asked under: for showing every step as it
// was seen then. None where this node did not keep it.
struct LawThen {
    rulebook::Rulebook rulebook;
    policy::Terms terms;
};
Result<std::optional<LawThen>> law_then(audit::Reading& reading, const agreement::Law& today,
                                        const Review& review);

struct Queue {
    Instant now;
    std::vector<Seen> open;   // theirs to decide, the first due first
    std::vector<Seen> ended;  // in the last thirty days
};
Result<Queue> queue(Node& node, const Asker& asker);

// ---------------------------------------------------------------- rounds

// What nobody looked at in time: never a yes, and the leads of both organisations are told.
Result<void> end_overdue(Node& node);
// What ended more than a year ago.
Result<void> forget_old(Node& node);

}  // namespace accord::reviews
