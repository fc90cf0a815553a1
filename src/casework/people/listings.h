// The shelf of listings: each in a file beside the database, sealed under the key of all that is
// made of people's records together. Whoever's record is erased, that key is destroyed, and with it
// every such file: none is opened again, the lists are read, and other files made. Private to the
// slice.
#pragma once

#include <optional>
#include <string>

#include "casework/people/listing.h"
#include "governance/audit/act.h"
#include "platform/crypto/seal.h"

namespace accord::people {

class Listings {
public:
    // None: it was not kept, or what was kept is cut short, changed, of another key, or of other
    // tables of names; the log says which.
    static Result<std::optional<Listing>> find(audit::Reading& reading,
                                               const matching::Names& names,
                                               const std::string& agency);
    // Of one that is settled.
    static Result<void> keep(Node& node, const crypto::SealKey& key, const std::string& agency,
                             const Listing& listing);
    // NotFound: none was made since the last erasure.
    static Result<std::optional<crypto::SealKey>> key(audit::Reading& reading);
    // The same, made where there is none.
    static Result<crypto::SealKey> key_made(Node& node, const std::string& agency);
};

}  // namespace accord::people
