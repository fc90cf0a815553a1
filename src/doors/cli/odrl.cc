#include "doors/cli/odrl.h"

#include <cstdio>

#include "doors/api/mais.h"
#include "doors/api/odrl.h"
#include "doors/cli/papers.h"
#include "doors/cli/rulebook.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord odrl judge POLICY --assignee NAME --action NAME --target NAME --at MOMENT\n"
    "                  [--purpose NAME] [--part-of NAME]...    what assignee and target are part "
    "of\n";

// A draft to standard output, and what could not be taken over to standard error.
Result<int> print_draft(const std::optional<api::Drafted>& draft, const Faults& faults) {
    if (not draft) {
        print_faults(faults);
        return 1;
    }
    std::fputs((pretty(draft->document) + "\n").c_str(), stdout);
    for (const auto& gap : draft->gaps) std::fputs((gap + "\n").c_str(), stderr);
    return 0;
}

Result<int> write_odrl(const Options& options, const rulebook::Rulebook& rulebook) {
    const auto& path = options.words()[1];
    const auto read = accord::agreement::read_document(rulebook, path, TRY(read_paper(path)));
    if (not read.ok()) {
        print_faults(read.faults);
        return 1;
    }
    api::odrl::Between between;
    if (options.has("--giver") or options.has("--receiver")) {
        const auto giver = Code<rulebook::AgencyType>::from(options.value("--giver"));
        const auto receiver = Code<rulebook::AgencyType>::from(options.value("--receiver"));
        if (not giver or not receiver or not rulebook.agency_types.has(*giver) or
            not rulebook.agency_types.has(*receiver)) {
            return fail(
                invalid("--giver and --receiver come together, and are codes from: accord "
                        "rulebook list agency_types"));
        }
        between = {*giver, *receiver};
    }
    const auto policy = api::odrl::from_document(rulebook, *read.document, between);
    std::fputs((pretty(policy) + "\n").c_str(), stdout);
    return 0;
}

Result<int> judge(const Options& options) {
    const auto& path = options.words()[1];
    const auto read = api::odrl::read_policy(path, TRY(read_paper(path)));
    if (not read.policy) {
        print_faults(read.faults);
        return 1;
    }
    const auto judged =
        api::odrl::judge(*read.policy, {.assignee = options.value("--assignee"),
                                        .action = options.value("--action"),
                                        .target = options.value("--target"),
                                        .at = TRY(instant_from_text(options.value("--at"))),
                                        .purpose = options.value("--purpose"),
                                        .also = options.values("--part-of")});
    auto rules = Json::array();
    for (std::size_t i = 0; i < judged.rules.size(); ++i) {
        const auto& rule = read.policy->rules[i];
        auto row = Json::object().set("rule", rule.uid);
        row.set("state", api::odrl::word(judged.rules[i]));
        if (not rule.not_understood.empty()) {
            row.set("not_understood", Json::array_of(rule.not_understood));
        }
        rules.add(std::move(row));
    }
    auto out = Json::object().set("answer", api::odrl::word(judged.outcome));
    std::fputs((pretty(out.set("rules", std::move(rules))) + "\n").c_str(), stdout);
    return 0;
}

}  // namespace

Result<int> other_forms(const Options& options) {
    const auto& verb = options.words()[0];
    const auto& path = options.words()[1];
    const auto rulebook = TRY(rulebook_of_program());
    if (verb == "odrl") return write_odrl(options, rulebook);
    const auto content = TRY(read_paper(path));
    if (verb == "from-policy") {
        const auto read = api::mais::read_policy(rulebook, path, content);
        return print_draft(read.draft, read.faults);
    }
    const auto read = api::odrl::read_policy(path, content);
    if (not read.policy) return print_draft(std::nullopt, read.faults);
    return print_draft(api::odrl::to_draft(rulebook, *read.policy), {});
}

int odrl(Arguments arguments) {
    const auto options = Options::read(
        arguments, {"--assignee=", "--action=", "--target=", "--at=", "--purpose=", "--part-of="});
    if (not options) return used_wrongly("odrl", options.error());
    const auto& words = options->words();
    if (words.size() != 2 or words[0] != "judge") {
        std::fputs(std::string(usage).c_str(), stderr);
        return 2;
    }
    const auto done = judge(*options);
    return done ? *done : not_done("odrl", done.error());
}

}  // namespace accord::cli
