// The signed agreement as a PDF to keep: made by the worker after a signature, kept, and its digest
// recorded.
#pragma once

#include <optional>
#include <string>

#include "governance/agreement/agreement.h"
#include "governance/audit/act.h"
#include "platform/jobs/outbox.h"

namespace accord::agreement {

struct SignedCopy {
    static constexpr std::string_view id_prefix = "cpy";

    Id<SignedCopy> id;
    Id<Agreement> agreement;
    std::string signatures;  // digest of which signatures it shows
    Digest digest;           // of the PDF
    Instant made_at;
};

struct WholeCopy {
    SignedCopy copy;
    Bytes pdf;
};
// The newest. None: not made yet, or there is no browser to make it with.
Result<std::optional<WholeCopy>> newest_copy(audit::Reading& reading, Id<Agreement> agreement);

// agreement.make_copy, about a version's id. Safe to repeat: a copy of the same signatures is made
// once. Where there is no browser, none is made, and nothing fails.
Result<void> make_copy(Node& node, const jobs::Message& message);

// That one is made of every text that is offered, where it is missing: for a node that could not
// print until now.
Result<void> ask_for_copies(Node& node);

}  // namespace accord::agreement
