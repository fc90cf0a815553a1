// The verbs of starting from what happened: one draft from a page, many from a file, and the list
// of a batch. They make ordinary drafts: what may be told is decided where it is always decided,
// and each is looked at by a person before it is sent.
#pragma once

#include <string>
#include <vector>

#include "casework/sharing/batch.h"
#include "casework/sharing/commands.h"

namespace accord::sharing {

// A draft filled from what happened. The filling has no faults. The same again, while nobody has
// changed the draft, is that draft.
Result<Draft> begin_filled(Node& node, const Asker& asker, const rulebook::Rulebook& rulebook,
                           const Filling& filling);

struct BroughtBefore {
    std::uint32_t number = 0;  // of the row
    Reference reference;       // the draft or the share that it is
};
struct BatchTaken {
    Reference batch;
    std::size_t drafts = 0;
    std::vector<BroughtBefore> before;
};
// Every row of the file that can be used becomes a draft, in one act; a row that is a draft or was
// sent already makes nothing new, so the same file twice is the same as once. `batch` adds to one
// of one's own; one with no `six` is new.
Result<BatchTaken> take_batch(Node& node, const Asker& asker, const rulebook::Rulebook& rulebook,
                              const BatchFile& file, const Reference& batch);

// One line of the list of a batch: a draft to be checked, or what was sent.
struct BatchLine {
    Reference reference;
    Answers answers;
    bool sent = false;
};
struct Batch {
    std::vector<BatchLine> lines;  // to be checked first, then what was sent
    std::vector<parties::Party> parties;
    Date today;
};
// One's own organisation's; recorded. NotFound when nothing of it is there.
Result<Batch> open_batch(Node& node, const Asker& asker, const Reference& batch);

// Faults of the council's own file of term dates, for who brings a batch; usually none.
Faults term_faults(const Node& node);

}  // namespace accord::sharing
