#include "governance/agreement/sections.h"

#include "governance/agreement/commands.h"
#include "platform/html/components.h"
#include "platform/web/form.h"

namespace accord::agreement {

std::string address(const Agreement& agreement) {
    return "/agreements/" + text(agreement.reference);
}

Result<Agreement> asked_for(audit::Reading& reading, const identity::Visit& visit) {
    const auto reference = reference_from_text('A', visit.request.param("agreement"));
    if (not reference) return fail(not_found("There is no such agreement"));
    const auto query = web::Form::parse(visit.request.query);
    if (not query or not query->has("version")) return current(reading, *reference);
    for (auto& version : TRY(versions(reading, *reference))) {
        if (std::to_string(version.number) == query->value("version")) return version;
    }
    return fail(not_found("There is no such version of this agreement"));
}

Result<Document> document_of(const identity::Visit& visit, const Agreement& agreement) {
    auto read = read_document(visit.rulebook, text(agreement.reference), agreement.document);
    if (not read.document) return fail(broken("A published agreement can no longer be read"));
    return *std::move(read.document);
}

html::Html assessment_line(const assessments::Status& status) {
    const html::Html said = assessments::sentence(status);
    if (not status.assessment) return said;
    const html::Html keeper = " Kept by " + status.party + ".";
    if (not status.signed_off()) return said + keeper;
    return said + keeper + " " + html::link(assessments::address(status), "Read it");
}

html::Html same_version(const web::Form& query) {
    if (not query.has("version")) return {};
    return html::hidden("version", query.value("version"));
}

html::Html sections(const Agreement& agreement, std::string_view here) {
    struct Tab {
        std::string_view words;
        std::string_view last;
    };
    constexpr Tab all[] = {
        {"Overview", ""},       {"Read it", "text"},  {"Signatures", "signatures"},
        {"Answers", "answers"}, {"Try it", "try"},    {"Join", "join"},
        {"Board", "board"},     {"Its life", "life"}, {"History", "history"}};
    std::vector<html::NavigationItem> items;
    for (const auto& tab : all) {
        auto to = address(agreement);
        if (not tab.last.empty()) to += "/" + std::string(tab.last);
        items.push_back({.text = tab.words, .href = to, .current = tab.last == here});
    }
    return html::sub_navigation("Sections of this agreement", items);
}

html::Shell section_shell(const identity::Visit& visit, const Agreement& agreement,
                          std::string title) {
    auto shell = identity::hub(visit, std::move(title), "/agreements");
    shell.crumbs = {{.text = "Agreements", .href = "/agreements"},
                    {.text = agreement.title, .href = {}}};
    return shell;
}

}  // namespace accord::agreement
