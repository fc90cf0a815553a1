// Document: an assessment as JSON (docs/formats/assessment.md), written whole and read whole, with
// every fault at once, each with its line and column. Templates are documents, what is signed off
// is one, and so is what is exported.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/fault.h"
#include "base/json.h"
#include "governance/assessments/assessment.h"
#include "rulebook/rulebook.h"

namespace accord::assessments {

inline constexpr std::string_view document_format = "accord-assessment/1";

Json to_json(const Content& content);

struct ReadContent {
    std::optional<Content> content;  // there when it could be read without a fault
    Faults faults;
};
// `name` is what faults are told under: a file name.
ReadContent read_content(const rulebook::Rulebook& rulebook, std::string_view name,
                         std::string_view text);

}  // namespace accord::assessments
