// Copy: the signed agreement as a document to keep: the text, every signature, and a last page that
// says how to check both without us.
#pragma once

#include <string>
#include <vector>

#include "governance/agreement/commands_sign.h"
#include "governance/agreement/document.h"

namespace accord::agreement {

struct Copying {
    const Agreement& agreement;
    const Document& document;
    const std::vector<Line>& lines;  // every party and where it stands
    const std::vector<Autograph>& autographs;
    const std::vector<Deviation>& deviations;
    const rulebook::Rulebook& rulebook;
    std::string url;  // of this node: "https://accord.example"
    std::string key;  // thumbprint
    Instant made_at;
};
// The whole document as one page, ready to be printed (platform/pdf).
std::string copy_of(const Copying& copying);

}  // namespace accord::agreement
