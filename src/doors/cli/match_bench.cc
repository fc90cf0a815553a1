#include "doors/cli/match_bench.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>

#include "base/json.h"
#include "casework/people/matcher.h"
#include "doors/cli/match_bench_file.h"
#include "doors/cli/match_files.h"
#include "engine/matching/index.h"
#include "engine/matching/population.h"
#include "platform/host/clock.h"
#include "platform/host/embedded.h"
#include "platform/host/hands.h"

namespace accord::cli {
namespace {

using matching::Absent;
using matching::Outcome;

constexpr std::size_t warm_ups = 2000;
constexpr std::size_t batch_chunk = 1024;
constexpr std::size_t copied_max = 20'000;
constexpr std::uint32_t absent_percent = 15;  // of questions: about somebody who is not on file
// About people on file, of each origin of name: half a point between two groups is then seen.
constexpr std::size_t questions_a_group = 50'000;

struct Asked {
    matching::Described who;
    bool on_file = false;
    matching::PersonIndex person = 0;
    Absent kind = Absent::Stranger;
    std::uint8_t group = 0;
};

// What became of questions of one sort.
struct Tally {
    std::size_t asked = 0;
    std::size_t right = 0;   // matched, with the right one
    std::size_t wrong = 0;   // matched, with another
    std::size_t looked = 0;  // a person must look, and the right one is shown
    std::size_t reached = 0;
};

struct Figures {
    Tally on_file;
    std::array<Tally, 4> absent;
    std::array<Tally, 4> copied;  // those of them that came under another's NHS number
    std::array<Tally, std::size(matching::name_groups)> groups;
    std::vector<std::int64_t> cpu_nanos;
    std::vector<std::int64_t> wall_micros;
    std::map<std::string, std::size_t> looked_because;  // of people on file
    std::size_t considered = 0;
    std::size_t incomplete = 0;
};

double percent(std::size_t part, std::size_t of) {
    return of == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(of);
}

std::string decimals(double number, int places) {
    char text[48];
    std::snprintf(text, sizeof text, "%.*f", places, number);
    return text;
}

Json number(double value, int places = 3) {
    return Json(Json::Number{decimals(value, places)});
}

std::int64_t quantile(std::vector<std::int64_t>& values, double at) {
    if (values.empty()) return 0;
    const auto place = static_cast<std::ptrdiff_t>(at * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return values[static_cast<std::size_t>(place)];
}

matching::Index index_of(const matching::Population& population, const matching::Names& names) {
    matching::Index index(names);
    // A name or a postcode is looked up once, not once a person.
    std::vector<matching::ValueIndex> given(population.names().size(), 0);
    std::vector<matching::ValueIndex> family(population.names().size(), 0);
    std::vector<matching::ValueIndex> postcodes;
    for (const auto& who : population.residents()) {
        if (given[who.given] == 0)
            given[who.given] = index.given().add(population.names()[who.given]);
        if (family[who.family] == 0)
            family[who.family] = index.family().add(population.names()[who.family]);
        if (who.postcode >= postcodes.size()) postcodes.resize(who.postcode + 1, 0);
        auto& postcode = postcodes[who.postcode];
        if (postcode == 0)
            postcode = index.postcodes().add(matching::Population::postcode_text(who.postcode));
        matching::Core core;
        core.given = given[who.given];
        core.family = family[who.family];
        core.postcode = postcode;
        core.born_and_sex = who.born.code() * 4 + (who.sex == 'm' ? 1 : 2);
        core.house = who.house;
        core.nhs_low = static_cast<std::uint32_t>(who.nhs);
        core.nhs_high = static_cast<std::uint8_t>(who.nhs >> 32);
        index.add(core);
    }
    index.build();
    return index;
}

// Those not on file: half of them strangers, a quarter siblings and a quarter twins of somebody who
// is; of the twins one in five has a similar name.
Asked absent_one(const matching::Population& population,
                 const std::array<std::vector<std::uint32_t>, 4>& by_kind,
                 const matching::Names& names, matching::Chances& chances) {
    const auto luck = chances.below(40);
    auto kind = luck < 20 ? 0U : luck < 30 ? 1U : luck < 38 ? 2U : 3U;
    if (by_kind[kind].empty()) kind = 0;
    const auto& of = by_kind[kind];
    const auto at = of[chances.below(static_cast<std::uint32_t>(of.size()))];
    const auto& absentee = population.absent()[at];
    return {population.described(absentee.who, names, chances), false, 0, absentee.kind,
            absentee.who.group};
}

std::vector<Asked> questions(const matching::Population& population, const matching::Names& names,
                             std::size_t count, std::uint64_t seed) {
    matching::Chances chances(seed + 1);
    std::array<std::vector<std::uint32_t>, 4> by_kind;
    for (std::uint32_t i = 0; i < population.absent().size(); ++i)
        by_kind[static_cast<std::size_t>(population.absent()[i].kind)].push_back(i);
    std::vector<Asked> out;
    out.reserve(count);
    const auto people = static_cast<std::uint32_t>(population.residents().size());
    for (std::size_t i = 0; i < count; ++i) {
        if (chances.below(100) < absent_percent and not by_kind[0].empty()) {
            out.push_back(absent_one(population, by_kind, names, chances));
            continue;
        }
        const auto person = chances.below(people);
        const auto& who = population.residents()[person];
        out.push_back(
            {population.described(who, names, chances), true, person, Absent::Stranger, who.group});
    }
    return out;
}

void count(const Asked& asked, const matching::Answer& answer, bool reached, Tally& tally) {
    ++tally.asked;
    const bool first =
        not answer.found.empty() and asked.on_file and answer.found.front().person == asked.person;
    if (answer.outcome == Outcome::Match) ++(first ? tally.right : tally.wrong);
    const bool shown = std::any_of(answer.found.begin(), answer.found.end(), [&](const auto& each) {
        return asked.on_file and each.person == asked.person;
    });
    if (answer.outcome == Outcome::Possible and shown) ++tally.looked;
    if (reached) ++tally.reached;
}

std::string why(const matching::Answer& answer) {
    const auto veto = answer.found.front().veto;
    if (veto != matching::Veto::None) return std::string(matching::sentence(veto));
    return "it is not certain enough";
}

Figures ask_all(const matching::Index& index, const std::vector<Asked>& all) {
    Figures out;
    for (std::size_t i = 0; i < std::min(warm_ups, all.size()); ++i) index.find(all[i].who);
    for (const auto& asked : all) {
        const auto wall = host::ticking_micros();
        const auto cpu = host::thread_nanos();
        const auto answer = index.find(asked.who);
        out.cpu_nanos.push_back(host::thread_nanos() - cpu);
        out.wall_micros.push_back(host::ticking_micros() - wall);
        out.considered += answer.considered;
        if (not answer.complete) ++out.incomplete;
        const bool reached = asked.on_file and index.reaches(asked.who, asked.person);
        if (asked.on_file) {
            count(asked, answer, reached, out.on_file);
            if (answer.outcome == Outcome::Possible) ++out.looked_because[why(answer)];
        } else {
            count(asked, answer, false, out.absent[static_cast<std::size_t>(asked.kind)]);
        }
    }
    return out;
}

// Twins who are not on file, each under the number of the one who is: a clerk copied it.
void ask_under_another_number(const matching::Index& index, const matching::Population& population,
                              const matching::Names& names, std::uint64_t seed, Figures& figures) {
    matching::Chances chances(seed + 2);
    std::size_t asked = 0;
    for (const auto& absentee : population.absent()) {
        if (absentee.twins_number == 0) continue;
        if (asked++ == copied_max) break;
        auto who = population.described(absentee.who, names, chances);
        who.nhs = absentee.twins_number;
        const Asked question{std::move(who), false, 0, absentee.kind, absentee.who.group};
        count(question, index.find(question.who), false,
              figures.copied[static_cast<std::size_t>(absentee.kind)]);
    }
}

// As many of each group, whatever its share of the people.
void ask_each_group(const matching::Index& index, const matching::Population& population,
                    const matching::Names& names, std::uint64_t seed, Figures& figures) {
    matching::Chances chances(seed + 3);
    std::array<std::vector<matching::PersonIndex>, std::size(matching::name_groups)> members;
    for (matching::PersonIndex i = 0; i < population.residents().size(); ++i)
        members[population.residents()[i].group].push_back(i);
    for (std::size_t group = 0; group < members.size(); ++group) {
        const auto& of = members[group];
        for (std::size_t i = 0; i < questions_a_group and not of.empty(); ++i) {
            const auto person = of[chances.below(static_cast<std::uint32_t>(of.size()))];
            const auto& who = population.residents()[person];
            const Asked question{population.described(who, names, chances), true, person,
                                 Absent::Stranger, who.group};
            count(question, index.find(question.who), false, figures.groups[group]);
        }
    }
}

Json outcomes_json(const Tally& tally) {
    Json out = Json::object();
    out.set("questions", static_cast<std::int64_t>(tally.asked));
    out.set("matched_right_percent", number(percent(tally.right, tally.asked)));
    out.set("matched_wrong_percent", number(percent(tally.wrong, tally.asked), 4));
    out.set("a_person_looks_and_sees_the_right_one_percent",
            number(percent(tally.looked, tally.asked)));
    out.set("missed_percent",
            number(percent(tally.asked - tally.right - tally.wrong - tally.looked, tally.asked)));
    return out;
}

Json speed_json(Figures& figures, std::size_t questions) {
    Json out = Json::object();
    const auto micros = [&](double at) {
        return number(static_cast<double>(quantile(figures.cpu_nanos, at)) / 1000, 1);
    };
    out.set("cpu_micros_p50", micros(0.5));
    out.set("cpu_micros_p90", micros(0.9));
    out.set("cpu_micros_p99", micros(0.99));
    out.set("cpu_micros_p999", micros(0.999));
    out.set("wall_micros_p50", quantile(figures.wall_micros, 0.5));
    out.set("wall_micros_p99", quantile(figures.wall_micros, 0.99));
    out.set("people_considered",
            number(static_cast<double>(figures.considered) / static_cast<double>(questions), 1));
    out.set("searches_cut_short_percent", number(percent(figures.incomplete, questions)));
    return out;
}

// How far apart the groups are: the highest share less the lowest, in points, and the standard
// error of that difference. Of few questions the error is as large as the gap.
Json gap_json(const Figures& figures, std::size_t (*part)(const Tally&)) {
    const auto share = [&](const Tally& of) { return percent(part(of), of.asked); };
    const auto lower = [&](const Tally& one, const Tally& other) {
        return share(one) < share(other);
    };
    const auto [low, high] =
        std::minmax_element(figures.groups.begin(), figures.groups.end(), lower);
    const auto variance = [&](const Tally& of) {
        const auto points = share(of);
        return of.asked == 0 ? 0 : points * (100 - points) / static_cast<double>(of.asked);
    };
    Json out = Json::object();
    out.set("points", number(share(*high) - share(*low)));
    out.set("standard_error", number(std::sqrt(variance(*low) + variance(*high))));
    return out;
}

Json gaps_json(const Figures& figures) {
    Json out = Json::object();
    out.set("matched_right", gap_json(figures, [](const Tally& of) { return of.right; }));
    out.set("matched_wrong", gap_json(figures, [](const Tally& of) { return of.wrong; }));
    out.set("a_person_looks", gap_json(figures, [](const Tally& of) { return of.looked; }));
    out.set("missed", gap_json(figures, [](const Tally& of) {
                return of.asked - of.right - of.wrong - of.looked;
            }));
    return out;
}

Json quality_json(const Figures& figures) {
    Json out = Json::object();
    const auto& known = figures.on_file;
    std::size_t automatic = known.right + known.wrong;
    for (const auto& tally : figures.absent) automatic += tally.wrong;
    out.set("candidate_recall", number(percent(known.reached, known.asked) / 100, 5));
    out.set("automatic_rate_percent", number(percent(known.right + known.wrong, known.asked)));
    out.set("automatic_precision_percent_of_people_on_file",
            number(percent(known.right, known.right + known.wrong), 4));
    out.set("automatic_precision_percent_of_all_questions",
            number(percent(known.right, automatic), 4));
    out.set("on_file", outcomes_json(known));
    Json because = Json::object();
    for (const auto& [reason, times] : figures.looked_because)
        because.set(reason, number(percent(times, known.asked)));
    out.set("a_person_looks_because_percent", std::move(because));
    constexpr std::string_view kinds[] = {"stranger", "younger_or_older_sibling", "twin",
                                          "twin_with_a_similar_name"};
    Json absent = Json::object();
    const auto add = [&](std::string name, const Tally& tally) {
        Json each = Json::object();
        each.set("questions", static_cast<std::int64_t>(tally.asked));
        each.set("matched_wrong_percent", number(percent(tally.wrong, tally.asked)));
        absent.set(std::move(name), std::move(each));
    };
    for (std::size_t i = 0; i < figures.absent.size(); ++i) {
        add(std::string(kinds[i]), figures.absent[i]);
        if (figures.copied[i].asked > 0)
            add(std::string(kinds[i]) + "_under_the_others_number", figures.copied[i]);
    }
    out.set("not_on_file", std::move(absent));
    Json groups = Json::object();
    for (std::size_t i = 0; i < figures.groups.size(); ++i)
        groups.set(std::string(matching::name_groups[i]), outcomes_json(figures.groups[i]));
    out.set("by_origin_of_name", std::move(groups));
    out.set("gap_between_groups", gaps_json(figures));
    return out;
}

double batch_seconds(const matching::Index& index, const std::vector<Asked>& all,
                     unsigned threads) {
    const auto from = host::ticking_micros();
    const std::size_t chunks = (all.size() + batch_chunk - 1) / batch_chunk;
    host::hands(threads)(chunks, [&](std::size_t i) {
        const auto until = std::min((i + 1) * batch_chunk, all.size());
        for (std::size_t at = i * batch_chunk; at < until; ++at) index.find(all[at].who);
    });
    return static_cast<double>(host::ticking_micros() - from) / 1e6;
}

}  // namespace

Result<int> match_bench(const Options& options, unsigned threads) {
    const auto number_of = [&](std::string_view name, const char* otherwise) {
        return std::strtoull(options.value(name, otherwise).c_str(), nullptr, 10);
    };
    const auto people = number_of("--people", "1000000");
    const auto asked = number_of("--queries", "50000");
    const auto seed = number_of("--seed", "1");
    if (people < 100 or people > 100'000'000 or asked < 1)
        return fail(invalid("--people is from 100 to 100000000, and --queries at least 1"));
    const auto names = TRY(people::names_of_program());
    Faults faults;
    matching::Population population(
        host::embedded("src/engine/matching/tables/population.table").value_or(""),
        host::embedded("src/engine/matching/tables/given_names.table").value_or(""), names, seed,
        faults);
    if (not faults.empty()) return fail(broken(text(faults.front())));
    population.grow(people);
    const auto from = host::ticking_micros();
    const auto index = index_of(population, names);
    const auto built = static_cast<double>(host::ticking_micros() - from) / 1e6;
    const auto all = questions(population, names, asked, seed);
    auto figures = ask_all(index, all);
    ask_under_another_number(index, population, names, seed, figures);
    ask_each_group(index, population, names, seed, figures);
    Json out = Json::object();
    out.set("people", static_cast<std::int64_t>(index.size()));
    out.set("queries", static_cast<std::int64_t>(all.size()));
    out.set("seed", static_cast<std::int64_t>(seed));
    out.set("errors", "none in 55 of 100 questions, one in 33, two in 12; no NHS number in 70");
    out.set("build_seconds", number(built, 2));
    out.set("bytes_a_person",
            number(static_cast<double>(index.core_bytes()) / static_cast<double>(index.size()), 1));
    out.set("vocabulary_megabytes", number(static_cast<double>(index.vocabulary_bytes()) / 1e6, 1));
    out.set("query", speed_json(figures, all.size()));
    out.set("threads", static_cast<std::int64_t>(threads));
    out.set("batch_seconds", number(batch_seconds(index, all, threads), 2));
    std::vector<matching::Described> same;
    for (const auto& each : all) same.push_back(each.who);
    out.set("file", TRY(bench_file(index, names, same, options.value("--folder"), threads)));
    out.set("quality", quality_json(figures));
    std::fputs(((options.has("--json") ? canonical(out) : pretty(out)) + "\n").c_str(), stdout);
    return 0;
}

}  // namespace accord::cli
