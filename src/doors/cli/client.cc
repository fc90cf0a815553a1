#include "doors/cli/client.h"

#include <charconv>
#include <cstdio>

#include "base/text.h"
#include "doors/cli/node_in.h"
#include "doors/cli/options.h"
#include "doors/cli/rulebook.h"
#include "governance/identity/commands.h"
#include "governance/parties/commands.h"
#include "platform/host/files.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord client list   [--data DIR]\n"
    "accord client add    [--data DIR] --organisation O-4QH-81T --name NAME --keys FILE\n"
    "                     --scope \"authzen mais/policy.read mais/request.write\"\n"
    "                     [--purposes \"S17 S47\"] [--certificate FILE] [--per-minute NUMBER]\n"
    "                     FILE holds public keys as JSON (RFC 7517); the certificate is in PEM\n"
    "accord client revoke [--data DIR] ID\n";
constexpr std::size_t file_bytes_max = 64 * 1024;

// SHA-256 of the first certificate in the file, as a handshake would show it (RFC 8705).
Result<std::string> thumbprint_in(const std::string& path) {
    constexpr std::string_view begins = "-----BEGIN CERTIFICATE-----";
    constexpr std::string_view ends = "-----END CERTIFICATE-----";
    const auto content = TRY(host::read_file(path, file_bytes_max));
    const auto from = content.find(begins);
    const auto until = content.find(ends);
    if (from == std::string::npos or until == std::string::npos or until < from) {
        return fail(invalid(path + " holds no certificate in PEM"));
    }
    std::string letters;
    const auto inside =
        std::string_view(content).substr(from + begins.size(), until - from - begins.size());
    for (const auto line : words(inside)) letters += line;
    const auto der = from_base64(letters);
    if (not der) return fail(invalid(path + " holds no certificate in PEM"));
    return base64url(digest(*der).view());
}

Result<std::int64_t> number_from(const std::string& typed) {
    std::int64_t number = 0;
    const auto end = typed.data() + typed.size();
    const auto [stopped, why] = std::from_chars(typed.data(), end, number);
    if (why != std::errc() or stopped != end) return fail(invalid("--per-minute wants a number"));
    return number;
}

Result<std::vector<Code<rulebook::Purpose>>> purposes_from(const std::string& typed) {
    const auto rulebook = TRY(rulebook_of_program());
    std::vector<Code<rulebook::Purpose>> out;
    for (const auto each : words(typed)) {
        const auto code = Code<rulebook::Purpose>::from(each);
        if (not code or not rulebook.purposes.has(*code)) {
            return fail(invalid("--purposes wants codes from: accord rulebook list purposes"));
        }
        out.push_back(*code);
    }
    return out;
}

Result<void> list(const Options& options) {
    const auto running = TRY(node_in(options));
    auto reading = TRY(audit::Reading::begin(running->node(), audit::the_node()));
    for (const auto& one : TRY(identity::clients(reading))) {
        const auto party = TRY(parties::find(reading, one.party));
        std::printf("%s  %-8s %s  %s (%s; %lld a minute)\n", text(one.id).c_str(),
                    one.live() ? "live" : "revoked", text(party.reference).c_str(),
                    one.name.c_str(), identity::words(one.scopes).c_str(),
                    static_cast<long long>(one.per_minute));
    }
    return {};
}

Result<Id<parties::Party>> party_of(Node& node, const Reference& reference) {
    auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
    return TRY(parties::find(reading, reference)).id;
}

Result<void> add(const Options& options) {
    const auto reference = TRY(reference_from_text('O', options.value("--organisation")));
    const auto keys = TRY(host::read_file(options.value("--keys"), file_bytes_max));
    identity::AddClient wish{.party = {},
                             .name = options.value("--name"),
                             .keys = keys,
                             .scopes = TRY(identity::scopes_from(options.value("--scope")))};
    wish.purposes = TRY(purposes_from(options.value("--purposes")));
    if (options.has("--certificate")) {
        wish.certificate = TRY(thumbprint_in(options.value("--certificate")));
    }
    if (options.has("--per-minute")) {
        wish.per_minute = TRY(number_from(options.value("--per-minute")));
    }
    const auto running = TRY(node_in(options));
    auto& node = running->node();
    wish.party = TRY(party_of(node, reference));
    const auto made = TRY(identity::add_client(node, audit::the_node(), wish));
    const auto url = node.settings.url();
    // A port that serve is given when it starts is in no setting.
    const bool settled = not node.settings.public_url.empty();
    std::printf(
        "%s may ask. It signs a statement with iss and sub\n\n    %s\n\n"
        "for aud %s/oauth/token%s, and is given a token there.\n",
        made.name.c_str(), text(made.id).c_str(), url.c_str(),
        settled ? "" : " (or at the port that accord serve says it is at)");
    return {};
}

Result<void> revoke(const Options& options) {
    const auto id = TRY(id_from<identity::Client>(options.words()[1]));
    const auto running = TRY(node_in(options));
    TRY(identity::revoke_client(running->node(), audit::the_node(), id));
    std::puts("It is shut out, and its tokens open nothing any more.");
    return {};
}

}  // namespace

int client(Arguments arguments) {
    const auto options =
        Options::read(arguments, {"--data=", "--organisation=", "--name=", "--keys=", "--scope=",
                                  "--purposes=", "--certificate=", "--per-minute="});
    if (not options) return used_wrongly("client", options.error());
    const auto& words = options->words();
    const auto verb = words.empty() ? std::string() : words[0];
    const bool known = (verb == "revoke" and words.size() == 2) or
                       ((verb == "list" or verb == "add") and words.size() == 1);
    if (not known) {
        std::fputs(std::string(usage).c_str(), stderr);
        return 2;
    }
    const auto done = verb == "list"  ? list(*options)
                      : verb == "add" ? add(*options)
                                      : revoke(*options);
    return done ? 0 : not_done("client", done.error());
}

}  // namespace accord::cli
