#include "governance/agreement/signature.h"

namespace accord::agreement {

std::vector<std::string> statements(std::string_view version, std::string_view party) {
    const std::string of(party);
    const std::string text(version);
    return {"I have read version " + text + ", or what changed since the last one",
            "I can sign for " + of, of + " agrees to version " + text};
}

}  // namespace accord::agreement
