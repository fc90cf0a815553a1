// What the hub does about a contact.
#include "doors/replay/doing.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/clocks/commands.h"
#include "casework/contacts/commands_follow.h"

namespace accord::replay {
bool Doing::in_hours() const {
    const auto now = with_.node.clock.now();
    return when_open(now, with_.calendar, 0) == now;
}

std::string Doing::say(std::string_view of, const Planned& planned, std::size_t more) const {
    const auto all = with_.shape.said(of);
    const auto place = (static_cast<std::size_t>(planned.number) + more) % all.size();
    return replace_all(all[place], "%", planned.child());
}

void Doing::changed(Known& known, const contacts::Contact& contact) const {
    const auto now = with_.node.clock.now();
    if (known.state != contact.state) known.stage_at = now;
    known.state = contact.state;
    known.version = contact.version;
    known.identified = contact.identified_at.has_value();
    known.worker_has_it = contact.words.worker.has_it_at.has_value();
    known.told = contact.told_at.has_value();
    known.reopened = contact.reopened;
    known.touched_at = now;
}

Result<contacts::Arriving> Doing::arriving_of(const Planned& planned) const {
    auto out = planned.arriving;
    if (const auto* came = contacts::arrival(out.came); came != nullptr and came->spoken)
        out.known_how = requests::KnownHow::RangDirectory;
    if (out.party.empty()) return out;
    const auto found = with_.borough.coming.find(out.party);
    if (found == with_.borough.coming.end())
        return fail(broken("demo/year: no organisation '" + out.party + "'"));
    out.party = text(found->second);
    return out;
}

Result<void> Doing::receive(const Planned& planned, Known& known) {
    contacts::Receive wish{TRY(arriving_of(planned)), std::nullopt};
    // Of a family that was here before, the records of the list are chosen where they are known.
    const auto contact = TRY(contacts::receive(with_.node, taking_in(), with_.law, wish));
    known.reference = contact.reference;
    known.id = contact.id;
    known.received_at = known.stage_at = contact.received_at;
    const auto* came = contacts::arrival(planned.arriving.came);
    const bool wants = planned.arriving.kind == contacts::Kind::Services and came->from != "nobody";
    known.acknowledged = not wants or contact.source or came->spoken;
    changed(known, contact);
    return {};
}

Result<void> Doing::acknowledge(Known& known) {
    const auto contact = TRY(contacts::acknowledge(with_.node, with_.borough.taking_in,
                                                   *known.reference, known.version));
    known.acknowledged = true;
    changed(known, contact);
    return {};
}

// Each child is compared with the list, as the page does, before anybody says who it is.
Result<void> Doing::identify(const Planned& planned, Known& known) {
    contacts::Contact shown;
    shown.words.arriving.children = planned.arriving.children;
    const auto alike = TRY(contacts::who_it_may_be(with_.node, taking_in(), with_.matcher, shown));
    const auto records = families_.find(planned.family);
    contacts::Identify wish{*known.reference, known.version, {}};
    for (std::size_t i = 0; i < alike.size(); ++i) {
        const bool known_child = records != families_.end() and i < records->second.size();
        wish.children.push_back(
            {known_child ? records->second[i] : "new", static_cast<std::int64_t>(alike[i].size())});
    }
    const auto contact = TRY(contacts::identify(with_.node, taking_in(), wish));
    auto& theirs = families_[planned.family];
    theirs.clear();
    for (const auto& child : contact.words.arriving.children) theirs.push_back(child.person);
    changed(known, contact);
    return {};
}

Result<void> Doing::screen(const Planned& planned, Known& known) {
    const auto& way = *planned.way;
    const bool asks = way.asks and known.reopened == 0;
    contacts::Screen wish{
        *known.reference,   known.version,
        way.verdict,        way.level,
        way.rating,         asks ? contacts::Next::AskOthers : contacts::Next::Decide,
        say("why", planned)};
    if (not contacts::at_odds(wish).empty()) wish.at_odds_why = say("why", planned);
    const auto contact = TRY(contacts::screen(with_.node, screening(), with_.law, wish));
    if (known.reopened == 0 and way.verdict == contacts::Verdict::Referral) ++done.referrals;
    changed(known, contact);
    return {};
}

Result<void> Doing::pass_to_worker(const Planned& planned, Known& known) {
    const contacts::PassToWorker wish{
        *known.reference,
        known.version,
        {"Whoever has the family", "Family help", with_.borough.told.phone},
        say("why", planned)};
    changed(known, TRY(contacts::pass_to_worker(with_.node, taking_in(), wish)));
    return {};
}

Result<void> Doing::worker_has_it(Known& known) {
    changed(known, TRY(contacts::worker_has_it(with_.node, with_.borough.deciding, *known.reference,
                                               known.version)));
    return {};
}

Result<void> Doing::picture(const Planned& planned, Known& known) {
    TRY(contacts::look_at(with_.node, screening(), *known.reference, false));
    const contacts::SavePicture wish{
        *known.reference,
        known.version,
        {say("picture", planned), say("well", planned), say("unknown", planned)},
        true,
        true};
    changed(known, TRY(contacts::save_picture(with_.node, screening(), wish)));
    known.request_open = false;
    for (auto& other : known.others) other.awaited = false;
    return {};
}

Result<void> Doing::decide(const Planned& planned, Known& known) {
    const auto& manager = with_.borough.deciding;
    const auto seen = TRY(contacts::look_at(with_.node, manager, *known.reference, true));
    contacts::Decide wish{*known.reference, known.version, planned.way->outcome,
                          say("decided", planned), ""};
    wish.against_why = wish.why;
    for (const auto& news : seen.news) wish.read.push_back(news.item);
    const auto contact = TRY(contacts::decide(with_.node, manager, with_.law, wish));
    if (known.reopened == 0 and contact.outcome == "STRATEGY") ++done.enquiries;
    changed(known, contact);
    auto reading = TRY(audit::Reading::begin(with_.node, manager.actor));
    known.follows = learnt(TRY(clocks::of(reading, text(contact.id))));
    return {};
}

Result<void> Doing::follow(Known& known) {
    TRY(contacts::end_following(with_.node, with_.borough.screening,
                                {*known.reference, known.follows->id, true, ""}));
    known.follows.reset();
    ++done.followed;
    return {};
}

Result<void> Doing::ask_owners(Known& known) {
    const auto seen =
        TRY(contacts::look_at(with_.node, with_.borough.screening, *known.reference, false));
    contacts::AskOwners wish{
        *known.reference, with_.borough.told.party, "To help the family early", {}};
    for (const auto& each : contacts::offerable(seen.gathered))
        if (each.item == "facts") wish.picks.push_back({each.reply, each.item});
    known.owners_asked = true;
    known.owners_asked_at = with_.node.clock.now();
    if (wish.picks.empty()) return {};
    TRY(contacts::ask_owners(with_.node, with_.borough.screening, wish));
    const auto after =
        TRY(contacts::look_at(with_.node, with_.borough.screening, *known.reference, false));
    for (const auto& passing : after.passings)
        if (passing.passes == contacts::Passes::Asked)
            known.owners_waiting.push_back({passing.id, passing.owner});
    return {};
}

Result<void> Doing::answer_owner(std::size_t place, Known& known) {
    const auto& waiting = known.owners_waiting.at(place);
    const bool yes = known.version % 4 != 0;
    for (const auto& agency : with_.borough.asked) {
        if (agency.party != waiting.owner) continue;
        const contacts::AnswerPassing wish{waiting.passing,
                                           yes ? contacts::Passes::Yes : contacts::Passes::No,
                                           yes ? "" : "It would be known who had said it"};
        TRY(contacts::answer(with_.node, agency.answering, wish));
    }
    known.owners_waiting.erase(known.owners_waiting.begin() + static_cast<std::ptrdiff_t>(place));
    known.touched_at = with_.node.clock.now();
    return {};
}

Result<void> Doing::begin_telling(const Planned& planned, Known& known) {
    const contacts::Tell wish{*known.reference, with_.borough.told.party, say("decided", planned)};
    known.share = TRY(contacts::begin_telling(with_.node, with_.borough.screening, wish));
    known.share_at = known.touched_at = with_.node.clock.now();
    return {};
}

Result<void> Doing::send_telling(const Planned& planned, Known& known) {
    const auto& who = with_.borough.screening;
    auto opened = TRY(sharing::open_draft(with_.node, who, *known.share, "worry"));
    if (auto* draft = std::get_if<sharing::Draft>(&opened)) {
        auto& answers = draft->answers;
        answers.how_soon = sharing::HowSoon::NextFewDays;
        answers.keep_from = sharing::must_not_learn(answers);
        answers.must_not_find_out =
            answers.keep_from.empty() ? sharing::Yes::No : sharing::Yes::Yes;
        answers.view = say("view", planned);
        for (auto& one : answers.recipients) one.go_on = "They are to help the family";
        auto kept =
            TRY(sharing::save(with_.node, who, {*known.share, draft->version, "worry", answers}));
        const auto* saved = std::get_if<sharing::Draft>(&kept);
        if (saved == nullptr) return fail(conflict("Somebody else was first"));
        TRY(sharing::send(with_.node, who, with_.law, {*known.share, saved->version, false}));
        ++done.told;
    }
    known.share_sent = true;
    known.share_at = known.touched_at = with_.node.clock.now();
    return {};
}

Result<void> Doing::open_telling(Known& known) {
    TRY(sharing::open(with_.node, with_.borough.told.answering, *known.share));
    TRY(sharing::acknowledge(with_.node, with_.borough.told.answering, *known.share));
    known.share_opened = true;
    return {};
}

Result<void> Doing::tell_source(const Planned& planned, Known& known) {
    const auto* came = contacts::arrival(planned.arriving.came);
    const auto how = came->from == "nobody"               ? contacts::ToldHow::CannotBe
                     : not planned.arriving.party.empty() ? contacts::ToldHow::Here
                                                          : contacts::ToldHow::Phone;
    const contacts::TellSource wish{*known.reference, known.version, how, say("told", planned)};
    changed(known, TRY(contacts::tell_source(with_.node, screening(), wish)));
    known.acknowledged = true;
    return {};
}

Result<void> Doing::close(const Planned& planned, Known& known) {
    changed(known,
            TRY(contacts::close(with_.node, with_.borough.deciding,
                                {*known.reference, known.version, say("others told", planned)})));
    known.acknowledged = true;
    known.request_open = false;
    return {};
}

Result<void> Doing::reopen(const Planned& planned, Known& known) {
    const contacts::Reopen wish{*known.reference, known.version, say("new", planned)};
    changed(known, TRY(contacts::reopen(with_.node, with_.borough.taking_in, with_.law, wish)));
    ++done.reopened;
    return {};
}

Result<void> Doing::step(const replay::Next& next, const Planned& planned, Known& known) {
    ++done.steps;
    switch (next.step) {
        case Step::Receive: return receive(planned, known);
        case Step::Acknowledge: return acknowledge(known);
        case Step::Identify: return identify(planned, known);
        case Step::Screen: return screen(planned, known);
        case Step::PassToWorker: return pass_to_worker(planned, known);
        case Step::WorkerHasIt: return worker_has_it(known);
        case Step::BeginAsking: return begin_asking(known);
        case Step::Ask: return ask(planned, known);
        case Step::Open: return open(planned, next.place, known);
        case Step::Reply: return reply(planned, next.place, known, false);
        case Step::ReplyAgain: return reply(planned, next.place, known, true);
        case Step::ReviewRefusal: return review(planned, next.place, known);
        case Step::RunOn: return run_on(next.place, known);
        case Step::SayFamily: return say_family(known);
        case Step::Picture: return picture(planned, known);
        case Step::Decide: return decide(planned, known);
        case Step::AskOwners: return ask_owners(known);
        case Step::AnswerOwner: return answer_owner(next.place, known);
        case Step::BeginTelling: return begin_telling(planned, known);
        case Step::SendTelling: return send_telling(planned, known);
        case Step::OpenTelling: return open_telling(known);
        case Step::TellSource: return tell_source(planned, known);
        case Step::Close: return close(planned, known);
        case Step::Reopen: return reopen(planned, known);
        case Step::Follow: return follow(known);
    }
    return {};
}

}  // namespace accord::replay
