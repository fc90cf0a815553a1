#include "governance/agreement/pages.h"

#include <algorithm>

#include "base/london.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_life.h"
#include "governance/agreement/commands_sign.h"
#include "governance/agreement/coverage.h"
#include "governance/agreement/document.h"
#include "governance/agreement/law.h"
#include "governance/agreement/sections.h"
#include "platform/html/components.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;

Html hand_tag(const Line& line) {
    switch (line.hand) {
        case Hand::Signed:
            if (line.signature and line.signature->deviation) {
                return tag("Signed with a variation", Colour::Teal);
            }
            return tag("Signed", Colour::Green);
        case Hand::OldVersion: return tag("Old version", Colour::Yellow);
        case Hand::NotSigned: return tag("Not signed", Colour::Red);
    }
    return {};
}

// What was done last: "2 March 2026", "Signed version 3 only", "Invited 2 March 2026".
std::string last_act(const Line& line) {
    if (line.hand == Hand::OldVersion) return "Signed version " + line.version + " only";
    if (line.signature) return spoken(london_day(line.signature->signed_at));
    return "Invited " + spoken(london_day(line.party.admitted_at));
}

const Line* own_line(const std::vector<Line>& all, const Visit& visit) {
    for (const auto& line : all) {
        if (line.party.id == visit.party.id) return &line;
    }
    return nullptr;
}

std::string type_words(const Visit& visit, const parties::Party& party) {
    const auto* row = visit.rulebook.agency_types.find(party.type);
    return row == nullptr ? std::string(party.type.text()) : row->words;
}

// Your next act, before anything else on the page.
Html next_act(const Visit& visit, const Agreement& agreement, const Line* own, Date today) {
    if (own == nullptr or own->hand == Hand::Signed or not agreement.is_offered(today)) return {};
    const auto here = address(agreement);
    const auto title = visit.party.name + " has not signed version " + agreement.version + ".";
    const Html act = visit.may(rulebook::Permission::MaySignAgreement)
                         ? paragraph("It takes about 10 minutes to read it and sign.") +
                               paragraph(link(here + "/sign", own->hand == Hand::OldVersion
                                                                  ? "See what changed and sign"
                                                                  : "Read it and sign"))
                         : paragraph("Someone who may sign for " + visit.party.name +
                                     " needs to do this. You can see " +
                                     link(here + "/join", "what there is to do") + ".");
    return notification_banner(
        {.content = element("h3", {{"class", "govuk-heading-m"}}, title) + act,
         .title = "For you to do",
         .disable_auto_focus = true});
}

Html facts(const Agreement& agreement, const Document& document,
           const assessments::Status& assessment, Date today) {
    const bool settled =
        agreement.standing == Standing::InForce or agreement.standing == Standing::UnderReview;
    const auto colour = settled                                ? Colour::Green
                        : agreement.standing == Standing::Open ? Colour::Blue
                                                               : Colour::Grey;
    return summary_list({
        row("Status", tag(words(agreement.standing), colour)),
        row("Led by", document.owner),
        row("Review", review_words(agreement, review_warning_days(agreement), today)),
        row("Privacy assessment (DPIA)", assessment_line(assessment)),
        row("Single point of contact", document.owner_contact),
        row("Seal", code(seal_words(agreement.digest))),
    });
}

Html party_table(const Visit& visit, const std::vector<Line>& all) {
    DataTable rows{.caption = "Who has signed",
                   .caption_classes = "govuk-visually-hidden",
                   .head = {{.text = "Organisation"}, {.text = "Who signed"}, {.text = "Signed"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& line : all) {
        const auto to = "/organisations/" + text(line.party.reference);
        rows.rows.push_back(
            {{.text = strong_link(to, line.party.name) + line_break() +
                      quiet(type_words(visit, line.party))},
             {.text = line.signature ? Html(line.signature->post) : Html("Nobody yet")},
             {.text = hand_tag(line) + line_break() + quiet(last_act(line))}});
    }
    return table(rows);
}

Html signed_so_far(const Agreement& agreement, const std::vector<Line>& all) {
    const auto count = [&](Hand hand) {
        return static_cast<int>(std::count_if(all.begin(), all.end(),
                                              [&](const Line& line) { return line.hand == hand; }));
    };
    const int done = count(Hand::Signed);
    const int total = static_cast<int>(all.size());
    const auto start = std::to_string(done) + " of " + std::to_string(total);
    std::string rest = " organisations have signed version " + agreement.version + ".";
    const int old = count(Hand::OldVersion);
    const int never = count(Hand::NotSigned);
    if (old > 0) rest += " " + std::to_string(old) + " signed an earlier version.";
    if (never > 0)
        rest += " " + std::to_string(never) + (never == 1 ? " has" : " have") + " never signed.";
    return paragraph(strong(start) + rest) + progress(done, total, start + rest);
}

Html coverage_table(const Visit& visit, const Law& law, const Agreement& agreement) {
    DataTable rows{.caption = "What it covers, by who asks and why",
                   .caption_classes = "govuk-visually-hidden",
                   .head = {{.text = "With"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& situation : situations()) rows.head.push_back({.text = situation.words});
    const policy::SignedVersion version{agreement.uri, agreement.version};
    for (const auto& line :
         coverage(visit.rulebook, law.terms, version, visit.party.type, law.day)) {
        Cells cells{{.text = line.receiver}};
        for (const auto cover : line.covers) {
            const Html said = words(cover);
            cells.push_back({.text = cover == Cover::Yes ? strong(said) : said});
        }
        rows.rows.push_back(std::move(cells));
    }
    return table(rows);
}

// What else binds whoever signs it, and which version the others go on under.
Result<Html> kinship(audit::Reading& reading, const Agreement& agreement, const Document& document,
                     Date today) {
    Html out;
    for (const auto& parent : TRY(current_of_all(reading))) {
        if (document.inherits_from.empty() or parent.uri != document.inherits_from) continue;
        out += inset_text("It adds to " + link(address(parent), parent.title) +
                          ". Signing this one binds to that one too.");
    }
    for (const auto& version : TRY(versions(reading, agreement.reference))) {
        if (version.number >= agreement.number or not version.decides(today)) continue;
        out += paragraph("Version " + version.version +
                         " goes on between those who have not both signed version " +
                         agreement.version + ". " +
                         link(address(agreement) + "/changes", "See what changes"));
        break;
    }
    return out;
}

}  // namespace

Answer list_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    DataTable rows{.caption = "Agreements",
                   .caption_classes = "govuk-visually-hidden",
                   .head = {{.text = "Agreement"},
                            {.text = "Version"},
                            {.text = "Status"},
                            {.text = visit.party.name}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& agreement : TRY(current_of_all(reading))) {
        const auto all = TRY(lines(reading, agreement));
        const auto* own = own_line(all, visit);
        rows.rows.push_back({{.text = strong_link(address(agreement), agreement.title)},
                             {.text = agreement.version},
                             {.text = words(agreement.standing)},
                             {.text = own ? hand_tag(*own) : Html("Not a party")}});
    }
    const Html main =
        page_heading("Agreements") +
        links_in_a_row(
            {link("/drafts", "Drafts"), link("/published/agreements", "What anybody may read")}) +
        (rows.rows.empty() ? paragraph("No agreement has been published yet. You can share to "
                                       "protect a child from harm without one.")
                           : table(rows)) +
        links_in_a_row({link("/privacy-assessments", "Privacy assessments (DPIA)"),
                        link("/ten-steps", "The ten steps at " + visit.party.name)});
    return http::html(page(identity::hub(visit, "Agreements", "/agreements"), main));
}

Answer overview_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto document = TRY(document_of(visit, agreement));
    const auto all = TRY(lines(reading, agreement));
    const auto law = TRY(law_for(reading, visit.law));
    const auto assessment = TRY(assessment_of(reading, agreement));
    const auto since =
        not agreement.may_be_signed()
            ? "Version " + agreement.version + ". " + std::string(words(agreement.standing))
        : agreement.in_force_at ? "Version " + agreement.version + ", in force since " +
                                      spoken(london_day(*agreement.in_force_at))
                                : "Version " + agreement.version + ", open for signature";
    const auto who = type_words(visit, visit.party);
    const auto main =
        page_heading(agreement.title, since) + sections(agreement, "") +
        next_act(visit, agreement, own_line(all, visit), law->day) +
        inset_text(
            "Not signed is not a reason to hold back. Anyone can share to protect a child "
            "from harm. The agreement makes it routine.") +
        TRY(kinship(reading, agreement, document, law->day)) +
        facts(agreement, document, assessment, law->day) + heading("Parties") +
        signed_so_far(agreement, all) + party_table(visit, all) + heading("What it covers") +
        paragraph("What " + who +
                  " may share, by who asks and why. “Ask first” means talk to "
                  "your safeguarding lead.") +
        (agreement.decides(law->day) ? coverage_table(visit, *law, agreement)
                                     : paragraph("It decides nothing today."));
    return http::html(page(section_shell(visit, agreement, agreement.title), main));
}

}  // namespace accord::agreement
