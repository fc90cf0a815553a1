#include "doors/cli/agreement.h"

#include <cstdio>

#include "doors/cli/comparison.h"
#include "doors/cli/enumerate.h"
#include "doors/cli/node_in.h"
#include "doors/cli/odrl.h"
#include "doors/cli/options.h"
#include "doors/cli/papers.h"
#include "doors/cli/publish.h"
#include "doors/cli/rulebook.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord agreement check  FILE    every fault, with its line and column and the fix\n"
    "accord agreement policy FILE    the same as a SharingPolicy of the multi-agency standard\n"
    "accord agreement odrl   FILE [--giver KIND --receiver KIND]    the same as ODRL 2.2\n"
    "accord agreement from-odrl FILE      a draft from an ODRL policy, and what it could not take\n"
    "accord agreement from-policy FILE    the same from a SharingPolicy\n"
    "accord agreement enumerate FILE    every question it can be asked: counts and one digest\n"
    "        [--table|--csv|--json] [--each] [--giver KIND] [--receiver KIND] [--purpose CODE]\n"
    "        [--threshold CODE] [--category CODE] [--basis CODE|any] [--answer ANSWER] [--none]\n"
    "        [--parties TABLE] [--on DATE] [--english]    docs/formats/enumerate.md\n"
    "accord agreement compare OLD NEW [--on DATE] [--json] [--none]    whose answers change, in "
    "sentences\n"
    "accord agreement publish FILE [--data DIR] [--in-force]    to be read and signed\n"
    "With [--rulebook FOLDER] all but publish read the tables of a folder; with [--with FILE]\n"
    "enumerate and compare know the agreement that a text inherits from.\n";
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

Result<accord::agreement::Document> read_text(const rulebook::Rulebook& rulebook,
                                              const std::string& path) {
    auto read = TRY(read_agreements(rulebook, {path}));
    return std::move(read.front());
}

Result<int> check(const rulebook::Rulebook& rulebook, const Options& options) {
    const auto document = TRY(read_text(rulebook, options.words()[1]));
    std::fputs(summary(document).c_str(), stdout);
    return 0;
}

Result<int> policy_of(const rulebook::Rulebook& rulebook, const Options& options) {
    const auto document = TRY(read_text(rulebook, options.words()[1]));
    std::fputs((pretty(accord::agreement::sharing_policy(document)) + "\n").c_str(), stdout);
    return 0;
}

Result<int> enumerate_text(const rulebook::Rulebook& rulebook, const Options& options) {
    const auto document = TRY(read_text(rulebook, options.words()[1]));
    const auto others = TRY(read_agreements(rulebook, options.values("--with")));
    return enumerate(rulebook, document, others, options);
}

Result<int> compare_texts(const rulebook::Rulebook& rulebook, const Options& options) {
    const auto on = TRY(date_option(options, "--on"));
    const auto before = TRY(read_text(rulebook, options.words()[1]));
    const auto after = TRY(read_text(rulebook, options.words()[2]));
    const auto others = TRY(read_agreements(rulebook, options.values("--with")));
    const auto compared = accord::agreement::compare_texts(rulebook, before, after, on, others);
    const auto text = options.has("--json")
                          ? pretty(comparison_json(before, after, compared)) + "\n"
                          : comparison_text(before, after, compared);
    std::fputs(text.c_str(), stdout);
    return options.has("--none") and compared.answers.changed > 0 ? 1 : 0;
}

Result<int> publish_text(const rulebook::Rulebook&, const Options& options) {
    return publish_agreement(options.words()[1], options.value("--data", usual_data),
                             options.has("--in-force"));
}

Result<int> in_other_form(const rulebook::Rulebook&, const Options& options) {
    return other_forms(options);
}

struct Verb {
    std::string_view name;
    std::size_t files;
    Result<int> (*run)(const rulebook::Rulebook& rulebook, const Options& options);
};
constexpr Verb verbs[] = {{"check", 1, check},
                          {"policy", 1, policy_of},
                          {"enumerate", 1, enumerate_text},
                          {"compare", 2, compare_texts},
                          {"odrl", 1, in_other_form},
                          {"from-odrl", 1, in_other_form},
                          {"from-policy", 1, in_other_form},
                          {"publish", 1, publish_text}};

Result<int> run(const Verb& verb, const Options& options) {
    const auto rulebook = TRY(rulebook_for(options));
    return verb.run(rulebook, options);
}

}  // namespace

int agreement(Arguments arguments) {
    std::vector<std::string_view> known{"--data=", "--in-force", "--rulebook=", "--with="};
    const auto more = enumerate_options();
    known.insert(known.end(), more.begin(), more.end());
    const auto options = Options::read(arguments, known);
    if (not options) return used_wrongly("agreement", options.error());
    const auto& words = options->words();
    for (const auto& verb : verbs) {
        if (words.empty() or verb.name != words[0] or words.size() != verb.files + 1) continue;
        const auto done = run(verb, *options);
        if (done) return *done;
        return not_usable("agreement", done.error());
    }
    std::fputs(std::string(usage).c_str(), stderr);
    return 2;
}

}  // namespace accord::cli
