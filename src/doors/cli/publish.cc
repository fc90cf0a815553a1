#include "doors/cli/publish.h"

#include <cstdio>

#include "doors/cli/node_in.h"
#include "doors/cli/papers.h"
#include "governance/agreement/commands.h"
#include "governance/editions/commands.h"

namespace accord::cli {

Result<int> publish_agreement(const std::string& path, const std::string& data, bool in_force) {
    const auto content = TRY(read_paper(path));
    const auto running = TRY(node_at(data));
    const auto* rulebook = TRY(editions::rulebook_in_use(running->node()));
    auto act = TRY(audit::Act::begin(running->node(), audit::the_node(), "agreement.publish"));
    auto published = TRY(agreement::publish(act, *rulebook, content));
    if (not published.agreement) {
        for (auto& fault : published.faults) fault.where = path;
        print_faults(published.faults);
        return 1;
    }
    auto made = *std::move(published.agreement);
    if (in_force) made = TRY(agreement::bring_into_force(act, std::move(made)));
    TRY(act.commit());
    std::printf("%s version %s is %s as %s.\nDigest to sign %s\n", made.title.c_str(),
                made.version.c_str(), in_force ? "in force" : "open for signature",
                text(made.reference).c_str(), text(made.digest).c_str());
    return 0;
}

}  // namespace accord::cli
