// Stream: one conversation's bytes, in the clear or under TLS, so that nothing above is compiled
// twice. Private to this room.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "platform/http/server.h"

namespace boost::asio {
class io_context;
}

namespace accord::http {

using Done = std::function<void(bool failed, std::size_t bytes)>;

// A connection that the listener has let go of: whoever takes it owns it.
struct Accepted {
    boost::asio::io_context& io;
    int handle;
    bool v6;
};

class Stream {
public:
    virtual ~Stream() = default;
    // Before anything else: the handshake, where there is one.
    virtual void greet(Done done) = 0;
    virtual void read_some(std::span<char> into, Done done) = 0;
    virtual void write(std::string_view bytes, Done done) = 0;
    // What was written arrives, and the far side is told that there is no more.
    virtual void end_writing(Done done) = 0;
    virtual void drop_some(std::span<char> into, Done done) = 0;  // after that: reads, to nobody
    virtual void close() = 0;
    virtual std::string remote() const = 0;
    virtual std::string client_certificate() const = 0;  // as Request has it
};

std::unique_ptr<Stream> plain_stream(const Accepted& accepted);

// What every TLS conversation of a listener shares: certificate, key, what is spoken.
class TlsContext {
public:
    // Refuses a key that others may read, and one that is not the certificate's.
    static Result<std::unique_ptr<TlsContext>> open(const Tls& tls);
    virtual ~TlsContext() = default;
    virtual std::unique_ptr<Stream> stream(const Accepted& accepted) = 0;
};

}  // namespace accord::http
