// The strict half of reading a request, without a socket: where its header block ends, and whether
// what it says can mean one thing only. The grammar is the engine's (server.cc); these are the
// rules on top. Private to this room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "platform/http/request.h"
#include "platform/http/response.h"

namespace accord::http {

// Looks at each byte of a header block once, however it is cut into pieces, and refuses at the
// first one that a second reader might take otherwise: a bare line end, a folded line, a space
// before a colon.
class HeadScanner {
public:
    struct More {};
    struct Whole {
        std::size_t bytes;  // the header block, with its empty line
    };
    using Verdict = std::variant<More, Whole, Status>;

    explicit HeadScanner(std::size_t bytes_max) : bytes_max_(bytes_max) {}
    // `all` is everything received since the request began, also what was shown before.
    Verdict look(std::string_view all);

private:
    Status refuse_line(std::string_view line) const;  // Ok when there is nothing against it

    std::size_t bytes_max_;
    std::size_t seen_ = 0;
    std::size_t line_at_ = 0;  // where the current line starts
};

struct RawHead {
    std::string method;
    std::string target;
    unsigned version = 11;
    std::vector<Header> headers;
};

struct Head {
    Request request;  // without its body
    std::size_t body_bytes = 0;
    bool keep = true;             // the connection may be used again
    bool wants_continue = false;  // waits for "100 Continue" before it sends the body
};

// The rules of docs/adr/0009: one Host, no Transfer-Encoding, one Content-Length, a method and a
// target we know, a body within the limit.
std::variant<Head, Status> judge(RawHead raw, std::size_t body_bytes_max);

}  // namespace accord::http
