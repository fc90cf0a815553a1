#include "doors/cli/compact.h"

#include <cstdio>

#include "doors/cli/node_in.h"
#include "doors/cli/options.h"
#include "platform/host/files.h"
#include "platform/settings/settings.h"
#include "platform/store/compact.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord compact [--data DIR]\n"
    "  Gives back to the disk what the database in DIR no longer uses. Stop the node first. While "
    "it\n"
    "  lasts, as much room as the database has is needed once more. PostgreSQL does this by "
    "itself.\n";

Result<double> megabytes_of(const std::string& file) {
    return static_cast<double>(TRY(host::FileReading::open(file)).size()) / 1e6;
}

Result<int> compact_in(const std::string& data) {
    if (not host::exists(data)) return fail(not_found("there is no folder " + data));
    Faults faults;
    const auto settings = settings::read_from(data, faults);
    if (not faults.empty()) return fail(invalid(text(faults.front())));
    const auto where = settings.database_url();
    constexpr std::string_view sqlite = "sqlite:";
    if (not where.starts_with(sqlite)) {
        std::fputs("This node keeps its data in PostgreSQL, which compacts by itself.\n", stdout);
        return 0;
    }
    const auto file = where.substr(sqlite.size());
    if (not host::exists(file)) return fail(not_found("there is no database " + file));
    const auto before = TRY(megabytes_of(file));
    TRY(store::compact(where));
    std::printf("%.1f MB before, %.1f MB now.\n", before, TRY(megabytes_of(file)));
    return 0;
}

}  // namespace

int compact(Arguments arguments) {
    const auto options = Options::read(arguments, {"--data="});
    if (not options) return used_wrongly("compact", options.error());
    if (not options->words().empty()) {
        std::fputs(std::string(usage).c_str(), stderr);
        return 2;
    }
    const auto done = compact_in(options->value("--data", usual_data));
    return done ? *done : not_usable("compact", done.error());
}

}  // namespace accord::cli
