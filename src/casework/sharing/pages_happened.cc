// Starting from what happened: which of the few, then one page with six answers at most. It makes
// an ordinary draft and leads on to its next step; nothing is sent from here.
#include "casework/sharing/pages_happened.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/sharing/child_fields.h"
#include "casework/sharing/commands_batch.h"
#include "casework/sharing/pages.h"
#include "casework/sharing/pages_common.h"

namespace accord::sharing {
namespace {

using namespace accord::html;

struct HappeningPage {
    const Happening& happening;
    std::vector<Child> children = {};
    Typed typed = {};
    Faults faults = {};
    ChildSearch search = {};
};

Words label_of(const HappeningField& field) {
    return bold_label(field.label);
}

Words hint_of(const HappeningField& field, const Html& otherwise = {}) {
    if (not field.hint.empty()) return {Html(field.hint)};
    return otherwise.empty() ? Words() : Words(otherwise);
}

std::string typed_text(const HappeningPage& page, const std::string& name) {
    return std::string(typed_in(page.typed, name));
}

Html moment_field(const HappeningPage& page, const HappeningField& field) {
    const auto day = field.code + "-day";
    const auto time = field.code + "-time";
    return input(Input{.name = day,
                       .label = label_of(field),
                       .hint = hint_of(field, "The day, for example 2 March 2026"),
                       .error = error_of(page.faults, day),
                       .value = typed_text(page, day),
                       .classes = "govuk-input--width-20",
                       .autocomplete = "off"}) +
           input(Input{.name = time,
                       .label = "At what time? (optional)",
                       .hint = "For example, 2:15am. Leave it empty if it is not known",
                       .error = error_of(page.faults, time),
                       .value = typed_text(page, time),
                       .classes = "govuk-input--width-10",
                       .autocomplete = "off"});
}

Html choice_field(const HappeningPage& page, const HappeningField& field) {
    std::vector<Choice> items;
    for (const auto& each : field.choices)
        items.push_back({.value = each.value, .text = Html(each.words)});
    return radios(Question{.name = field.code,
                           .legend = bold_legend(field.label),
                           .hint = hint_of(field),
                           .error = error_of(page.faults, field.code),
                           .items = items,
                           .chosen = typed_text(page, field.code)});
}

Html school_field(const HappeningPage& page, const HappeningField& field) {
    const auto name = field.code + "-name";
    return radios(Question{.name = field.code,
                           .legend = bold_legend(field.label),
                           .hint = hint_of(field,
                                           "Nothing is needed here where their record on "
                                           "your list says which"),
                           .error = error_of(page.faults, field.code),
                           .items = {{.value = "school", .text = "At a school, nursery or college"},
                                     {.value = "home", .text = "They are taught at home"},
                                     {.value = "not-yet", .text = "They are not at school yet"},
                                     {.value = "not-known", .text = "It is not known"}},
                           .chosen = typed_text(page, field.code)}) +
           input(Input{.name = name,
                       .label = "Which school, nursery or college?",
                       .hint = "Its whole name",
                       .error = error_of(page.faults, name),
                       .value = typed_text(page, name),
                       .autocomplete = "off",
                       .spellcheck = false});
}

Html line_field(const HappeningPage& page, const HappeningField& field) {
    return input(Input{.name = field.code,
                       .label = label_of(field),
                       .hint = hint_of(field),
                       .error = error_of(page.faults, field.code),
                       .value = typed_text(page, field.code),
                       .autocomplete = "off"});
}

Html words_field(const HappeningPage& page, const HappeningField& field) {
    return textarea(Textarea{.name = field.code,
                             .label = label_of(field),
                             .hint = hint_of(field),
                             .error = error_of(page.faults, field.code),
                             .value = typed_text(page, field.code),
                             .rows = 3,
                             .autocomplete = "off"});
}

Html field_of(const HappeningPage& page, const HappeningField& field) {
    switch (field.kind) {
        case FieldKind::Moment:
        case FieldKind::Coming: return moment_field(page, field);
        case FieldKind::Choice: return choice_field(page, field);
        case FieldKind::School: return school_field(page, field);
        case FieldKind::Line: return line_field(page, field);
        case FieldKind::Words: return words_field(page, field);
    }
    return {};
}

Answer happening_page(const Visit& visit, const HappeningPage& page) {
    const auto& happening = page.happening;
    Html fields = page_heading(happening.title, "Share information, from what happened");
    fields += paragraph(
        "Accord makes the draft from your answers. You look at it, and at who is told, before "
        "anything is sent.");
    fields += heading("Who is the child?");
    fields += TRY(child_fields(
        visit, {.children = page.children, .faults = page.faults, .search = page.search}));
    fields += heading("What happened");
    for (const auto& field : happening.fields) fields += field_of(page, field);
    fields += main_button("Continue");
    fields += details("Why Accord may help with this", paragraph(happening.source));
    return flow_page(visit,
                     {.title = happening.title,
                      .back = "/share/happened",
                      .action = happening_address(happening),
                      .version = 0,
                      .faults = page.faults},
                     danger_line(), fields);
}

// What was typed of the fields of this page, whatever else the form holds.
Typed read_typed(const web::Form& form, const Happening& happening) {
    Typed out;
    const auto take = [&](const std::string& name) {
        if (form.has(name)) out[name] = std::string(trim(form.value(name)));
    };
    for (const auto& field : happening.fields) {
        for (const auto* part : {"", "-day", "-time", "-name"}) take(field.code + part);
    }
    return out;
}

}  // namespace

std::string happening_address(const Happening& happening) {
    return "/share/happened/" + happening.code;
}

Result<const Happening*> happening_in(const Visit& visit) {
    const auto* found = happening_for(happenings(), visit.request.param("happening"),
                                      visit.party.type, london_day(visit.node.clock.now()));
    if (found == nullptr)
        return fail(
            not_found("There is no such page for your organisation. You can always share "
                      "what you know from the start"));
    return found;
}

Answer show_happened(const Visit& visit, const web::Form&) {
    std::vector<Html> lines;
    for (const auto& each : happenings()) {
        if (not each.open_to(visit.party.type, london_day(visit.node.clock.now()))) continue;
        Html line =
            strong_link(happening_address(each), each.title) + line_break() + quiet(each.hint);
        if (each.batch)
            line += line_break() + link(happening_address(each) + "/batch",
                                        "Several this morning? Bring them as a file");
        lines.push_back(line);
    }
    auto shell = identity::flow(visit, "What happened?", "/");
    return http::html(html::page(
        shell,
        one_column(danger_line() + page_heading("What happened?", "Share information") +
                   paragraph("One page, with six answers at most. You check who is told, and what, "
                             "before anything is sent.") +
                   list(lines) +
                   paragraph(link("/share/new", "Something else: start from the child")))));
}

Answer show_happening(const Visit& visit, const web::Form&) {
    const auto* happening = TRY(happening_in(visit));
    return happening_page(visit, {.happening = *happening});
}

Answer take_happening(const Visit& visit, const web::Form& fields) {
    const auto* happening = TRY(happening_in(visit));
    const auto form = read_child(fields);
    HappeningPage page{.happening = *happening};
    page.typed = read_typed(fields, *happening);
    page.children = TRY(children_of(visit, form, {}, "sharing what happened to them"));
    page.search = TRY(search_by(visit, form));
    if (page.search.again()) return happening_page(visit, page);
    const Filling filling{*happening, page.children, page.typed};
    page.faults = filling_faults(filling, visit.node.clock.now());
    if (not page.faults.empty()) return happening_page(visit, page);
    const auto draft = TRY(begin_filled(visit.node, asker_of(visit), visit.rulebook, filling));
    return http::see_other(
        next_step(draft.reference, draft.answers, london_day(visit.node.clock.now())));
}

std::string next_step(const Reference& share, const Answers& answers, Date today) {
    const auto step = first_unfinished(answers, today);
    return address(share, step.empty() ? "check" : step);
}

}  // namespace accord::sharing
