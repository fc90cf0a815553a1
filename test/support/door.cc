#include "support/door.h"

#include "base/expect.h"

namespace accord::test {

Door::Door(bool demo) {
    node.settings.demo = demo;
    auto law = agreement::Lawbook::from_program();
    expect(law.has_value());
    law_ = std::move(*law);
    matcher_ = people::Matcher::from_program().value();
    house_ = std::make_unique<identity::House>(identity::House{
        .node = node.node(), .rulebook = law_->rulebook(), .law = *law_, .matcher = *matcher_});
    site_ = std::make_unique<site::Site>(*house_);
}

Visitor Door::signed_in_as(std::string_view name) {
    Visitor visitor(*site_);
    sign_in(visitor, name);
    return visitor;
}

void Door::sign_in(Visitor& visitor, std::string_view name) {
    visitor.get("/sign-in");
    const auto at = visitor.page.find(">" + std::string(name) + "<");
    expect(at != std::string::npos);
    const auto value = visitor.page.rfind("value=\"", at);
    const auto account =
        visitor.page.substr(value + 7, visitor.page.find('"', value + 7) - value - 7);
    visitor.post("/sign-in/as", {{"account", account}});
    visitor.get("/");
}

bool says(const http::Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace accord::test
