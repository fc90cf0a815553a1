// A socket without manners, over TCP or over TLS. Waits at most as long as it is told, and says
// what came. For the tests of this folder alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

struct ssl_st;
struct ssl_ctx_st;

namespace accord::http {

struct Secured {
    std::string certificate = {};  // of the client; PEM, empty: none
    std::string key = {};
};

class RawSocket {
public:
    explicit RawSocket(std::uint16_t port, int wait_ms = 5000);
    // The same, after a handshake that trusts anybody.
    RawSocket(std::uint16_t port, const Secured& secured, int wait_ms = 5000);
    ~RawSocket();
    RawSocket(const RawSocket&) = delete;
    RawSocket& operator=(const RawSocket&) = delete;

    bool send(std::string_view bytes) const;
    // Until something has come; false at the end of the stream or of patience.
    bool more();
    void patience(int ms) const;

    bool connected = false;  // and, under TLS, greeted
    bool closed = false;
    std::string received;

private:
    int socket_ = -1;
    ssl_ctx_st* context_ = nullptr;
    ssl_st* tls_ = nullptr;
};

}  // namespace accord::http
