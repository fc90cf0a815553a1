#include "doors/cli/party.h"

#include <cstdio>

#include "base/csv.h"
#include "base/phrases.h"
#include "base/text.h"
#include "doors/cli/node_in.h"
#include "doors/cli/options.h"
#include "doors/cli/rulebook.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_import.h"
#include "platform/host/files.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord party list  [--data DIR]\n"
    "accord party admit [--data DIR] --name NAME --type CODE --desk NAME --phone NUMBER\n"
    "                   the kinds are in: accord rulebook list agency_types\n"
    "accord party import FILE [--data DIR] [--type CODE] [--faults FILE] [--apply]\n"
    "                   says what a file of comma-separated values would do; with --apply, does "
    "it.\n"
    "                   --type is what they all are, where the file does not say;\n"
    "                   --faults writes the rows that cannot be used to a file to mend; where "
    "there\n"
    "                   are any the exit code is 1\n";
constexpr std::size_t csv_file_bytes_max = 64 * 1024 * 1024;

Result<int> list(const Options& options) {
    const auto running = TRY(node_in(options));
    auto reading = TRY(audit::Reading::begin(running->node(), audit::the_node()));
    for (const auto& one : TRY(parties::all(reading))) {
        std::printf("%s  %-10s %-10s %s\n", text(one.reference).c_str(),
                    std::string(one.type.text()).c_str(),
                    std::string(parties::word(one.standing)).c_str(), one.name.c_str());
    }
    return 0;
}

Result<int> admit(const Options& options) {
    const auto rulebook = TRY(rulebook_of_program());
    const auto type = Code<rulebook::AgencyType>::from(options.value("--type"));
    if (not type or not rulebook.agency_types.has(*type)) {
        return fail(invalid("--type wants a code from: accord rulebook list agency_types"));
    }
    const auto running = TRY(node_made_in(options));
    const auto made = TRY(parties::admit(running->node(), audit::the_node(),
                                         {.name = options.value("--name"),
                                          .type = *type,
                                          .duty_desk = {.name = options.value("--desk"),
                                                        .phone = options.value("--phone"),
                                                        .confirmed_on = std::nullopt},
                                          .safeguarding_lead = {}}));
    std::printf("%s is admitted as %s.\n", made.name.c_str(), text(made.reference).c_str());
    return 0;
}

void say(const parties::ImportPlan& plan, bool applied) {
    for (const auto& fault : plan.faults) std::printf("%s\n", text(fault).c_str());
    std::printf("%s: %zu admitted, %zu changed, %zu the same, %zu rows that cannot be used.\n",
                applied ? "Done" : "Would be", plan.admits, plan.changes, plan.same,
                plan.faulty_rows);
}

Result<int> import(const Options& options) {
    const auto rulebook = TRY(rulebook_of_program());
    const auto& path = options.words()[1];
    const auto bytes = TRY(host::read_file(path, csv_file_bytes_max));
    if (trim(bytes).empty()) return fail(invalid("there is nothing in " + path));
    if (bytes.find('\0') != std::string::npos)
        return fail(invalid(path + " is no file of comma-separated values"));
    Faults faults;
    const auto file = read_csv(path, bytes, faults);
    auto mapping = parties::guess(file.columns);
    if (options.has("--type")) {
        const auto type = Code<rulebook::AgencyType>::from(options.value("--type"));
        if (not type or not rulebook.agency_types.has(*type))
            return fail(invalid("--type wants a code from: accord rulebook list agency_types"));
        mapping.type = *type;
    }
    if (not mapping.of("name"))
        return fail(invalid(path + " has no column for the name; call one Name"));
    const auto running = TRY(node_in(options));
    auto& node = running->node();
    const auto plan = [&]() -> Result<parties::ImportPlan> {
        if (options.has("--apply"))
            return parties::apply_file(node, audit::the_node(), rulebook, file, faults, mapping);
        auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
        return parties::plan_file(reading, rulebook, file, faults, mapping);
    }();
    if (not plan) return fail(plan.error());
    if (options.has("--faults"))
        TRY(host::write_file(options.value("--faults"), parties::faults_csv(file, *plan)));
    const auto left = parties::unused(file.columns, mapping);
    if (not left.empty()) std::printf("Not used: %s.\n", join_phrases(left).c_str());
    say(*plan, options.has("--apply"));
    return plan->faulty_rows == 0 ? 0 : 1;
}

}  // namespace

int party(Arguments arguments) {
    const auto options = Options::read(
        arguments,
        {"--data=", "--name=", "--type=", "--desk=", "--phone=", "--faults=", "--apply"});
    if (not options) return used_wrongly("party", options.error());
    const auto& words = options->words();
    const auto verb = words.empty() ? std::string() : words[0];
    const std::size_t wanted = verb == "import" ? 2 : 1;
    const bool known = verb == "list" or verb == "admit" or verb == "import";
    if (not known or words.size() != wanted) {
        std::fputs(std::string(usage).c_str(), stderr);
        return 2;
    }
    const auto done = verb == "list"    ? list(*options)
                      : verb == "admit" ? admit(*options)
                                        : import(*options);
    return done ? *done : not_done("party", done.error());
}

}  // namespace accord::cli
