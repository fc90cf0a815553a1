#include "doors/site/importing.h"

#include <charconv>

#include "governance/parties/commands_import.h"
#include "governance/parties/pages_import.h"
#include "platform/html/components.h"

namespace accord::site {
namespace {

using identity::Visit;
using Answer = Result<http::Response>;

Result<Id<parties::Import>> import_of(const Visit& visit) {
    const auto id = id_from<parties::Import>(visit.request.param("import"));
    if (not id) return fail(not_found("There is no such file"));
    return *id;
}

std::string address(const Id<parties::Import>& id) {
    return "/organisations/imports/" + text(id);
}

Answer draw_start(const Visit& visit, const std::string& typed, const Faults& faults) {
    auto shell = identity::flow(visit, "Bring in many organisations", "/organisations");
    shell.faults = faults;
    return http::html(
        html::page(shell, html::one_column(parties::import_start(visit.form_token, typed, faults))),
        faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

}  // namespace

Answer import_start_page(const Visit& visit, const web::Form&) {
    return draw_start(visit, {}, {});
}

Answer take_import(const Visit& visit, const web::Form& form) {
    const auto* file = form.file("csv");
    const auto kept =
        file != nullptr
            ? parties::keep_import(visit.node, visit.actor, file->file_name, file->bytes)
            : parties::keep_import(visit.node, visit.actor, "What was pasted",
                                   form.value("content"));
    if (kept) return http::see_other(address(kept->id));
    const auto& error = kept.error();
    if (error.kind != ErrorKind::Invalid) return fail(error);
    return draw_start(visit, std::string(form.value("content")),
                      {{.where = file != nullptr ? "csv" : "content", .sentence = error.sentence}});
}

Answer import_page(const Visit& visit, const web::Form&) {
    const auto id = TRY(import_of(visit));
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto view = TRY(parties::view_import(reading, visit.rulebook, id));
    return http::html(html::page(identity::flow(visit, "Bring in organisations", "/organisations"),
                                 parties::import_page(visit.rulebook, view, visit.form_token)));
}

Answer import_faults(const Visit& visit, const web::Form&) {
    const auto id = TRY(import_of(visit));
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto view = TRY(parties::view_import(reading, visit.rulebook, id));
    return http::file("text/csv; charset=utf-8", parties::faults_csv(view.file, view.plan),
                      "rows-that-cannot-be-used.csv");
}

Answer map_import(const Visit& visit, const web::Form& form) {
    const auto id = TRY(import_of(visit));
    parties::Mapping mapping;
    for (const auto& field : parties::import_fields()) {
        const auto typed = form.value("column-" + field.word);
        std::size_t column = 0;
        const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), column);
        if (read.ec == std::errc() and not typed.empty())
            mapping.columns.emplace_back(column);
        else
            mapping.columns.emplace_back(std::nullopt);
    }
    mapping.type = Code<rulebook::AgencyType>::from(form.value("all-are"));
    TRY(parties::map_import(visit.node, visit.actor, id, mapping));
    return http::see_other(address(id));
}

Answer apply_import(const Visit& visit, const web::Form&) {
    const auto id = TRY(import_of(visit));
    TRY(parties::apply_import(visit.node, visit.actor, visit.rulebook, id));
    return http::see_other(address(id));
}

Answer end_import(const Visit& visit, const web::Form&) {
    const auto id = TRY(import_of(visit));
    TRY(parties::drop_import(visit.node, visit.actor, id));
    return http::see_other(address(id));
}

}  // namespace accord::site
