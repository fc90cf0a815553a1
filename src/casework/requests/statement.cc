#include "casework/requests/statement.h"

#include <limits>

namespace accord::requests {
namespace {

constexpr auto here = rulebook::Nation::England;

// Whoever must answer when asked comes first, then a duty, then working together, then a power.
int order_of(rulebook::GatewayType type) {
    switch (type) {
        case rulebook::GatewayType::OnRequest: return 0;
        case rulebook::GatewayType::Duty: return 1;
        case rulebook::GatewayType::CoOperation: return 2;
        case rulebook::GatewayType::Power: return 3;
        case rulebook::GatewayType::Exemption:
        case rulebook::GatewayType::Definition: return 9;
    }
    return 9;
}

// The provision that fits best for this body answering that one; null when none fits.
const rulebook::Gateway* gateway_for(const rulebook::Rulebook& rulebook, Date day,
                                     const rulebook::Purpose& purpose,
                                     const Code<rulebook::AgencyType>& giver,
                                     const Code<rulebook::AgencyType>& receiver) {
    const rulebook::Gateway* best = nullptr;
    for (const auto* row : rulebook.gateways.in_force(day, here)) {
        if (not purpose.gateways.has(row->code) or not row->purposes.has(purpose.code)) continue;
        if (not row->givers.has(giver) or not row->receivers.has(receiver)) continue;
        if (order_of(row->type) > 3) continue;
        if (best == nullptr or order_of(row->type) < order_of(best->type)) best = row;
    }
    return best;
}

bool is_public(const rulebook::Rulebook& rulebook, Date day,
               const Code<rulebook::AgencyType>& type) {
    const auto* row = rulebook.agency_types.in_force(type, day, here);
    return row != nullptr and row->public_authority;
}

// The asker's own task: the duty that it acts under for this purpose; the gravest first, as the
// purposes that a provision serves are the fewer the graver it is.
std::size_t breadth(const rulebook::Gateway& row) {
    return row.purposes.any ? std::numeric_limits<std::size_t>::max() : row.purposes.codes.size();
}
const rulebook::Gateway* task_of(const rulebook::Rulebook& rulebook, Date day,
                                 const rulebook::Purpose& purpose,
                                 const Code<rulebook::AgencyType>& asker) {
    const rulebook::Gateway* best = nullptr;
    for (const auto* row : rulebook.gateways.in_force(day, here)) {
        const bool duty = row->type == rulebook::GatewayType::Duty;
        if (not duty or not purpose.gateways.has(row->code) or not row->givers.has(asker)) continue;
        if (best == nullptr or breadth(*row) < breadth(*best)) best = row;
    }
    return best;
}

std::string public_task(const rulebook::Rulebook& rulebook, Date day,
                        const rulebook::Purpose& purpose, const parties::Party& asker,
                        const parties::Party& asked) {
    if (is_public(rulebook, day, asked.type) or not is_public(rulebook, day, asker.type)) return {};
    const auto* basis = rulebook.lawful_bases.in_force("RECOGNISED_INTEREST", day, here);
    const auto* condition = rulebook.conditions.in_force("RLI_PUBLIC_TASK", day, here);
    const auto* task = task_of(rulebook, day, purpose, asker.type);
    if (basis == nullptr or condition == nullptr or task == nullptr) return {};
    return asker.name + " needs this for a task in the public interest that the law gives it (" +
           task->provision + "). You may rely on this statement: UK GDPR Article " +
           basis->article + ", " + condition->provision + ".";
}

}  // namespace

std::string Statement::words() const {
    auto out = power;
    if (not answering.empty()) out += " " + answering;
    if (not threshold.empty()) out += " " + threshold;
    if (not public_task.empty()) out += " " + public_task;
    return out;
}

Statement statement_for(const rulebook::Rulebook& rulebook, Date day, const Asking& asking,
                        const parties::Party& asker, const parties::Party& asked) {
    Statement out;
    const auto* kind = ask_kind(asking.kind);
    if (kind == nullptr) return out;
    const auto* purpose = rulebook.purposes.in_force(kind->purpose, day, here);
    const auto* threshold = rulebook.thresholds.in_force(kind->threshold, day, here);
    if (purpose == nullptr) return out;
    const auto* task = task_of(rulebook, day, *purpose, asker.type);
    const auto* gateway = gateway_for(rulebook, day, *purpose, asked.type, asker.type);
    out.power = "We ask for the purpose of " + purpose->words;
    out.power += task != nullptr ? ", under " + task->provision + ": " + task->words + "." : ".";
    if (gateway != nullptr)
        out.answering = "You may answer under " + gateway->provision + ": " + gateway->words + ".";
    if (threshold != nullptr) out.threshold = "How serious: " + threshold->words + ".";
    out.public_task = public_task(rulebook, day, *purpose, asker, asked);
    return out;
}

}  // namespace accord::requests
