#include "casework/requests/replies.h"

#include "base/expect.h"
#include "casework/sharing/pack.h"
#include "casework/sharing/sealed.h"
#include "platform/store/packed.h"

namespace accord::requests {
namespace {

using store::Query;

constexpr Query insert{"request_replies.add",
                       "insert into request_replies (id, recipient, number, type, reason, spoken,"
                       " sealed, digest, answer, evidence, evidence_packed, made_by, made_name,"
                       " made_post, made_at)"
                       " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', $10, $11, $12, $13, $14)"};
constexpr Query find{"request_replies.of",
                     "select * from request_replies where recipient = $1 order by number"};

sharing::Where content_of(const Id<Request>& request, const std::string& reply) {
    return {text(request), "request_replies", reply, "content"};
}

Result<Reply> reply_of(audit::Reading& reading, const Id<Request>& request, const store::Row& row) {
    Reply out;
    out.id = row.id<Reply>("id");
    out.number = row.integer("number");
    const auto type = Code<rulebook::ResponseType>::from(row.text("type"));
    expect(type.has_value());
    out.type = *type;
    out.reason = row.text("reason");
    out.spoken = row.boolean("spoken");
    out.answer = policy::answer_from(row.text("answer"));
    out.evidence = store::packed_in(row, "evidence");
    out.made_by = row.text("made_by");
    out.made_name = row.text("made_name");
    out.made_post = row.text("made_post");
    out.made_at = row.instant("made_at");
    const auto words =
        TRY(sharing::unseal(reading, content_of(request, row.text("id")), row.bytes("sealed")));
    if (digest(words) != row.digest("digest"))
        return fail(
            broken("What was replied is not what its seal says. Tell your information "
                   "governance lead"));
    const auto json = TRY(parse_json(words));
    out.rendition = sharing::rendition_from(json);
    out.said = replying_from(json["said"]);
    out.salt = std::string(json["salt"].text_or());
    if (const auto* onward = json["onward"].members())
        for (const auto& [id, said] : *onward)
            out.onward.emplace_back(id, onward_from(said.text_or()));
    return out;
}

}  // namespace

Result<void> Replies::add(audit::Act& act, const Request& request, const Id<Asked>& asked,
                          const Reply& reply) {
    const auto bytes = reply_bytes(reply);
    const auto sealed = TRY(sharing::seal(act, content_of(request.id, text(reply.id)), bytes));
    TRY(act.run(insert,
                {reply.id, asked, reply.number, reply.type.text(), reply.reason, reply.spoken,
                 sealed, digest(bytes), policy::word(reply.answer), store::value_of(reply.evidence),
                 reply.made_by, reply.made_name, reply.made_post, reply.made_at}));
    return {};
}

Result<std::vector<Reply>> Replies::of(audit::Reading& reading, const Id<Request>& request,
                                       const Id<Asked>& asked) {
    std::vector<Reply> out;
    for (const auto& row : TRY(reading.many(find, {asked})))
        out.push_back(TRY(reply_of(reading, request, row)));
    return out;
}

}  // namespace accord::requests
