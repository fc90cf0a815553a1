// How a letter moves on, each once and with its line in the trail. Private to the slice.
#pragma once

#include "governance/letters/commands.h"

namespace accord::letters {

Result<void> take_as_sent(audit::Act& act, Dispatch one, const mail::Answer& answer);
Result<void> take_as_back(audit::Act& act, Dispatch one, std::string code, std::string_view why);
audit::Fact fact_of(std::string_view code, const Dispatch& one);

}  // namespace accord::letters
