// Where SQL may be written, and how migrations are named and written.
#include <algorithm>
#include <set>

#include "base/text.h"
#include "house/rules.h"

namespace accord::house {
namespace {

constexpr std::string_view sql_starts[] = {"select ", "insert into ", "update ", "delete from ",
                                           "with "};
// The keys of records are a shelf too, and named for what it does for other slices.
constexpr std::string_view sql_rooms =
    "src/platform/store/* src/platform/jobs/* src/governance/audit/sealing.cc";
constexpr std::string_view not_sql[] = {
    "now()",   "current_timestamp", "autoincrement", "serial", "json", "timestamp", "varchar",
    "nextval", "datetime",          "real",          "double", "uuid", "integer"};

// A shelf is named by what it keeps, in the plural.
bool is_shelf(std::string_view path) {
    const auto slash = path.rfind('/');
    const auto name = path.substr(slash + 1, path.rfind('.') - slash - 1);
    if (glob_any("commands* pages* duties* jobs* faults*", name)) return false;
    return name == "people" or name.ends_with('s') or name.find("s_") != std::string_view::npos;
}

bool sounds_like_sql(std::string_view text) {
    const std::string quiet = lower(trim(text));
    const bool starts = std::any_of(std::begin(sql_starts), std::end(sql_starts),
                                    [&](std::string_view s) { return quiet.starts_with(s); });
    return starts and
           (quiet.find(" from ") != std::string::npos or quiet.find(" set ") != std::string::npos or
            quiet.starts_with("insert into "));
}

// The quoted stretches of a file, joined over line ends as the compiler joins them.
std::vector<std::pair<std::string, std::uint32_t>> stretches(const Reading& reading) {
    std::vector<std::pair<std::string, std::uint32_t>> out;
    bool open = false;
    for (std::size_t i = 0; i < reading.text.size(); ++i) {
        const bool quoted = reading.text[i] != ' ' and reading.text[i] != '\n';
        const bool breaks =
            reading.code[i] != ' ' and reading.code[i] != '\n' and reading.code[i] != '"';
        if (breaks) open = false;
        if (quoted and not open) out.emplace_back("", line_of(reading.text, i));
        if (quoted) open = true;
        if (open) out.back().first += reading.text[i] == '\n' ? ' ' : reading.text[i];
    }
    return out;
}

}  // namespace

Faults sql_in_shelves(const Tree& tree) {
    Faults faults;
    for (const auto path : tree.under("src/", {".h", ".cc"})) {
        if (path.ends_with("_test.cc") or glob_any(sql_rooms, path) or is_shelf(path)) continue;
        for (const auto& [text, line] : stretches(tree.reading(path))) {
            if (not sounds_like_sql(text)) continue;
            faults.push_back(
                {std::string(path), line, 0, "SQL is written in shelves: a plural file"});
        }
    }
    return faults;
}

Faults migrations(const Tree& tree) {
    Faults faults;
    std::set<std::string> numbers;
    for (const auto path : tree.under("migrations/", {".sql"})) {
        const auto fault = [&](std::uint32_t line, std::string sentence) {
            faults.push_back({std::string(path), line, 0, std::move(sentence)});
        };
        const std::string number(path.substr(11, path.find('_') - 11));
        const bool of_sqlite = path.ends_with(".sqlite.sql");
        const bool of_postgres = path.ends_with(".postgres.sql");
        if (of_sqlite and not tree.has(replace_all(path, ".sqlite.", ".postgres."))) {
            fault(0, "its other half for PostgreSQL is missing");
        }
        if (of_postgres and not tree.has(replace_all(path, ".postgres.", ".sqlite."))) {
            fault(0, "its other half for SQLite is missing");
        }
        if (of_sqlite or of_postgres) continue;
        if (not numbers.insert(number).second) fault(0, "the number " + number + " is taken");
        std::uint32_t at = 0;
        for (auto line : split(tree.text(path), '\n')) {
            ++at;
            const std::string quiet = replace_all(lower(line.substr(0, line.find("--"))), ",", " ");
            for (const auto word : words(quiet)) {
                const bool bad =
                    std::find(std::begin(not_sql), std::end(not_sql), word) != std::end(not_sql);
                if (bad) fault(at, "'" + std::string(word) + "' is not of our dialect");
            }
        }
    }
    return faults;
}

}  // namespace accord::house
