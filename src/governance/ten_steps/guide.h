// The guide: the regulator's ten steps in our own words, a page a step, and five questions about
// each. Rows of tables/guide.table and tables/questions.table.
//
// Nobody is marked. Whoever answers is shown what was right and why, and may answer again; a step
// is done when all five are right. What somebody answered wrongly is kept nowhere.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"

namespace accord::ten_steps {

inline constexpr int steps_in_all = 10;
inline constexpr std::size_t questions_a_step = 5;
inline constexpr std::size_t answers_a_question = 3;

// What the page of one step says. The title is the rulebook's.
struct GuidePage {
    std::string asks;
    std::vector<std::string> practice;
    std::string example;
    std::vector<std::string> wrong;
};
const GuidePage& guide_page(int step);  // 1 to 10

struct CheckQuestion {
    std::string code;  // K3.2
    int step = 0;
    std::string words;
    std::array<std::string, answers_a_question> answers;
    char right = 'a';
    std::string because;
    std::vector<std::string> sources;  // marks of the rulebook's sources
};
std::vector<const CheckQuestion*> questions_of(int step);
// Which questions they were: the digest of the table, as the register keeps it.
Digest edition();

// 'a', 'b' or 'c' for each of the five; something else where nothing was chosen.
using Chosen = std::array<char, questions_a_step>;
std::vector<std::size_t> unanswered(const Chosen& chosen);
bool all_right(int step, const Chosen& chosen);

}  // namespace accord::ten_steps
