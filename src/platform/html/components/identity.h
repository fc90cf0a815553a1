// Who this record is about, and what must not happen (app-identity, app-alertline). Not sticky.
#pragma once

#include <vector>

#include "platform/html/html.h"

namespace accord::html {

struct KnownFact {
    Html name = {};   // Born
    Html value = {};  // 14 March 2019
    Html after = {};  // ", Marshgate MASH"
};
Html identity(const Html& title, const std::vector<KnownFact>& facts);

// Repeats on every page of the record, and on paper.
Html take_care(const Html& what, const Html& who_and_when);

}  // namespace accord::html
