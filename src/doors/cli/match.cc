#include "doors/cli/match.h"

#include <algorithm>
#include <cstdio>

#include "casework/people/matcher.h"
#include "doors/cli/match_bench.h"
#include "doors/cli/match_files.h"
#include "doors/cli/options.h"
#include "doors/cli/papers.h"
#include "engine/matching/clusters.h"
#include "platform/host/files.h"
#include "platform/host/hands.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord match link A.csv B.csv --schema S.json --out pairs.csv [--one-to-one]\n"
    "accord match dedupe A.csv --schema S.json --out pairs.csv [--clusters clusters.csv]\n"
    "    [--threads N] [--explain] [--quiet]\n"
    "accord match bench --people N --queries M --seed S [--threads N] [--folder DIR] [--json]\n";

// A pair that is not worth a person's look is not written: fewer than one in a hundred are true.
constexpr double written_from = 0.01;
constexpr unsigned threads_max = 64;

struct Task {
    bool link = false;
    std::vector<std::string> files;
    std::string schema;
    std::string out;
    std::string clusters;
    bool one_to_one = false;
    bool explain = false;
    bool quiet = false;
    unsigned threads = 1;
};

void tell(const Task& task, const std::string& line) {
    if (not task.quiet) std::fputs((line + "\n").c_str(), stderr);
}

Result<std::optional<matching::Records>> gather(const Task& task, const matching::Names& names) {
    const auto content = TRY(read_paper(task.schema));
    auto schema = matching::read_schema(task.schema, content);
    if (not schema.schema) {
        print_faults(schema.faults);
        return std::optional<matching::Records>();
    }
    matching::Gathering gathering(*schema.schema, names);
    Faults faults;
    matching::Notes notes;
    for (const auto& file : task.files)
        TRY(read_records(file, gathering, faults, notes, not task.quiet));
    std::optional<matching::Records> records;
    if (faults.empty()) records = gathering.finish(faults, notes);
    if (records) check_ids(*records, task.files, faults);
    for (const auto& note : notes) tell(task, note);
    if (faults.empty()) return records;
    print_faults(faults);
    return std::optional<matching::Records>();
}

std::string whole(double number) {
    return std::to_string(static_cast<long long>(number));
}

void report(const Task& task, const matching::Records& records, const matching::Linkage& linkage) {
    tell(task, whole(records.size()) + " records, " + whole(linkage.compared) + " of " +
                   whole(linkage.pairs) + " pairs compared" +
                   (linkage.complete ? ": every one" : ""));
    if (linkage.left_out > 0)
        tell(task,
             "up to " + whole(linkage.left_out) +
                 " pairs share only a key that very many share, and were not compared for it");
    const auto& model = linkage.model;
    tell(task, "model " + model.version + ": " +
                   whole((model.share[0] + model.share[1]) * linkage.pairs + 0.5) +
                   " pairs expected to be one person" +
                   (model.households ? ", " + whole(model.share[2] * linkage.pairs + 0.5) +
                                           " two people of one household"
                                     : ""));
    for (const auto& doubt : model.doubts) tell(task, "doubt: " + doubt);
}

Result<int> run(const Task& task) {
    const auto names = TRY(people::names_of_program());
    const auto gathered = TRY(gather(task, names));
    if (not gathered) return 1;
    const auto& records = *gathered;
    const auto crew = host::hands(task.threads);
    const auto linkage = matching::link_records(
        records, crew, [&](std::string_view step, std::size_t done, std::size_t all) {
            tell(task, std::string(step) + " (" + std::to_string(done) + " of " +
                           std::to_string(all) + ")");
        });
    report(task, records, linkage);
    auto links = linkage.links;
    if (not task.link) {
        const matching::Clustering clustering(records, linkage.model);
        const auto clusters = clustering.clusters(links, {});
        links = clustering.supported(links, clusters);
        if (not task.clusters.empty()) TRY(write_clusters(task.clusters, records, clusters));
    }
    if (task.one_to_one) links = matching::one_to_one(std::move(links), records.size());
    std::erase_if(links, [](const matching::Link& link) {
        return matching::probability(link.total) < written_from;
    });
    TRY(write_pairs(task.out, records, links));
    if (task.explain) TRY(write_explanations(task.out + ".explained.txt", records, linkage, links));
    tell(task, whole(static_cast<double>(links.size())) + " pairs written to " + task.out);
    return 0;
}

// What was asked for, or nothing when it was not understood.
std::optional<Task> task_of(const Options& options, unsigned threads) {
    const auto& words = options.words();
    Task task;
    task.threads = threads;
    task.link = not words.empty() and words[0] == "link";
    const bool dedupe = not words.empty() and words[0] == "dedupe";
    task.schema = options.value("--schema");
    task.out = options.value("--out");
    task.clusters = options.value("--clusters");
    task.one_to_one = options.has("--one-to-one");
    task.explain = options.has("--explain");
    task.quiet = options.has("--quiet");
    if ((not task.link and not dedupe) or words.size() != (task.link ? 3u : 2u)) return {};
    if (task.schema.empty() or task.out.empty()) return {};
    if (task.link and not task.clusters.empty()) return {};
    task.files.assign(words.begin() + 1, words.end());
    return task;
}

}  // namespace

int match(Arguments arguments) {
    const auto options = Options::read(
        arguments, {"--schema=", "--out=", "--clusters=", "--threads=", "--one-to-one", "--explain",
                    "--quiet", "--people=", "--queries=", "--seed=", "--folder=", "--json"});
    if (not options) return used_wrongly("match", options.error());
    const auto threads = std::atoi(options->value("--threads", "0").c_str());
    if (threads < 0 or threads > static_cast<int>(threads_max))
        return used_wrongly("match", invalid("--threads is a number from 1 to 64"));
    const auto cores = std::min(host::cores(), threads_max);
    const unsigned used = threads > 0 ? static_cast<unsigned>(threads) : cores;
    const auto& words = options->words();
    if (words.size() == 1 and words[0] == "bench") {
        const auto done = match_bench(*options, used);
        return done ? *done : not_done("match bench", done.error());
    }
    const auto task = task_of(*options, used);
    if (not task) {
        std::fputs(std::string(usage).c_str(), stderr);
        return 2;
    }
    const auto done = run(*task);
    if (done) return *done;
    return done.error().kind == ErrorKind::Invalid ? (not_done("match", done.error()), 1)
                                                   : not_done("match", done.error());
}

}  // namespace accord::cli
