#include "governance/agreement/reviews.h"

#include "base/expect.h"

namespace accord::agreement {
namespace {

using store::Query;

constexpr Query by_agreement{
    "reviews.of",
    "select id, agreement, outcome, note, due, next_due, account, name, post, recorded_at"
    " from agreement_reviews where agreement = $1 order by recorded_at desc, id desc"};
constexpr Query insert{
    "reviews.add",
    "insert into agreement_reviews (id, agreement, outcome, note, due, next_due, account, name,"
    " post, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr Query insert_notice{
    "reviews.tell",
    "insert into agreement_notices (agreement, kind, day, told_at) values ($1, $2, $3, $4)"
    " on conflict (agreement, kind, day) do nothing"};

Review review_of(const store::Row& row) {
    const auto outcome = review_outcome_from(row.text("outcome"));
    expect(outcome.has_value());
    return {.id = row.id<Review>("id"),
            .agreement = row.id<Agreement>("agreement"),
            .outcome = *outcome,
            .note = row.text("note"),
            .due = row.date("due"),
            .next_due = row.maybe_date("next_due"),
            .account = row.text("account"),
            .name = row.text("name"),
            .post = row.text("post"),
            .recorded_at = row.instant("recorded_at")};
}

}  // namespace

Result<std::vector<Review>> Reviews::of(audit::Reading& reading, Id<Agreement> agreement) {
    std::vector<Review> out;
    for (const auto& row : TRY(reading.many(by_agreement, {agreement}))) {
        out.push_back(review_of(row));
    }
    return out;
}

Result<void> Reviews::add(audit::Act& act, const Review& review) {
    TRY(act.run(insert,
                {review.id, review.agreement, word(review.outcome), review.note, review.due,
                 review.next_due, review.account, review.name, review.post, review.recorded_at}));
    return {};
}

Result<bool> Reviews::tell(audit::Act& act, Id<Agreement> agreement, std::string_view kind,
                           Date day) {
    return TRY(act.run(insert_notice, {agreement, kind, day, act.now()})) == 1;
}

}  // namespace accord::agreement
