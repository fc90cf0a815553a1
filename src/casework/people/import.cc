#include "casework/people/import.h"

#include <algorithm>
#include <span>

#include "base/digest.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands_pairs.h"
#include "casework/people/people.h"
#include "casework/people/reach_form.h"
#include "casework/people/record_doubts.h"
#include "casework/people/record_form.h"
#include "casework/people/upn.h"
#include "engine/matching/normalise.h"

namespace accord::people {
namespace {

constexpr std::size_t columns_that_name_a_row = 15;

// Only what says plainly that it is not secret: a word that nobody foresaw keeps the address shut.
constexpr std::string_view open_words[] = {"", "n", "no", "false", "0", "f", "none", "open"};

bool is_secret(std::string_view cell) {
    const auto said = lower(cell);
    return std::find(std::begin(open_words), std::end(open_words), said) == std::end(open_words);
}

bool says_yes(std::string_view cell) {
    const auto said = lower(cell);
    return said == "yes" or said == "y" or said == "true" or said == "1";
}

// As the form takes it: three boxes, or the year alone.
bool put_born(std::string_view cell, matching::Order order, Typed& typed) {
    typed.born_day = typed.born_month = typed.born_year = typed.about_how_old = "";
    if (cell.empty()) return true;
    const auto day = matching::read_day(cell, order);
    if (day.none()) return false;
    typed.born_year = std::to_string(day.year);
    if (day.day == 0 or day.month == 0) return true;
    typed.born_month = std::to_string(day.month);
    typed.born_day = std::to_string(day.day);
    return true;
}

std::string_view column_of_fault(std::string_view where) {
    if (where == "nhs-number") return "nhs";
    if (where == "identifiers") return "other-numbers";
    return where;
}

// A day of death says that they have died; an empty cell says nothing of it.
bool put_died(std::string_view cell, matching::Order order, Typed& typed) {
    if (cell.empty()) return true;
    const auto day = matching::read_day(cell, order);
    if (day.none()) return false;
    const bool whole = day.day != 0 and day.month != 0;
    typed.died_year = std::to_string(day.year);
    typed.died_month = whole ? std::to_string(day.month) : "";
    typed.died_day = whole ? std::to_string(day.day) : "";
    typed.died_about = false;
    typed.deceased = true;
    return true;
}

struct Place {
    std::string_view file;
    std::uint32_t row = 0;
};

void take_what_came_later(const Mapping& mapping, const std::vector<std::string>& cells,
                          matching::Order order, const Place& place, Typed& typed, Faults& faults) {
    const auto fault = [&](std::string_view column, std::string sentence) {
        faults.push_back({std::string(place.file), place.row,
                          static_cast<std::uint32_t>(mapping.place(column)), std::move(sentence)});
    };
    // Schools know their pupils by it, and then it may be any number of theirs.
    const auto said = mapping.in("upn", cells);
    const bool is_id = mapping.has("upn") and mapping.place("upn") == mapping.place("id");
    if (mapping.has("upn") and (not is_id or upn(said))) typed.upn = said;
    if (mapping.has("other-numbers")) typed.identifiers = mapping.in("other-numbers", cells);
    if (mapping.has("uprn")) typed.uprn = mapping.in("uprn", cells);
    if (mapping.has("died") and not put_died(mapping.in("died", cells), order, typed))
        fault("died", "this is no date of death that we can read");
    for (const auto& [column, kind] :
         {std::pair("mobile", ReachKind::Mobile), std::pair("phone", ReachKind::Home),
          std::pair("email", ReachKind::Email)}) {
        std::string wrong;
        take_numbers(mapping.in(column, cells), kind, typed.reaches, wrong);
        if (not wrong.empty()) fault(column, wrong);
    }
}

Typed typed_of(const Mapping& mapping, const std::vector<std::string>& cells, const Person& was,
               matching::Order order, Date today, const Place& place, Faults& faults) {
    auto typed = typed_from(was, today);
    const auto was_lines = typed.lines;
    const auto was_postcode = typed.postcode;
    const auto take = [&](std::string_view word, std::string& into) {
        if (mapping.has(word)) into = mapping.in(word, cells);
    };
    take("given", typed.given);
    take("family", typed.family);
    take("known-as", typed.also_known_as);
    take("school", typed.school);
    take("language", typed.language);
    take("lines", typed.lines);
    take("postcode", typed.postcode);
    // Another address is another front door, and nobody says which.
    if (typed.lines != was_lines or typed.postcode != was_postcode) typed.uprn = "";
    take("nhs", typed.nhs_number);
    take("needs", typed.needs);
    if (mapping.has("deceased")) typed.deceased = says_yes(mapping.in("deceased", cells));
    if (mapping.has("sex")) typed.sex = matching::sex(mapping.in("sex", cells));
    if (mapping.has("secret")) typed.secret = is_secret(mapping.in("secret", cells));
    take("must-not-know", typed.must_not_know);
    if (mapping.has("born") and not put_born(mapping.in("born", cells), order, typed))
        faults.push_back({std::string(place.file), place.row,
                          static_cast<std::uint32_t>(mapping.place("born")),
                          "this is no date of birth that we can read"});
    take_what_came_later(mapping, cells, order, place, typed, faults);
    return typed;
}

// Found by the number that the agency gives, which is kept as a keyed word like those of names. A
// record that was put together with another is found itself: it goes on saying what its file says.
Result<std::optional<Person>> known_as(audit::Reading& reading, const std::string& agency,
                                       const std::string& id) {
    auto found = TRY(People::named(reading, agency, {word_of_their_id(id)}, 1));
    if (found.people.empty()) return std::optional<Person>();
    return std::optional<Person>(std::move(found.people.front()));
}

}  // namespace

std::string their_id(const Mapping& mapping, const CsvRow& row) {
    const auto id = mapping.in("id", row.cells);
    if (not id.empty()) return std::string(id);
    // By what a file could say when the first was brought in, for good: a column that came later
    // would make somebody new of everybody.
    auto all = Json::array();
    for (const auto& column : std::span(import_columns()).first(columns_that_name_a_row))
        all.add(std::string(mapping.in(column.word, row.cells)));
    return "row " + text(digest(canonical(all)));
}

Person person_of(const Mapping& mapping, const CsvRow& row, const Person& was,
                 matching::Order order, std::string_view file, Date today, Faults& faults) {
    const auto before = faults.size();
    if (auto wrong = mapping.wrong_cells(row.cells); not wrong.empty()) {
        // Which cell is whose cannot be told.
        faults.push_back({std::string(file), row.number, 0, std::move(wrong)});
        return was;
    }
    const auto typed = typed_of(mapping, row.cells, was, order, today, {file, row.number}, faults);
    for (const auto& fault : faults_of(typed, today))
        faults.push_back({std::string(file), row.number,
                          static_cast<std::uint32_t>(mapping.place(column_of_fault(fault.where))),
                          fault.sentence});
    if (faults.size() != before) return was;
    auto out = person_of(typed, was, today);
    out.their_id = their_id(mapping, row);
    return out;
}

Fault all_of(const Faults& faults, const std::vector<std::string>& headings) {
    auto out = faults.front();
    for (std::size_t i = 1; i < faults.size(); ++i) {
        const auto at = faults[i].column;
        const auto heading = at > 0 and at <= headings.size() ? headings[at - 1] + ": " : "";
        out.sentence += "; " + heading + faults[i].sentence;
    }
    return out;
}

Faults doubts_of(const Mapping& mapping, const CsvRow& row, std::string_view file) {
    const auto postcode = mapping.in("postcode", row.cells);
    if (not is_no_postcode(postcode)) return {};
    return {{std::string(file), row.number, static_cast<std::uint32_t>(mapping.place("postcode")),
             "“" + std::string(postcode) + "” is no whole postcode, like E5 0XX"}};
}

namespace {

struct Batch {
    const Keeper& keeper;
    const Mapping& mapping;
    matching::Order order;
    std::string_view file;
    Date today;
};

// What a file makes secret on a record that another is read for is secret there too.
Result<void> shut_where_it_stands(audit::Act& act, const Batch& batch, const Person& said) {
    if (not said.merged_into) return {};
    const auto was = TRY(People::standing(act, said));
    auto now = was;
    keep_shut(said, now);
    shut_as(said, now, batch.today);
    if (changed_between(was, now).empty()) return {};
    TRY(keep_change(act, batch.keeper, was, std::move(now), "What is secret, from a file"));
    return {};
}

Result<void> bring_one(audit::Act& act, Matcher& matcher, const Batch& batch, const CsvRow& row,
                       Tally& tally, Faults& faults) {
    const auto& agency = batch.keeper.actor.agency;
    const auto id = their_id(batch.mapping, row);
    const auto known = TRY(known_as(act, agency, id));
    const auto before = faults.size();
    auto person = person_of(batch.mapping, row, known.value_or(Person{}), batch.order, batch.file,
                            batch.today, faults);
    if (faults.size() != before) return {};
    if (known) {
        person = TRY(hold_to_choices(act, *known, std::move(person)));
        keep_shut(*known, person);
        if (changed_between(*known, person).empty()) {
            ++tally.same;
            return {};
        }
        const auto now =
            TRY(keep_change(act, batch.keeper, *known, std::move(person), "From a file"));
        TRY(shut_where_it_stands(act, batch, now));
        ++tally.changed;
        return {};
    }
    const auto alike = TRY(matcher.alike_as_listed(act, agency, person));
    if (not alike.empty()) {
        const auto there = TRY(People::find(act, alike.front().person));
        const bool sure = alike.front().outcome == matching::Outcome::Match;
        tally.alike.push_back({row.number, there.reference, sure});
        if (sure) {
            ++tally.left;
            return {};
        }
    }
    const auto put = TRY(put_on_list(act, batch.keeper, person));
    matcher.add(agency, put, batch.today);
    for (const auto& likely : alike) {
        const auto there = TRY(People::find(act, likely.person));
        tally.pairs += TRY(note_pair(act, matcher, put, there, PairFound::Import));
    }
    ++tally.put;
    return {};
}

}  // namespace

Result<void> bring_in(Node& node, const Keeper& keeper, Matcher& matcher, const Mapping& mapping,
                      matching::Order order, std::string_view file, const std::vector<CsvRow>& rows,
                      bool first, Tally& tally, Faults& faults) {
    auto act = TRY(audit::Act::begin(node, keeper.actor, "people.import"));
    if (first) TRY(matcher.look_over(act, keeper.actor.agency));
    TRY(bring_in(act, keeper, matcher, mapping, order, file, rows, tally, faults));
    TRY(act.commit());
    return {};
}

Result<void> bring_in(audit::Act& act, const Keeper& keeper, Matcher& matcher,
                      const Mapping& mapping, matching::Order order, std::string_view file,
                      const std::vector<CsvRow>& rows, Tally& tally, Faults& faults) {
    const auto was = tally;
    const Batch batch{keeper, mapping, order, file, london_day(act.now())};
    for (const auto& row : rows) TRY(bring_one(act, matcher, batch, row, tally, faults));
    act.record(audit::fact("people.imported", keeper.actor.agency)
                   .with("rows", static_cast<std::int64_t>(rows.size()))
                   .with("put", tally.put - was.put)
                   .with("changed", tally.changed - was.changed)
                   .with("left", tally.left - was.left));
    if (tally.pairs > was.pairs)
        act.record(audit::fact("pairs.found", keeper.actor.agency)
                       .with("how", word(PairFound::Import))
                       .with("found", tally.pairs - was.pairs)
                       .with("model", matcher.model()));
    return {};
}

}  // namespace accord::people
