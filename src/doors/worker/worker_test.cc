#include "doors/worker/worker.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "support/test_node.h"

namespace accord::worker {

namespace {

std::atomic<int> handled = 0;

Result<void> succeed(Node&, const jobs::Message&) {
    ++handled;
    return {};
}
Result<void> busy(Node&, const jobs::Message&) {
    return fail(unavailable("busy"));
}
Result<void> refuse(Node&, const jobs::Message&) {
    return fail(invalid("no such thing"));
}

constexpr Work table[] = {
    {"test.done", succeed, {}, "nobody"},
    {"test.busy", busy, {.whole = minutes(1)}, "nobody"},
    {"test.refused", refuse, {}, "nobody"},
};

void post(test::TestNode& node, const char* kind) {
    auto change = node.node().database.begin(store::Mode::Write);
    REQUIRE(change.has_value());
    const auto id = Id<jobs::Message>::mint(node.clock.now(), node.entropy);
    REQUIRE(jobs::post(*change, id, {.kind = kind, .about = "thing"}, node.clock.now()));
    REQUIRE(change->commit());
}

jobs::Waiting waiting(test::TestNode& node) {
    auto read = node.node().database.begin(store::Mode::Read);
    return *jobs::waiting(*read, node.clock.now());
}

}  // namespace

TEST_CASE("worker: what waits is done once and then there is nothing") {
    test::TestNode node;
    handled = 0;
    CHECK(*do_next(node, table) == false);
    post(node, "test.done");
    CHECK(*do_next(node, table));
    CHECK(handled == 1);
    CHECK(*do_next(node, table) == false);
}

TEST_CASE("worker: what one came to is written down as the next is taken, or when asked") {
    test::TestNode node;
    handled = 0;
    for (int n = 0; n < 3; ++n) post(node, "test.done");
    OneByOne messages(node, table);
    CHECK(*messages.next());
    CHECK(handled == 1);
    CHECK(waiting(node).due + waiting(node).later == 3);  // the first is done, and still in hand
    CHECK(*messages.next());
    CHECK(waiting(node).due + waiting(node).later == 2);
    CHECK(messages.put_down());
    CHECK(waiting(node).due == 1);
    CHECK(waiting(node).later == 0);
    CHECK(*messages.next());
    CHECK(*messages.next() == false);  // nothing is left, and nothing in hand
    CHECK(handled == 3);
    CHECK(waiting(node).due + waiting(node).later == 0);
}

TEST_CASE("worker: what is busy waits longer and longer, and in the end a person must look") {
    test::TestNode node;
    post(node, "test.busy");
    CHECK(*do_next(node, table));
    CHECK(waiting(node).later == 1);
    for (int n = 0; n < 12; ++n) {
        node.clock.pass(seconds(40));
        CHECK(do_next(node, table).has_value());
    }
    CHECK(waiting(node).given_up == 1);
    CHECK(node.logged.find("message.given_up") != std::string::npos);
}

TEST_CASE("worker: what will not mend by waiting is given up at once, and so is the unknown") {
    test::TestNode node;
    post(node, "test.refused");
    post(node, "test.unheard-of");
    CHECK(*do_next(node, table));
    CHECK(*do_next(node, table));
    CHECK(waiting(node).given_up == 2);
}

TEST_CASE("worker: a round is made when it is due, and not again before its time") {
    test::TestNode node;
    static int made = 0;
    made = 0;
    constexpr Round hourly[] = {{"test.round", hours(1), [](Node&) -> Result<void> {
                                     ++made;
                                     return {};
                                 }}};
    CHECK(do_rounds(node, hourly));
    CHECK(do_rounds(node, hourly));
    CHECK(made == 1);
    node.clock.pass(hours(2));
    CHECK(do_rounds(node, hourly));
    CHECK(made == 2);
}

TEST_CASE("worker: its thread wakes for the bell and ends when told") {
    test::TestNode node;
    handled = 0;
    {
        const Worker worker(node, table);
        post(node, "test.done");
        node.node().work.ring();
        while (handled == 0) std::this_thread::yield();
    }
    CHECK(handled == 1);
}

TEST_CASE("worker: its thread makes the rounds, without being asked") {
    test::TestNode node;
    static std::atomic<int> made = 0;
    made = 0;
    constexpr Round hourly[] = {{"test.round", hours(1), [](Node&) -> Result<void> {
                                     ++made;
                                     return {};
                                 }}};
    {
        const Worker worker(node, table, hourly);
        while (made == 0) std::this_thread::yield();
    }
    CHECK(made == 1);
}

}  // namespace accord::worker
