// The words tables use for each enumeration of lists.h, in one place, for reading and for writing.
#pragma once

#include <span>
#include <string_view>

#include "rulebook/lists.h"

namespace accord::rulebook {

template <class Value>
struct Choice {
    Value value;
    std::string_view word;
};

// choices(Value{}) gives every word of that enumeration.
std::span<const Choice<StatutoryClass>> choices(StatutoryClass);
std::span<const Choice<Consent>> choices(Consent);
std::span<const Choice<Regime>> choices(Regime);
std::span<const Choice<OpenTo>> choices(OpenTo);
std::span<const Choice<BasisNeeds>> choices(BasisNeeds);
std::span<const Choice<ConditionFamily>> choices(ConditionFamily);
std::span<const Choice<Holder>> choices(Holder);
std::span<const Choice<GatewayType>> choices(GatewayType);
std::span<const Choice<ChannelUse>> choices(ChannelUse);
std::span<const Choice<ClockKind>> choices(ClockKind);
std::span<const Choice<CheckpointActor>> choices(CheckpointActor);
std::span<const Choice<Applies>> choices(Applies);
std::span<const Choice<KeepUnit>> choices(KeepUnit);
std::span<const Choice<KeepAction>> choices(KeepAction);
std::span<const Choice<Verified>> choices(Verified);

}  // namespace accord::rulebook
