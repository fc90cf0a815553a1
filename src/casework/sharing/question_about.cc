#include "casework/sharing/question_about.h"

#include "base/text.h"

namespace accord::sharing {
namespace {

policy::Side side(const parties::Party& party,
                  const std::vector<policy::SignedVersion>& has_signed) {
    policy::Side out;
    out.type = party.type;
    out.party = text(party.id);
    out.has_signed = has_signed;
    return out;
}

}  // namespace

policy::Question question_about(const Matter& matter, const std::vector<Written>& items,
                                const Chosen& chosen, const Parties& parties, Date on) {
    policy::Question out;
    out.on = on;
    out.giver = side(parties.giver, parties.giver_signed);
    out.receiver = side(parties.receiver, parties.receiver_signed);
    out.purpose = matter.purpose;
    out.threshold = matter.threshold;
    out.channel = rulebook::Channel::Accord;
    out.told = matter.told;
    out.views = matter.views;
    out.agreed = matter.agreed;
    out.emergency = matter.emergency;
    out.public_task_stated = matter.public_task_stated;
    const bool short_only = chosen.extent != shield::Extent::Everything;
    for (const auto& written : items) {
        policy::Item item;
        item.id = written.item.id;
        item.category = written.category;
        item.reveals = written.reveals;
        item.safety = policy::Safety::KeptApart;  // the shield has looked: it stays, the rest goes
        item.need_stated = not trim(chosen.why).empty() or not trim(chosen.go_on).empty();
        item.not_needed = short_only and not written.item.in_short;
        out.items.push_back(std::move(item));
    }
    return out;
}

}  // namespace accord::sharing
