// Starting from what happened: drafts are filled here and nowhere sent.
#include "casework/sharing/commands_batch.h"

#include <algorithm>
#include <map>

#include "base/limits.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/drafts.h"
#include "casework/sharing/shares.h"
#include "governance/audit/look.h"
#include "governance/parties/commands.h"

namespace accord::sharing {
namespace {

// How far back a row is looked for: an organisation's latest drafts and shares.
constexpr std::int64_t rows_looked_at = 1000;

Result<Draft> begin_one(audit::Act& act, const Asker& asker, const Answers& answers) {
    auto draft = TRY(begin(act, asker, answers));
    act.record(audit::fact("share.filled", text(draft.reference))
                   .with("happening", answers.origin.happening));
    return draft;
}

// What was so when the act began: who is in the partnership, and whether schools are open today.
struct Surroundings {
    std::vector<parties::Party> parties;
    SchoolDay school_day;
    Date today;

    Ground ground(const Asker& asker) const { return {parties, asker.party, school_day, today}; }
};
Result<Surroundings> surroundings(audit::Reading& reading, const rulebook::Rulebook& rulebook) {
    Surroundings out;
    out.parties = TRY(parties::all(reading));
    out.today = london_day(reading.now());
    Faults told_elsewhere;
    const auto terms = school_terms(reading.node().settings.data, told_elsewhere);
    const auto calendar = deadlines::calendar_of(rulebook, rulebook::Nation::England, "DEFAULT");
    out.school_day = school_day(terms_of(terms, out.parties), calendar, out.today);
    return out;
}

// Every row that is a draft or a share already, by its digest.
using Known = std::map<std::string, Reference, std::less<>>;
Result<Known> known_rows(audit::Reading& reading, const std::string& agency) {
    Known out;
    for (const auto& draft : TRY(Drafts::open_of(reading, agency, rows_looked_at)))
        out.emplace(draft.answers.origin.row, draft.reference);
    for (const auto& share : TRY(Shares::sent_by(reading, agency, rows_looked_at)))
        out.emplace(share.answers.origin.row, share.reference);
    out.erase("");
    return out;
}

Answers answers_of(const BatchRow& row, const Ground& ground, const Reference& batch) {
    auto answers = filled(row.filling, ground);
    answers.must_not_find_out = row.must_not_find_out;
    answers.keep_from = row.keep_from;
    answers.family = row.family;
    answers.origin.batch = text(batch);
    answers.origin.row = row_digest(answers);
    answers.origin.number = row.number;
    return answers;
}

}  // namespace

Result<Draft> begin_filled(Node& node, const Asker& asker, const rulebook::Rulebook& rulebook,
                           const Filling& filling) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "share.begin"));
    const auto around = TRY(surroundings(act, rulebook));
    auto answers = filled(filling, around.ground(asker));
    answers.origin.row = row_digest(answers);
    for (auto& there : TRY(Drafts::open_of(act, asker.actor.agency, rows_looked_at)))
        if (there.answers == answers) return std::move(there);  // pressed twice: one draft
    auto draft = TRY(begin_one(act, asker, answers));
    TRY(act.commit());
    return draft;
}

Result<BatchTaken> take_batch(Node& node, const Asker& asker, const rulebook::Rulebook& rulebook,
                              const BatchFile& file, const Reference& batch) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "share.take_batch"));
    const auto around = TRY(surroundings(act, rulebook));
    auto known = TRY(known_rows(act, asker.actor.agency));
    BatchTaken out;
    out.batch = batch.six.empty() ? act.mint_reference('B') : batch;
    for (const auto& row : file.rows) {
        auto answers = answers_of(row, around.ground(asker), out.batch);
        if (const auto there = known.find(answers.origin.row); there != known.end()) {
            out.before.push_back({row.number, there->second});
            continue;
        }
        const auto draft = TRY(begin_one(act, asker, answers));
        known.emplace(answers.origin.row, draft.reference);
        ++out.drafts;
    }
    act.record(audit::fact("share.batch_taken", text(out.batch))
                   .with("drafts", static_cast<std::int64_t>(out.drafts))
                   .with("before", static_cast<std::int64_t>(out.before.size()))
                   .with("faulty", static_cast<std::int64_t>(file.faulty_rows)));
    TRY(act.commit());
    return out;
}

Result<Batch> open_batch(Node& node, const Asker& asker, const Reference& batch) {
    auto look =
        TRY(audit::Look::open(node, asker.actor, audit::fact("share.batch_opened", text(batch))));
    Batch out;
    out.today = london_day(look.now());
    const auto wanted = text(batch);
    const auto closed = TRY(people::Closed::to(look));
    for (auto& draft : TRY(Drafts::open_of(look, asker.actor.agency, rows_looked_at)))
        if (draft.answers.origin.batch == wanted)
            out.lines.push_back({draft.reference, std::move(draft.answers), false});
    for (auto& share : TRY(Shares::sent_by(look, asker.actor.agency, rows_looked_at)))
        if (share.answers.origin.batch == wanted)
            out.lines.push_back({share.reference, std::move(share.answers), true});
    std::stable_sort(out.lines.begin(), out.lines.end(),
                     [](const BatchLine& one, const BatchLine& other) {
                         return std::pair(one.sent, one.answers.origin.number) <
                                std::pair(other.sent, other.answers.origin.number);
                     });
    if (out.lines.empty())
        return fail(not_found("There is no batch with that reference, or it is not yours to open"));
    for (auto& line : out.lines)
        if (TRY(any_closed(look, closed, line.answers.children)))
            line.answers.children = restricted_children();
    out.parties = TRY(parties::all(look));
    return out;
}

Faults term_faults(const Node& node) {
    Faults out;
    school_terms(node.settings.data, out);
    return out;
}

}  // namespace accord::sharing
