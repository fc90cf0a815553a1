#include "platform/http/stream.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

namespace accord::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Failure = boost::system::error_code;

// What the engine calls back with, as ours.
auto told(Done done) {
    return [done = std::move(done)](Failure failure, std::size_t bytes) {
        done(failure.failed(), bytes);
    };
}

class PlainStream final : public Stream {
public:
    explicit PlainStream(const Accepted& accepted) : socket_(accepted.io) {
        Failure ignored;
        socket_.assign(accepted.v6 ? tcp::v6() : tcp::v4(), accepted.handle, ignored);
        socket_.set_option(tcp::no_delay(true), ignored);
    }
    void greet(Done done) override { done(false, 0); }
    void read_some(std::span<char> into, Done done) override {
        socket_.async_read_some(asio::buffer(into.data(), into.size()), told(std::move(done)));
    }
    void write(std::string_view bytes, Done done) override {
        asio::async_write(socket_, asio::buffer(bytes.data(), bytes.size()), told(std::move(done)));
    }
    void end_writing(Done done) override {
        Failure failure;
        socket_.shutdown(tcp::socket::shutdown_send, failure);
        done(failure.failed(), 0);
    }
    void drop_some(std::span<char> into, Done done) override { read_some(into, std::move(done)); }
    void close() override {
        Failure ignored;
        socket_.close(ignored);
    }
    std::string remote() const override {
        Failure failure;
        const auto end = socket_.remote_endpoint(failure);
        return failure ? std::string() : end.address().to_string();
    }
    std::string client_certificate() const override { return {}; }

private:
    tcp::socket socket_;
};

}  // namespace

std::unique_ptr<Stream> plain_stream(const Accepted& accepted) {
    return std::make_unique<PlainStream>(accepted);
}

}  // namespace accord::http
