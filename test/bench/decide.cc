// Decisions a second, and the time that the middle one and the slow ones take, with 100, 1,000 and
// 10,000 clauses; how long the explanation takes, every answer between forty organisations, and a
// comparison of two texts. Each question has one thing to share, so that another engine can be
// asked the same: clauses, questions and our answers are written to build/bench for
// test/bench/peer/decide.mjs.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

#include "base/expect.h"
#include "base/json.h"
#include "doors/cli/party_table.h"
#include "doors/cli/rulebook.h"
#include "engine/policy/answers.h"
#include "engine/policy/decide.h"
#include "engine/policy/explain.h"
#include "governance/agreement/what_if.h"
#include "platform/host/embedded.h"
#include "platform/host/files.h"

namespace accord::policy {
namespace {

const rulebook::Rulebook& book() {
    static const auto read = cli::rulebook_of_program();
    expect(read.has_value());
    return *read;
}

// The same numbers on every machine (Knuth's multiplier).
class Dice {
public:
    std::size_t below(std::size_t n) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((state_ >> 33) % n);
    }

private:
    std::uint64_t state_ = 42;
};

template <class Noun>
std::vector<Code<Noun>> some(const rulebook::List<Noun>& list, std::size_t most, Dice& dice) {
    std::vector<Code<Noun>> out;
    for (auto n = dice.below(most) + 1; n-- > 0;)
        out.push_back(list.all()[dice.below(list.all().size())].code);
    return out;
}

const SignedVersion version{"https://accord.example/agreements/bench", "1.0"};

// Clauses as agreements have them: a few kinds of organisation, a purpose or two; one in twelve
// forbids.
AgreementTerms agreement(std::size_t clauses) {
    Dice dice;
    AgreementTerms terms;
    terms.agreement = version.agreement;
    terms.version = version.version;
    terms.title = "Bench";
    terms.in_force = {Date{2026, 1, 1}, std::nullopt};
    terms.review_due = {2030, 1, 1};
    for (std::size_t i = 0; i < clauses; ++i) {
        Clause clause;
        clause.number = std::to_string(i + 1);
        clause.effect = dice.below(12) == 0 ? Effect::MustNot : Effect::May;
        clause.givers = some(book().agency_types, 4, dice);
        clause.receivers = some(book().agency_types, 4, dice);
        clause.purposes = some(book().purposes, 2, dice);
        if (dice.below(3) == 0) clause.thresholds = some(book().thresholds, 3, dice);
        clause.categories = some(book().data_categories, 6, dice);
        terms.clauses.push_back(std::move(clause));
    }
    return terms;
}

std::vector<Question> questions(const Terms& terms, std::size_t count) {
    const Space space(book(), terms, version);
    Dice dice;
    std::vector<Question> out;
    for (std::size_t i = 0; i < count; ++i) {
        // Half of them about some clause, so that the answers are not all silence.
        auto question = space.at(dice.below(1U << 30) * 31 % space.size());
        question.footing.basis = {};
        const auto& clause = terms.clause(static_cast<std::int32_t>(dice.below(terms.size())));
        if (i % 2 == 0) {
            question.giver.type = clause.givers[0];
            question.receiver.type = clause.receivers[0];
            question.purpose = clause.purposes[0];
            question.items[0].category = clause.categories[0];
            if (not clause.thresholds.empty()) question.threshold = clause.thresholds[0];
        }
        out.push_back(std::move(question));
    }
    return out;
}

// What the clauses alone say: one allows it and none forbids it.
bool clauses_allow(const Decision& decision) {
    bool covers = false;
    for (const auto& reason : decision.reasons) {
        if (reason.because == Because::MustNot) return false;
        covers = covers or reason.because == Because::ClauseCovers;
    }
    return covers;
}

void write_for_peer(const AgreementTerms& terms, const Terms& compiled,
                    const std::vector<Question>& asked) {
    Json json = Json::object();
    json.set("terms", to_json(terms));
    Json list = Json::array();
    for (const auto& question : asked) {
        Json row = Json::object();
        row.set("giver", question.giver.type.text());
        row.set("receiver", question.receiver.type.text());
        row.set("purpose", question.purpose.text());
        row.set("threshold", question.threshold.text());
        row.set("category", question.items[0].category.text());
        row.set("allowed", clauses_allow(decide(book(), compiled, question)));
        list.add(std::move(row));
    }
    json.set("questions", std::move(list));
    expect(host::make_folder("build/bench", 0755).has_value());
    const auto path = "build/bench/decide-" + std::to_string(terms.clauses.size()) + ".json";
    expect(host::write_file(path, canonical(json)).has_value());
}

double at_share(std::vector<std::int64_t>& times, double share) {
    const auto place = static_cast<std::size_t>(share * static_cast<double>(times.size() - 1));
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(place),
                     times.end());
    return static_cast<double>(times[place]);
}

void decide_one(benchmark::State& state) {
    const auto terms = agreement(static_cast<std::size_t>(state.range(0)));
    const auto compiled = Terms::compile({terms});
    const auto asked = questions(compiled, 4096);
    write_for_peer(terms, compiled, asked);
    std::vector<std::int64_t> times;
    times.reserve(8'000'000);
    std::size_t next = 0;
    for (auto _ : state) {
        const auto start = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(decide(book(), compiled, asked[next++ % asked.size()]));
        const auto taken = std::chrono::steady_clock::now() - start;
        if (times.size() < times.capacity())
            times.push_back(std::chrono::duration_cast<std::chrono::nanoseconds>(taken).count());
    }
    state.counters["decisions"] =
        benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
    state.counters["p50_ns"] = at_share(times, 0.50);
    state.counters["p99_ns"] = at_share(times, 0.99);
}

// The London agreement as people ask it: one thing for the front door, and the same said in
// English.
const agreement::Document& london() {
    static const auto read = agreement::read_document(
        book(), "london",
        host::embedded("agreements/london-safeguarding.agreement.json").value_or(""));
    expect(read.ok());
    return *read.document;
}

void decide_london(benchmark::State& state) {
    const auto terms = agreement::terms_of({london()});
    const Space space(book(), terms, agreement::signed_version(london()));
    std::vector<Question> asked;
    Dice dice;
    for (int i = 0; i < 4096; ++i) {
        asked.push_back(space.at(dice.below(1U << 30) * 31 % space.size()));
        asked.back().footing.basis = {};
    }
    const bool explained = state.range(0) != 0;
    std::vector<std::int64_t> times;
    times.reserve(8'000'000);
    std::size_t next = 0;
    for (auto _ : state) {
        const auto& question = asked[next++ % asked.size()];
        const auto start = std::chrono::steady_clock::now();
        const auto decision = decide(book(), terms, question);
        if (explained) benchmark::DoNotOptimize(explain(book(), terms, question, decision));
        benchmark::DoNotOptimize(decision);
        const auto taken = std::chrono::steady_clock::now() - start;
        if (times.size() < times.capacity())
            times.push_back(std::chrono::duration_cast<std::chrono::nanoseconds>(taken).count());
    }
    state.counters["p50_ns"] = at_share(times, 0.50);
    state.counters["p99_ns"] = at_share(times, 0.99);
}

// Every answer between forty organisations, on one processor.
void enumerate_forty(benchmark::State& state) {
    const auto terms = agreement::terms_if_in_force(london());
    const auto parties = cli::read_parties(book(), london(), "forty",
                                           host::embedded("demo/forty-parties.table").value_or(""));
    expect(parties.sides.size() == 40);
    const Space space(book(), parties.sides, parties.sides, Date{2026, 3, 2});
    std::uint64_t decided = 0;
    for (auto _ : state) {
        Answers answers(book(), {terms, space});
        for (std::size_t part = 0; part < answers.parts(); ++part) answers.ask(part);
        benchmark::DoNotOptimize(answers.digest());
        decided = answers.decided();
    }
    state.counters["questions"] = static_cast<double>(space.size());
    state.counters["decided"] = static_cast<double>(decided);
    state.counters["questions/s"] = benchmark::Counter(
        static_cast<double>(space.size()), benchmark::Counter::kIsIterationInvariantRate);
}

// What changes when clause 2.1 lets everyone go whole to the police as well; and when every rule is
// another one.
void compare_london(benchmark::State& state) {
    auto other = london();
    other.version = "2.0";
    for (auto& section : other.sections) {
        for (auto& clause : section.clauses) {
            if (clause.number == "2.1") clause.receivers.push_back("POLICE");
            if (state.range(0) != 0 and clause.effect == Effect::May)
                clause.short_version = not clause.short_version;
        }
    }
    std::uint64_t changed = 0;
    for (auto _ : state) {
        const auto compared = agreement::compare_texts(book(), london(), other);
        changed = compared.answers.changed;
        state.counters["sentences"] = static_cast<double>(compared.sentences.size());
    }
    state.counters["changed"] = static_cast<double>(changed);
}

BENCHMARK(decide_london)->Name("decide/london")->Arg(0)->Arg(1)->MinTime(2);
BENCHMARK(enumerate_forty)->Name("decide/enumerate")->Unit(benchmark::kMillisecond);
BENCHMARK(compare_london)->Name("decide/compare")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(decide_one)->Name("decide")->Arg(100)->Arg(1'000)->Arg(10'000)->MinTime(2);

}  // namespace
}  // namespace accord::policy
