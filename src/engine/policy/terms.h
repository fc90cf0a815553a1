// Terms: the agreements boiled down to what the decision needs, and an index to find it fast.
//
// Compiled once. The order in which agreements and clauses are given never matters:
// they are sorted, must_not first, then must, then may, each by agreement and clause number.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/instant.h"
#include "base/json.h"
#include "engine/policy/clause.h"

namespace accord::policy {

// What is sent by default: included, asked about, or left out unless someone says why it is needed.
enum class Need : std::uint8_t { Include, Ask, Exclude };
struct DataRule {
    Code<rulebook::DataCategory> category;
    std::vector<Code<rulebook::Purpose>> purposes;  // empty: any
    Need need = Need::Include;
    bool operator==(const DataRule&) const = default;
};
std::string_view word(Need need);
std::optional<Need> need_from(std::string_view word);

// One agreement as the decision sees it.
struct AgreementTerms {
    std::string agreement;  // its uri
    std::string version;
    std::string title;
    Period in_force;
    Date review_due;
    std::vector<Code<rulebook::AgencyType>> party_types;
    std::vector<rulebook::Channel> channels;  // empty: any
    std::vector<DataRule> data;
    std::vector<Clause> clauses;
    bool operator==(const AgreementTerms&) const = default;
};

class Index;

class Terms {
public:
    Terms();  // none at all: every answer is review
    static Terms compile(std::vector<AgreementTerms> agreements);  // copies share what it made

    std::size_t size() const;  // clauses with a rule
    const Clause& clause(std::int32_t place) const;
    const AgreementTerms& agreement_of(std::int32_t place) const;
    const std::vector<AgreementTerms>& agreements() const;  // in canonical order
    // The name of exactly these terms: of the canonical JSON of every agreement and clause.
    const Digest& digest() const;

    const Index& index() const { return *index_; }

private:
    explicit Terms(std::shared_ptr<const Index> index);
    std::shared_ptr<const Index> index_;
};

// As evidence holds them (docs/formats/evidence.md).
Json to_json(const Clause& clause);
Json to_json(const AgreementTerms& terms);
Result<AgreementTerms> agreement_terms_from(const Json& json);
bool has_rule(const Clause& clause);

}  // namespace accord::policy
