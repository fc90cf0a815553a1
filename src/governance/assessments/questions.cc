#include "governance/assessments/questions.h"

#include "base/expect.h"
#include "platform/host/embedded_table.h"

namespace accord::assessments {
namespace {

constexpr std::string_view path = "src/governance/assessments/tables/questions.table";

std::vector<Question> read() {
    const auto table = host::embedded_table(path);
    expect(not table.rows.empty());
    std::vector<Question> out;
    for (const auto& row : table.rows) {
        out.push_back({.code = table.at(row, "code").text,
                       .section = table.at(row, "section").text,
                       .words = table.at(row, "question").text,
                       .hint = table.at(row, "hint").text});
        expect(section(out.back().section) != nullptr);
    }
    return out;
}

}  // namespace

const std::vector<Question>& questions() {
    static const auto all = read();
    return all;
}

const std::vector<Section>& sections() {
    static const std::vector<Section> all = {
        {"processing", "What is shared, by whom and why"},
        {"consultation", "Who was asked"},
        {"necessity", "Whether it is needed, and not too much"},
    };
    return all;
}

const Section* section(std::string_view code) {
    for (const auto& each : sections()) {
        if (each.code == code) return &each;
    }
    return nullptr;
}

}  // namespace accord::assessments
