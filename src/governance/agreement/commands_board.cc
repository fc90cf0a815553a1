#include "governance/agreement/commands_board.h"

#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "governance/agreement/agreements.h"
#include "governance/agreement/boards.h"
#include "governance/agreement/commands_deviation.h"
#include "governance/agreement/commands_life.h"
#include "governance/agreement/commands_sign.h"
#include "governance/parties/commands.h"

namespace accord::agreement {

Result<std::vector<BoardLine>> board(audit::Reading& reading, const Agreement& agreement) {
    const auto said = TRY(Boards::of(reading, agreement.id));
    const auto deviations = TRY(deviations_of(reading, agreement.id));
    const auto notices = TRY(leavings(reading, agreement.reference));
    const auto opened = london_day(agreement.published_at);
    std::vector<BoardLine> out;
    for (auto& line : TRY(lines(reading, agreement))) {
        const auto admitted = london_day(line.party.admitted_at);
        BoardLine made{.party = std::move(line.party),
                       .stop = Stop::Invited,
                       .since = std::max(opened, admitted),
                       .note = {},
                       .signature = std::move(line.signature),
                       .version = std::move(line.version),
                       .leaving = std::nullopt,
                       .deviation = std::nullopt};
        for (const auto& where : said) {
            if (where.party != made.party.id) continue;
            made.stop = where.stop;
            made.since = where.since;
            made.note = where.note;
        }
        if (line.hand == Hand::Signed) {
            made.stop = Stop::Signed;
            made.since = london_day(made.signature->signed_at);
        }
        for (const auto& deviation : deviations) {
            const bool shows =
                deviation.counts() or deviation.standing == Deviation::Standing::Drawn;
            if (deviation.party == made.party.id and shows) made.deviation = deviation;
        }
        for (const auto& notice : notices) {
            if (notice.party == made.party.id and notice.stands() and not made.leaving)
                made.leaving = notice;
        }
        out.push_back(std::move(made));
    }
    return out;
}

Result<void> move_text(Node& node, const audit::Actor& actor, const MoveText& wish) {
    auto act = TRY(audit::Act::begin(node, actor, "agreement.move_text"));
    const auto agreement = TRY(Agreements::find(act, wish.agreement));
    const auto party = TRY(parties::find(act, wish.party));
    if (text(party.id) != actor.agency and not keeps(agreement, actor.agency)) {
        return fail(forbidden("Only they, or whoever keeps the agreement, say where it is"));
    }
    const auto all = stops_to_say();
    if (std::find(all.begin(), all.end(), wish.stop) == all.end()) {
        return fail(invalid("Choose where the text is", "stop"));
    }
    if (wish.stop == Stop::Declined and trim(wish.note).empty()) {
        return fail(invalid("Say why they will not sign", "note"));
    }
    if (characters(wish.note) > limits::line_characters_max) {
        return fail(invalid("That note is too long: 500 characters at most", "note"));
    }
    const auto today = london_day(act.now());
    TRY(Boards::put(act, agreement.id,
                    {.party = party.id, .stop = wish.stop, .since = today, .note = wish.note}));
    act.record(audit::fact("agreement.text_moved", text(agreement.id))
                   .with("party", text(party.id))
                   .with("desk", word(wish.stop))
                   .with("since", text(today)));
    TRY(act.commit());
    return {};
}

}  // namespace accord::agreement
