// The decision, that whoever came is told, the end, and the beginning again.
#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "casework/contacts/at_risk.h"
#include "casework/contacts/names.h"
#include "casework/contacts/news_of.h"
#include "casework/contacts/news_reads.h"
#include "casework/contacts/parts.h"
#include "casework/contacts/untold.h"
#include "casework/sharing/commands_changed.h"

namespace accord::contacts {
namespace {

// Two people look before nothing is done where harm is likely.
bool is_grave(std::string_view rating, std::string_view level_code) {
    const auto* row = level(level_code);
    return rating == "RED" or (row != nullptr and row->grave);
}

// What was grave once, and was weighed down since, counts as grave still.
bool asks_for_two(const Contact& contact, const std::vector<Move>& moves, const Outcome& outcome) {
    bool grave = contact.words.arriving.danger == sharing::Yes::Yes or
                 is_grave(contact.rating.text(), contact.level);
    for (const auto& move : moves) {
        if (move.what == "rating") grave = grave or is_grave(move.now, "");
        if (move.what == "level") grave = grave or is_grave("", move.now);
    }
    return grave and not outcome.help;
}

// What an earlier decision rested on stays, above what this one does.
std::string together(const std::string& before, std::string_view now) {
    if (before.empty() or trim(now).empty() or before == trim(now))
        return before.empty() ? std::string(trim(now)) : before;
    return before + "\n\nDecided again:\n" + std::string(trim(now));
}

std::string sentence_of(const std::vector<std::string>& to_do) {
    return "Before this can be closed: " + join(to_do, ". ");
}

// What is new is read first, or it is said why not.
Result<void> past_what_is_new(audit::Act& act, const Contact& contact, const Asker& asker,
                              const Decide& wish) {
    std::int64_t unread = 0, read = 0;
    for (const auto& news : TRY(news_of(act, contact))) {
        if (news.read) continue;
        if (std::find(wish.read.begin(), wish.read.end(), news.item) == wish.read.end()) {
            ++unread;
            continue;
        }
        if (news.kind == NewsKind::Corrected)
            TRY(sharing::read_newest(act, news.reference, asker.party));
        if (TRY(NewsReads::add(act, contact.id, news.item, asker.name))) ++read;
    }
    if (read > 0) act.record(fact_of("contact.news_read", contact).with("items", read));
    if (unread == 0) return {};
    if (trim(wish.unread_why).empty())
        return fail(invalid(
            "Something is new that nobody has read. Read it first, or say why you decide before",
            "unread-why"));
    TRY(moved(act, contact, asker, {"unread", "", std::to_string(unread)}, trim(wish.unread_why)));
    act.record(fact_of("contact.decided_unread", contact).with("items", unread));
    return {};
}

// What it stands against stays beside its reason.
Result<void> past_what_is_against(audit::Act& act, const Contact& contact, const Asker& asker,
                                  const Decide& wish) {
    const auto progress = TRY(requests::progress_for(act, contact.reference));
    const auto odd = against(contact, wish.outcome, progress.asked);
    if (odd.empty()) return {};
    const auto why = std::string(trim(wish.against_why));
    if (why.empty())
        return fail(
            invalid(odd + ". Decide otherwise, or say why nothing more is done all the same",
                    "against-why"));
    return moved(act, contact, asker, {"against", "", wish.outcome}, odd + ": " + why);
}

}  // namespace

std::string against(const Contact& contact, std::string_view outcome, std::int64_t asked) {
    const auto* chosen = contacts::outcome(outcome);
    if (chosen == nullptr or not chosen->ends) return {};
    // Most contacts are of a small need and end so: that nobody was asked is then no contradiction.
    const auto* weighed = level(contact.level);
    if (weighed == nullptr or not weighed->great) return {};
    auto out = "It is " + lower(weighed->words);
    if (asked == 0) out += " and nobody was asked what they know";
    return out;
}

Faults faults_of(const Decide& wish) {
    Faults faults;
    add_if(outcome(wish.outcome) == nullptr, faults, "outcome", "Select what happens next");
    add_if(trim(wish.why).empty(), faults, "why",
           "Enter why, in words that may be read outside the hub");
    add_if(characters(wish.why) > limits::worry_characters_max, faults, "why",
           "Why must be 20,000 characters or less");
    add_if(characters(wish.unread_why) > limits::line_characters_max, faults, "unread-why",
           "Why you decide before it is read must be 500 characters or less");
    add_if(characters(wish.against_why) > limits::line_characters_max, faults, "against-why",
           "Why nothing more is done must be 500 characters or less");
    add_if(characters(wish.inner) > limits::worry_characters_max, faults, "inner",
           "What stays in the hub must be 20,000 characters or less");
    return faults;
}

Result<Contact> decide(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                       const Decide& wish) {
    const auto faults = faults_of(wish);
    if (not faults.empty()) return fail(invalid(faults.front().sentence, faults.front().where));
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.decide"));
    auto contact = TRY(own(act, asker, wish.reference, wish.version));
    const auto& chosen = *outcome(wish.outcome);
    if (contact.state == State::Received) return fail(conflict("Nobody has screened this yet"));
    if (not contact.open() or contact.ready_to_tell())
        return fail(conflict("This was decided already"));
    const auto moves = TRY(Contacts::moves_of(act, contact.id));
    if (asks_for_two(contact, moves, chosen) and contact.screened_by == asker.actor.account)
        return fail(forbidden(
            "You screened this, and it may be serious. That nothing is done is decided by somebody "
            "else"));
    if (chosen.code == "INFORMED" and not knows_who_came(contact))
        return fail(invalid(
            "Nobody checked who rang. Ring them back on the number that the directory has, say on "
            "the contact that it was they, and then decide this",
            "outcome"));
    TRY(past_what_is_new(act, contact, asker, wish));
    TRY(past_what_is_against(act, contact, asker, wish));
    const auto was = contact.outcome;
    contact.outcome = chosen.code;
    contact.words.why = trim(wish.why);
    contact.inner = together(contact.inner, wish.inner);
    contact.decided_at = act.now();
    contact.decided_by = asker.actor.account;
    contact.decided_name = asker.name;
    TRY(moved(act, contact, asker, {"outcome", was, contact.outcome}, contact.words.why));
    TRY(enter(act, contact, asker, State::Decided, ""));
    TRY(save(act, contact));
    act.record(fact_of("contact.decided", contact)
                   .with("outcome", contact.outcome)
                   .with("verdict", word(contact.verdict))
                   .with("inner", not contact.inner.empty()));
    TRY(meet_clock(act, contact, "DANGER_LOOKED"));
    TRY(meet_clock(act, contact, "REFERRAL_DECISION"));
    TRY(cancel_asking(act, contact, "It was decided"));
    const auto law = TRY(agreement::law_for(act, lawbook));
    const auto* came = arrival(contact.words.arriving.came);
    if (came == nullptr or came->from != "nobody")
        TRY(start_clock(act, *law->rulebook, contact, "FEEDBACK"));
    TRY(follows_otherwise(act, contact, asker, chosen.follows));
    const auto from = TRY(counted_from(act, contact));
    if (not chosen.follows.empty())
        TRY(follow(act, *law->rulebook, contact, asker, {chosen.follows, from}));
    TRY(act.commit());
    return contact;
}

Faults faults_of(const TellSource& wish, const Contact& contact, shield::Near risk) {
    Faults faults;
    add_if(wish.how == ToldHow::NotSaid, faults, "how", "Select how they are told");
    add_if(wish.how == ToldHow::Here and not contact.source, faults, "how",
           "They are not in Accord. Ring or write, and say here that you have");
    add_if(
        trim(wish.words).empty(), faults, "words",
        wish.how == ToldHow::CannotBe ? "Say why they cannot be told" : "Enter what they are told");
    add_if(characters(wish.words) > limits::worry_characters_max, faults, "words",
           "What they are told must be 20,000 characters or less");
    for (auto& fault :
         faults_of(untold_of(contact, std::nullopt, true), wish.words, "words", wish.untold_why))
        faults.push_back(std::move(fault));
    if (wish.how == ToldHow::CannotBe) return faults;  // nothing is told
    for (auto& fault : faults_of(risk, wish.risk_why)) faults.push_back(std::move(fault));
    return faults;
}

Result<Contact> tell_source(Node& node, const Asker& asker, const TellSource& wish) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.tell_source"));
    auto contact = TRY(own(act, asker, wish.reference, wish.version));
    const auto risk = TRY(risk_of_source(act, contact));
    const auto faults = faults_of(wish, contact, risk);
    if (not faults.empty()) return fail(invalid(faults.front().sentence, faults.front().where));
    if (not contact.ready_to_tell())
        return fail(conflict("There is nothing to tell them yet: it is not decided"));
    contact.words.told_how = wish.how;
    contact.words.feedback = trim(wish.words);
    contact.told_at = act.now();
    TRY(save(act, contact));
    act.record(fact_of("contact.source_told", contact).with("how", word(wish.how)));
    if (not trim(wish.untold_why).empty())
        act.record(fact_of("contact.named_with_reason", contact));
    if (risk != shield::Near::No and wish.how != ToldHow::CannotBe) {
        act.record(fact_of("contact.risk_told", contact).with("near", word(risk)));
        TRY(moved(act, contact, asker, {"risk", "", word(risk)}, trim(wish.risk_why)));
    }
    TRY(moved(act, contact, asker, {"source", "", word(wish.how)}, contact.words.feedback));
    TRY(meet_clock(act, contact, "FEEDBACK"));
    TRY(meet_clock(act, contact, "ACKNOWLEDGE_REFERRAL"));
    if (wish.how == ToldHow::Here)
        TRY(write_to(
            act, contact, *contact.source, "contact-told",
            {.says = "The front door has decided, and tells you what", .path = "/contacts/"}));
    TRY(act.commit());
    return contact;
}

bool tells_nobody(const Contact& contact, const std::vector<Telling>& tellings) {
    const auto* row = outcome(contact.outcome);
    if (contact.state != State::Decided or row == nullptr or not row->tell) return false;
    return std::none_of(tellings.begin(), tellings.end(), [&](const Telling& each) {
        return each.sent_at and (not contact.source or each.to != *contact.source);
    });
}

Result<Contact> close(Node& node, const Asker& asker, const Close& wish) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.close"));
    auto contact = TRY(own(act, asker, wish.reference, wish.version));
    if (not contact.open()) return contact;
    const auto passings = TRY(Passings::of(act, contact.id));
    const auto tellings = TRY(tellings_of(act, contact));
    const auto to_do = before_closing(contact, passings, tellings);
    if (not to_do.empty()) return fail(invalid(sentence_of(to_do), "close"));
    if (characters(wish.why) > limits::line_characters_max)
        return fail(invalid("Who was told must be 500 characters or less", "why"));
    if (tells_nobody(contact, tellings) and trim(wish.why).empty())
        return fail(
            invalid("Others act on this, and nobody was told here. Tell them, or enter who "
                    "was told, and how",
                    "why"));
    for (const auto& open : TRY(requests::open_for(act, contact.reference)))
        TRY(requests::close(act, asker, open));
    contact.closed_at = act.now();
    TRY(enter(act, contact, asker, State::Closed, trim(wish.why)));
    TRY(save(act, contact));
    TRY(Names::clear(act, contact.id));
    TRY(cancel_clocks(act, contact, "The contact was closed"));
    act.record(fact_of("contact.closed", contact).with("outcome", contact.outcome));
    TRY(act.commit());
    return contact;
}

Result<Contact> reopen(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                       const Reopen& wish) {
    if (trim(wish.why).empty()) return fail(invalid("Enter what is new", "why"));
    if (characters(wish.why) > limits::worry_characters_max)
        return fail(invalid("What is new must be 20,000 characters or less", "why"));
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.reopen"));
    auto contact = TRY(own(act, asker, wish.reference, wish.version));
    if (contact.open() and not contact.ready_to_tell())
        return fail(conflict("This is open. Write what is new into the picture"));
    const auto law = TRY(agreement::law_for(act, lawbook));
    TRY(enter(act, contact, asker, State::Received, wish.why));
    TRY(moved(act, contact, asker, {"outcome", contact.outcome, ""}, ""));
    TRY(moved(act, contact, asker, {"told", word(contact.words.told_how), ""},
              contact.words.feedback));
    // What is new may be worse: it is nothing until somebody has weighed it.
    TRY(moved(act, contact, asker, {"level", contact.level, ""}, ""));
    TRY(moved(act, contact, asker, {"rating", contact.rating.text(), ""}, ""));
    TRY(moved(act, contact, asker, {"verdict", word(contact.verdict), ""}, ""));
    contact.level.clear();
    contact.rating = {};
    contact.verdict = Verdict::NotSaid;
    contact.outcome.clear();
    contact.words.told_how = ToldHow::NotSaid;
    contact.words.feedback.clear();
    contact.told_at.reset();
    contact.closed_at.reset();
    contact.decided_at.reset();
    contact.reopened++;
    TRY(save(act, contact));
    TRY(Names::put(act, contact));
    TRY(cancel_clocks(act, contact, "It was opened again"));
    TRY(start_clock(act, *law->rulebook, contact, "SCREEN"));
    act.record(fact_of("contact.reopened", contact).with("times", contact.reopened));
    TRY(act.commit());
    return contact;
}

}  // namespace accord::contacts
