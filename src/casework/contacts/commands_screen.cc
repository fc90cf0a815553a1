// How serious it is, what others know, and the picture that comes of it.
#include "base/limits.h"
#include "base/text.h"
#include "casework/clocks/commands.h"
#include "casework/contacts/parts.h"
#include "casework/contacts/untold.h"
#include "casework/requests/commands_to_ask.h"
#include "governance/parties/commands.h"

namespace accord::contacts {
namespace {

constexpr std::string_view next_words[] = {"", "ask", "decide"};

bool is_rating(const rulebook::Rulebook& rulebook, const Code<rulebook::Rating>& rating, Date day) {
    return rulebook.ratings.in_force(rating, day, rulebook::Nation::England) != nullptr;
}

// What others were asked is timed by the new rating; where there is no time for it, as before.
Result<void> retime(audit::Act& act, const Asker& asker, const agreement::Law& law,
                    const Contact& contact, const std::string& why) {
    const auto* row =
        law.rulebook->ratings.in_force(contact.rating, law.day, rulebook::Nation::England);
    if (row == nullptr or row->clock.empty()) return {};
    for (const auto& open : TRY(requests::open_for(act, contact.reference)))
        TRY(requests::rerate(act, asker, law, {open, contact.rating, why}));
    return {};
}

// The working day of a referral is counted from when it came, not from when it was looked at. What
// is no referral is decided in the same time: it does not lie without a clock, and has it still
// when it turns out to be one.
Result<void> time_decision(audit::Act& act, const rulebook::Rulebook& rulebook,
                           const Contact& contact) {
    for (const auto& clock : TRY(clocks::going_about(act, text(contact.reference))))
        if (clock.rule.text() == "REFERRAL_DECISION") return {};
    const auto since = TRY(counted_from(act, contact));
    return start_clock(act, rulebook, contact, "REFERRAL_DECISION", since);
}

bool is_red(const Contact& contact) {
    return contact.words.arriving.danger == sharing::Yes::Yes or contact.rating.text() == "RED";
}

// Others are to be asked. Until one of them is, that has a time of its own.
Result<void> time_asking(audit::Act& act, const rulebook::Rulebook& rulebook,
                         const Contact& contact) {
    for (const auto& each : TRY(requests::gathered_for(act, contact.reference)))
        if (each.request.open() and each.request.sent() > 0) return {};
    if (TRY(requests::running_time_to_ask(act, contact.reference))) return {};
    return start_clock(act, rulebook, contact, requests::time_to_ask(is_red(contact)).text());
}

// It is needed sooner or later than it was: counted again from when it began.
Result<void> retime_asking(audit::Act& act, const rulebook::Rulebook& rulebook,
                           const Contact& contact, std::string_view why) {
    auto clock = TRY(requests::running_time_to_ask(act, contact.reference));
    const auto rule = requests::time_to_ask(is_red(contact));
    if (not clock or clock->rule == rule) return {};
    const auto since = clock->started_at;
    TRY(clocks::cancel(act, std::move(*clock), why));
    return start_clock(act, rulebook, contact, rule.text(), since);
}

// Why the hub asks, by what it has weighed so far.
std::string_view kind_of(const Contact& contact) {
    if (contact.words.arriving.danger == sharing::Yes::Yes) return "DANGER";
    const auto* row = level(contact.level);
    if (row != nullptr) return row->ask;
    return "CHECK";
}

requests::Asking asking_of(const Contact& contact, const std::optional<parties::Party>& source) {
    const auto& arriving = contact.words.arriving;
    requests::Asking out;
    out.children = arriving.children;
    out.household = arriving.household;
    if (not in_confidence(arriving)) out.happening = arriving.happened;
    out.deciding = "What the child needs, and how soon";
    out.kind = kind_of(contact);
    out.family = arriving.family;
    if (in_confidence(arriving)) out.family.more.clear();
    out.untold = untold_of(contact, source, false).names;
    const auto* kind = requests::ask_kind(out.kind);
    if (kind != nullptr and kind->rating != contact.rating and not contact.rating.empty() and
        contact.rating.text() != "BLUE") {
        out.rating = contact.rating.text();
        out.rating_why = "As the hub rated it when it was screened";
    }
    return out;
}

}  // namespace

std::string_view word(Next next) {
    return next_words[static_cast<std::size_t>(next)];
}
Next next_from(std::string_view word) {
    for (const auto next : {Next::AskOthers, Next::Decide})
        if (word == contacts::word(next)) return next;
    return Next::NotSaid;
}

std::string at_odds(const Screen& wish) {
    constexpr std::string_view acute = "4";
    std::vector<std::string> slow;
    if (wish.verdict == Verdict::Contact) slow.emplace_back("a contact that no assessment follows");
    if (wish.rating.text() == "BLUE") slow.emplace_back("advice only");
    if (wish.level != acute or slow.empty()) return {};
    return "Level 4 is acute need, and you chose " + join_words(slow);
}

Faults faults_of(const Screen& wish, const rulebook::Rulebook& rulebook, Date day) {
    Faults faults;
    add_if(wish.verdict == Verdict::NotSaid, faults, "verdict",
           "Select whether this is a contact or a referral");
    add_if(level(wish.level) == nullptr, faults, "level", "Select the level of need");
    add_if(not is_rating(rulebook, wish.rating, day), faults, "rating",
           "Select how soon it is needed");
    add_if(wish.next == Next::NotSaid, faults, "next", "Select what happens next");
    add_if(trim(wish.why).empty(), faults, "why", "Say in a few words why");
    add_if(characters(wish.why) > limits::worry_characters_max, faults, "why",
           "Why must be 20,000 characters or less");
    if (const auto odd = at_odds(wish); not odd.empty() and trim(wish.at_odds_why).empty())
        add(faults, "at-odds-why", odd + ". Change one of them, or say why both are right");
    add_if(characters(wish.at_odds_why) > limits::line_characters_max, faults, "at-odds-why",
           "Why both are right must be 500 characters or less");
    return faults;
}

Result<Contact> screen(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                       const Screen& wish) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.screen"));
    auto contact = TRY(own(act, asker, wish.reference, wish.version));
    const auto law = TRY(agreement::law_for(act, lawbook));
    const auto faults = faults_of(wish, *law->rulebook, law->day);
    if (not faults.empty()) return fail(invalid(faults.front().sentence, faults.front().where));
    if (contact.state != State::Received) return fail(conflict("This was screened already"));
    const auto was = contact;
    contact.verdict = wish.verdict;
    contact.level = wish.level;
    contact.rating = wish.rating;
    contact.screened_at = act.now();
    contact.screened_by = asker.actor.account;
    contact.screened_name = asker.name;
    const auto odd = at_odds(wish);
    const auto why =
        wish.why + (odd.empty() ? "" : "\n" + odd + ": " + std::string(trim(wish.at_odds_why)));
    TRY(moved(act, contact, asker, {"verdict", word(was.verdict), word(contact.verdict)}, why));
    TRY(moved(act, contact, asker, {"level", was.level, contact.level}, ""));
    TRY(moved(act, contact, asker, {"rating", was.rating.text(), contact.rating.text()}, ""));
    TRY(enter(act, contact, asker,
              wish.next == Next::AskOthers ? State::Gathering : State::Weighing, ""));
    TRY(save(act, contact));
    act.record(fact_of("contact.screened", contact)
                   .with("verdict", word(contact.verdict))
                   .with("level", contact.level)
                   .with("rating", contact.rating.text())
                   .with("next", word(wish.next)));
    TRY(meet_clock(act, contact, "DANGER_LOOKED"));
    TRY(meet_clock(act, contact, "SCREEN"));
    TRY(time_decision(act, *law->rulebook, contact));
    if (contact.state == State::Gathering) TRY(time_asking(act, *law->rulebook, contact));
    TRY(act.commit());
    return contact;
}

Result<Contact> reweigh(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                        const Reweigh& wish) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.reweigh"));
    auto contact = TRY(own(act, asker, wish.reference, wish.version));
    const auto law = TRY(agreement::law_for(act, lawbook));
    if (contact.state == State::Received)
        return fail(conflict("Screen it first: nothing was weighed yet"));
    if (not contact.open()) return fail(conflict("This is closed. Open it again first"));
    if (level(wish.level) == nullptr) return fail(invalid("Select the level of need", "level"));
    if (not is_rating(*law->rulebook, wish.rating, law->day))
        return fail(invalid("Select how soon it is needed", "rating"));
    if (trim(wish.why).empty())
        return fail(invalid("Say in a few words why it is weighed again", "why"));
    const auto was = contact;
    contact.level = wish.level;
    contact.rating = wish.rating;
    if (wish.verdict != Verdict::NotSaid) contact.verdict = wish.verdict;
    const bool as_before = contact.level == was.level and contact.rating == was.rating and
                           contact.verdict == was.verdict;
    TRY(moved(act, contact, asker, {"verdict", word(was.verdict), word(contact.verdict)},
              wish.why));
    TRY(moved(act, contact, asker, {"level", was.level, contact.level}, wish.why));
    TRY(moved(act, contact, asker, {"rating", was.rating.text(), contact.rating.text()}, wish.why));
    if (as_before) TRY(moved(act, contact, asker, {"weighed", "", "as-before"}, wish.why));
    TRY(meet_clock(act, contact, "DANGER_LOOKED"));
    if (was.verdict != contact.verdict and not contact.ready_to_tell())
        TRY(time_decision(act, *law->rulebook, contact));
    constexpr std::string_view again = "The hub weighed it again";
    if (was.rating != contact.rating) TRY(retime(act, asker, *law, contact, std::string(again)));
    TRY(retime_asking(act, *law->rulebook, contact, again));
    TRY(save(act, contact));
    act.record(fact_of("contact.reweighed", contact)
                   .with("level", contact.level)
                   .with("rating", contact.rating.text()));
    TRY(act.commit());
    return contact;
}

Result<Reference> begin_asking(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.ask"));
    auto contact = TRY(own(act, asker, reference));
    const bool danger = contact.words.arriving.danger == sharing::Yes::Yes;
    if (contact.state == State::Received and not danger)
        return fail(conflict("A social worker of the hub screens it first"));
    if (not contact.open()) return fail(conflict("This is closed. Open it again first"));
    std::optional<parties::Party> source;
    if (contact.source) source = TRY(parties::find(act, *contact.source));
    const auto request =
        TRY(requests::begin(act, asker, asking_of(contact, source), contact.reference));
    if (contact.state == State::Weighing) {
        TRY(enter(act, contact, asker, State::Gathering, ""));
        TRY(save(act, contact));
    }
    act.record(fact_of("contact.asked_for", contact).with("request", text(request.reference)));
    TRY(act.commit());
    return request.reference;
}

Result<Contact> save_picture(Node& node, const Asker& asker, const SavePicture& wish) {
    for (const auto* words : {&wish.picture.worries, &wish.picture.well, &wish.picture.unknown})
        if (characters(*words) > limits::worry_characters_max)
            return fail(invalid("Each part must be 20,000 characters or less", "worries"));
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.picture"));
    auto contact = TRY(own(act, asker, wish.reference, wish.version));
    if (contact.state != State::Gathering and contact.state != State::Weighing)
        return fail(
            conflict("The picture is put together after screening and before the decision"));
    contact.words.picture = wish.picture;
    if (wish.enough) {
        TRY(enter(act, contact, asker, State::Weighing, ""));
        TRY(cancel_asking(act, contact, "Enough is known to decide"));
    }
    TRY(save(act, contact));
    act.record(fact_of("contact.picture_saved", contact)
                   .with("enough", wish.enough)
                   .with("stop_asking", wish.stop_asking));
    if (wish.enough and wish.stop_asking)
        for (const auto& open : TRY(requests::open_for(act, contact.reference)))
            TRY(requests::close(act, asker, open));
    TRY(act.commit());
    return contact;
}

}  // namespace accord::contacts
