#include "doors/cli/enumerate.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <thread>

#include "base/phrases.h"
#include "doors/cli/answer_rows.h"
#include "doors/cli/papers.h"
#include "doors/cli/party_table.h"
#include "doors/cli/whole.h"
#include "engine/policy/answers.h"
#include "governance/agreement/what_if.h"

namespace accord::cli {
namespace {

using policy::Allowed;

template <class Noun>
Result<std::vector<Code<Noun>>> codes(const rulebook::List<Noun>& list, const Options& options,
                                      std::string_view option) {
    std::vector<Code<Noun>> out;
    for (const auto& word : options.values(option)) {
        const auto code = Code<Noun>::from(word);
        if (not code or not list.has(*code)) {
            std::vector<std::string_view> known;
            for (const auto& row : list.all()) known.push_back(row.code.text());
            return fail(no_such(option, word, known));
        }
        out.push_back(*code);
    }
    return out;
}

Result<policy::Only> wish(const rulebook::Rulebook& book, const Options& options) {
    policy::Only only;
    only.givers = TRY(codes(book.agency_types, options, "--giver"));
    only.receivers = TRY(codes(book.agency_types, options, "--receiver"));
    only.purposes = TRY(codes(book.purposes, options, "--purpose"));
    only.thresholds = TRY(codes(book.thresholds, options, "--threshold"));
    only.categories = TRY(codes(book.data_categories, options, "--category"));
    if (options.value("--basis") != "any")
        only.bases = TRY(codes(book.lawful_bases, options, "--basis"));
    return only;
}

struct AnswerWord {
    std::string_view word;
    std::array<bool, 4> wanted;
};
constexpr AnswerWord answer_words[] = {
    {"yes", {true, false, false, false}},       {"short-version", {false, true, false, false}},
    {"ask-first", {false, false, true, false}}, {"held-back", {false, false, false, true}},
    {"permit", {true, true, false, false}},     {"review", {false, false, true, false}},
    {"deny", {false, false, false, true}},
};

Result<std::array<bool, 4>> wanted(const Options& options) {
    std::array<bool, 4> out{};
    const auto asked = options.values("--answer");
    if (asked.empty()) return std::array<bool, 4>{true, true, true, true};
    for (const auto& word : asked) {
        std::vector<std::string_view> known;
        const AnswerWord* found = nullptr;
        for (const auto& row : answer_words) {
            known.push_back(row.word);
            if (row.word == word) found = &row;
        }
        if (found == nullptr) return fail(no_such("--answer", word, known));
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = out[i] or found->wanted[i];
    }
    return out;
}

// Both processors, where there are two: each takes the next part that nobody has taken.
void ask_all(policy::Answers& answers) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (auto part = next++; part < answers.parts(); part = next++) answers.ask(part);
    };
    std::thread other(work);
    work();
    other.join();
}

std::string summary(const policy::Answers& answers, const policy::Space& space) {
    const auto counts = answers.counts();
    return with_commas(answers.questions()) +
           " questions: " + with_commas(counts[static_cast<std::size_t>(Allowed::Yes)]) + " yes, " +
           with_commas(counts[static_cast<std::size_t>(Allowed::ShortVersion)]) +
           " short version, " + with_commas(counts[static_cast<std::size_t>(Allowed::AskFirst)]) +
           " ask first, " + with_commas(counts[static_cast<std::size_t>(Allowed::HeldBack)]) +
           " held back.\n" + with_commas(space.givers().size()) + " who give, " +
           with_commas(space.receivers().size()) + " who receive. " +
           with_commas(answers.decided()) +
           " were decided; every other is like one of those.\nDigest of the answers " +
           text(answers.digest()) + "\n";
}

Result<policy::Space> space_of(const rulebook::Rulebook& book, const agreement::Document& document,
                               const policy::Terms& terms, const Options& options, Faults& faults) {
    const auto on = TRY(date_option(options, "--on")).value_or(document.start);
    const auto both = agreement::signed_version(document);
    if (not options.has("--parties")) return policy::Space(book, terms, both, on);
    const auto path = options.value("--parties");
    auto read = read_parties(book, document, path, TRY(read_paper(path)));
    faults = std::move(read.faults);
    return policy::Space(book, read.sides, read.sides, on);
}

constexpr std::array<std::string_view, 3> shapes{"--table", "--csv", "--json"};

}  // namespace

std::vector<std::string_view> enumerate_options() {
    return {"--parties=",   "--on=",       "--giver=", "--receiver=", "--purpose=",
            "--threshold=", "--category=", "--basis=", "--answer=",   "--table",
            "--csv",        "--json",      "--each",   "--none",      "--english"};
}

Result<int> enumerate(const rulebook::Rulebook& rulebook, const agreement::Document& document,
                      const std::vector<agreement::Document>& others, const Options& options) {
    auto only = TRY(wish(rulebook, options));
    const auto answers_wanted = TRY(wanted(options));
    const auto terms = agreement::terms_if_in_force(document, others);
    Faults faults;
    auto space = TRY(space_of(rulebook, document, terms, options, faults));
    if (not faults.empty()) {
        print_faults(faults);
        return 1;
    }
    const bool rows =
        options.has("--none") or options.has("--answer") or options.has("--each") or
        std::any_of(shapes.begin(), shapes.end(), [&](auto shape) { return options.has(shape); });
    // A table has no basis named, as nearly every share has none, unless one is asked for.
    if (rows and not options.has("--basis")) only.bases = {Code<rulebook::LawfulBasis>{}};
    space.narrow(only);
    if (space.size() == 0)
        return fail(invalid("nobody of these kinds may sign the agreement, so nothing is asked",
                            "--giver"));
    if (not rows) {
        if (options.has("--english")) {
            std::fputs(summary(ask_whole(rulebook, terms, space)).c_str(), stdout);
            return 0;
        }
        policy::Answers answers(rulebook, {terms, space});
        ask_all(answers);
        std::fputs(summary(answers, space).c_str(), stdout);
        return 0;
    }
    const policy::Asked asked{terms, space};
    const auto listed = policy::listed(rulebook, asked, answers_wanted);
    const RowShape shape = options.has("--json")  ? RowShape::Json
                           : options.has("--csv") ? RowShape::Csv
                                                  : RowShape::Table;
    print_rows(document, asked, listed, shape, options.has("--each"));
    return options.has("--none") and not listed.empty() ? 1 : 0;
}

}  // namespace accord::cli
