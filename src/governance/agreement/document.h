// Document: an agreement in its machine-readable form (docs/formats/agreement.md), read whole, with
// every fault at once, each with its line and column.
//
// The words people sign and the rules the program applies are one document: what is signed is the
// digest of its canonical JSON, without the signatures.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/fault.h"
#include "base/instant.h"
#include "base/json.h"
#include "engine/policy/clause.h"
#include "engine/policy/terms.h"
#include "rulebook/rulebook.h"

namespace accord::agreement {

inline constexpr std::string_view document_format = "accord-agreement/1";

// Where the text stands in its life. Who has signed is kept apart, in signature.h.
enum class Status { Draft, OpenForSignature, InForce, UnderReview, Expired, Withdrawn };
std::string_view word(Status status);      // "open_for_signature"
std::string_view sentence(Status status);  // "Open for signature"

struct NamedParty {
    std::string name;
    Code<rulebook::AgencyType> type;
    std::string catalogue_id;
};

struct PurposeRow {
    Code<rulebook::Purpose> code;
    std::string text;
    std::vector<Code<rulebook::LawfulBasis>> bases;
    std::vector<Code<rulebook::Gateway>> gateways;
    std::string consent;
};

// A section of the text, as printed: "4 Lawful basis", and its clauses.
struct Section {
    std::string number;
    std::string title;
    std::vector<policy::Clause> clauses;
};

struct Document {
    std::string uri;
    std::string id_value, id_system;
    std::string name;
    std::string owner, owner_contact;
    std::string version;
    std::string supersedes;  // a version, or empty
    Status status = Status::Draft;
    int tier = 1;
    std::string inherits_from;  // the uri of a tier 1 agreement, or empty
    rulebook::Nation nation = rulebook::Nation::England;
    Date start, end, review_due;
    int review_warning_days = 90;
    int grace_days = 90;  // after `end`, before it may no longer be relied on
    std::vector<std::string> geography;
    std::vector<Code<rulebook::AgencyType>> party_types;
    std::vector<NamedParty> parties;
    std::vector<PurposeRow> purposes;
    std::vector<policy::DataRule> data;
    std::vector<rulebook::Channel> channels;
    std::vector<Section> sections;

    Json json;      // all of it, as written: what the fields above leave out as well
    Digest digest;  // what is signed

    const policy::Clause* clause(std::string_view number) const;
    std::size_t clause_count() const;
};

struct ReadDocument {
    std::optional<Document> document;  // there when it could be read far enough to be useful
    Faults faults;
    bool ok() const { return document.has_value() and faults.empty(); }
};

// `name` is what faults are told under: a file name.
ReadDocument read_document(const rulebook::Rulebook& rulebook, std::string_view name,
                           std::string_view text);

// All of them together. A tier 2 agreement brings the clauses of the tier 1 agreement that it
// inherits from, where that is among them: signing the one binds to the other.
policy::Terms terms_of(const std::vector<Document>& documents);

// The multi-agency standard's SharingPolicy, version 0.1 (docs/formats/agreement.md has the
// mapping).
Json sharing_policy(const Document& document);

// Who may share what with whom under it, in four words, for the coverage table. Immediate danger
// aside, when anyone may tell anyone. No purpose: for any of its purposes.
enum class Covered { Yes, ShortVersion, No, NotMentioned };
Covered covered(const Document& document, Code<rulebook::AgencyType> giver,
                Code<rulebook::AgencyType> receiver, Code<rulebook::DataCategory> category,
                Code<rulebook::Purpose> purpose = {});
std::string_view word(Covered covered);  // "yes", "short version", "held back", "ask first"

}  // namespace accord::agreement
