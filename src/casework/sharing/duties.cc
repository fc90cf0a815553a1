#include "casework/sharing/duties.h"

namespace accord::sharing {
namespace {

constexpr duties::FactKind facts[] = {
    {"share.begun", "Someone began to write a share", ""},
    {"share.filled", "An unfinished share was filled from what happened", "happening"},
    {"share.batch_taken", "A file of happenings was made into unfinished shares",
     "drafts, before, faulty"},
    {"share.batch_opened", "The list of a batch of shares was shown", ""},
    {"share.saved", "A step of an unfinished share was saved", "step, version"},
    {"share.draft_opened", "An unfinished share was opened", "step"},
    {"share.draft_noted", "What the sender should know was put on an unfinished share", "what"},
    {"share.dropped", "An unfinished share was thrown away", ""},
    {"share.decided", "Accord said whether a share may go to one recipient, and why",
     "recipient, answer, stop, clause, provision, evidence, rulebook, terms"},
    {"share.sent", "A share was sent to one recipient",
     "recipient, extent, pack, acknowledge_by, number, read_again_by"},
    {"share.held_back", "A share was not sent to one recipient", "recipient, why"},
    {"share.went_on", "The sender went on past advice, with a reason", "recipient, answer"},
    {"share.item_held_back", "One item of a share was kept back from one recipient",
     "recipient, item, because"},
    {"share.family_recorded", "Whether the family were told was recorded", "told, look_again_on"},
    {"share.finished", "The questions left open by an urgent share were answered", ""},
    {"share.delivered", "A share arrived in a recipient's inbox", "recipient"},
    {"share.opened", "A recipient opened what was shared with them", "recipient, pack"},
    {"share.looked_at", "The sender looked at what they had shared", ""},
    {"share.acknowledged", "A recipient said that they have it", "recipient, in_time"},
    {"share.corrected", "The sender corrected what was shared, and every recipient was sent it",
     "number, recipients, how_soon"},
    {"share.told_of", "It was looked up who was told of a record", ""},
    {"share.recipient_added", "The sender added a recipient afterwards", "recipient"},
    {"share.withdrawn", "The sender took a share back from one recipient", "recipient, why"},
    {"share.refused", "Someone asked for a share that is not theirs and was refused", "why"},
    {"share.late", "A recipient did not say in time that they have it", "recipient"},
    {"share.change_not_read", "A recipient did not read in time what was put right", "recipient"},
    {"share.handed_over", "What an organisation that stopped had open was given an owner",
     "kind, from, owner, to"},
    {"share.handover_settled", "An owner did what was left open, and said how", "outcome"},
    {"share.listed", "An organisation's queue of shares was shown", "rows"},
    {"share.evidence_exported", "The evidence about a share was made into a file",
     "entries, digest"},
};

constexpr duties::Table tables[] = {
    {"share_drafts", "Unfinished shares, every field as typed, sealed under the share's key",
     "by the sender's own record of the child inside, or by reference",
     "until sent or dropped; one not touched for 30 days is dropped and its key destroyed"},
    {"shares", "What was written and sent, sealed under the share's key",
     "by reference, or by the sender's own record of the child inside",
     "as long as the sender's record of the child; then the key is destroyed"},
    {"share_recipients", "Who each share was for, what was decided and how far it came", "by share",
     "with the share"},
    {"share_packs", "Exactly what each recipient was sent, sealed, with its digest", "by share",
     "with the share"},
    {"share_checkpoints", "The ten steps for each share: met, not met, or why not", "by share",
     "with the share"},
    {"share_handovers", "Who took over what was open when an organisation stopped", "by share",
     "with the share"},
    {"share_terms", "The terms that decisions were made under, by digest", "", "for good"},
};

}  // namespace

duties::Duties duties_of_sharing() {
    return {"casework/sharing", facts, tables};
}

}  // namespace accord::sharing
