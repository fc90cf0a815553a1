#include "doors/cli/serve.h"

#include <charconv>
#include <cstdio>

#include "casework/people/matcher.h"
#include "doors/cli/node_in.h"
#include "doors/cli/options.h"
#include "doors/site/running_node.h"
#include "doors/site/site.h"
#include "doors/worker/porter.h"
#include "doors/worker/postman.h"
#include "doors/worker/worker.h"
#include "governance/agreement/law.h"
#include "platform/host/signals.h"
#include "platform/store/node_facts.h"

namespace accord::cli {
namespace {

Result<std::uint16_t> port_from(const std::string& typed) {
    std::uint16_t port = 0;
    const auto end = typed.data() + typed.size();
    const auto [stopped, why] = std::from_chars(typed.data(), end, port);
    if (why != std::errc() or stopped != end) {
        return fail(invalid("--port wants a number from 0 to 65535"));
    }
    return port;
}

// A made-up world is shown as one, and a real one never is.
Result<void> right_world(Node& node, const std::string& data) {
    auto read = TRY(node.database.begin(store::Mode::Read));
    const bool made_up = TRY(store::is_made_up(read));
    if (node.settings.demo and not made_up) {
        return fail(conflict(data + " holds something that 'accord demo' did not make, or nothing. "
                                    "Make a made-up world with: accord demo --data FOLDER"));
    }
    if (made_up and not node.settings.demo) {
        return fail(conflict(data + " holds a made-up world. Serve it with --demo"));
    }
    return {};
}

http::Listening listening_of(const settings::Settings& settings) {
    http::Listening out{
        .address = settings.address, .port = settings.port, .workers = settings.workers};
    if (settings.has_tls()) {
        out.tls = http::Tls{.certificate = settings.tls_certificate, .key = settings.tls_key};
    }
    return out;
}

// The second port, where a system is asked for its certificate; browsers, which would bother their
// people with the question, stay on the first.
Result<std::unique_ptr<http::Server>> exchange(const settings::Settings& settings,
                                               http::Responder& site) {
    if (settings.exchange_port == 0) return nullptr;
    auto listening = listening_of(settings);
    listening.port = settings.exchange_port;
    listening.tls->ask_for_certificate = true;
    return http::Server::start(listening, site);
}

void say_where(const settings::Settings& settings) {
    std::string out = "Accord is at " + settings.url() + "\n";
    if (settings.demo) out += "Everyone in it is made up. Choose whom to sign in as.\n";
    if (settings.exchange_port != 0) {
        out += "Systems with a certificate of their own come in at port " +
               std::to_string(settings.exchange_port) + ".\n";
    }
    if (not settings.mail.on())
        out += "No e-mail is sent: no mail server is set. Desks see on the screen what waits.\n";
    out += "Stop it with Ctrl-C.\n";
    std::fputs(out.c_str(), stdout);
    std::fflush(stdout);
}

// Who takes the letters; nobody, where no mail server is set.
Result<std::unique_ptr<worker::Postman>> postman(Node& node) {
    if (not node.settings.mail.on()) return nullptr;
    return std::make_unique<worker::Postman>(node, TRY(mail::Post::open(node.settings.mail)));
}

Result<int> run(const Options& options, host::StopSignal& stop) {
    const auto data = options.value("--data", usual_data);
    Faults faults;
    auto running = site::RunningNode::open(data, faults, options.value("--database"));
    for (const auto& fault : faults) std::fputs((text(fault) + "\n").c_str(), stderr);
    if (not running) return fail(running.error());
    auto& node = (*running)->node();
    auto& settings = (*running)->settings();
    if (options.has("--port")) settings.port = TRY(port_from(options.value("--port")));
    settings.demo = options.has("--demo");
    TRY(right_world(node, data));

    const auto law = TRY(agreement::Lawbook::in_use(node));
    const auto transport = settings.url().starts_with("https://") ? web::Transport::Https
                                                                  : web::Transport::LoopbackHttp;
    const auto matcher = TRY(people::Matcher::from_program());
    const identity::House house{.node = node,
                                .rulebook = law->rulebook(),
                                .law = *law,
                                .matcher = *matcher,
                                .transport = transport};
    site::Site site(house, site::routes(), &stop);
    const worker::Worker worker(node, worker::work(), worker::rounds());
    const worker::Porter porter(node, *matcher);
    const auto letters = TRY(postman(node));
    auto server = TRY(http::Server::start(listening_of(settings), site));
    const auto machines = TRY(exchange(settings, site));
    settings.port = server->port();
    say_where(settings);
    stop.wait();
    server->stop();
    if (machines) machines->stop();
    TRY(node.database.healthy());
    return 0;
}

}  // namespace

int serve(Arguments arguments) {
    // Before any other thread: they inherit whom the signals are for.
    host::StopSignal stop;
    const auto options = Options::read(arguments, {"--data=", "--port=", "--database=", "--demo"});
    if (not options) return used_wrongly("serve", options.error());
    if (not options->words().empty()) {
        return used_wrongly("serve", invalid("there is nothing to say after the options"));
    }
    const auto code = run(*options, stop);
    return code ? *code : not_done("serve", code.error());
}

}  // namespace accord::cli
