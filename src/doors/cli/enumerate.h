// accord agreement enumerate: every question that an agreement can be asked, and one digest of all
// the answers, so that two runs, two machines and two compilers can be compared.
#pragma once

#include <string>

#include "base/result.h"
#include "governance/agreement/document.h"
#include "rulebook/rulebook.h"

namespace accord::cli {

struct Enumerated {
    std::uint64_t questions = 0, permit = 0, review = 0, deny = 0;
    std::uint64_t without_reason = 0;   // must be none
    bool english = false;               // whether each was said in English as well
    std::uint64_t without_english = 0;  // then this too must be none
    Digest digest;                      // of every answer, item and reason, in the order asked
};

// `english` also says every reason and every item in English, which takes some minutes.
Enumerated enumerate(const rulebook::Rulebook& rulebook, const agreement::Document& document,
                     bool english);
std::string summary(const Enumerated& all);

}  // namespace accord::cli
