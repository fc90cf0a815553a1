#include "casework/people/commands_looked.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "governance/audit/commands.h"
#include "governance/parties/commands.h"
#include "platform/host/embedded_table.h"

namespace accord::people {
namespace {

constexpr std::int64_t entries_max = 200;

std::vector<ReasonToSee> read_reasons() {
    const auto table = host::embedded_table("src/casework/people/tables/reasons.table");
    std::vector<ReasonToSee> out;
    for (const auto& row : table.rows)
        out.push_back({table.at(row, "code").text, table.at(row, "words").text});
    return out;
}

bool is_look(std::string_view fact) {
    return fact == "person.opened" or fact == "person.restricted_shown";
}

std::string why_of(const ledger::EntryFact& fact) {
    if (const auto* reason = reason_to_see(fact.particulars["reason"].text_or()))
        return reason->words;
    return capitalised(std::string(fact.particulars["why"].text_or()));
}

// Once for each account; the entries come newest first.
struct Seen {
    std::string account;
    Looker looker;
};
void count(std::vector<Seen>& seen, const ledger::Entry& entry, const ledger::EntryFact& fact) {
    auto found = std::find_if(seen.begin(), seen.end(),
                              [&](const Seen& one) { return one.account == entry.actor; });
    if (found == seen.end()) {
        Seen first{.account = entry.actor, .looker = {}};
        first.looker.last = entry.at;
        first.looker.why = why_of(fact);
        seen.push_back(std::move(first));
        found = seen.end() - 1;
    }
    ++found->looker.times;
    if (found->looker.last < entry.at) {
        found->looker.last = entry.at;
        found->looker.why = why_of(fact);
    }
    if (fact.code == "person.restricted_shown") ++found->looker.restricted;
}

}  // namespace

Result<std::vector<Reference>> references_of(Node& node, const audit::Actor& actor,
                                             const Reference& person) {
    auto reading = TRY(audit::Reading::begin(node, actor));
    return references_of(reading, actor.agency, person);
}

const std::vector<ReasonToSee>& reasons_to_see() {
    static const auto all = read_reasons();
    return all;
}

const ReasonToSee* reason_to_see(std::string_view code) {
    for (const auto& reason : reasons_to_see())
        if (reason.code == code) return &reason;
    return nullptr;
}

Result<std::vector<Looker>> who_looked(Node& node, const audit::Actor& actor,
                                       const Reference& person) {
    std::vector<Seen> seen;
    for (const auto& record : TRY(references_of(node, actor, person))) {
        const auto about = text(record);
        for (const auto& each : TRY(audit::newest(
                 node, {.about = about, .agency = actor.agency, .rows_max = entries_max})))
            for (const auto& fact : each.entry.facts)
                if (fact.about == about and is_look(fact.code)) count(seen, each.entry, fact);
    }
    std::stable_sort(seen.begin(), seen.end(), [](const Seen& one, const Seen& other) {
        return other.looker.last < one.looker.last;
    });
    auto reading = TRY(audit::Reading::begin(node, actor));
    const auto party = TRY(id_from<parties::Party>(actor.agency));
    const auto posts = TRY(parties::posts_at(reading, party, london_day(reading.now())));
    std::vector<Looker> out;
    for (auto& one : seen) {
        for (const auto& post : posts)
            if (post.account == one.account) one.looker.name = post.name;
        out.push_back(std::move(one.looker));
    }
    return out;
}

}  // namespace accord::people
