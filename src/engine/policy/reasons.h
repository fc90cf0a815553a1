// Every reason the engine can give, on one page: its code, its step, which way it leans, and how it
// is said. The sentences have places to fill: {giver} {receiver} {purpose} {threshold} {provision}
// {clause} {item} {nation} {day}.
#pragma once

#include <span>
#include <string_view>

#include "engine/policy/decision.h"

namespace accord::policy {

struct ReasonRow {
    Because because;
    Step step;
    Lean lean;
    std::string_view code;
    std::string_view sentence;
};

std::span<const ReasonRow> reason_rows();
const ReasonRow& row_of(Because because);

}  // namespace accord::policy
