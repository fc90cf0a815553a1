#include "casework/contacts/board.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/clocks/commands.h"
#include "casework/contacts/contacts.h"
#include "casework/contacts/holders.h"
#include "casework/contacts/news_of.h"
#include "casework/contacts/parts.h"
#include "casework/people/commands.h"
#include "casework/requests/commands_spoken.h"
#include "casework/requests/commands_to_ask.h"
#include "casework/sharing/commands_changed.h"
#include "governance/audit/look.h"
#include "governance/parties/commands.h"

namespace accord::contacts {
namespace {

constexpr std::int64_t rows_max = 500;
constexpr std::int64_t not_taken_in_max = 20;
constexpr int calls_days = 31;  // a call that nobody took up for longer is no news

Result<Card> card_of(audit::Reading& reading, Contact contact,
                     const std::vector<requests::Spoken>& calls) {
    Card out;
    for (auto& news : TRY(news_of(reading, contact, calls)))
        if (not news.read) out.news.push_back(std::move(news));
    if (contact.source) out.source = TRY(parties::find(reading, *contact.source));
    for (auto& clock : TRY(clocks::going_about(reading, text(contact.reference)))) {
        out.to_ask = out.to_ask or requests::is_time_to_ask(clock);
        if (not out.clock or clock.due_at < out.clock->due_at) out.clock = std::move(clock);
    }
    if (contact.state == State::Gathering or contact.state == State::Weighing)
        out.progress = TRY(requests::progress_for(reading, contact.reference));
    out.contact = std::move(contact);
    return out;
}

// Danger first, then what is late, then where something is new, then the first due; without a
// clock, the first received.
bool presses_more(const Card& one, const Card& other, Instant now) {
    if (one.in_danger() != other.in_danger()) return one.in_danger();
    if (one.late(now) != other.late(now)) return one.late(now);
    if (one.news.empty() != other.news.empty()) return not one.news.empty();
    if (one.clock.has_value() != other.clock.has_value()) return one.clock.has_value();
    if (one.clock and one.clock->due_at != other.clock->due_at)
        return one.clock->due_at < other.clock->due_at;
    return one.contact.received_at < other.contact.received_at;
}

// Which contacts are about one family: two that share a person, and whatever those share.
class Families {
public:
    explicit Families(const std::vector<Card>& cards) : parents_(cards.size()) {
        std::iota(parents_.begin(), parents_.end(), std::size_t{0});
        std::map<Id<people::Person>, std::size_t> first;
        for (std::size_t i = 0; i < cards.size(); ++i)
            for (const auto& person : cards[i].contact.people)
                if (const auto [at, is_new] = first.try_emplace(person, i); not is_new)
                    parents_[root(i)] = root(at->second);
    }
    std::size_t root(std::size_t i) {
        while (parents_[i] != i) i = parents_[i] = parents_[parents_[i]];
        return i;
    }

private:
    std::vector<std::size_t> parents_;
};

std::vector<Family> families_of(std::vector<Card> cards) {
    Families roots(cards);
    std::map<std::size_t, std::size_t> places;
    std::vector<Family> out;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const auto [at, is_new] = places.try_emplace(roots.root(i), out.size());
        if (is_new) out.emplace_back();
        out[at->second].cards.push_back(std::move(cards[i]));
    }
    for (auto& family : out)
        family.stage = stage_of(family.cards.front().contact.state).value_or(Stage::ToTell);
    return out;
}

// By name first: a board of hundreds is not compared each with each.
void find_namesakes(std::vector<Family>& families, Date today) {
    struct Named {
        Family* family;
        const Contact* contact;
    };
    std::map<std::string, std::vector<Named>> named;
    for (auto& family : families)
        for (const auto& card : family.cards)
            for (const auto& child : card.contact.words.arriving.children)
                if (not child.last_name.empty())
                    named[fold(sharing::name_of(child))].push_back({&family, &card.contact});
    for (const auto& [name, all] : named)
        for (const auto& one : all)
            for (const auto& other : all) {
                if (one.family == other.family or
                    not is_namesake(*one.contact, *other.contact, today))
                    continue;
                auto& out = one.family->namesakes;
                const auto& theirs = other.contact->reference;
                if (std::find(out.begin(), out.end(), theirs) == out.end()) out.push_back(theirs);
            }
}

// Counted, and not read.
Result<std::int64_t> earlier_of(audit::Reading& reading, const Family& family) {
    std::set<Id<Contact>> found;
    const auto since = reading.now() - hours(earlier_days * 24);
    for (const auto& card : family.cards)
        for (const auto& person : card.contact.people)
            for (const auto& each :
                 TRY(Contacts::ids_about(reading, card.contact.hub, person, since)))
                if (not each.open) found.insert(each.id);
    return static_cast<std::int64_t>(found.size());
}

void count(Board& board, const Card& card) {
    const auto stage = stage_of(card.contact.state);
    if (not stage) return;
    auto& column = board.columns[static_cast<std::size_t>(*stage)];
    column.contacts++;
    if (card.late(board.now)) column.late++;
    if (card.to_ask) column.to_ask++;
    if (not column.oldest or card.contact.received_at < *column.oldest)
        column.oldest = card.contact.received_at;
}

bool lets_through(const Filter& filter, const Card& card, const Asker& asker, Instant now) {
    if (filter.mine and
        (not card.holder or card.holder->left or card.holder->account != asker.actor.account))
        return false;
    if (filter.stage and stage_of(card.contact.state) != filter.stage) return false;
    if (filter.late and not card.late(now)) return false;
    if (filter.rating == "none") return card.contact.rating.empty();
    return filter.rating.empty() or card.contact.rating.text() == filter.rating;
}

// What was told by telephone and waits as a share does: nobody has said that it is right, and it is
// no contact.
Result<void> add_calls(audit::Reading& reading, const Id<parties::Party>& hub,
                       const std::vector<requests::Spoken>& calls, std::vector<NotTakenIn>& out) {
    for (const auto& call : calls) {
        if (call.confirmed != requests::Confirmed::NotYet) continue;
        if (TRY(Contacts::has_share(reading, hub, call.reference))) continue;
        out.push_back({{call.reference, call.party, sharing::HowSoon::NotSaid, call.made_at, {}},
                       TRY(parties::find(reading, call.party)),
                       {}});
    }
    return {};
}

// What was changed after it was read stands on the contact that it became, while that is open.
Result<void> add_changed(audit::Reading& reading, const Id<parties::Party>& hub,
                         std::vector<NotTakenIn>& out) {
    for (auto& share : TRY(sharing::changed_for(reading, hub, not_taken_in_max))) {
        const auto contact = TRY(Contacts::of_share(reading, hub, share.reference));
        if (contact and contact->open()) continue;
        const bool there = std::any_of(out.begin(), out.end(), [&](const NotTakenIn& each) {
            return each.share.reference == share.reference;
        });
        if (there) continue;
        auto sender = TRY(parties::find(reading, share.sender));
        auto children = TRY(sharing::children_sent(reading, share.reference, hub));
        NotTakenIn one{std::move(share), std::move(sender), std::move(children), true};
        if (contact) one.closed_as = contact->reference;
        out.push_back(std::move(one));
    }
    return {};
}

Result<std::vector<NotTakenIn>> not_taken_in(audit::Reading& reading, const Id<parties::Party>& hub,
                                             const std::vector<requests::Spoken>& calls) {
    std::vector<NotTakenIn> out;
    for (auto& share : TRY(sharing::waiting_for(reading, hub, not_taken_in_max))) {
        if (TRY(Contacts::has_share(reading, hub, share.reference))) continue;
        auto sender = TRY(parties::find(reading, share.sender));
        auto children = TRY(sharing::children_sent(reading, share.reference, hub));
        out.push_back({std::move(share), std::move(sender), std::move(children)});
    }
    TRY(add_changed(reading, hub, out));
    TRY(add_calls(reading, hub, calls, out));
    const auto pressing = [](const NotTakenIn& each) {
        return each.share.how_soon == sharing::HowSoon::Now     ? 0
               : each.share.how_soon == sharing::HowSoon::Today ? 1
                                                                : 2;
    };
    std::stable_sort(out.begin(), out.end(), [&](const NotTakenIn& one, const NotTakenIn& other) {
        return pressing(one) < pressing(other);
    });
    return out;
}

// Whether every word that was typed stands in it, whatever the case.
bool names_all(std::string_view title, std::string_view typed) {
    const auto in = lower(title);
    const auto words = split(trim(typed), ' ');
    return not trim(typed).empty() and
           std::all_of(words.begin(), words.end(), [&](std::string_view word) {
               return in.find(lower(word)) != std::string::npos;
           });
}

}  // namespace

bool Card::in_danger() const {
    const bool came_so =
        contact.words.arriving.danger == sharing::Yes::Yes and not contact.decided_at;
    return came_so or
           std::any_of(news.begin(), news.end(), [](const News& each) { return each.now; });
}

Result<Board> board(Node& node, const Asker& asker, const Filter& filter) {
    auto look = TRY(audit::Look::open(node, asker.actor,
                                      audit::fact("contact.board_opened", asker.actor.agency)));
    Board out;
    out.now = look.now();
    out.hub = TRY(parties::find(look, asker.party));
    std::vector<Card> cards;
    auto open = TRY(Contacts::open_of(look, asker.party, rows_max + 1));
    out.more = open.size() > static_cast<std::size_t>(rows_max);
    const auto closed = TRY(people::Closed::to(look));
    const auto holders = TRY(Holders::at(look, asker.party));
    const auto posts = TRY(posts_today(look, asker.party));
    const auto calls = TRY(requests::told_to(look, asker.party, out.now - hours(24 * calls_days)));
    for (auto& contact : open) {
        TRY(veil(look, closed, contact));
        auto card = TRY(card_of(look, std::move(contact), calls));
        if (const auto held = holders.find(card.contact.id); held != holders.end())
            card.holder = held->second;
        if (card.holder) mark_if_left(posts, *card.holder);
        if (card.holder and card.holder->left) out.nobodys.push_back(card.contact.reference);
        count(out, card);
        if (lets_through(filter, card, asker, out.now)) cards.push_back(std::move(card));
    }
    std::stable_sort(cards.begin(), cards.end(), [&](const Card& one, const Card& other) {
        return presses_more(one, other, out.now);
    });
    out.families = families_of(std::move(cards));
    for (auto& family : out.families) family.earlier = TRY(earlier_of(look, family));
    find_namesakes(out.families, london_day(out.now));
    out.not_taken_in = TRY(not_taken_in(look, asker.party, calls));
    return out;
}

Result<std::array<Column, stages>> columns_of(audit::Reading& reading,
                                              const Id<parties::Party>& hub) {
    std::array<Column, stages> out;
    for (const auto& each : TRY(Contacts::open_by_state(reading, hub))) {
        const auto stage = stage_of(each.state);
        if (not stage) continue;
        auto& column = out[static_cast<std::size_t>(*stage)];
        column.contacts += each.count;
        if (not column.oldest or each.oldest < *column.oldest) column.oldest = each.oldest;
    }
    return out;
}

Result<std::vector<Contact>> find_by(Node& node, const Asker& asker, std::string_view typed) {
    std::vector<people::Glimpse> named;
    const auto reference = reference_from_text('F', typed);
    if (not reference) named = TRY(people::search(node, asker.actor, typed));
    auto look = TRY(
        audit::Look::open(node, asker.actor, audit::fact("contact.searched", asker.actor.agency)));
    std::vector<Contact> out;
    const auto closed = TRY(people::Closed::to(look));
    const auto add = [&](Contact contact) {
        const bool there = std::any_of(out.begin(), out.end(),
                                       [&](const Contact& each) { return each.id == contact.id; });
        contact.inner.clear();
        if (not there and contact.hub == asker.party) out.push_back(std::move(contact));
    };
    if (reference) {
        if (auto one = TRY(Contacts::find(look, *reference))) {
            TRY(veil(look, closed, *one));
            add(std::move(*one));
        }
        return out;
    }
    // Whom nobody has found on the list yet is known by the words of the contact alone.
    for (auto& contact : TRY(Contacts::open_of(look, asker.party, rows_max)))
        if (names_all(title_of(contact), typed)) add(std::move(contact));
    for (const auto& glimpse : named) {
        if (glimpse.restricted) continue;
        const auto person = TRY(people::own(look, asker.actor.agency, glimpse.reference));
        for (auto& contact : TRY(Contacts::about(look, asker.party, person.id, Instant{})))
            add(std::move(contact));
    }
    std::stable_sort(out.begin(), out.end(), [](const Contact& one, const Contact& other) {
        return one.received_at > other.received_at;
    });
    if (out.size() > limits::page_rows_max) out.resize(limits::page_rows_max);
    for (auto& contact : out) TRY(veil(look, closed, contact));
    return out;
}

Result<std::vector<Contact>> closed(Node& node, const Asker& asker) {
    auto look = TRY(audit::Look::open(node, asker.actor,
                                      audit::fact("contact.closed_listed", asker.actor.agency)));
    auto out = TRY(
        Contacts::closed_of(look, asker.party, static_cast<std::int64_t>(limits::page_rows_max)));
    const auto closed = TRY(people::Closed::to(look));
    for (auto& contact : out) TRY(veil(look, closed, contact));
    return out;
}

}  // namespace accord::contacts
