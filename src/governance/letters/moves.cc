#include "governance/letters/moves.h"

#include "governance/letters/dispatches.h"

namespace accord::letters {

audit::Fact fact_of(std::string_view code, const Dispatch& one) {
    return audit::fact(std::string(code), text(one.about))
        .with("letter", text(one.id))
        .with("what", one.what)
        .with("party", text(one.party))
        .with("desk", std::string(parties::row_of(one.desk).word));
}

Result<void> take_as_sent(audit::Act& act, Dispatch one, const mail::Answer& answer) {
    const auto from = one.state;
    one.state = State::Sent;
    one.sent_at = act.now();
    one.code = std::to_string(answer.code);
    if (not TRY(Dispatches::move(act, one, from))) return {};
    act.record(fact_of("letter.sent", one).with("code", one.code));
    TRY(act.commit());
    return {};
}

Result<void> take_as_back(audit::Act& act, Dispatch one, std::string code, std::string_view why) {
    if (one.state != State::Waiting and one.state != State::Sent) return {};
    const auto from = one.state;
    one.state = State::CameBack;
    one.came_back_at = act.now();
    one.code = std::move(code);
    one.why = why;
    if (not TRY(Dispatches::move(act, one, from))) return {};
    act.record(
        fact_of("letter.came_back", one).with("code", one.code).with("why", std::string(why)));
    TRY(act.commit());
    return {};
}

}  // namespace accord::letters
