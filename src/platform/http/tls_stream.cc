// TLS by OpenSSL: versions 1.2 and 1.3, forward secrecy and authenticated encryption only
// (docs/adr/0036). A client certificate is asked for where the listener says so, never demanded,
// and trusted for nothing but being the same one again: who it stands for is not this room's to
// say.
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>

#include "base/digest.h"
#include "platform/host/files.h"
#include "platform/http/stream.h"

namespace accord::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Failure = boost::system::error_code;
using Secured = asio::ssl::stream<tcp::socket>;

constexpr auto ciphers_of_1_2 =
    "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:"
    "ECDHE-RSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256";
constexpr auto groups = "X25519:P-256:P-384";

// What the engine calls back with, as ours.
auto told(Done done) {
    return [done = std::move(done)](Failure failure, std::size_t bytes) {
        done(failure.failed(), bytes);
    };
}

class TlsStream final : public Stream {
public:
    TlsStream(const Accepted& accepted, asio::ssl::context& context)
        : secured_(accepted.io, context) {
        Failure ignored;
        secured_.next_layer().assign(accepted.v6 ? tcp::v6() : tcp::v4(), accepted.handle, ignored);
        secured_.next_layer().set_option(tcp::no_delay(true), ignored);
    }
    void greet(Done done) override {
        secured_.async_handshake(Secured::server, [this, done = std::move(done)](Failure failure) {
            if (not failure) remember_certificate();
            done(failure.failed(), 0);
        });
    }
    void read_some(std::span<char> into, Done done) override {
        secured_.async_read_some(asio::buffer(into.data(), into.size()), told(std::move(done)));
    }
    void write(std::string_view bytes, Done done) override {
        asio::async_write(secured_, asio::buffer(bytes.data(), bytes.size()),
                          told(std::move(done)));
    }
    void end_writing(Done done) override {
        secured_.async_shutdown(
            [done = std::move(done)](Failure failure) { done(failure.failed(), 0); });
    }
    // Nobody will look at it, so nobody deciphers it.
    void drop_some(std::span<char> into, Done done) override {
        secured_.next_layer().async_read_some(asio::buffer(into.data(), into.size()),
                                              told(std::move(done)));
    }
    void close() override {
        Failure ignored;
        secured_.next_layer().close(ignored);
    }
    std::string remote() const override {
        Failure failure;
        const auto end = secured_.next_layer().remote_endpoint(failure);
        return failure ? std::string() : end.address().to_string();
    }
    std::string client_certificate() const override { return certificate_; }

private:
    void remember_certificate() {
        auto* found = SSL_get1_peer_certificate(secured_.native_handle());
        if (found == nullptr) return;
        Byte* der = nullptr;
        const int size = i2d_X509(found, &der);
        X509_free(found);
        if (size <= 0) return;
        certificate_ = base64url(digest(ByteView(der, static_cast<std::size_t>(size))).view());
        OPENSSL_free(der);
    }

    Secured secured_;
    std::string certificate_;
};

// Of what a client offers: the one protocol that we speak, or none is chosen.
int choose_protocol(SSL*, const unsigned char** out, unsigned char* out_size,
                    const unsigned char* in, unsigned in_size, void*) {
    static constexpr unsigned char ours[] = "\x08http/1.1";
    unsigned char* chosen = nullptr;
    if (SSL_select_next_proto(&chosen, out_size, ours, sizeof ours - 1, in, in_size) !=
        OPENSSL_NPN_NEGOTIATED) {
        return SSL_TLSEXT_ERR_NOACK;
    }
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

// Any certificate may be shown: it is known by its thumbprint, or not at all.
int take_any(int, X509_STORE_CTX*) {
    return 1;
}

class Context final : public TlsContext {
public:
    Result<void> set_up(const Tls& tls) {
        auto* native = context_.native_handle();
        SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
        SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                                        SSL_OP_CIPHER_SERVER_PREFERENCE);
        SSL_CTX_set_cipher_list(native, ciphers_of_1_2);
        SSL_CTX_set1_groups_list(native, groups);
        SSL_CTX_set_alpn_select_cb(native, choose_protocol, nullptr);
        static constexpr unsigned char sessions[] = "accord";
        SSL_CTX_set_session_id_context(native, sessions, sizeof sessions - 1);
        if (tls.ask_for_certificate) {
            SSL_CTX_set_verify(native, SSL_VERIFY_PEER, take_any);
        }
        Failure failure;
        context_.use_certificate_chain_file(tls.certificate, failure);
        if (failure) {
            return fail(
                invalid(tls.certificate + " is not a certificate in PEM", "tls_certificate"));
        }
        context_.use_private_key_file(tls.key, asio::ssl::context::pem, failure);
        if (failure or SSL_CTX_check_private_key(native) != 1) {
            return fail(
                invalid(tls.key + " is not the key, in PEM, of the certificate " + tls.certificate,
                        "tls_key"));
        }
        return {};
    }
    std::unique_ptr<Stream> stream(const Accepted& accepted) override {
        return std::make_unique<TlsStream>(accepted, context_);
    }

private:
    asio::ssl::context context_{asio::ssl::context::tls_server};
};

}  // namespace

Result<std::unique_ptr<TlsContext>> TlsContext::open(const Tls& tls) {
    const auto mode = host::permissions(tls.key);
    if (not mode) return fail(invalid("There is no key file " + tls.key, "tls_key"));
    if ((*mode & 0077U) != 0) {
        return fail(invalid(
            "Others may read the key file " + tls.key + ". Run: chmod 600 " + tls.key, "tls_key"));
    }
    auto context = std::make_unique<Context>();
    TRY(context->set_up(tls));
    return std::unique_ptr<TlsContext>(std::move(context));
}

}  // namespace accord::http
