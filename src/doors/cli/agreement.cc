#include "doors/cli/agreement.h"

#include <algorithm>
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

using Texts = std::vector<const accord::agreement::Document*>;

// The agreements that these texts inherit from, given with --with. One that nothing inherits from
// is a slip of the hand. Of one that is wanted and not there it is said, beside the answer and not
// in it, that the answer leaves its clauses out.
Result<std::vector<accord::agreement::Document>> parents_of(const rulebook::Rulebook& rulebook,
                                                            const Texts& texts,
                                                            const Options& options) {
    const auto paths = options.values("--with");
    auto others = TRY(read_agreements(rulebook, paths));
    for (std::size_t i = 0; i < others.size(); ++i) {
        const bool wanted = std::any_of(texts.begin(), texts.end(), [&](const auto* document) {
            return document->inherits_from == others[i].uri;
        });
        if (not wanted) return fail(invalid("nothing here inherits from " + paths[i], "--with"));
    }
    for (const auto* document : texts) {
        const auto& parent = document->inherits_from;
        const bool there =
            parent.empty() or std::any_of(others.begin(), others.end(),
                                          [&](const auto& other) { return other.uri == parent; });
        if (there) continue;
        const auto line = document->name + " " + document->version + " inherits from " + parent +
                          ", which was not given: its clauses are not counted. Give it with "
                          "--with FILE.\n";
        std::fputs(line.c_str(), stderr);
    }
    return others;
}

Result<int> enumerate_text(const rulebook::Rulebook& rulebook, const Options& options) {
    const auto document = TRY(read_text(rulebook, options.words()[1]));
    const auto others = TRY(parents_of(rulebook, {&document}, options));
    return enumerate(rulebook, document, others, options);
}

Result<int> compare_texts(const rulebook::Rulebook& rulebook, const Options& options) {
    const auto on = TRY(date_option(options, "--on"));
    const auto before = TRY(read_text(rulebook, options.words()[1]));
    const auto after = TRY(read_text(rulebook, options.words()[2]));
    const auto others = TRY(parents_of(rulebook, {&before, &after}, options));
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
    if (options.has("--with") and verb.run != enumerate_text and verb.run != compare_texts)
        return fail(invalid("only enumerate and compare ask for the agreement above", "--with"));
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
