#include "doors/cli/match.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

#include "base/text.h"
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

std::string explained(const Task& task) {
    return task.out + ".explained.txt";
}

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
    if (task.explain) TRY(write_explanations(explained(task), records, linkage, links));
    tell(task, whole(static_cast<double>(links.size())) + " pairs written to " + task.out);
    return 0;
}

// What each of the three takes.
struct Verb {
    std::string_view name;
    std::size_t files;
    std::vector<std::string_view> options;
};
const std::vector<Verb>& verbs() {
    static const std::vector<Verb> all{
        {"link", 2, {"--schema", "--out", "--one-to-one", "--explain", "--quiet", "--threads"}},
        {"dedupe",
         1,
         {"--schema", "--out", "--clusters", "--one-to-one", "--explain", "--quiet", "--threads"}},
        {"bench", 0, {"--people", "--queries", "--seed", "--folder", "--json", "--threads"}}};
    return all;
}

const std::vector<std::string_view> known_options{
    "--schema=", "--out=",    "--clusters=", "--threads=", "--people=", "--queries=",
    "--seed=",   "--folder=", "--explain",   "--quiet",    "--json",    "--one-to-one"};

std::string_view named(std::string_view option) {
    return option.substr(0, option.find('='));
}

const Verb* verb_of(const Options& options, std::vector<std::string>& wrong) {
    const auto& words = options.words();
    if (words.empty()) {
        wrong.push_back("say link, dedupe or bench, and after it the files");
        return nullptr;
    }
    for (const auto& verb : verbs())
        if (verb.name == words[0]) return &verb;
    wrong.push_back("'" + words[0] +
                    "' is none of link, dedupe and bench, one of which comes first");
    return nullptr;
}

std::optional<unsigned> threads_of(const Options& options) {
    if (not options.has("--threads")) return std::min(host::cores(), threads_max);
    const auto said = options.value("--threads");
    unsigned out = 0;
    const auto* end = said.data() + said.size();
    const auto read = std::from_chars(said.data(), end, out);
    if (read.ec != std::errc() or read.ptr != end or out < 1 or out > threads_max) return {};
    return out;
}

Task task_of(const Options& options) {
    const auto& words = options.words();
    Task task;
    task.threads = threads_of(options).value_or(1);
    task.link = words[0] == "link";
    task.schema = options.value("--schema");
    task.out = options.value("--out");
    task.clusters = options.value("--clusters");
    task.one_to_one = options.has("--one-to-one");
    task.explain = options.has("--explain");
    task.quiet = options.has("--quiet");
    task.files.assign(words.begin() + 1, words.end());
    return task;
}

void look_at_files(const Verb& verb, const Options& options, std::vector<std::string>& wrong) {
    const auto task = task_of(options);
    if (task.files.size() != verb.files)
        wrong.push_back(std::string(verb.name) + " takes " +
                        (verb.files == 2   ? "two files"
                         : verb.files == 1 ? "one file"
                                           : "no file") +
                        " after it, and here " + (task.files.size() == 1 ? "is " : "are ") +
                        std::to_string(task.files.size()));
    if (verb.files == 0) return;
    if (task.schema.empty())
        wrong.push_back("--schema is not said: the file that says what each column is");
    if (task.out.empty()) wrong.push_back("--out is not said: where the pairs are written");
    std::vector<NamedFile> read;
    for (const auto& file : task.files) read.push_back({"what is read", file});
    if (not task.schema.empty()) read.push_back({"--schema", task.schema});
    std::vector<NamedFile> written{{"--out", task.out}, {"--clusters", task.clusters}};
    if (task.explain and not task.out.empty())
        written.push_back({"what --explain writes", explained(task)});
    for (auto& each : written_over(read, written)) wrong.push_back(std::move(each));
}

}  // namespace

std::vector<std::string> wrong_in_match(Arguments arguments) {
    std::vector<std::string> wrong;
    const auto options = Options::read(arguments, known_options, wrong);
    if (not threads_of(options)) wrong.push_back("--threads is a number from 1 to 64");
    const auto* verb = verb_of(options, wrong);
    if (verb == nullptr) return wrong;
    for (const auto option : known_options) {
        const auto& takes = verb->options;
        if (options.has(named(option)) and
            std::find(takes.begin(), takes.end(), named(option)) == takes.end())
            wrong.push_back(std::string(named(option)) + " says nothing to " +
                            std::string(verb->name));
    }
    look_at_files(*verb, options, wrong);
    return wrong;
}

int match(Arguments arguments) {
    if (const auto wrong = wrong_in_match(arguments); not wrong.empty()) {
        const auto code = used_wrongly("match", invalid(join(wrong, "\n")));
        std::fputs(std::string(usage).c_str(), stderr);
        return code;
    }
    std::vector<std::string> none;
    const auto options = Options::read(arguments, known_options, none);
    if (options.words()[0] == "bench") {
        const auto done = match_bench(options, threads_of(options).value_or(1));
        return done ? *done : not_done("match bench", done.error());
    }
    const auto done = run(task_of(options));
    if (done) return *done;
    return done.error().kind == ErrorKind::Invalid ? (not_done("match", done.error()), 1)
                                                   : not_done("match", done.error());
}

}  // namespace accord::cli
