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

namespace {

constexpr std::size_t compared_max = 1000;  // each with each

bool same_body(const Json& one, const Json& other) {
    return one["name"].text_or() == other["name"].text_or() and
           one["type"].text_or() == other["type"].text_or() and
           one["catalogue_id"].text_or() == other["catalogue_id"].text_or();
}

// What is wrong with a party beside those before it, if anything: the first that it is like.
std::string likeness(const Json::Array& parties, std::size_t place) {
    const auto& party = parties[place];
    const auto name = party["name"].text_or();
    if (name.empty()) return {};
    for (std::size_t other = 0; other < std::min(place, compared_max); ++other) {
        const auto earlier = parties[other]["name"].text_or();
        const auto number = std::to_string(other + 1);
        if (same_body(parties[other], party))
            return "this is party " + number + " again; name each once";
        if (not earlier.empty() and earlier != name and look_the_same(earlier, name))
            return "this name looks the same as that of party " + number + ", “" +
                   std::string(earlier) + "”";
    }
    return {};
}

}  // namespace

void check_names(Reading& reading, const Json& document) {
    const auto check = [&](const std::string& pointer, const Json& name) {
        const auto said = odd_letters_in("the name", name.text_or());
        if (not said.empty()) reading.fault(pointer, said);
    };
    check("/name", document["name"]);
    check("/owner/name", document["owner"]["name"]);
    const auto* parties = document["parties"].items();
    if (parties == nullptr) return;
    for (std::size_t i = 0; i < parties->size(); ++i) {
        const auto pointer = "/parties/" + std::to_string(i) + "/name";
        check(pointer, (*parties)[i]["name"]);
        const auto like = likeness(*parties, i);
        if (not like.empty()) reading.fault(pointer, like);
    }
}

}  // namespace accord::agreement
