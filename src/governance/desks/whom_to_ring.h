// Whom to ring, as every page says it: the desk while it is there, who stands in for it when it is
// not, or that nobody does and until when.
#pragma once

#include "governance/audit/actor.h"
#include "governance/desks/desk.h"
#include "platform/html/html.h"
#include "platform/node/node.h"

namespace accord::desks {

// "MASH duty desk on 020 7946 0100", to go on after "Ring "; for nobody, the danger line's number.
html::Html name_and_number(const Answering& who);
// A whole sentence, or two: "MASH duty desk is shut until 9am on Monday 9 March. Ring Emergency
// duty team on 020 7946 0199."
html::Html ring(const Answering& who, Instant now);
// Beside the words "Answers now": "Emergency duty team, 020 7946 0199, until 9am on Monday 9
// March".
html::Html answers_now(const Answering& who, Instant now);
// Whom to ring at one organisation, looked up now.
Result<html::Html> ring_now(Node& node, const audit::Actor& actor, const parties::Party& party);
// "MASH duty desk is shut until 9am on Monday 9 March." Nothing while it is there.
html::Html shut_until(const Answering& who, Instant now);
std::string until_words(Instant opens_at, Instant now);  // "until 9am on Monday 9 March"

}  // namespace accord::desks
