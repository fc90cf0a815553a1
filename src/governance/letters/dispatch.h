// Dispatch: one e-mail to a desk, that something waits for it, and how far it has come. Its words
// are the same for every event but for one sentence from a list of the program's own. It says the
// reference, the time and where to sign in: no name, no place, no school, nothing of what it is
// about, and nothing that anybody typed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/reference.h"
#include "governance/parties/contact.h"

namespace accord::letters {

// Waiting → Sent or CameBack; Sent → CameBack, when the server finds out later; CameBack → SeenTo.
enum class State { Waiting, Sent, CameBack, SeenTo };
std::string_view word(State state);
std::optional<State> state_from(std::string_view word);

struct Dispatch {
    static constexpr std::string_view id_prefix = "let";

    Id<Dispatch> id;
    Reference about;
    std::string what;  // "half-time": which event
    Id<parties::Party> party;
    parties::ContactKind desk = parties::ContactKind::DutyDesk;
    Id<parties::Party> sender;  // who is told when it comes back
    std::string subject;
    std::string words;
    State state = State::Waiting;
    std::string code;  // "550" of the server's answer, "5.1.1" of what came later
    std::string why;   // in words of ours
    Instant written_at;
    std::optional<Instant> sent_at;
    std::optional<Instant> came_back_at;
};

// The changing part of a letter. `says` is a sentence of the program: "Half the time to reply has
// gone". With a time: "Reply" makes "Reply by 2:10pm on Monday 2 March 2026".
struct Event {
    std::string_view says;
    std::string_view by = {};
    std::optional<Instant> due_at = std::nullopt;
    bool urgent = false;
    std::string_view path;  // "/requests/"; the reference follows
};
// Where one signs in, and whom one rings instead.
struct House {
    std::string url;
    std::string desk;  // "Marshgate MASH"; empty: nobody is named
    std::string phone;
};
std::string subject_of(const Event& event, const Reference& about);
std::string words_of(const Event& event, const Reference& about, const House& house);

}  // namespace accord::letters
