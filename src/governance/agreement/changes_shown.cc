#include "governance/agreement/changes_shown.h"

#include <algorithm>

#include "base/phrases.h"
#include "governance/agreement/terms_of.h"
#include "platform/html/components.h"

namespace accord::agreement {
namespace {

using namespace accord::html;

std::string head_of(const ClauseChange& change) {
    switch (change.how) {
        case Altered::Added: return "New clause " + change.number + " " + change.heading;
        case Altered::Removed:
            return "Gone: clause " + change.number_before + " " + change.heading_before;
        case Altered::Renumbered:
            return "Clause " + change.number_before + " is now " + change.number;
        case Altered::Changed:
            if (change.number_before != change.number)
                return "Clause " + change.number + " " + change.heading + " (was " +
                       change.number_before + ")";
            return "Clause " + change.number + " " + change.heading;
    }
    return {};
}

Html rule_list(const std::vector<std::string>& lines) {
    if (lines.empty()) return paragraph("For people. The program applies no rule.");
    std::vector<Html> out;
    for (const auto& line : lines) out.emplace_back(line);
    return bullets(out);
}

Html clause_shown(const ClauseChange& change) {
    Html out = small_heading(head_of(change));
    if (change.how == Altered::Renumbered) {
        return out + paragraph("Only its number changes: " + change.heading + ".");
    }
    if (change.words_changed()) {
        if (change.heading_before != change.heading)
            out += paragraph("Heading: " + difference_shown(change.heading_before, change.heading));
        out += paragraph(difference_shown(change.words_before, change.words));
    } else {
        out += paragraph(quiet("The words stay as they are."));
    }
    if (change.rule_changed()) {
        const bool was = change.how != Altered::Added;
        const bool is = change.how != Altered::Removed;
        out += (was ? box("The rule before", rule_list(change.rule_before)) : Html()) +
               (is ? tinted_box("The rule now", rule_list(change.rule)) : Html());
    } else {
        out += paragraph(quiet("The rule stays as it is."));
    }
    return out;
}

}  // namespace

Html difference_shown(std::string_view before, std::string_view after) {
    Html out;
    for (const auto& stretch : word_difference(before, after)) {
        if (not out.empty()) out += " ";
        switch (stretch.kind) {
            case Stretch::Kind::Same: out += stretch.words; break;
            case Stretch::Kind::Gone:
                out += heard("gone: ") + plain("s", stretch.words) + heard(" end. ");
                break;
            case Stretch::Kind::New:
                out += heard("new: ") + strong(stretch.words) + heard(" end. ");
                break;
        }
    }
    return out;
}

Html answers_changed(const rulebook::Rulebook& rulebook, const policy::Comparison& found) {
    const auto all = policy::sentences(rulebook, found);
    if (all.empty()) {
        return paragraph("Nothing: every plain question has the answer that it had before.");
    }
    constexpr std::size_t shown_at_once = 20;
    std::vector<Html> first;
    std::vector<Html> rest;
    for (const auto& sentence : all) {
        (first.size() < shown_at_once ? first : rest).emplace_back(sentence);
    }
    Html out = paragraph(with_commas(found.changed) + " of " + with_commas(found.questions) +
                         " plain questions are answered otherwise, between two that have signed "
                         "it.") +
               bullets(first);
    if (not rest.empty())
        out += details(std::to_string(rest.size()) + " more changes", bullets(rest));
    return out;
}

Html permissions_shown(const rulebook::Rulebook& rulebook, Document before, Document after) {
    // As if both were signed and in force: what the texts say, and not how they stand.
    for (auto* text_of : {&before, &after}) text_of->status = Status::InForce;
    const auto on = std::max(before.start, after.start);
    const auto old_terms = terms_of({before});
    const auto new_terms = terms_of({after});
    const policy::SignedVersion old_hand{before.uri, before.version};
    const policy::SignedVersion new_hand{after.uri, after.version};
    return heading("What it changes in what may be told") +
           answers_changed(rulebook, policy::compare(rulebook, {old_terms, old_hand, old_hand},
                                                     {new_terms, new_hand, new_hand}, on));
}

Html changes_shown(const Changes& changes) {
    if (changes.none()) return paragraph("Nothing changes.");
    Html out = paragraph("What goes is struck through; what comes is in bold.");
    if (not changes.terms.empty()) {
        DataTable rows{.caption = "What changes beside the clauses",
                       .caption_classes = "govuk-table__caption--m",
                       .head = {{.text = "What"}, {.text = "Before"}, {.text = "Now"}},
                       .rows = {},
                       .first_is_header = true,
                       .cards_on_phones = true};
        for (const auto& term : changes.terms) {
            rows.rows.push_back({{.text = term.what},
                                 {.text = term.before.empty() ? "Not there" : term.before},
                                 {.text = term.after.empty() ? "Not there" : term.after}});
        }
        out += table(rows);
    }
    if (not changes.clauses.empty()) out += heading("Clauses that change");
    for (const auto& change : changes.clauses) out += clause_shown(change);
    return out;
}

}  // namespace accord::agreement
