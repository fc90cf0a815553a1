// The first step: who is the child? Nothing is written down until something is typed, so looking at
// /share/new leaves no draft behind.
#include "casework/sharing/pages.h"

#include "base/london.h"
#include "casework/sharing/child_fields.h"
#include "casework/sharing/pages_common.h"

namespace accord::sharing {
namespace {

using namespace accord::html;

struct ChildPage {
    std::string action;
    std::int64_t version = 0;
    Answers answers;
    Faults faults = {};
    ChildSearch search = {};
    Html before = {};
};

Answer child_page(const Visit& visit, const ChildPage& page) {
    Html fields = page_heading("Who is the child?", about({}, "step 1 of 3"));
    fields += TRY(child_fields(
        visit, {.children = page.answers.children, .faults = page.faults, .search = page.search}));
    fields += continue_or_later();
    return flow_page(visit,
                     {.title = "Who is the child?",
                      .back = "/",
                      .action = page.action,
                      .version = page.version,
                      .faults = page.faults},
                     danger_line() + page.before, fields);
}

// The same for a new draft and an old one: save what was typed, then search, go on or show faults.
Answer take(const Visit& visit, const web::Form& fields, const Draft& draft) {
    const auto form = read_child(fields);
    SaveStep wish{draft.reference, version_in(fields), "child", draft.answers};
    if (wish.version == 0) wish.version = draft.version;
    wish.answers.children =
        TRY(children_of(visit, form, draft.answers.children, "sharing a worry about them"));
    // What was filled in was about those children; about others it may not be true.
    if (wish.answers.children != draft.answers.children) wish.answers.origin.short_facts.clear();
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
    page.search = TRY(search_by(visit, form));
    if (page.search.again()) return child_page(visit, page);
    if (not child_faults(page.answers, london_day(visit.node.clock.now())).empty())
        return put_right(draft.reference, "child");
    return http::see_other(address(draft.reference, "worry"));
}

}  // namespace

// From a record of the own list, that child is ticked.
Answer show_new(const Visit& visit, const web::Form& fields) {
    ChildForm ticked;
    ticked.records = read_child(fields).records;
    Answers answers;
    answers.children = TRY(children_of(visit, ticked, {}, "sharing a worry about them"));
    return child_page(
        visit,
        {.action = "/share/new",
         .version = 0,
         .answers = answers,
         .before = paragraph("Police at a home, a missed appointment, a missing child found? " +
                             link("/share/happened", "Start from what happened"))});
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
