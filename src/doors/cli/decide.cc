#include "doors/cli/decide.h"

#include <cstdio>

#include "base/london.h"
#include "doors/cli/asked.h"
#include "doors/cli/decide_stream.h"
#include "doors/cli/options.h"
#include "doors/cli/papers.h"
#include "doors/cli/rulebook.h"
#include "engine/policy/decide.h"
#include "engine/policy/documents.h"
#include "engine/policy/explain.h"
#include "engine/policy/steps.h"
#include "governance/agreement/document.h"
#include "platform/host/clock.h"
#include "platform/host/files.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord decide --question FILE [--agreement FILE]... [--on DATE] [--explain|--steps] "
    "[--evidence FILE]\n"
    "accord decide --giver KIND --receiver KIND --item CATEGORY[,FLAG]... [--purpose CODE] "
    "[--threshold CODE]\n"
    "        [--channel CODE] [--told yes|not_yet|not_safe] [--emergency WORDS] [--basis CODE] "
    "[--unsigned giver]\n"
    "        [--giver-except CLAUSE] [--agreement FILE|none] [--json]    asks without a file: "
    "docs/formats/question.md\n"
    "accord decide --stream [--agreement FILE]... [--rulebook FOLDER]\n"
    "With [--rulebook FOLDER] the law is read from the tables of a folder.\n";

constexpr std::string_view usual_agreement = "agreements/london-safeguarding.agreement.json";

void print(const std::string& text) {
    std::fputs(text.c_str(), stdout);
}

// The London agreement where a question is put with options and names none.
std::vector<std::string> agreements_of(const Options& options) {
    auto paths = options.values("--agreement");
    if (paths.empty() and asks_with_options(options)) paths.emplace_back(usual_agreement);
    if (paths == std::vector<std::string>{"none"}) paths.clear();
    return paths;
}

// From the file, or from the options. Faults of options have no line to point at.
Result<policy::ReadQuestion> question_of(const Options& options,
                                         const std::vector<agreement::Document>& agreements) {
    const auto on = TRY(date_option(options, "--on"));
    if (not asks_with_options(options)) {
        const auto path = options.value("--question");
        return policy::read_question(path, TRY(read_paper(path)), on);
    }
    const auto today = london_day(host::SystemClock().now());
    const auto json = TRY(question_json(options, agreements, on.value_or(today)));
    auto read = policy::read_question("the question", canonical(json), on);
    for (auto& fault : read.faults) fault.line = fault.column = 0;
    return read;
}

std::string said(const Options& options, const rulebook::Rulebook& rulebook,
                 const policy::Terms& terms, const policy::Question& question,
                 const policy::Decision& decision) {
    const bool steps =
        options.has("--steps") or (asks_with_options(options) and not options.has("--json"));
    if (options.has("--explain"))
        return policy::plain_text(policy::explain(rulebook, terms, question, decision));
    if (steps) return policy::plain_text(policy::steps(rulebook, terms, question, decision));
    return pretty(policy::to_json(terms, question, decision)) + "\n";
}

Result<int> answer(const Options& options) {
    const auto rulebook = TRY(rulebook_for(options));
    if (const auto slips = codes_not_known(options, rulebook); not slips.empty()) {
        print_faults(slips);
        return 2;
    }
    const auto documents = TRY(read_agreements(rulebook, agreements_of(options)));
    const auto read = TRY(question_of(options, documents));
    if (not read.question) {
        print_faults(read.faults);
        return 1;
    }
    const auto& question = *read.question;
    const auto terms = accord::agreement::terms_of(documents);
    const auto decision = policy::decide(rulebook, terms, question);
    if (options.has("--evidence")) {
        const auto evidence = policy::evidence(rulebook, terms, question, decision);
        TRY(host::write_file(options.value("--evidence"), canonical(evidence) + "\n"));
    }
    print(said(options, rulebook, terms, question, decision));
    return 0;
}

Result<int> again(const Options& options) {
    const auto& path = options.words()[0];
    const auto rulebook = TRY(rulebook_for(options));
    const auto content = TRY(read_paper(path));
    const auto replayed = policy::replay(rulebook, path, content);
    if (not replayed.faults.empty()) print_faults(replayed.faults);
    if (replayed.outcome == policy::Replayed::Same) {
        for (const auto& decision : replayed.decisions) print(canonical(decision) + "\n");
        return 0;
    }
    std::fputs((replayed.sentence + "\n").c_str(), stderr);
    return 1;
}

}  // namespace

int decide(Arguments arguments) {
    if (wants_stream(arguments)) return decide_stream(arguments);
    std::vector<std::string_view> known{"--question=", "--agreement=", "--explain",  "--steps",
                                        "--json",      "--evidence=",  "--rulebook="};
    const auto more = question_options();
    known.insert(known.end(), more.begin(), more.end());
    const auto options = Options::read(arguments, known);
    if (not options) return used_wrongly("decide", options.error());
    if (options->has("--question") == asks_with_options(*options) or not options->words().empty()) {
        std::fputs(std::string(usage).c_str(), stderr);
        return 2;
    }
    const auto done = answer(*options);
    return done ? *done : not_usable("decide", done.error());
}

int replay(Arguments arguments) {
    const auto options = Options::read(arguments, {"--rulebook="});
    if (not options) return used_wrongly("replay", options.error());
    if (options->words().size() != 1) {
        std::fputs("accord replay EVIDENCE [--rulebook FOLDER]\n", stderr);
        return 2;
    }
    const auto done = again(*options);
    return done ? *done : not_done("replay", done.error());
}

}  // namespace accord::cli
