#include "doors/cli/answer_rows.h"

#include <cstdio>

#include "base/csv.h"
#include "base/json.h"
#include "base/text.h"
#include "governance/agreement/answer_rows.h"

namespace accord::cli {
namespace {

using policy::Listed;

constexpr std::string_view format = "accord-answers/1";
// "clause 2.2", "no-clause", "clause 4.5, clause-condition-not-met".
std::string because_of(const policy::Asked& asked, const Listed& row) {
    const auto clause = agreement::settling_clause(asked, row);
    if (clause.empty()) return std::string(word(row.because));
    const bool covers = row.because == policy::Because::ClauseCovers or
                        row.because == policy::Because::ClauseRequires or
                        row.because == policy::Because::ClauseCoversShort or
                        row.because == policy::Because::MustNot;
    return "clause " + clause + (covers ? "" : ", " + std::string(word(row.because)));
}

void print(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

// ------------------------------------------------------------------------------------- as text

void print_text(const policy::Asked& asked, const Listed& row) {
    std::string line(word(row.allowed));
    line.resize(14, ' ');
    line += because_of(asked, row) + "\n";
    for (std::size_t d = 0; d < agreement::answer_dimensions.size(); ++d) {
        if (d == 4 and agreement::answers_in(asked.space, d) == 1 and
            asked.space.bases().front().empty())
            continue;
        const bool any = row.lists[d].size() == agreement::answers_in(asked.space, d) and
                         row.lists[d].size() > 1;
        std::string head = "    " + std::string(agreement::answer_dimensions[d]);
        head.resize(14, ' ');
        line +=
            head + (any ? "any" : join(agreement::answer_codes(asked.space, row, d), ", ")) + "\n";
    }
    print(line);
}

// ------------------------------------------------------------------------------------- as JSON

Json json_of(const policy::Asked& asked, const Listed& row) {
    Json json = Json::object();
    json.set("answer", word(row.allowed));
    for (std::size_t d = 0; d < agreement::answer_dimensions.size(); ++d)
        json.set(std::string(agreement::answer_dimensions[d]),
                 Json::array_of(agreement::answer_codes(asked.space, row, d)));
    json.set("because", word(row.because));
    if (row.clause != policy::no_clause) json.set("clause", agreement::settling_clause(asked, row));
    json.set("questions", static_cast<std::int64_t>(row.questions));
    return json;
}

// --------------------------------------------------------------------------------------- each

// Calls `visit` with one row for every question of a group.
template <class Visit>
void spread(const Listed& row, Visit visit) {
    Listed one = row;
    one.questions = 1;
    std::array<std::size_t, 6> at{};
    while (true) {
        for (std::size_t d = 0; d < at.size(); ++d) one.lists[d] = {row.lists[d][at[d]]};
        visit(one);
        std::size_t d = at.size();
        while (d-- > 0) {
            if (++at[d] < row.lists[d].size()) break;
            at[d] = 0;
        }
        if (d == static_cast<std::size_t>(-1)) return;
    }
}

template <class Visit>
void every(const std::vector<Listed>& rows, bool each, Visit visit) {
    for (const auto& row : rows) {
        if (each) {
            spread(row, visit);
        } else {
            visit(row);
        }
    }
}

}  // namespace

void print_rows(const agreement::Document& document, const policy::Asked& asked,
                const std::vector<Listed>& rows, RowShape shape, bool each) {
    switch (shape) {
        case RowShape::Table: {
            std::uint64_t questions = 0;
            for (const auto& row : rows) questions += row.questions;
            every(rows, each, [&](const Listed& row) { print_text(asked, row); });
            print(std::to_string(questions) + " of " + std::to_string(asked.space.size()) +
                  " questions, in " + std::to_string(each ? questions : rows.size()) + " rows\n");
            return;
        }
        case RowShape::Csv: {
            print(csv_line(agreement::answer_heads()));
            every(rows, each,
                  [&](const Listed& row) { print(csv_line(agreement::answer_cells(asked, row))); });
            return;
        }
        case RowShape::Json: {
            Json json = Json::object();
            json.set("format", format);
            json.set("agreement", document.uri);
            json.set("version", document.version);
            json.set("digest", text(document.digest));
            json.set("on", text(asked.space.on()));
            json.set("questions", static_cast<std::int64_t>(asked.space.size()));
            Json list = Json::array();
            every(rows, each, [&](const Listed& row) { list.add(json_of(asked, row)); });
            json.set("rows", std::move(list));
            print(pretty(json) + "\n");
        }
    }
}

Error no_such(std::string_view option, std::string_view word,
              const std::vector<std::string_view>& known) {
    const auto near = nearest(word, known);
    auto sentence = "there is no '" + std::string(word) + "' for " + std::string(option);
    if (not near.empty()) sentence += "; did you mean '" + std::string(near) + "'?";
    return invalid(std::move(sentence), std::string(option));
}

}  // namespace accord::cli
