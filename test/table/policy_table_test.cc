// Runs test/table/policy/*.table: questions in words, and what the answer must be and why.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/table.h"
#include "base/text.h"
#include "engine/policy/decide.h"
#include "governance/agreement/document.h"
#include "support/policy.h"
#include "support/rulebook.h"
#include "support/tables.h"

namespace accord::policy {
namespace {

// How the tables say who; anything else is a code in small letters.
std::string code_words(std::string_view words) {
    static constexpr std::pair<std::string_view, std::string_view> spoken[] = {
        {"children", "LA_CSC"}, {"health", "NHS_TRUST"},    {"charity", "VCS"},
        {"refuge", "DA"},       {"council tax", "LA_CTAX"}, {"immigration", "HO"},
        {"housing", "LA_HSG"},  {"probation", "PROB"},      {"fire", "LFB"},
    };
    for (const auto& [word, code] : spoken) {
        if (word == words) return std::string(code);
    }
    return replace_all(upper(words), " ", "_");
}

template <class List>
Code<List> code(std::string_view words) {
    if (words.empty()) return {};
    const auto found = Code<List>::from(replace_all(upper(words), " ", "_"));
    REQUIRE(found);
    return *found;
}

Side side(std::string_view words) {
    Side side;
    if (words == "outsider") return side;
    side.type = *Code<rulebook::AgencyType>::from(code_words(words));
    side.has_signed = {test::london_signed()};
    return side;
}

bool takes(std::string_view& words, std::string_view start) {
    if (not words.starts_with(start)) return false;
    words = trim(words.substr(start.size()));
    return true;
}

// What is said of one thing: "address kept apart", "bar adoption"; false when it is about the
// whole.
bool change_item(Item& item, std::string_view words) {
    if (takes(words, "bar ")) {
        item.bar = code<rulebook::Bar>(words);
    } else if (words == "originator forbids") {
        item.originator_forbids_onward = true;
    } else if (words == "handling") {
        item.handling_condition = true;
    } else if (words == "need stated") {
        item.need_stated = true;
    } else if (words == "not needed") {
        item.not_needed = true;
    } else if (words.starts_with("address ") or words.starts_with("identity ")) {
        item.reveals = words[0] == 'a' ? Reveals::Address : Reveals::Identity;
        item.safety = words.ends_with("kept apart")    ? Safety::KeptApart
                      : words.ends_with("unconfirmed") ? Safety::Unconfirmed
                                                       : Safety::Confirmed;
    } else {
        return false;
    }
    return true;
}

bool change_footing(Footing& footing, std::string_view words) {
    if (takes(words, "basis ")) {
        footing.basis = code<rulebook::LawfulBasis>(words);
    } else if (takes(words, "gateway ")) {
        footing.gateway = code<rulebook::Gateway>(words);
    } else if (takes(words, "condition ")) {
        footing.condition = code<rulebook::Condition>(words);
    } else if (takes(words, "interest ")) {
        footing.interest = code<rulebook::Condition>(words);
    } else if (words == "confidence consent") {
        footing.confidence = Confidence::Consent;
    } else {
        return false;
    }
    return true;
}

bool change_family(Question& question, std::string_view words) {
    if (words == "told") {
        question.told = Told::Yes;
    } else if (words == "not safe") {
        question.told = Told::NotSafe;
    } else if (words == "not yet told") {
        question.told = Told::NotYet;
    } else if (words == "objects") {
        question.views = Views::Object;
    } else if (words == "help declined") {
        question.agreed = AgreedToHelp::No;
    } else {
        return false;
    }
    return true;
}

void change_whole(Question& question, std::string_view words) {
    if (words == "danger") {
        question.emergency = "not breathing well";
    } else if (words == "revoked") {
        question.user_revoked = true;
    } else if (words == "in doubt") {
        question.identity = Identity::InDoubt;
    } else if (words == "not confirmed") {
        question.identity = Identity::NotConfirmed;
    } else if (words == "by voice") {
        question.identity = Identity::ByVoice;
    } else if (words == "unsigned giver") {
        question.giver.has_signed.clear();
    } else if (words == "unsigned receiver") {
        question.receiver.has_signed.clear();
    } else if (takes(words, "giver without ")) {
        question.giver.has_signed.at(0).except.emplace_back(words);
    } else if (takes(words, "receiver without ")) {
        question.receiver.has_signed.at(0).except.emplace_back(words);
    } else if (words == "outsider") {
        question.receiver.outsider = true;
    } else if (words == "no channel") {
        question.channel.reset();
    } else if (words == "not public") {
        question.giver.public_authority = false;
    } else if (words == "statement") {
        question.public_task_stated = true;
    } else if (words == "detriment") {
        question.greater_detriment = "it would end the only contact that keeps them safe";
    } else if (takes(words, "on ")) {
        question.on = *date_from_text(words);
    } else {
        question.channel = rulebook::channel_from(code_words(words));
        REQUIRE_MESSAGE(question.channel, "what does '" << words << "' change?");
    }
}

void change(Question& question, std::string_view words) {
    if (words == "no agreement") return;
    if (change_footing(question.footing, words) or change_family(question, words)) return;
    if (takes(words, "second ")) {
        REQUIRE(change_item(question.items.at(1), words));
        return;
    }
    for (auto& item : question.items) {
        if (not change_item(item, words)) return change_whole(question, words);
    }
    if (question.items.empty()) change_whole(question, words);
}

std::vector<std::string_view> parts(std::string_view cell, char by) {
    std::vector<std::string_view> out;
    for (const auto part : split(cell, by)) {
        if (const auto word = trim(part); not word.empty()) out.push_back(word);
    }
    return out;
}

Question question_of(const Table& table, const TableRow& row) {
    Question question;
    question.on = {2026, 3, 2};
    question.giver = side(table.at(row, "giver").text);
    question.receiver = side(table.at(row, "receiver").text);
    question.purpose = code<rulebook::Purpose>(table.at(row, "why").text);
    question.threshold = code<rulebook::Threshold>(table.at(row, "level").text);
    for (const auto words : parts(table.at(row, "what").text, ';')) {
        Item item;
        item.category = code<rulebook::DataCategory>(words);
        question.items.push_back(item);
    }
    question.channel = rulebook::Channel::Accord;
    for (const auto words : parts(table.at(row, "with").text, ';')) change(question, words);
    return question;
}

std::string answer_of(const Decision& decision) {
    if (decision.revoked) return "never";
    return decision.stop ? "stop" : std::string(word(decision.answer));
}

std::string fates_of(const Decision& decision) {
    std::vector<std::string> fates;
    for (const auto& item : decision.items) fates.emplace_back(word(item.fate));
    return join(fates, " ");
}

// "clause 4.2", "basis-fits PUBLIC_TASK", "clause 4.5 clause-condition-not-met".
bool given(const Terms& terms, const Decision& decision, std::string_view wanted) {
    return std::any_of(decision.reasons.begin(), decision.reasons.end(), [&](const auto& reason) {
        auto rest = wanted;
        if (takes(rest, "clause ")) {
            const auto number = rest.substr(0, rest.find(' '));
            if (reason.clause == no_clause or terms.clause(reason.clause).number != number)
                return false;
            rest = trim(rest.substr(number.size()));
            if (rest.empty()) return true;
        }
        const auto code = rest.substr(0, rest.find(' '));
        const auto provision = trim(rest.substr(code.size()));
        return word(reason.because) == code and
               (provision.empty() or reason.provision.text() == provision);
    });
}

std::string told(const Terms& terms, const Decision& decision) {
    std::vector<std::string> all;
    for (const auto& reason : decision.reasons) {
        auto one = std::string(word(reason.because)) + " " + std::string(reason.provision.text());
        if (reason.clause != no_clause) one += "clause " + terms.clause(reason.clause).number;
        all.push_back(std::move(one));
    }
    return join(all, "; ");
}

void run(std::string_view name) {
    const auto table = test::table(name);
    const auto& terms = test::london_terms();
    const Terms none;
    CHECK(table.rows.size() > 20);
    for (const auto& row : table.rows) {
        const auto question = question_of(table, row);
        const auto& with = table.at(row, "with").text;
        const auto& law = with.find("no agreement") == std::string::npos ? terms : none;
        const auto decision = decide(test::the_rulebook(), law, question);
        INFO(name << " line " << row.line << ": " << told(law, decision));
        CHECK(answer_of(decision) == table.at(row, "answer").text);
        CHECK(fates_of(decision) == table.at(row, "fates").text);
        for (const auto because : parts(table.at(row, "because").text, ';'))
            CHECK_MESSAGE(given(law, decision, because), "no such reason: " << because);
    }
}

}  // namespace

TEST_CASE("which reason wins, from the strongest down") {
    run("policy/precedence");
}
TEST_CASE("what the agreement covers, and what happens where it is silent") {
    run("policy/agreement");
}
TEST_CASE("on what footing, and consent is not it") {
    run("policy/footing");
}

}  // namespace accord::policy
