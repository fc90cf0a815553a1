#include "casework/contacts/duties.h"

namespace accord::contacts {
namespace {

constexpr duties::FactKind facts[] = {
    {"contact.received", "Something came to the front door",
     "came, kind, danger, people, source, share"},
    {"contact.news_added", "Something more was learnt, and added before it is decided", "danger"},
    {"contact.news_read", "Somebody of the hub read what came after it was taken in", "items"},
    {"contact.news_urgent", "What was shared was corrected, and wants somebody now", "share"},
    {"contact.decided_unread", "It was decided before somebody read what came since, with a reason",
     "items"},
    {"contact.risk_told",
     "Whoever came may be the one it must be kept from, and was told with a reason", "near"},
    {"contact.named_with_reason", "A name that may not get out was told on, with a reason",
     "share"},
    {"contact.source_shown", "Somebody of the hub opened the name of who may not be named", ""},
    {"contact.rang_back", "Whoever rang was rung back on the number that the hub has of them", ""},
    {"contact.searched", "Somebody of the hub looked for a contact", ""},
    {"contact.acknowledged", "Whoever came was told that the hub has it", ""},
    {"contact.taken_up", "Somebody of the hub has it in hand now", "from"},
    {"contact.put_down", "Whoever had it in hand no longer has", ""},
    {"contact.identified", "Somebody said who the children are", "people, all"},
    {"contact.unmatched", "Who a child is was taken back on the record, and is to be said again",
     "record"},
    {"contact.workers_looked_up", "Whether the list knows a worker of the children was looked up",
     ""},
    {"contact.passed_to_worker", "It went straight to the worker whom the child has", ""},
    {"contact.worker_has_it", "Their worker said that they have it", ""},
    {"contact.screened", "Somebody qualified weighed it", "verdict, level, rating, next"},
    {"contact.reweighed", "It was weighed again", "level, rating"},
    {"contact.moved", "Something that was weighed changed, with a reason",
     "what, was, now, reason_given"},
    {"contact.asked_for", "A request to others was begun for it", "request"},
    {"contact.picture_saved", "The hub's picture was written", "enough, stop_asking"},
    {"contact.decided", "A manager decided what happens next", "outcome, verdict, inner"},
    {"contact.owners_asked", "The hub would pass on what others said", "to, items"},
    {"contact.passing_asked", "An owner was asked, or had said already, whether a thing may go on",
     "passing, owner, to, passes"},
    {"contact.passing_opened", "An owner read what would be passed on", "passing"},
    {"contact.passing_answered", "An owner said whether a thing may go on", "passing, passes"},
    {"contact.telling_begun", "A share was written out of it, of what owners allow",
     "share, to, passed_on, left_out"},
    {"contact.source_told", "Whoever came was told what was decided, or why they cannot be", "how"},
    {"contact.reminded", "A time limit ran out, and the hub's desk was written to", "rule, due"},
    {"contact.following_set", "A time limit that goes on after it is closed was set", "rule, due"},
    {"contact.following_ended", "What follows was done, or is not needed any more", "rule, how"},
    {"contact.following_listed", "Somebody of the hub listed what follows", ""},
    {"contact.closed", "It was closed", "outcome"},
    {"contact.reopened", "Something new was learnt, and it was opened again", "times"},
    {"contact.opened", "Somebody of the hub looked at it", "inner"},
    {"contact.receipt_opened", "Whoever came looked at what became of it", ""},
    {"contact.receipts_listed", "An organisation listed what it told the front door", ""},
    {"contact.board_opened", "Somebody of the hub looked at the board", ""},
    {"contact.closed_listed", "Somebody of the hub listed what was closed", ""},
    {"contact.listed_about", "Somebody of the hub opened the record of a child, with its contacts",
     ""},
    {"contact.refused", "Somebody asked for a contact that is not theirs", ""},
};

constexpr duties::Table tables[] = {
    {"contacts",
     "What came, about whom, the picture, the decision; all words sealed, what must not"
     " leave the hub apart from the rest",
     "by the hub's own record of the child, through contact_people; by reference",
     "as long as the hub's record of the child; then the key is destroyed"},
    {"contact_people", "Which records of the hub's own list a contact is about", "by person",
     "with its contact"},
    {"contact_holders", "Who of the hub has a contact in hand", "by contact", "with its contact"},
    {"contact_names", "A mark of each name in an open contact, that only this node can make",
     "by contact", "until it is closed"},
    {"contact_moves", "Every change of what was weighed; why is sealed", "by contact",
     "with its contact"},
    {"contact_news_read", "Who of the hub read what came after a contact was taken in",
     "by contact", "with its contact"},
    {"contact_shares", "Which shares were written out of a contact", "by contact",
     "with its contact"},
    {"contact_reminders", "Which time limits ran out, and when the desk was written to",
     "by contact", "with its contact"},
    {"contact_passings", "What an owner was asked to let go on, sealed, and their answer",
     "by contact", "with its contact"},
};

}  // namespace

duties::Duties duties_of_contacts() {
    return {"casework/contacts", facts, tables};
}

}  // namespace accord::contacts
