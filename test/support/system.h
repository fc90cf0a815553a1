// System: the case system of an organisation, as a client of ours: it has a key, signs statements
// and asks with the token that it was given.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "governance/identity/commands.h"
#include "platform/crypto/jose.h"
#include "platform/http/server.h"

namespace accord::test {

class System {
public:
    // Lets it in, by the command that everyone uses.
    System(Node& node, http::Responder& site, Id<parties::Party> party,
           std::vector<identity::Scope> scopes, std::string certificate = {});

    const identity::Client& client() const { return client_; }
    Json claims() const;  // sound ones, to be changed before they are signed
    std::string statement(const Json& claims) const;
    std::string statement() { return statement(claims()); }
    http::Response ask_for_token(const std::string& statement, std::string_view scope = {});
    // Asks for a token and keeps it.
    void come_in();

    http::Response get(std::string path);
    http::Response post(std::string path, std::string body, std::vector<http::Header> headers = {});

    std::string token;
    std::string certificate;  // that it shows

private:
    Node& node_;
    http::Responder& site_;
    crypto::jose::Key key_;
    identity::Client client_;
    mutable int statements_ = 0;
};

Json body_of(const http::Response& response);

}  // namespace accord::test
