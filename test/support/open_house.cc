#include "support/open_house.h"

#include <doctest/doctest.h>

#include "doors/worker/worker.h"

namespace accord::test {

OpenHouse::OpenHouse() {
    node.settings.demo = true;
    auto law = agreement::Lawbook::from_program();
    REQUIRE(law.has_value());
    law_ = std::move(*law);
    const auto world = cli::marshgate_world();
    REQUIRE(world.has_value());
    auto made = cli::make_marshgate(node, law_->rulebook(), *world);
    REQUIRE(made.has_value());
    marshgate = std::move(*made);
    matcher_ = people::Matcher::from_program().value();
    house_ = std::make_unique<identity::House>(identity::House{
        .node = node.node(), .rulebook = law_->rulebook(), .law = *law_, .matcher = *matcher_});
    site_ = std::make_unique<site::Site>(*house_);
}

Visitor OpenHouse::visitor(std::string_view key) {
    Visitor visitor(site());
    visitor.get("/sign-in");
    const auto home = visitor.follow(
        visitor.post("/sign-in/as", {{"account", marshgate.as(key).account}, {"next", "/"}}));
    REQUIRE(home.status == http::Status::Ok);
    return visitor;
}

void OpenHouse::do_all_work() {
    for (auto more = true; more;) {
        const auto done = worker::do_next(node, worker::work());
        REQUIRE(done.has_value());
        more = *done;
    }
}

}  // namespace accord::test
