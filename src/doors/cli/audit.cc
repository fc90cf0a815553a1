#include "doors/cli/audit.h"

#include <cstdio>

#include "base/limits.h"
#include "doors/cli/node_in.h"
#include "doors/cli/options.h"
#include "governance/audit/commands.h"
#include "governance/duties/duties.h"
#include "platform/host/files.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord audit verify     [--data DIR] [--key KEY]       reads the whole trail, recomputes it\n"
    "accord audit verify     --pack FILE --key KEY          checks a pack of evidence by itself\n"
    "accord audit checkpoint [--data DIR]                   signs the trail as it is, prints the "
    "note\n"
    "accord audit export     [--data DIR] --about REFERENCE [--out FILE]   makes a pack\n"
    "accord audit key        [--data DIR]                   the key that checkpoints are checked "
    "with\n"
    "accord audit facts                                     every fact that an entry may hold\n";

void print(const std::string& text) {
    std::fputs(text.c_str(), stdout);
}

Result<std::optional<ledger::VerifierKey>> key_for(const Options& options,
                                                   const settings::Settings& settings) {
    if (options.has("--key")) {
        return std::optional(TRY(ledger::verifier_key_from(options.value("--key"))));
    }
    const auto keys = crypto::read_keys(settings.data);
    if (not keys and keys.error().kind == ErrorKind::NotFound) {
        return std::optional<ledger::VerifierKey>();
    }
    if (not keys) return fail(keys.error());
    const auto& key = keys->signing.public_key().bytes;
    return std::optional(ledger::VerifierKey{settings.name, 1, Bytes(key.begin(), key.end())});
}

// Changes nothing in the folder: it may be a copy, or evidence.
Result<int> verify_folder(const Options& options) {
    Faults faults;
    const auto data = options.value("--data", usual_data);
    if (not host::exists(data)) return fail(not_found("there is no folder " + data));
    const auto settings = settings::read_from(data, faults);
    if (not faults.empty()) return fail(invalid(text(faults.front())));
    const auto key = TRY(key_for(options, settings));
    const auto where = settings.database_url();
    if (where.starts_with("sqlite:") and not host::exists(where.substr(7))) {
        return fail(not_found("there is no database " + where.substr(7)));
    }
    auto database = TRY(store::open(where));
    const auto found = TRY(audit::verify(*database, key));
    print(audit::said(found) + "\n");
    if (not found.sound()) return 1;
    if (not key)
        print("There is no key here, so signatures were not checked: give one by --key.\n");
    const auto file = database->check_file();
    if (not file) {
        print("The trail is whole, and the database around it is not. " + file.error().sentence +
              ".\n");
        return 1;
    }
    return 0;
}

Result<int> verify_file(const Options& options) {
    if (not options.has("--key")) {
        return fail(
            invalid("a pack is checked with --key KEY, which you were given by someone else "
                    "than the one who gave you the pack"));
    }
    const auto key = TRY(ledger::verifier_key_from(options.value("--key")));
    const auto content = TRY(host::read_file(options.value("--pack"), limits::document_bytes_max));
    const auto pack = TRY(parse_json(content));
    const auto found = TRY(audit::verify_pack(pack, key));
    if (not found.sound()) {
        print("This pack cannot be relied on. " + found.wrong->why + ".\n");
        return 1;
    }
    print("This pack is whole: " + std::to_string(found.entries) +
          " entries, each in the trail that " + key.name + " signed.\n");
    return 0;
}

Result<int> verify(const Options& options) {
    return options.has("--pack") ? verify_file(options) : verify_folder(options);
}

Result<int> checkpoint(const Options& options) {
    const auto running = TRY(node_in(options));
    print(TRY(audit::sign_checkpoint(running->node())));
    return 0;
}

Result<int> key(const Options& options) {
    const auto running = TRY(node_in(options));
    print(text(audit::verifier_key(running->node())) + "\n");
    return 0;
}

Result<int> make_pack(const Options& options) {
    if (not options.has("--about")) return fail(invalid("say what about: --about S-4QH-81T"));
    const auto running = TRY(node_in(options));
    const auto pack = pretty(
        TRY(audit::export_pack(running->node(), audit::the_node(), options.value("--about"))));
    if (not options.has("--out")) {
        print(pack + "\n");
        return 0;
    }
    TRY(host::write_file(options.value("--out"), pack + "\n", 0600));
    return 0;
}

Result<int> facts(const Options&) {
    print(page_of_facts());
    return 0;
}

struct Verb {
    std::string_view name;
    Result<int> (*run)(const Options& options);
};

constexpr Verb verbs[] = {
    {"verify", verify}, {"checkpoint", checkpoint}, {"export", make_pack},
    {"key", key},       {"facts", facts},
};

}  // namespace

std::string page_of_facts() {
    std::string out =
        "# Audit facts\n\n"
        "Every fact that an entry of the trail may hold. Written by `accord audit facts` from the "
        "duties of\nevery slice; a test holds it to them. A code that was released never changes "
        "and "
        "never vanishes.\n";
    for (const auto& slice : duties::roll()) {
        if (slice.facts.empty()) continue;
        out += "\n## " + std::string(slice.slice) +
               "\n\n| Code | What it says | Particulars |\n|---|---|---|\n";
        for (const auto& fact : slice.facts) {
            out += "| `" + std::string(fact.code) + "` | " + std::string(fact.says) + " | " +
                   std::string(fact.particulars) + " |\n";
        }
    }
    return out;
}

int audit(Arguments arguments) {
    const auto options =
        Options::read(arguments, {"--data=", "--key=", "--pack=", "--about=", "--out="});
    if (not options) return used_wrongly("audit", options.error());
    const auto wanted = options->words().empty() ? std::string() : options->words().front();
    for (const auto& verb : verbs) {
        if (verb.name != wanted) continue;
        const auto code = verb.run(*options);
        if (code) return *code;
        return code.error().kind == ErrorKind::Invalid ? used_wrongly("audit", code.error())
                                                       : not_done("audit", code.error());
    }
    std::fputs(std::string(usage).c_str(), stderr);
    return 2;
}

}  // namespace accord::cli
