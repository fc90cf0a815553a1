// Many organisations at once. A file is kept while somebody looks at what it would do, for a day at
// most; applying it is one act, with a plan made afresh inside it, so that nothing is half done and
// nothing is done twice.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "governance/audit/act.h"
#include "governance/parties/import.h"

namespace accord::parties {

enum class ImportState { Open, Applied, Dropped };

struct Import {
    static constexpr std::string_view id_prefix = "imp";

    Id<Import> id;
    std::string file_name;
    std::string content;  // empty once applied or dropped
    std::string mapping;  // empty: as guessed
    ImportState state = ImportState::Open;
    std::string made_by;  // an account's id
    Instant made_at;
    std::optional<Instant> applied_at = {};
    std::int64_t admitted = 0;
    std::int64_t changed = 0;
    std::int64_t same = 0;
    std::int64_t faulty = 0;
    std::int64_t version = 1;
};

// A file and what it would do, as things stand.
struct ImportView {
    Import import;
    CsvTable file;
    Mapping mapping;
    ImportPlan plan;
};

Result<Import> keep_import(Node& node, const audit::Actor& actor, std::string_view file_name,
                           std::string_view content);
Result<Import> find_import(audit::Reading& reading, Id<Import> id);
Result<ImportView> view_import(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                               Id<Import> id);
Result<void> map_import(Node& node, const audit::Actor& actor, Id<Import> id,
                        const Mapping& mapping);
// Applied twice, it says what the first time did.
Result<Import> apply_import(Node& node, const audit::Actor& actor,
                            const rulebook::Rulebook& rulebook, Id<Import> id);
Result<void> drop_import(Node& node, const audit::Actor& actor, Id<Import> id);
// What was left open for a day is dropped, and its content with it.
Result<void> forget_imports(Node& node);

// Without keeping the file, for the command line: a plan, or a plan and its doing.
Result<ImportPlan> plan_file(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                             const CsvTable& file, const Faults& faults, const Mapping& mapping);
Result<ImportPlan> apply_file(Node& node, const audit::Actor& actor,
                              const rulebook::Rulebook& rulebook, const CsvTable& file,
                              const Faults& faults, const Mapping& mapping);

inline constexpr int import_hours_max = 24;

}  // namespace accord::parties
