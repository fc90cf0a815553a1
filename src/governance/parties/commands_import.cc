#include "governance/parties/commands_import.h"

#include <map>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_joining.h"
#include "governance/parties/histories.h"
#include "governance/parties/imports.h"
#include "governance/parties/particulars.h"
#include "governance/parties/parties.h"

namespace accord::parties {
namespace {

using audit::Act;
using audit::fact;

Result<std::vector<KnownParty>> known_parties(audit::Reading& reading) {
    std::map<std::string, std::vector<Identifier>> numbers;
    for (auto& one : TRY(Particulars::numbers(reading)))
        numbers[text(one.party)].push_back(std::move(one.identifier));
    std::vector<KnownParty> out;
    for (const auto& party : TRY(Parties::all(reading))) {
        out.push_back({.id = party.id,
                       .name = party.name,
                       .type = party.type,
                       .duty_desk = party.duty_desk,
                       .safeguarding_lead = party.safeguarding_lead,
                       .identifiers = numbers[text(party.id)]});
    }
    return out;
}

// A file's new name takes the old one's place, which is kept.
Result<void> take_name(Act& act, Party& party, const std::string& name) {
    if (party.name == name) return {};
    const auto today = london_day(act.now());
    const auto former = TRY(Histories::names(act, party.id));
    FormerName was{.name = party.name, .from = std::nullopt, .until = today};
    if (not former.empty()) was.from = former.front().until;
    if (was.from != today) TRY(Histories::add(act, party.id, was));
    party.name = name;
    act.record(fact("party.renamed", text(party.id)).with("name", text(digest(name))));
    return {};
}

// A number from a file is not one that somebody rang.
void take_point(ContactPoint& there, const ContactPoint& wished) {
    if (wished.empty() or (there.name == wished.name and there.phone == wished.phone)) return;
    there = wished;
    there.confirmed_on.reset();
}

Result<void> change(Act& act, const PlannedRow& row) {
    auto party = TRY(Parties::find(act, *row.party));
    TRY(take_name(act, party, row.name));
    take_point(party.duty_desk, row.duty_desk);
    take_point(party.safeguarding_lead, row.safeguarding_lead);
    TRY(Parties::save(act, party));
    for (const auto& number : row.identifiers) TRY(put_number(act, party, number));
    act.record(fact("party.changed_by_import", text(party.id)));
    return {};
}

Result<void> do_plan(Act& act, const ImportPlan& plan, const Digest& file) {
    for (const auto& row : plan.rows) {
        if (row.does == RowDoes::Nothing) continue;
        if (row.does == RowDoes::Change) {
            TRY(change(act, row));
            continue;
        }
        const auto party = TRY(admit(act, {.name = row.name,
                                           .type = row.type,
                                           .duty_desk = row.duty_desk,
                                           .safeguarding_lead = row.safeguarding_lead}));
        for (const auto& number : row.identifiers) TRY(put_number(act, party, number));
    }
    act.record(fact("party.imported", text(file))
                   .with("admitted", static_cast<std::int64_t>(plan.admits))
                   .with("changed", static_cast<std::int64_t>(plan.changes))
                   .with("same", static_cast<std::int64_t>(plan.same))
                   .with("faulty", static_cast<std::int64_t>(plan.faulty_rows)));
    return {};
}

Mapping mapping_of(const Import& import, const CsvTable& file) {
    const auto chosen = mapping_from(import.mapping, file.columns.size());
    return chosen ? *chosen : guess(file.columns);
}

Result<void> saved(bool first) {
    if (not first) return fail(conflict("Someone else changed this a moment ago. Open it again"));
    return {};
}

}  // namespace

Result<Import> keep_import(Node& node, const audit::Actor& actor, std::string_view file_name,
                           std::string_view content) {
    if (trim(content).empty())
        return fail(invalid("Paste what is in the file, or choose a file", "content"));
    if (content.size() > limits::import_bytes_max)
        return fail(
            invalid("The file is larger than 5 MB. Bring it in parts, or whole on the "
                    "terminal: accord party import FILE",
                    "content"));
    auto act = TRY(Act::begin(node, actor, "party.keep_import"));
    Import import{.id = act.mint<Import>(),
                  .file_name = std::string(file_name.substr(0, 200)),
                  .content = std::string(content),
                  .mapping = {},
                  .made_by = actor.account,
                  .made_at = act.now()};
    if (not is_utf8(import.file_name)) import.file_name = "file";
    TRY(Imports::add(act, import));
    act.record(fact("party.import_kept", text(import.id)).with("file", text(digest(content))));
    TRY(act.commit());
    return import;
}

Result<Import> find_import(audit::Reading& reading, Id<Import> id) {
    return Imports::find(reading, id);
}

Result<ImportView> view_import(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                               Id<Import> id) {
    ImportView out;
    out.import = TRY(Imports::find(reading, id));
    if (out.import.state != ImportState::Open) return out;
    Faults faults;
    out.file = read_csv(out.import.file_name, out.import.content, faults);
    out.mapping = mapping_of(out.import, out.file);
    out.plan = TRY(plan_file(reading, rulebook, out.file, faults, out.mapping));
    return out;
}

Result<void> map_import(Node& node, const audit::Actor& actor, Id<Import> id,
                        const Mapping& mapping) {
    auto act = TRY(Act::begin(node, actor, "party.map_import"));
    auto import = TRY(Imports::find(act, id));
    if (import.state != ImportState::Open)
        return fail(conflict("This file has been dealt with already"));
    import.mapping = text(mapping);
    const bool first = TRY(Imports::save(act, import));
    TRY(saved(first));
    act.record(fact("party.import_mapped", text(id)));
    TRY(act.commit());
    return {};
}

Result<Import> apply_import(Node& node, const audit::Actor& actor,
                            const rulebook::Rulebook& rulebook, Id<Import> id) {
    auto act = TRY(Act::begin(node, actor, "party.import"));
    auto import = TRY(Imports::find(act, id));
    if (import.state == ImportState::Applied) return import;
    if (import.state == ImportState::Dropped)
        return fail(conflict("This file was put away. Bring it again"));
    Faults faults;
    const auto file = read_csv(import.file_name, import.content, faults);
    const auto plan = TRY(plan_file(act, rulebook, file, faults, mapping_of(import, file)));
    TRY(do_plan(act, plan, digest(import.content)));
    import.content.clear();
    import.state = ImportState::Applied;
    import.applied_at = act.now();
    import.admitted = static_cast<std::int64_t>(plan.admits);
    import.changed = static_cast<std::int64_t>(plan.changes);
    import.same = static_cast<std::int64_t>(plan.same);
    import.faulty = static_cast<std::int64_t>(plan.faulty_rows);
    const bool first = TRY(Imports::save(act, import));
    TRY(saved(first));
    TRY(act.commit());
    return import;
}

Result<void> drop_import(Node& node, const audit::Actor& actor, Id<Import> id) {
    auto act = TRY(Act::begin(node, actor, "party.drop_import"));
    auto import = TRY(Imports::find(act, id));
    if (import.state != ImportState::Open) return {};
    import.state = ImportState::Dropped;
    import.content.clear();
    const bool first = TRY(Imports::save(act, import));
    TRY(saved(first));
    act.record(fact("party.import_dropped", text(id)));
    TRY(act.commit());
    return {};
}

Result<void> forget_imports(Node& node) {
    const auto old = [&]() -> Result<std::vector<Id<Import>>> {
        auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
        return Imports::open_before(reading, reading.now() - hours(import_hours_max));
    }();
    for (const auto& id : TRY(old)) TRY(drop_import(node, audit::the_node(), id));
    return {};
}

Result<ImportPlan> plan_file(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                             const CsvTable& file, const Faults& faults, const Mapping& mapping) {
    const auto known = TRY(known_parties(reading));
    return plan_import(rulebook, file, faults, mapping, known, london_day(reading.now()));
}

Result<ImportPlan> apply_file(Node& node, const audit::Actor& actor,
                              const rulebook::Rulebook& rulebook, const CsvTable& file,
                              const Faults& faults, const Mapping& mapping) {
    auto act = TRY(Act::begin(node, actor, "party.import"));
    auto plan = TRY(plan_file(act, rulebook, file, faults, mapping));
    std::string whole;
    for (const auto& row : file.rows) whole += csv_line(row.cells);
    TRY(do_plan(act, plan, digest(whole)));
    TRY(act.commit());
    return plan;
}

}  // namespace accord::parties
