// What mail servers send back when they could not deliver after all: files in the folder `new` of a
// Maildir. Each is read once and put into `cur` as read, whatever it was.
#include "base/limits.h"
#include "base/text.h"
#include "governance/letters/dispatches.h"
#include "governance/letters/moves.h"
#include "platform/host/files.h"
#include "platform/mail/returned.h"

namespace accord::letters {
namespace {

// The id inside a key, which is written in small letters.
Result<Id<Dispatch>> id_in(std::string_view key) {
    const auto stroke = key.find('_');
    if (stroke == std::string_view::npos) return fail(not_found("There is no such letter"));
    return id_from<Dispatch>(std::string(key.substr(0, stroke + 1)) +
                             upper(key.substr(stroke + 1)));
}

Result<void> take(Node& node, const mail::Returned& returned) {
    const auto id = id_in(returned.key);
    if (not id) return {};
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "letter.take_back"));
    auto one = Dispatches::find(act, *id);
    if (not one) {
        if (one.error().kind == ErrorKind::NotFound) return {};
        return fail(std::move(one).error());
    }
    return take_as_back(act, std::move(*one), returned.status, "could not be delivered");
}

Result<void> read_one(Node& node, const mail::Address& from, const std::string& folder,
                      const std::string& name) {
    const auto path = folder + "/new/" + name;
    const auto content = host::read_file(path, limits::returned_bytes_max);
    const auto back = content ? mail::returned(*content, from) : std::nullopt;
    if (back) TRY(take(node, *back));
    node.log.info("letter.return_read", {{"ours", back ? "yes" : "no"}});
    return host::move_file(path, folder + "/cur/" + name + ":2,S");
}

}  // namespace

Result<void> read_returns(Node& node) {
    const auto& settings = node.settings.mail;
    const auto from = mail::Address::from(settings.from);
    if (settings.returns.empty() or not from) return {};
    const auto names = TRY(host::names_in(settings.returns + "/new"));
    std::size_t read = 0;
    for (const auto& name : names) {
        if (name.starts_with(".")) continue;
        if (++read > limits::returns_at_once_max) break;
        TRY(read_one(node, *from, settings.returns, name));
    }
    return {};
}

}  // namespace accord::letters
