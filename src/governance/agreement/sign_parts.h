// The parts that the pages of signing share: what stands signed so far, by what authority, what
// changed since, and with which variation.
#pragma once

#include "governance/agreement/commands_sign.h"
#include "governance/agreement/document.h"
#include "governance/identity/visit.h"
#include "platform/html/components.h"
#include "platform/web/form.h"

namespace accord::agreement {

// "2 of 3 have signed. Still to sign: Chair of governors".
std::string so_far(const Signing& signing);
html::Html authority_of(const Mandate& mandate);
// Who has put a hand, each with when, how and the two files that prove it.
html::Html hands_table(const Agreement& agreement, const std::vector<Autograph>& hands);
// Each clause that is not the same, before and after, words and rule, with a tick of its own.
html::Html changes_to_read(const identity::Visit& visit, const Document& before,
                           const Document& after, const Signing& signing, const web::Form& typed,
                           const Faults& faults);
// The variation in words, and what it changes in what may be told.
html::Html variation_words(const rulebook::Rulebook& rulebook, const Deviation& deviation);

}  // namespace accord::agreement
