#include "doors/cli/signature.h"

#include <cstdio>

#include "base/limits.h"
#include "doors/cli/node_in.h"
#include "doors/cli/options.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_sign.h"
#include "governance/agreement/commands_verify.h"
#include "governance/agreement/signing_terms.h"
#include "governance/parties/commands.h"
#include "platform/host/files.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord signature keys   [--data DIR] [--out FILE]    the public keys, as a JWK set\n"
    "accord signature list   --agreement REFERENCE [--data DIR]\n"
    "accord signature export ID --out FOLDER [--data DIR]\n"
    "                        ID.statement.json and ID.jws: what was signed, and the signature\n"
    "accord signature verify STATEMENT JWS --keys FILE [--text FILE]\n"
    "                        by the files alone; --text: and that this agreement is what it "
    "names\n";
void print(const std::string& text) {
    std::fputs(text.c_str(), stdout);
}

Result<int> keys(const Options& options) {
    const auto running = TRY(node_in(options));
    auto reading = TRY(audit::Reading::begin(running->node(), audit::the_node()));
    const auto set = canonical(TRY(agreement::statement_keys(reading))) + "\n";
    if (options.has("--out")) {
        TRY(host::write_file(options.value("--out"), set));
    } else {
        print(set);
    }
    return 0;
}

Result<int> list(const Options& options) {
    const auto reference = TRY(reference_from_text('A', options.value("--agreement")));
    const auto running = TRY(node_in(options));
    auto reading = TRY(audit::Reading::begin(running->node(), audit::the_node()));
    for (const auto& version : TRY(agreement::versions(reading, reference))) {
        for (const auto& hand : TRY(agreement::autographs_under(reading, version.id))) {
            const auto party = TRY(parties::find(reading, hand.party));
            print(text(hand.id) + "  version " + version.version + "  " + text(hand.signed_at) +
                  "  " + party.name + ", " + hand.post + "\n");
        }
    }
    return 0;
}

Result<int> write_out(const Options& options) {
    if (options.words().size() < 2 or not options.has("--out")) {
        return fail(invalid("say which and where: export ink_01J8… --out FOLDER"));
    }
    const auto id = TRY(id_from<agreement::Autograph>(options.words()[1]));
    const auto running = TRY(node_in(options));
    auto reading = TRY(audit::Reading::begin(running->node(), audit::the_node()));
    const auto hand = TRY(agreement::find_autograph(reading, id));
    const auto folder = options.value("--out");
    TRY(host::make_folder(folder));
    const auto stem = folder + "/" + text(hand.id);
    // No line end is added: what was signed is these bytes and no others.
    TRY(host::write_file(stem + ".statement.json", hand.statement));
    TRY(host::write_file(stem + ".jws", hand.jws));
    print("Wrote " + stem + ".statement.json and " + stem + ".jws\n");
    return 0;
}

// The digest to sign of an agreement's file.
Result<Digest> digest_of_text(const std::string& path) {
    const auto content = TRY(host::read_file(path, limits::document_bytes_max));
    auto json = TRY(parse_json(content));
    return agreement::digest_to_sign(json);
}

Result<int> check(const Options& options) {
    if (options.words().size() != 3 or not options.has("--keys")) {
        return fail(invalid("say all three: verify STATEMENT JWS --keys FILE"));
    }
    const auto statement = TRY(host::read_file(options.words()[1], limits::statement_bytes_max));
    const auto jws = TRY(host::read_file(options.words()[2], limits::jws_bytes_max));
    const auto content = TRY(host::read_file(options.value("--keys"), limits::statement_bytes_max));
    const auto set = TRY(parse_json(content));
    const auto* list_of_keys = set["keys"].items();
    const std::vector<Json> given =
        list_of_keys == nullptr ? std::vector<Json>{set} : *list_of_keys;
    auto checked = agreement::check_alone(given, statement, jws);
    if (checked.good and options.has("--text")) {
        const auto digest = TRY(digest_of_text(options.value("--text")));
        const bool same = checked.statement["agreement"]["text"].text_or() == text(digest);
        checked.findings.push_back({same, same ? "The agreement given is the text that was signed"
                                               : "The agreement given is another text"});
        checked.good = same;
    }
    for (const auto& finding : checked.findings) {
        print(std::string(finding.good ? "Holds: " : "Fails: ") + finding.sentence + ".\n");
    }
    return checked.good ? 0 : 1;
}

}  // namespace

int signature(Arguments arguments) {
    const auto options =
        Options::read(arguments, {"--data=", "--out=", "--agreement=", "--keys=", "--text="});
    if (not options) return used_wrongly("signature", options.error());
    const auto verb = options->words().empty() ? std::string() : options->words()[0];
    Result<int> done = 0;
    if (verb == "keys") {
        done = keys(*options);
    } else if (verb == "list") {
        done = list(*options);
    } else if (verb == "export") {
        done = write_out(*options);
    } else if (verb == "verify") {
        done = check(*options);
    } else {
        std::fputs(std::string(usage).c_str(), stderr);
        return 2;
    }
    return done ? *done : not_done("signature", done.error());
}

}  // namespace accord::cli
