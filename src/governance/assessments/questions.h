// The questions of a privacy assessment, by section: rows of tables/questions.table. What they ask
// follows UK GDPR Article 35(7) and the regulator's own template, in our words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace accord::assessments {

struct Question {
    std::string code;     // "nature": never used again for another
    std::string section;  // "processing"
    std::string words;    // "What is done with the information?"
    std::string hint;
};
const std::vector<Question>& questions();

// The sections that hold questions, in order: "processing", "consultation", "necessity".
struct Section {
    std::string code;
    std::string title;
};
const std::vector<Section>& sections();
const Section* section(std::string_view code);

}  // namespace accord::assessments
