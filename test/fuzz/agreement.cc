// What a partnership or another system hands us: the text of an agreement, an assessment, a
// question.
#include "base/text.h"
#include "doors/cli/party_table.h"
#include "engine/policy/decide.h"
#include "engine/policy/documents.h"
#include "fuzz/harness.h"
#include "governance/agreement/document.h"
#include "governance/agreement/statement.h"
#include "governance/assessments/document.h"
#include "platform/host/embedded.h"
#include "rulebook/read.h"

namespace accord::fuzz {
const rulebook::Rulebook& the_law() {
    static const auto read = [] {
        std::vector<rulebook::NamedText> tables;
        for (const auto path : host::embedded_under("rulebook")) {
            if (path.ends_with(".table")) {
                tables.push_back({path, host::embedded(path).value_or("")});
            }
        }
        return rulebook::read_rulebook(tables);
    }();
    promise(read.ok());
    return read.rulebook;
}

// Every fault has a place in the text; an agreement without one can be signed, applied and
// exported.
void agreement(std::string_view input) {
    const auto read = accord::agreement::read_document(the_law(), "input", input);
    const auto lines = split(input, '\n').size();
    for (const auto& fault : read.faults) {
        promise(fault.line <= lines);
        promise(is_utf8(fault.sentence) and not fault.sentence.empty());
    }
    if (not read.ok()) return promise(not read.faults.empty());
    const auto exported = canonical(accord::agreement::sharing_policy(*read.document));
    promise(parse_json(exported).has_value());
    promise(accord::agreement::terms_of({*read.document}).digest() ==
            accord::agreement::terms_of({*read.document}).digest());
}

// An assessment that was read reads the same again, and can be asked what it lacks.
void assessment(std::string_view input) {
    const auto read = assessments::read_content(the_law(), "input", input);
    for (const auto& fault : read.faults) {
        promise(is_utf8(fault.sentence) and not fault.sentence.empty());
    }
    if (not read.content) return promise(not read.faults.empty());
    const auto bytes = canonical(assessments::to_json(*read.content));
    const auto again = assessments::read_content(the_law(), "again", bytes);
    promise(again.content == read.content);
    for (const auto& still : assessments::missing(*read.content)) promise(not still.where.empty());
    promise(not assessments::next_risk_number(*read.content).empty());
}

// A table of parties: every fault has a place, and whoever was read can be asked about.
void parties(std::string_view input) {
    static const auto london = accord::agreement::read_document(
        the_law(), "london",
        host::embedded("agreements/london-safeguarding.agreement.json").value_or(""));
    promise(london.ok());
    const auto read = cli::read_parties(the_law(), *london.document, "input", input);
    for (const auto& fault : read.faults)
        promise(is_utf8(fault.sentence) and not fault.sentence.empty());
    if (read.sides.empty()) return promise(not read.faults.empty());
    policy::Question question;
    question.on = {2026, 3, 2};
    question.giver = read.sides.front();
    question.receiver = read.sides.back();
    const auto terms = accord::agreement::terms_of({*london.document});
    promise(not policy::decide(the_law(), terms, question).reasons.empty());
}

// A question that was read reads the same again, and has an answer with a reason, twice the same.
void question(std::string_view input) {
    const auto read = policy::read_question("input", input, Date{2026, 3, 2});
    if (not read.question) return promise(not read.faults.empty());
    const auto bytes = canonical(policy::to_json(*read.question));
    const auto again = policy::read_question("input", bytes, Date{2026, 3, 2});
    promise(again.question.has_value() and canonical(policy::to_json(*again.question)) == bytes);
    static const policy::Terms no_terms;
    const auto decision = policy::decide(the_law(), no_terms, *read.question);
    promise(not decision.reasons.empty());
    promise(decision == policy::decide(the_law(), no_terms, *read.question));
}

// The first line is the signature, the rest the statement. Nobody without the key makes one that
// holds, and what holds is canonical.
void statement(std::string_view input) {
    static const auto key = crypto::jose::Key::from_jwk(
        parse_json(R"({"crv":"P-256","kty":"EC",)"
                   R"("x":"axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY",)"
                   R"("y":"T-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU"})")
            .value());
    promise(key.has_value());
    const auto end = input.find('\n');
    const auto jws = input.substr(0, end);
    const auto words = end == std::string_view::npos ? std::string_view() : input.substr(end + 1);
    const auto read = agreement::check_statement({key->public_jwk()}, words, jws);
    if (read) promise(canonical(read->json) == words);
}

}  // namespace accord::fuzz
