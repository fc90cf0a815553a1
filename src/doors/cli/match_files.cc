#include "doors/cli/match_files.h"

#include <cstdio>
#include <memory>
#include <unordered_map>

#include "base/csv.h"
#include "base/limits.h"
#include "base/text.h"
#include "engine/matching/explain.h"
#include "platform/host/embedded.h"
#include "platform/host/files.h"

namespace accord::cli {
namespace {

constexpr std::size_t piece_bytes = 1 << 20;
constexpr std::size_t faults_shown_max = 50;

// An id as it stands: pairs are joined to the files they came from.
std::string csv_cell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    return '"' + replace_all(text, "\"", "\"\"") + '"';
}

std::string percent(std::size_t done, std::size_t all) {
    return std::to_string(all == 0 ? 100 : done * 100 / all) + "%";
}

}  // namespace

Result<void> read_records(const std::string& path, matching::Gathering& gathering, Faults& faults,
                          matching::Notes& notes, bool say_progress) {
    auto file = TRY(host::FileReading::open(path));
    if (file.size() > limits::match_file_bytes_max)
        return fail(invalid(path + " is " + std::to_string(file.size() >> 20) + " MB; at most " +
                            std::to_string(limits::match_file_bytes_max >> 20) +
                            " MB are read. Split it, or leave out columns that are not compared"));
    CsvReader reader(path, limits::match_rows_max);
    std::string piece;
    std::vector<CsvRow> rows;
    std::size_t columns = 0;
    std::size_t done = 0;
    std::size_t said = 0;
    std::vector<std::string_view> cells;
    const auto take = [&] {
        for (const auto& row : rows) {
            if (columns == 0) {
                columns = row.cells.size();
                std::vector<std::string> names;
                for (const auto& cell : row.cells) names.emplace_back(trim(cell));
                gathering.begin_file(path, names, faults);
                continue;
            }
            if (row.cells.size() == 1 and row.cells[0].empty()) continue;
            if (row.cells.size() != columns) {
                faults.push_back({path, row.number, 0,
                                  "this row has " + std::to_string(row.cells.size()) +
                                      " cells and the heading " + std::to_string(columns)});
                continue;
            }
            if (not faults.empty()) continue;
            cells.assign(row.cells.begin(), row.cells.end());
            gathering.add(cells);
        }
        rows.clear();
    };
    while (TRY(file.read(piece, piece_bytes))) {
        reader.feed(piece, rows);
        take();
        done += piece.size();
        if (say_progress and done - said >= 32 * piece_bytes) {
            said = done;
            std::fprintf(stderr, "reading %s: %s\n", path.c_str(),
                         percent(done, file.size()).c_str());
        }
        if (faults.size() > faults_shown_max) break;
    }
    reader.end(rows);
    take();
    faults.insert(faults.end(), reader.faults().begin(), reader.faults().end());
    if (columns == 0 and faults.empty())
        faults.push_back({path, 0, 0, "this file is empty: its first row names the columns"});
    if (reader.had_windows_1252())
        notes.push_back(path + ": some rows are not UTF-8 and were read as Windows-1252");
    return {};
}

void check_ids(const matching::Records& records, const std::vector<std::string>& files,
               Faults& faults) {
    std::unordered_map<std::string_view, matching::RecordIndex> seen;
    std::size_t missing = 0;
    for (matching::RecordIndex i = 0; i < records.size(); ++i) {
        if (records.two_files and i == records.first_of_second) seen.clear();
        const bool second = records.two_files and i >= records.first_of_second;
        const auto from = second ? records.first_of_second : 0;
        const auto& file = files[second ? 1 : 0];
        if (records.ids[i].empty()) {
            ++missing;
            if (missing <= 10) faults.push_back({file, i - from + 2, 0, "this row has no id"});
            continue;
        }
        const auto [at, made] = seen.try_emplace(records.ids[i], i);
        if (not made and faults.size() < faults_shown_max)
            faults.push_back({file, i - from + 2, 0,
                              "this id stands on row " + std::to_string(at->second - from + 2) +
                                  " too; an id names one row"});
    }
    if (missing > 10)
        faults.push_back({"", 0, 0, std::to_string(missing) + " rows in all have no id"});
}

Result<void> write_pairs(const std::string& path, const matching::Records& records,
                         const std::vector<matching::Link>& links) {
    std::string out = "id_a,id_b,probability\n";
    char number[32];
    for (const auto& link : links) {
        std::snprintf(number, sizeof number, "%.6f", matching::probability(link.total));
        out += csv_cell(records.ids[link.one]) + "," + csv_cell(records.ids[link.other]) + "," +
               number + "\n";
    }
    return host::write_file(path, out);
}

Result<void> write_explanations(const std::string& path, const matching::Records& records,
                                const matching::Linkage& linkage,
                                const std::vector<matching::Link>& links) {
    const matching::Comparing comparing(records);
    const matching::Weighing weighing(records, linkage.model);
    std::string out;
    for (const auto& link : links)
        out += matching::plain_text(
            matching::explain(records, comparing, weighing, linkage.model, link),
            records.ids[link.one], records.ids[link.other]);
    return host::write_file(path, out);
}

Result<void> write_clusters(const std::string& path, const matching::Records& records,
                            const std::vector<matching::RecordIndex>& clusters) {
    std::string out = "id,cluster\n";
    for (matching::RecordIndex i = 0; i < records.size(); ++i)
        out += csv_cell(records.ids[i]) + "," + csv_cell(records.ids[clusters[i]]) + "\n";
    return host::write_file(path, out);
}

}  // namespace accord::cli
