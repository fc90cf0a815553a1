#include "casework/sharing/commands_parted.h"

#include <algorithm>

#include "casework/sharing/sending.h"
#include "governance/audit/look.h"
#include "governance/editions/commands.h"
#include "governance/parties/commands.h"

namespace accord::sharing {
namespace {

constexpr std::int64_t at_a_time = 100;

bool is_about(const Share& share, const std::vector<Reference>& records) {
    return std::any_of(
        share.answers.children.begin(), share.answers.children.end(), [&](const Child& child) {
            return std::any_of(records.begin(), records.end(), [&](const Reference& record) {
                return child.person == text(record);
            });
        });
}

Result<std::vector<Share>> shares_about(audit::Reading& reading, const people::Parting& parting) {
    std::vector<Share> out;
    for (std::int64_t after = 0;; after += at_a_time) {
        auto some = TRY(Shares::sent_between(
            reading, parting.agency,
            {.from = parting.since, .until = parting.at, .rows_max = at_a_time, .after = after}));
        const bool last = some.size() < static_cast<std::size_t>(at_a_time);
        for (auto& share : some)
            if (is_about(share, parting.records)) out.push_back(std::move(share));
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
    const auto told = TRY(send_correction(act, *rulebook, *share, words));
    if (not TRY(Shares::save(act, *share)))
        return fail(conflict("It was changed while it was being corrected"));
    act.record(audit::fact("share.corrected", text(reference))
                   .with("number", share->corrections)
                   .with("recipients", told));
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
    std::vector<Reference> about;
    std::string words;
    {
        auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
        const auto parting = TRY(people::parting(reading, message.about));
        words = people::words_of(parting);
        for (const auto& share : TRY(shares_about(reading, parting)))
            about.push_back(share.reference);
    }
    for (const auto& reference : about) TRY(tell_one(node, reference, words));
    return {};
}

}  // namespace accord::sharing
