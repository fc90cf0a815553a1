// Door: the whole site on a node of its own, without a socket. Visitors come to it as browsers do.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "casework/people/matcher.h"
#include "doors/site/site.h"
#include "governance/agreement/law.h"
#include "support/test_node.h"
#include "support/visitor.h"

namespace accord::test {

class Door {
public:
    // Everybody comes in by the front: with codes, unless `demo`.
    explicit Door(bool demo = false);

    Visitor visitor() { return Visitor(*site_); }
    // One press, as the made-up person of this name.
    Visitor signed_in_as(std::string_view name);
    void sign_in(Visitor& visitor, std::string_view name);
    const rulebook::Rulebook& rulebook() const { return law_->rulebook(); }

    TestNode node;

private:
    std::unique_ptr<agreement::Lawbook> law_;
    std::unique_ptr<people::Matcher> matcher_;
    std::unique_ptr<identity::House> house_;
    std::unique_ptr<site::Site> site_;
};

// Whether a page says this, anywhere in it.
bool says(const http::Response& response, std::string_view words);

}  // namespace accord::test
