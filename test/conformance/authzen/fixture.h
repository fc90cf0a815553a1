// The decision point that the AuthZEN certification scenario wants to meet: two people, two
// records, eight rules. Our protocol, and this in place of our agreements.
#pragma once

#include <string>

#include "doors/api/authzen.h"
#include "platform/http/server.h"

namespace accord::test {

api::Evaluated fixture_decides(const api::Evaluation& evaluation);

// The routes of the scenario, with nobody at the gate. `url` is where it is told to be.
class FixtureSite final : public http::Responder {
public:
    http::Response answer(http::Request request) override;
    http::Response refuse(http::Status status) override;
    std::string url;
};

}  // namespace accord::test
