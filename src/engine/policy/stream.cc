#include "engine/policy/stream.h"

#include <utility>
#include <vector>

#include "engine/policy/decide.h"
#include "engine/policy/documents.h"

namespace accord::policy {

Stream::Stream(const rulebook::Rulebook& rulebook, Terms terms)
    : rulebook_(rulebook), terms_(std::move(terms)) {}

std::string Stream::answer(std::string_view line) {
    ++lines_;
    // Only a line that speaks of agreements is read twice; a question cannot have such a member.
    if (line.find("\"agreements\"") != line.npos) {
        const auto json = parse_json(line);
        if (json and json->has("agreements")) return take_agreements(*json);
    }
    const auto read = read_question("line " + std::to_string(lines_), line);
    if (not read.question) return refused(read.faults);
    return canonical(to_json(terms_, *read.question, decide(rulebook_, terms_, *read.question)));
}

std::string Stream::take_agreements(const Json& json) {
    std::vector<AgreementTerms> agreements;
    const auto* given = json["agreements"].items();
    for (std::size_t i = 0; given != nullptr and i < given->size(); ++i) {
        auto read = agreement_terms_from((*given)[i]);
        if (read) {
            agreements.push_back(std::move(*read));
            continue;
        }
        return refused(
            {{.where = "line " + std::to_string(lines_) + " /agreements/" + std::to_string(i),
              .sentence = read.error().sentence}});
    }
    terms_ = Terms::compile(std::move(agreements));
    return canonical(Json::object().set("terms", text(terms_.digest())));
}

std::string Stream::refused(const Faults& faults) {
    ++faulty_;
    auto told = Json::array();
    for (const auto& fault : faults) told.add(text(fault));
    return canonical(Json::object().set("faults", std::move(told)));
}

}  // namespace accord::policy
