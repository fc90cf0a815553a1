#include "governance/agreement/papers.h"

#include "governance/audit/sealing.h"

namespace accord::agreement {
namespace {

using store::Query;

constexpr Query by_id{
    "papers.find",
    "select id, kind, agreement, party, name, post, signed_on, media_type, size, digest,"
    " entered_by, entered_name, entered_at, checked_by, checked_at, outcome from papers"
    " where id = $1"};
constexpr Query of_one{
    "papers.of_party",
    "select id, kind, agreement, party, name, post, signed_on, media_type, size, digest,"
    " entered_by, entered_name, entered_at, checked_by, checked_at, outcome from papers"
    " where agreement = $1 and party = $2 order by entered_at, id"};
constexpr Query undecided{
    "papers.waiting",
    "select id, kind, agreement, party, name, post, signed_on, media_type, size, digest,"
    " entered_by, entered_name, entered_at, checked_by, checked_at, outcome from papers"
    " where kind = 'signature' and outcome is null order by entered_at, id"};
constexpr Query content{"papers.bytes", "select sealed from papers where id = $1"};
constexpr Query insert{
    "papers.add",
    "insert into papers (id, kind, agreement, party, name, post, signed_on, media_type, size,"
    " digest, sealed, entered_by, entered_name, entered_at) values ($1, $2, $3, $4, $5, $6, $7, $8,"
    " $9, $10, $11, $12, $13, $14)"};
constexpr Query update{"papers.decide",
                       "update papers set outcome = $2, checked_by = $3, checked_at = $4"
                       " where id = $1 and outcome is null"};

Paper paper_of(const store::Row& row) {
    Paper out{.id = row.id<Paper>("id"),
              .kind = row.text("kind") == word(Paper::Kind::Authority) ? Paper::Kind::Authority
                                                                       : Paper::Kind::Signature,
              .agreement = row.maybe_id<Agreement>("agreement"),
              .party = row.id<parties::Party>("party"),
              .name = row.text("name"),
              .post = row.text("post"),
              .signed_on = row.maybe_date("signed_on"),
              .media_type = row.text("media_type"),
              .size = row.integer("size"),
              .digest = row.digest("digest"),
              .entered_by = row.text("entered_by"),
              .entered_name = row.text("entered_name"),
              .entered_at = row.instant("entered_at"),
              .checked_by = row.maybe_text("checked_by"),
              .checked_at = row.maybe_instant("checked_at"),
              .outcome = {}};
    if (const auto outcome = row.maybe_text("outcome")) {
        out.outcome = *outcome == word(Paper::Outcome::Taken) ? Paper::Outcome::Taken
                                                              : Paper::Outcome::Refused;
    }
    return out;
}

Result<std::vector<Paper>> papers_of(Result<std::vector<store::Row>> rows) {
    std::vector<Paper> out;
    for (const auto& row : TRY(std::move(rows))) out.push_back(paper_of(row));
    return out;
}

}  // namespace

Result<Paper> Papers::find(audit::Reading& reading, Id<Paper> id) {
    const auto row = TRY(reading.maybe(by_id, {id}));
    if (not row) return fail(not_found("There is no such paper"));
    return paper_of(*row);
}

Result<Bytes> Papers::bytes(audit::Reading& reading, Id<Paper> id) {
    const auto row = TRY(reading.maybe(content, {id}));
    const auto key = TRY(audit::find_key(reading, text(id)));
    if (not row or not key) return fail(not_found("There is no such paper"));
    const auto record = text(id);
    return crypto::unseal(*key, {"papers", record, "bytes"}, row->bytes("sealed"));
}

Result<std::vector<Paper>> Papers::of_party(audit::Reading& reading, Id<Agreement> agreement,
                                            Id<parties::Party> party) {
    return papers_of(reading.many(of_one, {agreement, party}));
}

Result<std::vector<Paper>> Papers::waiting(audit::Reading& reading) {
    return papers_of(reading.many(undecided));
}

Result<void> Papers::add(audit::Act& act, const Paper& one, ByteView bytes) {
    const auto record = text(one.id);
    const auto key = TRY(audit::key_of_record(act, record));
    const auto sealed = crypto::seal(key, {"papers", record, "bytes"}, bytes, act.node().entropy);
    TRY(act.run(insert, {one.id, word(one.kind), one.agreement, one.party, one.name, one.post,
                         one.signed_on, one.media_type, one.size, one.digest, sealed,
                         one.entered_by, one.entered_name, one.entered_at}));
    return {};
}

Result<bool> Papers::decide(audit::Act& act, const Paper& paper, Paper::Outcome outcome) {
    const auto touched =
        TRY(act.run(update, {paper.id, word(outcome), act.actor().account, act.now()}));
    return touched == 1;
}

}  // namespace accord::agreement
