#include "casework/sharing/suggestions.h"

#include <algorithm>
#include <charconv>

#include "base/expect.h"
#include "base/table.h"
#include "base/text.h"
#include "platform/host/embedded.h"

namespace accord::sharing {
namespace {

std::vector<std::string> folded_list(std::string_view cell) {
    std::vector<std::string> out;
    for (const auto part : split(cell, ','))
        if (not trim(part).empty()) out.push_back(fold(trim(part)));
    return out;
}

bool is_school_of(const Answers& answers, const parties::Party& party) {
    const auto name = fold(party.name);
    return std::any_of(answers.children.begin(), answers.children.end(), [&](const Child& child) {
        const auto school = fold(child.school);
        return not school.empty() and
               (school.find(name) != std::string::npos or name.find(school) != std::string::npos);
    });
}

bool fires(const SuggestionRule& rule, const Answers& answers, const std::string& written,
           Date today) {
    if (rule.always or rule.school) return true;
    for (const auto& child : answers.children) {
        const auto years = age(child, today);
        if (rule.child_under > 0 and years and *years < rule.child_under) return true;
        if (rule.unborn and not child.mother.empty()) return true;
    }
    return std::any_of(rule.words.begin(), rule.words.end(),
                       [&](const std::string& word) { return holds_word(written, word); });
}

bool is_known(const SuggestionRule& rule, const parties::Party& party) {
    if (rule.type != party.type) return false;
    if (rule.known_by.empty()) return true;
    const auto about = fold(party.name + " " + party.duty_desk.name);
    return std::any_of(rule.known_by.begin(), rule.known_by.end(), [&](const std::string& word) {
        return about.find(word) != std::string::npos;
    });
}

}  // namespace

const std::vector<std::string_view>& suggestion_columns() {
    static const std::vector<std::string_view> columns{
        "code",   "why",    "service", "agency_type", "known_by", "always", "child_under",
        "unborn", "school", "words",   "sees",        "ticked",   "source"};
    return columns;
}

SuggestionRule suggestion_rule(const Table& table, const TableRow& row, Faults& faults) {
    const auto cell = [&](std::string_view column) { return table.at(row, column); };
    const auto fault = [&](std::string_view column, std::string sentence) {
        faults.push_back({table.name, row.line, cell(column).column, std::move(sentence)});
    };
    SuggestionRule rule;
    rule.code = cell("code").text;
    rule.why = cell("why").text;
    rule.service = cell("service").text;
    if (const auto type = Code<rulebook::AgencyType>::from(cell("agency_type").text))
        rule.type = *type;
    else
        fault("agency_type", "an agency type's code is missing");
    rule.known_by = folded_list(cell("known_by").text);
    rule.always = cell("always").text == "yes";
    rule.unborn = cell("unborn").text == "yes";
    rule.school = cell("school").text == "yes";
    rule.words = folded_list(cell("words").text);
    rule.ticked = cell("ticked").text == "yes";
    rule.extent = shield::extent_from(cell("sees").text);
    if (rule.extent == shield::Extent::Nothing)
        fault("sees", "what they see is one of everything, short, existence");
    const auto& under = cell("child_under").text;
    if (not under.empty() and
        std::from_chars(under.data(), under.data() + under.size(), rule.child_under).ptr !=
            under.data() + under.size())
        fault("child_under", "an age is a number of years");
    return rule;
}

bool holds_word(const std::string& words_only, const std::string& wanted) {
    return (" " + words_only + " ").find(" " + wanted + " ") != std::string::npos;
}

std::string words_only(std::string_view text) {
    auto folded = fold(text);
    for (char& c : folded) {
        const auto byte = static_cast<unsigned char>(c);
        const bool keep = byte >= 0x80 or (c >= 'a' and c <= 'z') or (c >= '0' and c <= '9');
        if (not keep) c = ' ';
    }
    std::string out;
    for (const auto word : accord::words(folded)) {
        if (not out.empty()) out += ' ';
        out += word;
    }
    return out;
}

std::vector<SuggestionRule> read_suggestions(std::string_view name, std::string_view text,
                                             Faults& faults) {
    std::vector<SuggestionRule> out;
    const auto table = read_table(name, text, faults);
    for (const auto column : suggestion_columns())
        if (table.column(column) < 0) {
            faults.push_back(
                {table.name, 1, 1, "the column " + std::string(column) + " is missing"});
            return out;
        }
    for (const auto& row : table.rows) out.push_back(suggestion_rule(table, row, faults));
    return out;
}

std::vector<SuggestionRule> suggestion_rules() {
    constexpr std::string_view path = "src/casework/sharing/tables/suggestions.table";
    const auto text = host::embedded(path);
    expect(text.has_value());
    Faults faults;
    auto rules = read_suggestions(path, *text, faults);
    expect(faults.empty());
    return rules;
}

std::vector<Suggestion> suggestions(const std::vector<SuggestionRule>& rules,
                                    const Answers& answers,
                                    const std::vector<parties::Party>& parties,
                                    const Id<parties::Party>& sender, Date today) {
    std::vector<Suggestion> out;
    const auto written = words_only(answers.facts + " " + answers.view);
    for (const auto& rule : rules) {
        if (not fires(rule, answers, written, today)) continue;
        for (const auto& party : parties) {
            if (party.id == sender or not party.active() or not is_known(rule, party)) continue;
            if (rule.school and not is_school_of(answers, party)) continue;
            const bool there = std::any_of(out.begin(), out.end(), [&](const Suggestion& each) {
                return each.party == party.id;
            });
            if (there) continue;
            const auto label = rule.service.empty() ? party.name : rule.service + ", " + party.name;
            out.push_back({party.id, label, rule.why, rule.extent, rule.ticked});
        }
    }
    return out;
}

}  // namespace accord::sharing
