// The multi-agency standard's SharingPolicy and Request, version 0.1, read and written
// (docs/formats/mais.md). A person in a request is looked at by nobody here: the agreements decide
// first, so that a refusal says nothing about anyone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/fault.h"
#include "doors/api/draft.h"
#include "governance/parties/party.h"

namespace accord::api::mais {

// A policy of theirs as a draft of ours. Faults when it is no SharingPolicy at all.
struct ReadPolicy {
    std::optional<Drafted> draft;
    Faults faults;
};
ReadPolicy read_policy(const rulebook::Rulebook& rulebook, std::string_view name,
                       std::string_view text);

// What a request asks, without a word about the person.
struct Request {
    std::string id, system;
    std::string dated;
    std::string requester, requester_system;
    std::string purpose;                // as asserted: an address or a code
    std::vector<std::string> policies;  // addresses
    // Ours, and optional: what is asked for, of whom, how urgently.
    std::string kind = "known";
    std::vector<std::string> categories;
    std::string holder;
    std::string urgency = "routine";
};
struct ReadRequest {
    std::optional<Request> request;
    Faults faults;  // each with its JSON pointer
};
ReadRequest read_request(std::string_view text);

// A request of ours to somebody else: the same members, and the query as it was given to us.
Json write_request(const Request& request, const Json& query);

}  // namespace accord::api::mais
