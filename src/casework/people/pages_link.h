// Whom of the own list a share or a request is about: said on a page of its own, taken back on
// another, and shown on the record and on the page of what came.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "casework/people/person_link.h"
#include "governance/identity/visit.h"
#include "platform/html/html.h"
#include "platform/http/response.h"
#include "platform/web/form.h"

namespace accord::people {

// Those whom a share or a request is about, as its page reads them: the room that holds it says.
struct WrittenPerson {
    WrittenOf whom;
    Person as_written;   // what this organisation may read of them; on no list
    std::string name;    // "Amara Bello"
    std::string called;  // "Amara"
};
struct WhatCame {
    std::string writer;  // as it is called
    std::string page;    // "/share/S-4QH-81T": its own
    std::vector<WrittenPerson> people;
};

// What came, or the page that refuses it.
using CameOrPage = std::variant<WhatCame, http::Response>;

// On the page of what came: who of them is known to be on the list, and the way to say so.
Result<html::Html> on_list_box(const identity::Visit& visit, const WhatCame& came);
// PAGE/on-list
Result<http::Response> on_list_page(const identity::Visit& visit, CameOrPage came);
Result<http::Response> take_on_list(const identity::Visit& visit, const web::Form& fields,
                                    CameOrPage came);
// /people/{person}/links/{link}
Result<http::Response> unlink_page(const identity::Visit& visit, const web::Form& fields);
Result<http::Response> take_unlink(const identity::Visit& visit, const web::Form& fields);

}  // namespace accord::people
