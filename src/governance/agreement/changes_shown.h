// Changes between two versions as a person reads them: what went struck through, what came marked,
// the rule before and after in sentences. Part of the slice's pages.
#pragma once

#include "engine/policy/compare.h"
#include "governance/agreement/changes.h"
#include "platform/html/html.h"

namespace accord::agreement {

html::Html changes_shown(const Changes& changes);
// What it changes in what may be told, as the engine answers every plain question under the one and
// under the other, between two that have signed it.
html::Html permissions_shown(const rulebook::Rulebook& rulebook, Document before, Document after);
// How many answers are others, and which, in sentences; what is lost comes first.
html::Html answers_changed(const rulebook::Rulebook& rulebook, const policy::Comparison& found);
// One text against another, word by word; said for ears too.
html::Html difference_shown(std::string_view before, std::string_view after);

}  // namespace accord::agreement
