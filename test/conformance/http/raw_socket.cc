#include "conformance/http/raw_socket.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <csignal>

namespace accord::http {

RawSocket::RawSocket(std::uint16_t port, int wait_ms) {
    socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    patience(wait_ms);
    sockaddr_in end{};
    end.sin_family = AF_INET;
    end.sin_port = htons(port);
    end.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected = ::connect(socket_, reinterpret_cast<const sockaddr*>(&end), sizeof end) == 0;
}

RawSocket::RawSocket(std::uint16_t port, const Secured& secured, int wait_ms)
    : RawSocket(port, wait_ms) {
    std::signal(SIGPIPE, SIG_IGN);  // OpenSSL writes without asking not to be killed for it
    context_ = SSL_CTX_new(TLS_client_method());
    if (not secured.certificate.empty()) {
        SSL_CTX_use_certificate_file(context_, secured.certificate.c_str(), SSL_FILETYPE_PEM);
        SSL_CTX_use_PrivateKey_file(context_, secured.key.c_str(), SSL_FILETYPE_PEM);
    }
    tls_ = SSL_new(context_);
    SSL_set_fd(tls_, socket_);
    connected = connected and SSL_connect(tls_) == 1;
}

RawSocket::~RawSocket() {
    SSL_free(tls_);
    SSL_CTX_free(context_);
    ::close(socket_);
}

bool RawSocket::send(std::string_view bytes) const {
    while (not bytes.empty()) {
        const auto sent = tls_ ? SSL_write(tls_, bytes.data(), static_cast<int>(bytes.size()))
                               : ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawSocket::more() {
    char piece[4096];
    const auto got =
        tls_ ? SSL_read(tls_, piece, sizeof piece) : ::recv(socket_, piece, sizeof piece, 0);
    // Under TLS only a goodbye counts: an end without one could be anybody's doing.
    closed = tls_ ? SSL_get_shutdown(tls_) == SSL_RECEIVED_SHUTDOWN : got == 0;
    if (got > 0) received.append(piece, static_cast<std::size_t>(got));
    return got > 0;
}

void RawSocket::patience(int ms) const {
    const timeval wait{.tv_sec = ms / 1000, .tv_usec = (ms % 1000) * 1000};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
}

}  // namespace accord::http
