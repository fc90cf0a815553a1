#include "governance/parties/pages_join.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "platform/html/components.h"

namespace accord::parties {
namespace {

using namespace accord::html;

Html version_field(std::int64_t version) {
    return hidden("version", std::to_string(version));
}

std::string value_of(const std::map<std::string, std::string>& typed, const std::string& name) {
    const auto found = typed.find(name);
    return found == typed.end() ? std::string() : found->second;
}

Html line_input(const JoinView& view, std::string name, const Html& label, std::string value,
                const Html& hint = {}, std::string classes = {}) {
    return input({.name = name,
                  .label = bold_label(label),
                  .hint = hint,
                  .error = error_of(view.faults, name),
                  .value = std::move(value),
                  .classes = std::move(classes)});
}

TagOptions part_tag(const JoinPart& part) {
    if (part.old) return {.text = "Out of date", .classes = "govuk-tag--yellow"};
    return {.text = "Not yet done", .classes = "govuk-tag--blue"};
}

}  // namespace

std::string join_address(const Party& party, std::string_view part) {
    const auto here = "/organisations/" + text(party.reference) + "/join";
    return part.empty() ? here : here + "/" + std::string(part);
}

Html join_list(const JoinView& view) {
    TaskList tasks;
    std::size_t done = 0;
    const auto parts = join_parts(view.whole, view.today);
    for (const auto& part : parts) {
        Task task{.title = part.title,
                  .href = join_address(view.whole.party, part.word),
                  .hint = part.hint};
        if (part.done and not part.old) {
            task.status = "Completed";
            ++done;
        } else {
            task.status_tag = part_tag(part);
        }
        tasks.items.push_back(std::move(task));
    }
    return page_heading("Join the partnership", view.whole.party.name) +
           paragraph(
               "Do these in any order, and stop when you like: each is kept as soon as you "
               "save it. Nothing here stops anybody sharing to protect a child.") +
           paragraph(std::to_string(done) + " of " + std::to_string(parts.size()) + " done.") +
           task_list(tasks) +
           paragraph("Then " + link("/agreements", "read the agreement and sign it") + ".");
}

Html profile_form(const JoinView& view, const Profile& typed) {
    std::vector<Choice> classes;
    for (const auto value : statutory_classes())
        classes.push_back({.value = std::string(rulebook::word(value)), .text = sentence(value)});
    std::vector<Choice> regimes;
    for (const auto value : {DataRegime::UkGdpr, DataRegime::LawEnforcement, DataRegime::Both})
        regimes.push_back({.value = std::string(word(value)), .text = sentence(value)});
    std::vector<Choice> roles;
    for (const auto value :
         {ControllerRole::Controller, ControllerRole::JointController, ControllerRole::Processor})
        roles.push_back({.value = std::string(word(value)), .text = sentence(value)});
    return page_heading("Who you are before the law", view.whole.party.name) +
           form({.action = join_address(view.whole.party, "organisation"), .token = view.token},
                version_field(view.whole.profile.version) +
                    line_input(view, "legal-name", "Full legal name", typed.legal_name,
                               "As it would stand on a contract") +
                    textarea({.name = "trading-names",
                              .label = bold_label("Other names you are known by"),
                              .hint = "One on each line. Leave it empty if there are none",
                              .error = error_of(view.faults, "trading-names"),
                              .value = join(typed.trading_names, "\n"),
                              .rows = 3}) +
                    radios(Question{.name = "class",
                                    .legend = bold_legend("What you are under the law"),
                                    .hint = "Usual for what you are is chosen already",
                                    .error = error_of(view.faults, "class"),
                                    .items = classes,
                                    .chosen = std::string(rulebook::word(typed.statutory_class))}) +
                    radios(Question{.name = "regime",
                                    .legend = bold_legend("The data protection law you work under"),
                                    .error = error_of(view.faults, "regime"),
                                    .items = regimes,
                                    .chosen = std::string(word(typed.regime))}) +
                    radios(Question{.name = "role",
                                    .legend = bold_legend("Who decides how information is used"),
                                    .error = error_of(view.faults, "role"),
                                    .items = roles,
                                    .chosen = std::string(word(typed.role))}) +
                    main_button("Save"));
}

TypedNumbers typed_numbers(const WholeParty& whole) {
    TypedNumbers out;
    for (const auto& one : whole.identifiers) {
        out[one.kind] = one.value;
        if (not one.good_until) continue;
        out[one.kind + "-until-day"] = std::to_string(one.good_until->day);
        out[one.kind + "-until-month"] = std::to_string(one.good_until->month);
        out[one.kind + "-until-year"] = std::to_string(one.good_until->year);
    }
    if (whole.profile.no_numbers) out["none"] = "yes";
    return out;
}

Html numbers_form(const JoinView& view, const TypedNumbers& typed) {
    const auto* type = view.rulebook.agency_types.find(view.whole.party.type);
    Html first;
    Html others;
    bool wrong_below = false;
    for (const auto& kind : identifier_kinds()) {
        std::string label = kind.words;
        if (not label.empty() and label[0] >= 'a' and label[0] <= 'z')
            label[0] = static_cast<char>(label[0] - 32);
        const auto name = lower(kind.code);
        const auto checked = kind.check == CheckDigits::None
                                 ? "Its shape is checked: it has no check digits"
                                 : "Its check digits are checked";
        Html field = line_input(view, name, label, value_of(typed, kind.code),
                                "Like " + kind.example + ". " + checked, "govuk-input--width-20");
        if (kind.expires)
            field += date_input(Born{.name = name + "-until",
                                     .legend = bold_legend("When it runs out"),
                                     .hint = "It is on the certificate",
                                     .error = error_of(view.faults, name + "-until"),
                                     .day = value_of(typed, kind.code + "-until-day"),
                                     .month = value_of(typed, kind.code + "-until-month"),
                                     .year = value_of(typed, kind.code + "-until-year")});
        const bool usual =
            (type != nullptr and fits(kind, *type)) or not value_of(typed, kind.code).empty();
        if (usual)
            first += field;
        else
            others += field;
        wrong_below = wrong_below or (not usual and not error_of(view.faults, name).empty());
    }
    return page_heading("Your public numbers", view.whole.party.name) +
           paragraph("Whichever you have. They tell you apart from others of the same name.") +
           form({.action = join_address(view.whole.party, "numbers"), .token = view.token},
                version_field(view.whole.profile.version) + first +
                    details({.summary = "Other numbers", .text = others, .open = wrong_below}) +
                    checkboxes({.name = "none",
                                .has_fieldset = false,
                                .error = error_of(view.faults, "none"),
                                .items = {{.value = "yes",
                                           .text = "We are in none of these registers",
                                           .checked = not value_of(typed, "none").empty()}}}) +
                    main_button("Save"));
}

Html contacts_list(const JoinView& view, const ContactEntry& head) {
    TaskList tasks;
    for (const auto& entry : view.whole.contacts) {
        const auto& kind = row_of(entry.kind);
        Task task{
            .title = kind.words,
            .href = join_address(view.whole.party, "contacts") + "/" + std::string(kind.word)};
        if (not entry.said()) {
            task.hint = kind.what_for;
            task.status_tag = {.text = "Not yet said", .classes = "govuk-tag--blue"};
        } else if (entry.answered_by_another()) {
            const auto other = contact_kind_from(entry.instead);
            task.hint = other ? "Answered for by: " + std::string(row_of(*other).words)
                              : std::string(kind.none);
            task.status = "Completed";
        } else {
            task.hint = entry.name + (entry.phone.empty() ? "" : ", " + entry.phone) + ". " +
                        confirmed_words(point_of(entry), view.today);
            if (is_fresh(entry, view.today))
                task.status = "Completed";
            else
                task.status_tag = {.text = "Ring them", .classes = "govuk-tag--yellow"};
        }
        tasks.items.push_back(std::move(task));
    }
    const auto for_all = form(
        {.action = join_address(view.whole.party, "contacts"), .token = view.token},
        line_input(view, "contact-name", "Post that answers", head.name, "Like Head or Chair") +
            line_input(view, "contact-phone", "Telephone number", head.phone, {},
                       "govuk-input--width-20") +
            line_input(view, "contact-email", "Email address", head.email, {}) +
            line_input(view, "hours", "When they answer", head.hours) +
            line_input(view, "out-of-hours", "Who answers then", head.out_of_hours,
                       "Or: nobody, ring 999 or the front door") +
            main_button("Save for all that are not yet said"));
    return page_heading("Whom to ring and whom to write to", view.whole.party.name) +
           task_list(tasks) + heading("Are you one or two people?") +
           paragraph(
               "Then say once who answers. It is taken for everything above that is not yet "
               "said, and you can change each later.") +
           for_all;
}

Html contact_form(const JoinView& view, const ContactEntry& typed) {
    const auto& kind = row_of(typed.kind);
    std::vector<Option> others{{.value = "", .text = "Nobody else: it is said above"}};
    for (const auto& row : contact_kinds()) {
        if (row.kind == typed.kind) continue;
        others.push_back({.value = std::string(row.word),
                          .text = row.words,
                          .selected = typed.instead == row.word});
    }
    if (not kind.none.empty())
        others.push_back({.value = "none", .text = kind.none, .selected = typed.instead == "none"});
    const auto here = join_address(view.whole.party, "contacts") + "/" + std::string(kind.word);
    auto fields = version_field(typed.version) +
                  line_input(view, "contact-name", "Post or desk that answers", typed.name,
                             "A post and not a person, where there is one") +
                  line_input(view, "contact-phone", "Telephone number", typed.phone, {},
                             "govuk-input--width-20") +
                  line_input(view, "contact-email", "Email address", typed.email) +
                  line_input(view, "hours", "When they answer", typed.hours,
                             "Like Monday to Friday, 9am to 5pm") +
                  line_input(view, "out-of-hours", "Who answers out of hours", typed.out_of_hours,
                             "A desk and a number, or that nobody does") +
                  select({.name = "instead",
                          .label = bold_label("Or somebody else answers for it"),
                          .hint = "Then leave the fields above empty",
                          .error = error_of(view.faults, "instead"),
                          .items = others}) +
                  main_button("Save");
    Html still;
    const auto& kept = view.whole.contact(typed.kind);
    if (kept.said() and not kept.answered_by_another())
        still = form({.action = here + "/confirmation", .token = view.token},
                     paragraph(kept.name + ", " + phone(kept.phone) + ". " +
                               confirmed_words(point_of(kept), view.today)) +
                         secondary_button("It still answers", "still", "yes"));
    return page_heading(kind.words, view.whole.party.name) + paragraph(kind.what_for) + still +
           form({.action = here, .token = view.token}, fields);
}

}  // namespace accord::parties
