#include "doors/site/open_pages.h"

#include "base/london.h"
#include "doors/site/rulebook_pages.h"
#include "doors/site/static_pages.h"
#include "governance/desks/commands.h"
#include "governance/identity/gate.h"

namespace accord::site {

namespace {

html::Shell frame(const identity::Guest& guest, std::string_view path) {
    auto known = identity::look_at(guest.house, guest.request);
    if (const auto* visit = std::get_if<identity::Visit>(&known)) {
        return identity::hub(*visit, {}, std::string(path));
    }
    return identity::open_page(guest, {});
}

// Today, or ?on=2026-03-02.
Result<Date> day_of(const identity::Visit& visit, const web::Form& fields) {
    if (fields.has("on")) return date_from_text(fields.value("on"));
    return london_day(visit.node.clock.now());
}

}  // namespace

Result<http::Response> words_for_everybody(const identity::Guest& guest, const web::Form&) {
    for (const auto& page : static_pages()) {
        if (page.path != guest.request.path) continue;
        auto shell = frame(guest, page.path);
        auto reading = TRY(audit::Reading::begin(guest.house.node, audit::the_node()));
        TRY(desks::say_who_answers(reading, shell));
        return http::html(static_page(page, std::move(shell)));
    }
    return fail(not_found("There is no such page."));
}

Result<http::Response> rulebook_lists(const identity::Visit& visit, const web::Form&) {
    const auto shell = identity::hub(visit, "Rulebook", "/rulebook");
    return http::html(rulebook_index(visit.rulebook, shell));
}

Result<http::Response> rulebook_list(const identity::Visit& visit, const web::Form& fields) {
    auto page =
        rulebook_page(visit.rulebook, visit.request.param("list"), TRY(day_of(visit, fields)),
                      identity::hub(visit, "Rulebook", "/rulebook"));
    if (not page) return fail(not_found("There is no such list in the rulebook."));
    return http::html(*std::move(page));
}

Result<http::Response> rulebook_row(const identity::Visit& visit, const web::Form& fields) {
    const auto& request = visit.request;
    auto page = rulebook_row_page(visit.rulebook, request.param("list"), request.param("code"),
                                  TRY(day_of(visit, fields)),
                                  identity::hub(visit, "Rulebook", "/rulebook"));
    if (not page) return fail(not_found("There is no such row in the rulebook."));
    return http::html(*std::move(page));
}

Result<http::Response> health(const identity::Guest& guest, const web::Form&) {
    TRY(guest.house.node.database.healthy());
    TRY(guest.house.node.database.begin(store::Mode::Read));
    return http::text("ok\n");
}

}  // namespace accord::site
