#include "governance/ten_steps/guide.h"

#include <charconv>

#include "base/expect.h"
#include "base/text.h"
#include "platform/host/embedded.h"
#include "platform/host/embedded_table.h"

namespace accord::ten_steps {
namespace {

constexpr std::string_view guide_path = "src/governance/ten_steps/tables/guide.table";
constexpr std::string_view questions_path = "src/governance/ten_steps/tables/questions.table";

int number_of(std::string_view text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::array<GuidePage, steps_in_all> read_guide() {
    const auto table = host::embedded_table(guide_path);
    std::array<GuidePage, steps_in_all> out;
    for (const auto& row : table.rows) {
        const auto step = number_of(table.at(row, "step").text);
        expect(step >= 1 and step <= steps_in_all);
        auto& page = out[static_cast<std::size_t>(step - 1)];
        const auto& part = table.at(row, "part").text;
        const auto& words = table.at(row, "words").text;
        if (part == "asks") page.asks = words;
        if (part == "practice") page.practice.push_back(words);
        if (part == "example") page.example = words;
        if (part == "wrong") page.wrong.push_back(words);
    }
    return out;
}

std::vector<CheckQuestion> read_questions() {
    const auto table = host::embedded_table(questions_path);
    std::vector<CheckQuestion> out;
    for (const auto& row : table.rows) {
        const auto right = table.at(row, "right").text;
        CheckQuestion question{
            .code = table.at(row, "code").text,
            .step = number_of(table.at(row, "step").text),
            .words = table.at(row, "question").text,
            .answers = {table.at(row, "a").text, table.at(row, "b").text, table.at(row, "c").text},
            .right = right.empty() ? '-' : right[0],
            .because = table.at(row, "because").text,
            .sources = {}};
        for (const auto mark : words(table.at(row, "source").text))
            question.sources.emplace_back(mark);
        out.push_back(std::move(question));
    }
    return out;
}

}  // namespace

const GuidePage& guide_page(int step) {
    static const auto pages = read_guide();
    expect(step >= 1 and step <= steps_in_all);
    return pages[static_cast<std::size_t>(step - 1)];
}

std::vector<const CheckQuestion*> questions_of(int step) {
    static const auto all = read_questions();
    std::vector<const CheckQuestion*> out;
    for (const auto& question : all) {
        if (question.step == step) out.push_back(&question);
    }
    return out;
}

Digest edition() {
    static const auto made = digest(host::embedded(questions_path).value_or(""));
    return made;
}

std::vector<std::size_t> unanswered(const Chosen& chosen) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (chosen[i] < 'a' or chosen[i] > 'c') out.push_back(i);
    }
    return out;
}

bool all_right(int step, const Chosen& chosen) {
    const auto asked = questions_of(step);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (asked[i]->right != chosen[i]) return false;
    }
    return asked.size() == questions_a_step;
}

}  // namespace accord::ten_steps
