#include "doors/cli/agreement.h"

#include <cstdio>

#include "doors/cli/enumerate.h"
#include "doors/cli/options.h"
#include "doors/cli/papers.h"
#include "doors/cli/publish.h"
#include "doors/cli/rulebook.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord agreement check  FILE    every fault, with its line and column and the fix\n"
    "accord agreement policy FILE    the same as a SharingPolicy of the multi-agency standard\n"
    "accord agreement enumerate FILE [--english]    every question it can be asked, and one "
    "digest\n"
    "accord agreement publish FILE [--data DIR] [--in-force]    to be read and signed\n";
constexpr std::string_view usual_data = "var/accord";

std::string count(std::size_t number, std::string_view one, std::string_view many) {
    return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

std::string summary(const accord::agreement::Document& document) {
    std::size_t rules = 0;
    for (const auto& section : document.sections) {
        for (const auto& clause : section.clauses) rules += policy::has_rule(clause) ? 1 : 0;
    }
    return "No faults. " + document.name + " " + document.version + ", " +
           std::string(word(document.status)) + " from " + text(document.start) + " to " +
           text(document.end) + ".\n" + count(document.clause_count(), "clause", "clauses") +
           " in " + count(document.sections.size(), "section", "sections") + ", " +
           count(rules, "rule", "rules") + "; " +
           count(document.purposes.size(), "purpose", "purposes") + "; " +
           count(document.party_types.size(), "kind of organisation", "kinds of organisation") +
           " may sign.\nDigest to sign " + text(document.digest) + "\n";
}

std::string answer(const rulebook::Rulebook& rulebook, const accord::agreement::Document& document,
                   const Options& options) {
    const auto& verb = options.words()[0];
    if (verb == "check") return summary(document);
    if (verb == "policy") return pretty(accord::agreement::sharing_policy(document)) + "\n";
    return summary(enumerate(rulebook, document, options.has("--english")));
}

Result<int> read_and_answer(const Options& options) {
    const auto& path = options.words()[1];
    const auto rulebook = TRY(rulebook_of_program());
    const auto content = TRY(read_paper(path));
    const auto read = accord::agreement::read_document(rulebook, path, content);
    if (not read.ok()) {
        print_faults(read.faults);
        return 1;
    }
    std::fputs(answer(rulebook, *read.document, options).c_str(), stdout);
    return 0;
}

}  // namespace

int agreement(Arguments arguments) {
    const auto options = Options::read(arguments, {"--data=", "--in-force", "--english"});
    if (not options) return used_wrongly("agreement", options.error());
    const auto& words = options->words();
    const auto verb = words.empty() ? std::string() : words[0];
    const bool known =
        verb == "check" or verb == "policy" or verb == "enumerate" or verb == "publish";
    if (words.size() != 2 or not known) {
        std::fputs(std::string(usage).c_str(), stderr);
        return 2;
    }
    const auto done = verb == "publish"
                          ? publish_agreement(words[1], options->value("--data", usual_data),
                                              options->has("--in-force"))
                          : read_and_answer(*options);
    return done ? *done : not_done("agreement", done.error());
}

}  // namespace accord::cli
