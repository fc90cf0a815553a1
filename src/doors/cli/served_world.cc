#include "doors/cli/served_world.h"

#include "casework/people/matcher.h"
#include "doors/site/running_node.h"
#include "doors/site/site.h"
#include "doors/worker/worker.h"
#include "governance/agreement/law.h"

namespace accord::cli {

// In the order of making; unmade the other way round.
struct ServedWorld::Inside {
    std::unique_ptr<site::RunningNode> running;
    std::unique_ptr<agreement::Lawbook> law;
    std::unique_ptr<people::Matcher> matcher;
    Marshgate marshgate;
    std::unique_ptr<identity::House> house;
    std::unique_ptr<site::Site> site;
    std::unique_ptr<worker::Worker> worker;
    std::unique_ptr<http::Server> server;
};

ServedWorld::ServedWorld(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
ServedWorld::~ServedWorld() {
    if (inside_->server) inside_->server->stop();
}

Result<std::unique_ptr<ServedWorld>> ServedWorld::open(const std::string& folder,
                                                       const std::string& database) {
    auto inside = std::make_unique<Inside>();
    Faults faults;
    inside->running = TRY(site::RunningNode::open(folder, faults, database, log::Log::nowhere()));
    if (not faults.empty()) return fail(invalid(text(faults.front())));
    auto& node = inside->running->node();
    inside->running->settings().demo = true;
    inside->law = TRY(agreement::Lawbook::in_use(inside->running->node()));
    const auto world = TRY(marshgate_world());
    inside->marshgate = TRY(make_marshgate(node, inside->law->rulebook(), world));
    inside->matcher = TRY(people::Matcher::from_program());
    inside->house = std::make_unique<identity::House>(
        identity::House{.node = node,
                        .rulebook = inside->law->rulebook(),
                        .law = *inside->law,
                        .matcher = *inside->matcher,
                        .transport = web::Transport::LoopbackHttp});
    inside->site = std::make_unique<site::Site>(*inside->house);
    inside->worker = std::make_unique<worker::Worker>(node, worker::work());
    inside->server =
        TRY(http::Server::start({.address = "127.0.0.1", .port = 0, .workers = 4}, *inside->site));
    inside->running->settings().port = inside->server->port();
    return std::unique_ptr<ServedWorld>(new ServedWorld(std::move(inside)));
}

std::uint16_t ServedWorld::port() const {
    return inside_->server->port();
}
Node& ServedWorld::node() {
    return inside_->running->node();
}
const Marshgate& ServedWorld::marshgate() const {
    return inside_->marshgate;
}

}  // namespace accord::cli
