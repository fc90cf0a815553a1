#include "casework/sharing/shares.h"

#include "base/expect.h"
#include "base/json_text.h"
#include "casework/sharing/sealed.h"
#include "platform/store/packed.h"

namespace accord::sharing {
namespace {

using store::Query;

constexpr Query find_when{"shares.sent_at", "select sent_at from shares where reference = $1"};
constexpr Query find_one{"shares.find", "select * from shares where reference = $1"};
constexpr Query find_by_recipient{
    "shares.with_recipient",
    "select s.* from shares s join share_recipients r on r.share = s.id where r.id = $1"};
constexpr Query find_sent{"shares.sent_by",
                          "select * from shares where sender = $1"
                          " order by sent_at desc, id limit $2"};
constexpr Query find_between{
    "shares.sent_between",
    "select * from shares where sender = $1 and sent_at >= $2 and sent_at <= $3"
    " order by sent_at, id limit $4 offset $5"};
constexpr Query find_received{
    "shares.received_by",
    "select s.* from share_recipients r join shares s on s.id = r.share where r.party = $1"
    " and r.reached in ('sent', 'delivered', 'opened', 'acknowledged', 'withdrawn')"
    " order by case when r.reached in ('acknowledged', 'withdrawn') then 1 else 0 end,"
    " r.sent_at desc, s.id limit $2 offset $3"};
constexpr Query find_waiting{
    "shares.waiting_for",
    "select s.reference, s.sender, s.how_soon, r.sent_at, r.acknowledge_by"
    " from share_recipients r join shares s on s.id = r.share where r.party = $1"
    " and r.reached in ('sent', 'delivered', 'opened') order by r.sent_at, s.id limit $2"};
constexpr Query find_changed{
    "shares.changed_for",
    "select s.reference, s.sender, s.how_soon, r.sent_at, r.read_again_by as acknowledge_by"
    " from share_recipients r join shares s on s.id = r.share where r.party = $1"
    " and r.read_again_by is not null and r.reached <> 'withdrawn'"
    " order by r.read_again_by, s.id limit $2"};
constexpr Query count_received{
    "shares.count_received_by",
    "select count(*) as count from share_recipients where party = $1"
    " and reached in ('sent', 'delivered', 'opened', 'acknowledged', 'withdrawn')"};
constexpr Query insert_share{
    "shares.add",
    "insert into shares (id, reference, sender, author, author_name, how_soon, sealed, sent_at,"
    " finish_by, look_again_on, corrections, version)"
    " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1) on conflict do nothing"};
constexpr Query update_share{
    "shares.save",
    "update shares set sealed = $3, finish_by = $4, look_again_on = $5, corrections = $6,"
    " how_soon = $7, version = version + 1 where id = $1 and version = $2"};
constexpr Query find_recipients{
    "share_recipients.of", "select * from share_recipients where share = $1 order by place, id"};
constexpr Query insert_recipient{
    "share_recipients.add",
    "insert into share_recipients (id, share, party, place, why, asked, extent, reached, answer,"
    " panel, evidence, evidence_packed, went_on, sent_at, delivered_at, opened_at, acknowledge_by, "
    "acknowledged_at,"
    " acknowledged_by, opened_number, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,"
    " '', $11, $12, $13, $14, $15, $16, $17, $18, $19, 1)"};
constexpr Query update_recipient{
    "share_recipients.save",
    "update share_recipients set reached = $3, delivered_at = $4, opened_at = $5,"
    " acknowledged_at = $6, acknowledged_by = $7, opened_number = $8, read_again_by = $9,"
    " taken_back_at = $10, taken_back = $11, version = version + 1 where id = $1 and version = $2"};
constexpr Query upsert_checkpoint{
    "share_checkpoints.note",
    "insert into share_checkpoints (share, checkpoint, place, state, reason, noted_at)"
    " values ($1, $2, $3, $4, $5, $6) on conflict (share, checkpoint) do update set"
    " state = excluded.state, reason = excluded.reason, noted_at = excluded.noted_at"};
constexpr Query find_checkpoints{"share_checkpoints.of",
                                 "select * from share_checkpoints where share = $1 order by place"};
constexpr Query insert_terms{
    "share_terms.keep",
    "insert into share_terms (digest, terms) values ($1, $2) on conflict do nothing"};
constexpr Query look_for_terms{"share_terms.has",
                               "select digest from share_terms where digest = $1"};
constexpr Query find_terms{"share_terms.find", "select terms from share_terms where digest = $1"};

Where answers_of(const Id<Share>& share) {
    return {text(share), "shares", text(share), "answers"};
}
Where went_on_of(const Id<Share>& share, const Id<Recipient>& recipient) {
    return {text(share), "share_recipients", text(recipient), "went_on"};
}

Result<Recipient> recipient_of(audit::Reading& reading, const Id<Share>& share,
                               const store::Row& row) {
    Recipient out;
    out.id = row.id<Recipient>("id");
    out.party = row.id<parties::Party>("party");
    out.why = row.text("why");
    out.asked = shield::extent_from(row.text("asked"));
    out.extent = shield::extent_from(row.text("extent"));
    out.reached = store::known(reached_from(row.text("reached")));
    out.answer = policy::answer_from(row.text("answer"));
    out.panel = policy::panel_from(row.text("panel"));
    out.evidence = store::packed_in(row, "evidence");
    out.sent_at = row.maybe_instant("sent_at");
    out.delivered_at = row.maybe_instant("delivered_at");
    out.opened_at = row.maybe_instant("opened_at");
    out.acknowledge_by = row.maybe_instant("acknowledge_by");
    out.acknowledged_at = row.maybe_instant("acknowledged_at");
    out.acknowledged_by = row.text("acknowledged_by");
    out.opened_number = row.integer("opened_number");
    out.read_again_by = row.maybe_instant("read_again_by");
    out.taken_back_at = row.maybe_instant("taken_back_at");
    if (const auto why = row.maybe_text("taken_back"))
        out.taken_back = store::known(taken_back_from(*why));
    out.version = row.integer("version");
    if (const auto sealed = row.maybe_bytes("went_on"))
        out.went_on = TRY(unseal(reading, went_on_of(share, out.id), *sealed));
    return out;
}

Result<Share> share_of(audit::Reading& reading, const store::Row& row) {
    Share out;
    out.id = row.id<Share>("id");
    out.reference = row.reference("reference");
    out.sender = row.id<parties::Party>("sender");
    out.author = row.text("author");
    out.author_name = row.text("author_name");
    out.how_soon = how_soon_from(row.text("how_soon"));
    out.sent_at = row.instant("sent_at");
    out.finish_by = row.maybe_instant("finish_by");
    out.look_again_on = row.maybe_date("look_again_on");
    out.corrections = row.integer("corrections");
    out.version = row.integer("version");
    const auto words = TRY(unseal(reading, answers_of(out.id), row.bytes("sealed")));
    const auto json = TRY(parse_json(words));
    out.answers = TRY(answers_from(json));
    for (const auto& each : TRY(reading.many(find_recipients, {out.id})))
        out.recipients.push_back(TRY(recipient_of(reading, out.id, each)));
    return out;
}

Result<std::vector<Share>> shares_of(audit::Reading& reading, const std::vector<store::Row>& rows) {
    std::vector<Share> out;
    for (const auto& row : rows) out.push_back(TRY(share_of(reading, row)));
    return out;
}

std::vector<Arrived> arrived(const std::vector<store::Row>& rows) {
    std::vector<Arrived> out;
    for (const auto& row : rows)
        out.push_back({row.reference("reference"), row.id<parties::Party>("sender"),
                       how_soon_from(row.text("how_soon")), row.instant("sent_at"),
                       row.maybe_instant("acknowledge_by")});
    return out;
}

}  // namespace

Result<std::optional<Share>> Shares::find(audit::Reading& reading, const Reference& reference) {
    const auto row = TRY(reading.maybe(find_one, {reference}));
    if (not row) return std::optional<Share>();
    auto share = TRY(share_of(reading, *row));
    return std::optional<Share>(std::move(share));
}

Result<std::optional<Instant>> Shares::sent_at(audit::Reading& reading,
                                               const Reference& reference) {
    const auto row = TRY(reading.maybe(find_when, {reference}));
    return row ? std::optional(row->instant("sent_at")) : std::nullopt;
}

Result<Share> Shares::with_recipient(audit::Reading& reading, const Id<Recipient>& recipient) {
    const auto row = TRY(reading.one(find_by_recipient, {recipient}));
    return share_of(reading, row);
}

Result<std::vector<Share>> Shares::sent_by(audit::Reading& reading, const std::string& agency,
                                           std::int64_t rows_max) {
    const auto rows = TRY(reading.many(find_sent, {agency, rows_max}));
    return shares_of(reading, rows);
}

Result<std::vector<Share>> Shares::sent_between(audit::Reading& reading, const std::string& agency,
                                                const Between& between) {
    std::vector<Share> out;
    for (const auto& row : TRY(reading.many(find_between, {agency, between.from, between.until,
                                                           between.rows_max, between.after}))) {
        auto one = share_of(reading, row);
        if (not one and one.error().kind == ErrorKind::NotFound) continue;  // erased
        if (not one) return fail(one.error());
        out.push_back(std::move(*one));
    }
    return out;
}

Result<std::vector<Share>> Shares::received_by(audit::Reading& reading, const std::string& agency,
                                               std::int64_t rows_max, std::int64_t after) {
    const auto rows = TRY(reading.many(find_received, {agency, rows_max, after}));
    return shares_of(reading, rows);
}

Result<std::vector<Arrived>> Shares::waiting_for(audit::Reading& reading, const std::string& agency,
                                                 std::int64_t rows_max) {
    return arrived(TRY(reading.many(find_waiting, {agency, rows_max})));
}

Result<std::vector<Arrived>> Shares::changed_for(audit::Reading& reading, const std::string& agency,
                                                 std::int64_t rows_max) {
    return arrived(TRY(reading.many(find_changed, {agency, rows_max})));
}

Result<std::int64_t> Shares::count_received_by(audit::Reading& reading, const std::string& agency) {
    const auto row = TRY(reading.one(count_received, {agency}));
    return row.integer("count");
}

Result<bool> Shares::add(audit::Act& act, const Share& share) {
    const auto content =
        TRY(seal(act, answers_of(share.id), canonical_said(to_json(share.answers))));
    const auto touched =
        TRY(act.run(insert_share, {share.id, share.reference, share.sender, share.author,
                                   share.author_name, word(share.how_soon), content, share.sent_at,
                                   share.finish_by, share.look_again_on, share.corrections}));
    return touched > 0;
}

Result<bool> Shares::save(audit::Act& act, Share& share) {
    const auto content =
        TRY(seal(act, answers_of(share.id), canonical_said(to_json(share.answers))));
    const auto touched =
        TRY(act.run(update_share, {share.id, share.version, content, share.finish_by,
                                   share.look_again_on, share.corrections, word(share.how_soon)}));
    if (touched == 0) return false;
    ++share.version;
    return true;
}

Result<void> Shares::add(audit::Act& act, const Id<Share>& share, const Recipient& recipient,
                         std::int64_t place) {
    store::Value went_on = nullptr;
    if (not recipient.went_on.empty())
        went_on = TRY(seal(act, went_on_of(share, recipient.id), recipient.went_on));
    TRY(act.run(
        insert_recipient,
        {recipient.id, share, recipient.party, place, recipient.why, shield::code(recipient.asked),
         shield::code(recipient.extent), word(recipient.reached), policy::word(recipient.answer),
         policy::word(recipient.panel), store::value_of(recipient.evidence), went_on,
         recipient.sent_at, recipient.delivered_at, recipient.opened_at, recipient.acknowledge_by,
         recipient.acknowledged_at, recipient.acknowledged_by, recipient.opened_number}));
    return {};
}

Result<bool> Shares::save(audit::Act& act, Recipient& recipient) {
    store::Value taken_back = nullptr;
    if (recipient.taken_back) taken_back = word(*recipient.taken_back);
    const auto touched = TRY(act.run(
        update_recipient,
        {recipient.id, recipient.version, word(recipient.reached), recipient.delivered_at,
         recipient.opened_at, recipient.acknowledged_at, recipient.acknowledged_by,
         recipient.opened_number, recipient.read_again_by, recipient.taken_back_at, taken_back}));
    if (touched == 0) return false;
    ++recipient.version;
    return true;
}

Result<void> Shares::note(audit::Act& act, const Id<Share>& share,
                          const std::vector<CheckpointLine>& lines) {
    std::int64_t place = 0;
    for (const auto& line : lines)
        TRY(act.run(upsert_checkpoint,
                    {share, line.code, place++, word(line.state), line.reason, act.now()}));
    return {};
}

Result<std::vector<CheckpointLine>> Shares::checkpoints(audit::Reading& reading,
                                                        const Id<Share>& share) {
    std::vector<CheckpointLine> out;
    for (const auto& row : TRY(reading.many(find_checkpoints, {share})))
        out.push_back({row.text("checkpoint"),
                       store::known(checkpoint_state_from(row.text("state"))), row.text("reason")});
    return out;
}

Result<bool> Shares::has_terms(audit::Reading& reading, const std::string& digest) {
    const auto row = TRY(reading.maybe(look_for_terms, {digest}));
    return row.has_value();
}

Result<void> Shares::keep_terms(audit::Act& act, const std::string& digest,
                                const std::string& terms) {
    TRY(act.run(insert_terms, {digest, terms}));
    return {};
}

Result<std::string> Shares::terms(audit::Reading& reading, const std::string& digest) {
    const auto row = TRY(reading.one(find_terms, {digest}));
    return row.text("terms");
}

}  // namespace accord::sharing
