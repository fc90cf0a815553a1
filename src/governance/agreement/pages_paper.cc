// Signed on paper: one person takes the scan in and says what it is; another looks at it beside
// what was said, and only then does it count.
#include "base/london.h"
#include "governance/agreement/commands_mandate.h"
#include "governance/agreement/commands_paper.h"
#include "governance/agreement/pages_signing.h"
#include "governance/agreement/sections.h"
#include "governance/parties/commands.h"
#include "platform/html/components.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;
using rulebook::Permission;

// For one's own organisation, or for any of them on behalf of the partnership.
bool may_take_in(const Visit& visit) {
    return visit.may(Permission::MaySignAgreement) or visit.may(Permission::MayAppoint) or
           visit.may(Permission::MayAdmitParties);
}

bool may_see(const Visit& visit, const Paper& paper) {
    return may_take_in(visit) and
           (paper.party == visit.party.id or visit.may(Permission::MayAdmitParties));
}

Html party_choice(const Visit& visit, const std::vector<parties::Party>& all,
                  const web::Form& typed, const Faults& faults) {
    if (not visit.may(Permission::MayAdmitParties)) return {};
    Select out{
        .name = "party", .label = "Which organisation signed", .error = error_of(faults, "party")};
    const auto own = text(visit.party.reference);
    for (const auto& party : all) {
        if (party.standing == parties::Standing::Left) continue;
        const auto value = text(party.reference);
        const bool chosen = typed.has("party") ? typed.value("party") == value : value == own;
        out.items.push_back({.value = value, .text = party.name, .selected = chosen});
    }
    return select(out);
}

struct Desk {
    Agreement agreement;
    std::vector<parties::Party> all;
    std::vector<Paper> waiting;
};

Result<Desk> desk_of(const Visit& visit) {
    if (not may_take_in(visit)) {
        return fail(
            forbidden("Papers are taken in by those who sign, or keep posts, for an "
                      "organisation, and by the partnership"));
    }
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    auto agreement = TRY(asked_for(reading, visit));
    Desk out{std::move(agreement), TRY(parties::all(reading)), {}};
    for (auto& paper : TRY(papers_waiting(reading, out.agreement.id))) {
        if (may_see(visit, paper)) out.waiting.push_back(std::move(paper));
    }
    return out;
}

std::string name_of(const Desk& desk, const Id<parties::Party>& id) {
    for (const auto& party : desk.all) {
        if (party.id == id) return party.name;
    }
    return "An organisation";
}

Html waiting_list(const Visit& visit, const Desk& desk) {
    if (desk.waiting.empty()) return paragraph("No paper waits to be checked.");
    std::vector<Html> out;
    for (const auto& paper : desk.waiting) {
        const bool own = paper.entered_by == visit.actor.account;
        out.push_back(link(address(desk.agreement) + "/papers/" + text(paper.id),
                           "Paper of " + name_of(desk, paper.party)) +
                      line_break() +
                      quiet("Taken in " + spoken(paper.entered_at) + " by " + paper.entered_name +
                            (own ? ". Somebody else has to check it" : "")));
    }
    return list(out);
}

Answer draw(const Visit& visit, const Desk& desk, const web::Form& typed, const Faults& faults) {
    const auto here = address(desk.agreement);
    auto shell = identity::flow(visit, "Signed on paper", here);
    shell.faults = faults;
    const auto main =
        page_heading("Signed on paper",
                     desk.agreement.title + ", version " + desk.agreement.version) +
        paragraph(
            "One person takes the scan in. Another looks at it beside what was entered. Then "
            "it counts like any other signature.") +
        heading("Waiting to be checked") + waiting_list(visit, desk) + heading("Take one in") +
        form({.action = here + "/papers", .token = visit.form_token, .has_files = true},
             party_choice(visit, desk.all, typed, faults) +
                 input({.name = "name",
                        .label = "Name of who signed, as on the paper",
                        .error = error_of(faults, "name"),
                        .value = std::string(typed.value("name"))}) +
                 input({.name = "post",
                        .label = "Their post, as on the paper",
                        .error = error_of(faults, "post"),
                        .value = std::string(typed.value("post"))}) +
                 date_input(Born{.name = "signed_on",
                                 .legend = "The day it was signed",
                                 .error = error_of(faults, "signed_on"),
                                 .day = std::string(typed.value("signed_on-day")),
                                 .month = std::string(typed.value("signed_on-month")),
                                 .year = std::string(typed.value("signed_on-year"))}) +
                 file_upload(
                     {.name = "scan",
                      .label = "The scan",
                      .hint =
                          "A PDF, JPEG or PNG, up to 8 MB. It is kept sealed, and without where a "
                          "photograph was taken",
                      .error = error_of(faults, "scan"),
                      .accept = ".pdf,.jpg,.jpeg,.png"}) +
                 button_group(main_button("Take it in") + link(here, "Cancel")));
    const auto status = faults.empty() ? http::Status::Ok : http::Status::Unprocessable;
    return http::html(page(shell, one_column(main)), status);
}

struct OnePaper {
    Agreement agreement;
    Paper paper;
    parties::Party party;
    Mandate mandate;
};

Result<OnePaper> paper_of(const Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    auto agreement = TRY(asked_for(reading, visit));
    const auto id = id_from<Paper>(visit.request.param("paper"));
    if (not id) return fail(not_found("There is no such paper"));
    auto paper = TRY(find_paper(reading, *id));
    if (paper.agreement != agreement.id or not may_see(visit, paper)) {
        return fail(not_found("There is no such paper"));
    }
    auto party = TRY(parties::find(reading, paper.party));
    auto mandate = TRY(mandate_of(reading, party.id));
    return OnePaper{std::move(agreement), std::move(paper), std::move(party), std::move(mandate)};
}

Html check_form(const Visit& visit, const OnePaper& one, const Faults& faults) {
    const auto here = address(one.agreement) + "/papers/" + text(one.paper.id);
    if (not one.paper.waits()) return paragraph("It has been looked at.");
    if (one.paper.entered_by == visit.actor.account) {
        return inset_text("You took it in. Somebody else looks at it before it counts.");
    }
    return form(
        {.action = here + "/check", .token = visit.form_token},
        hidden("shown", text(one.agreement.digest)) +
            radios({.name = "matches",
                    .legend = bold_legend("Is the paper what was entered?"),
                    .hint = "The name, the post, the day, the version and its seal",
                    .error = error_of(faults, "matches"),
                    .items = {{.value = "yes", .text = "Yes, all of it"},
                              {.value = "no", .text = "No. It is kept, and does not count"}}}) +
            button_group(main_button("Save")));
}

Answer draw_one(const Visit& visit, const OnePaper& one, const Faults& faults) {
    const auto all = address(one.agreement) + "/papers";
    const auto here = all + "/" + text(one.paper.id);
    auto shell = identity::flow(visit, "A paper to check", all);
    shell.faults = faults;
    const auto& paper = one.paper;
    const auto main =
        page_heading("Signed on paper for " + one.party.name,
                     one.agreement.title + ", version " + one.agreement.version) +
        summary_list(
            {row("Who signed", paper.name + ", " + paper.post),
             row("When", paper.signed_on ? spoken(*paper.signed_on) : std::string("Not said")),
             row("Who may sign", said(one.mandate)),
             row("Taken in", spoken(paper.entered_at) + " by " + paper.entered_name),
             row("The scan", link(here + "/scan", "Open the scan") + line_break() +
                                 quiet("Digest ") + code(hex(paper.digest)))}) +
        check_form(visit, one, faults);
    const auto status = faults.empty() ? http::Status::Ok : http::Status::Unprocessable;
    return http::html(page(shell, one_column(main)), status);
}

}  // namespace

Answer papers_page(const Visit& visit, const web::Form&) {
    const auto desk = TRY(desk_of(visit));
    return draw(visit, desk, {}, {});
}

Answer take_paper(const Visit& visit, const web::Form& typed) {
    const auto desk = TRY(desk_of(visit));
    web::FormReader reader(typed);
    TakeIn wish{.kind = Paper::Kind::Signature,
                .agreement = desk.agreement.id,
                .party = visit.party.id,
                .name = reader.line_or_none("name"),
                .post = reader.line_or_none("post"),
                .signed_on = reader.date_or_none("signed_on", "The day it was signed"),
                .bytes = {},
                .entered_name = visit.name};
    if (const auto* file = typed.file("scan")) wish.bytes = copy(bytes_of(file->bytes));
    if (visit.may(Permission::MayAdmitParties)) {
        for (const auto& party : desk.all) {
            if (text(party.reference) == typed.value("party")) wish.party = party.id;
        }
    }
    auto faults = reader.faults();
    for (const auto& fault : faults_of(wish, london_day(visit.node.clock.now()))) {
        const bool told = not error_of(faults, fault.where).empty();
        if (not told) faults.push_back(fault);
    }
    if (not faults.empty()) return draw(visit, desk, typed, faults);
    const auto paper = TRY(take_in(visit.node, visit.actor, wish));
    return http::see_other(address(desk.agreement) + "/papers/" + text(paper.id));
}

Answer paper_page(const Visit& visit, const web::Form&) {
    const auto one = TRY(paper_of(visit));
    return draw_one(visit, one, {});
}

Answer paper_scan(const Visit& visit, const web::Form&) {
    const auto one = TRY(paper_of(visit));
    const auto opened = TRY(open_paper(visit.node, visit.actor, one.paper.id));
    return http::file(opened.paper.media_type, std::string(text_of(opened.bytes)),
                      file_name_of(opened.paper));
}

Answer take_paper_check(const Visit& visit, const web::Form& typed) {
    const auto one = TRY(paper_of(visit));
    const auto shown = digest_from_text(typed.value("shown"));
    const auto matches = typed.value("matches");
    if (not shown) return fail(invalid(std::string(web::FormReader::out_of_date)));
    if (matches != "yes" and matches != "no") {
        return draw_one(
            visit, one,
            {{.where = "matches", .sentence = "Say whether the paper is what was entered"}});
    }
    TRY(check_paper(visit.node, visit.actor,
                    {.paper = one.paper.id, .shown = *shown, .matches = matches == "yes"}));
    return http::see_other(address(one.agreement) + "/signatures");
}

}  // namespace accord::agreement
