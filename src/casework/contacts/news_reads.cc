#include "casework/contacts/news_reads.h"

namespace accord::contacts {
namespace {

using store::Query;

constexpr Query find_of{"contact_news_read.of",
                        "select * from contact_news_read where contact = $1"};
constexpr Query insert{"contact_news_read.add",
                       "insert into contact_news_read (contact, item, read_at, read_by, read_name)"
                       " values ($1, $2, $3, $4, $5) on conflict do nothing"};

}  // namespace

Result<std::map<std::string, ReadBy>> NewsReads::of(audit::Reading& reading,
                                                    const Id<Contact>& contact) {
    std::map<std::string, ReadBy> out;
    for (const auto& row : TRY(reading.many(find_of, {contact})))
        out.emplace(row.text("item"), ReadBy{row.text("read_name"), row.instant("read_at")});
    return out;
}

Result<bool> NewsReads::add(audit::Act& act, const Id<Contact>& contact, std::string_view item,
                            std::string_view name) {
    const auto touched =
        TRY(act.run(insert, {contact, item, act.now(), act.actor().account, name}));
    return touched > 0;
}

}  // namespace accord::contacts
