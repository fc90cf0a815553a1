// Reading an agreement: every clause in its own words, and beside it the rule that the program
// applies; its history; what there is to do to join.
#include <algorithm>

#include "base/london.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_life.h"
#include "governance/agreement/commands_sign.h"
#include "governance/agreement/pages.h"
#include "governance/agreement/rule_words.h"
#include "governance/agreement/sections.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_history.h"
#include "governance/parties/commands_joining.h"
#include "platform/html/components.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;

Html rule_of(const Visit& visit, const policy::Clause& clause) {
    const auto lines = rule_words(visit.rulebook, clause);
    if (lines.empty()) return fine_print("For people. The program applies no rule.");
    std::vector<Html> parts;
    for (const auto& line : lines) parts.emplace_back(line);
    return tinted_box("The rule", bullets(parts));
}

Html clause_of(const Visit& visit, const policy::Clause& clause, std::string_view before) {
    const auto title = clause.number + " " + clause.heading;
    return element(
        "div", {{"id", std::string(before) + "clause-" + clause.number}},
        two_columns(heading_at(3, {{"class", "govuk-heading-s"}}, title) + paragraph(clause.text),
                    rule_of(visit, clause)));
}

Html clauses_of(const Visit& visit, const Document& document, std::string_view before,
                std::vector<Html>& contents) {
    Html body;
    for (const auto& section : document.sections) {
        const auto title = section.number + " " + section.title;
        const auto place = std::string(before) + "section-" + section.number;
        contents.push_back(link("#" + place, title));
        body += heading_at(2, {{"class", "govuk-heading-m"}, {"id", place}}, title);
        for (const auto& clause : section.clauses) body += clause_of(visit, clause, before);
    }
    return body;
}

// What a tier 2 text takes over from tier 1: whoever signs the one is bound by the other.
Result<Html> inherited(const Visit& visit, audit::Reading& reading, const Document& document) {
    if (document.inherits_from.empty()) return Html();
    for (const auto& parent : TRY(current_of_all(reading))) {
        if (parent.uri != document.inherits_from) continue;
        std::vector<Html> contents;
        const auto body = clauses_of(visit, TRY(document_of(visit, parent)), "from-", contents);
        return heading("Inherited from " + parent.title) +
               inset_text(
                   "Whoever signs this agreement is bound by these clauses too, as version " +
                   parent.version + " has them. " + link(address(parent), parent.title)) +
               in_columns(list(contents)) + body;
    }
    return inset_text("The agreement that it inherits from is not here any more: " +
                      document.inherits_from);
}

}  // namespace

Answer text_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto document = TRY(document_of(visit, agreement));
    std::vector<Html> contents;
    const auto body =
        clauses_of(visit, document, "", contents) + TRY(inherited(visit, reading, document));
    const auto main = page_heading("Read it", agreement.title + ", version " + agreement.version) +
                      sections(agreement, "text") +
                      paragraph(
                          "Each clause as it is signed, word for word, and with it what the "
                          "program does because of "
                          "it, made from the rule that is signed too.") +
                      paragraph("Seal " + code(seal_words(agreement.digest)) + ". " +
                                link(address(agreement) + "/document", "Keep the signed file")) +
                      in_columns(list(contents)) + body;
    return http::html(page(section_shell(visit, agreement, "Read " + agreement.title), main));
}

Answer document_file(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto name =
        text(agreement.reference) + "-" + std::to_string(agreement.number) + ".agreement.json";
    return http::file("application/json", agreement.document, name);
}

namespace {

struct Moment {
    Instant at;
    Happening happening;
};

void add_version(std::vector<Moment>& out, const Agreement& version) {
    const auto title = "Version " + version.version;
    out.push_back({version.published_at,
                   {.when = spoken(version.published_at),
                    .source = "Text",
                    .title = title + " published",
                    .small = "Seal " + seal_words(version.digest),
                    .major = true}});
    if (version.in_force_at) {
        out.push_back({*version.in_force_at,
                       {.when = spoken(*version.in_force_at),
                        .source = "Text",
                        .title = title + " in force",
                        .major = true}});
    }
}

Result<void> add_reviews(audit::Reading& reading, std::vector<Moment>& out,
                         const Agreement& version) {
    for (const auto& review : TRY(reviews(reading, version.id))) {
        out.push_back(
            {review.recorded_at,
             {.when = spoken(review.recorded_at),
              .source = "Review",
              .title = "Version " + version.version + ": " + std::string(words(review.outcome)),
              .text = review.note,
              .small = review.name + ", " + review.post}});
    }
    return {};
}

Result<void> add_leavings(audit::Reading& reading, std::vector<Moment>& out,
                          const Reference& reference) {
    for (const auto& leaving : TRY(leavings(reading, reference))) {
        const auto party = TRY(parties::find(reading, leaving.party));
        out.push_back({leaving.given_at,
                       {.when = spoken(leaving.given_at),
                        .source = "Notice",
                        .title = party.name + " gave notice, from " + spoken(leaving.takes_effect),
                        .text = leaving.why,
                        .small = leaving.name + ", " + leaving.post,
                        .struck_out = not leaving.stands()}});
    }
    return {};
}

}  // namespace

Answer history_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    std::vector<Moment> moments;
    for (const auto& version : TRY(versions(reading, agreement.reference))) {
        add_version(moments, version);
        TRY(add_reviews(reading, moments, version));
        for (const auto& signature : TRY(signatures(reading, version.id))) {
            const auto party = TRY(
                parties::as_called_on(reading, signature.party, london_day(signature.signed_at)));
            moments.push_back({signature.signed_at,
                               {.when = spoken(signature.signed_at),
                                .source = "Signature",
                                .title = party.name + " signed version " + version.version,
                                .small = signature.name + ", " + signature.post}});
        }
    }
    TRY(add_leavings(reading, moments, agreement.reference));
    std::stable_sort(moments.begin(), moments.end(),
                     [](const Moment& left, const Moment& right) { return left.at > right.at; });
    std::vector<Happening> shown;
    for (auto& moment : moments) shown.push_back(std::move(moment.happening));
    const auto main =
        page_heading("History", agreement.title) + sections(agreement, "history") + timeline(shown);
    return http::html(page(section_shell(visit, agreement, "History of " + agreement.title), main));
}

Answer join_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto today = london_day(reading.now());
    const auto party = TRY(parties::find(reading, visit.party.id));
    const auto posts = TRY(parties::posts_at(reading, party.id, today));
    const auto all = TRY(lines(reading, agreement));
    const auto& own = party.id;
    const bool has_signed = std::any_of(all.begin(), all.end(), [&](const Line& line) {
        return line.party.id == own and line.hand == Hand::Signed;
    });
    const auto organisation = "/organisations/" + text(party.reference);
    using rulebook::Permission;
    const bool keeps_posts = visit.may(Permission::MayAppoint);
    const bool speaks = keeps_posts or visit.may(Permission::MaySignAgreement) or
                        visit.may(Permission::MayGovernInformation);
    const auto task = [](std::string_view title, std::string href, bool done,
                         const Html& hint) -> Task {
        Task out{.title = title, .href = std::move(href), .hint = hint};
        if (done) {
            out.status = "Completed";
        } else {
            out.status_tag = {.text = "Not yet done", .classes = "govuk-tag--blue"};
        }
        return out;
    };
    const auto assessment = TRY(assessment_of(reading, agreement));
    const auto assessed = assessments::address(assessment);
    const auto whole = TRY(parties::whole(reading, party));
    const auto parts = parties::join_parts(whole, today);
    const auto said = std::count_if(parts.begin(), parts.end(), [](const parties::JoinPart& part) {
        return part.done and not part.old;
    });
    const bool all_said = static_cast<std::size_t>(said) == parts.size();
    const auto main =
        page_heading("Join", agreement.title) + sections(agreement, "join") +
        paragraph("Do these in any order. Nothing here stops anybody sharing to protect a child.") +
        task_list({.items = {
                       task("Say who you are, whom to ring and how you work",
                            speaks ? organisation + "/join" : organisation, all_said,
                            std::to_string(said) + " of " + std::to_string(parts.size()) +
                                " parts done by " + party.name),
                       task("Give people their roles",
                            keeps_posts ? organisation + "/posts" : organisation, not posts.empty(),
                            std::to_string(posts.size()) + " with a post today"),
                       task("Read it", address(agreement) + "/text", has_signed,
                            "Every clause, with its rule"),
                       task("See the privacy assessment (DPIA)", assessed, assessment.in_date(),
                            assessments::sentence(assessment)),
                       task("Sign", address(agreement) + "/sign", has_signed,
                            "By someone who can sign for " + party.name),
                   }});
    return http::html(page(section_shell(visit, agreement, "Join " + agreement.title), main));
}

}  // namespace accord::agreement
