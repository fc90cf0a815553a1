// Signature: one organisation has signed one version: who signed for it, as what, by what
// authority, when, and the digest of the exact text that stood before them. Each person's own hand,
// which proves it, is an autograph (autograph.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "governance/agreement/agreement.h"
#include "governance/parties/party.h"

namespace accord::agreement {

struct Deviation;

struct Signature {
    static constexpr std::string_view id_prefix = "sig";

    Id<Signature> id;
    Id<Agreement> agreement;
    Id<parties::Party> party;
    std::string account;    // the signer's
    std::string name;       // the signer's, as it was
    std::string post;       // "Headteacher"
    std::string role;       // code
    std::string authority;  // the statement ticked
    Digest digest;
    std::string method;  // "three ticks and a fresh proof"
    Instant signed_at;
    std::optional<Id<Deviation>> deviation = {};  // signed with a variation (deviation.h)
};

// Where a party stands towards the version that people look at.
enum class Hand {
    Signed,
    OldVersion,  // an earlier one
    NotSigned,
};

// One party's line of the table: its newest signature under any version, if any.
struct Line {
    parties::Party party;
    Hand hand = Hand::NotSigned;
    std::optional<Signature> signature;
    std::string version;  // of the signature
};

// The three statements one ticks, as they are shown and recorded.
std::vector<std::string> statements(std::string_view version, std::string_view party);

}  // namespace accord::agreement
