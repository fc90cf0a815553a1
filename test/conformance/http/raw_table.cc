#include "conformance/http/raw_table.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/text.h"
#include "support/source_tree.h"

namespace accord::http {
namespace {

std::string letter(std::string_view name) {
    if (name == "LF") return "\n";
    if (name == "CR") return "\r";
    if (name == "NUL") return std::string(1, '\0');
    if (name == "TAB") return "\t";
    if (name == "SP") return " ";
    if (name == "FF") return "\xff";
    if (name.starts_with("0x")) {
        return std::string(1,
                           static_cast<char>(std::stoi(std::string(name.substr(2)), nullptr, 16)));
    }
    REQUIRE(name.find('*') == 1);
    return std::string(static_cast<std::size_t>(std::stoi(std::string(name.substr(2)))), name[0]);
}

}  // namespace

Table raw_table() {
    constexpr const char* path = "test/conformance/http/raw_sockets.table";
    Faults faults;
    auto table = read_table(path, test::read_file(path).value_or(""), faults);
    REQUIRE(faults.empty());
    return table;
}

std::string statuses(std::string_view received) {
    std::vector<std::string> out;
    for (std::size_t at = 0; (at = received.find("HTTP/1.1 ", at)) != std::string_view::npos;
         at += 9) {
        out.emplace_back(received.substr(at + 9, 3));
    }
    return join(out, " ");
}

std::string bytes_from(std::string_view cell) {
    std::string out;
    for (std::size_t at = 0; at < cell.size(); ++at) {
        if (cell[at] == '~') {
            out += "\r\n";
        } else if (cell[at] == '<') {
            const auto end = cell.find('>', at);
            out += letter(cell.substr(at + 1, end - at - 1));
            at = end;
        } else {
            out += cell[at];
        }
    }
    return out;
}

bool handshake(std::uint16_t port, ssl_ctx_st* context) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in end{};
    end.sin_family = AF_INET;
    end.sin_port = htons(port);
    end.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(socket, reinterpret_cast<const sockaddr*>(&end), sizeof end) == 0);
    SSL* tls = SSL_new(context);
    SSL_set_fd(tls, socket);
    const bool done = SSL_connect(tls) == 1;
    SSL_free(tls);
    ::close(socket);
    return done;
}

}  // namespace accord::http
