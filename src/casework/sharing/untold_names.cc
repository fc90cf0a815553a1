#include "casework/sharing/untold_names.h"

#include <algorithm>

#include "base/text.h"
#include "engine/shield/scan.h"

namespace accord::sharing {
namespace {

bool is_capital(char letter) {
    return letter >= 'A' and letter <= 'Z';
}

}  // namespace

std::vector<std::string> untold_names_in(std::string_view text,
                                         const std::vector<std::string>& names) {
    std::vector<shield::Exclusion> exclusions;
    for (const auto& name : names) exclusions.push_back({shield::Guarded::Referrer, name, {}});
    std::vector<std::string> out;
    for (const auto& find : shield::scan(text, exclusions)) {
        if (find.kind != shield::Kind::Guarded) continue;
        const auto words = text.substr(find.from, find.until - find.from);
        const bool one = words.find(' ') == words.npos;
        if (one and not is_capital(words.front())) continue;  // "a mark" is not Mark
        if (std::find(out.begin(), out.end(), words) == out.end()) out.emplace_back(words);
    }
    return out;
}

std::vector<UntoldFound> untold_found(const Answers& answers) {
    std::vector<UntoldFound> out;
    const auto& origin = answers.origin;
    if (origin.untold.empty() or not trim(origin.untold_why).empty()) return out;
    const auto look = [&](const char* heading, const std::string& words) {
        auto names = untold_names_in(words, origin.untold);
        if (not names.empty()) out.push_back({heading, std::move(names)});
    };
    look("Seen or heard", answers.facts);
    look("Your view", answers.view);
    look("Keep from", answers.keep_from);
    look("Family told", answers.family.more);
    return out;
}

}  // namespace accord::sharing
