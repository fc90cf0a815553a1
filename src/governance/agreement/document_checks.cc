#include "governance/agreement/document_checks.h"

#include <algorithm>

#include "base/lookalike.h"

namespace accord::agreement {

void check_numbers(Reading& reading, const Document& document,
                   const std::vector<std::string>& clause_at) {
    std::vector<std::string> seen;
    std::size_t place = 0;
    for (const auto& section : document.sections) {
        for (const auto& clause : section.clauses) {
            if (not clause.number.empty() and
                std::find(seen.begin(), seen.end(), clause.number) != seen.end())
                reading.fault(
                    clause_at[place] + "/number",
                    "there are two clauses " + clause.number + "; each number is used once");
            seen.push_back(clause.number);
            ++place;
        }
    }
}

void check_names(Reading& reading, const Json& document) {
    const auto check = [&](const std::string& pointer, const Json& name) {
        const auto said = odd_letters_in("the name", name.text_or());
        if (not said.empty()) reading.fault(pointer, said);
    };
    check("/name", document["name"]);
    check("/owner/name", document["owner"]["name"]);
    const auto* parties = document["parties"].items();
    if (parties == nullptr) return;
    constexpr std::size_t compared_max = 1000;  // each with each
    for (std::size_t i = 0; i < parties->size(); ++i) {
        const auto pointer = "/parties/" + std::to_string(i) + "/name";
        const auto& name = (*parties)[i]["name"];
        check(pointer, name);
        for (std::size_t other = 0; other < std::min(i, compared_max); ++other) {
            const auto earlier = (*parties)[other]["name"].text_or();
            if (earlier.empty() or earlier == name.text_or()) continue;
            if (look_the_same(earlier, name.text_or())) {
                reading.fault(pointer, "this name looks the same as that of party " +
                                           std::to_string(other + 1) + ", “" +
                                           std::string(earlier) + "”");
            }
        }
    }
}

}  // namespace accord::agreement
