#include "casework/sharing/commands_parted.h"

#include <algorithm>

#include "casework/sharing/child_record.h"
#include "casework/sharing/drafts.h"
#include "casework/sharing/sending.h"
#include "governance/audit/look.h"
#include "governance/editions/commands.h"
#include "governance/parties/commands.h"

namespace accord::sharing {
namespace {

constexpr std::int64_t at_a_time = 100;
constexpr std::int64_t drafts_max = 1000;

Result<std::vector<Share>> shares_about(audit::Reading& reading, const people::Parting& parting) {
    std::vector<Share> out;
    for (std::int64_t after = 0;; after += at_a_time) {
        auto some = TRY(Shares::sent_between(
            reading, parting.agency,
            {.from = parting.since, .until = parting.at, .rows_max = at_a_time, .after = after}));
        const bool last = some.size() < static_cast<std::size_t>(at_a_time);
        for (auto& share : some)
            if (is_about(share.answers.children, parting.records)) out.push_back(std::move(share));
        if (last) return out;
    }
}

// Its own act: a share that is being changed is tried again without those that are done.
Result<void> tell_one(Node& node, const Reference& reference, const std::string& words) {
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "share.tell_of_parting"));
    auto share = TRY(Shares::find(act, reference));
    if (not share) return {};
    const auto& said = share->answers.corrections;
    if (std::find(said.begin(), said.end(), words) != said.end()) return {};
    const auto* rulebook = TRY(editions::rulebook_in_use(act.node()));
    const auto told = TRY(send_correction(act, *rulebook, *share, {words}));
    if (not TRY(Shares::save(act, *share)))
        return fail(conflict("It was changed while it was being corrected"));
    act.record(audit::fact("share.corrected", text(reference))
                   .with("number", share->corrections)
                   .with("recipients", told));
    TRY(act.commit());
    return {};
}

// What was copied from the record while they were one is in the draft: whoever sends it is told to
// look again. It goes to nobody.
constexpr std::string_view look_again =
    "Two people were on the record that this was begun from. Look again at what it says of the "
    "child before you send it.";

Result<void> note_on_draft(Node& node, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "share.tell_of_parting"));
    auto draft = TRY(Drafts::find(act, reference));
    if (not draft or draft->state != DraftState::Open) return {};
    auto& note = draft->answers.origin.note;
    if (note.find(look_again) != std::string::npos) return {};
    if (not note.empty()) note += " ";
    note += look_again;
    if (not TRY(Drafts::save(act, *draft)))
        return fail(conflict("It was saved while it was being looked at"));
    act.record(audit::fact("share.draft_noted", text(reference)).with("what", "two people"));
    TRY(act.commit());
    return {};
}

}  // namespace

Result<std::vector<ToldOf>> told_of(Node& node, const Asker& asker,
                                    const people::Parting& parting) {
    auto look = TRY(audit::Look::open(node, asker.actor,
                                      audit::fact("share.told_of", text(parting.records.front()))));
    std::vector<ToldOf> out;
    for (const auto& share : TRY(shares_about(look, parting))) {
        ToldOf one{share.reference, share.sent_at, {}};
        for (const auto& recipient : share.recipients)
            if (recipient.can_read())
                one.to.push_back(TRY(parties::find(look, recipient.party)).name);
        if (not one.to.empty()) out.push_back(std::move(one));
    }
    return out;
}

Result<void> tell_of_parting(Node& node, const jobs::Message& message) {
    std::vector<Reference> about, drafts;
    std::string words;
    {
        auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
        const auto parting = TRY(people::parting(reading, message.about));
        words = people::words_of(parting);
        for (const auto& share : TRY(shares_about(reading, parting)))
            about.push_back(share.reference);
        for (const auto& draft : TRY(Drafts::open_of(reading, parting.agency, drafts_max)))
            if (is_about(draft.answers.children, parting.records) and draft.begun_at <= parting.at)
                drafts.push_back(draft.reference);
    }
    for (const auto& reference : about) TRY(tell_one(node, reference, words));
    for (const auto& reference : drafts) TRY(note_on_draft(node, reference));
    return {};
}

}  // namespace accord::sharing
