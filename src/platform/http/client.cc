// Blocking sockets, by hand: the client speaks to our own server, or to tests that mean it harm.
#include "platform/http/client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"

namespace accord::http {

namespace {

constexpr std::size_t head_bytes_max = 64 * 1024;
constexpr std::size_t body_bytes_max = 64 * 1024 * 1024;

Error gone() {
    return unavailable("The server closed the connection.");
}
Error odd() {
    return invalid("The answer is not one that we understand.");
}

// "HTTP/1.1 303 See Other": only the three digits matter.
Result<Status> status_from(std::string_view line) {
    if (not line.starts_with("HTTP/1.1 ") or line.size() < 12) return fail(odd());
    int status = 0;
    for (const char c : line.substr(9, 3)) {
        if (c < '0' or c > '9') return fail(odd());
        status = status * 10 + (c - '0');
    }
    return static_cast<Status>(status);
}

Result<Response> response_from(std::string_view head) {
    Response response;
    bool first = true;
    for (auto line : split(head, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (first) {
            response.status = TRY(status_from(line));
            first = false;
            continue;
        }
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) return fail(odd());
        response.add(line.substr(0, colon), trim(line.substr(colon + 1)));
    }
    return response;
}

Result<std::size_t> length_of(const Response& response) {
    std::size_t length = 0;
    const auto text = response.header("Content-Length");
    if (text.empty() or text.size() > 12) return fail(odd());
    for (const char c : text) {
        if (c < '0' or c > '9') return fail(odd());
        length = length * 10 + static_cast<std::size_t>(c - '0');
    }
    if (length > body_bytes_max) return fail(odd());
    return length;
}

}  // namespace

std::string urlencoded(const std::vector<Field>& fields) {
    std::string out;
    for (const auto& [name, value] : fields) {
        if (not out.empty()) out += '&';
        out += percent_encode(name) + "=" + percent_encode(value);
    }
    return out;
}

Client::Client(std::uint16_t port, std::string address, int wait_ms_max)
    : address_(std::move(address)), port_(port), wait_ms_max_(wait_ms_max) {}

Client::~Client() {
    close();
}

void Client::close() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
    rest_.clear();
}

Result<void> Client::connect() {
    if (socket_ >= 0) return {};
    sockaddr_in end{};
    end.sin_family = AF_INET;
    end.sin_port = htons(port_);
    if (::inet_pton(AF_INET, address_.c_str(), &end.sin_addr) != 1) {
        return fail(invalid("That is not an address to connect to."));
    }
    socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval wait{.tv_sec = wait_ms_max_ / 1000, .tv_usec = (wait_ms_max_ % 1000) * 1000};
    const int yes = 1;
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof wait);
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&end), sizeof end) != 0) {
        close();
        return fail(unavailable("Nothing is listening on port " + std::to_string(port_) + "."));
    }
    return {};
}

Result<void> Client::write(std::string_view bytes) {
    while (not bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return fail(gone());
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return {};
}

Result<std::string> Client::read_more() {
    std::string piece(16 * 1024, '\0');
    const auto got = ::recv(socket_, piece.data(), piece.size(), 0);
    if (got <= 0) return fail(gone());
    piece.resize(static_cast<std::size_t>(got));
    return piece;
}

Result<Response> Client::read(bool body_expected) {
    auto end = rest_.find("\r\n\r\n");
    while (end == std::string::npos) {
        if (rest_.size() > head_bytes_max) return fail(odd());
        rest_ += TRY(read_more());
        end = rest_.find("\r\n\r\n");
    }
    auto response = TRY(response_from(std::string_view(rest_).substr(0, end)));
    rest_.erase(0, end + 4);
    const bool bodiless =
        response.status == Status::NoContent or response.status == Status::NotModified;
    if (body_expected and not bodiless) {
        const auto length = TRY(length_of(response));
        while (rest_.size() < length) rest_ += TRY(read_more());
        response.body = rest_.substr(0, length);
        rest_.erase(0, length);
    }
    if (lower(response.header("Connection")) == "close") close();
    return response;
}

Result<Response> Client::send(Method method, std::string_view target, std::string_view body,
                              const std::vector<Header>& headers) {
    std::string bytes = std::string(word(method)) + " " + std::string(target) + " HTTP/1.1\r\n";
    bytes += "Host: " + address_ + ":" + std::to_string(port_) + "\r\n";
    for (const auto& [name, value] : headers) bytes += name + ": " + value + "\r\n";
    std::string jar;
    for (const auto& [name, value] : cookies_) {
        jar += (jar.empty() ? "" : "; ") + name + "=" + value;
    }
    if (not jar.empty()) bytes += "Cookie: " + jar + "\r\n";
    if (not body.empty() or method == Method::Post) {
        bytes += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    }
    bytes += "\r\n";
    bytes += body;

    // A kept connection may have been closed meanwhile; before any byte of an answer, once more is
    // safe only for what may be repeated.
    const bool kept = socket_ >= 0;
    TRY(connect());
    auto written = write(bytes);
    // A server that refuses early still has an answer for us to read.
    auto response = read(method != Method::Head);
    if (not response and kept and method == Method::Get) {
        close();
        TRY(connect());
        TRY(write(bytes));
        response = read(true);
    }
    if (not response) {
        close();
        return response;
    }
    if (not written) close();
    keep_cookies(*response);
    return response;
}

Result<Response> Client::get(std::string_view target) {
    return send(Method::Get, target, {}, {});
}

Result<Response> Client::post(std::string_view target, const std::vector<Field>& form) {
    return send(Method::Post, target, urlencoded(form),
                {{"Content-Type", "application/x-www-form-urlencoded"}});
}

Result<Response> Client::follow(Response response) {
    for (int hops = 0; response.status == Status::SeeOther; ++hops) {
        if (hops == 10) return fail(invalid("The pages send us round in circles."));
        const auto where = std::string(response.header("Location"));
        if (not where.starts_with('/')) return fail(odd());
        response = TRY(get(where));
    }
    return response;
}

std::string_view Client::cookie(std::string_view name) const {
    for (const auto& each : cookies_) {
        if (each.name == name) return each.value;
    }
    return {};
}

void Client::set_cookie(std::string_view name, std::string_view value) {
    std::erase_if(cookies_, [&](const Field& each) { return each.name == name; });
    if (not value.empty()) cookies_.push_back({std::string(name), std::string(value)});
}

void Client::keep_cookies(const Response& response) {
    for (const auto& each : response.headers) {
        if (lower(each.name) != "set-cookie") continue;
        const auto pair = std::string_view(each.value).substr(0, each.value.find(';'));
        const auto mark = pair.find('=');
        if (mark == std::string_view::npos) continue;
        const bool taken_back = each.value.find("Max-Age=0") != std::string::npos;
        set_cookie(pair.substr(0, mark), taken_back ? "" : pair.substr(mark + 1));
    }
}

}  // namespace accord::http
