#include "governance/letters/commands.h"

#include "base/limits.h"
#include "base/text.h"
#include "governance/letters/dispatches.h"
#include "governance/letters/moves.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_joining.h"

namespace accord::letters {
namespace {

using audit::Act;

// As the organisation says today; none when it says none, or one that nobody can write to.
Result<std::optional<mail::Address>> address_of(audit::Reading& reading,
                                                const parties::Party& party,
                                                parties::ContactKind desk) {
    const auto whole = TRY(parties::whole(reading, party));
    const auto* answering = whole.answering(desk);
    if (answering == nullptr or answering->email.empty()) return std::optional<mail::Address>();
    return mail::Address::from(answering->email);
}

std::string code_of(const mail::Answer& answer) {
    return answer.code == 0 ? std::string() : std::to_string(answer.code);
}

constexpr mail::Answer done_before{.fate = mail::Fate::Taken, .why = "done before"};

// What is to be sent, and where to; none when there is nothing to do.
struct Ready {
    Dispatch dispatch;
    std::optional<mail::Letter> letter;
};
Result<Ready> ready(Node& node, const Id<Dispatch>& id) {
    auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
    Ready out{.dispatch = TRY(Dispatches::find(reading, id)), .letter = std::nullopt};
    if (out.dispatch.state != State::Waiting) return out;
    const auto party = TRY(parties::find(reading, out.dispatch.party));
    const auto to = TRY(address_of(reading, party, out.dispatch.desk));
    const auto subject = mail::Line::from(out.dispatch.subject);
    if (to and subject)
        out.letter = mail::Letter{.to = *to,
                                  .subject = *subject,
                                  .words = out.dispatch.words,
                                  .key = lower(text(id)),
                                  .written_at = out.dispatch.written_at};
    return out;
}

}  // namespace

Result<void> write(Act& act, const Write& wish) {
    const auto& settings = act.node().settings;
    if (not settings.mail.on()) return {};
    const auto party = TRY(parties::find(act, wish.party));
    if (not party.active()) return {};
    // Whoever manages a desk may have given none; then the desk has it.
    auto desk = wish.desk;
    if (not TRY(address_of(act, party, desk))) desk = parties::ContactKind::DutyDesk;
    if (not TRY(address_of(act, party, desk))) return {};
    Dispatch one;
    one.id = act.mint<Dispatch>();
    one.about = wish.about;
    one.what = wish.what;
    one.party = wish.party;
    one.desk = desk;
    one.sender = wish.sender;
    one.subject = subject_of(wish.event, wish.about);
    one.words =
        words_of(wish.event, wish.about, {settings.url(), settings.duty_desk, settings.duty_phone});
    one.written_at = act.now();
    TRY(Dispatches::add(act, one));
    act.post({.kind = "letter.send", .about = text(one.id), .lane = std::string(lane)});
    return {};
}

Result<mail::Answer> send(Node& node, mail::Post& post, std::string_view about) {
    const auto id = TRY(id_from<Dispatch>(about));
    const auto found = TRY(ready(node, id));
    if (found.dispatch.state != State::Waiting) return done_before;
    const auto answer = found.letter
                            ? post.send(*found.letter)
                            : mail::Answer{.fate = mail::Fate::Refused, .why = "no address"};
    if (answer.fate == mail::Fate::Later) return answer;
    auto act = TRY(Act::begin(node, audit::the_node(), "letter.send"));
    auto one = TRY(Dispatches::find(act, id));
    if (one.state != State::Waiting) return done_before;
    if (answer.fate == mail::Fate::Taken)
        TRY(take_as_sent(act, std::move(one), answer));
    else
        TRY(take_as_back(act, std::move(one), code_of(answer), answer.why));
    return answer;
}

Result<void> give_up(Node& node, std::string_view about) {
    const auto id = TRY(id_from<Dispatch>(about));
    auto act = TRY(Act::begin(node, audit::the_node(), "letter.give_up"));
    auto one = TRY(Dispatches::find(act, id));
    if (one.state != State::Waiting) return {};
    return take_as_back(act, std::move(one), "", "no answer for a day");
}

Result<std::vector<CameBack>> came_back_to(audit::Reading& reading,
                                           const Id<parties::Party>& sender) {
    std::vector<CameBack> out;
    for (auto& one : TRY(Dispatches::came_back_to(
             reading, sender, static_cast<std::int64_t>(limits::page_rows_max)))) {
        const auto party = TRY(parties::find(reading, one.party));
        out.push_back({std::move(one), party.name});
    }
    return out;
}

Result<void> see_to(Node& node, const audit::Actor& actor, const Id<Dispatch>& id) {
    auto act = TRY(Act::begin(node, actor, "letter.see_to"));
    auto one = TRY(Dispatches::find(act, id));
    if (text(one.sender) != actor.agency)
        return fail(forbidden("This is for whoever sent it to see to"));
    if (one.state != State::CameBack) return {};
    one.state = State::SeenTo;
    if (not TRY(Dispatches::move(act, one, State::CameBack))) return {};
    act.record(fact_of("letter.seen_to", one));
    TRY(act.commit());
    return {};
}

Result<std::vector<Dispatch>> written_about(audit::Reading& reading, const Reference& about) {
    return Dispatches::about(reading, about);
}

}  // namespace accord::letters
