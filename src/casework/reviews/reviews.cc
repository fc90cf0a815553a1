#include "casework/reviews/reviews.h"

#include "base/expect.h"
#include "base/limits.h"
#include "casework/sharing/sealed.h"
#include "engine/policy/documents.h"

namespace accord::reviews {
namespace {

using store::Query;

constexpr Query find_id{"reviews.find", "select * from reviews where id = $1"};
constexpr Query find_reference{"reviews.named", "select * from reviews where reference = $1"};
constexpr Query find_key{"reviews.with_key", "select * from reviews where asker = $1 and key = $2"};
constexpr Query find_denial{"reviews.of_denial",
                            "select * from reviews where asker = $1 and denial = $2"};
constexpr Query find_open{"reviews.open",
                          "select * from reviews where giver = $1 and state = 'pending'"
                          " order by look_by, id limit $2"};
constexpr Query find_ended{"reviews.ended",
                           "select * from reviews where giver = $1 and ended_at >= $2"
                           " order by ended_at desc, id limit $3"};
constexpr Query find_overdue{"reviews.overdue",
                             "select * from reviews where state = 'pending' and look_by <= $1"
                             " order by look_by, id limit $2"};
constexpr Query find_old{
    "reviews.old", "select * from reviews where ended_at < $1 order by ended_at, id limit $2"};
constexpr Query insert{
    "reviews.add",
    "insert into reviews (id, reference, door, asker, client, giver, receiver, question, denial,"
    " bound, key, body, state, asked_at, look_by, terms, rulebook, version)"
    " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1)"};
constexpr Query update{
    "reviews.save",
    "update reviews set state = $3, ended_at = $4, decided_by = $5, decided_name = $6, why = $7,"
    " approved_until = $8, terms = $9, rulebook = $10, version = version + 1"
    " where id = $1 and version = $2"};
constexpr Query erase{"reviews.remove", "delete from reviews where id = $1"};

constexpr auto rows_max = static_cast<std::int64_t>(limits::page_rows_max);

sharing::Where why_of(const Id<Review>& id) {
    return {text(id), "reviews", text(id), "why"};
}

Result<Review> review_of(audit::Reading& reading, const store::Row& row) {
    Review out;
    out.id = row.id<Review>("id");
    out.reference = row.reference("reference");
    out.door = store::known(door_from(row.text("door")));
    out.asker = row.id<parties::Party>("asker");
    out.client = row.text("client");
    out.giver = row.id<parties::Party>("giver");
    out.receiver = row.id<parties::Party>("receiver");
    auto question = policy::read_question("question", row.text("question"));
    expect(question.question.has_value());
    out.question = std::move(*question.question);
    out.denial = row.text("denial");
    out.bound = row.digest("bound");
    out.key = row.maybe_digest("key");
    out.body = row.digest("body");
    out.state = store::known(state_from(row.text("state")));
    out.asked_at = row.instant("asked_at");
    out.look_by = row.instant("look_by");
    out.ended_at = row.maybe_instant("ended_at");
    out.decided_by = row.maybe_text("decided_by").value_or("");
    out.decided_name = row.maybe_text("decided_name").value_or("");
    if (const auto sealed = row.maybe_bytes("why"))
        out.why = TRY(sharing::unseal(reading, why_of(out.id), *sealed));
    out.approved_until = row.maybe_instant("approved_until");
    out.terms = row.maybe_digest("terms");
    out.rulebook = row.maybe_digest("rulebook");
    out.version = row.integer("version");
    return out;
}

Result<std::optional<Review>> one(audit::Reading& reading, const Query& query,
                                  const store::Values& values) {
    const auto row = TRY(reading.maybe(query, values));
    if (not row) return std::optional<Review>();
    auto out = TRY(review_of(reading, *row));
    return std::optional<Review>(std::move(out));
}

Result<std::vector<Review>> many(audit::Reading& reading, const Query& query,
                                 const store::Values& values) {
    std::vector<Review> out;
    for (const auto& row : TRY(reading.many(query, values)))
        out.push_back(TRY(review_of(reading, row)));
    return out;
}

}  // namespace

Result<std::optional<Review>> Reviews::find(audit::Reading& reading, const Id<Review>& id) {
    return one(reading, find_id, {id});
}

Result<std::optional<Review>> Reviews::find(audit::Reading& reading, const Reference& reference) {
    return one(reading, find_reference, {reference});
}

Result<std::optional<Review>> Reviews::with_key(audit::Reading& reading,
                                                const Id<parties::Party>& asker,
                                                const Digest& key) {
    return one(reading, find_key, {asker, key});
}

Result<std::optional<Review>> Reviews::of_denial(audit::Reading& reading,
                                                 const Id<parties::Party>& asker,
                                                 std::string_view denial) {
    return one(reading, find_denial, {asker, denial});
}

Result<std::vector<Review>> Reviews::open_of(audit::Reading& reading,
                                             const Id<parties::Party>& giver) {
    return many(reading, find_open, {giver, rows_max});
}

Result<std::vector<Review>> Reviews::ended_of(audit::Reading& reading,
                                              const Id<parties::Party>& giver, Instant since) {
    return many(reading, find_ended, {giver, since, rows_max});
}

Result<std::vector<Review>> Reviews::overdue(audit::Reading& reading, Instant now) {
    return many(reading, find_overdue, {now, rows_max});
}

Result<std::vector<Review>> Reviews::ended_before(audit::Reading& reading, Instant when) {
    return many(reading, find_old, {when, rows_max});
}

Result<Reference> Reviews::free_reference(audit::Act& act) {
    return act.free_reference('V', find_reference);
}

Result<void> Reviews::add(audit::Act& act, const Review& review) {
    TRY(act.run(insert,
                {review.id, review.reference, word(review.door), review.asker, review.client,
                 review.giver, review.receiver, canonical(policy::to_json(review.question)),
                 review.denial, review.bound, review.key, review.body, word(review.state),
                 review.asked_at, review.look_by, review.terms, review.rulebook}));
    return {};
}

Result<bool> Reviews::save(audit::Act& act, Review& review) {
    std::optional<Bytes> why;
    if (not review.why.empty()) why = TRY(sharing::seal(act, why_of(review.id), review.why));
    const auto touched = TRY(act.run(
        update, {review.id, review.version, word(review.state), review.ended_at, review.decided_by,
                 review.decided_name, why, review.approved_until, review.terms, review.rulebook}));
    if (touched == 0) return false;
    ++review.version;
    return true;
}

Result<void> Reviews::remove(audit::Act& act, const Id<Review>& id) {
    TRY(act.run(erase, {id}));
    return {};
}

}  // namespace accord::reviews
