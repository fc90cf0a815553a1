// Pack: exactly what one recipient was sent: the rendition made for them, as canonical JSON,
// sealed, with its digest in the trail. Number 1 is what went first; a correction adds one and
// changes none.
#pragma once

#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/id.h"
#include "base/json.h"
#include "casework/sharing/recipient.h"
#include "engine/shield/rendition.h"

namespace accord::sharing {

struct Pack {
    static constexpr std::string_view id_prefix = "pck";

    Id<Pack> id;
    Id<Recipient> recipient;
    std::int64_t number = 1;
    shield::Rendition rendition;
    std::string salt;  // chance, so that nobody can try out guesses against the digest
    Instant made_at;
};

Json to_json(const shield::Rendition& rendition);
shield::Rendition rendition_from(const Json& json);
Json to_json(const Pack& pack);
Result<Pack> pack_from(const Json& json);
std::string pack_bytes(const Pack& pack);  // canonical: what is sealed, and what is digested
Digest digest_of(const Pack& pack);

}  // namespace accord::sharing
