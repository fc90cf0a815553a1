// Check, then share: what the rules say for each organisation, in the engine's own words, before
// anything is sent. And the urgent way, straight from the worry.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/sharing/forms.h"
#include "casework/sharing/pages.h"
#include "casework/sharing/pages_common.h"

namespace accord::sharing {
namespace {

using namespace accord::html;

html::Permission state_of(policy::Panel panel) {
    switch (panel) {
        case policy::Panel::Green: return html::Permission::Share;
        case policy::Panel::Blue: return html::Permission::ThinkFirst;
        case policy::Panel::Amber: return html::Permission::TalkFirst;
    }
    return html::Permission::TalkFirst;
}

Html paragraphs(const std::vector<std::string>& lines) {
    Html out;
    for (const auto& line : lines) out += paragraph(line);
    return out;
}

// Those to whom the engine says the same thing are told of in one panel.
struct Group {
    std::vector<const Prospect*> prospects;
    const Prospect& first() const { return *prospects.front(); }
};

std::vector<Group> groups_of(const std::vector<Prospect>& prospects) {
    std::vector<Group> out;
    for (const auto& each : prospects) {
        const auto same = [&](const Group& group) {
            const auto& one = group.first();
            return not each.asks_why() and not each.suspended and not one.suspended and
                   one.explanation.panel.state == each.explanation.panel.state and
                   one.explanation.panel.sentence == each.explanation.panel.sentence and
                   one.explanation.panel.advice == each.explanation.panel.advice;
        };
        const auto found = std::find_if(out.begin(), out.end(), same);
        if (found == out.end())
            out.push_back({{&each}});
        else
            found->prospects.push_back(&each);
    }
    return out;
}

std::string names_in(const Group& group) {
    std::vector<std::string> out;
    for (const auto* each : group.prospects) out.push_back(each->party.name);
    return join_words(out);
}

Html legal_of(const Group& group) {
    Html out;
    for (const auto* each : group.prospects) {
        if (group.prospects.size() > 1) out += small_heading(each->party.name);
        out += paragraphs(each->explanation.legal);
    }
    return out;
}

std::string go_on_field(const Prospect& prospect) {
    return "go-on-" + prospect.chosen.party;
}

// Never a wall: the name and number of somebody to talk to, and the way on.
Html way_on(const Prospect& prospect, const parties::Party& sender, const Faults& faults) {
    Html out = paragraph("Your safeguarding lead: " + Html(sender.safeguarding_lead.name) + ", " +
                         phone(sender.safeguarding_lead.phone));
    if (prospect.stopped()) {
        if (prospect.goes) return out;
        return out + paragraph(
                         "This will not be sent to them from here. Ring them, and ring whoever "
                         "can decide.");
    }
    const auto name = go_on_field(prospect);
    return out + input(Input{.name = name,
                             .label = bold_label("Go on: a child may be harmed"),
                             .hint = "Say why in one line. Someone looks at it afterwards, never "
                                     "before",
                             .error = error_of(faults, name),
                             .value = prospect.chosen.go_on,
                             .autocomplete = "off"});
}

// The engine's advice; what stays behind is said item by item, by the name it has on this page.
std::vector<std::string> advice_of(const Prospect& prospect, const std::vector<Written>& items) {
    std::vector<std::string> out;
    std::vector<std::string> by_item;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto& sentence = prospect.explanation.items[i].sentence;
        const auto fate = prospect.decision.items[i].fate;
        if (fate != policy::Fate::HeldBack or prospect.question.items[i].not_needed) continue;
        by_item.push_back(sentence);
        out.push_back(said_of_item(prospect, i, items[i].item.heading));
    }
    for (const auto& line : prospect.explanation.panel.advice) {
        const bool said = std::find(by_item.begin(), by_item.end(), line) != by_item.end();
        if (not said and not line.starts_with("Leave out ")) out.push_back(line);
    }
    return out;
}

Html panel_of(const Group& group, const std::vector<Written>& items, const parties::Party& sender,
              const Faults& faults) {
    const auto& first = group.first();
    const auto& words = first.explanation.panel;
    if (first.suspended)
        return permission_panel(
            {.state = html::Permission::TalkFirst,
             .title = first.party.name + ": nothing can be sent to them just now",
             .text = paragraph("They are not working under the agreement today. Everyone else is "
                               "sent this. Ring " +
                               strong(first.party.duty_desk.name) + " on " +
                               phone(first.party.duty_desk.phone) + " if they must know.")});
    Html text = paragraph(strong(names_in(group)) + ". " + Html(words.sentence));
    const auto advice = advice_of(first, items);
    Html more = advice.empty() ? Html() : bullets({advice.begin(), advice.end()});
    if (first.asks_why()) more += way_on(first, sender, faults);
    return permission_panel({.state = state_of(words.state),
                             .title = words.heading,
                             .text = text,
                             .more = more,
                             .legal = legal_of(group)});
}

Html panels(const Preview& preview, const Faults& faults) {
    Html out;
    for (const auto& group : groups_of(preview.prospects))
        out += panel_of(group, preview.items, preview.sender, faults);
    return out;
}

Html lives_at(const Child& child) {
    Html out = child.lives;
    if (child.address_protected)
        out += line_break() + tag("Protected", Colour::Grey) + " " +
               Html("Not sent to anyone. It would show where someone protected lives.");
    return out;
}

Html child_card(const Draft& draft, Date today) {
    std::vector<SummaryRow> rows;
    for (const auto& child : draft.answers.children) {
        Html name = name_of(child);
        if (const auto day = born(child))
            name += ", born " + spoken(*day) + " (" + age_words(child, today) + ")";
        else if (const auto words = age_words(child, today); not words.empty())
            name += ", " + words;
        rows.push_back(row("Name", name));
        rows.push_back(row("Lives at", lives_at(child)));
        if (not child.school.empty()) rows.push_back(row("School", child.school));
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
Html address_to_think_of(const Draft& draft) {
    if (draft.answers.must_not_find_out != Yes::Yes) return {};
    for (const auto& child : draft.answers.children) {
        if (child.address_protected or child.lives.empty()) continue;
        return inset_text(
            strong("Is it an address that must not be found out? ") +
            Html("Everyone who sees everything is sent where " + called(child) +
                 " lives. If that would put someone in danger, take the address out, and tell it "
                 "by telephone to whoever needs it."));
    }
    return {};
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

Answer check_page(const Visit& visit, const Draft& draft, bool put_right_asked,
                  const Html& before = {}) {
    const auto seen = TRY(preview(visit.node, asker_of(visit), visit.law, draft.answers));
    auto faults = put_right_asked ? reason_faults(seen.prospects) : Faults();
    const auto today = london_day(visit.node.clock.now());
    Html fields = page_heading("Check, then share", about(draft.answers, ""));
    fields += panels(seen, faults);
    fields += masked_note(seen);
    fields += child_card(draft, today) + worry_card(draft) + who_card(draft, seen) +
              address_to_think_of(draft);
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
        const bool a_step =
            error.field == "child" or error.field == "worry" or error.field == "people";
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
    if (not reason_faults(seen.prospects).empty()) return put_right(reference, "check");
    return after_sending(
        visit, send(visit.node, asker_of(visit), visit.law, {reference, draft.version, false}),
        reference);
}

// ---------------------------------------------------------------- the urgent way

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
    std::vector<Html> who;
    for (const auto& each : seen.prospects)
        who.push_back(strong(each.party.name) + ", " + Html(each.party.duty_desk.name) + ", " +
                      phone(each.party.duty_desk.phone));
    Html body = page_heading("Send this now", about(draft.answers, ""));
    body += panels(seen, {}) + masked_note(seen);
    body += heading("It goes to") + bullets(who);
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
