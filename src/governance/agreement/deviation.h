// Deviation: with what words a party signs differently: clauses that it does not accept, and
// restrictions that it adds for itself. It can only make sharing narrower: a clause that forbids
// cannot be excepted, and what is added forbids.
//
// It is open from the signature on and counts at once; the owner accepts it, or refuses it, and
// then the signature is put aside.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "engine/policy/question.h"
#include "engine/policy/terms.h"
#include "governance/agreement/agreement.h"
#include "governance/parties/party.h"
#include "rulebook/rulebook.h"

namespace accord::agreement {

struct Document;

struct Exception {
    std::string clause;  // "4.2"
    std::string reason;
    bool operator==(const Exception&) const = default;
};

// We do not tell `receivers` this, for those purposes. Empty: any.
struct Restriction {
    std::vector<Code<rulebook::AgencyType>> receivers;
    std::vector<Code<rulebook::DataCategory>> categories;
    std::vector<Code<rulebook::Purpose>> purposes;
    std::string reason;
    bool operator==(const Restriction&) const = default;
};

struct Deviation {
    static constexpr std::string_view id_prefix = "dev";

    enum class Standing {
        Drawn,     // before anybody has signed with it
        Open,      // signed with; counts, and waits for the owner
        Accepted,  // by the owner; counts
        Refused,   // the signature was put aside
        Dropped,   // taken back before it was signed with, or gone with the signature
    };

    Id<Deviation> id;
    Id<Agreement> agreement;
    Id<parties::Party> party;
    std::vector<Exception> exceptions;
    std::vector<Restriction> restrictions;
    // What it changes in what may be told, in sentences, as it was shown when it was drawn up.
    std::vector<std::string> effects = {};
    Standing standing = Standing::Drawn;
    std::string drawn_by;
    Instant drawn_at;
    std::optional<std::string> decided_by = {};
    std::optional<Instant> decided_at = {};
    std::string decision;  // the owner's words
    std::int64_t row_version = 1;

    bool empty() const { return exceptions.empty() and restrictions.empty(); }
    bool counts() const { return standing == Standing::Open or standing == Standing::Accepted; }
    std::vector<std::string> except() const;  // clause numbers, in order
};
std::string_view word(Deviation::Standing standing);
std::string_view words(Deviation::Standing standing);  // "Open: not yet accepted"
std::optional<Deviation::Standing> deviation_standing_from(std::string_view word);

// What is wrong with it for this text: a clause that is not there, or forbids, or has no rule; no
// reason given; nothing said at all.
Faults faults_of(const Document& document, const Deviation& deviation);

// The restrictions as an agreement of the party's own, which it alone has signed, and so binds it
// alone as giver.
policy::AgreementTerms restriction_terms(const Deviation& deviation, const Agreement& agreement,
                                         const parties::Party& party);
policy::SignedVersion restriction_version(const Deviation& deviation);

Json to_json(const Deviation& deviation);  // the words and rules; as statements and shelves hold it
void fill_from(const Json& json, Deviation& deviation);

// In sentences: "Clause 4.2 is not accepted: …"; "Does not tell the police about health, for …: …".
std::vector<std::string> said(const rulebook::Rulebook& rulebook, const Deviation& deviation);

}  // namespace accord::agreement
