// A certificate that signs itself, and its key, in files of a folder: for servers and clients of
// tests that speak TLS. Made anew each time; nothing secret is kept in the tree.
#pragma once

#include <string>

namespace accord::test {

struct Certificate {
    std::string certificate;  // path, PEM
    std::string key;          // path, PEM, its owner's alone
    std::string thumbprint;   // SHA-256 in base64url, as http::Request has it
};

Certificate make_certificate(const std::string& folder, const std::string& name);

}  // namespace accord::test
