#include "governance/ten_steps/guide.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "governance/ten_steps/training.h"
#include "support/rulebook.h"

using namespace accord;
using namespace accord::ten_steps;

namespace {

bool is_letter(char c) {
    return (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z');
}

// Groups of vowels, but for a silent e at the end: near enough for plain words.
int syllables(std::string_view word) {
    std::string letters;
    for (const char c : lower(word))
        if (is_letter(c)) letters += c;
    if (letters.empty()) return 0;
    if (letters.size() > 2 and letters.ends_with('e') and not letters.ends_with("le"))
        letters.pop_back();
    int groups = 0;
    bool inside = false;
    for (const char c : letters) {
        const bool vowel = std::string_view("aeiouy").find(c) != std::string_view::npos;
        if (vowel and not inside) ++groups;
        inside = vowel;
    }
    return std::max(groups, 1);
}

// The school year of somebody who reads it with ease, after Flesch and Kincaid; and the longest
// sentence.
struct Ease {
    double grade = 0;
    std::size_t longest = 0;
};
Ease ease_of(std::string_view text) {
    std::size_t sentences = 0, all_words = 0, in_this = 0;
    int all_syllables = 0;
    Ease out;
    for (const auto word : words(text)) {
        ++all_words;
        ++in_this;
        all_syllables += syllables(word);
        out.longest = std::max(out.longest, in_this);
        if (word.find_last_of(".?!") == std::string_view::npos) continue;
        ++sentences;
        in_this = 0;
    }
    const auto per_sentence = static_cast<double>(all_words) / static_cast<double>(sentences);
    const auto per_word = static_cast<double>(all_syllables) / static_cast<double>(all_words);
    out.grade = 0.39 * per_sentence + 11.8 * per_word - 15.59;
    return out;
}

std::string all_of(const GuidePage& page) {
    return page.asks + " " + join(page.practice, " ") + " " + page.example + " " +
           join(page.wrong, " ");
}

}  // namespace

TEST_CASE("somebody of eleven can read the guide") {
    for (int step = 1; step <= steps_in_all; ++step) {
        const auto ease = ease_of(all_of(guide_page(step)));
        CAPTURE(step);
        CHECK(ease.grade <= 6.0);  // the school year of those who are eleven
        CHECK(ease.longest <= 25);
    }
    // And the measure can say no.
    CHECK(ease_of("Notwithstanding applicable confidentiality obligations, organisations "
                  "participating in information-sharing arrangements demonstrate accountability.")
              .grade > 12.0);
}

TEST_CASE("every step says what it asks, how, an example, and what people get wrong") {
    for (int step = 1; step <= steps_in_all; ++step) {
        const auto& page = guide_page(step);
        CAPTURE(step);
        CHECK_FALSE(page.asks.empty());
        CHECK(page.practice.size() >= 3);
        CHECK(page.example.size() > 150);
        CHECK(page.wrong.size() >= 3);
    }
}

TEST_CASE("five questions a step, three answers each, one of them right, and why") {
    std::set<std::string> codes;
    std::array<int, 3> where{};
    for (int step = 1; step <= steps_in_all; ++step) {
        const auto asked = questions_of(step);
        CHECK(asked.size() == questions_a_step);
        for (const auto* question : asked) {
            CAPTURE(question->code);
            CHECK(codes.insert(question->code).second);
            CHECK(question->code.starts_with("K" + std::to_string(step) + "."));
            CHECK(question->right >= 'a');
            CHECK(question->right <= 'c');
            const std::set<std::string> different(question->answers.begin(),
                                                  question->answers.end());
            CHECK(different.size() == answers_a_question);
            CHECK_FALSE(different.contains(""));
            CHECK(question->because.size() > 20);
            CHECK(std::find(question->answers.begin(), question->answers.end(),
                            question->because) == question->answers.end());
            REQUIRE_FALSE(question->sources.empty());
            for (const auto& mark : question->sources) {
                const auto code = Code<rulebook::Source>::from(mark);
                REQUIRE(code.has_value());
                CHECK_MESSAGE(test::the_rulebook().sources.find(*code) != nullptr, mark);
            }
            ++where[static_cast<std::size_t>(question->right - 'a')];
        }
    }
    // Nobody gets through by always pressing the same.
    for (const auto count : where) CHECK(count >= 14);
}

TEST_CASE("a step is done when all five are right") {
    Chosen right{};
    for (std::size_t i = 0; i < right.size(); ++i) right[i] = questions_of(3)[i]->right;
    CHECK(all_right(3, right));
    CHECK(unanswered(right).empty());
    auto wrong = right;
    wrong[2] = wrong[2] == 'a' ? 'b' : 'a';
    CHECK_FALSE(all_right(3, wrong));
    wrong[2] = '-';
    CHECK(unanswered(wrong) == std::vector<std::size_t>{2});
    CHECK_FALSE(all_right(3, wrong));
}

TEST_CASE("training holds for a year, and is done when all ten are") {
    const Date today{2026, 3, 2};
    Register one{.account = "acc", .name = "Liam Portnoy", .post = "Class teacher", .steps = {}};
    for (int step = 1; step <= steps_in_all; ++step)
        one.steps.push_back({"acc", step, edition(), plus_days(today, -step)});
    CHECK(one.done_on(today) == plus_days(today, -1));
    CHECK(trained({one}, today).everybody());
    one.steps[4].finished_on = plus_days(today, -366);
    CHECK(one.to_do(today) == std::vector<int>{5});
    CHECK_FALSE(one.done_on(today).has_value());
    const auto now = trained({one, one}, today);
    CHECK(now.people == 2);
    CHECK(now.percent() == 0);
    CHECK(trained({}, today).percent() == 0);
    CHECK_FALSE(trained({}, today).everybody());
}

TEST_CASE("a name that would be a formula in a spreadsheet is plain text") {
    const Register one{.account = "acc", .name = "=1+1", .post = "Teacher, \"head\"", .steps = {}};
    const auto file = csv({one});
    CHECK(file.find("'=1+1,\"Teacher, \"\"head\"\"\",1,,\r\n") != std::string::npos);
    CHECK(std::count(file.begin(), file.end(), '\n') == 11);
}
