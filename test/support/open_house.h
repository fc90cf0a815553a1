// OpenHouse: Marshgate with its doors open: the made-up borough on a node of its own, the law, and
// the site that answers, all in process. Journeys stand here.
//
//     test::OpenHouse house;
//     auto karen = house.visitor("karen");       // signed in, at home
#pragma once

#include <memory>
#include <string_view>

#include "casework/people/matcher.h"
#include "doors/cli/marshgate.h"
#include "doors/site/site.h"
#include "governance/agreement/law.h"
#include "support/test_node.h"
#include "support/visitor.h"

namespace accord::test {

class OpenHouse {
public:
    OpenHouse();

    Visitor visitor(std::string_view key);  // signed in as this made-up person
    Visitor stranger() { return Visitor(site()); }
    site::Site& site() { return *site_; }
    agreement::Lawbook& law() { return *law_; }
    // Until nothing that is due is left in the outbox, as the worker would.
    void do_all_work();

    TestNode node;
    cli::Marshgate marshgate;

private:
    std::unique_ptr<agreement::Lawbook> law_;
    std::unique_ptr<people::Matcher> matcher_;
    std::unique_ptr<identity::House> house_;
    std::unique_ptr<site::Site> site_;
};

}  // namespace accord::test
