// Site: every request to the page that answers it. The map is routes.cc; who may pass is for the
// gate (governance/identity); how an Error looks is for platform/web/problem. Here they meet, and
// each answer gets its strict headers and its one line in the log: method, pattern, status, time.
// Never a path, a query, a name or a body.
#pragma once

#include <span>

#include "doors/api/door.h"
#include "doors/site/route.h"
#include "governance/identity/visit.h"
#include "platform/host/signals.h"
#include "platform/http/router.h"
#include "platform/http/server.h"

namespace accord::site {

class Site final : public http::Responder {
public:
    // `stop` is raised when the database may have lost what it promised: then nothing more is
    // served, and starting again recovers.
    explicit Site(const identity::House& house, std::span<const Route> map = routes(),
                  host::StopSignal* stop = nullptr);

    http::Response answer(http::Request request) override;
    http::Response refuse(http::Status status) override;

private:
    struct Answered {
        std::string_view pattern;
        http::Response response;
    };
    Answered find(http::Request& request);
    http::Response open(const Route& route, const http::Request& request);
    http::Response refuse_at(const http::Request& request, http::Status status,
                             const std::vector<http::Method>& allowed) const;
    http::Response answer_anyone(OpenPage page, const http::Request& request,
                                 const web::Form& fields) const;
    http::Response problem(const html::Shell& shell, const Error& error) const;
    html::Shell plain_shell() const;

    const identity::House& house_;
    std::span<const Route> map_;
    host::StopSignal* stop_;
    http::Router router_;
    api::Quotas quotas_;
};

}  // namespace accord::site
