#include "governance/agreement/sign_parts.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "governance/agreement/rule_words.h"
#include "governance/agreement/sections.h"

namespace accord::agreement {

using namespace accord::html;
using identity::Visit;

std::string so_far(const Signing& signing) {
    const auto& standing = signing.standing;
    if (signing.signature) return "Signed";
    if (standing.met())
        return "Everybody needed has signed. It waits for the owner’s countersignature";
    if (standing.done == 0)
        return "Nobody has signed yet. To sign: " + join_words(standing.waiting);
    return std::to_string(standing.done) + " of " + std::to_string(standing.needed) +
           " signed. Still to sign: " + join_words(standing.waiting);
}

Html authority_of(const Mandate& mandate) {
    Html out = said(mandate);
    if (not mandate.stated())
        return out + line_break() + quiet("No scheme of delegation was given");
    out += line_break() + quiet(mandate.statement);
    if (not mandate.scheme.empty()) out += line_break() + quiet(mandate.scheme);
    return out + line_break() +
           (mandate.checked() ? tag("Checked by the partnership", Colour::Green)
                              : tag("Not checked yet", Colour::Grey));
}

Html hands_table(const Agreement& agreement, const std::vector<Autograph>& hands) {
    DataTable rows{.caption = "Each person’s signature",
                   .caption_classes = "govuk-visually-hidden",
                   .head = {{.text = "Who"}, {.text = "When"}, {.text = "How"}, {.text = "Proof"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& hand : hands) {
        const auto to = address(agreement) + "/signatures/" + text(hand.id);
        const bool owner = hand.kind == Autograph::Kind::Countersignature;
        rows.rows.push_back(
            {{.text = strong(hand.name) + line_break() +
                      quiet(hand.post + (owner ? ", for the partnership" : ""))},
             {.text = spoken(hand.signed_at)},
             {.text = hand.method},
             {.text = link(to + "/statement", "Statement" + heard(" of " + hand.name)) +
                      line_break() + link(to + "/jws", "Signature" + heard(" of " + hand.name))}});
    }
    return table(rows);
}

namespace {

Html words_and_rule(const Visit& visit, const policy::Clause* clause) {
    if (clause == nullptr) return paragraph("It was not there.");
    std::vector<Html> rule;
    for (const auto& line : rule_words(visit.rulebook, *clause)) rule.emplace_back(line);
    return paragraph(clause->text) +
           (rule.empty() ? fine_print("For people. The program applies no rule.") : bullets(rule));
}

Html tick(const std::string& key, const std::string& words, const web::Form& typed,
          const Faults& faults) {
    const auto name = "read-" + key;
    return checkboxes({.name = name,
                       .has_fieldset = false,
                       .error = error_of(faults, name),
                       .items = {{.value = "yes",
                                  .text = words,
                                  .checked = typed.has(name),
                                  .id = name,
                                  .name = name}}});
}

std::string what_of(const ClauseToRead& change) {
    switch (change.kind) {
        case ClauseToRead::Kind::Added: return "New";
        case ClauseToRead::Kind::Removed: return "Removed";
        case ClauseToRead::Kind::Changed: break;
    }
    if (change.words_changed and change.rule_changed) return "Words and rule changed";
    return change.rule_changed ? "Rule changed, words the same" : "Words changed, rule the same";
}

}  // namespace

Html changes_to_read(const Visit& visit, const Document& before, const Document& after,
                     const Signing& signing, const web::Form& typed, const Faults& faults) {
    if (not signing.signed_before) return {};
    const auto& earlier = signing.signed_before->version;
    const auto& changes = signing.changes;
    const auto count = std::to_string(changes.clauses.size());
    Html out = heading("What changed since version " + earlier);
    if (changes.none()) return out + paragraph("No clause changed.");
    out += paragraph("You signed version " + earlier + ". Read " +
                     (changes.clauses.size() == 1 ? std::string("the one clause")
                                                  : "the " + count + " clauses") +
                     " below and tick each. The others are as they were, and need no new reading.");
    for (const auto& change : changes.clauses) {
        const auto was =
            change.kind == ClauseToRead::Kind::Added ? nullptr : before.clause(change.number);
        const auto is =
            change.kind == ClauseToRead::Kind::Removed ? nullptr : after.clause(change.number);
        const Html now = is == nullptr ? paragraph("It is gone.") : words_and_rule(visit, is);
        out += box(change.number + " " + change.heading + ". " + what_of(change),
                   two_columns(small_heading("Now") + now,
                               tinted_box("Before", words_and_rule(visit, was))) +
                       tick(change.number, "I have read clause " + change.number, typed, faults));
    }
    if (not changes.others.empty()) {
        std::vector<std::string> names;
        for (const auto& name : changes.others) names.push_back(replace_all(name, "_", " "));
        out += box(
            "Beside the clauses",
            paragraph("Also changed: " + join_words(names) + ". " +
                      link(address(*signing.signed_before) + "/text", "Read them in full") + ".") +
                tick("rest", "I have read the other changes", typed, faults));
    }
    return out;
}

Html variation_words(const rulebook::Rulebook& rulebook, const Deviation& deviation) {
    std::vector<Html> words;
    for (const auto& line : said(rulebook, deviation)) words.emplace_back(line);
    const auto& effects = deviation.effects;
    if (effects.empty()) {
        return bullets(words) + fine_print("It changes no answer that the agreement gives today.");
    }
    // The first few are read; the rest are there to be opened.
    const auto first = effects.begin() + std::min<std::ptrdiff_t>(3, std::ssize(effects));
    const std::vector<Html> shown(effects.begin(), first);
    const std::vector<Html> others(first, effects.end());
    return bullets(words) + small_heading("What that changes, routine sharing") + bullets(shown) +
           (others.empty()
                ? Html()
                : details("And " + std::to_string(others.size()) + " more", bullets(others)));
}

}  // namespace accord::agreement
