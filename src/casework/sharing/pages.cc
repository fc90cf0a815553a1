// The first step: who is the child? Nothing is written down until something is typed, so looking at
// /share/new leaves no draft behind.
#include "casework/sharing/pages.h"

#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "casework/people/commands.h"
#include "casework/sharing/forms.h"
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
Html list_of(const Answers& answers, const std::vector<people::Glimpse>& found,
             const std::vector<people::Glimpse>& recent, Date today) {
    std::vector<Choice> items;
    for (const auto& child : answers.children) {
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

Html text_box(const std::string& name, const Html& label, const std::string& value,
              const Faults& faults, std::string looks, const Html& hint = {}) {
    return input(Input{.name = name,
                       .label = label,
                       .hint = hint.empty() ? Words() : Words(hint),
                       .error = error_of(faults, name),
                       .value = value,
                       .classes = std::move(looks),
                       .autocomplete = "off",
                       .spellcheck = false});
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
    more += text_box(at + "about-how-old", "Or about how old (optional)", child.about_how_old,
                     faults, "govuk-input--width-2");
    more += text_box(at + "nhs-number", "NHS number (optional)", child.nhs_number, faults,
                     "govuk-input--width-10");
    Html unborn = text_box(at + "mother", "Mother’s name", child.mother, faults, "");
    unborn += text_box(at + "due", "When the baby is due (optional)", child.due, faults,
                       "govuk-input--width-10");
    return text_box(at + "first-name", "First name", child.first_name, faults,
                    "govuk-input--width-20") +
           text_box(at + "last-name", "Last name", child.last_name, faults,
                    "govuk-input--width-20") +
           text_box(at + "lives", "Where they live", child.lives, faults, "",
                    "An address, or as much of it as you know") +
           text_box(at + "school", "Or where they go to school", child.school, faults, "") + more +
           details("The child is not born yet", unborn);
}

Html typed_children(const Answers& answers, const Faults& faults, bool another) {
    Html out;
    std::size_t n = 0;
    bool any = false;
    for (const auto& child : answers.children) {
        ++n;
        if (not child.person.empty()) continue;
        any = true;
        out += heading("Child " + std::to_string(n)) + typed_child(child, n, faults);
    }
    if ((another or answers.children.empty()) and answers.children.size() < limits::children_max)
        out += heading(any ? "Another child" : "Someone who is not on your list") +
               typed_child({}, n + 1, faults);
    return out;
}

struct ChildPage {
    std::string action;
    std::int64_t version = 0;
    Answers answers;
    Faults faults = {};
    std::vector<people::Glimpse> found = {};
    bool searched = false;
    bool another = false;
    Html before = {};
};

Answer child_page(const Visit& visit, const ChildPage& page) {
    auto recent = TRY(people::recent(visit.node, visit.actor));
    const auto today = london_day(visit.node.clock.now());
    Html fields = page_heading("Who is the child?", about({}, "step 1 of 3"));
    fields += list_of(page.answers, page.found, recent, today);
    if (page.searched and page.found.empty())
        fields += inset_text(
            "No child found. Try fewer letters, an age instead of a birth date, "
            "or the school. You can share without finding them.");
    fields += input(Input{.name = "search",
                          .label = "Find someone else on your list",
                          .hint = "A first name, a last name, or both",
                          .classes = "govuk-input--width-20",
                          .autocomplete = "off",
                          .spellcheck = false});
    fields += button(Button{
        .text = "Find", .classes = "govuk-button--secondary", .name = "find", .value = "yes"});
    fields += typed_children(page.answers, page.faults, page.another);
    fields += button_group(button(Button{.text = "Add another child",
                                         .classes = "govuk-button--secondary",
                                         .name = "another",
                                         .value = "yes"}));
    fields += continue_or_later();
    return flow_page(visit,
                     {.title = "Who is the child?",
                      .back = "/",
                      .action = page.action,
                      .version = page.version,
                      .faults = page.faults},
                     danger_line() + page.before, fields);
}

// What the record says of a child, read once, with the reason, and kept with the draft.
Result<Child> child_from_record(const Visit& visit, const std::string& typed) {
    const auto reference = TRY(reference_from_text('C', typed));
    const auto person =
        TRY(people::open(visit.node, visit.actor, reference, "sharing a worry about them"));
    const auto today = london_day(visit.node.clock.now());
    Child child;
    child.person = text(person.reference);
    child.first_name = person.name.given;
    child.last_name = person.name.family;
    if (person.born) {
        child.born_day = std::to_string(person.born->day.day);
        child.born_month = std::to_string(person.born->day.month);
        child.born_year = std::to_string(person.born->day.year);
    }
    child.nhs_number = person.nhs_number;
    child.school = person.school;
    if (const auto* home = people::home(person, today)) {
        child.lives = people::one_line(*home);
        child.address_protected = home->confidential;
    }
    for (const auto& address : person.addresses) {
        if (not address.confidential) continue;
        child.guarded.push_back(people::one_line(address));
        if (not address.must_not_know.empty()) child.kept_from = address.must_not_know;
    }
    return child;
}

// The children of the form: those ticked (read from their record unless read before), then typed.
Result<std::vector<Child>> children_of(const Visit& visit, const ChildForm& form,
                                       const Answers& before) {
    std::vector<Child> out;
    for (const auto& record : form.records) {
        const auto known = std::find_if(before.children.begin(), before.children.end(),
                                        [&](const Child& child) { return child.person == record; });
        if (known != before.children.end())
            out.push_back(*known);
        else
            out.push_back(TRY(child_from_record(visit, record)));
        if (out.size() == limits::children_max) return out;
    }
    for (const auto& child : form.typed)
        if (out.size() < limits::children_max) out.push_back(child);
    return out;
}

// The same for a new draft and an old one: save what was typed, then search, go on or show faults.
Answer take(const Visit& visit, const web::Form& fields, const Draft& draft) {
    const auto form = read_child(fields);
    SaveStep wish{draft.reference, version_in(fields), "child", draft.answers};
    if (wish.version == 0) wish.version = draft.version;
    wish.answers.children = TRY(children_of(visit, form, draft.answers));
    auto saved = TRY(save(visit.node, asker_of(visit), wish));
    if (std::holds_alternative<AlreadySent>(saved)) return already_sent(visit, draft.reference);
    ChildPage page{.action = address(draft.reference, "child"), .answers = wish.answers};
    if (const auto* first = std::get_if<SavedFirst>(&saved)) {
        page.version = first->theirs.version;
        page.before = both_versions(first->theirs, visit.node.clock.now());
        return child_page(visit, page);
    }
    page.version = std::get<Draft>(saved).version;
    if (fields.has("later")) return http::see_other("/");
    page.another = form.another;
    if (form.find) {
        page.searched = true;
        page.found = TRY(people::search(visit.node, visit.actor, form.search));
    }
    if (form.find or form.another) return child_page(visit, page);
    if (not child_faults(page.answers, london_day(visit.node.clock.now())).empty())
        return put_right(draft.reference, "child");
    return http::see_other(address(draft.reference, "worry"));
}

}  // namespace

Answer show_new(const Visit& visit, const web::Form&) {
    return child_page(visit, {.action = "/share/new", .version = 0, .answers = {}});
}

Answer take_new(const Visit& visit, const web::Form& fields) {
    auto draft = TRY(begin(visit.node, asker_of(visit)));
    return take(visit, fields, draft);
}

Answer show_child(const Visit& visit, const web::Form& fields) {
    auto found = TRY(draft_or_page(visit, "child"));
    if (auto* page = std::get_if<http::Response>(&found)) return std::move(*page);
    const auto& draft = std::get<Draft>(found);
    ChildPage page{.action = address(draft.reference, "child"),
                   .version = draft.version,
                   .answers = draft.answers};
    if (fields.has("put-right"))
        page.faults = child_faults(draft.answers, london_day(visit.node.clock.now()));
    return child_page(visit, page);
}

Answer take_child(const Visit& visit, const web::Form& fields) {
    auto found = TRY(draft_or_page(visit, "child"));
    if (auto* page = std::get_if<http::Response>(&found)) return std::move(*page);
    return take(visit, fields, std::get<Draft>(found));
}

Answer take_drop(const Visit& visit, const web::Form&) {
    const auto reference = TRY(reference_in(visit));
    TRY(drop(visit.node, asker_of(visit), reference));
    return http::see_other("/");
}

}  // namespace accord::sharing
