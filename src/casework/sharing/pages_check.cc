// Check, then share: what the rules say for each organisation, in the engine's own words, before
// anything is sent. And the urgent way, straight from the worry.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/sharing/forms.h"
#include "casework/sharing/pages.h"
#include "casework/sharing/pages_common.h"
#include "casework/sharing/panels.h"
#include "casework/sharing/untold_names.h"
#include "governance/desks/commands.h"
#include "governance/desks/whom_to_ring.h"

namespace accord::sharing {
namespace {

using namespace accord::html;

Result<std::vector<Judged>> judged(const Visit& visit, const Preview& preview) {
    std::vector<Judged> out;
    for (const auto& each : preview.prospects) out.push_back({&each, &preview.items});
    return with_whom_to_ring(visit.node, visit.actor, std::move(out));
}

// Whether where this child lives goes out as it was typed, to anybody.
bool address_goes(const Preview& preview, std::size_t number, const Child& child) {
    const auto id = "child-" + std::to_string(number) + "-lives";
    return std::any_of(
        preview.prospects.begin(), preview.prospects.end(), [&](const Prospect& each) {
            const auto& items = each.rendition.items;
            return std::any_of(items.begin(), items.end(), [&](const shield::Item& item) {
                return item.id == id and item.words == child.lives;
            });
        });
}

bool seen_whole_by_any(const Preview& preview) {
    return std::any_of(
        preview.prospects.begin(), preview.prospects.end(),
        [](const Prospect& each) { return each.rendition.extent == shield::Extent::Everything; });
}

Html lives_at(const Preview& preview, std::size_t number, const Child& child) {
    const bool from_record = shield::has_mask(child.lives, shield::Guarded::Address);
    Html out = from_record ? Html() : Html(child.lives) + line_break();
    const bool held = seen_whole_by_any(preview) and not address_goes(preview, number, child);
    if (child.address_protected or (held and not child.lives.empty()))
        out += tag("Held back", Colour::Grey) + " " +
               Html(std::string("Not sent to anyone") + (from_record ? "" : " as you typed it") +
                    ": your list says that it must not become known. Whoever must visit rings you "
                    "for it.");
    return out;
}

// Of whoever lives in secret it is not filled in from the record.
Html school_of(const Child& child) {
    if (not child.school.empty() or child.person.empty() or not child.address_protected)
        return child.school;
    return tag("Not filled in", Colour::Grey) + " " +
           Html(
               "It could show where they live. Write it in what you share if whoever gets this "
               "must know it.");
}

Html child_card(const Draft& draft, const Preview& preview, Date today) {
    std::vector<SummaryRow> rows;
    std::size_t number = 0;
    for (const auto& child : draft.answers.children) {
        number++;
        Html name = name_of(child);
        if (const auto day = born(child))
            name += ", born " + spoken(*day) + " (" + age_words(child, today) + ")";
        else if (const auto words = age_words(child, today); not words.empty())
            name += ", " + words;
        rows.push_back(row("Name", name));
        rows.push_back(row("Lives at", lives_at(preview, number, child)));
        if (const auto school = school_of(child); not school.empty())
            rows.push_back(row("School", school));
    }
    return check_card("The child", address(draft.reference, "child"), rows);
}

Html worry_card(const Draft& draft) {
    const auto& answers = draft.answers;
    return check_card(
        "What you are sharing", address(draft.reference, "worry"),
        {row("Act", tag(words(answers.how_soon), Colour::Orange)),
         row("Seen or heard", with_breaks(answers.facts)),
         row("Your view", with_breaks(answers.view)), row("Keep from", answers.keep_from)});
}

Html seen_by(const std::vector<Prospect>& prospects, shield::Extent extent) {
    std::vector<Html> names;
    for (const auto& each : prospects)
        if (not each.suspended and each.rendition.extent == extent)
            names.push_back(each.party.name);
    if (names.empty()) return {};
    Html out = join(names, line_break());
    if (extent == shield::Extent::Everything) return out;
    for (const auto& each : prospects)
        if (each.rendition.extent == extent)
            return out + details("See the short version", rendition_html(each.rendition));
    return out;
}

// What stays behind, item by item, with why: said once where everyone is told the same.
Html kept_back(const std::vector<Prospect>& prospects) {
    std::vector<Html> lines;
    std::vector<std::string> said;
    for (const auto& each : prospects) {
        if (not each.goes or each.rendition.extent != shield::Extent::Everything) continue;
        for (const auto& held : each.rendition.held_back) {
            const auto line = held.heading + ": " + held.why;
            if (std::find(said.begin(), said.end(), line) != said.end()) continue;
            said.push_back(line);
            lines.push_back(held.why);
        }
    }
    return join(lines, line_break());
}

Html who_card(const Draft& draft, const Preview& preview) {
    std::vector<SummaryRow> rows;
    const auto add = [&](const Html& key, const Html& value) {
        if (not value.empty()) rows.push_back(row(key, value));
    };
    add("Everything", seen_by(preview.prospects, shield::Extent::Everything));
    add("Short version", seen_by(preview.prospects, shield::Extent::Short));
    add("Only that there is something", seen_by(preview.prospects, shield::Extent::ExistenceOnly));
    add("Held back", kept_back(preview.prospects));
    Html told = words(draft.answers.family.telling);
    if (not draft.answers.family.more.empty()) told += ". " + Html(draft.answers.family.more);
    add("Family told", told);
    return check_card("Who with", address(draft.reference, "people"), rows);
}

// The sender said that somebody must not find out, and typed an address that nobody marked: ask,
// since only they know whether it is the one. It never stops the share.
Html address_to_think_of(const Draft& draft, const Preview& preview) {
    if (draft.answers.must_not_find_out != Yes::Yes) return {};
    std::size_t number = 0;
    for (const auto& child : draft.answers.children) {
        number++;
        if (child.lives.empty() or not address_goes(preview, number, child)) continue;
        return inset_text(
            strong("Is it an address that must not be found out? ") +
            Html("Everyone who sees everything is sent where " + called(child) +
                 " lives. If that would put someone in danger, take the address out, and tell it "
                 "by telephone to whoever needs it."));
    }
    return {};
}

// Word for word, before it goes.
Html what_each_gets(const Preview& preview) {
    Html out;
    for (const auto& each : preview.prospects)
        if (each.goes and not each.suspended)
            out += details("Exactly what " + each.party.name + " gets",
                           rendition_html(each.rendition));
    return out;
}

std::string organisations(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " organisation" : " organisations");
}

std::size_t would_go(const std::vector<Prospect>& prospects) {
    return static_cast<std::size_t>(
        std::count_if(prospects.begin(), prospects.end(), [](const Prospect& each) {
            return not each.suspended and not(each.stopped() and not each.goes);
        }));
}

Html masked_note(const Preview& preview) {
    if (preview.masked.empty()) return {};
    return inset_text(
        "In “" + join_words(preview.masked) +
        "” you wrote something that could tell someone where a person at risk can "
        "be found. It is replaced by “[address held back]” in what is sent. Accord cannot "
        "find every way of saying where: read what you wrote once more.");
}

// Each organisation where the rules do not clearly fit wants one line of why, or to be taken off.
Faults reason_faults(const std::vector<Prospect>& prospects) {
    Faults out;
    for (const auto& each : prospects)
        if (each.asks_why() and not each.stopped() and trim(each.chosen.go_on).empty())
            out.push_back({.where = go_on_field(each),
                           .sentence = "Say in one line why you are going on with " +
                                       each.party.name + ", or take them off the list"});
    return out;
}

constexpr std::string_view untold_why_field = "untold-why";

// A name that may not get out stands in what was written: it is taken out, or it is said why.
Faults untold_faults(const Answers& answers) {
    Faults out;
    for (const auto& found : untold_found(answers))
        out.push_back({.where = std::string(untold_why_field),
                       .sentence = "In “" + found.heading + "” you wrote “" +
                                   join(found.names, "”, “") +
                                   "”, which somebody must not learn. Take it out, or say why "
                                   "they must know"});
    return out;
}

Html untold_box(const Draft& draft) {
    const auto& origin = draft.answers.origin;
    if (origin.untold_why.empty() and untold_found(draft.answers).empty()) return {};
    const auto faults = untold_faults(draft.answers);
    Html out;
    for (const auto& fault : faults) out += warning_text(fault.sentence + ".");
    return out +
           input(Input{.name = std::string(untold_why_field),
                       .label = bold_label("Why must they know who spoke?"),
                       .hint = "Only if they must. It is kept, and not sent",
                       .value = origin.untold_why,
                       .autocomplete = "off"}) +
           paragraph(link(address(draft.reference, "worry"), "Change what I wrote"));
}

Answer check_page(const Visit& visit, const Draft& draft, bool put_right_asked,
                  const Html& before = {}) {
    const auto seen = TRY(preview(visit.node, asker_of(visit), visit.law, draft.answers));
    auto faults = put_right_asked ? reason_faults(seen.prospects) : Faults();
    if (put_right_asked)
        for (auto& fault : untold_faults(draft.answers)) faults.push_back(std::move(fault));
    const auto today = london_day(visit.node.clock.now());
    Html fields = page_heading("Check, then share", about(draft.answers, ""));
    fields += untold_box(draft);
    if (not draft.answers.origin.note.empty()) fields += inset_text(draft.answers.origin.note);
    fields += panels(TRY(judged(visit, seen)), seen.sender, faults);
    fields += masked_note(seen);
    fields += child_card(draft, seen, today) + worry_card(draft) + who_card(draft, seen) +
              address_to_think_of(draft, seen) + what_each_gets(seen);
    fields += inset_text(
        "It waits for them in Accord. Whoever opens it is recorded, and you can see "
        "who has. No title or address of a page names " +
        called(draft.answers.children.front()) + ".");
    fields += button_group(main_button("Share with " + organisations(would_go(seen.prospects))) +
                           secondary_button("Save and come back later", "later", "yes"));
    return flow_page(visit,
                     {.title = "Check, then share",
                      .back = address(draft.reference, "people"),
                      .action = address(draft.reference, "check"),
                      .version = draft.version,
                      .faults = std::move(faults),
                      .drop = address(draft.reference, "drop")},
                     before, fields);
}

Answer after_sending(const Visit& visit, Result<Sending> sending, const Reference& reference) {
    if (not sending) {
        const auto& error = sending.error();
        const bool a_step = error.field == "child" or error.field == "worry" or
                            error.field == "people" or error.field == "check";
        if (error.kind == ErrorKind::Invalid and a_step) return put_right(reference, error.field);
        return fail(error);
    }
    if (const auto* first = std::get_if<SavedFirst>(&*sending))
        return check_page(visit, first->theirs, false,
                          both_versions(first->theirs, visit.node.clock.now()));
    return http::see_other(address(reference, "sent"));
}

}  // namespace

Answer show_check(const Visit& visit, const web::Form& fields) {
    auto found = TRY(draft_or_page(visit, "check"));
    if (auto* page = std::get_if<http::Response>(&found)) return std::move(*page);
    const auto& draft = std::get<Draft>(found);
    const auto step = first_unfinished(draft.answers, london_day(visit.node.clock.now()));
    if (not step.empty()) return put_right(draft.reference, step);
    return check_page(visit, draft, fields.has("put-right"));
}

Answer take_check(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    auto opened = TRY(open_draft(visit.node, asker_of(visit), reference, "check"));
    if (std::holds_alternative<AlreadySent>(opened))  // pressed twice: sent once
        return http::see_other(address(reference, "sent"));
    auto draft = std::get<Draft>(std::move(opened));
    auto answers = draft.answers;
    read_reasons(fields, answers);
    if (fields.has(untold_why_field))
        answers.origin.untold_why = std::string(trim(fields.value(untold_why_field)));
    auto saved =
        TRY(save(visit.node, asker_of(visit), {reference, version_in(fields), "check", answers}));
    if (std::holds_alternative<AlreadySent>(saved))
        return http::see_other(address(reference, "sent"));
    if (const auto* first = std::get_if<SavedFirst>(&saved))
        return check_page(visit, first->theirs, false,
                          both_versions(first->theirs, visit.node.clock.now()));
    draft = std::get<Draft>(std::move(saved));
    if (fields.has("later")) return http::see_other("/");
    const auto seen = TRY(preview(visit.node, asker_of(visit), visit.law, draft.answers));
    if (not reason_faults(seen.prospects).empty() or not untold_found(draft.answers).empty())
        return put_right(reference, "check");
    return after_sending(
        visit, send(visit.node, asker_of(visit), visit.law, {reference, draft.version, false}),
        reference);
}

// ---------------------------------------------------------------- the urgent way

namespace {

// Each organisation that it goes to, and who answers there at this moment.
Result<std::vector<Html>> goes_to(const Visit& visit, const Preview& seen) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto now = reading.now();
    std::vector<Html> out;
    for (const auto& each : seen.prospects)
        out.push_back(strong(each.party.name) + ". " +
                      desks::ring(TRY(desks::who_answers(reading, each.party, now)), now));
    return out;
}

}  // namespace

Answer show_now(const Visit& visit, const web::Form&) {
    auto found = TRY(draft_or_page(visit, "now"));
    if (auto* page = std::get_if<http::Response>(&found)) return std::move(*page);
    auto draft = std::get<Draft>(std::move(found));
    const auto offered = TRY(offer(visit.node, asker_of(visit), draft.answers));
    auto answers = draft.answers;
    if (answers.recipients.empty())
        for (const auto& each : offered.suggested)
            if (each.ticked)
                answers.recipients.push_back({text(each.party), each.why, each.extent, {}});
    const auto seen = TRY(preview(visit.node, asker_of(visit), visit.law, answers));
    Html body = page_heading("Send this now", about(draft.answers, ""));
    if (not draft.answers.origin.note.empty()) body += inset_text(draft.answers.origin.note);
    body += panels(TRY(judged(visit, seen)), seen.sender, {}) + masked_note(seen);
    body += heading("It goes to") + bullets(TRY(goes_to(visit, seen)));
    body += summary_list({row("Seen or heard", with_breaks(draft.answers.facts))});
    body += paragraph(
        "It stands first on each duty desk's home page. Ring them as well. Afterwards you have two "
        "hours to answer three short questions.");
    body += button_group(
        button(Button{
            .text = "Send now", .classes = "govuk-button--warning", .prevent_double_click = true}) +
        link(address(draft.reference, "people"), "Choose who it goes to"));
    return flow_page(visit,
                     {.title = "Send this now",
                      .back = address(draft.reference, "worry"),
                      .action = address(draft.reference, "now"),
                      .version = draft.version},
                     danger_line(), body);
}

Answer take_now(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    return after_sending(
        visit, send(visit.node, asker_of(visit), visit.law, {reference, version_in(fields), true}),
        reference);
}

}  // namespace accord::sharing
