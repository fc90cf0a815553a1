// The door for machines: from a request to a Caller, or to the problem that stands in its place. In
// order: a bearer token of ours, its certificate, a client and a party that may ask today, the
// scope of the row, and how often it has asked.
#pragma once

#include <memory>
#include <string>

#include "doors/api/call.h"

namespace accord::api {

// How often each client has asked in the minute that is running. Kept in memory: a start forgets
// it.
class Quotas {
public:
    Quotas();
    ~Quotas();
    struct Left {
        bool may = false;
        std::int64_t limit = 0;
        std::int64_t rest = 0;
        std::int64_t seconds = 0;  // until the minute is over
    };
    Left take(const std::string& client, std::int64_t per_minute, std::int64_t micros);

private:
    struct Kept;
    std::unique_ptr<Kept> kept_;
};

http::Response answer(const OpenCall& call, const Asked& asked);
http::Response answer(const Call& call, const Asked& asked, Quotas& quotas);

// Whether what is refused at this path is refused to a machine.
bool for_machines(std::string_view path);
// What machines are told of every answer: their own name for the request.
void echo_request_id(const http::Request& request, http::Response& response);

}  // namespace accord::api
