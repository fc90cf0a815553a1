// The shelf of requests, of whom they were put to, and of drafts. Private to the slice.
#pragma once

#include <optional>
#include <vector>

#include "casework/requests/request.h"
#include "governance/audit/act.h"

namespace accord::requests {

// Which rows of a list: at most so many, after so many.
struct Rows {
    std::int64_t most = 0;
    std::int64_t after = 0;
};

class Requests {
public:
    static Result<std::optional<Request>> find(audit::Reading& reading, const Reference& reference);
    // Without reading, or unsealing, anything else of the request.
    static Result<bool> is_awaited(audit::Reading& reading, const Id<Asked>& asked);
    static Result<Request> with_asked(audit::Reading& reading, const Id<Asked>& asked);
    // What one organisation was told, which the others here come without; its seal is checked.
    static Result<void> read_told(audit::Reading& reading, const Id<Request>& request,
                                  Asked& asked);
    static Result<std::vector<Request>> for_contact(audit::Reading& reading,
                                                    const Reference& contact);
    // Of those that are not ended, and nothing else of them.
    static Result<std::vector<Reference>> open_for(audit::Reading& reading,
                                                   const Reference& contact);
    static Result<Progress> progress_for(audit::Reading& reading, const Reference& contact);
    // What an agency has asked and not ended, and its drafts; the latest first.
    static Result<std::vector<Request>> asked_by(audit::Reading& reading, const std::string& agency,
                                                 RequestState state, Rows rows);
    static Result<std::int64_t> count_asked_by(audit::Reading& reading, const std::string& agency,
                                               RequestState state);
    // What an agency asked from one moment until another, the first first: so many, after so many.
    struct Between {
        Instant from, until;
        Rows rows;
    };
    static Result<std::vector<Request>> asked_between(audit::Reading& reading,
                                                      const std::string& agency,
                                                      const Between& between);
    // What an agency was asked, the first due at the top; `open` leaves out what is answered.
    static Result<std::vector<Request>> put_to(audit::Reading& reading, const std::string& agency,
                                               bool open, Rows rows);
    static Result<std::int64_t> count_put_to(audit::Reading& reading, const std::string& agency,
                                             bool open);
    // Open requests whose author this is, by reference: to be handed on when they leave.
    static Result<std::vector<Request>> of_author(audit::Reading& reading,
                                                  const std::string& account);

    static Result<Reference> free_reference(audit::Act& act);  // that none has
    // False: it is there already.
    static Result<bool> add(audit::Act& act, const Request& request);
    // False: someone else saved first.
    static Result<bool> save(audit::Act& act, Request& request);
    static Result<void> add(audit::Act& act, const Request& request, const Asked& asked,
                            std::int64_t place);
    static Result<bool> save(audit::Act& act, const Request& request, Asked& asked);
};

}  // namespace accord::requests
