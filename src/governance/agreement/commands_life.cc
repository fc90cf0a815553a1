#include "governance/agreement/commands_life.h"

#include <algorithm>

#include "base/json.h"
#include "base/london.h"
#include "base/text.h"
#include "governance/agreement/agreements.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/leavings.h"
#include "governance/agreement/reviews.h"
#include "governance/agreement/signatures.h"
#include "governance/parties/commands.h"

namespace accord::agreement {
namespace {

using audit::Act;
using audit::fact;

Json member(const Agreement& agreement, std::string_view key) {
    const auto json = parse_json(agreement.document);
    return json ? (*json)[key] : Json();
}

bool is_over(const Agreement& agreement) {
    return agreement.standing == Standing::Withdrawn or
           agreement.standing == Standing::Terminated or agreement.standing == Standing::Expired;
}

Result<void> may_keep(const Agreement& agreement, const audit::Actor& actor) {
    if (keeps(agreement, actor.agency)) return {};
    return fail(forbidden("Another organisation keeps this agreement. Ask them"));
}

// How many who work today have signed it.
Result<std::int64_t> working_hands(audit::Reading& reading, const Agreement& agreement) {
    std::int64_t out = 0;
    for (const auto& hand : TRY(Signatures::hands(reading))) {
        if (hand.uri == agreement.uri and hand.version == agreement.version) ++out;
    }
    return out;
}

}  // namespace

// ---------------------------------------------------------------- asked by others

Result<std::vector<Leaving>> leavings(audit::Reading& reading, const Reference& reference) {
    return Leavings::of(reading, reference);
}

Result<std::vector<Review>> reviews(audit::Reading& reading, Id<Agreement> agreement) {
    return Reviews::of(reading, agreement);
}

Termination termination_of(const Agreement& agreement) {
    const auto json = member(agreement, "termination");
    return {static_cast<int>(json["notice_days"].integer_or(0)),
            std::string(json["effect"].text_or())};
}

int review_warning_days(const Agreement& agreement) {
    const auto json = member(agreement, "review_warning_days");
    return static_cast<int>(json.integer_or(90));
}

bool keeps(const Agreement& agreement, std::string_view party) {
    return agreement.keeper.empty() or agreement.keeper == party or party.empty();
}

Result<std::vector<Notice>> notices_for(audit::Reading& reading, std::string_view keeper) {
    const auto today = london_day(reading.now());
    std::vector<Notice> out;
    for (const auto& agreement : TRY(current_of_all(reading))) {
        if (is_over(agreement) or not keeps(agreement, keeper)) continue;
        const auto warning = review_warning_days(agreement);
        if (nearness(agreement, warning, today) != Nearness::Far) {
            out.push_back(
                {agreement.reference, agreement.title, review_words(agreement, warning, today)});
        }
        for (const auto& leaving : TRY(Leavings::of(reading, agreement.reference))) {
            if (not leaving.stands() or leaving.takes_effect <= today) continue;
            const auto party = TRY(parties::find(reading, leaving.party));
            out.push_back({agreement.reference, agreement.title,
                           party.name + " leaves on " + spoken(leaving.takes_effect)});
        }
    }
    return out;
}

// ---------------------------------------------------------------- in force

Result<void> note_in_force(Act& act, Id<Agreement> id) {
    const auto agreement = TRY(Agreements::find(act, id));
    if (agreement.standing != Standing::Open) return {};
    if (not agreement.decides(london_day(act.now()))) return {};
    if (TRY(working_hands(act, agreement)) < 2) return {};
    TRY(bring_into_force(act, agreement));
    return {};
}

// ---------------------------------------------------------------- review

Result<Review> record_review(Node& node, const audit::Actor& actor, const RecordReview& wish) {
    auto act = TRY(Act::begin(node, actor, "agreement.review"));
    auto agreement = TRY(Agreements::find(act, wish.agreement));
    TRY(may_keep(agreement, actor));
    if (is_over(agreement))
        return fail(conflict("This version is over. There is nothing to review"));
    const auto today = london_day(act.now());
    if (trim(wish.note).empty()) {
        return fail(invalid("Say what was looked at, and what was found", "note"));
    }
    const bool stays = wish.outcome == ReviewOutcome::NoChange;
    if (stays and (not wish.next_due or *wish.next_due <= today)) {
        return fail(invalid("Say when it is looked at next: a day after today", "next"));
    }
    if (stays and agreement.in_force.until and *agreement.in_force.until <= *wish.next_due) {
        return fail(invalid("The next review must come before the agreement ends", "next"));
    }
    Review review{.id = act.mint<Review>(),
                  .agreement = agreement.id,
                  .outcome = wish.outcome,
                  .note = wish.note,
                  .due = agreement.review_due,
                  .next_due = stays ? wish.next_due : std::nullopt,
                  .account = actor.account,
                  .name = wish.by.name,
                  .post = wish.by.post,
                  .recorded_at = act.now()};
    TRY(Reviews::add(act, review));
    if (stays) {
        agreement.review_due = *wish.next_due;
        if (agreement.standing == Standing::UnderReview) agreement.standing = Standing::InForce;
    } else if (agreement.standing == Standing::InForce) {
        agreement.standing = Standing::UnderReview;
    }
    TRY(Agreements::save(act, agreement));
    auto recorded = fact("agreement.reviewed", text(agreement.id))
                        .with("review", text(review.id))
                        .with("outcome", word(review.outcome))
                        .with("due", text(review.due));
    if (review.next_due) recorded.with("next_due", text(*review.next_due));
    act.record(std::move(recorded));
    TRY(act.commit());
    return review;
}

// ---------------------------------------------------------------- ended for all

Result<void> terminate(Node& node, const audit::Actor& actor, const Terminate& wish) {
    auto act = TRY(Act::begin(node, actor, "agreement.terminate"));
    auto versions = TRY(Agreements::versions(act, wish.reference));
    if (versions.empty()) return fail(not_found("There is no such agreement"));
    if (trim(wish.why).empty()) return fail(invalid("Say why it ends", "why"));
    if (wish.from < london_day(act.now())) {
        return fail(invalid("It can end today or later, not before today", "from"));
    }
    bool any = false;
    for (auto& version : versions) {
        if (is_over(version)) continue;
        TRY(may_keep(version, actor));
        version.standing = Standing::Terminated;
        version.ended_on = wish.from;
        version.ended_why = wish.why;
        TRY(Agreements::save(act, version));
        act.record(fact("agreement.terminated", text(version.id))
                       .with("version", version.version)
                       .with("from", text(wish.from))
                       .with("why", text(digest(wish.why))));
        any = true;
    }
    if (not any) return fail(conflict("This agreement has ended already"));
    TRY(act.commit());
    return {};
}

// ---------------------------------------------------------------- one leaves

Result<Leaving> give_notice(Node& node, const audit::Actor& actor, const GiveNotice& wish) {
    auto act = TRY(Act::begin(node, actor, "agreement.give_notice"));
    const auto all = TRY(Agreements::versions(act, wish.reference));
    if (all.empty()) return fail(not_found("There is no such agreement"));
    const auto today = london_day(act.now());
    for (const auto& earlier : TRY(Leavings::of(act, wish.reference))) {
        if (earlier.party == wish.party and earlier.stands() and today < earlier.takes_effect) {
            return fail(conflict("Notice has been given already. It ends on " +
                                 spoken(earlier.takes_effect)));
        }
    }
    if (trim(wish.why).empty()) return fail(invalid("Say why you leave", "why"));
    // The notice is the one in the newest text that they have signed.
    std::optional<Agreement> signed_text;
    for (const auto& version : all) {
        for (const auto& signature : TRY(Signatures::of_agreement(act, version.id))) {
            if (signature.party == wish.party and not signed_text) signed_text = version;
        }
    }
    if (not signed_text) {
        return fail(conflict("Your organisation has not signed this agreement"));
    }
    Leaving leaving{
        .id = act.mint<Leaving>(),
        .reference = wish.reference,
        .party = wish.party,
        .why = wish.why,
        .takes_effect = takes_effect_on(today, termination_of(*signed_text).notice_days),
        .account = actor.account,
        .name = wish.by.name,
        .post = wish.by.post,
        .given_at = act.now(),
        .taken_back_at = std::nullopt,
        .row_version = 1};
    TRY(Leavings::add(act, leaving));
    act.record(fact("agreement.notice_given", text(signed_text->id))
                   .with("leaving", text(leaving.id))
                   .with("party", text(leaving.party))
                   .with("takes_effect", text(leaving.takes_effect))
                   .with("why", text(digest(leaving.why))));
    TRY(act.commit());
    return leaving;
}

Result<Leaving> take_back_notice(Node& node, const audit::Actor& actor, Id<Leaving> id) {
    auto act = TRY(Act::begin(node, actor, "agreement.take_back_notice"));
    for (auto& leaving : TRY(Leavings::all(act))) {
        if (leaving.id != id or text(leaving.party) != actor.agency) continue;
        if (not leaving.stands()) return leaving;
        if (leaving.takes_effect <= london_day(act.now())) {
            return fail(conflict("The notice has run out. To come back, sign the next version"));
        }
        leaving.taken_back_at = act.now();
        TRY(Leavings::save(act, leaving));
        act.record(fact("agreement.notice_taken_back", text(leaving.id))
                       .with("party", text(leaving.party)));
        TRY(act.commit());
        return leaving;
    }
    return fail(not_found("There is no such notice of yours"));
}

// ---------------------------------------------------------------- the days that pass

namespace {

struct Telling {
    Nearness nearness;
    std::string_view kind;
    std::string_view code;
};

constexpr Telling tellings[] = {
    {Nearness::Soon, "review_soon", "agreement.review_warned"},
    {Nearness::Due, "review_due", "agreement.review_fell_due"},
    {Nearness::OutOfPublication, "out_of_publication", "agreement.left_publication"},
};

// Told once of each; when days were missed, of the last that has come.
Result<bool> tell_of_review(Act& act, Agreement& agreement, Date today) {
    const auto now = nearness(agreement, review_warning_days(agreement), today);
    for (const auto& telling : tellings) {
        if (telling.nearness != now or not agreement.may_be_signed()) continue;
        if (not TRY(Reviews::tell(act, agreement.id, telling.kind, agreement.review_due)))
            return false;
        if (now != Nearness::Soon and agreement.standing == Standing::InForce) {
            agreement.standing = Standing::UnderReview;
            TRY(Agreements::save(act, agreement));
        }
        act.record(fact(telling.code, text(agreement.id))
                       .with("version", agreement.version)
                       .with("due", text(agreement.review_due)));
        return true;
    }
    return false;
}

Result<bool> end_what_is_over(Act& act, Agreement& agreement, Date today) {
    if (is_over(agreement) or not agreement.in_force.until or today < *agreement.in_force.until)
        return false;
    agreement.standing = Standing::Expired;
    TRY(Agreements::save(act, agreement));
    act.record(fact("agreement.expired", text(agreement.id)).with("version", agreement.version));
    return true;
}

Result<bool> let_go(Act& act, const Agreement& agreement, Date today) {
    bool any = false;
    for (const auto& leaving : TRY(Leavings::of(act, agreement.reference))) {
        if (not leaving.ends(agreement, today)) continue;
        const auto kind = "left:" + text(leaving.id);
        if (not TRY(Reviews::tell(act, agreement.id, kind, leaving.takes_effect))) continue;
        act.record(fact("agreement.left", text(agreement.id))
                       .with("leaving", text(leaving.id))
                       .with("party", text(leaving.party)));
        any = true;
    }
    return any;
}

Result<void> keep_day_of(Node& node, Id<Agreement> id) {
    auto act = TRY(Act::begin(node, audit::the_node(), "agreement.keep_days"));
    const auto today = london_day(act.now());
    TRY(note_in_force(act, id));
    auto agreement = TRY(Agreements::find(act, id));
    const bool came_into_force =
        agreement.standing == Standing::InForce and agreement.in_force_at == act.now();
    const bool ended = TRY(end_what_is_over(act, agreement, today));
    const bool told = TRY(tell_of_review(act, agreement, today));
    const bool left = TRY(let_go(act, agreement, today));
    if (came_into_force or ended or told or left) TRY(act.commit());
    return {};
}

}  // namespace

Result<void> keep_days(Node& node) {
    std::vector<Id<Agreement>> living;
    {
        auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
        for (const auto& agreement : TRY(Agreements::living(reading))) {
            living.push_back(agreement.id);
        }
    }
    for (const auto& id : living) TRY(keep_day_of(node, id));
    return {};
}

}  // namespace accord::agreement
