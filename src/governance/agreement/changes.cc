#include "governance/agreement/changes.h"

#include <algorithm>

#include "base/text.h"
#include "governance/agreement/rule_words.h"

namespace accord::agreement {
namespace {

struct TermRow {
    std::string_view member;
    std::string_view what;
};

// Everything that is signed beside the clauses, in the order of docs/formats/agreement.md.
constexpr TermRow terms[] = {
    {"uri", "Its address"},
    {"id", "Its identifier"},
    {"name", "What it is called"},
    {"owner", "Who leads it"},
    {"version", "The version"},
    {"supersedes", "The version that it follows"},
    {"tier", "The tier"},
    {"inherits_from", "What it inherits from"},
    {"start_date", "The first day"},
    {"end_date", "The last day"},
    {"review_due", "The review"},
    {"review_warning_days", "Days of warning before the review"},
    {"grace_days", "Days of grace"},
    {"nation", "The nation"},
    {"geography", "The areas"},
    {"party_types", "Who may sign"},
    {"parties", "The parties named"},
    {"purposes", "The purposes"},
    {"data_sets", "What is sent by default"},
    {"transfer_methods", "Ways of sending"},
    {"permitted_uses", "Permitted uses"},
    {"restrictions", "Restrictions"},
    {"recipient_duties", "Duties of whoever receives"},
    {"security_measures", "Security"},
    {"compliance", "Compliance"},
    {"onward_sharing", "Passing on"},
    {"consent_position", "Consent"},
    {"retention_rules", "How long it is kept"},
    {"disposal_method", "How it is destroyed"},
    {"rights_handling", "Rights of the people it is about"},
    {"foi_handling", "Freedom of information"},
    {"complaints_handling", "Complaints"},
    {"incident_clause", "When it goes wrong"},
    {"termination", "Leaving"},
    {"dpia_ref", "Privacy assessment"},
    {"appropriate_policy_document_ref", "Policy document"},
    {"training_requirement", "Training"},
    {"vetting_requirement", "Vetting"},
    {"indemnity", "Indemnity"},
    {"benefits", "Benefits"},
};

std::string shown(const Json& value) {
    if (value.is_null()) return {};
    if (const auto* text_of = value.string()) return *text_of;
    std::string out;
    if (const auto* items = value.items()) {
        for (const auto& item : *items) out += (out.empty() ? "" : "; ") + shown(item);
    } else if (const auto* members = value.members()) {
        for (const auto& [key, item] : *members)
            out += (out.empty() ? "" : ", ") + replace_all(key, "_", " ") + ": " + shown(item);
    } else {
        out = canonical(value);
    }
    return out;
}

std::vector<const policy::Clause*> clauses_of(const Document& document) {
    std::vector<const policy::Clause*> out;
    for (const auto& section : document.sections) {
        for (const auto& clause : section.clauses) out.push_back(&clause);
    }
    return out;
}

bool same_but_number(policy::Clause one, const policy::Clause& other) {
    one.number = other.number;
    return one == other;
}

// Which old clause each new one comes from: the same words and rule first, then the same number,
// then the same heading.
std::vector<const policy::Clause*> origins(const std::vector<const policy::Clause*>& before,
                                           const std::vector<const policy::Clause*>& after) {
    std::vector<const policy::Clause*> out(after.size(), nullptr);
    std::vector<bool> taken(before.size(), false);
    const auto pass = [&](const auto& alike) {
        for (std::size_t a = 0; a < after.size(); ++a) {
            for (std::size_t b = 0; b < before.size() and out[a] == nullptr; ++b) {
                if (taken[b] or not alike(*before[b], *after[a])) continue;
                taken[b] = true;
                out[a] = before[b];
            }
        }
    };
    pass([](const auto& one, const auto& other) { return one == other; });
    pass([](const auto& one, const auto& other) { return same_but_number(one, other); });
    pass([](const auto& one, const auto& other) { return one.number == other.number; });
    pass([](const auto& one, const auto& other) { return one.heading == other.heading; });
    return out;
}

ClauseChange change_of(const rulebook::Rulebook& rulebook, const policy::Clause* before,
                       const policy::Clause* after) {
    ClauseChange out;
    if (before != nullptr) {
        out.number_before = before->number;
        out.heading_before = before->heading;
        out.words_before = before->text;
        out.rule_before = rule_words(rulebook, *before);
    }
    if (after != nullptr) {
        out.number = after->number;
        out.heading = after->heading;
        out.words = after->text;
        out.rule = rule_words(rulebook, *after);
    }
    out.how = before == nullptr                  ? Altered::Added
              : after == nullptr                 ? Altered::Removed
              : same_but_number(*before, *after) ? Altered::Renumbered
                                                 : Altered::Changed;
    return out;
}

void add_stretch(std::vector<Stretch>& out, Stretch::Kind kind, std::string_view word) {
    if (out.empty() or out.back().kind != kind) out.push_back({kind, {}});
    auto& words = out.back().words;
    if (not words.empty()) words += " ";
    words += word;
}

}  // namespace

Changes changes(const rulebook::Rulebook& rulebook, const Document& before, const Document& after) {
    Changes out;
    for (const auto& row : terms) {
        const auto& old = before.json[row.member];
        const auto& now = after.json[row.member];
        if (canonical(old) != canonical(now))
            out.terms.push_back({std::string(row.what), shown(old), shown(now)});
    }
    const auto old_ones = clauses_of(before);
    const auto new_ones = clauses_of(after);
    const auto from = origins(old_ones, new_ones);
    for (std::size_t i = 0; i < new_ones.size(); ++i) {
        if (from[i] == nullptr or *from[i] != *new_ones[i])
            out.clauses.push_back(change_of(rulebook, from[i], new_ones[i]));
    }
    for (const auto* old : old_ones) {
        if (std::find(from.begin(), from.end(), old) == from.end())
            out.clauses.push_back(change_of(rulebook, old, nullptr));
    }
    return out;
}

std::vector<Stretch> word_difference(std::string_view before, std::string_view after) {
    const auto old_words = words(before);
    const auto new_words = words(after);
    const auto rows = old_words.size();
    const auto columns = new_words.size();
    std::vector<Stretch> out;
    constexpr std::size_t words_max = 3000;  // a table of nine million; longer is shown whole
    if (rows > words_max or columns > words_max) {
        return {{Stretch::Kind::Gone, std::string(before)},
                {Stretch::Kind::New, std::string(after)}};
    }
    // The longest common run of words from each pair of places to the ends.
    std::vector<std::uint16_t> longest((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t row, std::size_t column) -> std::uint16_t& {
        return longest[row * (columns + 1) + column];
    };
    for (auto r = rows; r-- > 0;) {
        for (auto c = columns; c-- > 0;) {
            at(r, c) = old_words[r] == new_words[c]
                           ? static_cast<std::uint16_t>(at(r + 1, c + 1) + 1)
                           : std::max(at(r + 1, c), at(r, c + 1));
        }
    }
    std::size_t r = 0;
    std::size_t c = 0;
    while (r < rows or c < columns) {
        if (r < rows and c < columns and old_words[r] == new_words[c]) {
            add_stretch(out, Stretch::Kind::Same, old_words[r]);
            ++r;
            ++c;
        } else if (c == columns or (r < rows and at(r + 1, c) >= at(r, c + 1))) {
            add_stretch(out, Stretch::Kind::Gone, old_words[r++]);
        } else {
            add_stretch(out, Stretch::Kind::New, new_words[c++]);
        }
    }
    return out;
}

}  // namespace accord::agreement
