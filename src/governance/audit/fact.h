// Fact: one thing that happened in an act: a code that never changes, what it is about, and its
// particulars. Nothing personal: ids, references, codes, digests, dates, counts.
#pragma once

#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/id.h"
#include "base/json.h"
#include "base/reference.h"

namespace accord::audit {

struct Fact {
    std::string code;   // "share.sent": noun.past_tense, listed in the slice's duties
    std::string about;  // the thing's id or reference as text; evidence about it is found by this
    Json particulars = Json::object();

    // Adds a particular: fact("share.sent", text(id)).with("recipient", text(party)).
    Fact& with(std::string name, Json value) &;
    Fact&& with(std::string name, Json value) &&;
};

Fact fact(std::string_view code, std::string about);

}  // namespace accord::audit
