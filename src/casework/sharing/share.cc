#include "casework/sharing/share.h"

namespace accord::sharing {

const Recipient* Share::recipient(const Id<parties::Party>& party) const {
    for (const auto& each : recipients)
        if (each.party == party) return &each;
    return nullptr;
}

const Recipient* Share::recipient(const Id<Recipient>& wanted) const {
    for (const auto& each : recipients)
        if (each.id == wanted) return &each;
    return nullptr;
}

}  // namespace accord::sharing
