// Draft: an unfinished share, kept on the server. Every step saves every field; a save says which
// version it was made from, so two people who edit one draft lose nothing: the second is shown
// both.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/reference.h"
#include "casework/sharing/answers.h"
#include "casework/sharing/share.h"

namespace accord::sharing {

enum class DraftState : std::uint8_t { Open, Sent, Dropped };
std::string_view word(DraftState state);
std::optional<DraftState> draft_state_from(std::string_view word);

struct Draft {
    Id<Share> id;  // minted when the draft is begun; the share has the same, so that pressing
    Reference reference;  // Send twice sends once
    Id<parties::Party> agency;
    std::string author;       // an account's id
    std::string author_name;  // as colleagues know them
    DraftState state = DraftState::Open;
    Answers answers;
    Instant begun_at;
    Instant saved_at;
    std::string saved_by;              // an account's id
    std::string saved_by_name;         // as colleagues know them
    std::optional<Instant> finish_by;  // sent as urgent: the questions still to ask have a clock
    std::int64_t version = 0;
};

}  // namespace accord::sharing
