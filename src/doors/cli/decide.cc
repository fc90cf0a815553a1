#include "doors/cli/decide.h"

#include <cstdio>

#include "doors/cli/decide_stream.h"
#include "doors/cli/options.h"
#include "doors/cli/papers.h"
#include "doors/cli/rulebook.h"
#include "engine/policy/decide.h"
#include "engine/policy/documents.h"
#include "engine/policy/explain.h"
#include "governance/agreement/document.h"
#include "platform/host/files.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord decide --question FILE [--agreement FILE]... [--on DATE] [--explain] [--evidence "
    "FILE]\n"
    "accord decide --stream [--agreement FILE]... [--rulebook FOLDER]\n";

void print(const std::string& text) {
    std::fputs(text.c_str(), stdout);
}

Result<int> answer(const Options& options) {
    std::optional<Date> on;
    if (options.has("--on")) on = TRY(date_from_text(options.value("--on")));
    const auto rulebook = TRY(rulebook_of_program());
    const auto documents = TRY(read_agreements(rulebook, options.values("--agreement")));
    const auto path = options.value("--question");
    const auto content = TRY(read_paper(path));
    const auto read = policy::read_question(path, content, on);
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
    if (options.has("--explain")) {
        print(policy::plain_text(policy::explain(rulebook, terms, question, decision)));
    } else {
        print(pretty(policy::to_json(terms, question, decision)) + "\n");
    }
    return 0;
}

Result<int> again(const std::string& path) {
    const auto rulebook = TRY(rulebook_of_program());
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
    const auto options = Options::read(
        arguments, {"--question=", "--agreement=", "--on=", "--explain", "--evidence="});
    if (not options) return used_wrongly("decide", options.error());
    if (not options->has("--question") or not options->words().empty()) {
        std::fputs(std::string(usage).c_str(), stderr);
        return 2;
    }
    const auto done = answer(*options);
    if (done) return *done;
    return done.error().kind == ErrorKind::Invalid ? (not_done("decide", done.error()), 1)
                                                   : not_done("decide", done.error());
}

int replay(Arguments arguments) {
    const auto options = Options::read(arguments, {});
    if (not options) return used_wrongly("replay", options.error());
    if (options->words().size() != 1) {
        std::fputs("accord replay EVIDENCE\n", stderr);
        return 2;
    }
    const auto done = again(options->words()[0]);
    return done ? *done : not_done("replay", done.error());
}

}  // namespace accord::cli
