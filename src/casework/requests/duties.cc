#include "casework/requests/duties.h"

namespace accord::requests {
namespace {

constexpr duties::FactKind facts[] = {
    {"request.begun", "Someone began to write a request", ""},
    {"request.saved", "A step of an unfinished request was saved", "step, version"},
    {"request.draft_opened", "An unfinished request was opened", "step"},
    {"request.dropped", "An unfinished request was thrown away", ""},
    {"request.decided", "Accord said whether one organisation may be asked, and told this, and why",
     "recipient, answer, stop, clauses, provisions, evidence, rulebook, terms"},
    {"request.item_held_back", "One item of a request was kept back from one organisation",
     "recipient, item, because"},
    {"request.asked", "One organisation was asked", "recipient, extent, told, due"},
    {"request.held_back", "One organisation was not asked", "recipient, why"},
    {"request.family_recorded", "The three facts about the family were recorded",
     "told, views_asked, agreed, reason_given"},
    {"request.looked_at", "The asker looked at what came back", ""},
    {"request.opened", "An organisation that was asked opened the request", "recipient"},
    {"request.refused", "Someone asked for a request that is not theirs and was refused", ""},
    {"request.reply_saved", "A half-written reply was saved", "recipient"},
    {"request.reply_decided", "Accord said whether a reply may be given, and why",
     "recipient, answer, stop, clauses, provisions, evidence, rulebook, terms"},
    {"request.reply_item_held_back", "One item of a reply was kept back",
     "recipient, item, because"},
    {"request.replied", "An organisation replied",
     "recipient, type, reason, number, spoken, reply"},
    {"request.more_time", "An organisation gave a new time, with a reason", "recipient, until"},
    {"request.held_to_time", "The asker did not agree to the new time", "recipient"},
    {"request.passed_on", "The wrong desk passed a request to the right one", "from, to"},
    {"request.no_reply", "The time ran out and nothing came: set by the system", "recipient"},
    {"request.chased", "A step of the ladder was taken", "recipient, step"},
    {"request.chase_set", "The next step of the ladder was set", "recipient, step"},
    {"request.notice_given", "Somebody was told that something waits for them",
     "kind, party, account"},
    {"request.refusal_reviewed", "A refusal was reviewed", "recipient, give"},
    {"request.recipient_added", "One more organisation was asked", "recipient"},
    {"request.cancelled", "The asker no longer needs one reply", "recipient"},
    {"request.closed", "The asker waits for nobody any more", ""},
    {"request.rerated", "The rating was changed", "from, to"},
    {"request.handed_on", "A request went to a colleague of who asked", "from, to"},
    {"request.rota_set", "Somebody was put on a desk's rota", "from, until, manages"},
    {"request.listed", "An organisation's requests were shown", ""},
    {"disagreement.raised", "A professional disagreement was raised",
     "disagreement, with, trigger"},
    {"disagreement.stage_begun",
     "A stage of a disagreement began, with the child kept safe meanwhile", "stage, at_once, due"},
    {"disagreement.late", "The time of a stage ran out, and both sides were told", "stage"},
    {"disagreement.ended", "A disagreement was settled or taken back", "outcome, stage"},
    {"disagreement.looked_at", "One side of a disagreement looked at it", ""},
    {"spoken.written_down", "A call or a talk was written down",
     "other, known_how, words, request"},
    {"spoken.decided", "Accord said whether what was told by telephone may be told, and why",
     "recipient, answer, stop, clauses, provisions, evidence, rulebook, terms"},
    {"spoken.item_held_back", "One item of what was told by telephone should have been held back",
     "recipient, item, because"},
    {"spoken.looked_at", "One side of a call looked at what was written down", ""},
    {"spoken.confirmed", "The other side said that it is right, or added to it", "added"},
    {"spoken.put_in_writing", "A call was put in writing", "share"},
    {"spoken.listed", "An organisation's calls were shown", ""},
};

constexpr duties::Table tables[] = {
    {"requests", "What was asked, every field as typed, sealed under the request's key",
     "by the asker's own record of the child inside, or by reference",
     "as long as the asker's record of the child; then the key is destroyed"},
    {"request_recipients", "Who was asked, what each was told, sealed, and how far each has come",
     "by request", "with the request"},
    {"request_replies", "What each said, sealed, with its digest", "by request",
     "with the request"},
    {"request_reviews", "Refusals that were looked at again, and what was decided", "by reply",
     "with the request"},
    {"request_chases", "Which steps of the ladder were taken", "by request", "with the request"},
    {"request_notices", "Who was told that something waits for them: a post, a number, a time",
     "by request", "with the request"},
    {"disagreements", "Professional disagreements about a request, and their stage", "by request",
     "with the request"},
    {"disagreement_stages", "Each stage: its limit, and how the child is kept safe, sealed",
     "by disagreement", "with the request"},
    {"spoken_shares", "Calls and talks as written down, sealed, and what the other side said",
     "by reference, or by the request that they answer",
     "as long as the record of the child; then the key is destroyed"},
    {"duty_rota", "Who is on duty at a desk, from when until when", "",
     "a year after the turn has ended"},
};

}  // namespace

duties::Duties duties_of_requests() {
    return {"casework/requests", facts, tables};
}

}  // namespace accord::requests
