// Finding a child on the agency's own list: by any name and form of it, and about how old.
#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands_pairs.h"
#include "casework/people/pages.h"
#include "casework/people/pages_common.h"
#include "casework/people/record_form.h"
#include "governance/identity/visit.h"
#include "platform/html/components.h"

namespace accord::people {
namespace {

using namespace accord::html;
using identity::Visit;

Html found_row(const Glimpse& glimpse) {
    Html more = glimpse.born;
    if (not glimpse.area.empty()) more += ", " + Html(glimpse.area);
    return link("/people/" + text(glimpse.reference), glimpse.name) + line_break() + quiet(more);
}

Html rows_of(const std::vector<Glimpse>& found) {
    std::vector<Html> items;
    for (const auto& each : found) items.push_back(found_row(each));
    return html::list(items);
}

Html search_form(const Visit& visit, const std::string& name, const std::string& age,
                 const Faults& faults) {
    return form(
        {.action = "/people", .token = visit.form_token},
        input(Input{.name = "name",
                    .label = bold_label("Name"),
                    .hint =
                        "A first name, a last name, or both, or how they begin, from three letters "
                        "on. Short forms are found too",
                    .error = error_of(faults, "name"),
                    .value = name,
                    .classes = "govuk-input--width-20",
                    .autocomplete = "off",
                    .spellcheck = false}) +
            input(Input{.name = "age",
                        .label = bold_label("About how old (optional)"),
                        .error = error_of(faults, "age"),
                        .value = age,
                        .classes = "govuk-input--width-2",
                        .autocomplete = "off"}) +
            main_button("Find"));
}

http::Response drawn(const Visit& visit, const Html& main, const Faults& faults) {
    auto shell = identity::hub(visit, "Your list", "/people");
    shell.faults = faults;
    return http::html(page(shell, one_column(main)),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

Html register_them() {
    return paragraph(link("/people/new", "Put a child on your list"));
}

// How many wait, and nothing of whom.
Result<Html> possible_matches(const Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto counts = TRY(count_pairs(reading, visit.actor.agency));
    return paragraph(link("/possible-matches", "Possible matches") + ": " +
                     std::to_string(counts.to_look_at) + " to look at") +
           (may_see_restricted(visit)
                ? paragraph(link("/intakes", "Bring in a file of people")) +
                      paragraph(link("/colleagues-close", "Colleagues and who they are close to"))
                : Html());
}

}  // namespace

Answer people_page(const Visit& visit, const web::Form&) {
    const auto lately = TRY(recent(visit.node, visit.actor));
    Html main = page_heading("Find a child", visit.party.name) + search_form(visit, "", "", {});
    main += register_them() + TRY(possible_matches(visit)) +
            heading("Lately put on the list, or changed");
    main += lately.empty() ? paragraph("Nobody is on your list yet.") : rows_of(lately);
    return drawn(visit, main, {});
}

Answer take_search(const Visit& visit, const web::Form& fields) {
    Looking looking;
    looking.name = trim(fields.value("name"));
    const auto typed = trim(fields.value("age"));
    Faults faults;
    if (looking.name.empty())
        faults.push_back({.where = "name", .sentence = "Enter a name, or a part of one"});
    if (not typed.empty()) {
        looking.age = age_in(typed);
        if (not looking.age or *looking.age < 0 or *looking.age > 120)
            faults.push_back({.where = "age", .sentence = "Enter an age in years, like 7"});
    }
    Html main = page_heading("Find a child", visit.party.name);
    if (faults.empty()) {
        const auto found =
            TRY(find_children(visit.node, visit.actor, visit.house.matcher, looking));
        main += heading_with("Found", std::to_string(found.glimpses.size()));
        if (found.more)
            main += inset_text(
                "More children may fit than are shown. Add a last name or an age to find them.");
        main += found.glimpses.empty()
                    ? inset_text(
                          "No child found. Try the first three letters, or an age instead of a "
                          "birth date. You can share without finding them.")
                    : rows_of(found.glimpses);
        main += register_them() + heading("Search again");
    }
    main += search_form(visit, looking.name, std::string(typed), faults);
    return drawn(visit, main, faults);
}

}  // namespace accord::people
