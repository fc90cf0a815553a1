#include "governance/parties/history.h"

namespace accord::parties {

std::string_view word(Because because) {
    return because == Because::Merged ? "merged" : "replaced";
}

std::string_view words(Because because) {
    return because == Because::Merged ? "merged into" : "was replaced by";
}

std::optional<Because> because_from(std::string_view word_of) {
    if (word_of == "merged") return Because::Merged;
    if (word_of == "replaced") return Because::Replaced;
    return std::nullopt;
}

std::string name_on(const std::vector<FormerName>& former, std::string_view today_name, Date day) {
    // The one that ended soonest after that day was its name then.
    const FormerName* found = nullptr;
    for (const auto& one : former) {
        if (day < one.until and (found == nullptr or one.until < found->until)) found = &one;
    }
    return found == nullptr ? std::string(today_name) : found->name;
}

}  // namespace accord::parties
