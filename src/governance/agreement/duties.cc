#include "governance/agreement/duties.h"

namespace accord::agreement {
namespace {

constexpr duties::FactKind facts[] = {
    {"agreement.published", "A version of an agreement was published",
     "reference, version, digest"},
    {"agreement.brought_into_force", "A version began to decide", "version, digest"},
    {"agreement.superseded", "A later version took its place", "version"},
    {"agreement.withdrawn", "A version was withdrawn", "version"},
    {"agreement.signed", "An organisation signed the exact text of a version",
     "signature, party, version, digest, method"},
};

constexpr duties::Table tables[] = {
    {"agreements", "every version of every agreement, byte for byte", "",
     "always: decisions made under it have to be explained"},
    {"signatures", "who signed which version, for whom and by what authority",
     "by account: the names of signatories",
     "as long as the agreement is kept: a signature is evidence"},
};

}  // namespace

duties::Duties duties_of_agreement() {
    return {"governance/agreement", facts, tables};
}

}  // namespace accord::agreement
