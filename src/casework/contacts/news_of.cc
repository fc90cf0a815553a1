#include "casework/contacts/news_of.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "casework/contacts/contacts.h"
#include "casework/contacts/news_reads.h"
#include "casework/contacts/parts.h"
#include "casework/requests/commands_spoken.h"
#include "casework/sharing/commands_changed.h"
#include "governance/parties/commands.h"

namespace accord::contacts {
namespace {

// "Corrected: He says they fly tonight".
std::string words_of(const std::vector<shield::Item>& said) {
    std::string out;
    for (const auto& item : said) {
        if (not out.empty()) out += "\n";
        out += item.heading + ": " + item.words;
    }
    return out.empty() ? "Something was taken out of it" : out;
}

Result<void> add_changes(audit::Reading& reading, const Contact& contact, std::vector<News>& out) {
    if (not contact.share or contact.share->kind != 'S' or not contact.source) return {};
    const auto newest = TRY(sharing::newest_number(reading, *contact.share, contact.hub));
    if (newest != 0 and newest <= contact.share_number) return {};
    const auto sender = TRY(parties::find(reading, *contact.source));
    for (const auto& change :
         TRY(sharing::changes_since(reading, *contact.share, contact.hub, contact.share_number)))
        out.push_back({.kind = change.number == 0 ? NewsKind::TakenBack : NewsKind::Corrected,
                       .reference = *contact.share,
                       .item = text(*contact.share) + "/" + std::to_string(change.number),
                       .from = sender.name,
                       .words = words_of(change.said),
                       .at = change.made_at,
                       .now = change.now,
                       .read = {}});
    return {};
}

// The other contacts about the same people, each once. Mostly there is none, and none is read then.
Result<std::vector<Contact>> others_about(audit::Reading& reading, const Contact& contact) {
    // It may have come long before it was taken in, but no longer than that can be typed.
    const auto since = contact.known_since() - hours(24 * came_days_max);
    std::vector<Contact> out;
    std::set<Id<Contact>> seen{contact.id};
    for (const auto& person : contact.people)
        for (const auto& record : TRY(people::records_of(reading, person)))
            for (const auto& each : TRY(Contacts::ids_about(reading, contact.hub, record, since))) {
                if (not seen.insert(each.id).second) continue;
                if (auto found = TRY(Contacts::find(reading, each.id)))
                    out.push_back(std::move(*found));
            }
    return out;
}

// Those about the same people that were taken in after this one.
Result<void> add_contacts(audit::Reading& reading, const Contact& contact, std::vector<News>& out) {
    for (auto& other : TRY(others_about(reading, contact))) {
        if (other.known_since() < contact.known_since() or
            (other.known_since() == contact.known_since() and other.id < contact.id))
            continue;
        const auto closed = TRY(people::Closed::to(reading));
        TRY(veil(reading, closed, other));
        std::string from;
        if (other.source) from = TRY(parties::find(reading, *other.source)).name;
        const auto& arriving = other.words.arriving;
        const bool danger = arriving.danger == sharing::Yes::Yes and not other.decided_at;
        out.push_back({.kind = NewsKind::Contact,
                       .reference = other.reference,
                       .item = text(other.reference),
                       .from = std::move(from),
                       .words = arriving.happened,
                       .at = other.known_since(),
                       .now = danger,
                       .read = {}});
    }
    return {};
}

Result<void> add_calls(audit::Reading& reading, const Contact& contact,
                       const std::vector<requests::Spoken>& calls, std::vector<News>& out) {
    for (const auto& call : calls) {
        if (call.made_at < contact.known_since() or contact.share == call.reference or
            not names_a_child(call, contact))
            continue;
        // It became a contact of its own: that one is the news.
        if (TRY(Contacts::has_share(reading, contact.hub, call.reference))) continue;
        const auto other = TRY(parties::find(reading, call.party));
        out.push_back({.kind = NewsKind::Call,
                       .reference = call.reference,
                       .item = text(call.reference),
                       .from = other.name,
                       .words = call.talking.about + ": " + call.talking.told,
                       .at = call.made_at,
                       .now = false,
                       .read = {}});
    }
    return {};
}

}  // namespace

bool names_a_child(const requests::Spoken& call, const Contact& contact) {
    const auto about = fold(call.talking.about);
    const auto& children = contact.words.arriving.children;
    return std::any_of(children.begin(), children.end(), [&](const sharing::Child& child) {
        const auto has = [&](const std::string& name) {
            return not trim(name).empty() and about.find(fold(name)) != std::string::npos;
        };
        return has(child.first_name) and has(child.last_name);
    });
}

Result<std::vector<News>> news_of(audit::Reading& reading, const Contact& contact,
                                  const std::vector<requests::Spoken>& calls) {
    std::vector<News> out;
    TRY(add_changes(reading, contact, out));
    TRY(add_contacts(reading, contact, out));
    TRY(add_calls(reading, contact, calls, out));
    if (out.empty()) return out;
    const auto read = TRY(NewsReads::of(reading, contact.id));
    for (auto& each : out)
        if (const auto by = read.find(each.item); by != read.end()) each.read = by->second;
    std::stable_sort(out.begin(), out.end(),
                     [](const News& one, const News& other) { return one.at < other.at; });
    return out;
}

Result<std::vector<News>> news_of(audit::Reading& reading, const Contact& contact) {
    return news_of(reading, contact,
                   TRY(requests::told_to(reading, contact.hub, contact.known_since())));
}

}  // namespace accord::contacts
