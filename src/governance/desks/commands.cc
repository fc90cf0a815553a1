#include "governance/desks/commands.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "governance/desks/desks.h"
#include "governance/editions/commands.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_joining.h"

namespace accord::desks {
namespace {

Result<deadlines::Calendar> usual_calendar(audit::Reading& reading) {
    const auto* rulebook = TRY(editions::rulebook_in_use(reading.node()));
    return deadlines::calendar_of(*rulebook, rulebook::Nation::England, Code<rulebook::HubHours>());
}

// The organisation's own words are looked up only where nothing else says who answers.
Result<Answering> answered(audit::Reading& reading, const parties::Party& party,
                           Arrangement arrangement, Instant at) {
    arrangement.desk = party.duty_desk;
    if (arrangement.desk.name.empty()) arrangement.desk.name = party.name;
    auto out = answering(arrangement, at);
    if (not out.nobody()) return out;
    arrangement.out_of_hours = TRY(parties::out_of_hours(reading, party));
    return answering(arrangement, at);
}

template <class Row>
std::vector<Row> of(const std::vector<Row>& all, const Id<parties::Party>& party) {
    std::vector<Row> out;
    std::copy_if(all.begin(), all.end(), std::back_inserter(out),
                 [&](const Row& row) { return row.party == party; });
    return out;
}

}  // namespace

Result<Answering> who_answers(audit::Reading& reading, const parties::Party& party, Instant at) {
    Arrangement arrangement;
    arrangement.usual = TRY(usual_calendar(reading));
    arrangement.turns = TRY(Desks::turns(reading, at, party.id));
    arrangement.shifts = TRY(Desks::shifts(reading, party.id));
    return answered(reading, party, std::move(arrangement), at);
}

Result<Answering> who_answers(audit::Reading& reading, const Id<parties::Party>& party,
                              Instant at) {
    return who_answers(reading, TRY(parties::find(reading, party)), at);
}

Result<std::vector<Answering>> who_answer(audit::Reading& reading,
                                          const std::vector<parties::Party>& parties, Instant at) {
    const auto usual = TRY(usual_calendar(reading));
    const auto turns = TRY(Desks::turns(reading, at, std::nullopt));
    const auto shifts = TRY(Desks::shifts(reading, std::nullopt));
    std::vector<Answering> out;
    for (const auto& party : parties) {
        Arrangement arrangement;
        arrangement.usual = usual;
        arrangement.turns = of(turns, party.id);
        arrangement.shifts = of(shifts, party.id);
        out.push_back(TRY(answered(reading, party, std::move(arrangement), at)));
    }
    return out;
}

Result<void> say_who_answers(audit::Reading& reading, html::Shell& shell) {
    if (shell.duty_phone.empty()) return {};
    for (const auto& party : TRY(parties::all(reading))) {
        if (party.duty_desk.phone != shell.duty_phone or not party.active()) continue;
        const auto now = TRY(who_answers(reading, party, reading.now()));
        if (now.how == How::Desk or now.nobody()) return {};
        shell.duty_desk = now.name + (now.desk_is_shut() ? ", for " : ", at ") + shell.duty_desk;
        shell.duty_phone = now.phone;
        return {};
    }
    return {};
}

Result<Turn> put_on_rota(Node& node, const audit::Actor& actor, Turn turn) {
    if (trim(turn.name).empty()) return fail(invalid("Enter who is on duty", "name"));
    if (trim(turn.phone).empty()) return fail(invalid("Enter a phone number", "phone"));
    if (turn.until <= turn.from)
        return fail(invalid("The end must be after the beginning", "until"));
    auto act = TRY(audit::Act::begin(node, actor, "desk.put_on_rota"));
    turn.id = act.mint<Turn>();
    TRY(Desks::add(act, turn));
    act.record(audit::fact("request.rota_set", text(turn.party))
                   .with("from", text(turn.from))
                   .with("until", text(turn.until))
                   .with("manages", turn.manages));
    TRY(act.commit());
    return turn;
}

Result<std::vector<Turn>> rota_of(audit::Reading& reading, const Id<parties::Party>& party,
                                  Instant from) {
    return Desks::turns(reading, from, party);
}

Result<Shift> keep_shift(Node& node, const audit::Actor& actor, Shift shift) {
    if (const auto faults = faults_of(shift); not faults.empty())
        return fail(invalid(faults.front().sentence, faults.front().where));
    auto act = TRY(audit::Act::begin(node, actor, "desk.keep_shift"));
    const auto kept = TRY(Desks::shifts(act, shift.party));
    if (kept.size() >= limits::page_rows_max)
        return fail(invalid("Take one away first: there are 50", "cover-name"));
    shift.id = act.mint<Shift>();
    TRY(Desks::add(act, shift));
    act.record(audit::fact("desk.shift_kept", text(shift.party))
                   .with("kind", word(shift.kind))
                   .with("when", shift.when ? words(*shift.when) : "whenever it is shut"));
    TRY(act.commit());
    return shift;
}

Result<std::vector<Shift>> shifts_of(audit::Reading& reading, const Id<parties::Party>& party) {
    return Desks::shifts(reading, party);
}

Result<void> take_away(Node& node, const audit::Actor& actor, const Id<parties::Party>& party,
                       std::string_view id) {
    auto act = TRY(audit::Act::begin(node, actor, "desk.take_away"));
    const bool turn = TRY(Desks::remove_turn(act, party, id));
    const bool shift = not turn and TRY(Desks::remove_shift(act, party, id));
    if (not turn and not shift) return {};
    act.record(audit::fact("desk.taken_away", text(party)).with("kind", turn ? "turn" : "shift"));
    TRY(act.commit());
    return {};
}

}  // namespace accord::desks
