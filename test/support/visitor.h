// Visitor: a browser without a socket, for journeys. It keeps cookies, sends back the token of the
// last page it was shown as a form would, and sees no more than a person sees.
//
//     test::Visitor teacher(site);
//     auto page = teacher.get("/share/new");
//     page = teacher.follow(teacher.post("/share/S-4QH-81T/worry", {{"seen", "…"}}));
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/http/client.h"
#include "platform/http/server.h"

namespace accord::test {

// The ids that stand more than once on a page: labels and landmarks of the second are lost to a
// screen reader. Every page a Visitor is shown is checked for them.
std::vector<std::string> ids_twice(std::string_view page);

class Visitor {
public:
    explicit Visitor(http::Responder& site) : site_(site) {}

    http::Response get(std::string_view target);
    // With every hidden field of the last page that the fields do not bring themselves, as a form
    // would.
    http::Response post(std::string_view target, std::vector<http::Field> fields);
    // The same, with a file chosen in the field `file`.
    http::Response post_file(std::string_view target, std::vector<http::Field> fields,
                             std::string_view file, std::string_view bytes);
    // One 303 after another, at most ten.
    http::Response follow(http::Response response);
    // The value of a field on the last page that was shown: name="…" value="…", in this order.
    std::string field(std::string_view name) const;
    // Every value of the inputs of this name; only those ticked, if asked so.
    std::vector<std::string> values(std::string_view name, bool ticked = false) const;

    std::vector<http::Header> more_headers = {};  // sent with everything
    std::vector<http::Field> cookies = {};
    std::string path = "/";  // of the last page that was shown
    std::string page = {};   // and its markup

private:
    void add_hidden(std::vector<http::Field>& fields) const;
    http::Response ask(http::Method method, std::string_view target, std::string body);

    http::Responder& site_;
};

}  // namespace accord::test
