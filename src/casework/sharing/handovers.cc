#include "casework/sharing/handovers.h"

#include <algorithm>

#include "base/expect.h"

namespace accord::sharing {
namespace {

using store::Query;

constexpr Query open_received{
    "share_handovers.open_received",
    "select s.id, s.reference, r.id as recipient, s.sender as other, p.name as other_name,"
    " r.acknowledge_by as due from share_recipients r join shares s on s.id = r.share"
    " join parties p on p.id = s.sender where r.party = $1 and r.acknowledged_at is null"
    " and r.reached in ('sent', 'delivered', 'opened')"};
constexpr Query open_sent{
    "share_handovers.open_sent",
    "select s.id, s.reference, r.id as recipient, r.party as other, p.name as other_name,"
    " r.acknowledge_by as due from share_recipients r join shares s on s.id = r.share"
    " join parties p on p.id = r.party where s.sender = $1 and r.acknowledged_at is null"
    " and r.reached in ('sent', 'delivered', 'opened')"};
constexpr Query open_unfinished{
    "share_handovers.open_unfinished",
    "select id, reference, finish_by as due from shares where sender = $1"
    " and finish_by is not null"};
constexpr Query open_look_again{
    "share_handovers.open_look_again",
    "select id, reference from shares where sender = $1 and look_again_on is not null"
    " and finish_by is null"};
constexpr Query open_drafts{
    "share_handovers.open_drafts",
    "select id, reference, finish_by as due from share_drafts where agency = $1"
    " and state = 'open'"};
constexpr Query insert{
    "share_handovers.add",
    "insert into share_handovers (id, share, reference, recipient, kind, party, other, due, owner,"
    " owner_party, owner_words, made_at, outcome, settled_at, settled_name, version)"
    " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '', null, '', 1)"};
constexpr Query update{"share_handovers.settle",
                       "update share_handovers set outcome = $3, settled_at = $4,"
                       " settled_name = $5, version = version + 1"
                       " where id = $1 and version = $2 and settled_at is null"};
constexpr Query find_one{"share_handovers.find",
                         "select h.*, p.name as other_name from share_handovers h"
                         " left join parties p on p.id = h.other where h.id = $1"};
constexpr Query find_of{
    "share_handovers.of",
    "select h.*, p.name as other_name from share_handovers h"
    " left join parties p on p.id = h.other where h.party = $1"
    " order by h.made_at desc, h.settled_at is not null, h.due is null, h.due, h.id"};
constexpr Query find_owned{"share_handovers.owned_by",
                           "select h.*, p.name as other_name from share_handovers h"
                           " left join parties p on p.id = h.other where h.owner = 'party'"
                           " and h.owner_party = $1 and h.settled_at is null"
                           " order by h.due is null, h.due, h.id"};
constexpr Query find_at_desk{"share_handovers.at_the_desk",
                             "select h.*, p.name as other_name from share_handovers h"
                             " left join parties p on p.id = h.other"
                             " where h.owner in ('desk', 'post') and h.settled_at is null"
                             " order by h.due is null, h.due, h.id"};

OpenShare open_share(const store::Row& row, OpenKind kind) {
    OpenShare out;
    out.kind = kind;
    out.share = row.id<Share>("id");
    out.reference = row.reference("reference");
    if (kind == OpenKind::Received or kind == OpenKind::Sent) {
        out.recipient = row.text("recipient");
        out.other = row.id<parties::Party>("other");
        out.other_name = row.text("other_name");
    }
    if (kind != OpenKind::LookAgain) out.due = row.maybe_instant("due");
    return out;
}

std::string id_or_nothing(const std::optional<Id<parties::Party>>& party) {
    return party ? text(*party) : std::string();
}

std::optional<Id<parties::Party>> id_or_none(const std::string& text) {
    const auto read = id_from<parties::Party>(text);
    if (not read) return std::nullopt;
    return *read;
}

Handover handover_of(const store::Row& row) {
    Handover out;
    out.id = row.id<Handover>("id");
    out.party = row.id<parties::Party>("party");
    out.open.kind = store::known(open_kind_from(row.text("kind")));
    out.open.share = row.id<Share>("share");
    out.open.reference = row.reference("reference");
    out.open.recipient = row.text("recipient");
    out.open.other = id_or_none(row.text("other"));
    out.open.other_name = row.maybe_text("other_name").value_or("");
    out.open.due = row.maybe_instant("due");
    out.owner.kind = store::known(owner_kind_from(row.text("owner")));
    out.owner.party = id_or_none(row.text("owner_party"));
    out.owner.words = row.text("owner_words");
    out.made_at = row.instant("made_at");
    out.outcome = handover_outcome_from(row.text("outcome"));
    out.settled_at = row.maybe_instant("settled_at");
    out.settled_name = row.text("settled_name");
    out.version = row.integer("version");
    return out;
}

Result<std::vector<Handover>> handovers_of(Result<std::vector<store::Row>> rows) {
    std::vector<Handover> out;
    for (const auto& row : TRY(std::move(rows))) out.push_back(handover_of(row));
    return out;
}

}  // namespace

Result<std::vector<OpenShare>> Handovers::open_of(audit::Reading& reading,
                                                  Id<parties::Party> party) {
    struct Asked {
        const Query& query;
        OpenKind kind;
    };
    std::vector<OpenShare> out;
    for (const auto& [query, kind] :
         {Asked{open_received, OpenKind::Received}, Asked{open_sent, OpenKind::Sent},
          Asked{open_unfinished, OpenKind::Unfinished}, Asked{open_look_again, OpenKind::LookAgain},
          Asked{open_drafts, OpenKind::Draft}}) {
        for (const auto& row : TRY(reading.many(query, {party})))
            out.push_back(open_share(row, kind));
    }
    std::stable_sort(out.begin(), out.end(), [](const OpenShare& one, const OpenShare& other) {
        if (one.due.has_value() != other.due.has_value()) return one.due.has_value();
        if (one.due != other.due) return one.due < other.due;
        return one.key() < other.key();
    });
    return out;
}

Result<void> Handovers::add(audit::Act& act, const Handover& handover) {
    const auto& open = handover.open;
    TRY(act.run(insert,
                {handover.id, open.share, open.reference, open.recipient, word(open.kind),
                 handover.party, id_or_nothing(open.other), open.due, word(handover.owner.kind),
                 id_or_nothing(handover.owner.party), handover.owner.words, handover.made_at}));
    return {};
}

Result<bool> Handovers::settle(audit::Act& act, const Handover& handover) {
    expect(handover.outcome.has_value());
    const auto touched =
        TRY(act.run(update, {handover.id, handover.version, word(*handover.outcome), act.now(),
                             handover.settled_name}));
    return touched > 0;
}

Result<std::optional<Handover>> Handovers::find(audit::Reading& reading, Id<Handover> id) {
    const auto row = TRY(reading.maybe(find_one, {id}));
    if (not row) return std::optional<Handover>();
    return std::optional<Handover>(handover_of(*row));
}

Result<std::vector<Handover>> Handovers::of(audit::Reading& reading, Id<parties::Party> party) {
    return handovers_of(reading.many(find_of, {party}));
}

Result<std::vector<Handover>> Handovers::owned_by(audit::Reading& reading,
                                                  Id<parties::Party> owner) {
    return handovers_of(reading.many(find_owned, {owner}));
}

Result<std::vector<Handover>> Handovers::at_the_desk(audit::Reading& reading) {
    return handovers_of(reading.many(find_at_desk));
}

}  // namespace accord::sharing
