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

std::string lower_first(std::string_view said) {
    return lower(said.substr(0, 1)) + std::string(said.substr(1));
}

// One of the things that are weighed, and its sentences.
struct Weighed {
    std::string_view what;
    std::string_view set;    // before what it is now
    std::string_view taken;  // before what it was, where it was taken back
};
constexpr Weighed weighed[] = {{"level", "", "Level of need taken back"},
                               {"rating", "", "Rating taken back"},
                               {"verdict", "Taken as ", "Contact or referral taken back"},
                               {"outcome", "Decided: ", "Outcome taken back"},
                               {"stage", "", "Stage taken back"}};

std::string code_words(const Visit& visit, const Move& move, const std::string& code, Date day) {
    if (move.what == "level" and level(code) != nullptr) return level(code)->words;
    if (move.what == "outcome" and outcome(code) != nullptr) return outcome(code)->words;
    if (move.what == "verdict") return lower(words(verdict_from(code)));
    if (move.what == "stage")
        if (const auto state = state_from(code)) return std::string(words(*state));
    if (move.what == "rating")
        if (const auto rating = Code<rulebook::Rating>::from(code))
            if (const auto known = rating_words(visit, *rating, day); not known.empty())
                return known;
    return code;
}

std::string told_words(std::string_view code) {
    const auto how = told_how_from(code);
    if (how == ToldHow::CannotBe) return "Whoever came cannot be told";
    return "Whoever came was told " + lower_first(words(how));
}

std::string follows_words(const Visit& visit, const Move& move, Date day) {
    const auto words_of = [&](const std::string& code) {
        const auto rule = Code<rulebook::ClockRule>::from(code);
        return rule ? rule_words(visit, *rule, day) : code;
    };
    if (move.now == "done") return "Done: " + words_of(move.was);
    if (move.now == "not-needed") return "Not needed any more: " + words_of(move.was);
    return "To follow: " + words_of(move.now);
}

std::string unread_words(const std::string& many) {
    return many == "1" ? "Decided before one new thing was read"
                       : "Decided before " + many + " new things were read";
}

std::string title_of(const Visit& visit, const Move& move, Date day) {
    if (move.what == "stage" and move.now == word(State::Received)) return "Opened again";
    for (const auto& row : weighed) {
        if (row.what != move.what) continue;
        const auto was =
            move.was.empty() ? "" : ". It was: " + code_words(visit, move, move.was, day);
        if (move.now.empty()) return std::string(row.taken) + was;
        return std::string(row.set) + code_words(visit, move, move.now, day) + was;
    }
    if (move.what == "source") return told_words(move.now);
    if (move.what == "risk") return "Why they may be told, although they may be the risk";
    if (move.what == "told") return "No longer stands: " + lower_first(told_words(move.was));
    if (move.what == "news")
        return move.now == "danger" ? "New: somebody is in danger now" : "Something new was added";
    if (move.what == "follows") return follows_words(visit, move, day);
    if (move.what == "weighed") return "Weighed again, and left as it was";
    if (move.what == "children") return "Who the child is was taken back: say it again";
    if (move.what == "known") return "Rung back: it was they";
    if (move.what == "against") return "Nothing more, all the same";
    if (move.what == "unread") return unread_words(move.now);
    return capitalised(move.what) + ": " + move.now;
}

// Who had told whoever came what stood until it was opened again. None: it was not kept then.
const Move* telling_before(const std::vector<Move>& moves, const Move& told) {
    const Move* out = nullptr;
    for (const auto& move : moves)
        if (move.number < told.number and move.what == "source" and move.now == told.was and
            move.why == told.why)
            out = &move;
    return out;
}

Happening happening_of(const Visit& visit, const std::vector<Move>& moves, const Move& move,
                       Date day) {
    Happening one;
    one.when = spoken(move.at);
    one.title = title_of(visit, move, day);
    one.text = with_breaks(move.why);
    one.small = "By " + move.by_name;
    one.major = move.what == "outcome" or move.what == "rating";
    if (move.what != "told") return one;
    // Whoever opens it again did not say this: the words stand where they were told.
    const auto* telling = telling_before(moves, move);
    one.small = "Opened again by " + move.by_name;
    if (telling == nullptr) {
        one.text = "They had been told: " + with_breaks(move.why);
        return one;
    }
    one.text = {};
    one.small = "Told by " + telling->by_name + " on " + spoken(telling->at) + ". " + one.small;
    return one;
}

}  // namespace

Html history_of(const Visit& visit, const Seen& seen) {
    std::vector<Happening> all;
    const auto day = london_day(seen.now);
    for (auto move = seen.moves.rbegin(); move != seen.moves.rend(); ++move)
        all.push_back(happening_of(visit, seen.moves, *move, day));
    if (all.empty()) return {};
    return heading("What was weighed, and when") + timeline(all);
}

}  // namespace accord::contacts
