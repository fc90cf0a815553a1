// Serves the fixture of the AuthZEN certification scenario, for harnesses that come over HTTP(S):
//
//     accord_authzen PORT [CERTIFICATE KEY]
#include <cstdio>
#include <cstdlib>

#include "conformance/authzen/fixture.h"
#include "platform/host/signals.h"

int main(int count, char** words) {
    using namespace accord;
    host::StopSignal stop;
    if (count != 2 and count != 4) {
        std::fputs("accord_authzen PORT [CERTIFICATE KEY]\n", stderr);
        return 2;
    }
    http::Listening listening;
    listening.port = static_cast<std::uint16_t>(std::strtoul(words[1], nullptr, 10));
    if (count == 4) listening.tls = http::Tls{words[2], words[3], false};
    test::FixtureSite site;
    auto server = http::Server::start(listening, site);
    if (not server) {
        std::fputs((server.error().sentence + "\n").c_str(), stderr);
        return 3;
    }
    site.url = (count == 4 ? "https://127.0.0.1:" : "http://127.0.0.1:") +
               std::to_string((*server)->port());
    std::printf("The AuthZEN fixture is at %s\n", site.url.c_str());
    std::fflush(stdout);
    stop.wait();
    (*server)->stop();
    return 0;
}
