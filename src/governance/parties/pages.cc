#include "governance/parties/pages.h"

#include "base/london.h"
#include "governance/parties/pages_join.h"
#include "platform/html/components.h"

namespace accord::parties {
namespace {

using namespace accord::html;

Html contact(const ContactPoint& point, Date today) {
    if (point.empty()) return "Not given";
    const Html number = point.phone.empty() ? Html() : ", " + phone(point.phone);
    return point.name + number + line_break() + quiet(confirmed_words(point, today));
}

Html posts_table(const PartyView& view) {
    if (view.posts.empty()) return paragraph("Nobody has a post here today.");
    DataTable rows{.caption = "People with a post today",
                   .caption_classes = "govuk-table__caption--m",
                   .head = {{.text = "Name"}, {.text = "Post"}, {.text = "In Accord"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& post : view.posts) {
        const auto* role = view.rulebook.roles.find(post.role);
        const std::string words = role ? role->words : std::string(post.role.text());
        rows.rows.push_back({{.text = post.name},
                             {.text = post.post},
                             {.text = words + (post.deputy ? ", stands in" : "")}});
    }
    return table(rows);
}

Html confirm_form(const PartyView& view) {
    const auto here = "/organisations/" + text(view.whole.party.reference);
    const auto& desk = view.whole.party.duty_desk;
    return heading("Confirm the telephone numbers") +
           paragraph(
               "Ring the number. If it was answered, say so; if it has changed, write the "
               "new one.") +
           form({.action = here + "/contact", .token = view.token},
                hidden("version", std::to_string(view.whole.party.version)) +
                    radios(Question{.name = "which",
                                    .legend = bold_legend("Which one did you ring?"),
                                    .error = error_of(view.faults, "which"),
                                    .items = {{.value = "duty-desk", .text = "The duty desk"},
                                              {.value = "safeguarding-lead",
                                               .text = "The safeguarding lead"}}}) +
                    input({.name = "contact-name",
                           .label = bold_label("Who answers"),
                           .error = error_of(view.faults, "contact-name"),
                           .value = desk.name}) +
                    input({.name = "contact-phone",
                           .label = bold_label("Telephone number"),
                           .error = error_of(view.faults, "contact-phone"),
                           .value = desk.phone,
                           .type = "tel",
                           .classes = "govuk-input--width-20"}) +
                    main_button("It was answered"));
}

Html standing_actions(const PartyView& view) {
    const auto& party = view.whole.party;
    const auto here = "/organisations/" + text(party.reference);
    if (party.standing == Standing::Suspended) {
        return heading("Restore") +
               form({.action = here + "/restoration", .token = view.token},
                    hidden("version", std::to_string(party.version)) +
                        input({.name = "reason",
                               .label = bold_label("What was mended, in a few words"),
                               .error = error_of(view.faults, "reason")}) +
                        secondary_button("Restore " + party.name, "restore", "yes"));
    }
    std::vector<Html> links{link(here + "/name", "Change its name"),
                            link(here + "/successor", "Say who comes after it")};
    if (party.active()) {
        links.push_back(link(here + "/suspension", "Suspend it"));
        links.push_back(link(here + "/leaving", "Remove it from the partnership"));
    }
    return heading("For those who admit organisations") + list(links);
}

const Party* named(const PartyView& view, const Id<Party>& id) {
    for (const auto& party : view.named) {
        if (party.id == id) return &party;
    }
    return nullptr;
}

Html link_to(const PartyView& view, const Id<Party>& id) {
    const auto* party = named(view, id);
    if (party == nullptr) return "An organisation";
    return link("/organisations/" + text(party->reference), party->name);
}

// What it was called, who came before and after, where it stood when.
Html past(const PartyView& view) {
    const auto& history = view.history;
    std::vector<SummaryRow> rows;
    for (const auto& name : history.names)
        rows.push_back(row("Called until " + spoken(name.until), name.name));
    for (const auto& one : history.predecessors)
        rows.push_back(
            row("Came before", link_to(view, one.predecessor) + Html(" until ") + spoken(one.from) +
                                   line_break() +
                                   quiet("What it signed was its own, and is signed afresh here")));
    for (const auto& line : history.standings)
        rows.push_back(row(words(line.standing), Html(spoken(line.at)) + Html(", ") +
                                                     (line.name.empty() ? "the node" : line.name) +
                                                     line_break() + quiet(line.reason)));
    if (rows.empty()) return {};
    return heading("What was") + summary_list(rows);
}

}  // namespace

std::string type_words(const rulebook::Rulebook& rulebook, Code<rulebook::AgencyType> type) {
    const auto* row = rulebook.agency_types.find(type);
    auto words = row == nullptr ? std::string(type.text()) : row->words;
    if (words[0] >= 'a' and words[0] <= 'z') words[0] = static_cast<char>(words[0] - 32);
    return words;
}

Html standing_tag(Standing standing) {
    switch (standing) {
        case Standing::Invited: return tag("Invited", Colour::Blue);
        case Standing::Signed: return tag("Signed", Colour::Green);
        case Standing::Suspended: return tag("Suspended", Colour::Red);
        case Standing::Left: return tag("Left", Colour::Grey);
    }
    return {};
}

namespace {

Html filters(const DirectoryView& view) {
    std::vector<Option> types{{.value = "", .text = "Every kind"}};
    for (const auto& type : view.rulebook.agency_types.all())
        types.push_back({.value = std::string(type.code.text()),
                         .text = type_words(view.rulebook, type.code),
                         .selected = view.type == type.code.text()});
    std::vector<Option> standings{{.value = "", .text = "Every state"}};
    for (const auto standing :
         {Standing::Invited, Standing::Signed, Standing::Suspended, Standing::Left})
        standings.push_back({.value = std::string(word(standing)),
                             .text = words(standing),
                             .selected = view.standing == word(standing)});
    return form({.action = "/organisations", .is_search = true},
                input({.name = "find",
                       .label = bold_label("Name, number or reference"),
                       .value = view.looked_for,
                       .classes = "govuk-input--width-20"}) +
                    select({.name = "type", .label = bold_label("Kind"), .items = types}) +
                    select({.name = "standing", .label = bold_label("State"), .items = standings}) +
                    secondary_button("Show these", "show", "yes"));
}

Html directory_links(const DirectoryView& view) {
    std::vector<Html> links{link("/organisations/export", "The whole list as a file (CSV)")};
    if (view.may_admit) links.push_back(link("/organisations/import", "Bring in many at once"));
    return links_in_a_row(links);
}

}  // namespace

Html directory(const DirectoryView& view) {
    const auto start = page_heading("Organisations") +
                       paragraph(
                           "Who is in the partnership, and whom to ring. A telephone call "
                           "counts as sharing.") +
                       filters(view) + directory_links(view);
    if (view.parties.empty()) return start + paragraph("No organisation is like that.");
    DataTable rows{.caption = "Organisations",
                   .caption_classes = "govuk-visually-hidden",
                   .head = {{.text = "Organisation"}, {.text = "Duty desk"}, {.text = "State"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (std::size_t i = 0; i < view.parties.size(); ++i) {
        const auto& party = view.parties[i];
        const bool other = i < view.answers_now.size() and not view.answers_now[i].empty();
        rows.rows.push_back(
            {{.text = strong_link("/organisations/" + text(party.reference), party.name) +
                      line_break() + quiet(type_words(view.rulebook, party.type))},
             {.text = contact(party.duty_desk, view.today) +
                      (other ? line_break() + view.answers_now[i] : Html())},
             {.text = standing_tag(party.standing)}});
    }
    return start +
           paragraph(std::to_string(view.found) +
                     (view.found == 1 ? " organisation" : " organisations")) +
           table(rows) + view.pages;
}

Html party_page(const PartyView& view) {
    const auto& party = view.whole.party;
    const auto here = "/organisations/" + text(party.reference);
    auto main = page_heading(party.name, type_words(view.rulebook, party.type));
    if (view.history.successor)
        main +=
            inset_text(Html("This organisation ") + words(view.history.successor->because) +
                       Html(" ") + link_to(view, view.history.successor->successor) + Html(" on ") +
                       spoken(view.history.successor->from) +
                       Html(". What was shared with it and signed by it stays under its name."));
    const JoinView joined{.rulebook = view.rulebook, .whole = view.whole, .today = view.today};
    if (view.may_confirm) {
        std::vector<Html> mend;
        for (const auto& line : to_mend(view.whole, view.today)) mend.emplace_back(line);
        if (not mend.empty()) main += tinted_box("To mend", bullets(mend));
        main += paragraph(link(here + "/join", "Say or change what stands here"));
    }
    std::vector<SummaryRow> rows{row("State", standing_tag(party.standing)),
                                 row("Reference", text(party.reference))};
    if (not view.answers_now.empty()) rows.push_back(row("Answers now", view.answers_now));
    if (view.handed_over)
        rows.push_back(row("Open shares", link(here + "/handovers", "What was handed over")));
    main += summary_list(rows) + particulars(joined, view.may_confirm) + posts_table(view);
    if (view.may_appoint) main += paragraph(link(here + "/posts", "Give or end a post"));
    if (view.may_confirm) main += confirm_form(view);
    if (not view.to_sign_again.empty())
        main += heading("To be signed again") +
                paragraph(
                    "Signed by who came before, and not by this organisation. Until it has, what "
                    "they permit is not permitted to it; nothing stops a worry about a child.") +
                bullets(view.to_sign_again);
    main += past(view);
    if (view.may_suspend) main += standing_actions(view);
    return main;
}

}  // namespace accord::parties
