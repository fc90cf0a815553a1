// The HTTP engine's one home: Boost.Asio for sockets, Boost.Beast's parser for the header block.
// Callbacks only (docs/adr/0009). Read it in the order of a request: connection, listener; the
// bytes come through a stream (stream.h), in the clear or under TLS.
#include "platform/http/server.h"

#include <sys/resource.h>

#include <array>
#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <functional>
#include <set>
#include <thread>

#include "platform/http/head.h"
#include "platform/http/stream.h"

namespace accord::http {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast::http;
using asio::ip::tcp;
using Failure = boost::system::error_code;

// A browser looks at no answer before it has sent all of its file, however large: so long it is
// let.
constexpr std::size_t linger_bytes_max = std::size_t{4} * 1024 * 1024 * 1024;
constexpr int linger_ms_max = 30'000;

// The grammar of a header block is the engine's; what it lets through is judged in head.cc.
std::variant<RawHead, Status> parse(std::string_view block) {
    beast::request_parser<beast::empty_body> parser;
    parser.header_limit(static_cast<std::uint32_t>(block.size() + 1));
    parser.body_limit(boost::none);
    Failure failure;
    parser.put(asio::buffer(block.data(), block.size()), failure);
    if (failure == beast::error::bad_version) return Status::VersionNotSupported;
    if (failure == beast::error::bad_transfer_encoding) return Status::NotImplemented;
    if (failure or not parser.is_header_done()) return Status::BadRequest;
    const auto& message = parser.get();
    RawHead raw{.method = std::string(message.method_string()),
                .target = std::string(message.target()),
                .version = message.version(),
                .headers = {}};
    for (const auto& field : message) {
        raw.headers.push_back({std::string(field.name_string()), std::string(field.value())});
    }
    return raw;
}

std::string bytes_of(const Response& response, bool with_body, bool keep) {
    std::string out = "HTTP/1.1 " + std::to_string(number(response.status)) + " ";
    out += reason(response.status);
    out += "\r\n";
    for (const auto& [name, value] : response.headers) out += name + ": " + value + "\r\n";
    const bool bodiless =
        response.status == Status::NoContent or response.status == Status::NotModified;
    if (not bodiless) out += "Content-Length: " + std::to_string(response.body.size()) + "\r\n";
    if (not keep) out += "Connection: close\r\n";
    out += "\r\n";
    if (with_body and not bodiless) out += response.body;
    return out;
}

class Connection;

// What connections share. Everything but `waiting` belongs to the thread of the sockets.
struct Hub {
    Hub(const Listening& l, Responder& r) : listening(l), responder(r), workers(l.workers) {}

    Listening listening;
    Responder& responder;
    asio::io_context io{1};
    asio::thread_pool workers;
    std::atomic<std::size_t> waiting = 0;
    std::set<std::shared_ptr<Connection>> connections;
    bool stopping = false;
    std::function<void()> on_left = [] {};
};

// One client, one request at a time. A request has until its deadline to arrive whole, however
// slowly its bytes drip; the deadline is lifted while the answer is being made.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(Hub& hub, std::unique_ptr<Stream> stream)
        : hub_(hub),
          stream_(std::move(stream)),
          remote_(stream_->remote()),
          timer_(hub.io),
          scanner_(hub.listening.header_bytes_max) {}

    // The handshake, then the first request. One too many is greeted too, and told so.
    void open(bool one_too_many) {
        state_ = State::Greeting;
        deadline(hub_.listening.request_ms_max);
        stream_->greet([self = shared_from_this(), one_too_many](bool failed, std::size_t) {
            if (self->state_ != State::Greeting) return;
            if (failed) return self->leave();
            one_too_many ? self->refuse(Status::Unavailable) : self->begin();
        });
    }
    void begin() {
        scanner_ = HeadScanner(hub_.listening.header_bytes_max);
        head_.reset();
        whole_ = false;
        if (in_.empty()) in_ = {};  // a large body's room is not kept for an idle client
        if (in_.empty() and hub_.stopping) return leave();
        state_ = in_.empty() ? State::Idle : State::Reading;
        deadline(in_.empty() ? hub_.listening.idle_ms_max : hub_.listening.request_ms_max);
        in_.empty() ? read() : consider();
    }
    bool idle() const { return state_ == State::Idle or state_ == State::Greeting; }
    bool lingers() const { return state_ == State::Lingering; }
    void leave() {
        state_ = State::Left;
        ++timer_turn_;
        timer_.cancel();
        stream_->close();
        hub_.connections.erase(shared_from_this());
        hub_.on_left();
    }
    void refuse(Status status) { reply(hub_.responder.refuse(status), true, false); }

private:
    enum class State { Greeting, Idle, Reading, Answering, Writing, Lingering, Left };

    void deadline(int ms) {
        const auto turn = ++timer_turn_;
        timer_.expires_after(std::chrono::milliseconds(ms));
        timer_.async_wait([self = shared_from_this(), turn](Failure) {
            if (turn == self->timer_turn_) self->too_late();
        });
    }
    void too_late() {
        if (state_ == State::Reading) return refuse(Status::RequestTimeout);
        leave();
    }

    void read() {
        stream_->read_some(chunk_, [self = shared_from_this()](bool failed, std::size_t n) {
            if (self->state_ != State::Idle and self->state_ != State::Reading) return;
            if (failed) return self->leave();
            self->in_.append(self->chunk_.data(), n);
            if (self->state_ == State::Idle) {
                self->state_ = State::Reading;
                self->deadline(self->hub_.listening.request_ms_max);
            }
            self->consider();
        });
    }

    void consider() {
        if (not head_) {
            const auto verdict = scanner_.look(in_);
            if (const auto* status = std::get_if<Status>(&verdict)) return refuse(*status);
            const auto* whole = std::get_if<HeadScanner::Whole>(&verdict);
            if (not whole) return read();
            if (not take_head(whole->bytes)) return;
        }
        if (in_.size() >= head_->body_bytes) return answer();
        if (not head_->wants_continue or not in_.empty()) return read();
        head_->wants_continue = false;
        out_ = "HTTP/1.1 100 Continue\r\n\r\n";
        stream_->write(out_, [self = shared_from_this()](bool failed, std::size_t) {
            if (self->state_ != State::Reading) return;
            failed ? self->leave() : self->read();
        });
    }

    // False when the head was refused and that has been said.
    bool take_head(std::size_t bytes) {
        auto raw = parse(std::string_view(in_).substr(0, bytes));
        if (const auto* status = std::get_if<Status>(&raw)) return refuse(*status), false;
        auto judged = judge(std::get<RawHead>(std::move(raw)), hub_.listening.body_bytes_max);
        if (const auto* status = std::get_if<Status>(&judged)) return refuse(*status), false;
        head_ = std::get<Head>(std::move(judged));
        in_.erase(0, bytes);
        return true;
    }

    void answer() {
        state_ = State::Answering;
        whole_ = true;
        ++timer_turn_;
        timer_.cancel();
        auto& request = head_->request;
        const bool with_body = request.method != Method::Head;
        const bool keep = head_->keep;
        request.body = in_.substr(0, head_->body_bytes);
        request.remote = remote_;
        request.client_certificate = stream_->client_certificate();
        in_.erase(0, head_->body_bytes);
        if (hub_.waiting >= hub_.listening.waiting_max) {
            return reply(hub_.responder.refuse(Status::Unavailable), with_body, keep);
        }
        ++hub_.waiting;
        asio::post(hub_.workers, [self = shared_from_this(), with_body, keep,
                                  guard = asio::make_work_guard(hub_.io)]() mutable {
            --self->hub_.waiting;
            auto response = self->made();
            asio::post(self->hub_.io, [self, with_body, keep, made = std::move(response)] {
                self->reply(made, with_body, keep);
            });
        });
    }
    // On a worker. A handler that throws has broken its promise; the visitor still gets a page.
    Response made() {
        try {
            return hub_.responder.answer(std::move(head_->request));
        } catch (...) {
            return hub_.responder.refuse(Status::Broken);
        }
    }

    void reply(const Response& response, bool with_body, bool keep) {
        keep = keep and not hub_.stopping;
        state_ = State::Writing;
        out_ = bytes_of(response, with_body, keep);
        deadline(hub_.listening.request_ms_max);
        stream_->write(out_, [self = shared_from_this(), keep](bool failed, std::size_t) {
            self->out_ = {};
            if (self->state_ != State::Writing) return;
            if (failed) return self->leave();
            keep ? self->begin() : self->linger();
        });
    }

    // Closing on bytes we have not read would make the far side lose our answer: read them away
    // first.
    void linger() {
        if (hub_.stopping) return leave();
        state_ = State::Lingering;
        deadline(linger_ms_max);
        stream_->end_writing([self = shared_from_this()](bool, std::size_t) {
            if (self->state_ != State::Lingering) return;
            self->whole_ ? self->leave() : self->drop();
        });
    }
    void drop() {
        stream_->drop_some(chunk_, [self = shared_from_this()](bool failed, std::size_t n) {
            if (self->state_ != State::Lingering) return;
            self->dropped_ += n;
            if (failed or self->dropped_ > linger_bytes_max) return self->leave();
            self->drop();
        });
    }

    Hub& hub_;
    std::unique_ptr<Stream> stream_;
    std::string remote_;
    asio::steady_timer timer_;
    std::uint64_t timer_turn_ = 0;
    HeadScanner scanner_;
    std::optional<Head> head_;
    bool whole_ = false;  // the request came to its end: nothing of it is left unread
    State state_ = State::Greeting;
    std::string in_;
    std::string out_;
    std::size_t dropped_ = 0;
    std::array<char, 4096> chunk_{};
};

// Room for as many sockets as the system allows us to ask for.
void raise_open_files() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

class Listener final : public Server {
public:
    Listener(const Listening& listening, Responder& responder) : hub_(listening, responder) {
        hub_.on_left = [this] { left(); };
    }
    ~Listener() override { stop(); }

    Result<void> listen() {
        if (hub_.listening.tls) tls_ = TRY(TlsContext::open(*hub_.listening.tls));
        raise_open_files();
        Failure failure;
        const auto address = asio::ip::make_address(hub_.listening.address, failure);
        if (failure) return fail(invalid("That is not an address to listen on.", "address"));
        const tcp::endpoint end(address, hub_.listening.port);
        if (not failure) acceptor_.open(end.protocol(), failure);
        if (not failure) acceptor_.set_option(tcp::acceptor::reuse_address(true), failure);
        if (not failure) acceptor_.bind(end, failure);
        if (not failure) acceptor_.listen(asio::socket_base::max_listen_connections, failure);
        if (failure) {
            return fail(unavailable("Port " + std::to_string(hub_.listening.port) +
                                    " cannot be listened on: " + failure.message() +
                                    ". Use --port to choose another."));
        }
        port_ = acceptor_.local_endpoint(failure).port();
        accept();
        thread_ = std::thread([this] { hub_.io.run(); });
        return {};
    }

    std::uint16_t port() const override { return port_; }

    void stop() override {
        if (not thread_.joinable()) return;
        asio::post(hub_.io, [this] { drain(); });
        thread_.join();
        hub_.workers.join();
    }

private:
    void accept() {
        acceptor_.async_accept([this](Failure failure, tcp::socket socket) {
            if (hub_.stopping) return;
            if (not failure) {
                welcome(std::move(socket));
                return accept();
            }
            // Out of sockets, or worse: make room, and try again in a moment.
            send_away_an_idle_one();
            pause_.expires_after(std::chrono::milliseconds(50));
            pause_.async_wait([this](Failure) {
                if (not hub_.stopping) accept();
            });
        });
    }

    void welcome(tcp::socket socket) {
        const bool full = hub_.connections.size() >= hub_.listening.connections_max;
        const bool room = not full or send_away_an_idle_one();
        Failure failure;
        const bool v6 = socket.local_endpoint(failure).protocol() == tcp::v6();
        const Accepted accepted{hub_.io, socket.release(failure), v6};
        if (failure) return;
        auto stream = tls_ ? tls_->stream(accepted) : plain_stream(accepted);
        auto connection = std::make_shared<Connection>(hub_, std::move(stream));
        hub_.connections.insert(connection);
        connection->open(not room);
    }

    // An idle client loses nothing: it opens a new connection when it has something to say.
    bool send_away_an_idle_one() {
        for (const auto& connection : hub_.connections) {
            if (not connection->idle()) continue;
            std::shared_ptr<Connection>(connection)->leave();
            return true;
        }
        return false;
    }

    void drain() {
        hub_.stopping = true;
        Failure ignored;
        acceptor_.close(ignored);
        pause_.cancel();
        const auto all = hub_.connections;
        for (const auto& connection : all) {
            if (connection->idle() or connection->lingers()) connection->leave();
        }
        pause_.expires_after(std::chrono::milliseconds(hub_.listening.drain_ms_max));
        pause_.async_wait([this](Failure failure) {
            if (failure) return;
            const auto rest = hub_.connections;
            for (const auto& connection : rest) connection->leave();
            hub_.io.stop();
        });
        left();
    }
    // The last one out ends the wait; with nothing left to do the thread of the sockets returns.
    void left() {
        if (hub_.stopping and hub_.connections.empty()) pause_.cancel();
    }

    std::unique_ptr<TlsContext> tls_;  // outlives every conversation, and so the hub
    Hub hub_;
    tcp::acceptor acceptor_{hub_.io};
    asio::steady_timer pause_{hub_.io};
    std::thread thread_;
    std::uint16_t port_ = 0;
};

}  // namespace

Result<std::unique_ptr<Server>> Server::start(const Listening& listening, Responder& responder) {
    auto listener = std::make_unique<Listener>(listening, responder);
    TRY(listener->listen());
    return listener;
}

}  // namespace accord::http
