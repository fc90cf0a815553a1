#include "doors/site/rulebook_words.h"

#include "base/text.h"

namespace accord::site {
namespace {

struct Column {
    std::string_view name;
    std::string_view heading;
    std::string_view list;  // the list whose codes its cells hold, if any
};

constexpr Column columns[] = {
    {"class", "Standing in law", ""},
    {"public", "Public authority", ""},
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
    {"consent", "Consent", ""},
    {"level", "Level of need", ""},
    {"danger", "Immediate danger", ""},
    {"harm", "A child may be at risk", ""},
    {"usual", "Goes by default", "data_categories"},
    {"with_reason", "Goes when you say why", "data_categories"},
    {"article", "Article", ""},
    {"regime", "Regime", ""},
    {"others", "Open to everyone else", ""},
    {"needs", "Must name", ""},
    {"family", "Kind of condition", ""},
    {"provision", "Provision", ""},
    {"fits", "Fits", ""},
    {"open_to", "Open to", ""},
    {"policy_document", "Needs an appropriate policy document", ""},
    {"type", "Kind", ""},
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
    {"use", "Use", ""},
    {"carries", "May carry", ""},
    {"confirm", "Confirmed in writing", ""},
    {"clock", "Time limit", "clocks"},
    {"kind", "Counted in", ""},
    {"amount", "How many", ""},
    {"before", "Counted back", ""},
    {"rolls", "Moves to the next working day", ""},
    {"local", "A partnership may set its own", ""},
    {"starts", "From", ""},
    {"hours", "Open", ""},
    {"step", "Step", "steps"},
    {"actor", "Who answers it", ""},
    {"applies", "When", ""},
    {"artefact", "What shows it", ""},
    {"search_done", "Shows that someone looked", ""},
    {"set_by_system", "Set by the clock", ""},
    {"needs_words", "Say why in words", ""},
    {"unit", "Counted in", ""},
    {"action", "Then", ""},
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

// The words of a code's row; of a group, its name; of anything else, itself.
std::string code_words(const rulebook::Listed* list, std::string_view code) {
    if (code.starts_with('@')) return "every kind in group " + std::string(code.substr(1));
    if (list != nullptr) {
        for (const auto& row : list->rows) {
            if (row.code == code) return row.row.words;
        }
    }
    return std::string(code);
}

}  // namespace

std::string_view heading_of(std::string_view name) {
    const auto* column = column_named(name);
    return column == nullptr ? name : column->heading;
}

std::string cell_words(const rulebook::Rulebook& rulebook, std::string_view name,
                       std::string_view cell) {
    if (cell.empty() or cell == "no") return {};
    if (cell == "yes") return "Yes";
    const auto* column = column_named(name);
    if (column == nullptr or column->list.empty()) return std::string(cell);
    if (cell == "any") return "Any";
    std::vector<std::string> parts;
    for (const auto word : words(cell)) {
        parts.push_back(column->list == "permissions"
                            ? permission_words(word)
                            : code_words(rulebook.listed(column->list), word));
    }
    return join(parts, "; ");
}

}  // namespace accord::site
