#include "doors/cli/rulebook_editions.h"
#include "doors/cli/node_in.h"

#include <cstdio>

#include "base/text.h"
#include "governance/editions/commands.h"
#include "platform/host/files.h"

namespace accord::cli {
namespace {

// The one edition that begins with what was typed; a digest is long.
Result<Digest> edition_typed(audit::Reading& reading, const std::string& typed) {
    std::optional<Digest> found;
    for (const auto& one : TRY(editions::adoptions(reading))) {
        const auto whole = text(one.edition);
        const bool begins = whole.starts_with(typed) or hex(one.edition).starts_with(typed);
        if (not begins or found == one.edition) continue;
        if (found) return fail(invalid("more than one edition begins with " + typed));
        found = one.edition;
    }
    if (not found) return fail(not_found("this node has never worked by an edition " + typed));
    return *found;
}

}  // namespace

Result<int> editions_of(const Options& options) {
    const auto running = TRY(node_in(options));
    auto reading = TRY(audit::Reading::begin(running->node(), audit::the_node()));
    const auto all = TRY(editions::adoptions(reading));
    if (all.empty()) std::fputs("This node has not yet taken up an edition.\n", stdout);
    for (const auto& one : all) {
        std::printf("%s  %s\n", text(one.adopted_at).c_str(), text(one.edition).c_str());
    }
    return 0;
}

Result<int> restore(const Options& options) {
    if (options.words().size() != 2 or not options.has("--out")) {
        return fail(
            invalid("say which edition, and where to: accord rulebook restore DIGEST --out "
                    "FOLDER"));
    }
    const auto running = TRY(node_in(options));
    auto reading = TRY(audit::Reading::begin(running->node(), audit::the_node()));
    const auto edition = TRY(edition_typed(reading, options.words()[1]));
    const auto tables = TRY(editions::tables_of(reading, edition));
    if (not tables) return fail(broken("the tables of that edition are not kept"));
    const auto folder = options.value("--out");
    if (host::exists(folder) and not TRY(host::names_in(folder)).empty())
        return fail(conflict(folder + " is not empty"));
    TRY(host::make_folder(folder, 0755));
    for (std::size_t i = 0; i < tables->names.size(); ++i)
        TRY(host::make_file(folder + "/" + tables->names[i], tables->texts[i]));
    if (const auto again = TRY(editions::tables_in(folder)); again.edition() != edition)
        return fail(broken("what was kept is not the edition that it was kept as"));
    std::printf("%zu tables of edition %s are in %s.\n", tables->names.size(),
                text(edition).c_str(), folder.c_str());
    return 0;
}

}  // namespace accord::cli
