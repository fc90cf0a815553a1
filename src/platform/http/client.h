// Client: a small, strict, blocking HTTP/1.1 client for the loopback: the tour, tests and health
// checks. It keeps cookies as a browser would for one host, follows nothing unless asked, and
// refuses any answer it does not understand entirely.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/http/response.h"

namespace accord::http {

struct Field {
    std::string name;
    std::string value;
    bool operator==(const Field&) const = default;
};

// "worry=seen&worry=heard": application/x-www-form-urlencoded.
std::string urlencoded(const std::vector<Field>& fields);

class Client {
public:
    explicit Client(std::uint16_t port, std::string address = "127.0.0.1",
                    int wait_ms_max = 30'000);
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    Result<Response> get(std::string_view target);
    Result<Response> post(std::string_view target, const std::vector<Field>& form);
    // Any request, as written: what the tests of hostile input use.
    Result<Response> send(Method method, std::string_view target, std::string_view body,
                          const std::vector<Header>& headers);
    // Follows one 303 after another, at most ten, by GET.
    Result<Response> follow(Response response);

    // The jar: what the server has set and not yet taken back.
    std::string_view cookie(std::string_view name) const;
    void set_cookie(std::string_view name, std::string_view value);
    void forget_cookies() { cookies_.clear(); }

private:
    Result<void> connect();
    Result<void> write(std::string_view bytes);
    Result<Response> read(bool body_expected);
    Result<std::string> read_more();
    void keep_cookies(const Response& response);
    void close();

    std::string address_;
    std::uint16_t port_;
    int wait_ms_max_;
    int socket_ = -1;
    std::string rest_;  // bytes read and not yet used
    std::vector<Field> cookies_;
};

}  // namespace accord::http
