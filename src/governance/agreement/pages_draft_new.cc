// The drafts, and the beginning of one: from nothing, from the London text, from a version or a
// file.
#include "base/london.h"
#include "base/text.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/desk.h"
#include "governance/agreement/pages_draft.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;
using rulebook::Permission;

Answer draw_new(const Visit& visit, const web::Form& typed, const Faults& faults) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    auto shell = identity::flow(visit, "New draft", "/drafts");
    shell.faults = faults;
    Question how{.name = "how",
                 .legend = bold_legend("What does it begin with?"),
                 .error = error_of(faults, "how"),
                 .items = {{.value = "blank", .text = "Nothing: an empty text"},
                           {.value = "london",
                            .text = "The London agreement",
                            .hint = "All its clauses and rules, without its names and days"}},
                 .chosen = std::string(typed.value("how"))};
    for (const auto& agreement : TRY(current_of_all(reading))) {
        how.items.push_back({.value = text(agreement.id),
                             .text = "A new version of " + agreement.title,
                             .hint = "It begins with version " + agreement.version});
    }
    how.items.push_back(
        {.value = "file", .text = "A file: choose it below, or paste what it holds"});
    const auto main =
        page_heading("New draft") +
        paragraph(
            "A draft decides nothing. It can be saved with faults in it, and is opened for "
            "signature when it has none.") +
        form({.action = "/drafts", .token = visit.form_token, .has_files = true},
             radios(how) +
                 file_upload({.name = "draft_file",
                              .label = "The agreement file, if it begins with one",
                              .hint = "JSON (accord-agreement/1), at most 8 MB",
                              .accept = ".json"}) +
                 textarea({.name = "file",
                           .label = "Or paste what it holds",
                           .error = error_of(faults, "file"),
                           .value = std::string(typed.value("file")),
                           .rows = 6,
                           .spellcheck = false}) +
                 button_group(main_button("Begin") + link("/drafts", "Cancel")));
    return http::html(page(shell, one_column(main)),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

Result<BeginDraft> wished(const Visit& visit, const web::Form& form) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    BeginDraft wish{.document = {}, .base = std::nullopt, .by = doer(visit)};
    const auto how = form.value("how");
    const auto start = plus_days(london_day(reading.now()), 28);
    if (how == "blank") {
        wish.document = pretty(blank_text(visit.party.name, start));
    } else if (how == "london") {
        wish.document = TRY(template_text(visit.party.name, start));
    } else if (how == "file") {
        const auto* chosen = form.file("draft_file");
        wish.document = chosen != nullptr ? chosen->bytes : std::string(form.value("file"));
        if (trim(wish.document).empty())
            return fail(invalid("Choose the file, or paste what it holds", "file"));
    } else {
        for (const auto& agreement : TRY(current_of_all(reading))) {
            if (text(agreement.id) != how) continue;
            wish.document = TRY(next_version_of(agreement));
            wish.base = agreement.id;
        }
        if (not wish.base) return fail(invalid("Choose what it begins with", "how"));
    }
    return wish;
}

}  // namespace

Answer drafts_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    DataTable rows{.caption = "Drafts",
                   .caption_classes = "govuk-visually-hidden",
                   .head = {{.text = "Draft"}, {.text = "Stands"}, {.text = "Last saved"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& draft : TRY(drafts(reading))) {
        const auto json = TRY(parse_json(draft.document));
        rows.rows.push_back(
            {{.text = strong_link(address(draft), title_of(draft, json)) + line_break() +
                      quiet(text(draft.reference))},
             {.text = words(draft.standing)},
             {.text = draft.saved_by_name + line_break() + quiet(spoken(draft.saved_at))}});
    }
    auto shell = identity::hub(visit, "Drafts", "/agreements");
    shell.crumbs = {{.text = "Agreements", .href = "/agreements"}, {.text = "Drafts", .href = {}}};
    Html main = page_heading("Drafts of agreements") +
                paragraph(
                    "A draft decides nothing. Anybody in the partnership may read it and say "
                    "what they think of it.") +
                (rows.rows.empty() ? paragraph("There is no draft.") : table(rows));
    if (visit.may(Permission::MayDraftAgreement))
        main += paragraph(strong_link("/drafts/new", "Begin a draft"));
    return http::html(page(shell, main));
}

Answer new_draft_page(const Visit& visit, const web::Form&) {
    return draw_new(visit, {}, {});
}

Answer begin_a_draft(const Visit& visit, const web::Form& form) {
    const auto wish = wished(visit, form);
    const auto draft =
        wish ? begin_draft(visit.node, visit.actor, *wish) : Result<Draft>(fail(wish.error()));
    if (draft) return http::see_other(address(*draft));
    if (draft.error().kind != ErrorKind::Invalid) return fail(draft.error());
    return draw_new(visit, form,
                    {{.where = draft.error().field, .sentence = draft.error().sentence}});
}

}  // namespace accord::agreement
