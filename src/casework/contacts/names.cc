#include "casework/contacts/names.h"

#include <algorithm>

#include "base/text.h"

namespace accord::contacts {
namespace {

using store::Query;

constexpr Query insert{"contact_names.put",
                       "insert into contact_names (mark, contact) values ($1, $2)"
                       " on conflict do nothing"};
constexpr Query drop{"contact_names.clear", "delete from contact_names where contact = $1"};
constexpr Query find{"contact_names.alike", "select contact from contact_names where mark = $1"};

constexpr std::size_t mark_bytes = 16;

std::vector<Bytes> marks_of(const Node& node, const Contact& contact) {
    std::vector<Bytes> out;
    for (const auto& child : contact.words.arriving.children) {
        if (child.first_name.empty() or child.last_name.empty()) continue;
        const auto keyed = keyed_digest(
            node.keys.sealing.bytes,
            bytes_of("contact_names\n" + text(contact.hub) + "\n" + fold(sharing::name_of(child))));
        const auto mark = keyed.view().first(mark_bytes);
        out.emplace_back(mark.begin(), mark.end());
    }
    return out;
}

}  // namespace

Result<void> Names::put(audit::Act& act, const Contact& contact) {
    for (const auto& mark : marks_of(act.node(), contact)) TRY(act.run(insert, {mark, contact.id}));
    return {};
}

Result<void> Names::clear(audit::Act& act, const Id<Contact>& contact) {
    TRY(act.run(drop, {contact}));
    return {};
}

Result<std::vector<Id<Contact>>> Names::alike(audit::Reading& reading, const Contact& contact) {
    std::vector<Id<Contact>> out;
    for (const auto& mark : marks_of(reading.node(), contact))
        for (const auto& row : TRY(reading.many(find, {mark}))) {
            const auto id = row.id<Contact>("contact");
            if (id != contact.id and std::find(out.begin(), out.end(), id) == out.end())
                out.push_back(id);
        }
    return out;
}

}  // namespace accord::contacts
