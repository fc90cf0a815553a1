#include "oversight/reporting/figures.h"

#include <map>

#include "base/csv.h"
#include "base/expect.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/clocks/tallies.h"
#include "casework/contacts/tallies.h"
#include "casework/requests/commands_spoken.h"
#include "casework/requests/ladder.h"
#include "casework/requests/tallies.h"
#include "casework/sharing/tallies.h"
#include "governance/audit/look.h"
#include "governance/parties/commands.h"

namespace accord::reporting {
namespace {

using requests::AskedTally;
using rulebook::Nation;

// What the counting of one quarter needs.
struct Span {
    audit::Reading& reading;
    const rulebook::Rulebook& rulebook;
    Id<parties::Party> hub;
    Instant from, until;
    Date day;  // whose words are used
};

// Lines by what stands at the left; each as wide as its sheet.
class Lines {
public:
    explicit Lines(std::size_t measures) : measures_(measures) {}
    Counted& of(const std::string& words) {
        const auto [at, is_new] = lines_.try_emplace(words);
        if (is_new) at->second = {words, std::vector<std::int64_t>(measures_), {}};
        return at->second;
    }
    std::vector<Counted> all() const {
        std::vector<Counted> out;
        for (const auto& [words, line] : lines_) out.push_back(line);
        return out;
    }

private:
    std::size_t measures_;
    std::map<std::string, Counted> lines_;
};

// The names of organisations, each looked up once.
class Names {
public:
    explicit Names(audit::Reading& reading) : reading_(reading) {}
    Result<std::string> of(const Id<parties::Party>& party) {
        const auto [at, is_new] = names_.try_emplace(party);
        if (is_new) at->second = TRY(parties::find(reading_, party)).name;
        return at->second;
    }

private:
    audit::Reading& reading_;
    std::map<Id<parties::Party>, std::string> names_;
};

Result<std::vector<Counted>> limits(const Span& span) {
    std::vector<Counted> out;
    for (const auto& each : TRY(clocks::tallies(span.reading, span.hub, span.from, span.until))) {
        const auto* rule = span.rulebook.clocks.in_force(each.rule, span.day, Nation::England);
        out.push_back({rule != nullptr ? capitalised(rule->words) : std::string(each.rule.text()),
                       {each.in_time, each.late, each.not_done, each.not_due, each.cancelled}});
    }
    return out;
}

enum class Came : std::uint8_t { InTime, Late, Silent, Waiting, Dropped };

Came came(const AskedTally& asked, Instant now) {
    if (asked.answered)
        return not asked.due_at or * asked.answered <= *asked.due_at ? Came::InTime : Came::Late;
    switch (asked.state) {
        case requests::AskedState::PassedOn:
        case requests::AskedState::Cancelled: return Came::Dropped;
        default: break;
    }
    return asked.due_at and * asked.due_at < now ? Came::Silent : Came::Waiting;
}

Result<std::vector<Counted>> asked(const Span& span, const std::vector<AskedTally>& tallies,
                                   Names& names) {
    Lines lines(measures_of("asked").size());
    for (const auto& each : tallies) {
        auto& line = lines.of(TRY(names.of(each.party)));
        line.counts[static_cast<std::size_t>(came(each, span.reading.now()))]++;
        if (each.answered)
            line.hours.push_back(static_cast<double>((*each.answered - each.asked_at).micros) /
                                 static_cast<double>(hours(1).micros));
    }
    return lines.all();
}

Result<std::vector<Counted>> answers(const std::vector<AskedTally>& tallies, Names& names) {
    using requests::Holding;
    static constexpr std::pair<Holding, std::size_t> columns[] = {
        {Holding::All, 0},      {Holding::Part, 1},    {Holding::NothingRelevant, 2},
        {Holding::NotKnown, 3}, {Holding::Refused, 4}, {Holding::Unsure, 5},
        {Holding::Later, 5},
    };
    Lines lines(measures_of("answers").size());
    for (const auto& each : tallies) {
        const auto holding = requests::holding_of(each.type);
        if (not holding) continue;
        for (const auto& [kind, column] : columns)
            if (kind == *holding) lines.of(TRY(names.of(each.party))).counts[column]++;
    }
    return lines.all();
}

Result<std::vector<Counted>> refusals(const Span& span) {
    Lines lines(measures_of("refusals").size());
    for (const auto& each :
         TRY(requests::refusal_tallies(span.reading, span.hub, span.from, span.until))) {
        const auto code = Code<rulebook::RefusalReason>::from(each.reason);
        const auto* reason =
            code ? span.rulebook.refusal_reasons.in_force(*code, span.day, Nation::England)
                 : nullptr;
        const std::size_t column = each.outcome == "upheld" ? 0 : each.outcome == "give" ? 1 : 2;
        lines.of(reason != nullptr ? capitalised(reason->words) : "Another reason")
            .counts[column] += each.count;
    }
    return lines.all();
}

std::string step_words(std::string_view step) {
    switch (requests::rung_from(step).value_or(requests::Rung::Managers)) {
        case requests::Rung::Person: return "At half the time: the person who has it";
        case requests::Rung::Desk: return "At four fifths: their desk";
        case requests::Rung::Managers: return "At the end: both duty managers";
    }
    return {};
}

Result<std::vector<Counted>> ladder(const Span& span) {
    Lines lines(measures_of("ladder").size());
    for (const auto& each :
         TRY(requests::step_tallies(span.reading, span.hub, span.from, span.until)))
        lines.of(step_words(each.step)).counts[0] += each.count;
    return lines.all();
}

Result<std::vector<Counted>> in_danger(const Span& span, const std::vector<AskedTally>& tallies) {
    Lines lines(measures_of("danger").size());
    for (const auto& each : tallies)
        if (each.danger) lines.of("Asked").counts[0]++;
    lines.of("Told").counts[0] =
        TRY(sharing::told_in_danger(span.reading, span.hub, span.from, span.until));
    return lines.all();
}

Result<std::vector<Counted>> what_came(const Span& span) {
    using contacts::Verdict;
    Lines lines(measures_of("contacts").size());
    for (const auto& each : TRY(contacts::tallies(span.reading, span.hub, span.from, span.until))) {
        const auto* arrival = contacts::arrival(each.came);
        const std::size_t column = each.verdict == Verdict::Referral  ? 0
                                   : each.verdict == Verdict::Contact ? 1
                                                                      : 2;
        lines.of(arrival != nullptr ? arrival->words : each.came).counts[column] += each.count;
    }
    return lines.all();
}

Result<std::vector<Counted>> lines_of(std::string_view sheet, const Span& span,
                                      const std::vector<AskedTally>& tallies, Names& names) {
    if (sheet == "limits") return limits(span);
    if (sheet == "asked") return asked(span, tallies, names);
    if (sheet == "answers") return answers(tallies, names);
    if (sheet == "refusals") return refusals(span);
    if (sheet == "ladder") return ladder(span);
    if (sheet == "danger") return in_danger(span, tallies);
    expect(sheet == "contacts");
    return what_came(span);
}

Result<Figures> counted(audit::Reading& reading, const sharing::Asker& asker,
                        const rulebook::Rulebook& rulebook, Quarter quarter) {
    Figures out;
    out.now = reading.now();
    out.quarter = quarter;
    out.so_far = out.now < quarter.until();
    out.hub = TRY(parties::find(reading, asker.party));
    if (not requests::takes_referrals(out.hub))
        return fail(forbidden(out.hub.name + " has no front door, of which these figures are"));
    const Span span{reading,        rulebook,        asker.party,
                    quarter.from(), quarter.until(), london_day(out.now)};
    const auto tallies = TRY(requests::asked_tallies(reading, asker.party, span.from, span.until));
    Names names(reading);
    for (const auto& kind : sheet_kinds())
        out.sheets.push_back(sheet_of(kind, TRY(lines_of(kind.code, span, tallies, names))));
    return out;
}

}  // namespace

Result<Figures> figures(Node& node, const sharing::Asker& asker, const rulebook::Rulebook& rulebook,
                        Quarter quarter) {
    auto look = TRY(audit::Look::open(
        node, asker.actor,
        audit::fact("figures.opened", asker.actor.agency).with("quarter", text(quarter))));
    if (look.now() < quarter.from())
        return fail(not_found("Those three months have not begun yet"));
    return counted(look, asker, rulebook, quarter);
}

Result<Kept> keep_figures(Node& node, const sharing::Asker& asker,
                          const rulebook::Rulebook& rulebook, Quarter quarter) {
    auto look = TRY(audit::Look::open(
        node, asker.actor,
        audit::fact("figures.kept", asker.actor.agency).with("quarter", text(quarter))));
    if (look.now() < quarter.until())
        return fail(not_found("Figures can be kept when the three months are over"));
    const auto figures = TRY(counted(look, asker, rulebook, quarter));
    std::string out(csv_mark);
    out += csv_line({"table", "line", "measure", "shown", "sum", "meaning"});
    for (const auto& sheet : figures.sheets) {
        for (const auto& line : sheet.lines) {
            for (std::size_t i = 0; i < line.cells.size(); ++i)
                out += csv_line({sheet.kind.words, line.words, sheet.measures[i].words,
                                 for_a_cell(line.cells[i]), line.sum ? "yes" : "no",
                                 sheet.measures[i].meaning});
            if (line.half_within)
                out += csv_line({sheet.kind.words, line.words, "Half within, hours",
                                 std::to_string(*line.half_within), line.sum ? "yes" : "no",
                                 "Half of the first answers came within this time"});
        }
    }
    return Kept{text(figures.hub.reference) + "-" + text(quarter) + ".csv", std::move(out)};
}

}  // namespace accord::reporting
