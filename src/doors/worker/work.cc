#include "doors/worker/work.h"

#include "casework/clocks/commands.h"
#include "casework/contacts/commands_news.h"
#include "casework/contacts/commands_remind.h"
#include "casework/contacts/commands_unmatched.h"
#include "casework/people/commands_intake.h"
#include "casework/people/commands_shut.h"
#include "casework/requests/commands_chase.h"
#include "casework/requests/commands_disagree.h"
#include "casework/requests/commands_parted.h"
#include "casework/requests/commands_review.h"
#include "casework/requests/commands_unlinked.h"
#include "casework/reviews/commands.h"
#include "casework/sharing/commands.h"
#include "casework/sharing/commands_parted.h"
#include "doors/api/told_requests.h"
#include "governance/agreement/commands_copy.h"
#include "governance/agreement/commands_life.h"
#include "governance/agreement/commands_remind.h"
#include "governance/audit/commands.h"
#include "governance/letters/commands.h"
#include "governance/parties/commands_import.h"
#include "governance/parties/commands_joining.h"

namespace accord::worker {

namespace {

constexpr Work table[] = {
    {.kind = "share.deliver",
     .handle = sharing::deliver,
     .patience = {.whole = hours(1)},
     .told = "the sender, and the duty desk of who should have it"},
    {.kind = "share.note_if_unread",
     .handle = sharing::note_if_unread,
     .patience = {},
     .told = "whoever runs this node"},
    {.kind = "share.note_if_late",
     .handle = sharing::note_if_late,
     .patience = {},
     .told = "whoever runs this node"},
    {.kind = "share.tell_of_parting",
     .handle = sharing::tell_of_parting,
     .patience = {.whole = hours(24)},
     .told = "whoever runs this node"},
    {.kind = "request.tell_of_parting",
     .handle = requests::tell_of_parting,
     .patience = {.whole = hours(24)},
     .told = "whoever runs this node"},
    {.kind = "request.tell_of_unlinking",
     .handle = requests::tell_of_unlinking,
     .patience = {.whole = hours(24)},
     .told = "whoever runs this node"},
    {.kind = "contact.unmatch",
     .handle = contacts::unmatch,
     .patience = {.whole = hours(24)},
     .told = "whoever runs this node"},
    {.kind = "clock.note_if_missed",
     .handle = clocks::note_if_missed,
     .patience = {},
     .told = "whoever runs this node"},
    {.kind = "request.chase",
     .handle = requests::chase,
     .patience = {},
     .told = "the asker, and the duty desk of who was asked"},
    {.kind = "share.changed",
     .handle = contacts::share_changed,
     .patience = {},
     .told = "whoever runs this node"},
    {.kind = "contact.remind",
     .handle = contacts::remind,
     .patience = {},
     .told = "whoever runs this node"},
    {.kind = "disagreement.note_if_late",
     .handle = requests::note_if_late,
     .patience = {},
     .told = "both duty managers"},
    {.kind = "refusal.note_if_not_reviewed",
     .handle = requests::note_if_not_reviewed,
     .patience = {},
     .told = "both duty managers"},
    {.kind = "agreement.make_copy",
     .handle = agreement::make_copy,
     .patience = {.whole = hours(2)},
     .told = "whoever runs this node"},
};

Result<void> sign_checkpoint(Node& node) {
    TRY(audit::sign_checkpoint(node));
    return {};
}

// What was done stays for a month, for whoever looks for a fault (governance/audit/duties.cc).
Result<void> forget_done(Node& node) {
    auto change = TRY(node.database.begin(store::Mode::Write));
    TRY(jobs::forget_done(change, node.clock.now() - hours(30 * 24)));
    return change.commit();
}

constexpr Round rounds_table[] = {
    {.kind = "agreement.keep_days", .every = hours(1), .handle = agreement::keep_days},
    {.kind = "trail.sign_checkpoint", .every = hours(1), .handle = sign_checkpoint},
    {.kind = "letter.read_returns", .every = minutes(1), .handle = letters::read_returns},
    {.kind = "people.note_secret", .every = hours(24), .handle = people::note_who_lives_in_secret},
    {.kind = "people.forget_intakes", .every = hours(1), .handle = people::forget_intakes},
    {.kind = "party.note_what_grew_old", .every = hours(24), .handle = parties::note_what_grew_old},
    {.kind = "party.forget_imports", .every = hours(1), .handle = parties::forget_imports},
    {.kind = "agreement.remind", .every = hours(24), .handle = agreement::remind},
    {.kind = "review.end_overdue", .every = minutes(5), .handle = reviews::end_overdue},
    {.kind = "review.forget_old", .every = hours(24), .handle = reviews::forget_old},
    {.kind = "request.forget_told", .every = hours(1), .handle = api::forget_told},
    {.kind = "outbox.forget_done", .every = hours(24), .handle = forget_done},
};

}  // namespace

std::span<const Work> work() {
    return table;
}

std::span<const Round> rounds() {
    return rounds_table;
}

}  // namespace accord::worker
