#include "casework/requests/notices.h"

#include "casework/requests/cover.h"
#include "governance/letters/commands.h"

namespace accord::requests {
namespace {

using store::Query;

constexpr Query insert{"request_notices.add",
                       "insert into request_notices (id, request, about, kind, party, account,"
                       " name, phone, due_at, made_at)"
                       " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr Query find_unseen{
    "request_notices.unseen",
    "select request_notices.*, requests.reference, requests.asker from request_notices join"
    " requests on requests.id = request_notices.request where party = $1 and seen_at is null"
    " order by made_at desc, request_notices.id limit $2"};
constexpr Query find_about{
    "request_notices.about",
    "select request_notices.*, requests.reference, requests.asker from request_notices join"
    " requests on requests.id = request_notices.request where request_notices.request = $1"
    " order by made_at, request_notices.id"};
constexpr Query mark{"request_notices.seen",
                     "update request_notices set seen_at = $3 where request = $1 and party = $2"
                     " and seen_at is null"};

// What is told in the same moment stands beside it: one step of the ladder tells several. Its time
// is reckoned with, so that SQLite looks by what it is about and not through all that nobody saw.
constexpr Query mark_about{"request_notices.seen_about",
                           "update request_notices set seen_at = $3 where about = $1 and"
                           " party = $2 and seen_at is null and made_at + 0 < $3"};

Result<std::vector<Notice>> notices_of(const std::vector<store::Row>& rows) {
    std::vector<Notice> out;
    for (const auto& row : rows) {
        Notice one;
        one.id = row.id<Notice>("id");
        one.request = row.text("request");
        one.reference = row.reference("reference");
        one.asker = row.id<parties::Party>("asker");
        one.about = row.text("about");
        one.kind = row.text("kind");
        one.party = row.id<parties::Party>("party");
        one.account = row.text("account");
        one.name = row.text("name");
        one.phone = row.text("phone");
        one.due_at = row.maybe_instant("due_at");
        one.made_at = row.instant("made_at");
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace

Result<void> Notices::add(audit::Act& act, const Notice& notice) {
    TRY(act.run(insert,
                {notice.id, notice.request, notice.about, notice.kind, notice.party, notice.account,
                 notice.name, notice.phone, notice.due_at, notice.made_at}));
    return {};
}

Result<std::vector<Notice>> Notices::unseen_of(audit::Reading& reading,
                                               const Id<parties::Party>& party,
                                               std::int64_t rows_max) {
    return notices_of(TRY(reading.many(find_unseen, {party, rows_max})));
}

Result<std::vector<Notice>> Notices::about(audit::Reading& reading, const Id<Request>& request) {
    return notices_of(TRY(reading.many(find_about, {request})));
}

Result<void> Notices::seen(audit::Act& act, const Id<Request>& request,
                           const Id<parties::Party>& party) {
    TRY(act.run(mark, {request, party, act.now()}));
    return {};
}

Result<void> Notices::seen_about(audit::Act& act, const std::string& about,
                                 const Id<parties::Party>& party) {
    TRY(act.run(mark_about, {about, party, act.now()}));
    return {};
}

Result<void> tell(audit::Act& act, const Request& request, Tell wish) {
    if (wish.name.empty()) {
        const auto who = TRY(on_duty(act, wish.party, act.now()));
        wish.account = who.account;
        wish.name = who.name;
        wish.phone = who.phone;
    }
    Notice notice;
    notice.id = act.mint<Notice>();
    notice.request = text(request.id);
    notice.reference = request.reference;
    notice.about = wish.about;
    notice.kind = wish.kind;
    notice.party = wish.party;
    notice.account = wish.account;
    notice.name = wish.name;
    notice.phone = wish.phone;
    notice.due_at = wish.due_at;
    notice.made_at = act.now();
    // What was told of the same thing before is settled by it, or comes again.
    TRY(Notices::seen_about(act, notice.about, notice.party));
    TRY(Notices::add(act, notice));
    TRY(letters::write(act,
                       {.about = request.reference,
                        .what = wish.kind,
                        .party = wish.party,
                        .desk = is_for_managers(notice) ? parties::ContactKind::SafeguardingLead
                                                        : parties::ContactKind::DutyDesk,
                        .sender = request.asker,
                        .event = event_of(notice)}));
    act.record(audit::fact("request.notice_given", text(request.reference))
                   .with("kind", wish.kind)
                   .with("party", text(wish.party))
                   .with("account", wish.account));
    return {};
}

Result<void> mark_seen(audit::Act& act, const Id<Request>& request,
                       const Id<parties::Party>& party) {
    return Notices::seen(act, request, party);
}

}  // namespace accord::requests
