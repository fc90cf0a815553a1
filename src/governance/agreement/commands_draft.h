// The verbs of a draft: begun from nothing, from a template, from a file or from a version; changed
// one edit at a time; said something of; cleared; opened for signature, or dropped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "governance/agreement/commands_life.h"
#include "governance/agreement/document.h"
#include "governance/agreement/draft.h"
#include "governance/agreement/edit.h"

namespace accord::agreement {

// ---------------------------------------------------------------- asked by others

Result<std::vector<Draft>> drafts(audit::Reading& reading);  // the last saved first
Result<Draft> find_draft(audit::Reading& reading, const Reference& reference);
Result<std::vector<Comment>> comments_on(audit::Reading& reading, const Draft& draft);
Result<std::vector<Clearance>> clearances_of(audit::Reading& reading, const Draft& draft);
// The draft read as an agreement: all its faults, those of its lineage too. A document is there
// whenever it is JSON at all.
Result<ReadDocument> read_draft(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                                const Draft& draft);

// The version that it follows: the one it was begun from, or else the one that its text says it
// supersedes, if that was published here.
Result<std::optional<Agreement>> base_of(audit::Reading& reading, const Draft& draft,
                                         const Json& text);

// ---------------------------------------------------------------- verbs

struct BeginDraft {
    std::string document;               // what it begins with
    std::optional<Id<Agreement>> base;  // it would follow this version
    Doer by;
};
// Invalid when it is no agreement file at all; any other fault is for later.
Result<Draft> begin_draft(Node& node, const audit::Actor& actor, const BeginDraft& wish);
// The text of a version as the beginning of the next: its number raised, what it follows named.
Result<std::string> next_version_of(const Agreement& agreement);
// The London agreement without its names, for another partnership to begin with.
Result<std::string> template_text(std::string_view owner, Date start);

// Conflict when what the edit was made from is no longer there; then nothing was written.
Result<Draft> change_draft(Node& node, const audit::Actor& actor, const Reference& draft,
                           const Edit& edit, const Doer& by);

struct Say {
    Reference draft;
    std::string clause;
    std::string words;
    Id<parties::Party> party;
    Doer by;
};
Result<Comment> comment(Node& node, const audit::Actor& actor, const Say& wish);
Result<void> answer_comment(Node& node, const audit::Actor& actor, const Reference& draft,
                            Id<Comment> comment, std::string_view answer, const Doer& by);

// For the exact words shown, by their digest; a text with faults is not cleared.
Result<Clearance> clear_draft(Node& node, const audit::Actor& actor,
                              const rulebook::Rulebook& rulebook, const Reference& draft, Side side,
                              const Digest& shown, const Doer& by);

struct Opened {
    std::optional<Agreement> agreement;
    Faults faults;  // then nothing was opened
};
// Published, and open for signature. Both sides have cleared these words; there are no faults.
Result<Opened> open_draft(Node& node, const audit::Actor& actor, const rulebook::Rulebook& rulebook,
                          const Reference& draft, const Digest& shown);
Result<void> drop_draft(Node& node, const audit::Actor& actor, const Reference& draft);

}  // namespace accord::agreement
