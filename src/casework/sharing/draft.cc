#include "casework/sharing/draft.h"

namespace accord::sharing {

std::string_view word(DraftState state) {
    switch (state) {
        case DraftState::Open: return "open";
        case DraftState::Sent: return "sent";
        case DraftState::Dropped: return "dropped";
    }
    return "open";
}

std::optional<DraftState> draft_state_from(std::string_view text) {
    for (const auto state : {DraftState::Open, DraftState::Sent, DraftState::Dropped})
        if (word(state) == text) return state;
    return std::nullopt;
}

}  // namespace accord::sharing
