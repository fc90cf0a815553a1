// Looking at a contact, from the hub and from where it came.
#include <algorithm>
#include <set>

#include "base/limits.h"
#include "base/london.h"
#include "casework/clocks/commands.h"
#include "casework/contacts/at_risk.h"
#include "casework/contacts/holders.h"
#include "casework/contacts/names.h"
#include "casework/contacts/news_of.h"
#include "casework/contacts/parts.h"
#include "casework/contacts/receipt_reads.h"
#include "casework/contacts/untold.h"
#include "casework/people/commands_family.h"
#include "governance/audit/look.h"
#include "governance/parties/commands.h"

namespace accord::contacts {
namespace {

Earlier other_of(const Contact& contact, const Contact& other, bool same_child) {
    return {other.reference,
            other.received_at,
            other.state,
            other.verdict,
            other.outcome,
            same_child,
            contact.received_at < other.received_at};
}

// Whom the hub's own list has as family of these, or of their home.
Result<std::set<Id<people::Person>>> family_of(audit::Reading& reading, const Asker& asker,
                                               const std::vector<people::Glimpse>& glimpses) {
    std::set<Id<people::Person>> out;
    for (const auto& glimpse : glimpses) {
        const auto person = TRY(people::own(reading, asker.actor.agency, glimpse.reference));
        for (const auto& relative : TRY(people::family_of(reading, person)))
            if (not relative.kept.said.mistaken) out.insert(relative.who.id);
    }
    return out;
}

// Other contacts about the same child; then those about whoever was in one of these with them, or
// is family of theirs: a brother, a sister, somebody of the home.
Result<std::vector<Earlier>> others_beside(audit::Reading& reading, const Contact& contact,
                                           const std::set<Id<people::Person>>& family) {
    const auto since = contact.received_at - hours(earlier_days * 24);
    std::vector<Earlier> out;
    std::set<std::string> seen{text(contact.reference)};
    std::set<Id<people::Person>> theirs;
    for (const auto& person : contact.people)
        for (const auto& record : TRY(people::records_of(reading, person))) theirs.insert(record);
    std::set<Id<people::Person>> others = family;
    const auto take = [&](const Id<people::Person>& person, bool same) -> Result<void> {
        for (const auto& each : TRY(Contacts::about(reading, contact.hub, person, since))) {
            if (not seen.insert(text(each.reference)).second) continue;
            out.push_back(other_of(contact, each, same));
            if (same) others.insert(each.people.begin(), each.people.end());
        }
        return {};
    };
    for (const auto& person : theirs) TRY(take(person, true));
    for (const auto& person : others)
        if (not theirs.contains(person)) TRY(take(person, false));
    std::sort(out.begin(), out.end(), [](const Earlier& one, const Earlier& other) {
        return other.received_at < one.received_at;
    });
    return out;
}

bool share_a_person(const Contact& one, const Contact& other) {
    return std::any_of(one.people.begin(), one.people.end(), [&](const auto& person) {
        return std::find(other.people.begin(), other.people.end(), person) != other.people.end();
    });
}

Result<std::vector<Reference>> namesakes_of(audit::Reading& reading, const Contact& contact) {
    std::vector<Reference> out;
    if (not contact.open()) return out;
    const auto today = london_day(reading.now());
    for (const auto& id : TRY(Names::alike(reading, contact))) {
        auto other = TRY(Contacts::find(reading, id));
        if (not other or share_a_person(contact, *other)) continue;
        const auto closed = TRY(people::Closed::to(reading));
        TRY(veil(reading, closed, *other));
        if (is_namesake(contact, *other, today)) out.push_back(other->reference);
    }
    return out;
}

Result<void> add_parties(audit::Reading& reading, Seen& seen) {
    std::set<Id<parties::Party>> wanted;
    for (const auto& each : seen.tellings) wanted.insert(each.to);
    for (const auto& each : seen.passings) {
        wanted.insert(each.to);
        wanted.insert(each.owner);
    }
    for (const auto& id : wanted) seen.parties.push_back(TRY(parties::find(reading, id)));
    return {};
}

Result<Receipt> receipt_of(audit::Reading& reading, const Contact& contact) {
    Receipt out;
    out.reference = contact.reference;
    out.about = title_of(contact);
    out.hub = TRY(parties::find(reading, contact.hub));
    out.received_at = contact.received_at;
    out.known_since = contact.known_since();
    out.kind = contact.words.arriving.kind;
    out.state = contact.state;
    out.verdict = contact.verdict;
    out.told_at = contact.told_at;
    out.share = contact.share;
    if (contact.told_at and contact.words.told_how != ToldHow::CannotBe) {
        out.outcome = contact.outcome;
        out.feedback = contact.words.feedback;
        out.why = why_for_source(contact);
        out.why_by_telephone = out.why.empty() and not contact.words.why.empty();
    }
    for (auto& move : TRY(Contacts::moves_of(reading, contact.id)))
        if (move.what == "told" and move.was != word(ToldHow::CannotBe))
            out.told_before.push_back({move.at, std::move(move.why)});
    for (const auto& clock : TRY(clocks::of(reading, text(contact.reference))))
        if (clock.rule.text() == "REFERRAL_DECISION" and clock.going())
            out.decide_by = clock.due_at;
    out.now = reading.now();
    return out;
}

}  // namespace

const parties::Party* Seen::party(const Id<parties::Party>& id) const {
    for (const auto& each : parties)
        if (each.id == id) return &each;
    return nullptr;
}

Result<Seen> look_at(Node& node, const Asker& asker, const Reference& reference, bool inner) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.look"));
    Seen out;
    out.contact = TRY(own(act, asker, reference));
    if (not inner) out.contact.inner.clear();
    out.hub = TRY(parties::find(act, out.contact.hub));
    if (out.contact.source) out.source = TRY(parties::find(act, *out.contact.source));
    out.people = TRY(people::glimpses(act, asker.actor.agency, out.contact.people));
    out.holder = TRY(Holders::of(act, out.contact.id));
    if (out.holder) mark_if_left(TRY(posts_today(act, out.contact.hub)), *out.holder);
    out.namesakes = TRY(namesakes_of(act, out.contact));
    out.clocks = TRY(clocks::of(act, text(reference)));
    out.following = TRY(following_of(act, out.contact));
    out.moves = TRY(Contacts::moves_of(act, out.contact.id));
    const auto family = TRY(family_of(act, asker, out.people));
    out.earlier = TRY(others_beside(act, out.contact, family));
    out.news = TRY(news_of(act, out.contact));
    out.gathered = TRY(requests::gathered_for(act, reference));
    out.tellings = TRY(tellings_of(act, out.contact));
    out.passings = TRY(Passings::of(act, out.contact.id));
    out.before_closing = before_closing(out.contact, out.passings, out.tellings);
    TRY(add_parties(act, out));
    out.risk = TRY(risk_of_source(act, out.contact));
    out.now = act.now();
    act.record(fact_of("contact.opened", out.contact).with("inner", not out.contact.inner.empty()));
    TRY(act.commit());
    return out;
}

Result<Receipt> receipt(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.receipt"));
    const auto contact = TRY(Contacts::find(act, reference));
    if (not contact or contact->source != asker.party) return fail(not_yours());
    const auto closed = TRY(people::Closed::to(act));
    if (TRY(is_closed(act, closed, *contact))) return fail(people::restricted());
    auto out = TRY(receipt_of(act, *contact));
    for (const auto& each : TRY(requests::gathered_for(act, reference)))
        if (const auto* asked = each.request.of(asker.party); asked and asked->was_sent())
            out.asked = each.request.reference;
    TRY(ReceiptReads::mark(act, contact->id, asker.name));
    act.record(fact_of("contact.receipt_opened", *contact));
    TRY(act.commit());
    return out;
}

Result<std::vector<Receipt>> receipts(Node& node, const Asker& asker) {
    auto look = TRY(audit::Look::open(node, asker.actor,
                                      audit::fact("contact.receipts_listed", asker.actor.agency)));
    std::vector<Receipt> out;
    const auto rows = static_cast<std::int64_t>(limits::page_rows_max);
    const auto closed = TRY(people::Closed::to(look));
    for (auto& contact : TRY(Contacts::from(look, asker.party, rows))) {
        TRY(veil(look, closed, contact));
        out.push_back(TRY(receipt_of(look, contact)));
    }
    return out;
}

Result<Side> side_of(Node& node, const Asker& asker, const Reference& reference) {
    auto reading = TRY(audit::Reading::begin(node, asker.actor));
    const auto contact = TRY(Contacts::find(reading, reference));
    if (contact and contact->hub == asker.party) return Side::Hub;
    if (contact and contact->source == asker.party) return Side::Source;
    return Side::Neither;
}

Result<void> refuse(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.refuse"));
    act.record(audit::fact("contact.refused", text(reference)));
    TRY(act.commit());
    return {};
}

}  // namespace accord::contacts
