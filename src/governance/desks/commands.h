// Who answers for an organisation at this moment: asked by every page and message that tells
// somebody to ring. And the verbs that arrange it: the rota, the desk's own hours, and who stands
// in for it when it is shut.
#pragma once

#include <string_view>
#include <vector>

#include "governance/audit/act.h"
#include "governance/desks/desk.h"
#include "platform/html/layout.h"

namespace accord::desks {

Result<Answering> who_answers(audit::Reading& reading, const parties::Party& party, Instant at);
Result<Answering> who_answers(audit::Reading& reading, const Id<parties::Party>& party, Instant at);
// Of many at once, in their order.
Result<std::vector<Answering>> who_answer(audit::Reading& reading,
                                          const std::vector<parties::Party>& parties, Instant at);
// The desk that every page says to ring (settings), as it is answered now. As it was, where no
// organisation here has that number.
Result<void> say_who_answers(audit::Reading& reading, html::Shell& shell);

Result<Turn> put_on_rota(Node& node, const audit::Actor& actor, Turn turn);
// Those that are not over at this moment, the first first.
Result<std::vector<Turn>> rota_of(audit::Reading& reading, const Id<parties::Party>& party,
                                  Instant from);
// Kept until it is taken away. Invalid when something is wrong with it.
Result<Shift> keep_shift(Node& node, const audit::Actor& actor, Shift shift);
Result<std::vector<Shift>> shifts_of(audit::Reading& reading, const Id<parties::Party>& party);
// A turn or a shift, by its id. Nothing happens where it is gone already.
Result<void> take_away(Node& node, const audit::Actor& actor, const Id<parties::Party>& party,
                       std::string_view id);

}  // namespace accord::desks
