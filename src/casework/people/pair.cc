#include "casework/people/pair.h"

#include <algorithm>
#include <cmath>

#include "base/digest.h"
#include "platform/host/embedded_table.h"

namespace accord::people {
namespace {

template <class Kind>
struct Word {
    Kind kind;
    std::string_view word;
    std::string_view words;
};

constexpr Word<PairState> states[] = {
    {PairState::Waiting, "waiting", "Waiting"},
    {PairState::SecondLook, "second-look", "A second look"},
    {PairState::Disagreed, "disagreed", "Two said otherwise"},
    {PairState::Same, "same", "One person"},
    {PairState::Different, "different", "Two people"},
};
constexpr Word<PairAnswer> answers[] = {
    {PairAnswer::Same, "same", "The same person"},
    {PairAnswer::Different, "different", "Two different people"},
    {PairAnswer::NotSure, "not-sure", "Not sure"},
    {PairAnswer::TakenBack, "taken-back", "To be looked at again"},
};
constexpr Word<PairFound> found_ways[] = {
    {PairFound::Import, "import", "When a file was brought in"},
    {PairFound::Registration, "registration", "When one of them was put on the list"},
    {PairFound::Sweep, "sweep", "When the list was looked over"},
    {PairFound::Person, "person", "By somebody who worked with the records"},
};

template <class Kind, std::size_t n>
const Word<Kind>& of(const Word<Kind> (&table)[n], Kind kind) {
    return table[static_cast<std::size_t>(kind)];
}

template <class Kind, std::size_t n>
std::optional<Kind> from(const Word<Kind> (&table)[n], std::string_view word) {
    for (const auto& each : table)
        if (each.word == word) return each.kind;
    return std::nullopt;
}

std::vector<Danger> read_dangers() {
    const auto table = host::embedded_table("src/casework/people/tables/dangers.table");
    std::vector<Danger> out;
    for (const auto& row : table.rows)
        out.push_back({table.at(row, "code").text, table.at(row, "words").text,
                       std::stoll(table.at(row, "danger").text)});
    return out;
}

matching::Level level_of(const matching::Levels& levels, matching::Role role) {
    for (std::size_t i = 0; i < std::size(matching::index_roles); ++i)
        if (matching::index_roles[i] == role) return levels[i];
    return 0;
}

bool same(const matching::Levels& levels, matching::Role role) {
    return matching::is_same(role, level_of(levels, role));
}

}  // namespace

std::string_view word(PairState state) {
    return of(states, state).word;
}
std::optional<PairState> pair_state_from(std::string_view word) {
    return from(states, word);
}
std::string_view word(PairAnswer answer) {
    return of(answers, answer).word;
}
std::string_view words(PairAnswer answer) {
    return of(answers, answer).words;
}
std::optional<PairAnswer> pair_answer_from(std::string_view word) {
    return from(answers, word);
}
std::string_view word(PairFound found) {
    return of(found_ways, found).word;
}
std::string_view words(PairFound found) {
    return of(found_ways, found).words;
}
std::optional<PairFound> pair_found_from(std::string_view word) {
    return from(found_ways, word);
}

const std::vector<Danger>& dangers() {
    static const auto all = read_dangers();
    return all;
}

const Danger& danger(std::string_view code) {
    for (const auto& each : dangers())
        if (each.code == code) return each;
    return dangers().back();
}

std::string danger_of(const Person& one, const Person& other, const matching::Levels& levels) {
    using enum matching::Role;
    if (holds_confidential_address(one) or holds_confidential_address(other)) return "SECRET";
    const bool one_name = same(levels, Given) or level_of(levels, Given) == matching::given::form;
    if (same(levels, NhsNumber) and not(one_name and same(levels, BirthDate))) return "NUMBER";
    if (same(levels, BirthDate) and same(levels, Postcode) and not one_name) return "HOME";
    if (level_of(levels, Given) == 0) return "MISSING";
    return "OTHER";
}

std::int64_t doubt_of(matching::Centibits total) {
    const auto likely = matching::probability(total);
    const auto far = std::abs(likely - 0.5) * 2;  // 0: as likely as not; 1: certain either way
    return std::max<std::int64_t>(1, std::llround((1 - far) * 1000));
}

std::int64_t chance_of(matching::Centibits total) {
    return std::llround(matching::probability(total) * 1'000'000);
}

bool is_looked_at_twice(const Id<Pair>& pair, std::uint32_t percent) {
    const auto bytes = digest(text(pair)).bytes;
    const auto drawn =
        (std::uint32_t{bytes[0]} << 16 | std::uint32_t{bytes[1]} << 8 | std::uint32_t{bytes[2]}) %
        100;
    return drawn < percent;
}

std::vector<PairLine> counting(const std::vector<PairLine>& lines) {
    std::vector<PairLine> out;
    for (const auto& line : lines) {
        if (line.answer == PairAnswer::TakenBack)
            out.clear();
        else if (line.answer != PairAnswer::NotSure)
            out.push_back(line);
    }
    return out;
}

std::string_view may_not_answer(PairState state, const std::vector<PairLine>& lines,
                                const Answering& answering) {
    const auto count = counting(lines);
    const bool spoke = std::any_of(count.begin(), count.end(),
                                   [&](const PairLine& line) { return line.by == answering.by; });
    if (answering.answer == PairAnswer::TakenBack) {
        if (state != PairState::Different and state != PairState::Same)
            return "Nothing was decided about these two. There is nothing to take back";
        return answering.decides ? ""
                                 : "Whoever answers for your organisation can take this back. Ask "
                                   "your safeguarding lead";
    }
    if (state == PairState::Same or state == PairState::Different)
        return "Somebody has decided about these two already";
    if (state == PairState::SecondLook and spoke)
        return "You have looked at these two. Somebody else is to look at them now";
    if (state == PairState::Disagreed and spoke)
        return "You looked at these two, and a colleague said otherwise. Somebody who is neither "
               "of "
               "you decides";
    if (state == PairState::Disagreed and not answering.decides)
        return "Two people said otherwise. Whoever answers for your organisation decides. Ask your "
               "safeguarding lead";
    return {};
}

PairState after(PairState state, const std::vector<PairLine>& lines, const Answering& answering) {
    if (answering.answer == PairAnswer::TakenBack) return PairState::Waiting;
    if (answering.answer == PairAnswer::NotSure) return state;
    const auto decided =
        answering.answer == PairAnswer::Same ? PairState::Same : PairState::Different;
    const auto before = counting(lines);
    switch (state) {
        case PairState::Waiting: return answering.looked_at_twice ? PairState::SecondLook : decided;
        case PairState::SecondLook:
            if (before.empty()) return decided;
            return before.back().answer == answering.answer ? decided : PairState::Disagreed;
        case PairState::Disagreed: return decided;
        case PairState::Same:
        case PairState::Different: return state;
    }
    return state;
}

}  // namespace accord::people
