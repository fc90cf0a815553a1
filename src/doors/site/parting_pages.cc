#include "doors/site/parting_pages.h"

#include <algorithm>

#include "casework/people/pages.h"
#include "casework/requests/commands_parted.h"
#include "casework/sharing/commands_parted.h"
#include "casework/sharing/pages_common.h"

namespace accord::site {
namespace {

using identity::Visit;
using people::Told;

Result<std::vector<Told>> who_was_told(const Visit& visit, const people::Parting& parting) {
    std::vector<Told> out;
    const auto asker = sharing::asker_of(visit);
    for (const auto& one : TRY(sharing::told_of(visit.node, asker, parting)))
        for (const auto& name : one.to) out.push_back({name, one.share, one.at});
    for (const auto& one : TRY(requests::asked_of(visit.node, asker, parting)))
        for (const auto& name : one.of) out.push_back({name, one.request, one.at});
    std::stable_sort(out.begin(), out.end(),
                     [](const Told& one, const Told& other) { return one.at < other.at; });
    return out;
}

}  // namespace

Result<http::Response> apart_page(const Visit& visit, const web::Form& query) {
    return people::apart_page(visit, query, who_was_told);
}

Result<http::Response> take_apart(const Visit& visit, const web::Form& form) {
    return people::take_apart_form(visit, form, who_was_told);
}

Result<http::Response> split_page(const Visit& visit, const web::Form& query) {
    return people::split_page(visit, query, who_was_told);
}

Result<http::Response> take_split(const Visit& visit, const web::Form& form) {
    return people::take_split(visit, form, who_was_told);
}

}  // namespace accord::site
