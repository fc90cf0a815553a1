// The table of docs/adr/0009: bytes as they come, against the real server on the loopback.
#include <sys/resource.h>

#include <doctest/doctest.h>

#include <atomic>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <thread>

#include "base/text.h"
#include "conformance/http/raw_table.h"
#include "platform/http/client.h"
#include "platform/http/server.h"

namespace accord::http {

namespace {

class Echo final : public Responder {
public:
    Response answer(Request request) override {
        if (request.path == "/echo") return text(request.body);
        if (request.path == "/throw") throw 1;
        if (request.path == "/slow") wait();
        return request.path == "/no" ? text("no", Status::NotFound) : text("hello");
    }
    Response refuse(Status status) override { return text("refused", status); }

    void wait() {
        std::unique_lock lock(mutex_);
        ++inside;
        changed_.notify_all();
        changed_.wait(lock, [this] { return open_; });
    }
    void open() {
        const std::lock_guard lock(mutex_);
        open_ = true;
        changed_.notify_all();
    }
    void until_inside(int wanted) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return inside >= wanted; });
    }
    int inside = 0;

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool open_ = false;
};

std::unique_ptr<Server> started(const Listening& listening, Responder& responder) {
    auto server = Server::start(listening, responder);
    REQUIRE(server.has_value());
    return std::move(*server);
}

}  // namespace

TEST_CASE("http: the raw-socket table") {
    const auto table = raw_table();
    REQUIRE(table.rows.size() > 60);
    Echo echo;
    const auto server = started({}, echo);
    for (const auto& row : table.rows) {
        CAPTURE(table.at(row, "what").text);
        const auto wanted = table.at(row, "answers").text;
        RawSocket socket(server->port());
        socket.send(bytes_from(table.at(row, "sent").text));
        const bool closes = table.at(row, "then").text == "closes";
        while (closes or statuses(socket.received).size() < wanted.size()) {
            if (not socket.more()) break;
        }
        CHECK(statuses(socket.received) == wanted);
        CHECK(socket.closed == closes);
    }
}

TEST_CASE("http: every row of the table comes to the same when its bytes drip") {
    const auto table = raw_table();
    Echo echo;
    const auto server = started({}, echo);
    for (const auto& row : table.rows) {
        CAPTURE(table.at(row, "what").text);
        const auto bytes = bytes_from(table.at(row, "sent").text);
        if (bytes.size() > 200) continue;
        const auto wanted = table.at(row, "answers").text;
        RawSocket socket(server->port());
        for (const char byte : bytes) socket.send({&byte, 1});
        const bool closes = table.at(row, "then").text == "closes";
        while (closes or statuses(socket.received).size() < wanted.size()) {
            if (not socket.more()) break;
        }
        CHECK(statuses(socket.received) == wanted);
    }
}

TEST_CASE("http: a request that drips for ever is cut off at its deadline, not byte by byte") {
    Echo echo;
    const auto server = started({.request_ms_max = 300}, echo);
    RawSocket socket(server->port(), 50);
    socket.send("GET / HTTP/1.1\r\nX: ");
    int drips = 0;
    while (statuses(socket.received).empty() and not socket.closed and drips < 100) {
        socket.send("a");
        socket.more();
        ++drips;
    }
    CHECK(drips < 30);
    CHECK(statuses(socket.received) == "408");
}

TEST_CASE("http: one that says nothing is let go without a word") {
    Echo echo;
    const auto server = started({.idle_ms_max = 100}, echo);
    RawSocket socket(server->port());
    CHECK_FALSE(socket.more());
    CHECK(socket.closed);
    CHECK(socket.received.empty());
}

TEST_CASE("http: when the queue is full the next visitor is told at once") {
    Echo echo;
    const auto server = started({.workers = 1, .waiting_max = 1}, echo);
    RawSocket busy(server->port());
    busy.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
    echo.until_inside(1);
    RawSocket queued(server->port());
    queued.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    // Three more: at most one of them may have come before the queued one.
    int refused = 0;
    for (int n = 0; n < 3; ++n) {
        RawSocket other(server->port(), 200);
        other.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        if (other.more() and statuses(other.received) == "503") ++refused;
    }
    CHECK(refused >= 2);
    echo.open();
    CHECK(queued.more());
}

TEST_CASE("http: when there is no room an idle client makes room for a new one") {
    Echo echo;
    const auto server = started({.connections_max = 2}, echo);
    RawSocket one(server->port());
    RawSocket two(server->port());
    Client client(server->port());
    const auto answer = client.get("/");
    REQUIRE(answer.has_value());
    CHECK(answer->status == Status::Ok);
}

TEST_CASE("http: a handler that throws is a page, and the server goes on") {
    Echo echo;
    const auto server = started({}, echo);
    Client client(server->port());
    CHECK(client.get("/throw")->status == Status::Broken);
    CHECK(client.get("/")->status == Status::Ok);
}

TEST_CASE("http: stopping finishes what was begun and takes nothing new") {
    Echo echo;
    auto server = started({}, echo);
    const auto port = server->port();
    RawSocket idle(port);
    RawSocket busy(port);
    busy.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
    echo.until_inside(1);
    std::atomic<bool> stopped = false;
    std::thread stopper([&] {
        server->stop();
        stopped = true;
    });
    CHECK_FALSE(idle.more());
    CHECK(idle.closed);
    CHECK_FALSE(stopped);
    echo.open();
    while (busy.more()) {
    }
    stopper.join();
    CHECK(statuses(busy.received) == "200");
    CHECK(busy.received.find("Connection: close") != std::string::npos);
    CHECK_FALSE(RawSocket(port).connected);
}

TEST_CASE("http: one thousand idle clients, and a new one is served at once") {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    Echo echo;
    const auto server = started({}, echo);
    const auto resident_kb = [] {
        std::ifstream status("/proc/self/status");
        for (std::string line; std::getline(status, line);) {
            if (line.starts_with("VmRSS:")) return std::stol(line.substr(6));
        }
        return 0L;
    };
    const auto before_kb = resident_kb();
    std::vector<std::unique_ptr<RawSocket>> idle;
    for (int n = 0; n < 1000; ++n) {
        idle.push_back(std::make_unique<RawSocket>(server->port()));
        REQUIRE(idle.back()->connected);
        if (n % 2 == 0) idle.back()->send("GET /half-sent HTTP/1.1\r\nHost: a\r\n");
    }
    Client client(server->port(), "127.0.0.1", 1000);
    const auto answer = client.get("/");
    REQUIRE(answer.has_value());
    CHECK(answer->status == Status::Ok);
    CHECK(resident_kb() - before_kb < 32 * 1024);
}

}  // namespace accord::http
