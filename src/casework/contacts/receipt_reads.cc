#include "casework/contacts/receipt_reads.h"

namespace accord::contacts {
namespace {

using store::Query;

constexpr Query find_unread{
    "contacts.told_unread",
    "select id from contacts where source = $1 and coalesce(told_read_at, 0) < told_at"
    " order by told_at desc, id limit $2"};
constexpr Query mark_read{
    "contacts.told_read",
    "update contacts set told_read_at = $2, told_read_by = $3, told_read_name = $4"
    " where id = $1 and coalesce(told_read_at, 0) < told_at"};

}  // namespace

Result<std::vector<Id<Contact>>> ReceiptReads::unread_of(audit::Reading& reading,
                                                         const Id<parties::Party>& source,
                                                         std::int64_t rows) {
    std::vector<Id<Contact>> out;
    for (const auto& row : TRY(reading.many(find_unread, {source, rows})))
        out.push_back(row.id<Contact>("id"));
    return out;
}

Result<void> ReceiptReads::mark(audit::Act& act, const Id<Contact>& contact,
                                std::string_view name) {
    TRY(act.run(mark_read, {contact, act.now(), act.actor().account, name}));
    return {};
}

}  // namespace accord::contacts
