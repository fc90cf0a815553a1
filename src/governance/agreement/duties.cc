#include "governance/agreement/duties.h"

namespace accord::agreement {
namespace {

constexpr duties::FactKind facts[] = {
    {"agreement.published", "A version of an agreement was published",
     "reference, version, digest"},
    {"agreement.brought_into_force", "A version began to decide", "version, digest"},
    {"agreement.superseded", "A later version took its place", "version"},
    {"agreement.withdrawn", "A version was withdrawn",
     "version, why (a digest of the words given)"},
    {"agreement.signed", "An organisation signed the exact text of a version",
     "signature, party, version, digest, method"},
    {"agreement_draft.begun", "A draft of an agreement was begun", "reference, digest"},
    {"agreement_draft.changed", "A draft was changed", "digest"},
    {"agreement_draft.commented", "Somebody commented on a draft", "comment, clause, party"},
    {"agreement_draft.comment_answered", "A comment on a draft was answered", "comment"},
    {"agreement_draft.cleared", "The exact words of a draft were cleared", "side, digest"},
    {"agreement_draft.opened", "A draft was published and opened for signature",
     "agreement, digest"},
    {"agreement_draft.dropped", "A draft was given up", ""},
    {"agreement.text_moved", "An organisation said where the text is inside it",
     "party, desk, since"},
    {"agreement.reviewed", "A version was reviewed by its keeper",
     "review, outcome, due, next_due"},
    {"agreement.review_warned", "The keeper was told that a review is near", "version, due"},
    {"agreement.review_fell_due", "The day of a review went by without one", "version, due"},
    {"agreement.left_publication", "Long past its review, a version is offered to nobody new",
     "version, due"},
    {"agreement.expired", "A version’s last day and its days of grace are over", "version"},
    {"agreement.terminated", "A version was ended for all from a day on",
     "version, from, why (a digest of the words given)"},
    {"agreement.notice_given", "An organisation gave notice that it leaves an agreement",
     "leaving, party, takes_effect, why (a digest of the words given)"},
    {"agreement.notice_taken_back", "An organisation took its notice back", "party"},
    {"agreement.left", "An organisation’s notice ran out: what it signed decides no more",
     "leaving, party"},
};

constexpr duties::Table tables[] = {
    {"agreements", "every version of every agreement, byte for byte", "",
     "always: decisions made under it have to be explained"},
    {"signatures", "who signed which version, for whom and by what authority",
     "by account: the names of signatories",
     "as long as the agreement is kept: a signature is evidence"},
    {"agreement_reviews", "each review of a version, and what came of it",
     "by account: the names of those who recorded it", "as long as the agreement is kept"},
    {"agreement_leavings", "who gave notice to leave an agreement, when and why",
     "by account: the names of those who gave it", "as long as the agreement is kept"},
    {"agreement_drafts", "texts being written, and who saved them last",
     "by account: the name of who saved it last",
     "as long as the agreement that came of it; one dropped, for a year"},
    {"agreement_comments", "what reviewers said of a draft, clause by clause",
     "by account: the names of those who said it", "as long as the draft"},
    {"agreement_clearances",
     "who cleared the exact text of a draft, for law or for information governance",
     "by account: the names of those who cleared it", "as long as the draft"},
    {"agreement_desks", "where a text is inside each organisation, as last told", "",
     "as long as the agreement is kept"},
    {"agreement_notices", "what a keeper was told of an agreement, so that it is told once", "",
     "as long as the agreement is kept"},
};

}  // namespace

duties::Duties duties_of_agreement() {
    return {"governance/agreement", facts, tables};
}

}  // namespace accord::agreement
