// Prospect: what becomes of one recipient if the share is sent as it stands: the question, the
// decision, the words for it, and exactly what they would read. The check page shows it and sending
// does it, so the two cannot disagree.
#pragma once

#include <string>
#include <vector>

#include "casework/people/person.h"
#include "casework/sharing/question_about.h"
#include "engine/policy/decision.h"
#include "engine/policy/explain.h"
#include "governance/agreement/law.h"
#include "governance/audit/act.h"
#include "platform/packing/packing.h"

namespace accord::sharing {

struct Prospect {
    parties::Party party;
    Chosen chosen;
    policy::Question question;
    policy::Decision decision;
    policy::Explanation explanation;
    shield::Rendition rendition;
    bool suspended = false;  // the organisation may be sent nothing just now
    bool goes = false;       // it would be sent, as things stand

    // It goes only if the sender says why: the amber panel's way on.
    bool asks_why() const { return not suspended and decision.answer != policy::Answer::Permit; }
    // Nobody but a specialist or a named senior may send it.
    bool stopped() const { return decision.stop; }
};

// The engine's sentence about one item, with the item called by its heading and not by its
// category: "Home address is held back: it would show where someone protected lives."
std::string said_of_item(const Prospect& prospect, std::size_t item, const std::string& heading);

// The codes of two facts: that it was decided, and that one item was held back.
struct Decided {
    std::string_view decided;
    std::string_view held_back;
};

struct Sender {
    parties::Party party;
    std::string senior;  // the account, when their role may lift a stop; else empty
    // Who of its own list lives in secret: no word of theirs lets that slip (guards.h).
    std::vector<people::Person> in_secret;
};

// Who is sending, with the one permission that matters to the engine.
Result<Sender> sender_of(audit::Reading& reading, const audit::Actor& actor,
                         const Id<parties::Party>& party, const agreement::Law& law);

Prospect prospect_of(const Matter& matter, const std::vector<Written>& items, const Chosen& chosen,
                     const Sender& sender, const parties::Party& receiver,
                     const agreement::Law& law);

// The law that decisions of this act are made under, kept once, so that each can be made again.
Result<void> keep_terms(audit::Act& act, const agreement::Law& law);
Result<Json> terms_kept(audit::Reading& reading, const std::string& digest);
// Puts one decision into a pack of evidence, and the terms that it was made under, once.
Result<void> add_decision(audit::Reading& reading, const packing::Packed& evidence, Json& decisions,
                          Json& terms);
// The decision as a fact of the trail; `code` is the slice's own. What is held back of it follows,
// one fact an item, under `held_code`. Gives what is kept of it and what `accord replay` reads: the
// question, the decision and the law that it was made under, as canonical JSON. Nobody is named
// in it.
packing::Packed record_decision(audit::Act& act, const Decided& codes, const std::string& about,
                                const Prospect& prospect, const agreement::Law& law);

// The item beside a correction that says how soon somebody must act on it.
inline constexpr std::string_view news_soon_item = "news-how-soon";
// A version with one correction at its top: its words for whoever has everything, and for the
// others that there is one and whom to call.
shield::Rendition with_correction(shield::Rendition made, const std::string& words, bool whole,
                                  const std::vector<shield::Exclusion>& exclusions);

}  // namespace accord::sharing
