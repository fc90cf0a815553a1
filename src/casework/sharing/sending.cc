#include "casework/sharing/sending.h"

#include <algorithm>
#include <set>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands_shut.h"
#include "casework/sharing/guards.h"
#include "engine/deadlines/due.h"
#include "engine/policy/documents.h"
#include "governance/agreement/commands.h"
#include "governance/letters/commands.h"
#include "governance/parties/commands.h"

namespace accord::sharing {
namespace {

constexpr auto here = rulebook::Nation::England;

// A clock of the rulebook, or so many hours where the rulebook has lost it.
Instant due_by(const rulebook::Rulebook& rulebook, Code<rulebook::ClockRule> clock, Instant start,
               int hours_otherwise) {
    const auto* rule = rulebook.clocks.in_force(clock, london_day(start), here);
    if (rule == nullptr) return start + hours(hours_otherwise);
    return deadlines::due(*rule, start, deadlines::calendar_of(rulebook, here, "DEFAULT")).at;
}

std::string salt_from(Entropy& entropy) {
    std::array<Byte, 16> bytes{};
    entropy.fill(bytes);
    return base64url(bytes);
}

Pack pack_for(audit::Act& act, const Recipient& recipient, std::int64_t number,
              shield::Rendition rendition) {
    Pack pack;
    pack.id = act.mint<Pack>();
    pack.recipient = recipient.id;
    pack.number = number;
    pack.rendition = std::move(rendition);
    pack.salt = salt_from(act.node().entropy);
    pack.made_at = act.now();
    return pack;
}

// The privacy assessment over the agreements that the decisions rely on: where there are several,
// the one that stands least well.
Result<std::optional<assessments::Status>> assessment_over(audit::Reading& reading,
                                                           const agreement::Law& law,
                                                           const std::vector<Prospect>& prospects) {
    std::set<std::string> agreements;
    for (const auto& prospect : prospects) {
        for (const auto& reason : prospect.decision.reasons) {
            if (reason.clause == policy::no_clause) continue;
            agreements.insert(law.terms.agreement_of(reason.clause).agreement);
        }
    }
    std::optional<assessments::Status> out;
    for (const auto& uri : agreements) {
        const auto status = TRY(agreement::assessment_of(reading, uri));
        const bool worse = not out or (out->in_date() and not status.in_date());
        if (worse) out = status;
    }
    return out;
}

// How soon somebody must act stands beside what was put right, and where it stood before.
void say_how_soon(shield::Rendition& made, HowSoon said, HowSoon of_all) {
    if (said == HowSoon::NotSaid) return;
    for (auto& item : made.items)
        if (item.id == "how-soon") item.words = words(of_all);
    const auto news = std::find_if(made.items.begin(), made.items.end(),
                                   [](const auto& item) { return item.id == "news"; });
    if (news == made.items.end()) return;
    made.items.insert(news + 1, {std::string(news_soon_item), "How soon to act on it",
                                 std::string(words(said)), false, true, false});
}

// Whoever read it already is not left to find by chance that it is otherwise.
Result<void> write_of_correction(audit::Act& act, const Share& share, const Recipient& recipient,
                                 HowSoon soon) {
    if (not recipient.opened_at) return {};
    return letters::write(
        act, {.about = share.reference,
              .what = "corrected-" + std::to_string(share.corrections + 1),
              .party = recipient.party,
              .sender = share.sender,
              .event = {.says = "Something that you read has been put right, or added to",
                        .by = "Read it again",
                        .due_at = recipient.read_again_by,
                        .urgent = soon == HowSoon::Now,
                        .path = "/share/"}});
}

}  // namespace

Result<Outcome> outcome_of(audit::Reading& reading, const agreement::Law& law,
                           const std::vector<Prospect>& prospects) {
    Outcome out;
    out.every_review_reasoned = true;
    out.agreement_covers_all = true;
    for (const auto& each : prospects) {
        out.emergency = out.emergency or each.decision.emergency;
        out.law_enforcement = out.law_enforcement or each.decision.footing.law_enforcement;
        if (not each.asks_why()) continue;
        out.any_review = true;
        out.agreement_covers_all = false;
        if (trim(each.chosen.go_on).empty() and each.goes) out.every_review_reasoned = false;
    }
    out.every_review_reasoned = out.any_review and out.every_review_reasoned;
    out.assessment = TRY(assessment_over(reading, law, prospects));
    return out;
}

Instant acknowledge_by(const rulebook::Rulebook& rulebook, HowSoon soon, Instant sent_at) {
    const auto at_once = due_by(rulebook, "RATING_RED", sent_at, 4);
    const auto in_a_day = due_by(rulebook, "ACKNOWLEDGE_REFERRAL", sent_at, 24);
    if (soon == HowSoon::Now) return at_once;
    if (soon != HowSoon::Today) return in_a_day;
    // What is to be acted on today is not due on another day; of an evening there is as long as
    // for what is to be acted on now.
    const auto midnight = instant_in_london({plus_days(london_day(sent_at), 1), 0, 0, 0});
    return std::min(in_a_day, std::max(midnight, at_once));
}

Instant decide_by(const rulebook::Rulebook& rulebook, Instant sent_at) {
    return due_by(rulebook, "REFERRAL_DECISION", sent_at, 24);
}

std::optional<Date> look_again_on(const rulebook::Rulebook& rulebook, Telling telling,
                                  Instant sent_at) {
    if (not looks_again(telling)) return std::nullopt;
    if (telling == Telling::WillTell) return plus_days(london_day(sent_at), 1);
    return london_day(due_by(rulebook, "TELL_FAMILY_LATER", sent_at, 14 * 24));
}

Result<Recipient> send_one(audit::Act& act, const Share& share, const Prospect& prospect,
                           const agreement::Law& law, std::int64_t place) {
    Recipient out;
    out.id = act.mint<Recipient>();
    out.party = prospect.party.id;
    out.why = prospect.chosen.why;
    out.asked = prospect.chosen.extent;
    out.answer = prospect.decision.answer;
    out.panel = prospect.decision.panel;
    out.went_on = prospect.chosen.go_on;
    out.version = 1;
    const auto about = text(share.reference);
    TRY(keep_terms(act, law));
    out.evidence =
        record_decision(act, {"share.decided", "share.item_held_back"}, about, prospect, law);
    if (prospect.goes and prospect.asks_why())
        act.record(audit::fact("share.went_on", about)
                       .with("recipient", text(out.party))
                       .with("answer", policy::word(out.answer)));
    if (not prospect.goes) {
        out.reached = prospect.suspended ? Reached::Suspended : Reached::HeldBack;
        act.record(audit::fact("share.held_back", about)
                       .with("recipient", text(out.party))
                       .with("why", prospect.suspended       ? "suspended"
                                    : prospect.decision.stop ? "stop"
                                                             : "no reason given"));
        TRY(Shares::add(act, share.id, out, place));
        return out;
    }
    out.reached = Reached::Sent;
    out.extent = prospect.rendition.extent;
    out.sent_at = act.now();
    out.acknowledge_by = acknowledge_by(*law.rulebook, share.how_soon, act.now());
    TRY(Shares::add(act, share.id, out, place));
    const auto pack = pack_for(act, out, 1, prospect.rendition);
    TRY(Packs::add(act, share.id, pack));
    act.record(audit::fact("share.sent", about)
                   .with("recipient", text(out.party))
                   .with("extent", shield::code(out.extent))
                   .with("pack", text(digest_of(pack)))
                   .with("acknowledge_by", text(*out.acknowledge_by)));
    act.post({"share.deliver", text(out.id)});
    act.post({"share.note_if_late", text(out.id), *out.acknowledge_by});
    return out;
}

Result<void> send_again(audit::Act& act, const rulebook::Rulebook& rulebook, const Share& share,
                        Recipient& recipient, shield::Rendition rendition) {
    const auto before = TRY(Packs::of(act, share.id, recipient.id));
    const auto number = static_cast<std::int64_t>(before.size()) + 1;
    const auto pack = pack_for(act, recipient, number, std::move(rendition));
    TRY(Packs::add(act, share.id, pack));
    auto fact = audit::fact("share.sent", text(share.reference))
                    .with("recipient", text(recipient.party))
                    .with("extent", shield::code(pack.rendition.extent))
                    .with("pack", text(digest_of(pack)))
                    .with("number", number);
    act.post({"share.deliver", text(recipient.id)});
    if (recipient.opened_at) {
        recipient.read_again_by = acknowledge_by(rulebook, share.how_soon, act.now());
        fact.with("read_again_by", text(*recipient.read_again_by));
        act.post({"share.note_if_unread", text(recipient.id), *recipient.read_again_by});
        const bool first = TRY(Shares::save(act, recipient));
        if (not first) return fail(conflict("It was opened while it was being changed. Try again"));
    }
    act.record(std::move(fact));
    return {};
}

Result<std::int64_t> send_correction(audit::Act& act, const rulebook::Rulebook& rulebook,
                                     Share& share, const Correction& said) {
    // What became secret since it was sent is not said now.
    const auto in_secret = TRY(people::living_in_secret(act, text(share.sender)));
    const auto children = guarded(share.answers.children, in_secret, london_day(act.now()));
    const auto exclusions = exclusions_of(children);
    std::int64_t told = 0;
    for (auto& recipient : share.recipients) {
        if (not recipient.can_read()) continue;
        auto packs = TRY(Packs::of(act, share.id, recipient.id));
        if (packs.empty()) continue;
        const bool whole = recipient.extent == shield::Extent::Everything;
        auto made =
            with_correction(std::move(packs.back().rendition), said.words, whole, exclusions);
        say_how_soon(made, said.how_soon, share.how_soon);
        shield::hold_back_places(made, people::places_of(in_secret), "call");
        TRY(send_again(act, rulebook, share, recipient, std::move(made)));
        TRY(write_of_correction(act, share, recipient, said.how_soon));
        act.post({"share.changed", text(recipient.id)});
        ++told;
    }
    ++share.corrections;
    share.answers.corrections.push_back(said.words);
    return told;
}

}  // namespace accord::sharing
