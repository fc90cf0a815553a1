// Bringing many organisations at once, as a person sees it: choose a file, say which column is
// what, look at every row that cannot be used, apply. Views only (doors/site/importing.cc has the
// forms).
#pragma once

#include <string>

#include "governance/parties/commands_import.h"
#include "platform/html/html.h"

namespace accord::parties {

html::Html import_start(const std::string& token, const std::string& typed, const Faults& faults);
html::Html import_page(const rulebook::Rulebook& rulebook, const ImportView& view,
                       const std::string& token);

}  // namespace accord::parties
