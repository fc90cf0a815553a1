#include "casework/reviews/commands.h"

#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/reviews/reviews.h"
#include "casework/sharing/prospect.h"
#include "governance/audit/look.h"
#include "governance/audit/sealing.h"
#include "governance/editions/commands.h"
#include "governance/letters/commands.h"
#include "governance/parties/commands.h"
#include "rulebook/allowed.h"

namespace accord::reviews {
namespace {

using audit::Act;
using rulebook::Permission;

constexpr int kept_days = 365;
constexpr int shown_days = 30;
constexpr std::size_t why_chars_max = 2000;

Error changed_meanwhile() {
    return conflict("Someone else was first. Open it again to see what they decided");
}

Error nothing_there() {
    return not_found("There is no review with that name, or it is not yours");
}

audit::Fact fact_of(std::string_view code, const Review& review) {
    return audit::fact(code, text(review.reference));
}

// Nothing that the asker called its items by: they are what it likes, and may be names.
policy::Question numbered(policy::Question question) {
    for (std::size_t i = 0; i < question.items.size(); ++i)
        question.items[i].id = "item-" + std::to_string(i + 1);
    return question;
}

Result<void> write_to(Act& act, const Review& review, const Id<parties::Party>& party,
                      parties::ContactKind desk, std::string what, const letters::Event& event) {
    return letters::write(act, {.about = review.reference,
                                .what = std::move(what),
                                .party = party,
                                .desk = desk,
                                .sender = review.asker,
                                .event = event});
}

Result<Seen> seen(audit::Reading& reading, Review review) {
    Seen out;
    out.asker = TRY(parties::find(reading, review.asker));
    out.giver = TRY(parties::find(reading, review.giver));
    out.receiver = TRY(parties::find(reading, review.receiver));
    out.review = std::move(review);
    out.now = reading.now();
    return out;
}

Result<std::vector<Seen>> all_seen(audit::Reading& reading, std::vector<Review> reviews) {
    std::vector<Seen> out;
    for (auto& each : reviews) out.push_back(TRY(seen(reading, std::move(each))));
    return out;
}

// An edition that this node works by, or once did.
Result<std::optional<rulebook::Rulebook>> rulebook_then(audit::Reading& reading,
                                                        const agreement::Law& today,
                                                        const Digest& edition) {
    if (today.rulebook->edition == edition) return std::optional(*today.rulebook);
    const auto tables = TRY(editions::tables_of(reading, edition));
    if (not tables) return std::optional<rulebook::Rulebook>();
    auto read = tables->read();
    if (not read.faults.empty()) return std::optional<rulebook::Rulebook>();
    return std::optional(std::move(read.rulebook));
}

Result<void> end_one(Node& node, const Id<Review>& id) {
    auto act = TRY(Act::begin(node, audit::the_node(), "review.end"));
    auto found = TRY(Reviews::find(act, id));
    if (not found or not found->open() or act.now() < found->look_by) return {};
    auto& review = *found;
    review.state = State::Expired;
    review.ended_at = act.now();
    if (not TRY(Reviews::save(act, review))) return {};
    act.record(fact_of("review.expired", review));
    for (const auto& party : {review.giver, review.asker}) {
        TRY(write_to(act, review, party, parties::ContactKind::SafeguardingLead, "review-expired",
                     {.says = "Nobody decided in time. That is not a yes", .path = "/reviews/"}));
        if (review.giver == review.asker) break;
    }
    TRY(act.commit());
    return {};
}

}  // namespace

bool may_decide(const rulebook::Permissions& permissions) {
    return permissions.has(Permission::MayDecide) or permissions.has(Permission::MayReview) or
           permissions.has(Permission::MayHandleItems);
}

Result<Begun> begin(Act& act, const Wish& wish) {
    if (wish.key) {
        if (auto found = TRY(Reviews::with_key(act, wish.asker, *wish.key))) {
            if (found->body == wish.body) return Begun{std::move(*found), true};
            return fail(conflict("That key was used for another request. Give this one its own"));
        }
    }
    if (auto found = TRY(Reviews::of_denial(act, wish.asker, wish.denial)))
        return Begun{std::move(*found), true};
    Review out;
    out.id = act.mint<Review>();
    out.reference = TRY(Reviews::free_reference(act));
    out.door = wish.door;
    out.asker = wish.asker;
    out.client = wish.client;
    out.giver = wish.giver;
    out.receiver = wish.receiver;
    out.question = numbered(wish.question);
    out.denial = wish.denial;
    out.bound = wish.bound;
    out.key = wish.key;
    out.body = wish.body;
    out.asked_at = act.now();
    out.look_by = wish.look_by;
    out.terms = wish.law.terms.digest();
    out.rulebook = wish.law.rulebook->edition;
    out.version = 1;
    TRY(sharing::keep_terms(act, wish.law));
    TRY(Reviews::add(act, out));
    act.record(fact_of("review.asked", out)
                   .with("door", word(out.door))
                   .with("asker", text(out.asker))
                   .with("giver", text(out.giver))
                   .with("receiver", text(out.receiver))
                   .with("denial", out.denial)
                   .with("due", text(out.look_by)));
    const bool urgent = out.look_by < act.now() + hours(24);
    TRY(write_to(act, out, out.giver, parties::ContactKind::DutyDesk, "review-asked",
                 {.says = "A system asks whether something may be told, and a person must decide",
                  .by = "Decide",
                  .due_at = out.look_by,
                  .urgent = urgent,
                  .path = "/reviews/"}));
    return Begun{std::move(out), false};
}

Result<std::optional<Review>> of_denial(audit::Reading& reading, const Id<parties::Party>& asker,
                                        std::string_view denial) {
    return Reviews::of_denial(reading, asker, denial);
}

Result<Review> asked_by(audit::Reading& reading, const Id<parties::Party>& asker,
                        std::string_view id) {
    const auto which = id_from<Review>(id);
    if (not which) return fail(nothing_there());
    auto found = TRY(Reviews::find(reading, *which));
    if (not found or found->asker != asker) return fail(nothing_there());
    // Between its time and the round that ends it, it has ended all the same.
    if (found->open() and found->look_by <= reading.now()) found->state = State::Expired;
    return std::move(*found);
}

Result<Review> cancel(Node& node, const audit::Actor& actor, const Id<parties::Party>& asker,
                      std::string_view id) {
    auto act = TRY(Act::begin(node, actor, "review.cancel"));
    auto review = TRY(asked_by(act, asker, id));
    if (review.state == State::Cancelled) return review;
    if (not review.open()) return fail(conflict("It has ended already"));
    review.state = State::Cancelled;
    review.ended_at = act.now();
    if (not TRY(Reviews::save(act, review))) return fail(changed_meanwhile());
    act.record(fact_of("review.cancelled", review));
    TRY(act.commit());
    return review;
}

Result<Approval> standing_of(audit::Reading& reading, const agreement::Law& law,
                             const Id<parties::Party>& asker, std::string_view id,
                             const Digest& bound) {
    const auto which = id_from<Review>(id);
    if (not which) return Approval{};
    auto found = TRY(Reviews::find(reading, *which));
    if (not found or found->asker != asker or found->door != Door::Evaluation or
        found->state != State::Approved)
        return Approval{};
    const auto says = [&](Standing standing) { return Approval{standing, std::move(found)}; };
    if (found->bound != bound) return says(Standing::OtherQuestion);
    const bool same_law =
        found->terms == law.terms.digest() and found->rulebook == law.rulebook->edition;
    const bool in_time = found->approved_until and reading.now() < *found->approved_until;
    return says(same_law and in_time ? Standing::Holds : Standing::Expired);
}

Faults faults_of(const Decide& wish) {
    Faults faults;
    if (wish.answer != "yes" and wish.answer != "no")
        faults.push_back({.where = "answer", .sentence = "Select yes or no"});
    const bool known = std::any_of(spans().begin(), spans().end(),
                                   [&](const auto& span) { return span.code == wish.span; });
    if (wish.answer == "yes" and not known)
        faults.push_back({.where = "span", .sentence = "Select for how long it may be told"});
    if (trim(wish.why).empty())
        faults.push_back({.where = "why", .sentence = "Enter why you decided so"});
    if (characters(wish.why) > why_chars_max)
        faults.push_back({.where = "why", .sentence = "Say it in 2,000 characters or fewer"});
    return faults;
}

Result<Review> decide(Node& node, const Asker& asker, const rulebook::Rulebook& rulebook,
                      agreement::Lawbook& lawbook, const Decide& wish) {
    const auto faults = faults_of(wish);
    if (not faults.empty()) return fail(invalid(faults.front().sentence, faults.front().where));
    auto act = TRY(Act::begin(node, asker.actor, "review.decide"));
    auto found = TRY(Reviews::find(act, wish.reference));
    if (not found or found->giver != asker.party) return fail(nothing_there());
    auto& review = *found;
    const auto law = TRY(agreement::law_for(act, lawbook));
    if (not may_decide(rulebook::permissions_of(rulebook, asker.actor.role, law->day)))
        return fail(forbidden("This is decided by somebody whose post may"));
    if (not review.open() or review.look_by <= act.now())
        return fail(conflict("This has ended already: " + lower(words(review.state))));
    if (review.version != wish.version) return fail(changed_meanwhile());
    const bool yes = wish.answer == "yes";
    review.state = yes ? State::Approved : State::Denied;
    review.ended_at = act.now();
    review.decided_by = asker.actor.account;
    review.decided_name = asker.name;
    review.why = std::string(trim(wish.why));
    review.terms = law->terms.digest();
    review.rulebook = law->rulebook->edition;
    TRY(sharing::keep_terms(act, *law));
    for (const auto& span : spans())
        if (yes and span.code == wish.span) review.approved_until = act.now() + hours(span.hours);
    if (not TRY(Reviews::save(act, review))) return fail(changed_meanwhile());
    act.record(fact_of("review.decided", review)
                   .with("outcome", word(review.state))
                   .with("until", review.approved_until ? text(*review.approved_until) : "")
                   .with("terms", text(law->terms.digest()))
                   .with("rulebook", text(law->rulebook->edition)));
    TRY(act.commit());
    return review;
}

Result<Seen> look_at(Node& node, const Asker& asker, const rulebook::Rulebook& rulebook,
                     const Reference& reference) {
    Seen out;
    {
        auto reading = TRY(audit::Reading::begin(node, asker.actor));
        auto found = TRY(Reviews::find(reading, reference));
        if (not found) return fail(nothing_there());
        out = TRY(seen(reading, std::move(*found)));
    }
    auto& review = out.review;
    const bool part = review.giver == asker.party or review.asker == asker.party;
    const auto allowed = rulebook::permissions_of(rulebook, asker.actor.role, london_day(out.now));
    if (not part and not allowed.has(Permission::MayInspect)) return fail(nothing_there());
    if (not part) TRY(audit::Look::open(node, asker.actor, fact_of("review.opened", review)));
    // Why is for those who decide.
    if (review.giver != asker.party) review.why.clear();
    return out;
}

Result<std::optional<LawThen>> law_then(audit::Reading& reading, const agreement::Law& today,
                                        const Review& review) {
    if (not review.terms or not review.rulebook) return std::optional<LawThen>();
    auto book = TRY(rulebook_then(reading, today, *review.rulebook));
    const auto kept = sharing::terms_kept(reading, text(*review.terms));
    if (not book or not kept or kept->items() == nullptr) return std::optional<LawThen>();
    std::vector<policy::AgreementTerms> all;
    for (const auto& each : *kept->items()) all.push_back(TRY(policy::agreement_terms_from(each)));
    return std::optional(LawThen{std::move(*book), policy::Terms::compile(std::move(all))});
}

Result<Queue> queue(Node& node, const Asker& asker) {
    auto reading = TRY(audit::Reading::begin(node, asker.actor));
    Queue out;
    out.now = reading.now();
    auto open = TRY(Reviews::open_of(reading, asker.party));
    out.open = TRY(all_seen(reading, std::move(open)));
    const auto since = out.now - hours(shown_days * 24);
    auto ended = TRY(Reviews::ended_of(reading, asker.party, since));
    out.ended = TRY(all_seen(reading, std::move(ended)));
    return out;
}

Result<void> end_overdue(Node& node) {
    std::vector<Review> late;
    {
        auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
        late = TRY(Reviews::overdue(reading, reading.now()));
    }
    for (const auto& each : late) TRY(end_one(node, each.id));
    return {};
}

Result<void> forget_old(Node& node) {
    std::vector<Review> old;
    {
        auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
        old = TRY(Reviews::ended_before(reading, reading.now() - hours(kept_days * 24)));
    }
    for (const auto& each : old) {
        auto act = TRY(Act::begin(node, audit::the_node(), "review.forget"));
        TRY(Reviews::remove(act, each.id));
        if (not each.why.empty()) TRY(audit::destroy_key(act, text(each.id)));
        act.record(fact_of("review.forgotten", each));
        TRY(act.commit());
    }
    return {};
}

}  // namespace accord::reviews
