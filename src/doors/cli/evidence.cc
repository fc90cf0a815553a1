#include "doors/cli/evidence.h"

#include <cstdio>

#include "base/limits.h"
#include "casework/sharing/commands.h"
#include "doors/cli/node_in.h"
#include "doors/cli/options.h"
#include "doors/cli/rulebook.h"
#include "engine/policy/documents.h"
#include "governance/audit/commands.h"
#include "platform/host/files.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord evidence export --share REFERENCE [--out FILE] [--data DIR]   makes a pack\n"
    "accord evidence verify FILE [--key KEY] [--rulebook FOLDER]\n"
    "        checks a pack: entries, seals, and every decision, by the program's law or that of a "
    "folder\n";

void print(const std::string& text) {
    std::fputs(text.c_str(), stdout);
}

Result<int> make(const Options& options) {
    if (not options.has("--share")) return fail(invalid("say which: --share S-4QH-81T"));
    const auto share = TRY(reference_from_text('S', options.value("--share")));
    const auto running = TRY(node_in(options));
    const auto pack = TRY(sharing::evidence(running->node(), audit::the_node(), share));
    if (not options.has("--out")) {
        print(canonical(pack) + "\n");
        return 0;
    }
    TRY(host::write_file(options.value("--out"), canonical(pack) + "\n", 0600));
    return 0;
}

// What a run of verify looks at.
struct PackFile {
    const Json& pack;
    const std::string& path;
    const std::string& content;
};

Result<int> check_decisions(const Options& options, const PackFile& file) {
    const auto& [pack, path, content] = file;
    const auto vouched = sharing::vouched_decisions(pack);
    if (not vouched) {
        print("This pack cannot be relied on. " + vouched.error().sentence + ".\n");
        return 1;
    }
    if (*vouched == 0) return 0;
    const auto rulebook = TRY(rulebook_for(options));
    const auto replayed = policy::replay(rulebook, path, content);
    if (replayed.outcome != policy::Replayed::Same) {
        print("The decisions could not be made again. " + replayed.sentence + "\n");
        return 1;
    }
    print("Every decision in it, " + std::to_string(*vouched) +
          " in all, was made again from the pack alone and came out the same, byte for byte.\n");
    return 0;
}

Result<int> verify(const Options& options, const std::string& path) {
    const auto content = TRY(host::read_file(path, limits::document_bytes_max));
    const auto pack = TRY(parse_json(content));
    if (pack["format"].text_or() == policy::evidence_format)
        return fail(invalid(path +
                            " is the evidence of one decision and no pack; make it again "
                            "with: accord replay " +
                            path));
    const bool own = not options.has("--key");
    const auto key = TRY(ledger::verifier_key_from(own ? std::string(pack["key"].text_or())
                                                       : options.value("--key")));
    const auto found = TRY(audit::verify_pack(pack, key));
    if (not found.sound()) {
        print("This pack cannot be relied on. " + found.wrong->why + ".\n");
        return 1;
    }
    print("This pack is whole: " + std::to_string(found.entries) +
          " entries, each in the trail that " + key.name + " signed.\n");
    if (own)
        print(
            "It was checked with the key inside it. Compare that key with one you got from "
            "someone else: " +
            text(key) + "\n");
    return check_decisions(options, {pack, path, content});
}

}  // namespace

int evidence(Arguments arguments) {
    const auto options =
        Options::read(arguments, {"--share=", "--out=", "--data=", "--key=", "--rulebook="});
    if (not options) return used_wrongly("evidence", options.error());
    const auto& words = options->words();
    const bool makes = words.size() == 1 and words[0] == "export";
    const bool checks = words.size() == 2 and words[0] == "verify";
    if (not makes and not checks) {
        std::fputs(std::string(usage).c_str(), stderr);
        return 2;
    }
    const auto done = makes ? make(*options) : verify(*options, words[1]);
    return done ? *done : not_done("evidence", done.error());
}

}  // namespace accord::cli
