// The table of docs/adr/0009 as bytes, and what comes back as statuses.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/table.h"
#include "conformance/http/raw_socket.h"

struct ssl_ctx_st;

namespace accord::http {

Table raw_table();                                // raw_sockets.table
std::string bytes_from(std::string_view cell);    // "~" is CR LF, and so on, as the table says
std::string statuses(std::string_view received);  // "200 404"
bool handshake(std::uint16_t port, ssl_ctx_st* context);  // whether one comes about

}  // namespace accord::http
