#include "doors/cli/rulebook_changes.h"

#include <cstdio>

#include "base/phrases.h"
#include "doors/cli/papers.h"
#include "doors/cli/rulebook.h"
#include "engine/policy/compare.h"
#include "governance/agreement/document.h"
#include "governance/editions/edition.h"
#include "platform/host/hands.h"
#include "rulebook/changes.h"

namespace accord::cli {
namespace {

void print(const std::string& text) {
    std::fputs(text.c_str(), stdout);
}

void print_all(const std::vector<std::string>& sentences) {
    for (const auto& sentence : sentences) print(sentence + "\n");
}

Result<rulebook::Rulebook> edition(const std::string& folder) {
    return folder == "-" ? rulebook_of_program() : rulebook_in(folder);
}

// Which answers of an agreement are others from that day on, both sides having signed it.
void print_answers(const rulebook::Rulebook& book, const agreement::Document& document, Date on) {
    const auto terms = agreement::terms_of({document});
    const policy::SignedVersion version{document.uri, document.version, {}};
    const auto found = policy::compare(book, {terms, version, version}, plus_days(on, -1), on,
                                       host::hands(host::cores()));
    print("\n" + document.name + " " + document.version + ": ");
    if (found.changes.empty()) {
        print("no answer changes.\n");
        return;
    }
    print(with_commas(found.changed) + " of " + with_commas(found.questions) +
          " answers change.\n");
    print_all(policy::sentences(book, found));
}

// The rulebook as it would be if a row that waits began on that day.
Result<rulebook::Rulebook> with_row_begun(const Options& options, Date on) {
    const auto tables = options.has("--rulebook")
                            ? TRY(editions::tables_in(options.value("--rulebook")))
                            : editions::tables_of_program();
    return editions::rulebook_if_begun(tables, options.value("--row"), on);
}

void print_days(const rulebook::Rulebook& book) {
    const auto days = rulebook::turning_days(book, {2026, 1, 1});
    for (const auto& day : days) {
        print(text(day) + "\n");
        for (const auto& sentence : rulebook::turning(book, day)) print("  " + sentence + "\n");
    }
    if (days.empty()) print("No row begins or ends from 2026 on.\n");
}

}  // namespace

Result<int> diff(const Options& options) {
    if (options.words().size() != 3) {
        return fail(invalid("diff needs two folders of tables, or '-' for the program's own"));
    }
    const auto before = TRY(edition(options.words()[1]));
    const auto after = TRY(edition(options.words()[2]));
    print("From " + text(before.edition) + "\nto   " + text(after.edition) + "\n\n");
    const auto told = rulebook::differences(before, after);
    print_all(told);
    if (told.empty()) print("Both say the same.\n");
    return told.empty() ? 0 : 1;
}

Result<int> changes_on(const Options& options) {
    auto book = TRY(edition(options.has("--rulebook") ? options.value("--rulebook") : "-"));
    if (options.has("--row") and not options.has("--on"))
        return fail(invalid("say on which day it would begin: --on 2027-04-01"));
    if (not options.has("--on")) {
        print_days(book);
        return 0;
    }
    const auto on = TRY(date_from_text(options.value("--on")));
    if (options.has("--row")) book = TRY(with_row_begun(options, on));
    const auto rows = rulebook::turning(book, on);
    print("On " + text(on) + ":\n");
    print_all(rows);
    if (rows.empty()) print("No row of the rulebook begins or ends.\n");
    for (const auto& document : TRY(read_agreements(book, options.values("--agreement")))) {
        print_answers(book, document, on);
    }
    return 0;
}

}  // namespace accord::cli
