// Asking: who is the child, and why. Nothing is written down until something is typed, so looking
// at /ask/new leaves no draft behind.
#include "casework/requests/pages_ask.h"
#include "base/london.h"
#include "casework/requests/forms.h"
#include "casework/requests/pages.h"
#include "casework/sharing/child_fields.h"

namespace accord::requests {
namespace {

using namespace accord::html;

struct ChildPage {
    std::string action;
    std::int64_t version = 0;
    Asking asking;
    Faults faults = {};
    sharing::ChildSearch search = {};
    Html before = {};
};

Answer child_page(const Visit& visit, const ChildPage& page) {
    Html fields = page_heading("Who is the child?", about({}, "step 1 of 3"));
    fields += TRY(sharing::child_fields(
        visit, {.children = page.asking.children, .faults = page.faults, .search = page.search}));
    fields += text_box("household", bold_label("Who else is in the family or the home? (optional)"),
                       page.asking.household, page.faults, 3,
                       "One a line: the name, who they are to the child, and about how old");
    fields += sharing::continue_or_later();
    return flow(visit,
                {.title = "Who is the child?",
                 .back = "/",
                 .action = page.action,
                 .version = page.version,
                 .faults = page.faults},
                danger_line() + page.before, fields);
}

Answer take(const Visit& visit, const web::Form& fields, const Request& draft) {
    const auto form = sharing::read_child(fields);
    SaveStep wish{draft.reference, sharing::version_in(fields), "child", draft.asking};
    if (wish.version == 0) wish.version = draft.version;
    wish.asking.children =
        TRY(sharing::children_of(visit, form, draft.asking.children, "asking others about them"));
    wish.asking.household = line_in(fields, "household");
    auto saved = TRY(requests::save(visit.node, asker_of(visit), wish));
    if (std::holds_alternative<AlreadyAsked>(saved)) return already_asked(draft.reference);
    ChildPage page{.action = draft_address(draft.reference, "child"), .asking = wish.asking};
    if (const auto* first = std::get_if<SavedFirst>(&saved)) {
        page.version = first->theirs.version;
        page.before = both_versions(first->theirs, visit.node.clock.now());
        return child_page(visit, page);
    }
    page.version = std::get<Request>(saved).version;
    if (fields.has("later")) return http::see_other("/requests");
    page.search = TRY(sharing::search_by(visit, form));
    if (page.search.again()) return child_page(visit, page);
    if (not child_faults(page.asking, london_day(visit.node.clock.now())).empty())
        return put_right(draft.reference, "child");
    return http::see_other(draft_address(draft.reference, "why"));
}

// ---------------------------------------------------------------- why

Html kinds(const Asking& asking, const std::vector<RatingHere>& ratings, const Faults& faults) {
    std::vector<Choice> items;
    for (const auto& kind : ask_kinds())
        items.push_back({.value = kind.code,
                         .text = kind.words,
                         .hint = kind.hint + ". " + words_in(ratings, kind.rating)});
    return radios(Question{.name = "kind",
                           .legend = bold_legend("Why are you asking?"),
                           .error = error_of(faults, "kind"),
                           .items = items,
                           .chosen = asking.kind});
}

// The kind sets it; it is changed with a reason, and asked for nowhere else.
Html rating_box(const Asking& asking, const std::vector<RatingHere>& ratings,
                const Faults& faults) {
    std::vector<Choice> items{{.value = "", .text = "As usual for why you are asking"}};
    for (const auto& each : ratings)
        items.push_back({.value = std::string(each.rating.text()), .text = each.words});
    for (auto& item : items) item.checked = item.value == asking.rating;
    return details(Details{
        .summary = "Ask sooner or later than usual",
        .text = radios(Choices{.name = "rating",
                               .fieldset = {.legend = "By when do they answer?"},
                               .items = items,
                               .classes = "govuk-radios--small"}) +
                line_box("rating-why", "Why? One line is enough", asking.rating_why, faults),
        .open = not asking.rating.empty() or not error_of(faults, "rating-why").empty()});
}

Answer why_page(const Visit& visit, const Request& draft, const Asking& asking, Faults faults,
                const Html& before = {}) {
    Html fields = page_heading("Why are you asking?", about(asking, "step 2 of 3"));
    fields += TRY(asked_already_html(visit, asking, draft.reference));
    const auto ratings = TRY(ratings_here(visit));
    if (const auto who = sharing::must_not_learn(asking.children); not who.empty())
        fields += inset_text(strong("Whoever you ask is told: ") + Html(who + ".") +
                             " It is from your own record.");
    fields += kinds(asking, ratings, faults);
    fields += text_box("happening", bold_label("What is happening?"), asking.happening, faults, 6,
                       "What you know so far. Whoever you ask reads this, or enough to search");
    fields += text_box("deciding", bold_label("What are you deciding?"), asking.deciding, faults, 3,
                       "For example, whether the children are safe to go home tonight");
    fields += line_box("decide-by", "By when? (optional)", asking.decide_by, faults,
                       "For example, 3pm, tomorrow at 10am, 27 March 2pm");
    fields += rating_box(asking, ratings, faults);
    fields += untold_box(asking, "why", faults);
    fields += sharing::continue_or_later();
    return flow(visit,
                {.title = "Why are you asking?",
                 .back = draft_address(draft.reference, "child"),
                 .action = draft_address(draft.reference, "why"),
                 .version = draft.version,
                 .faults = std::move(faults),
                 .drop = draft_address(draft.reference, "drop")},
                danger_line() + before, fields);
}

}  // namespace

// From a record of the own list, that child is ticked.
Answer show_new(const Visit& visit, const web::Form& fields) {
    sharing::ChildForm ticked;
    ticked.records = sharing::read_child(fields).records;
    Asking asking;
    asking.children = TRY(sharing::children_of(visit, ticked, {}, "asking others about them"));
    return child_page(visit, {.action = "/ask/new", .version = 0, .asking = asking});
}

Answer take_new(const Visit& visit, const web::Form& fields) {
    const auto draft = TRY(requests::begin(visit.node, asker_of(visit)));
    return take(visit, fields, draft);
}

Answer show_child(const Visit& visit, const web::Form& fields) {
    const auto draft = TRY(draft_in(visit, "child"));
    if (draft.state != RequestState::Draft) return already_asked(draft.reference);
    ChildPage page{.action = draft_address(draft.reference, "child"),
                   .version = draft.version,
                   .asking = draft.asking};
    if (fields.has("put-right"))
        page.faults = child_faults(draft.asking, london_day(visit.node.clock.now()));
    return child_page(visit, page);
}

Answer take_child(const Visit& visit, const web::Form& fields) {
    const auto draft = TRY(draft_in(visit, "child"));
    if (draft.state != RequestState::Draft) return already_asked(draft.reference);
    return take(visit, fields, draft);
}

Answer show_why(const Visit& visit, const web::Form& fields) {
    const auto draft = TRY(draft_in(visit, "why"));
    if (draft.state != RequestState::Draft) return already_asked(draft.reference);
    auto faults =
        fields.has("put-right") ? why_faults(draft.asking, visit.node.clock.now()) : Faults();
    return why_page(visit, draft, draft.asking, std::move(faults));
}

Answer take_why(const Visit& visit, const web::Form& fields) {
    const auto draft = TRY(draft_in(visit, "why"));
    if (draft.state != RequestState::Draft) return already_asked(draft.reference);
    auto asking = draft.asking;
    read_why(fields, asking);
    const auto saved =
        TRY(requests::save(visit.node, asker_of(visit),
                           {draft.reference, sharing::version_in(fields), "why", asking}));
    if (std::holds_alternative<AlreadyAsked>(saved)) return already_asked(draft.reference);
    if (const auto* first = std::get_if<SavedFirst>(&saved))
        return why_page(visit, first->theirs, asking, {},
                        both_versions(first->theirs, visit.node.clock.now()));
    if (fields.has("later")) return http::see_other("/requests");
    if (not why_faults(asking, visit.node.clock.now()).empty())
        return put_right(draft.reference, "why");
    return http::see_other(draft_address(draft.reference, "who"));
}

Answer take_drop(const Visit& visit, const web::Form&) {
    const auto reference = TRY(reference_in(visit));
    TRY(requests::drop(visit.node, asker_of(visit), reference));
    return http::see_other("/requests");
}

Result<Html> asked_already_html(const Visit& visit, const Asking& asking, const Reference& draft) {
    std::vector<Html> lines;
    for (const auto& each :
         TRY(requests::asked_already(visit.node, asker_of(visit), asking, draft)))
        lines.push_back(link(address(each.reference, ""),
                             "See the replies to request " + text(each.reference)) +
                        ": " + std::to_string(each.sent - each.waiting) + " of " +
                        std::to_string(each.sent) + " have answered");
    if (lines.empty()) return Html();
    return inset_text(strong("You are asking about this child already. ") +
                      Html("Ask again only for what is not asked there.") + list(lines));
}

}  // namespace accord::requests
