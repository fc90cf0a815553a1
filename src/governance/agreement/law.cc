#include "governance/agreement/law.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <tuple>

#include "base/london.h"
#include "governance/agreement/agreements.h"
#include "governance/agreement/deviations.h"
#include "governance/agreement/document.h"
#include "governance/agreement/leavings.h"
#include "governance/agreement/signatures.h"
#include "governance/agreement/terms_of.h"
#include "governance/editions/commands.h"
#include "governance/parties/commands.h"
#include "platform/host/hands.h"

namespace accord::agreement {

std::vector<policy::SignedVersion> Law::signed_by(std::string_view party) const {
    std::vector<policy::SignedVersion> out;
    for (const auto& hand : hands) {
        if (hand.party == party) out.push_back(hand.version);
    }
    return out;
}

namespace {

// The newest of each agreement that this party has signed and, where `other` says so, that one too.
std::vector<const Law::Hand*> newest(const std::vector<Law::Hand>& hands, std::string_view party,
                                     const std::optional<std::string_view>& other) {
    const auto signed_too = [&](const Law::Hand& hand) {
        return not other or std::any_of(hands.begin(), hands.end(), [&](const Law::Hand& one) {
            return one.party == *other and one.uri == hand.uri and one.number == hand.number;
        });
    };
    std::vector<const Law::Hand*> out;  // hands are sorted: of one uri, the newest comes last
    for (const auto& hand : hands) {
        if (hand.party != party or not signed_too(hand)) continue;
        if (not out.empty() and out.back()->uri == hand.uri) out.pop_back();
        out.push_back(&hand);
    }
    return out;
}

const policy::SignedVersion* hand_under(const std::vector<Law::Hand>& hands, std::string_view party,
                                        const Law::Hand& same) {
    for (const auto& hand : hands) {
        if (hand.party == party and hand.uri == same.uri and hand.number == same.number)
            return &hand.version;
    }
    return nullptr;
}

}  // namespace

Law::Between Law::signed_between(std::string_view giver, std::string_view receiver) const {
    Between out;
    const auto own = newest(hands, giver, std::nullopt);
    const auto common = newest(hands, giver, receiver);
    for (const auto* hand : common) {
        out.giver.push_back(hand->version);
        out.receiver.push_back(*hand_under(hands, receiver, *hand));
    }
    // A newer hand of the giver's own allows nothing, since the receiver has not signed that; it
    // forbids all the same.
    for (const auto* hand : own) {
        if (std::find(common.begin(), common.end(), hand) == common.end())
            out.giver.push_back(hand->version);
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

// The terms of exactly these versions, with what their parties add for themselves.
struct KeptTerms {
    MadeFrom from;  // whatever the day
    std::vector<Id<Agreement>> versions;
    policy::Terms terms;

    bool are_of(const MadeFrom& now, const std::vector<Id<Agreement>>& deciding) const {
        return from.parties == now.parties and from.agreements == now.agreements and
               versions == deciding;
    }
};

struct Deciding {
    const Agreement& agreement;
    Document document;
};

// Texts that were read already, by their digest: a text never changes, and a day begins a law anew.
class Texts {
public:
    Result<Document> read(const rulebook::Rulebook& rulebook, const Agreement& agreement) {
        {
            const std::lock_guard hold(lock_);
            const auto known = read_.find(agreement.digest);
            if (known != read_.end()) return known->second;
        }
        auto read = read_document(rulebook, text(agreement.reference), agreement.document);
        if (not read.document) {
            return fail(broken("An agreement in force can no longer be read"));
        }
        const std::lock_guard hold(lock_);
        return read_.emplace(agreement.digest, *std::move(read.document)).first->second;
    }

private:
    std::mutex lock_;
    std::map<Digest, Document> read_;
};

// Every version that decides today between those who have signed it.
Result<std::vector<Agreement>> deciding_on(audit::Reading& reading, Date day) {
    auto out = TRY(Agreements::living(reading));
    std::erase_if(out, [&](const Agreement& agreement) { return not agreement.decides(day); });
    return out;
}

// With today's days for what an act has changed since the text was written.
Result<std::vector<Deciding>> texts_of(const std::vector<Agreement>& agreements,
                                       const rulebook::Rulebook& rulebook, Texts& texts) {
    std::vector<Deciding> out;
    for (const auto& agreement : agreements) {
        auto document = TRY(texts.read(rulebook, agreement));
        document.review_due = agreement.review_due;
        document.status = Status::InForce;
        out.push_back({agreement, std::move(document)});
    }
    return out;
}

// A tier 2 text names its tier 1 agreement and no version of it. It inherits from the newest that
// is in force; one that is only open for signature changes nothing for those who signed before it.
bool is_parent(const std::vector<Deciding>& all, const Deciding& one) {
    const auto settled = [](const Deciding& each) {
        return each.agreement.standing != Standing::Open;
    };
    return std::none_of(all.begin(), all.end(), [&](const Deciding& other) {
        if (other.document.uri != one.document.uri) return false;
        if (settled(other) != settled(one)) return settled(other);
        return other.agreement.number > one.agreement.number;
    });
}

std::vector<policy::AgreementTerms> terms_in(const std::vector<Deciding>& all) {
    std::vector<Document> parents;
    for (const auto& one : all) {
        if (is_parent(all, one)) parents.push_back(one.document);
    }
    std::vector<policy::AgreementTerms> out;
    for (const auto& one : all) out.push_back(terms_with_inherited(one.document, parents));
    return out;
}

const Agreement* found_in(const std::vector<Agreement>& all, const Id<Agreement>& id) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Agreement& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

// What a party adds for itself is an agreement of its own, which it alone has signed.
struct Restriction {
    policy::AgreementTerms terms;
    Law::Hand hand;
};

Result<std::vector<Restriction>> restrictions(audit::Reading& reading,
                                              const std::vector<Agreement>& all,
                                              const std::vector<Deviation>& deviations) {
    std::vector<Restriction> out;
    for (const auto& one : deviations) {
        const auto* under = found_in(all, one.agreement);
        if (under == nullptr or one.restrictions.empty()) continue;
        const auto party = TRY(parties::find(reading, one.party));
        const auto version = restriction_version(one);
        out.push_back({restriction_terms(one, *under, party),
                       {text(party.id), version.agreement, 1, version}});
    }
    return out;
}

std::vector<std::string> excepted(const std::vector<Deviation>& deviations, std::string_view id) {
    for (const auto& one : deviations) {
        if (text(one.id) == id) return one.except();
    }
    return {};
}

Result<std::vector<Law::Hand>> hands_under(audit::Reading& reading,
                                           const std::vector<Agreement>& all,
                                           const std::vector<Deviation>& deviations, Date day) {
    const auto leavings = TRY(Leavings::all(reading));
    std::vector<Law::Hand> out;
    for (auto& hand : TRY(Signatures::hands(reading))) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const Agreement& one) {
            return one.uri == hand.uri and one.version == hand.version;
        });
        if (found == all.end()) continue;
        const bool left =
            std::any_of(leavings.begin(), leavings.end(), [&](const Leaving& leaving) {
                return text(leaving.party) == hand.party and leaving.ends(*found, day);
            });
        if (left) continue;
        policy::SignedVersion version{.agreement = hand.uri, .version = hand.version};
        version.except = excepted(deviations, hand.deviation);
        out.push_back({std::move(hand.party), hand.uri, found->number, std::move(version)});
    }
    return out;
}

std::vector<Id<Agreement>> ids_of(const std::vector<Agreement>& agreements) {
    std::vector<Id<Agreement>> out;
    for (const auto& one : agreements) out.push_back(one.id);
    return out;
}

struct Made {
    std::shared_ptr<const Law> law;
    KeptTerms terms;
};

// A new day alone mostly leaves the terms as they were.
Result<Made> make(audit::Reading& reading, const rulebook::Rulebook& rulebook, Texts& texts,
                  const MadeFrom& from, KeptTerms before) {
    const auto all = TRY(deciding_on(reading, from.day));
    const auto deviations = TRY(Deviations::counting(reading));
    auto hands = TRY(hands_under(reading, all, deviations, from.day));
    auto added = TRY(restrictions(reading, all, deviations));
    for (auto& one : added) hands.push_back(std::move(one.hand));
    std::sort(hands.begin(), hands.end());
    auto versions = ids_of(all);
    if (not before.are_of(from, versions)) {
        auto terms = terms_in(TRY(texts_of(all, rulebook, texts)));
        for (auto& one : added) terms.push_back(std::move(one.terms));
        before = {from, std::move(versions), policy::Terms::compile(std::move(terms))};
    }
    auto law = std::make_shared<Law>(Law{
        .day = from.day, .rulebook = &rulebook, .terms = before.terms, .hands = std::move(hands)});
    return Made{std::move(law), std::move(before)};
}

}  // namespace

struct Lawbook::Kept {
    rulebook::Rulebook rulebook;
    Texts texts;
    std::mutex lock;
    MadeFrom from;
    std::shared_ptr<const Law> law;
    KeptTerms terms;
    std::mutex changes_lock;  // held while one is worked out: whoever waits needs the same
    std::map<std::string, policy::Comparison> changes;
};

Lawbook::Lawbook(rulebook::Rulebook rulebook) : kept_(std::make_unique<Kept>()) {
    kept_->rulebook = std::move(rulebook);
}
Lawbook::~Lawbook() = default;

const rulebook::Rulebook& Lawbook::rulebook() const {
    return kept_->rulebook;
}

policy::Comparison Lawbook::changes_on(const rulebook::Rulebook& rulebook,
                                       const policy::Terms& terms,
                                       const policy::SignedVersion& hand, Date on) {
    constexpr std::size_t kept_max = 32;
    const auto name = text(rulebook.edition) + " " + text(terms.digest()) + " " + hand.agreement +
                      " " + hand.version + " " + text(on);
    const std::lock_guard hold(kept_->changes_lock);
    if (const auto known = kept_->changes.find(name); known != kept_->changes.end())
        return known->second;
    auto made = policy::compare(rulebook, {terms, hand, hand}, plus_days(on, -1), on,
                                host::hands(host::cores()));
    if (kept_->changes.size() == kept_max) kept_->changes.clear();
    kept_->changes.emplace(name, made);
    return made;
}

Result<std::unique_ptr<Lawbook>> Lawbook::from_program() {
    auto read = editions::tables_of_program().read();
    if (not read.ok()) {
        return fail(
            broken("The rulebook inside the program has faults: " + text(read.faults.front())));
    }
    return std::make_unique<Lawbook>(std::move(read.rulebook));
}

Result<std::unique_ptr<Lawbook>> Lawbook::in_use(Node& node) {
    const auto tables = TRY(editions::tables_in_use(node.settings));
    auto read = tables.read();
    if (not read.ok()) {
        return fail(invalid("the rulebook in " + node.settings.rulebook +
                            " has faults: " + text(read.faults.front())));
    }
    TRY(editions::adopt(node, tables));
    return std::make_unique<Lawbook>(std::move(read.rulebook));
}

Result<std::shared_ptr<const Law>> law_for(audit::Reading& reading, Lawbook& lawbook) {
    auto& kept = *lawbook.kept_;
    MadeFrom from{.day = london_day(reading.now()), .parties = 0, .agreements = 0};
    from.parties = TRY(parties::edition(reading));
    from.agreements = TRY(Agreements::edition(reading));
    KeptTerms before;
    {
        const std::lock_guard hold(kept.lock);
        if (kept.law and kept.from == from) return kept.law;
        before = kept.terms;
    }
    // Made outside the lock: two who come at once may both make it, and it is the same law.
    auto made = TRY(make(reading, kept.rulebook, kept.texts, from, std::move(before)));
    const std::lock_guard hold(kept.lock);
    kept.from = from;
    kept.law = made.law;
    kept.terms = std::move(made.terms);
    return made.law;
}

}  // namespace accord::agreement
