// What an organisation shows so that others can rely on it: the forms, and how it all stands.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "governance/parties/pages_join.h"
#include "platform/html/components.h"

namespace accord::parties {
namespace {

using namespace accord::html;

std::string value_of(const TypedAssurance& typed, const std::string& name) {
    const auto found = typed.find(name);
    return found == typed.end() ? std::string() : found->second;
}

struct Field {
    const JoinView& view;
    const TypedAssurance& typed;

    Html line(std::string name, const Html& label, const Html& hint,
              std::string classes = {}) const {
        return input({.name = name,
                      .label = bold_label(label),
                      .hint = hint,
                      .error = error_of(view.faults, name),
                      .value = value_of(typed, name),
                      .classes = std::move(classes)});
    }
    Html day(const Html& label) const {
        return date_input(Born{.name = "given-on",
                               .legend = bold_legend(label),
                               .hint = "Today, unless you change it",
                               .error = error_of(view.faults, "given-on"),
                               .day = value_of(typed, "given-on-day"),
                               .month = value_of(typed, "given-on-month"),
                               .year = value_of(typed, "given-on-year")});
    }
};

Html security_fields(const Field& field) {
    std::vector<Choice> kinds;
    for (const auto& kind : security_kinds())
        kinds.push_back({.value = std::string(kind.word), .text = kind.words});
    Html out = radios(Question{.name = "statement",
                               .legend = bold_legend("How you show that information is safe"),
                               .error = error_of(field.view.faults, "statement"),
                               .items = kinds,
                               .chosen = value_of(field.typed, "statement")}) +
               field.line("reference", "Number of the certificate",
                          "Leave it empty for plain answers", "govuk-input--width-20");
    Html plain;
    for (const auto& question : plain_questions()) {
        const std::string name(question.name);
        plain += radios(Question{
            .name = name,
            .legend = bold_legend(question.asks),
            .error = error_of(field.view.faults, name),
            .items = {{.value = "yes", .text = "Yes"}, {.value = "no", .text = "No, or not all"}},
            .chosen = value_of(field.typed, name)});
    }
    return out + heading("Plain answers") +
           paragraph("Only if you have none of these. A no is honest, and stops nothing.") + plain;
}

Html one_choice(const Field& field, const Html& words, const std::string& value) {
    return checkboxes({.name = "statement",
                       .has_fieldset = false,
                       .error = error_of(field.view.faults, "statement"),
                       .items = {{.value = value,
                                  .text = words,
                                  .checked = value_of(field.typed, "statement") == value}}});
}

Html fields_of(const AssuranceKind& kind, const Field& field) {
    if (kind.code == "TRAINING")
        return field.line(
                   "reference", "How many in a hundred are trained",
                   "Of all who handle information about children and families. 2 of 2 is 100",
                   "govuk-input--width-3") +
               field.day("Counted on");
    if (kind.code == "SECURITY") return security_fields(field) + field.day("Since when");
    if (kind.code == "PRIVACY_NOTICE")
        return field.line("reference", "Its address on the web",
                          "Like https://example.org/privacy") +
               one_choice(field, "It is on paper, and we hand it out", "PAPER") +
               field.day("Last looked over on");
    return field.line("reference", "Its reference", "Like DPIA-12, or its address") +
           one_choice(field, "The partnership’s assessment covers us", "PARTNERSHIP") +
           field.day("Signed off on");
}

Html state_tag(AssuranceState state, bool own) {
    switch (state) {
        case AssuranceState::NotGiven: return tag("Not given", Colour::Grey);
        case AssuranceState::Good: return tag("Good", Colour::Green);
        case AssuranceState::Warned:
            return own ? tag("Ends soon", Colour::Yellow) : tag("Good", Colour::Green);
        case AssuranceState::Amber:
            return own ? tag("Out of date", Colour::Yellow) : tag("Good", Colour::Green);
        case AssuranceState::ShownToPartners: return tag("Out of date", Colour::Yellow);
        case AssuranceState::ReviewAtSigning: return tag("Out of date", Colour::Orange);
    }
    return {};
}

Html contact_words(const JoinView& view, const ContactEntry& entry) {
    const auto* answering = view.whole.answering(entry.kind);
    if (entry.answered_by_another()) {
        if (entry.instead == "none") return row_of(entry.kind).none;
        const auto other = contact_kind_from(entry.instead);
        if (answering == nullptr or not other) return "Not given";
        Html who = answering->name;
        if (not answering->phone.empty()) who += ", " + phone(answering->phone);
        if (row_of(entry.kind).wants_email and not answering->email.empty())
            who += line_break() + email(answering->email);
        return who + line_break() + quiet("Answers for it as " + lower(row_of(*other).words));
    }
    if (not entry.said()) return "Not given";
    Html out = entry.name;
    if (not entry.phone.empty()) out += ", " + phone(entry.phone);
    if (not entry.email.empty()) out += line_break() + email(entry.email);
    if (not entry.hours.empty()) out += line_break() + entry.hours;
    if (not entry.out_of_hours.empty())
        out += line_break() + Html("Out of hours: ") + entry.out_of_hours;
    return out + line_break() + quiet(confirmed_words(point_of(entry), view.today));
}

}  // namespace

TypedAssurance typed_assurance(const WholeParty& whole, const AssuranceKind& kind, Date today) {
    TypedAssurance out{{"given-on-day", std::to_string(today.day)},
                       {"given-on-month", std::to_string(today.month)},
                       {"given-on-year", std::to_string(today.year)}};
    const auto* given = whole.assurance(kind.code);
    if (given == nullptr) return out;
    out["statement"] = given->statement;
    out["reference"] = given->reference;
    const auto answers = accord::words(given->answers);
    for (std::size_t i = 0; i < answers.size() and i < plain_questions().size(); ++i)
        out[std::string(plain_questions()[i].name)] = answers[i];
    return out;
}

Html assurance_form(const JoinView& view, const AssuranceKind& kind, const TypedAssurance& typed) {
    std::string title = kind.words;
    title[0] = static_cast<char>(title[0] - (title[0] >= 'a' and title[0] <= 'z' ? 32 : 0));
    const auto* given = view.whole.assurance(kind.code);
    const auto version = given == nullptr ? std::int64_t{0} : given->version;
    const Field field{view, typed};
    return page_heading(title, view.whole.party.name) +
           paragraph(kind.asks + ". It is good for " + std::to_string(kind.lasts_months) +
                     " months, and you are told " + std::to_string(kind.warn_days) +
                     " days before it ends.") +
           form({.action = join_address(view.whole.party, address_word(kind.code)),
                 .token = view.token},
                hidden("version", std::to_string(version)) + fields_of(kind, field) +
                    main_button("Save"));
}

Html particulars(const JoinView& view, bool own) {
    std::vector<SummaryRow> people;
    for (const auto& entry : view.whole.contacts)
        people.push_back(row(row_of(entry.kind).words, contact_words(view, entry)));
    std::vector<SummaryRow> shown;
    for (const auto& line : assurance_lines(view.whole, view.today)) {
        std::string title = line.kind->words;
        title[0] = static_cast<char>(title[0] - (title[0] >= 'a' and title[0] <= 'z' ? 32 : 0));
        Html value = state_tag(line.state, own);
        if (not line.said.empty()) value += Html(" ") + line.said;
        const bool told =
            own or shown_to_partners(line.state) or line.state == AssuranceState::Good;
        if (told and line.good_until)
            value += line_break() + quiet(state_words(line.state, line.good_until));
        shown.push_back(row(title, value));
    }
    std::vector<SummaryRow> numbers;
    for (const auto& one : view.whole.identifiers) {
        const auto* kind = identifier_kind(one.kind);
        if (kind == nullptr) continue;
        std::string title = kind->words;
        title[0] = static_cast<char>(title[0] - (title[0] >= 'a' and title[0] <= 'z' ? 32 : 0));
        numbers.push_back(row(title, one.value + line_break() +
                                         quiet("From " + kind->of_register + "; " +
                                               std::string(checked_words(*kind)))));
    }
    Html law;
    if (const auto& profile = view.whole.profile; profile.said())
        law = heading("Before the law") +
              summary_list({row("Legal name", profile.legal_name),
                            row("Also known as", profile.trading_names.empty()
                                                     ? std::string("No other name")
                                                     : join(profile.trading_names, "; ")),
                            row("Under the law", sentence(profile.statutory_class)),
                            row("Data protection law", sentence(profile.regime)),
                            row("Who decides", sentence(profile.role))});
    return heading("Whom to ring and whom to write to") + summary_list(people) + law +
           (numbers.empty() ? Html() : heading("Public numbers") + summary_list(numbers)) +
           heading("What others can rely on") + summary_list(shown);
}

}  // namespace accord::parties
