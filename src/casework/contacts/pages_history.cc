// Everything that was weighed on the way: what, by whom, when and why.
#include "base/london.h"
#include "base/text.h"
#include "casework/contacts/pages_common.h"

namespace accord::contacts {

using namespace accord::html;

std::string rule_words(const Visit& visit, const Code<rulebook::ClockRule>& rule, Date day) {
    const auto* row = visit.rulebook.clocks.in_force(rule, day, rulebook::Nation::England);
    return row == nullptr ? std::string(rule.text()) : capitalised(row->words);
}

namespace {

std::string code_words(const Visit& visit, const Move& move, const std::string& code, Date day) {
    if (code.empty()) return "nothing";
    if (move.what == "level" and level(code) != nullptr) return level(code)->words;
    if (move.what == "outcome" and outcome(code) != nullptr) return outcome(code)->words;
    if (move.what == "news")
        return code == "danger" ? "somebody is in danger now" : "something more";
    if (move.what == "follows" and code == "done") return "done";
    if (move.what == "follows" and code == "not-needed") return "not needed any more";
    if (move.what == "follows")
        if (const auto rule = Code<rulebook::ClockRule>::from(code))
            return rule_words(visit, *rule, day);
    if (move.what == "weighed") return "as before";
    if (move.what == "known") return "rung back, and it was they";
    if (move.what == "source") return lower(words(told_how_from(code)));
    if (move.what == "unread") return code + " new, and decided all the same";
    if (move.what == "told") return lower(words(told_how_from(code)));
    if (move.what == "verdict") return lower(words(verdict_from(code)));
    if (move.what == "stage")
        if (const auto state = state_from(code)) return lower(words(*state));
    if (move.what == "rating")
        if (const auto rating = Code<rulebook::Rating>::from(code))
            return lower(rating_words(visit, *rating, day));
    return code;
}

}  // namespace

Html history_of(const Visit& visit, const Seen& seen) {
    std::vector<Happening> all;
    const auto day = london_day(seen.now);
    for (auto move = seen.moves.rbegin(); move != seen.moves.rend(); ++move) {
        Happening one;
        one.when = spoken(move->at);
        one.title = move->was.empty()
                        ? capitalised(move->what) + ": " + code_words(visit, *move, move->now, day)
                        : capitalised(move->what) + ": " +
                              code_words(visit, *move, move->now, day) + ", was " +
                              code_words(visit, *move, move->was, day);
        if (not move->why.empty()) one.text = with_breaks(move->why);
        one.small = "By " + move->by_name;
        one.major = move->what == "outcome" or move->what == "rating";
        all.push_back(std::move(one));
    }
    if (all.empty()) return {};
    return heading("What was weighed, and when") + timeline(all);
}

}  // namespace accord::contacts
