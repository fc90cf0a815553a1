// TLS on the real server: the raw-socket table comes to the same under it, and what must not be
// spoken is not.
#include <doctest/doctest.h>
#include <openssl/ssl.h>

#include "base/table.h"
#include "conformance/http/raw_table.h"
#include "platform/host/files.h"
#include "platform/http/server.h"
#include "support/certificate.h"

namespace accord::http {
namespace {

// Says back which certificate the client showed.
class WhoIsThere final : public Responder {
public:
    Response answer(Request request) override {
        return request.path == "/echo" ? text(request.body)
               : request.path == "/no" ? text("no", Status::NotFound)
                                       : text("<" + request.client_certificate + ">");
    }
    Response refuse(Status status) override { return text("refused", status); }
};

struct Served {
    explicit Served(bool ask = false, int idle_ms_max = 60'000) {
        auto started = Server::start(
            {.idle_ms_max = idle_ms_max, .tls = Tls{node.certificate, node.key, ask}}, who);
        REQUIRE(started.has_value());
        server = std::move(*started);
    }
    host::TemporaryFolder folder;
    test::Certificate node = test::make_certificate(folder.path(), "node");
    WhoIsThere who;
    std::unique_ptr<Server> server;
};

std::string says(Served& served, const Secured& secured) {
    RawSocket socket(served.server->port(), secured);
    REQUIRE(socket.connected);
    socket.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    while (socket.more()) {
    }
    CHECK(socket.closed);
    const auto body = socket.received.rfind('<');
    return body == std::string::npos ? "nothing" : socket.received.substr(body);
}

}  // namespace

TEST_CASE("tls: the raw-socket table comes to the same") {
    const auto table = raw_table();
    Served served;
    for (const auto& row : table.rows) {
        CAPTURE(table.at(row, "what").text);
        const auto wanted = table.at(row, "answers").text;
        RawSocket socket(served.server->port(), Secured{});
        REQUIRE(socket.connected);
        socket.send(bytes_from(table.at(row, "sent").text));
        const bool closes = table.at(row, "then").text == "closes";
        while (closes or statuses(socket.received).size() < wanted.size()) {
            if (not socket.more()) break;
        }
        CHECK(statuses(socket.received) == wanted);
        CHECK(socket.closed == closes);
    }
}

TEST_CASE("tls: a client's certificate is asked for where that was wished, and told by its print") {
    Served asking(true);
    const auto mine = test::make_certificate(asking.folder.path(), "mine");
    const Secured secured{mine.certificate, mine.key};
    CHECK(says(asking, secured) == "<" + mine.thumbprint + ">");
    CHECK(says(asking, {}) == "<>");
    Served not_asking;
    CHECK(says(not_asking, secured) == "<>");
}

TEST_CASE("tls: nothing older than 1.2, and no plain text") {
    Served served;
    for (const int version : {TLS1_VERSION, TLS1_1_VERSION, TLS1_2_VERSION, TLS1_3_VERSION}) {
        CAPTURE(version);
        SSL_CTX* context = SSL_CTX_new(TLS_client_method());
        SSL_CTX_set_security_level(context, 0);
        SSL_CTX_set_min_proto_version(context, version);
        SSL_CTX_set_max_proto_version(context, version);
        CHECK(handshake(served.server->port(), context) == (version >= TLS1_2_VERSION));
        SSL_CTX_free(context);
    }
    RawSocket plain(served.server->port());
    plain.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    while (plain.more()) {
    }
    CHECK(plain.received.find("HTTP/1.1") == std::string::npos);
}

TEST_CASE("tls: a handshake that never comes is let go like any idle client") {
    const auto folder = host::TemporaryFolder();
    const auto node = test::make_certificate(folder.path(), "node");
    WhoIsThere who;
    const auto server =
        Server::start({.request_ms_max = 200, .tls = Tls{node.certificate, node.key, false}}, who);
    REQUIRE(server.has_value());
    RawSocket silent((*server)->port());
    CHECK_FALSE(silent.more());
    CHECK(silent.closed);
}

TEST_CASE("tls: a key that others may read, or of another certificate, is refused in words") {
    const host::TemporaryFolder folder;
    const auto one = test::make_certificate(folder.path(), "one");
    const auto other = test::make_certificate(folder.path(), "other");
    WhoIsThere who;
    const auto why = [&](const Tls& tls) {
        const auto server = Server::start({.tls = tls}, who);
        REQUIRE_FALSE(server.has_value());
        return server.error().sentence;
    };
    CHECK(why({one.certificate, other.key, false}).find("is not the key") != std::string::npos);
    CHECK(why({one.key, one.key, false}).find("is not a certificate") != std::string::npos);
    CHECK(why({one.certificate, folder / "none", false}).find("There is no key") == 0);
    const auto text = host::read_file(one.key, 10'000);
    REQUIRE(host::make_file(folder / "open.key", *text, 0644).has_value());
    CHECK(why({one.certificate, folder / "open.key", false}).find("chmod 600") !=
          std::string::npos);
}

}  // namespace accord::http
