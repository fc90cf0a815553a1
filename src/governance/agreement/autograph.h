// Autograph: one person's hand for an organisation under one version: the statement they signed,
// word for word, and the detached signature that stands alone (docs/formats/signature.md). An
// organisation has signed when the autographs of its people meet its mandate (mandate.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "governance/agreement/deviation.h"
#include "governance/agreement/mandate.h"
#include "governance/agreement/paper.h"
#include "governance/agreement/signature.h"

namespace accord::agreement {

struct Autograph {
    static constexpr std::string_view id_prefix = "ink";

    enum class Kind { Signature, Countersignature };

    Id<Autograph> id;
    Id<Agreement> agreement;
    Id<parties::Party> party;
    Kind kind = Kind::Signature;
    std::optional<Id<Mandate>> mandate;
    std::int64_t seat = 0;
    std::string account;  // of who signed; for a paper, its id
    std::string name;
    std::string post;
    std::string role;
    std::string method;
    std::optional<Id<Paper>> paper;
    std::optional<Id<Deviation>> deviation;
    std::string statement;  // canonical JSON
    Digest digest;          // of the statement
    std::string jws;        // header..signature
    std::string key;        // thumbprint
    Instant signed_at;
    std::optional<Instant> void_at = {};
};
std::string_view word(Autograph::Kind kind);

}  // namespace accord::agreement
