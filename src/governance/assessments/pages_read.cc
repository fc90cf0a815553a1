// Reading an assessment: its risks and measures, all of it on one page for paper, what was signed
// off when, and the file.
#include <algorithm>
#include <charconv>

#include "base/london.h"
#include "governance/assessments/document.h"
#include "governance/assessments/pages.h"
#include "governance/assessments/pages_common.h"
#include "governance/assessments/questions.h"

namespace accord::assessments {
namespace {

using namespace accord::html;

// How many stand where, before and after: two lines, so that nobody adds anything up.
Html risk_counts(const Content& content) {
    DataTable rows{
        .caption = "How many risks stand where",
        .caption_classes = "govuk-table__caption--m",
        .head = {{.text = "When"}, {.text = "Low"}, {.text = "Medium"}, {.text = "High"}},
        .rows = {},
        .first_is_header = true,
        .cards_on_phones = true};
    const auto line = [&](std::string_view words, auto weighing_of) {
        int counts[3] = {0, 0, 0};
        for (const auto& risk : content.risks) {
            const std::optional<Weighing> weighing = weighing_of(risk);
            if (risk.closed.empty() and weighing)
                ++counts[static_cast<std::size_t>(level(*weighing))];
        }
        Cells cells{{.text = words}};
        for (const auto count : counts) cells.push_back({.text = std::to_string(count)});
        rows.rows.push_back(std::move(cells));
    };
    line("Before measures", [](const Risk& risk) { return std::optional(risk.before); });
    line("With measures", [](const Risk& risk) { return risk.after; });
    return table(rows);
}

Html cards(const Visit& visit, const Ground& ground, const Asked& asked, bool changing) {
    const auto to = [&](std::string_view kind, const std::string& number) {
        return changing ? asked.here() + "/" + std::string(kind) + "/" + number : std::string();
    };
    Html out = heading("What could go wrong");
    for (const auto& risk : asked.content.risks)
        out += risk_card(visit, ground, asked.content, risk, to("risks", risk.number));
    if (changing) out += paragraph(html::link(asked.here() + "/risks/new", "Add a risk"));
    out += heading("What is done about it");
    for (const auto& measure : asked.content.measures)
        out += measure_card(visit, ground, measure, asked.today, to("measures", measure.number));
    if (changing) out += paragraph(html::link(asked.here() + "/measures/new", "Add a measure"));
    return out;
}

Html body_of(const Visit& visit, const Ground& ground, const Asked& asked) {
    Html out;
    for (const auto& section : sections())
        out += heading(section.title) + answers_list(asked.content, section.code);
    out += risk_counts(asked.content) + cards(visit, ground, asked, false) +
           heading("What the data protection officer advised") + advice_list(asked.content.advice);
    return out;
}

Html signed_words(const SignedVersion& version) {
    return summary_list({row("Signed off by", version.name + ", " + version.post),
                         row("When", spoken(version.signed_at)),
                         row("Looked at again by", spoken(version.review_on)),
                         row("Seal", code(text(version.digest)))});
}

Result<SignedVersion> version_asked_for(const Visit& visit, const Asked& asked) {
    const auto typed = visit.request.param("number");
    std::int64_t number = 0;
    std::from_chars(typed.data(), typed.data() + typed.size(), number);
    for (const auto& version : asked.versions) {
        if (version.number == number) return version;
    }
    return fail(not_found("There is no such version of this assessment"));
}

}  // namespace

Answer risks_page(const Visit& visit, const web::Form&, const Ground& ground) {
    const auto asked = TRY(asked_to_read(visit));
    const auto main =
        page_heading("Risks and measures", asked.content.title) + tabs(asked, "risks") +
        paragraph(
            "Each risk is one of the sharing, for the people it is about. It is never about "
            "how dangerous anybody is.") +
        risk_counts(asked.content) + cards(visit, ground, asked, asked.writes);
    return http::html(page(shell_of(visit, asked, "Risks and measures"), main));
}

Answer whole_page(const Visit& visit, const web::Form&, const Ground& ground) {
    const auto asked = TRY(asked_to_read(visit));
    Html state = paragraph("This is as it is being written, and has not been signed off.");
    if (not asked.versions.empty() and not(asked.keeps and asked.changed_since_signed()))
        state = signed_words(asked.versions.front());
    const auto main = page_heading(asked.content.title, "Privacy assessment (DPIA) " +
                                                            text(asked.assessment.reference) +
                                                            ", " + asked.party) +
                      tabs(asked, "whole") + state +
                      paragraph(
                          "Print this page to have it on paper, or keep it as a PDF from the "
                          "print window. " +
                          html::link(asked.here() + "/document", "Keep it as a file") +
                          " that a program can read.") +
                      body_of(visit, ground, asked);
    return http::html(page(shell_of(visit, asked, "All of a privacy assessment"), main));
}

Answer history_page(const Visit& visit, const web::Form&, const Ground&) {
    const auto asked = TRY(asked_to_read(visit));
    std::vector<Happening> moments;
    for (const auto& version : asked.versions) {
        moments.push_back({.when = spoken(version.signed_at),
                           .source = "Signed off",
                           .title = "Version " + std::to_string(version.number),
                           .href = asked.here() + "/versions/" + std::to_string(version.number),
                           .text = "To be looked at again by " + spoken(version.review_on),
                           .small = version.name + ", " + version.post,
                           .major = true});
    }
    moments.push_back({.when = spoken(asked.assessment.begun_at),
                       .source = "Begun",
                       .title = "Begun by " + asked.party});
    const auto main =
        page_heading("History", asked.content.title) + tabs(asked, "history") + timeline(moments);
    return http::html(page(shell_of(visit, asked, "History of a privacy assessment"), main));
}

Answer version_page(const Visit& visit, const web::Form&, const Ground& ground) {
    auto asked = TRY(asked_to_read(visit));
    const auto version = TRY(version_asked_for(visit, asked));
    auto read = read_content(visit.rulebook, "signed", version.document);
    if (not read.content) return fail(broken("A signed assessment can no longer be read"));
    asked.content = *std::move(read.content);
    const auto number = std::to_string(version.number);
    const auto main =
        page_heading(asked.content.title, "Version " + number + " of privacy assessment (DPIA) " +
                                              text(asked.assessment.reference)) +
        tabs(asked, "history") + signed_words(version) +
        paragraph(html::link(asked.here() + "/document?version=" + number, "Keep it as a file")) +
        body_of(visit, ground, asked);
    return http::html(page(shell_of(visit, asked, "Version " + number), main));
}

// Signed versions as their own bytes, so that their digest can be made again.
Answer document_file(const Visit& visit, const web::Form& query, const Ground&) {
    const auto asked = TRY(asked_to_read(visit));
    const auto name = text(asked.assessment.reference);
    const auto wanted = query.value("version");
    for (const auto& version : asked.versions) {
        const auto number = std::to_string(version.number);
        const bool last = wanted.empty() and not asked.keeps;
        if (wanted != number and not last) continue;
        return http::file("application/json", version.document,
                          name + "-" + number + ".assessment.json");
    }
    if (not wanted.empty()) return fail(not_found("There is no such version of this assessment"));
    return http::file("application/json", pretty(to_json(asked.content)),
                      name + ".assessment.json");
}

}  // namespace accord::assessments
