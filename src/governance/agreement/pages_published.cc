// Agreements for anybody: parents, reporters, inspectors, other programs. Nothing here is about a
// person: organisations, posts, words and days.
#include "governance/agreement/pages_published.h"

#include "base/london.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_deviation.h"
#include "governance/agreement/commands_life.h"
#include "governance/agreement/commands_sign.h"
#include "governance/agreement/document.h"
#include "governance/agreement/rule_words.h"
#include "governance/agreement/sections.h"
#include "governance/agreement/sign_parts.h"
#include "governance/identity/gate.h"
#include "platform/html/components.h"
#include "platform/web/headers.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Guest;

// Nobody in particular looks; whoever it is, they see the same.
const audit::Actor nobody{.account = "nobody", .agency = {}, .role = {}};

std::string public_address(const Agreement& agreement) {
    return "/published/agreements/" + text(agreement.reference);
}

std::string text_address(const Agreement& agreement) {
    return "/published/texts/" + hex(agreement.digest);
}

Shell frame(const Guest& guest, std::string title) {
    auto known = identity::look_at(guest.house, guest.request);
    if (const auto* visit = std::get_if<identity::Visit>(&known)) {
        return identity::hub(*visit, std::move(title), "/agreements");
    }
    return identity::open_page(guest, std::move(title));
}

// What it signed without, and what it adds for itself; the words are part of what it signed.
Result<Html> variation_of(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                          const Signature& signature) {
    if (not signature.deviation) return Html();
    const auto deviation = TRY(find_deviation(reading, *signature.deviation));
    return details("With a variation", variation_words(rulebook, deviation));
}

Result<Html> signed_by(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                       const Agreement& agreement) {
    DataTable rows{.caption = "Who has signed, and when",
                   .caption_classes = "govuk-table__caption--m",
                   .head = {{.text = "Organisation"}, {.text = "Version"}, {.text = "Signed"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    const auto notices = TRY(leavings(reading, agreement.reference));
    for (const auto& line : TRY(lines(reading, agreement))) {
        if (not line.signature) continue;
        Html when = spoken(london_day(line.signature->signed_at));
        for (const auto& notice : notices) {
            if (notice.party == line.party.id and notice.stands())
                when += line_break() + quiet("Leaves on " + spoken(notice.takes_effect));
        }
        when += TRY(variation_of(reading, rulebook, *line.signature));
        rows.rows.push_back({{.text = line.party.name}, {.text = line.version}, {.text = when}});
    }
    return rows.rows.empty() ? paragraph("Nobody has signed it yet.") : table(rows);
}

Result<Html> version_list(audit::Reading& reading, const Agreement& agreement) {
    std::vector<Html> lines_of;
    for (const auto& version : TRY(versions(reading, agreement.reference))) {
        auto line = link(public_address(version) + "?version=" + std::to_string(version.number),
                         "Version " + version.version) +
                    ", published " + spoken(london_day(version.published_at)) + ". " +
                    std::string(words(version.standing)) + ".";
        if (version.ended_on)
            line += " Ended on " + spoken(*version.ended_on) + ": " + version.ended_why;
        line += line_break() + link(text_address(version), "The text for programs") + " " +
                code(seal_words(version.digest));
        lines_of.push_back(std::move(line));
    }
    return list(lines_of);
}

Html whole_text(const rulebook::Rulebook& rulebook, const Document& document) {
    Html out;
    for (const auto& section : document.sections) {
        out += heading(section.number + " " + section.title);
        for (const auto& clause : section.clauses) {
            out += element(
                "div", {{"id", "clause-" + clause.number}},
                small_heading(clause.number + " " + clause.heading) + paragraph(clause.text));
            std::vector<Html> rule;
            for (const auto& line : rule_words(rulebook, clause)) rule.emplace_back(line);
            if (not rule.empty())
                out += details("What the program does because of clause " + clause.number,
                               bullets(rule));
        }
    }
    return out;
}

Result<Agreement> version_asked_for(audit::Reading& reading, const Guest& guest,
                                    const web::Form& query) {
    const auto reference = reference_from_text('A', guest.request.param("agreement"));
    if (not reference) return fail(not_found("There is no such agreement"));
    if (not query.has("version")) return current(reading, *reference);
    for (auto& version : TRY(versions(reading, *reference))) {
        if (std::to_string(version.number) == query.value("version")) return version;
    }
    return fail(not_found("There is no such version of this agreement"));
}

// The days that the text names, and since when it decides here, which may be later.
std::string days_of(const Agreement& agreement, const Document& document) {
    auto out = spoken(document.start) + " to " + spoken(document.end);
    if (agreement.in_force_at)
        out += ". In force since " + spoken(london_day(*agreement.in_force_at));
    return out;
}

}  // namespace

Answer published_list(const Guest& guest, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(guest.house.node, nobody));
    const auto today = london_day(reading.now());
    std::vector<Html> lines_of;
    for (const auto& agreement : TRY(current_of_all(reading))) {
        // Long past its review it is no longer listed; its own page stays where it was.
        if (agreement.out_of_publication(today) and agreement.may_be_signed()) continue;
        lines_of.push_back(
            strong_link(public_address(agreement), agreement.title) + line_break() +
            quiet("Version " + agreement.version + ". " + std::string(words(agreement.standing))));
    }
    const auto main =
        page_heading("Agreements") +
        paragraph(
            "What organisations here have agreed about sharing information to "
            "keep children safe. Anybody may read them.") +
        (lines_of.empty() ? paragraph("None has been published yet.") : list(lines_of));
    return http::html(page(frame(guest, "Agreements"), one_column(main)));
}

Answer published_page(const Guest& guest, const web::Form& query) {
    auto reading = TRY(audit::Reading::begin(guest.house.node, nobody));
    const auto agreement = TRY(version_asked_for(reading, guest, query));
    auto read = read_document(guest.house.rulebook, text(agreement.reference), agreement.document);
    if (not read.document) return fail(broken("A published agreement can no longer be read"));
    const auto& document = *read.document;
    const auto today = london_day(reading.now());
    const auto termination = termination_of(agreement);
    const auto assessment = TRY(assessment_of(reading, agreement));
    Html inherits;
    if (not document.inherits_from.empty()) {
        for (const auto& parent : TRY(current_of_all(reading))) {
            if (parent.uri != document.inherits_from) continue;
            inherits = inset_text("It inherits from " + link(public_address(parent), parent.title) +
                                  ": whoever signs this is bound by that too.");
        }
    }
    const auto main =
        page_heading(agreement.title, "Version " + agreement.version) +
        summary_list({row("Status", words(agreement.standing)), row("Led by", document.owner),
                      row("Write to", document.owner_contact),
                      row("Its days", days_of(agreement, document)),
                      row("Review", review_words(agreement, review_warning_days(agreement), today)),
                      row("Privacy assessment (DPIA)", assessments::sentence(assessment)),
                      row("Notice to leave",
                          std::to_string(termination.notice_days) + " days. " + termination.effect),
                      row("The text for programs", link(text_address(agreement), "JSON") + " " +
                                                       code(seal_words(agreement.digest)))}) +
        inherits + TRY(signed_by(reading, guest.house.rulebook, agreement)) + heading("Versions") +
        TRY(version_list(reading, agreement)) + heading("The whole text") +
        whole_text(guest.house.rulebook, document);
    return http::html(page(frame(guest, agreement.title), one_column(main)));
}

Answer published_text(const Guest& guest, const web::Form&) {
    const auto digest = digest_from_text(guest.request.param("digest"));
    if (not digest) return fail(not_found("There is no text with this digest"));
    auto reading = TRY(audit::Reading::begin(guest.house.node, nobody));
    const auto found = TRY(of_digest(reading, *digest));
    if (found.empty()) return fail(not_found("There is no text with this digest"));
    const auto& agreement = found.front();
    const auto tag_of = "\"" + hex(accord::digest(agreement.document)) + "\"";
    http::Response response;
    if (guest.request.header("If-None-Match") == tag_of) {
        response.status = http::Status::NotModified;
    } else {
        response = http::json(agreement.document);
    }
    response.set("ETag", tag_of);
    response.set("Link", "<" + public_address(agreement) + ">; rel=\"describedby\"");
    web::keep_for_ever(response);
    return response;
}

}  // namespace accord::agreement
