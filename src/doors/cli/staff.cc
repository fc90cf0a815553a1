#include "doors/cli/staff.h"

#include <cstdio>

#include "base/csv.h"
#include "casework/people/commands_close.h"
#include "doors/cli/node_in.h"
#include "doors/cli/options.h"
#include "governance/identity/commands.h"
#include "governance/parties/commands.h"
#include "platform/host/files.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord staff homes FILE --organisation O-4QH-81T [--data DIR]\n"
    "  Reads where those live who work at an organisation, from comma-separated values with the\n"
    "  columns email, family, address and postcode, and keeps a mark of each from which no "
    "address\n"
    "  can be read. Records of whoever lives there are then restricted to them. The same people\n"
    "  again: in place of what was known before. Delete the file afterwards.\n";

constexpr std::string_view columns[] = {"email", "family", "address", "postcode"};

struct Read {
    std::vector<people::StaffHome> homes;
    std::int64_t unknown = 0;  // no account with that e-mail
};

Result<Read> homes_in(audit::Reading& reading, const CsvTable& table) {
    Read out;
    const auto cell = [&](const CsvRow& row, std::string_view name) {
        return row.cells[static_cast<std::size_t>(table.column(name))];
    };
    for (const auto& row : table.rows) {
        const auto account = TRY(identity::account_with(reading, cell(row, "email")));
        if (account)
            out.homes.push_back({text(account->id), cell(row, "family"), cell(row, "address"),
                                 cell(row, "postcode")});
        else
            ++out.unknown;
    }
    return out;
}

Result<int> note_homes(const Options& options) {
    const auto& path = options.words()[1];
    const auto bytes = TRY(host::read_file(path, limits::upload_bytes_max));
    Faults faults;
    const auto table = read_csv(path, bytes, faults);
    for (const auto column : columns)
        add_if(table.column(column) < 0, faults, path,
               "there is no column '" + std::string(column) + "'; name one so");
    for (const auto& fault : faults) std::fputs((text(fault) + "\n").c_str(), stderr);
    if (not faults.empty()) return 1;
    const auto reference = TRY(reference_from_text('O', options.value("--organisation")));
    const auto running = TRY(node_in(options));
    auto actor = audit::the_node();
    Read read;
    {
        auto reading = TRY(audit::Reading::begin(running->node(), actor));
        actor.agency = text(TRY(parties::find(reading, reference)).id);
        read = TRY(homes_in(reading, table));
    }
    const auto noted = TRY(people::note_staff_homes(running->node(), actor, read.homes));
    std::printf("%lld homes noted. Of %lld too little was said; %lld have no account here.\n",
                static_cast<long long>(noted.staff), static_cast<long long>(noted.not_enough),
                static_cast<long long>(read.unknown));
    return 0;
}

}  // namespace

int staff(Arguments arguments) {
    const auto options = Options::read(arguments, {"--data=", "--organisation="});
    if (not options) return used_wrongly("staff", options.error());
    const auto& words = options->words();
    if (words.size() != 2 or words[0] != "homes" or not options->has("--organisation")) {
        std::fputs(std::string(usage).c_str(), stderr);
        return 2;
    }
    const auto done = note_homes(*options);
    return done ? *done : not_usable("staff", done.error());
}

}  // namespace accord::cli
