#include "rulebook/document.h"

#include "base/text.h"

namespace accord::rulebook {

namespace {

constexpr std::string_view preface =
    "# The rulebook\n\n"
    "Every row that Accord works by, with the days it is in force and where it comes from. Written "
    "by\n"
    "`accord rulebook document` from the tables in `rulebook/`; a test holds it to them. The "
    "columns\n"
    "are explained in `docs/formats/rulebook.md`.\n\n"
    "- **sourced**: seen in the source that is named.\n"
    "- **recalled**: recalled, not yet verified. Check it before relying on it.\n"
    "- **ours**: our own choice or proposal, not a statement of any document.\n\n"
    "Days before 2026 on which a provision began are themselves recalled unless the source gives\n"
    "them. Nothing here is legal advice.\n";

std::string cell(std::string_view text) {
    return text.empty() ? std::string("-") : replace_all(text, "|", "\\|");
}

std::string line_of(const std::vector<std::string>& cells) {
    return "| " + join(cells, " | ") + " |\n";
}

std::string from_words(const Period& period) {
    return period.from ? text(*period.from) : "not yet in force";
}

std::string section(const Listed& list) {
    std::string out = "\n## " + list.title + "\n\n" + list.about + "\n\n";
    std::vector<std::string> head = {"Code", "In words"};
    head.insert(head.end(), list.own_columns.begin(), list.own_columns.end());
    for (const auto* each : {"nation", "from", "until", "source", "verified"})
        head.emplace_back(each);
    out += line_of(head) + "|";
    for (std::size_t i = 0; i < head.size(); ++i) out += "---|";
    out += "\n";
    for (const auto& listed : list.rows) {
        const auto& row = listed.row;
        std::vector<std::string> cells = {"`" + listed.code + "`", cell(row.words)};
        for (const auto& each : listed.own) cells.push_back(cell(each));
        cells.push_back(letters(row.nations));
        cells.push_back(from_words(row.in_force));
        cells.push_back(row.in_force.until ? text(*row.in_force.until) : "-");
        cells.push_back(cell(source_words(row)));
        cells.emplace_back(word(row.verified));
        out += line_of(cells);
    }
    return out;
}

std::string sources_section(const List<Source>& sources) {
    std::string out =
        "\n## Sources\n\nWhere every row comes from.\n\n| Mark | Source | Address "
        "|\n|---|---|---|\n";
    for (const auto& source : sources.all()) {
        out += line_of({std::string(source.code.text()), cell(source.words), cell(source.address)});
    }
    return out;
}

}  // namespace

std::string source_words(const Row& row) {
    std::vector<std::string> marks;
    for (const auto& mark : row.marks) {
        if (mark != "R" and mark != "I") marks.emplace_back(mark.text());
    }
    return marks.empty() ? row.source : row.source + " (" + join(marks, ", ") + ")";
}

std::string document(const Rulebook& rulebook) {
    std::string out(preface);
    for (const auto& list : rulebook.lists) out += section(list);
    return out + sources_section(rulebook.sources);
}

}  // namespace accord::rulebook
