#include "casework/sharing/child_fields.h"

#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/pages_common.h"

namespace accord::sharing {
namespace {

using namespace accord::html;

Choice choice_of(const people::Glimpse& glimpse, bool checked) {
    Html hint = glimpse.born;
    if (not glimpse.area.empty()) hint += ", " + Html(glimpse.area);
    return {
        .value = text(glimpse.reference), .text = glimpse.name, .hint = hint, .checked = checked};
}

// Those chosen already, those found by searching, then those lately seen; each once.
Html list_of(const std::vector<Child>& children, const std::vector<people::Glimpse>& found,
             const std::vector<people::Glimpse>& recent, Date today) {
    std::vector<Choice> items;
    for (const auto& child : children) {
        if (child.person.empty()) continue;
        items.push_back({.value = child.person,
                         .text = name_of(child),
                         .hint = age_words(child, today),
                         .checked = true});
    }
    const auto add = [&](const std::vector<people::Glimpse>& glimpses) {
        for (const auto& glimpse : glimpses) {
            const auto value = text(glimpse.reference);
            const bool there = std::any_of(items.begin(), items.end(),
                                           [&](const Choice& item) { return item.value == value; });
            if (not there) items.push_back(choice_of(glimpse, false));
        }
    };
    add(found);
    add(recent);
    if (items.empty()) return {};
    return checkboxes(Choices{.name = "record",
                              .fieldset = {.legend = bold_legend("From your own list")},
                              .hint = "Tick every child you are worried about",
                              .items = items});
}

Html typed_child(const Child& child, std::size_t n, const Faults& faults) {
    const auto at = "child-" + std::to_string(n) + "-";
    Html more = date_input(Born{.name = at + "born",
                                .legend = "Date of birth (optional)",
                                .hint = "For example, 27 3 2019",
                                .error = error_of(faults, at + "born"),
                                .day = child.born_day,
                                .month = child.born_month,
                                .year = child.born_year});
    more += exact_box(at + "about-how-old", "Or about how old: 7, 4 months (optional)",
                      child.about_how_old, faults, "govuk-input--width-5");
    more += exact_box(at + "nhs-number", "NHS number (optional)", child.nhs_number, faults,
                      "govuk-input--width-10");
    Html unborn = exact_box(at + "mother", "Mother’s name", child.mother, faults, "");
    unborn += exact_box(at + "due", "When the baby is due (optional)", child.due, faults,
                        "govuk-input--width-10");
    return exact_box(at + "first-name", "First name", child.first_name, faults,
                     "govuk-input--width-20") +
           exact_box(at + "last-name", "Last name", child.last_name, faults,
                     "govuk-input--width-20") +
           exact_box(at + "lives", "Where they live", child.lives, faults, "",
                     "An address, or as much of it as you know") +
           exact_box(at + "school", "Or where they go to school", child.school, faults, "") + more +
           details("The child is not born yet", unborn);
}

Html typed_children(const std::vector<Child>& children, const Faults& faults, bool another) {
    Html out;
    std::size_t n = 0;
    bool any = false;
    for (const auto& child : children) {
        ++n;
        if (not child.person.empty()) continue;
        any = true;
        out += heading("Child " + std::to_string(n)) + typed_child(child, n, faults);
    }
    if ((another or children.empty()) and children.size() < limits::children_max)
        out += heading(any ? "Another child" : "Someone who is not on your list") +
               typed_child({}, n + 1, faults);
    return out;
}

// What the record says of a child, read once, with the reason, and kept with the draft.
Result<Child> child_from_record(const identity::Visit& visit, const std::string& typed,
                                std::string_view why) {
    const auto reference = TRY(reference_from_text('C', typed));
    const auto person = TRY(people::open(visit.node, visit.actor, reference, why));
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    return child_on_list(reading, person);
}

}  // namespace

Result<Html> child_fields(const identity::Visit& visit, const ChildFields& fields) {
    const auto recent = TRY(people::recent(visit.node, visit.actor));
    const auto today = london_day(visit.node.clock.now());
    Html out;
    out += list_of(fields.children, fields.search.found, recent, today);
    if (fields.search.searched and fields.search.found.empty())
        out += inset_text(
            "No child found. Try fewer letters, an age instead of a birth date, "
            "or the school. You can share without finding them.");
    out += input(Input{.name = "search",
                       .label = "Find someone else on your list",
                       .hint = "A first name, a last name, or both",
                       .classes = "govuk-input--width-20",
                       .autocomplete = "off",
                       .spellcheck = false});
    out += button(Button{
        .text = "Find", .classes = "govuk-button--secondary", .name = "find", .value = "yes"});
    out += typed_children(fields.children, fields.faults, fields.search.another);
    out += button_group(button(Button{.text = "Add another child",
                                      .classes = "govuk-button--secondary",
                                      .name = "another",
                                      .value = "yes"}));
    return out;
}

Result<ChildSearch> search_by(const identity::Visit& visit, const ChildForm& form) {
    ChildSearch out{.searched = form.find, .another = form.another};
    if (form.find) out.found = TRY(people::search(visit.node, visit.actor, form.search));
    // Whoever is restricted can be typed in: nothing stands in the way of telling.
    std::erase_if(out.found, [](const people::Glimpse& one) { return one.restricted; });
    return out;
}

Result<std::vector<Child>> children_of(const identity::Visit& visit, const ChildForm& form,
                                       const std::vector<Child>& before, std::string_view why) {
    std::vector<Child> out;
    for (const auto& record : form.records) {
        const auto known = std::find_if(before.begin(), before.end(),
                                        [&](const Child& child) { return child.person == record; });
        if (known != before.end())
            out.push_back(*known);
        else
            out.push_back(TRY(child_from_record(visit, record, why)));
        if (out.size() == limits::children_max) return out;
    }
    for (const auto& child : form.typed)
        if (out.size() < limits::children_max) out.push_back(child);
    return out;
}

}  // namespace accord::sharing
