#include "governance/parties/pages_posts.h"

#include <set>

#include "base/london.h"
#include "platform/html/components.h"

namespace accord::parties {
namespace {

using namespace accord::html;

std::string typed_of(const PostsView& view, const std::string& name) {
    const auto found = view.typed.find(name);
    return found == view.typed.end() ? std::string() : found->second;
}

std::string here(const PostsView& view) {
    return "/organisations/" + text(view.party.reference) + "/posts";
}

std::string role_words(const PostsView& view, Code<rulebook::Role> code) {
    const auto* role = view.rulebook.roles.find(code);
    return role == nullptr ? std::string(code.text()) : role->words;
}

Html posts_table(const PostsView& view) {
    DataTable rows{.caption = "Posts held today",
                   .caption_classes = "govuk-table__caption--m",
                   .head = {{.text = "Name"},
                            {.text = "Post"},
                            {.text = "In Accord"},
                            {.text = "Until"},
                            {.text = "End it"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& post : view.posts) {
        rows.rows.push_back(
            {{.text = post.name},
             {.text = post.post + (post.deputy ? ", stands in" : "")},
             {.text = role_words(view, post.role)},
             {.text = post.in_force.until ? spoken(plus_days(*post.in_force.until, -1))
                                          : std::string("No end")},
             {.text = form(
                  {.action = here(view) + "/" + text(post.id) + "/ending", .token = view.token},
                  secondary_button("End this post of " + post.name, "end", "yes"))}});
    }
    return table(rows);
}

Html day_boxes(const PostsView& view, const std::string& name, const Html& legend,
               const Html& hint) {
    return date_input(Born{.name = name,
                           .legend = bold_legend(legend),
                           .hint = hint,
                           .error = error_of(view.faults, name),
                           .day = typed_of(view, name + "-day"),
                           .month = typed_of(view, name + "-month"),
                           .year = typed_of(view, name + "-year")});
}

Html give_form(const PostsView& view) {
    std::vector<Option> people{{.value = "", .text = "Choose a person"}};
    std::set<std::string> seen;
    for (const auto& post : view.posts) {
        if (not seen.insert(post.account).second) continue;
        people.push_back({.value = post.account,
                          .text = post.name,
                          .selected = typed_of(view, "account") == post.account});
    }
    std::vector<Option> roles{{.value = "", .text = "Choose what they will do"}};
    for (const auto& role : view.rulebook.roles.all()) {
        if (not view.any_role and not within_one_organisation(role)) continue;
        roles.push_back({.value = std::string(role.code.text()),
                         .text = role.words,
                         .selected = typed_of(view, "role") == role.code.text()});
    }
    return heading("Give a post, or cover for one") +
           form(
               {.action = here(view), .token = view.token},
               select({.name = "account",
                       .label = bold_label("Who"),
                       .hint = "Somebody who is here already",
                       .error = error_of(view.faults, "account"),
                       .items = people}) +
                   input({.name = "post",
                          .label = bold_label("What you call the post"),
                          .error = error_of(view.faults, "post"),
                          .value = typed_of(view, "post")}) +
                   select({.name = "role",
                           .label = bold_label("What they may do in Accord"),
                           .error = error_of(view.faults, "role"),
                           .items = roles}) +
                   checkboxes({.name = "deputy",
                               .has_fieldset = false,
                               .items = {{.value = "yes",
                                          .text = "They stand in for somebody",
                                          .checked = not typed_of(view, "deputy").empty()}}}) +
                   day_boxes(view, "from", "From", "Today, if you leave it empty") +
                   day_boxes(view, "last", "Last day", "For cover. Leave it empty if none is set") +
                   main_button("Give this post"));
}

}  // namespace

bool within_one_organisation(const rulebook::Role& role) {
    using enum rulebook::Permission;
    for (const auto beyond : {MayAdmitParties, MayInspect, MayRunSystem, MayAsk}) {
        if (role.permissions.has(beyond)) return false;
    }
    return true;
}

Html posts_page(const PostsView& view) {
    auto main = page_heading("Who does what here", view.party.name);
    if (view.posts.empty())
        main += paragraph("Nobody has a post here today.");
    else
        main += posts_table(view) +
                paragraph("A post that ends, ends with the next page they ask for.");
    return main + give_form(view) +
           paragraph(
               "Somebody new is invited with a printed code by whoever runs Accord here: accord "
               "user invite.");
}

}  // namespace accord::parties
