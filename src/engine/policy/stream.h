// Stream: many questions, one a line, each answered by one line. A pure fold: what a line is
// answered depends on the rulebook, on the line, and on which agreements were last named.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/policy/terms.h"
#include "rulebook/rulebook.h"

namespace accord::policy {

class Stream {
public:
    Stream(const rulebook::Rulebook& rulebook, Terms terms);

    // A question (docs/formats/question.md): the decision, in canonical JSON. A line that has
    // `agreements` (docs/formats/decision-evidence.md): from now on they are the terms, and the
    // answer is their digest. Anything else: its faults, all of them, and the stream goes on.
    std::string answer(std::string_view line);

    std::uint64_t lines() const { return lines_; }
    std::uint64_t faulty() const { return faulty_; }

private:
    std::string refused(const Faults& faults);
    std::string take_agreements(const Json& json);

    const rulebook::Rulebook& rulebook_;
    Terms terms_;
    std::uint64_t lines_ = 0;
    std::uint64_t faulty_ = 0;
};

}  // namespace accord::policy
