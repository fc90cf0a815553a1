// What changes between two versions of a text, in sentences.
#include "base/london.h"
#include "base/phrases.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/pages_understand.h"
#include "governance/agreement/sections.h"
#include "governance/agreement/what_if.h"
#include "platform/html/components.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;

constexpr std::size_t sentences_shown_max = 400;

Html versions_to_choose(const Agreement& agreement, const std::vector<Agreement>& all,
                        std::int64_t chosen) {
    std::vector<Option> items;
    for (const auto& other : all) {
        if (other.number == agreement.number) continue;
        items.push_back(
            {.value = std::to_string(other.number),
             .text = "Version " + other.version + ", " + std::string(words(other.standing)),
             .selected = other.number == chosen});
    }
    return form({.is_search = true},
                select({.name = "with", .label = "Compare with", .items = std::move(items)}) +
                    main_button("Compare"));
}

Html comparison(const Visit& visit, const Document& before, const Document& after, Date today) {
    const auto on = after.start < today ? today : after.start;
    const auto compared = compare_texts(visit.rulebook, before, after, on);
    const auto& answers = compared.answers;
    if (answers.changed == 0)
        return paragraph("No answer changes between version " + before.version + " and version " +
                         after.version + ". Of " + with_commas(answers.questions) +
                         " questions, every one is answered as before.");
    std::vector<Html> lines;
    for (const auto& sentence : compared.sentences) {
        if (lines.size() == sentences_shown_max) break;
        lines.emplace_back(sentence);
    }
    return heading("From version " + before.version + " to version " + after.version) +
           paragraph(with_commas(answers.changed) + " of " + with_commas(answers.questions) +
                     " answers change, as on " + spoken(on) + ". What is lost comes first.") +
           bullets(lines);
}

}  // namespace

Result<http::Response> compare_page(const Visit& visit, const web::Form& query) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto document = TRY(document_of(visit, agreement));
    const auto all = TRY(versions(reading, agreement.reference));
    const Agreement* other = nullptr;
    for (const auto& each : all) {
        if (each.number == agreement.number) continue;
        const bool asked = std::to_string(each.number) == query.value("with");
        if (asked or (other == nullptr and not query.has("with"))) other = &each;
    }
    if (query.has("with") and other == nullptr)
        return fail(not_found("There is no such version of this agreement"));
    Html found = paragraph(
        "There is only one version of this text, so there is nothing to compare "
        "it with.");
    if (other != nullptr) {
        const auto earlier = other->number < agreement.number;
        const auto theirs = TRY(document_of(visit, *other));
        found = versions_to_choose(agreement, all, other->number) +
                comparison(visit, earlier ? theirs : document, earlier ? document : theirs,
                           london_day(reading.now()));
    }
    const auto main =
        page_heading("What changes", agreement.title + ", version " + agreement.version) +
        sections(agreement, "compare") +
        paragraph(
            "Every answer of routine sharing under one text and under the other, where both "
            "sides have signed. Exactly those that differ are told.") +
        found;
    return http::html(page(section_shell(visit, agreement, "Compare " + agreement.title), main));
}

}  // namespace accord::agreement
