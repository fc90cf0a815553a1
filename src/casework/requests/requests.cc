#include "casework/requests/requests.h"

#include "base/expect.h"
#include "base/json_text.h"
#include "casework/sharing/pack.h"
#include "casework/sharing/sealed.h"
#include "platform/store/packed.h"

namespace accord::requests {
namespace {

using sharing::Where;
using store::Query;

constexpr Query find_one{"requests.find", "select * from requests where reference = $1"};
constexpr Query find_by_asked{
    "requests.with_asked",
    "select requests.* from requests join request_recipients on request_recipients.request ="
    " requests.id where request_recipients.id = $1"};
constexpr Query find_state{"request_recipients.state_of",
                           "select state from request_recipients where id = $1"};
constexpr Query find_for_contact{"requests.for_contact",
                                 "select * from requests where contact = $1"
                                 " and state <> 'dropped' order by asked_at, id"};
constexpr Query find_open_for{"requests.open_for",
                              "select reference from requests where contact = $1"
                              " and state = 'asked' order by asked_at, id"};
constexpr Query count_for_contact{
    "requests.progress",
    "select count(*) as asked,"
    " count(case when request_recipients.state = 'replied' then 1 end) as answered"
    " from requests join request_recipients on request_recipients.request = requests.id"
    " where requests.contact = $1 and request_recipients.state in ('waiting', 'replied', 'silent',"
    " 'cancelled')"};
constexpr Query find_asked_by{"requests.asked_by",
                              "select * from requests where asker = $1 and state = $2"
                              " order by saved_at desc, id limit $3 offset $4"};
constexpr Query find_between{"requests.asked_between",
                             "select * from requests where asker = $1 and asked_at >= $2"
                             " and asked_at <= $3 and state <> 'draft' and state <> 'dropped'"
                             " order by asked_at, id limit $4 offset $5"};
constexpr Query count_asked{"requests.count_asked_by",
                            "select count(*) as count from requests where asker = $1"
                            " and state = $2"};
constexpr Query find_put_to{
    "requests.put_to",
    "select requests.* from requests join request_recipients on request_recipients.request ="
    " requests.id where request_recipients.party = $1 and request_recipients.state in"
    " ('waiting', 'silent') order by request_recipients.due_at, requests.id limit $2 offset $3"};
constexpr Query count_open{"requests.count_put_to",
                           "select count(*) as count from request_recipients where party = $1"
                           " and state in ('waiting', 'silent')"};
constexpr Query count_answered{"requests.count_answered_by",
                               "select count(*) as count from request_recipients where party = $1"
                               " and state in ('replied', 'passed-on', 'cancelled')"};
constexpr Query find_answered_by{
    "requests.answered_by",
    "select requests.* from requests join request_recipients on request_recipients.request ="
    " requests.id where request_recipients.party = $1 and request_recipients.state in"
    " ('replied', 'passed-on', 'cancelled') order by requests.saved_at desc, requests.id limit $2"
    " offset $3"};
constexpr Query find_of_author{
    "requests.of_author",
    "select * from requests where author = $1 and state = 'asked' order by asked_at, id"};
constexpr Query insert_request{
    "requests.add",
    "insert into requests (id, reference, asker, author, author_name, author_post, state, kind,"
    " rating, contact, sealed, begun_at, saved_at, saved_by, saved_by_name, asked_at, ended_at,"
    " version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,"
    " 1) on conflict do nothing"};
constexpr Query update_request{
    "requests.save",
    "update requests set author = $3, author_name = $4, author_post = $5, state = $6, kind = $7,"
    " rating = $8, sealed = $9, saved_at = $10, saved_by = $11, saved_by_name = $12,"
    " asked_at = $13, ended_at = $14, version = version + 1 where id = $1 and version = $2"};
// Without what they were told, which is long and read by few. They are put in order here: SQLite
// would copy each of them into a table first.
constexpr Query find_recipients{
    "request_recipients.of",
    "select id, party, state, extent, answer, panel, evidence, evidence_packed, went_on, clock,"
    " due_at, promised_at, opened_at, holder, holder_name, replies, reply_type, replied_at, typed,"
    " typed_by, typed_by_name, passed_to, version, place from request_recipients"
    " where request = $1"};
constexpr Query find_told{"request_recipients.told",
                          "select sealed, digest from request_recipients where id = $1"};
constexpr Query insert_recipient{
    "request_recipients.add",
    "insert into request_recipients (id, request, party, place, state, extent, answer, panel,"
    " evidence, evidence_packed, went_on, sealed, digest, clock, due_at, holder, holder_name, "
    "replies, reply_type,"
    " typed_by, typed_by_name, version) values ($1, $2, $3, $4, $5, $6, $7, $8, '', $9, $10, $11, "
    "$12,"
    " $13, $14, '', '', 0, '', '', '', 1)"};
constexpr Query update_recipient{
    "request_recipients.save",
    "update request_recipients set state = $3, promised_at = $4, opened_at = $5, holder = $6,"
    " holder_name = $7, replies = $8, reply_type = $9, replied_at = $10, typed = $11,"
    " typed_by = $12, typed_by_name = $13, passed_to = $14, due_at = $15, clock = $16,"
    " version = version + 1 where id = $1 and version = $2"};

Where content_of(const Id<Request>& request) {
    return {text(request), "requests", text(request), "asking"};
}
Where field_of(const Id<Request>& request, const Id<Asked>& asked, std::string_view field) {
    return {text(request), "request_recipients", text(asked), field};
}

Result<void> unseal_into(audit::Reading& reading, const Id<Request>& request, const store::Row& row,
                         Asked& out) {
    if (const auto sealed = row.maybe_bytes("went_on"))
        out.went_on = TRY(sharing::unseal(reading, field_of(request, out.id, "went_on"), *sealed));
    if (const auto sealed = row.maybe_bytes("typed")) {
        const auto words =
            TRY(sharing::unseal(reading, field_of(request, out.id, "typed"), *sealed));
        const auto json = TRY(parse_json(words));
        out.typed = replying_from(json);
    }
    return {};
}

Result<Asked> asked_of(audit::Reading& reading, const Id<Request>& request, const store::Row& row) {
    Asked out;
    out.id = row.id<Asked>("id");
    out.party = row.id<parties::Party>("party");
    out.state = store::known(asked_state_from(row.text("state")));
    out.extent = shield::extent_from(row.text("extent"));
    out.answer = policy::answer_from(row.text("answer"));
    out.panel = policy::panel_from(row.text("panel"));
    out.evidence = store::packed_in(row, "evidence");
    out.clock = row.maybe_id<clocks::Clock>("clock");
    out.due_at = row.maybe_instant("due_at");
    out.promised_at = row.maybe_instant("promised_at");
    out.opened_at = row.maybe_instant("opened_at");
    out.holder = row.text("holder");
    out.holder_name = row.text("holder_name");
    out.replies = row.integer("replies");
    out.reply_type = row.text("reply_type");
    out.replied_at = row.maybe_instant("replied_at");
    out.typed_by = row.text("typed_by");
    out.typed_by_name = row.text("typed_by_name");
    out.passed_to = row.maybe_id<parties::Party>("passed_to");
    out.version = row.integer("version");
    TRY(unseal_into(reading, request, row, out));
    return out;
}

Result<Request> request_of(audit::Reading& reading, const store::Row& row) {
    Request out;
    out.id = row.id<Request>("id");
    out.reference = row.reference("reference");
    out.asker = row.id<parties::Party>("asker");
    out.author = row.text("author");
    out.author_name = row.text("author_name");
    out.author_post = row.text("author_post");
    out.state = store::known(request_state_from(row.text("state")));
    if (const auto rating = Code<rulebook::Rating>::from(row.text("rating"))) out.rating = *rating;
    if (const auto contact = row.maybe_text("contact"))
        out.contact = TRY(reference_from_text(contact->front(), *contact));
    out.begun_at = row.instant("begun_at");
    out.saved_at = row.instant("saved_at");
    out.saved_by = row.text("saved_by");
    out.saved_by_name = row.text("saved_by_name");
    out.asked_at = row.maybe_instant("asked_at");
    out.ended_at = row.maybe_instant("ended_at");
    out.version = row.integer("version");
    if (out.state != RequestState::Dropped) {
        const auto words = TRY(sharing::unseal(reading, content_of(out.id), row.bytes("sealed")));
        const auto json = TRY(parse_json(words));
        out.asking = TRY(asking_from(json));
    }
    auto rows = TRY(reading.many(find_recipients, {out.id}));
    store::put_in_order(rows, "place");
    for (const auto& each : rows) out.asked.push_back(TRY(asked_of(reading, out.id, each)));
    return out;
}

Result<std::vector<Request>> requests_of(audit::Reading& reading,
                                         const std::vector<store::Row>& rows) {
    std::vector<Request> out;
    for (const auto& row : rows) out.push_back(TRY(request_of(reading, row)));
    return out;
}

Result<Bytes> sealed_asking(audit::Act& act, const Request& request) {
    return sharing::seal(act, content_of(request.id), canonical_said(to_json(request.asking)));
}

}  // namespace

Result<std::optional<Request>> Requests::find(audit::Reading& reading, const Reference& reference) {
    const auto row = TRY(reading.maybe(find_one, {reference}));
    if (not row) return std::optional<Request>();
    return std::optional<Request>(TRY(request_of(reading, *row)));
}

Result<bool> Requests::is_awaited(audit::Reading& reading, const Id<Asked>& asked) {
    const auto row = TRY(reading.one(find_state, {asked}));
    return awaited(store::known(asked_state_from(row.text("state"))));
}

Result<Request> Requests::with_asked(audit::Reading& reading, const Id<Asked>& asked) {
    const auto row = TRY(reading.one(find_by_asked, {asked}));
    return request_of(reading, row);
}

Result<void> Requests::read_told(audit::Reading& reading, const Id<Request>& request,
                                 Asked& asked) {
    const auto row = TRY(reading.one(find_told, {asked.id}));
    const auto sealed = row.maybe_bytes("sealed");
    if (not sealed) return {};
    const auto words = TRY(sharing::unseal(reading, field_of(request, asked.id, "told"), *sealed));
    if (digest(words) != row.digest("digest"))
        return fail(
            broken("What was asked is not what its seal says. Tell your information "
                   "governance lead"));
    const auto json = TRY(parse_json(words));
    asked.told = sharing::rendition_from(json);
    asked.salt = std::string(json["salt"].text_or());
    return {};
}

Result<Progress> Requests::progress_for(audit::Reading& reading, const Reference& contact) {
    const auto row = TRY(reading.one(count_for_contact, {contact}));
    return Progress{row.integer("asked"), row.integer("answered")};
}

Result<std::vector<Request>> Requests::for_contact(audit::Reading& reading,
                                                   const Reference& contact) {
    const auto rows = TRY(reading.many(find_for_contact, {contact}));
    return requests_of(reading, rows);
}

Result<std::vector<Reference>> Requests::open_for(audit::Reading& reading,
                                                  const Reference& contact) {
    std::vector<Reference> out;
    for (const auto& row : TRY(reading.many(find_open_for, {contact})))
        out.push_back(row.reference("reference"));
    return out;
}

Result<std::vector<Request>> Requests::asked_by(audit::Reading& reading, const std::string& agency,
                                                RequestState state, Rows rows) {
    const auto found =
        TRY(reading.many(find_asked_by, {agency, word(state), rows.most, rows.after}));
    return requests_of(reading, found);
}

Result<std::vector<Request>> Requests::asked_between(audit::Reading& reading,
                                                     const std::string& agency,
                                                     const Between& between) {
    std::vector<Request> out;
    for (const auto& row :
         TRY(reading.many(find_between, {agency, between.from, between.until, between.rows.most,
                                         between.rows.after}))) {
        auto one = request_of(reading, row);
        if (not one and one.error().kind == ErrorKind::NotFound) continue;  // erased
        if (not one) return fail(one.error());
        out.push_back(std::move(*one));
    }
    return out;
}

Result<std::int64_t> Requests::count_asked_by(audit::Reading& reading, const std::string& agency,
                                              RequestState state) {
    const auto row = TRY(reading.one(count_asked, {agency, word(state)}));
    return row.integer("count");
}

Result<std::vector<Request>> Requests::put_to(audit::Reading& reading, const std::string& agency,
                                              bool open, Rows rows) {
    const auto found =
        TRY(reading.many(open ? find_put_to : find_answered_by, {agency, rows.most, rows.after}));
    return requests_of(reading, found);
}

Result<std::int64_t> Requests::count_put_to(audit::Reading& reading, const std::string& agency,
                                            bool open) {
    const auto row = TRY(reading.one(open ? count_open : count_answered, {agency}));
    return row.integer("count");
}

Result<std::vector<Request>> Requests::of_author(audit::Reading& reading,
                                                 const std::string& account) {
    const auto rows = TRY(reading.many(find_of_author, {account}));
    return requests_of(reading, rows);
}

Result<Reference> Requests::free_reference(audit::Act& act) {
    return act.free_reference('R', find_one);
}

Result<bool> Requests::add(audit::Act& act, const Request& request) {
    const auto content = TRY(sealed_asking(act, request));
    store::Value contact = nullptr;
    if (request.contact) contact = text(*request.contact);
    const auto touched =
        TRY(act.run(insert_request, {request.id, request.reference, request.asker, request.author,
                                     request.author_name, request.author_post, word(request.state),
                                     request.asking.kind, rating_of(request.asking).text(), contact,
                                     content, request.begun_at, request.saved_at, request.saved_by,
                                     request.saved_by_name, request.asked_at, request.ended_at}));
    return touched > 0;
}

Result<bool> Requests::save(audit::Act& act, Request& request) {
    const auto content = TRY(sealed_asking(act, request));
    const auto touched =
        TRY(act.run(update_request,
                    {request.id, request.version, request.author, request.author_name,
                     request.author_post, word(request.state), request.asking.kind,
                     rating_of(request.asking).text(), content, request.saved_at, request.saved_by,
                     request.saved_by_name, request.asked_at, request.ended_at}));
    if (touched == 0) return false;
    ++request.version;
    return true;
}

Result<void> Requests::add(audit::Act& act, const Request& request, const Asked& asked,
                           std::int64_t place) {
    store::Value went_on = nullptr;
    if (not asked.went_on.empty())
        went_on = TRY(sharing::seal(act, field_of(request.id, asked.id, "went_on"), asked.went_on));
    store::Value told = nullptr;
    store::Value seal = nullptr;
    if (asked.was_sent()) {
        const auto bytes = told_bytes(asked);
        told = TRY(sharing::seal(act, field_of(request.id, asked.id, "told"), bytes));
        seal = digest(bytes);
    }
    TRY(act.run(insert_recipient,
                {asked.id, request.id, asked.party, place, word(asked.state),
                 shield::code(asked.extent), policy::word(asked.answer), policy::word(asked.panel),
                 store::value_of(asked.evidence), went_on, told, seal, asked.clock, asked.due_at}));
    return {};
}

Result<bool> Requests::save(audit::Act& act, const Request& request, Asked& asked) {
    store::Value typed = nullptr;
    if (asked.typed != Replying{})
        typed = TRY(sharing::seal(act, field_of(request.id, asked.id, "typed"),
                                  canonical_said(to_json(asked.typed))));
    const auto touched = TRY(act.run(
        update_recipient,
        {asked.id, asked.version, word(asked.state), asked.promised_at, asked.opened_at,
         asked.holder, asked.holder_name, asked.replies, asked.reply_type, asked.replied_at, typed,
         asked.typed_by, asked.typed_by_name, asked.passed_to, asked.due_at, asked.clock}));
    if (touched == 0) return false;
    ++asked.version;
    if (not awaited(asked.state)) TRY(act.withdraw(text(asked.id)));  // nobody chases them
    return true;
}

}  // namespace accord::requests
