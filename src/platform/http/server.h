// Server: HTTP/1.1 over TCP or TLS. The engine (Boost.Beast's parser, Asio's sockets) is hidden in
// server.cc and stream.h; what it would let through and we do not is refused there, and
// test/conformance/http holds us to it.
//
// One thread talks to the sockets. Answers are made on a bounded pool of workers, one request of a
// connection at a time, so that a handler reads top to bottom and may wait for the database. When
// more are waiting than the queue holds, the visitor is told at once to come again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "platform/http/request.h"
#include "platform/http/response.h"

namespace accord::http {

// Who answers. Called on many threads at once; must not throw.
class Responder {
public:
    virtual ~Responder() = default;
    virtual Response answer(Request request) = 0;
    // The engine has refused a request that never became one: what should the visitor see? Called
    // on the thread of the sockets, so it must not wait for anything.
    virtual Response refuse(Status status) = 0;
};

// PEM files. The key is its owner's alone.
struct Tls {
    std::string certificate;  // and those between it and a root, if any
    std::string key;
    bool ask_for_certificate = false;  // of the client; it may have none
};

struct Listening {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;  // 0: any free one; Server::port() says which
    std::size_t workers = 8;
    std::size_t waiting_max = limits::requests_waiting_max;
    std::size_t connections_max = limits::connections_max;
    std::size_t header_bytes_max = limits::request_header_bytes_max;
    std::size_t body_bytes_max = limits::request_body_bytes_max;
    int request_ms_max = limits::request_seconds_max * 1000;  // from first byte to last
    int idle_ms_max = limits::idle_seconds_max * 1000;
    int drain_ms_max = 10'000;
    std::optional<Tls> tls = std::nullopt;  // none: in the clear, for the loopback
};

class Server {
public:
    // Listens and serves until stopped. The responder must outlive the server.
    static Result<std::unique_ptr<Server>> start(const Listening& listening, Responder& responder);

    virtual ~Server() = default;  // stops
    virtual std::uint16_t port() const = 0;
    // Takes no more connections, closes the idle ones, finishes what was begun; then returns.
    virtual void stop() = 0;
};

}  // namespace accord::http
