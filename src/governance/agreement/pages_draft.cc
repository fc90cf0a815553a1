// One draft as a whole: its clauses, its faults, what others say of it, who has cleared it, and
// opening it for signature.
#include "governance/agreement/pages_draft.h"

#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "governance/agreement/changes.h"
#include "governance/agreement/changes_shown.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/desk.h"
#include "governance/agreement/sections.h"
#include "governance/parties/commands.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;
using rulebook::Permission;

// ---------------------------------------------------------------- one draft

Html fault_list(const Desk& desk) {
    const auto all = placed_faults(desk);
    if (all.empty()) {
        return sound_panel("It has no faults",
                           "Every clause can apply, and the text says all that it must.");
    }
    std::vector<Html> lines;
    for (const auto& one : all) lines.push_back(link(one.href, one.said));
    const auto count = std::to_string(all.size()) + (all.size() == 1 ? " thing" : " things");
    return box(count + " to put right before it opens",
               paragraph("It can be saved as it is.") + bullets(lines));
}

Html clause_list(const Visit& visit, const Desk& desk, const std::vector<Comment>& comments) {
    const auto here = address(desk.draft);
    Html out;
    const auto* sections = desk.json["sections"].items();
    const std::size_t count = sections == nullptr ? 0 : sections->size();
    for (std::size_t s = 1; s <= count; ++s) {
        const auto& section = section_at(desk.json, s);
        const auto title = std::string(section["number"].text_or()) + " " +
                           std::string(section["title"].text_or());
        out += heading_with(title, {},
                            desk.may_write ? link(here + "/sections/" + text(Place{s, 0}),
                                                  Html("Change") + heard(" section " + title))
                                           : Html());
        std::vector<Html> lines;
        const auto* clauses = section["clauses"].items();
        for (std::size_t c = 1; clauses != nullptr and c <= clauses->size(); ++c) {
            const auto& clause = clause_at(desk.json, {s, c});
            const auto number = std::string(clause["number"].text_or());
            const auto said =
                std::count_if(comments.begin(), comments.end(), [&](const Comment& one) {
                    return one.clause == number and one.answer.empty() and not number.empty();
                });
            auto line = link(here + "/clauses/" + text(Place{s, c}),
                             number + " " + std::string(clause["heading"].text_or("No heading")));
            if (not clause.has("rule")) line += quiet(" for people");
            if (said > 0) line += quiet(", " + std::to_string(said) + " to answer");
            lines.push_back(std::move(line));
        }
        out += lines.empty() ? paragraph("No clauses yet.") : list(lines);
    }
    if (not desk.may_write) return out;
    return out +
           form({.action = here + "/sections", .token = visit.form_token},
                input({.name = "title", .label = "Add a section"}) +
                    secondary_button("Add section", "do", "add")) +
           form({.action = here + "/numbering", .token = visit.form_token},
                secondary_button("Number everything afresh", "do", "number") +
                    fine_print("Sections 1, 2, 3; clauses 1.1, 1.2. References inside the words "
                               "are not changed."));
}

Html clearance_rows(const Desk& desk, const std::vector<Clearance>& all, const Digest& digest) {
    std::vector<SummaryRow> rows;
    for (const auto side : {Side::Legal, Side::InformationGovernance}) {
        const auto* now = clearance_of(all, side, digest);
        const auto last = std::find_if(all.begin(), all.end(),
                                       [&](const Clearance& one) { return one.side == side; });
        Html said = "Not yet";
        if (now != nullptr) {
            said = now->name + ", " + now->post + ", " + spoken(now->cleared_at);
        } else if (last != all.end()) {
            said = "Lapsed: the words changed after " + last->name + " cleared them";
        }
        rows.push_back(row(words(side), said));
    }
    rows.push_back(row("Seal of these words", code(seal_words(digest))));
    rows.push_back(
        row("Last saved", desk.draft.saved_by_name + ", " + spoken(desk.draft.saved_at)));
    return summary_list(rows);
}

Html clear_buttons(const Visit& visit, const Desk& desk, const Digest& digest) {
    const auto& keeper = desk.draft.keeper;
    const bool ours = keeper.empty() or keeper == visit.actor.agency;
    if (not desk.draft.is_open() or not desk.read.ok() or not ours) return {};
    Html out;
    const auto button_for = [&](Side side, bool may) {
        if (not may) return;
        const auto action = address(desk.draft) + "/clearances";
        out += form({.action = action, .token = visit.form_token},
                    hidden("shown", text(digest)) + hidden("side", word(side)) +
                        secondary_button(side == Side::Legal ? "I clear it for law"
                                                             : "I clear it for information "
                                                               "governance",
                                         "do", "clear"));
    };
    button_for(Side::Legal,
               visit.may(Permission::MaySignAgreement) or visit.may(Permission::MayDraftAgreement));
    button_for(Side::InformationGovernance, visit.may(Permission::MayGovernInformation));
    return out;
}

Html open_button(const Visit& visit, const Desk& desk, bool cleared, const Digest& digest) {
    if (not desk.may_write) return {};
    const auto here = address(desk.draft);
    Html out;
    if (desk.read.ok() and cleared) {
        out += form({.action = here + "/opening", .token = visit.form_token},
                    hidden("shown", text(digest)) +
                        paragraph("It is published as it stands, under the seal above. Nothing in "
                                  "it can be changed after that but by a new version.") +
                        main_button("Open it for signature"));
    } else {
        out += paragraph(
            "It opens for signature when it has no faults and two people have cleared "
            "exactly these words: one for law, one for information governance.");
    }
    return out + details("Give this draft up",
                         form({.action = here + "/ending", .token = visit.form_token},
                              paragraph("It is kept, and closed. Nothing else changes.") +
                                  warning_button("Give it up")));
}

Html comment_list(const Visit& visit, const Desk& desk, const std::vector<Comment>& comments,
                  const web::Form& typed, const Faults& faults) {
    Html out = heading("What others say of it");
    for (const auto& one : comments) {
        const auto about = one.clause.empty() ? "The whole text" : "Clause " + one.clause;
        out += quotation(with_breaks(one.words),
                         one.name + ", " + one.post + ". " + about + ", " + spoken(one.made_at));
        if (not one.answer.empty()) {
            out += paragraph(strong("Answered by " + one.answered_by + ": ") +
                             with_breaks(one.answer));
        } else if (desk.may_write) {
            const auto id = "answer-" + text(one.id).substr(4);
            out += form(
                {.action = address(desk.draft) + "/comments/" + text(one.id) + "/answer",
                 .token = visit.form_token},
                textarea({.name = "answer", .id = id, .label = "What you made of it", .rows = 2}) +
                    secondary_button("Answer", "do", "answer"));
        }
    }
    if (comments.empty()) out += paragraph("Nothing yet.");
    if (not desk.draft.is_open()) return out;
    return out + form({.action = address(desk.draft) + "/comments", .token = visit.form_token},
                      input({.name = "clause",
                             .label = "Clause",
                             .hint = "Its number; leave it empty for the whole text",
                             .classes = "govuk-input--width-5"}) +
                          textarea({.name = "words",
                                    .label = "What do you think of it?",
                                    .error = error_of(faults, "words"),
                                    .value = std::string(typed.value("words")),
                                    .rows = 3}) +
                          secondary_button("Say it", "do", "say"));
}

Answer draw_draft(const Visit& visit, const Faults& faults, const web::Form& typed) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto desk = TRY(desk_at(reading, visit));
    const auto comments = TRY(comments_on(reading, desk.draft));
    const auto clearances = TRY(clearances_of(reading, desk.draft));
    const auto digest = desk.read.document ? desk.read.document->digest : Digest{};
    auto title = title_of(desk.draft, desk.json);
    auto shell = draft_shell(visit, desk, title);
    shell.crumbs.back().href = {};
    shell.faults = faults;
    Html top;
    if (desk.draft.opened_as) {
        for (const auto& agreement : TRY(current_of_all(reading))) {
            if (agreement.id == *desk.draft.opened_as)
                top = inset_text("Opened for signature: " +
                                 link(address(agreement), agreement.title));
        }
    }
    const auto main =
        page_heading(title,
                     std::string(words(desk.draft.standing)) + ", " + text(desk.draft.reference)) +
        draft_sections(desk.draft, "") + top +
        two_columns(fault_list(desk) + clause_list(visit, desk, comments) +
                        comment_list(visit, desk, comments, typed, faults),
                    box("Cleared by two people", clearance_rows(desk, clearances, digest) +
                                                     clear_buttons(visit, desk, digest)) +
                        open_button(visit, desk, is_cleared(clearances, digest), digest) +
                        paragraph(link(address(desk.draft) + "/document", "Keep it as a file")));
    return http::html(page(shell, main),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

// Back to the draft; a fault is shown on it, with what was typed.
Answer back_to(const Visit& visit, const Result<void>& done, const web::Form& typed) {
    if (done) return http::see_other("/drafts/" + std::string(visit.request.param("draft")));
    const auto& error = done.error();
    if (error.kind != ErrorKind::Invalid) return fail(error);
    // Only the comment has a field that can be led to.
    const auto where = error.field == "words" ? error.field : std::string("main-content");
    return draw_draft(visit, {{.where = where, .sentence = error.sentence}}, typed);
}

template <class Value>
Result<void> only_whether(const Result<Value>& result) {
    if (not result) return fail(result.error());
    return {};
}

Result<Reference> draft_asked_for(const Visit& visit) {
    const auto reference = reference_from_text('D', visit.request.param("draft"));
    if (not reference) return fail(not_found("There is no such draft"));
    return *reference;
}

}  // namespace

Answer draft_overview(const Visit& visit, const web::Form&) {
    return draw_draft(visit, {}, {});
}

Answer draft_changes(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto desk = TRY(desk_at(reading, visit));
    const auto base = TRY(base_of(reading, desk.draft, desk.json));
    if (not base) {
        return draft_page(visit, desk, "changes", "What changes",
                          paragraph("This draft follows no earlier version: everything is new."));
    }
    const auto before = TRY(document_of(visit, *base));
    if (not desk.read.document) return fail(broken("This draft can no longer be read"));
    const auto all = changes(visit.rulebook, before, *desk.read.document);
    const Html told =
        all.none() ? Html() : permissions_shown(visit.rulebook, before, *desk.read.document);
    const auto main = paragraph("Against version " + base->version + " of " + base->title + ".") +
                      told + changes_shown(all);
    return draft_page(visit, desk, "changes", "What changes", main);
}

Answer draft_file(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto desk = TRY(desk_at(reading, visit));
    return http::file("application/json", desk.draft.document,
                      text(desk.draft.reference) + ".agreement.json");
}

Answer say_something(const Visit& visit, const web::Form& form) {
    const auto draft = TRY(draft_asked_for(visit));
    const Say wish{.draft = draft,
                   .clause = std::string(trim(form.value("clause"))),
                   .words = std::string(trim(form.value("words"))),
                   .party = visit.party.id,
                   .by = doer(visit)};
    return back_to(visit, only_whether(comment(visit.node, visit.actor, wish)), form);
}

Answer answer_something(const Visit& visit, const web::Form& form) {
    const auto draft = TRY(draft_asked_for(visit));
    const auto id = id_from<Comment>(visit.request.param("comment"));
    if (not id) return fail(not_found("There is no such comment"));
    return back_to(visit,
                   answer_comment(visit.node, visit.actor, draft, *id, trim(form.value("answer")),
                                  doer(visit)),
                   form);
}

Answer clear_a_draft(const Visit& visit, const web::Form& form) {
    const auto draft = TRY(draft_asked_for(visit));
    const auto side = side_from(form.value("side"));
    const auto shown = digest_from_text(form.value("shown"));
    if (not side or not shown) return fail(invalid(std::string(web::FormReader::out_of_date)));
    const bool may =
        *side == Side::InformationGovernance
            ? visit.may(Permission::MayGovernInformation)
            : visit.may(Permission::MaySignAgreement) or visit.may(Permission::MayDraftAgreement);
    if (not may) return fail(forbidden("Clearing this side is for another post"));
    return back_to(visit,
                   only_whether(clear_draft(visit.node, visit.actor, visit.rulebook, draft, *side,
                                            *shown, doer(visit))),
                   form);
}

Answer open_a_draft(const Visit& visit, const web::Form& form) {
    const auto draft = TRY(draft_asked_for(visit));
    const auto shown = digest_from_text(form.value("shown"));
    if (not shown) return fail(invalid(std::string(web::FormReader::out_of_date)));
    const auto opened = open_draft(visit.node, visit.actor, visit.rulebook, draft, *shown);
    if (opened and opened->agreement) return http::see_other(address(*opened->agreement));
    return back_to(visit, only_whether(opened), form);
}

Answer drop_a_draft(const Visit& visit, const web::Form& form) {
    return back_to(visit, drop_draft(visit.node, visit.actor, TRY(draft_asked_for(visit))), form);
}

}  // namespace accord::agreement
