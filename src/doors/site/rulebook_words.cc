#include "doors/site/rulebook_words.h"

#include <algorithm>

#include "base/text.h"

namespace accord::site {
namespace {

struct Column {
    std::string_view name;
    std::string_view heading;
    // The list whose codes its cells hold; or "words", said with spaces, where a no says something;
    // or "permissions"; or nothing, and the cell speaks for itself.
    std::string_view list;
};

constexpr Column columns[] = {
    {"class", "Standing in law", "words"},
    {"public", "Public authority", "words"},
    {"competent", "Competent authority for law enforcement", ""},
    {"groups", "Groups that provisions name", ""},
    {"mais", "Code in the multi-agency standard", ""},
    {"fhir", "FHIR organization type", ""},
    {"referral", "Referral source in the census", ""},
    {"contact", "Whom to ask for", ""},
    {"permissions", "May", "permissions"},
    {"thresholds", "Fits", "thresholds"},
    {"gateways", "Usual powers and duties", "gateways"},
    {"bases_public", "Usual basis, public authorities", "lawful_bases"},
    {"bases_other", "Usual basis, everyone else", "lawful_bases"},
    {"consent", "Consent", "words"},
    {"level", "Level of need", ""},
    {"danger", "Immediate danger", ""},
    {"harm", "A child may be at risk", ""},
    {"usual", "Goes by default", "data_categories"},
    {"with_reason", "Goes when you say why", "data_categories"},
    {"article", "Article", ""},
    {"regime", "Regime", "words"},
    {"others", "Open to everyone else", "words"},
    {"needs", "Must name", "words"},
    {"family", "Kind of condition", "words"},
    {"provision", "Provision", ""},
    {"fits", "Fits", "words"},
    {"open_to", "Open to", "words"},
    {"policy_document", "Needs an appropriate policy document", ""},
    {"type", "Kind", "words"},
    {"givers", "Who may give", "agency_types"},
    {"receivers", "To whom", "agency_types"},
    {"purposes", "For", "purposes"},
    {"never_givers", "Does not cover giving by", "agency_types"},
    {"never_data", "Does not cover", "data_categories"},
    {"unless_detriment", "Falls away if telling would harm the child more", ""},
    {"decider", "Who decides", ""},
    {"data", "Usually found in", "data_categories"},
    {"number", "Number", ""},
    {"examples", "For example", ""},
    {"sensitivity", "May be", ""},
    {"address_critical", "Can show where someone in hiding lives", ""},
    {"restricted", "Handled as its owner says", ""},
    {"existence_only", "Says only that a service knows the child", ""},
    {"use", "Use", "words"},
    {"carries", "May carry", ""},
    {"confirm", "Confirmed in writing", ""},
    {"clock", "Time limit", "clocks"},
    {"kind", "Counted in", "words"},
    {"amount", "How many", ""},
    {"before", "Counted back", ""},
    {"rolls", "Moves to the next working day", ""},
    {"local", "A partnership may set its own", ""},
    {"starts", "From", ""},
    {"hours", "Open", ""},
    {"step", "Step", "steps"},
    {"actor", "Who answers it", "words"},
    {"applies", "When", "words"},
    {"artefact", "What shows it", ""},
    {"search_done", "Shows that someone looked", ""},
    {"set_by_system", "Set by the clock", ""},
    {"needs_words", "Say why in words", ""},
    {"unit", "Counted in", "words"},
    {"action", "Then", "words"},
};

const Column* column_named(std::string_view name) {
    for (const auto& each : columns) {
        if (each.name == name) return &each;
    }
    return nullptr;
}

std::string permission_words(std::string_view word) {
    const auto permission = rulebook::permission_from(word);
    return std::string(permission ? rulebook::sentence(*permission) : word);
}

// The kinds of organisation that have a group among theirs.
std::string group_words(const rulebook::Rulebook& rulebook, std::string_view group) {
    std::vector<std::string> parts;
    for (const auto& type : rulebook.agency_types.all()) {
        if (std::find(type.groups.begin(), type.groups.end(), group) != type.groups.end()) {
            parts.push_back(type.words);
        }
    }
    return join(parts, "; ");
}

// The words of a code's row; of a group, those of all in it; of anything else, itself.
std::string code_words(const rulebook::Rulebook& rulebook, std::string_view list,
                       std::string_view code) {
    if (list == "permissions") return permission_words(code);
    if (code.starts_with('@')) return group_words(rulebook, code.substr(1));
    if (const auto* found = rulebook.listed(list)) {
        for (const auto& row : found->rows) {
            if (row.code == code) return row.row.words;
        }
    }
    return std::string(code);
}

}  // namespace

std::string_view heading_of(std::string_view list, std::string_view name) {
    if (list == "lawful_bases" and name == "public") return "Open to public authorities";
    if (list == "bars" and name == "provision") return "Under";
    const auto* column = column_named(name);
    return column == nullptr ? name : column->heading;
}

std::string cell_words(const rulebook::Rulebook& rulebook, std::string_view name,
                       std::string_view cell) {
    const auto* column = column_named(name);
    const auto list = column == nullptr ? std::string_view() : column->list;
    if (cell == "yes") return "Yes";
    if (list == "words") return with_capital(replace_all(cell, "-", " "));
    if (cell == "no" or cell == "0") return {};
    if (list.empty() or cell.empty()) return std::string(cell);
    if (cell == "any") return "Any";
    std::vector<std::string> parts;
    for (const auto word : words(cell)) parts.push_back(code_words(rulebook, list, word));
    return with_capital(join(parts, "; "));
}

std::string with_capital(std::string text) {
    if (not text.empty() and text[0] >= 'a' and text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

}  // namespace accord::site
