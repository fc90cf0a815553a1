#include "governance/audit/act.h"

#include "base/expect.h"
#include "governance/audit/entries.h"

namespace accord::audit {

Result<Act> Act::begin(Node& node, const Actor& actor, std::string_view verb) {
    const auto now = node.clock.now();
    auto transaction = TRY(node.database.begin(store::Mode::Write));
    return Act(node, actor, now, std::move(transaction), verb);
}

Act::Act(Node& node, const Actor& actor, Instant now, store::Transaction transaction,
         std::string_view verb)
    : Reading(node, actor, now, std::move(transaction)), verb_(verb) {}

void Act::record(Fact fact) {
    facts_.push_back(std::move(fact));
}

void Act::post(jobs::Message message) {
    messages_.push_back(std::move(message));
}

Result<void> Act::withdraw(std::string_view about) {
    return jobs::withdraw(transaction(), about);
}

Result<std::int64_t> Act::run(const store::Query& query, const store::Values& values) {
    return transaction().run(query, values);
}

Result<Reference> Act::free_reference(char kind, const store::Query& find_one) {
    constexpr int tries_max = 100;
    for (int i = 0; i < tries_max; ++i) {
        auto out = mint_reference(kind);
        if (TRY(many(find_one, {out})).empty()) return out;
    }
    return fail(broken("chance gives references that are taken, again and again"));
}

Reference Act::mint_reference(char kind) {
    return accord::mint_reference(kind, node().entropy);
}

Result<std::int64_t> Act::commit() {
    expect(not facts_.empty());  // every command records a fact
    for (const auto& message : messages_) {
        TRY(jobs::post(transaction(), mint<jobs::Message>(), message, now()));
    }
    // The pen is taken last, so that it is held for an instant and waits for nothing.
    const auto number = TRY(Entries::add(transaction(), now(), actor(), verb_, facts_));
    TRY(transaction().commit());
    if (not messages_.empty()) node().work.ring();
    return number;
}

}  // namespace accord::audit
