#include "governance/parties/pages.h"

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
    const auto here = "/organisations/" + text(view.party.reference);
    const auto& desk = view.party.duty_desk;
    return heading("Confirm the telephone numbers") +
           paragraph(
               "Ring the number. If it was answered, say so; if it has changed, write the "
               "new one.") +
           form({.action = here + "/contact", .token = view.token},
                hidden("version", std::to_string(view.party.version)) +
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

Html suspend_form(const PartyView& view) {
    const auto here = "/organisations/" + text(view.party.reference);
    if (view.party.standing == Standing::Suspended) {
        return heading("Restore") +
               form({.action = here + "/restoration", .token = view.token},
                    hidden("version", std::to_string(view.party.version)) +
                        secondary_button("Restore " + view.party.name, "restore", "yes"));
    }
    if (not view.party.active()) return {};
    return heading("Suspend") +
           paragraph(
               "From that moment it reads nothing here and is sent nothing. What was sent "
               "before stays where it is. Ring them first.") +
           form({.action = here + "/suspension", .token = view.token},
                hidden("version", std::to_string(view.party.version)) +
                    input({.name = "reason",
                           .label = bold_label("Why, in a few words"),
                           .error = error_of(view.faults, "reason")}) +
                    warning_button("Suspend " + view.party.name));
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

Html directory(const rulebook::Rulebook& rulebook, const std::vector<Party>& parties, Date today) {
    const auto start = page_heading("Organisations") +
                       paragraph(
                           "Who is in the partnership, and whom to ring. A telephone call "
                           "counts as sharing.");
    if (parties.empty()) return start + paragraph("No organisation has joined yet.");
    DataTable rows{.caption = "Organisations",
                   .caption_classes = "govuk-visually-hidden",
                   .head = {{.text = "Organisation"}, {.text = "Duty desk"}, {.text = "State"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& party : parties) {
        rows.rows.push_back(
            {{.text = strong_link("/organisations/" + text(party.reference), party.name) +
                      line_break() + quiet(type_words(rulebook, party.type))},
             {.text = contact(party.duty_desk, today)},
             {.text = standing_tag(party.standing)}});
    }
    return start + table(rows);
}

Html party_page(const PartyView& view) {
    const auto& party = view.party;
    auto main =
        page_heading(party.name, type_words(view.rulebook, party.type)) +
        summary_list({row("State", standing_tag(party.standing)),
                      row("Duty desk", contact(party.duty_desk, view.today)),
                      row("Safeguarding lead", contact(party.safeguarding_lead, view.today)),
                      row("Reference", text(party.reference))}) +
        posts_table(view);
    if (view.may_confirm) main += confirm_form(view);
    if (view.may_suspend) main += suspend_form(view);
    return main;
}

}  // namespace accord::parties
