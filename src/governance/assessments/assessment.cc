#include "governance/assessments/assessment.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "governance/assessments/questions.h"

namespace accord::assessments {
namespace {

template <class Value>
struct Spelt {
    Value value;
    std::string_view word;
    std::string_view words;
};

constexpr Spelt<Likelihood> likelihoods[] = {{Likelihood::Remote, "remote", "Remote"},
                                             {Likelihood::Possible, "possible", "Possible"},
                                             {Likelihood::Probable, "probable", "Probable"}};
constexpr Spelt<Severity> severities[] = {{Severity::Minimal, "minimal", "Minimal"},
                                          {Severity::Significant, "significant", "Significant"},
                                          {Severity::Severe, "severe", "Severe"}};
constexpr Spelt<Level> levels[] = {
    {Level::Low, "low", "Low"}, {Level::Medium, "medium", "Medium"}, {Level::High, "high", "High"}};
constexpr Spelt<MeasureState> measure_states[] = {
    {MeasureState::Planned, "planned", "Planned"},
    {MeasureState::UnderWay, "under-way", "Under way"},
    {MeasureState::InPlace, "in-place", "In place"},
    {MeasureState::Dropped, "dropped", "Dropped"}};
constexpr Spelt<AdviceState> advice_states[] = {
    {AdviceState::None, "none", "Not given yet"},
    {AdviceState::Accepted, "accepted", "Accepted"},
    {AdviceState::Overruled, "overruled", "Not followed"}};

// By severity, then by likelihood. A severe harm that is possible is as high as one that is
// probable: a child cannot be asked to carry the difference.
constexpr Level matrix[3][3] = {{Level::Low, Level::Low, Level::Low},
                                {Level::Low, Level::Medium, Level::High},
                                {Level::Low, Level::High, Level::High}};

template <class Value, std::size_t n>
const Spelt<Value>& row_of(const Spelt<Value> (&table)[n], Value value) {
    return table[static_cast<std::size_t>(value)];
}

template <class Value, std::size_t n>
std::optional<Value> from_word(const Spelt<Value> (&table)[n], std::string_view word) {
    for (const auto& row : table) {
        if (row.word == word) return row.value;
    }
    return std::nullopt;
}

template <class Thing>
std::string next_number(char kind, const std::vector<Thing>& things) {
    int last = 0;
    for (const auto& thing : things) {
        int number = 0;
        std::from_chars(thing.number.data() + 1, thing.number.data() + thing.number.size(), number);
        last = std::max(last, number);
    }
    return kind + std::to_string(last + 1);
}

void add_missing_answers(const Content& content, std::vector<Missing>& out) {
    for (const auto& question : questions()) {
        if (not trim(content.answer(question.code)).empty()) continue;
        out.push_back({"sections/" + question.section,
                       "Answer “" + question.words + "”, or say that it does not apply"});
    }
}

void add_missing_of(const Content& content, const Risk& risk, std::vector<Missing>& out) {
    if (not risk.closed.empty()) return;
    const auto where = "risks/" + risk.number;
    if (not risk.after) out.push_back({where, risk.number + ": say how it stands with measures"});
    if (risk.links.empty())
        out.push_back({where, risk.number + ": say which clause, flow or report it concerns"});
    const bool treated =
        std::any_of(content.measures.begin(), content.measures.end(), [&](const Measure& measure) {
            return std::find(measure.treats.begin(), measure.treats.end(), risk.number) !=
                   measure.treats.end();
        });
    if (not treated and level(risk.before) != Level::Low)
        out.push_back({where, risk.number + ": name a measure that lowers it"});
}

void add_missing_of(const Measure& measure, std::vector<Missing>& out) {
    if (measure.state == MeasureState::Dropped) return;
    const auto where = "measures/" + measure.number;
    if (measure.owner.empty())
        out.push_back({where, measure.number + ": name the post it rests on"});
    if (measure.state != MeasureState::InPlace and not measure.due_on)
        out.push_back({where, measure.number + ": say by when"});
    if (measure.links.empty())
        out.push_back({where, measure.number + ": say which clause, flow or report it concerns"});
}

}  // namespace

Level level(const Weighing& weighing) {
    return matrix[static_cast<std::size_t>(weighing.severity)]
                 [static_cast<std::size_t>(weighing.likelihood)];
}

std::string_view word(Likelihood value) {
    return row_of(likelihoods, value).word;
}
std::string_view word(Severity value) {
    return row_of(severities, value).word;
}
std::string_view word(Level value) {
    return row_of(levels, value).word;
}
std::string_view word(MeasureState state) {
    return row_of(measure_states, state).word;
}
std::string_view word(AdviceState state) {
    return row_of(advice_states, state).word;
}
std::string_view words(Likelihood value) {
    return row_of(likelihoods, value).words;
}
std::string_view words(Severity value) {
    return row_of(severities, value).words;
}
std::string_view words(Level value) {
    return row_of(levels, value).words;
}
std::string_view words(MeasureState state) {
    return row_of(measure_states, state).words;
}
std::string_view words(AdviceState state) {
    return row_of(advice_states, state).words;
}
std::optional<Likelihood> likelihood_from(std::string_view word) {
    return from_word(likelihoods, word);
}
std::optional<Severity> severity_from(std::string_view word) {
    return from_word(severities, word);
}
std::optional<MeasureState> measure_state_from(std::string_view word) {
    return from_word(measure_states, word);
}
std::optional<AdviceState> advice_state_from(std::string_view word) {
    return from_word(advice_states, word);
}

bool Link::same_place(const Link& other) const {
    return agreement == other.agreement and clause == other.clause and giver == other.giver and
           receiver == other.receiver and category == other.category and report == other.report;
}

bool Measure::late(Date today) const {
    const bool waiting = state == MeasureState::Planned or state == MeasureState::UnderWay;
    return waiting and due_on and * due_on < today;
}

const Risk* Content::risk(std::string_view number) const {
    for (const auto& each : risks) {
        if (each.number == number) return &each;
    }
    return nullptr;
}

const Measure* Content::measure(std::string_view number) const {
    for (const auto& each : measures) {
        if (each.number == number) return &each;
    }
    return nullptr;
}

std::string_view Content::answer(std::string_view question) const {
    const auto found = answers.find(question);
    return found == answers.end() ? std::string_view() : std::string_view(found->second);
}

std::string next_risk_number(const Content& content) {
    return next_number('R', content.risks);
}
std::string next_measure_number(const Content& content) {
    return next_number('M', content.measures);
}

Review review(std::optional<Date> review_on, Date today) {
    if (not review_on) return Review::NotSigned;
    const auto left = days_between(today, *review_on);
    if (left < 0) return Review::Late;
    return left <= review_warning_days ? Review::Soon : Review::InDate;
}

// UK GDPR Article 35(7) says what an assessment holds, 35(2) that the officer's advice is sought,
// and 36 that the Commissioner is consulted where a high risk stays high.
std::vector<Missing> missing(const Content& content) {
    std::vector<Missing> out;
    if (content.covers.empty())
        out.push_back({"sections/about", "Say which agreement this assessment covers"});
    add_missing_answers(content, out);
    if (content.risks.empty()) out.push_back({"risks", "Write down at least one risk"});
    for (const auto& risk : content.risks) add_missing_of(content, risk, out);
    for (const auto& measure : content.measures) add_missing_of(measure, out);
    if (content.advice.state == AdviceState::None)
        out.push_back({"advice", "Record what the data protection officer advised"});
    const bool high = std::any_of(content.risks.begin(), content.risks.end(), [](const Risk& risk) {
        return risk.closed.empty() and risk.after and level(*risk.after) == Level::High;
    });
    if (high and content.advice.regulator.empty())
        out.push_back(
            {"advice", "A risk stays high: say when the Commissioner was asked, and the answer"});
    return out;
}

}  // namespace accord::assessments
