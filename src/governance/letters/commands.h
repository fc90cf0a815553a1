// Writing to desks: a letter is written in the act it follows from, taken to the mail server by a
// thread of its own (doors/worker/postman.h), and what does not arrive becomes a task of whoever
// sent what it was about.
//
// At least once: between the server's yes and the line in our trail the machine may stop, and then
// the same letter goes again, with the same Message-ID, by which a mailbox knows it.
#pragma once

#include <string_view>
#include <vector>

#include "governance/audit/act.h"
#include "governance/letters/dispatch.h"
#include "platform/mail/post.h"

namespace accord::letters {

inline constexpr std::string_view lane = "letters";  // of the outbox

struct Write {
    Reference about;
    std::string what;
    Id<parties::Party> party;
    parties::ContactKind desk = parties::ContactKind::DutyDesk;
    Id<parties::Party> sender;
    Event event;
};
// Part of a larger act. Nothing, where no mail server is set, where the organisation may be sent
// nothing, and where it gave no e-mail address for this desk: the screen says it all the same.
Result<void> write(audit::Act& act, const Write& wish);

// One try, and what became of it, in the trail unless it is to be tried again. What was sent or
// came back before is left alone and answered as it was. `about` is the outbox's.
Result<mail::Answer> send(Node& node, mail::Post& post, std::string_view about);
// It was tried for as long as we try.
Result<void> give_up(Node& node, std::string_view about);

// Reads what mail servers sent back since (settings: mail_returns), and puts each away as read.
Result<void> read_returns(Node& node);

struct CameBack {
    Dispatch dispatch;
    std::string party;  // as it is called
};
Result<std::vector<CameBack>> came_back_to(audit::Reading& reading,
                                           const Id<parties::Party>& sender);
// Somebody of the sender has rung them. Twice is once; Forbidden for anybody else.
Result<void> see_to(Node& node, const audit::Actor& actor, const Id<Dispatch>& id);

// All that was written about one matter, the first first.
Result<std::vector<Dispatch>> written_about(audit::Reading& reading, const Reference& about);

}  // namespace accord::letters
