#include "governance/editions/commands.h"

#include <map>
#include <mutex>

#include "governance/audit/actor.h"
#include "governance/editions/adoptions.h"
#include "rulebook/changes.h"

namespace accord::editions {
namespace {

Result<rulebook::Rulebook> read_again(audit::Reading& reading, const Digest& edition) {
    const auto tables = TRY(Adoptions::tables(reading, edition));
    if (not tables) return fail(not_found("This node has never worked by that edition."));
    auto read = tables->read();
    if (read.ok()) return std::move(read.rulebook);
    return fail(
        broken("A rulebook that was kept can no longer be read: " + text(read.faults.front())));
}

}  // namespace

Result<bool> adopt(Node& node, const Tables& tables) {
    const auto read = tables.read();
    if (not read.ok()) {
        return fail(invalid("the rulebook has faults: " + text(read.faults.front())));
    }
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "rulebook.adopt"));
    const auto before = TRY(Adoptions::newest(act));
    const auto& edition = read.rulebook.edition;
    if (before and before->edition == edition) return false;
    TRY(Adoptions::add(act, {before ? before->number + 1 : 1, edition, act.now()}, tables));
    auto fact = audit::fact("rulebook.adopted", text(edition));
    if (before) {
        // An old edition that this program can no longer read is no reason to stand still.
        const auto old = read_again(act, before->edition);
        fact.with("before", text(before->edition));
        if (old) {
            const auto told = rulebook::differences(*old, read.rulebook);
            fact.with("differences", static_cast<std::int64_t>(told.size()));
        }
    }
    act.record(std::move(fact));
    TRY(act.commit());
    return true;
}

Result<const rulebook::Rulebook*> rulebook_in_use(const Node& node) {
    static std::mutex lock;
    static std::map<std::string, rulebook::Rulebook> read_once;  // by folder
    const std::lock_guard hold(lock);
    const auto& folder = node.settings.rulebook;
    auto found = read_once.find(folder);
    if (found == read_once.end()) {
        auto read = TRY(tables_in_use(node.settings)).read();
        if (not read.ok()) return fail(broken(text(read.faults.front())));
        found = read_once.emplace(folder, std::move(read.rulebook)).first;
    }
    return &found->second;
}

Result<std::vector<Adoption>> adoptions(audit::Reading& reading) {
    return Adoptions::all(reading);
}

Result<std::optional<Tables>> tables_of(audit::Reading& reading, const Digest& edition) {
    return Adoptions::tables(reading, edition);
}

Result<std::vector<std::string>> differences(audit::Reading& reading, const Digest& before,
                                             const Digest& after) {
    const auto old = TRY(read_again(reading, before));
    return rulebook::differences(old, TRY(read_again(reading, after)));
}

}  // namespace accord::editions
