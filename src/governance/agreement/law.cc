#include "governance/agreement/law.h"

#include <algorithm>
#include <mutex>
#include <tuple>

#include "base/london.h"
#include "governance/agreement/agreements.h"
#include "governance/agreement/document.h"
#include "governance/agreement/signatures.h"
#include "governance/agreement/terms_of.h"
#include "governance/parties/commands.h"
#include "platform/host/embedded.h"
#include "rulebook/read.h"

namespace accord::agreement {

std::vector<policy::SignedVersion> Law::signed_by(std::string_view party) const {
    std::vector<policy::SignedVersion> out;
    for (const auto& hand : hands) {
        if (hand.party == party) out.push_back(hand.version);
    }
    return out;
}

namespace {

// What a law was made from: the same again means that the same law holds.
struct MadeFrom {
    Date day;
    std::int64_t parties = -1;
    std::int64_t agreements = -1;
    bool operator==(const MadeFrom&) const = default;
};

Result<std::shared_ptr<const Law>> make(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                                        Date day) {
    std::vector<Document> documents;
    for (const auto& agreement : TRY(Agreements::in_force(reading))) {
        if (not agreement.decides(day)) continue;
        auto read = read_document(rulebook, text(agreement.reference), agreement.document);
        if (not read.document) {
            return fail(broken("An agreement in force can no longer be read"));
        }
        documents.push_back(*std::move(read.document));
    }
    auto law = std::make_shared<Law>(
        Law{.day = day, .rulebook = &rulebook, .terms = terms_of(documents), .hands = {}});
    for (auto& hand : TRY(Signatures::hands(reading))) {
        law->hands.push_back({std::move(hand.party), {hand.uri, hand.version}});
    }
    std::sort(law->hands.begin(), law->hands.end());
    return law;
}

}  // namespace

struct Lawbook::Kept {
    rulebook::Rulebook rulebook;
    std::mutex lock;
    MadeFrom from;
    std::shared_ptr<const Law> law;
};

Lawbook::Lawbook(rulebook::Rulebook rulebook) : kept_(std::make_unique<Kept>()) {
    kept_->rulebook = std::move(rulebook);
}
Lawbook::~Lawbook() = default;

const rulebook::Rulebook& Lawbook::rulebook() const {
    return kept_->rulebook;
}

Result<std::unique_ptr<Lawbook>> Lawbook::from_program() {
    std::vector<rulebook::NamedText> tables;
    for (const auto path : host::embedded_under("rulebook")) {
        if (path.ends_with(".table")) tables.push_back({path, host::embedded(path).value_or("")});
    }
    auto read = rulebook::read_rulebook(tables);
    if (not read.ok()) {
        return fail(
            broken("The rulebook inside the program has faults: " + text(read.faults.front())));
    }
    return std::make_unique<Lawbook>(std::move(read.rulebook));
}

Result<std::shared_ptr<const Law>> law_for(audit::Reading& reading, Lawbook& lawbook) {
    auto& kept = *lawbook.kept_;
    MadeFrom from{.day = london_day(reading.now()), .parties = 0, .agreements = 0};
    from.parties = TRY(parties::edition(reading));
    from.agreements = TRY(Agreements::edition(reading));
    {
        const std::lock_guard hold(kept.lock);
        if (kept.law and kept.from == from) return kept.law;
    }
    // Made outside the lock: two who come at once may both make it, and it is the same law.
    auto law = TRY(make(reading, kept.rulebook, from.day));
    const std::lock_guard hold(kept.lock);
    kept.from = from;
    kept.law = law;
    return law;
}

}  // namespace accord::agreement
