#include "casework/people/commands_intake.h"

#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/people/intakes.h"
#include "governance/audit/look.h"
#include "governance/audit/sealing.h"

namespace accord::people {
namespace {

using audit::Act;

constexpr std::int64_t listed_max = 20;
constexpr std::size_t samples_max = 5;
constexpr std::int64_t kept_days = 7;
constexpr std::int64_t unreadable_part = 0;  // the faults of rows that could not even be read

Result<Intake> own_intake(audit::Reading& reading, const std::string& agency,
                          const Id<Intake>& id) {
    auto found = Intakes::find(reading, id);
    const bool gone = not found and found.error().kind == ErrorKind::NotFound;
    if (gone or (found and found->agency != agency))
        return fail(not_found("There is no such file, or it was put away"));
    return found;
}

struct ReadFile {
    std::vector<std::string> headings;
    std::vector<CsvRow> rows;
    Faults faults;
    std::optional<FileForm> form;
};
ReadFile read_whole(const TakeFile& wish) {
    ReadFile out;
    PeopleFile file(wish.file_name);
    file.feed(wish.bytes, out.rows);
    file.end(out.rows);
    out.headings = file.headings();
    out.faults = file.faults();
    out.form = file.form();
    return out;
}

// Rows that cannot be used as the columns stand, or are and should be looked at, each once.
std::vector<FaultyRow> faulty_in(const Intake& intake, const Mapping& mapping,
                                 const std::vector<CsvRow>& rows,
                                 const std::vector<TwiceSaid>& twice, Date today) {
    std::vector<FaultyRow> out;
    auto next = twice.begin();
    for (std::uint32_t at = 0; at < rows.size(); ++at) {
        const auto& row = rows[at];
        Faults faults;
        person_of(mapping, row, {}, intake.dates.order.order(), intake.file_name, today, faults);
        if (next != twice.end() and next->at == at) faults.push_back((next++)->fault);
        const bool used = faults.empty();
        if (used) faults = doubts_of(mapping, row, intake.file_name);
        if (not faults.empty()) out.push_back({all_of(faults, intake.headings), row.cells, used});
    }
    return out;
}

// Of all rows, kept in parts beside those that could not be read.
Result<void> keep_faults(Act& act, Intake& intake, const std::vector<FaultyRow>& unreadable,
                         const std::vector<CsvRow>& rows) {
    Faults none;
    const auto mapping = mapping_of(intake, none);
    WholeFile whole;
    for (const auto& row : rows) whole.look_at(mapping, row);
    const auto twice = whole.twice(mapping, intake.file_name);
    intake.dates = whole.dates();
    intake.twice.clear();
    for (const auto& one : twice) intake.twice.push_back(one.at);
    const auto faulty = faulty_in(intake, mapping, rows, twice, london_day(act.now()));
    TRY(Intakes::drop_faults(act, intake.id));
    TRY(Intakes::add_faults(act, intake.id, unreadable_part, unreadable));
    for (std::size_t at = 0; at < faulty.size(); at += rows_a_part) {
        const auto from = faulty.begin() + static_cast<std::ptrdiff_t>(at);
        const auto to =
            faulty.begin() + static_cast<std::ptrdiff_t>(std::min(at + rows_a_part, faulty.size()));
        TRY(Intakes::add_faults(act, intake.id, static_cast<std::int64_t>(at / rows_a_part) + 1,
                                {from, to}));
    }
    const auto used =
        std::count_if(faulty.begin(), faulty.end(), [](const FaultyRow& one) { return one.used; });
    intake.faulty = static_cast<std::int64_t>(faulty.size() + unreadable.size()) - used;
    return {};
}

Result<std::vector<CsvRow>> all_rows(audit::Reading& reading, const Intake& intake) {
    std::vector<CsvRow> out;
    for (std::int64_t number = 1; number <= intake.parts; ++number)
        for (auto& row : TRY(Intakes::rows(reading, intake.id, number)))
            out.push_back(std::move(row));
    return out;
}

// Where a heading of the source is in this file too.
std::vector<std::string> still_there(std::vector<std::string> columns,
                                     const std::vector<std::string>& headings) {
    for (auto& each : columns)
        if (std::find(headings.begin(), headings.end(), each) == headings.end()) each.clear();
    return columns;
}

Faults blocks_of(const Intake& intake) {
    Faults out;
    mapping_of(intake, out);
    if (intake.dates.order.mixed())
        out.push_back({intake.file_name, 1, 0, "The dates of birth: " + mixed_order(intake.dates)});
    return out;
}

Result<std::vector<FaultyRow>> unreadable_of(audit::Reading& reading, const Intake& intake) {
    auto all = TRY(Intakes::faults(reading, intake));
    std::erase_if(all, [](const FaultyRow& one) { return not one.cells.empty(); });
    return all;
}

// Of a part, without those that nobody can choose between.
Result<std::vector<CsvRow>> rows_to_use(audit::Reading& reading, const Intake& intake,
                                        std::int64_t part) {
    std::vector<CsvRow> out;
    auto at = static_cast<std::uint32_t>(part - 1) * static_cast<std::uint32_t>(rows_a_part);
    for (auto& row : TRY(Intakes::rows(reading, intake.id, part)))
        if (not std::binary_search(intake.twice.begin(), intake.twice.end(), at++))
            out.push_back(std::move(row));
    return out;
}

// A source that was named before is that one, in capitals or not.
Result<std::string> as_named_before(audit::Reading& reading, const std::string& agency,
                                    const std::string& source) {
    for (auto& each : TRY(Intakes::sources(reading, agency)))
        if (fold(each) == fold(source)) return each;
    return source;
}

}  // namespace

Result<Intake> take_file(Node& node, const Keeper& keeper, const TakeFile& wish) {
    const auto source = std::string(trim(wish.source));
    if (source.empty()) return fail(invalid("Say which system the file is from", "source"));
    if (characters(source) > limits::name_characters_max)
        return fail(invalid("That must be 200 characters or less", "source"));
    auto file = read_whole(wish);
    if (not file.form) return fail(invalid("There is nothing in this file", "file"));
    if (file.rows.empty())
        return fail(invalid(file.faults.empty() ? "There are headings in this file, and no rows"
                                                : "Nothing of this file can be read. Line " +
                                                      std::to_string(file.faults.front().line) +
                                                      ": " + file.faults.front().sentence,
                            "file"));
    auto act = TRY(Act::begin(node, keeper.actor, "people.take_file"));
    Intake intake;
    intake.id = act.mint<Intake>();
    intake.agency = keeper.actor.agency;
    intake.source = TRY(as_named_before(act, intake.agency, source));
    intake.form = *file.form;
    intake.begun_at = act.now();
    intake.begun_by = keeper.actor.account;
    intake.begun_name = keeper.name;
    intake.file_name = wish.file_name;
    intake.headings = file.headings;
    const auto said = TRY(Intakes::said_of(act, intake.agency, intake.source));
    Faults none;
    intake.columns =
        said ? still_there(*said, file.headings)
             : Mapping::of(file.headings, {}, wish.file_name, none).columns(file.headings);
    intake.rows = static_cast<std::int64_t>(file.rows.size());
    intake.parts = static_cast<std::int64_t>((file.rows.size() + rows_a_part - 1) / rows_a_part);
    TRY(Intakes::add(act, intake));
    for (std::int64_t number = 1; number <= intake.parts; ++number) {
        const auto from = static_cast<std::size_t>(number - 1) * rows_a_part;
        const auto to = std::min(from + rows_a_part, file.rows.size());
        TRY(Intakes::add_rows(act, intake.id, number,
                              {file.rows.begin() + static_cast<std::ptrdiff_t>(from),
                               file.rows.begin() + static_cast<std::ptrdiff_t>(to)}));
    }
    std::vector<FaultyRow> unreadable;
    for (auto& fault : file.faults) unreadable.push_back({std::move(fault), {}});
    TRY(keep_faults(act, intake, unreadable, file.rows));
    TRY(Intakes::save(act, intake));
    act.record(audit::fact("intake.taken", text(intake.id))
                   .with("rows", intake.rows)
                   .with("faulty", intake.faulty));
    TRY(act.commit());
    return intake;
}

Result<Intake> say_columns(Node& node, const Keeper& keeper, const Id<Intake>& id,
                           std::int64_t version, const std::vector<std::string>& columns) {
    auto act = TRY(Act::begin(node, keeper.actor, "people.say_columns"));
    auto intake = TRY(own_intake(act, keeper.actor.agency, id));
    if (intake.state != IntakeState::Offered)
        return fail(conflict("This file is being brought in already, or was put away"));
    intake.version = version;
    intake.columns = still_there(columns, intake.headings);
    intake.columns.resize(import_columns().size());
    const auto unreadable = TRY(unreadable_of(act, intake));
    const auto rows = TRY(all_rows(act, intake));
    TRY(keep_faults(act, intake, unreadable, rows));
    TRY(Intakes::save(act, intake));
    TRY(Intakes::say(act, intake));
    act.record(audit::fact("intake.columns_said", text(id)).with("faulty", intake.faulty));
    TRY(act.commit());
    return intake;
}

Result<Intake> start_intake(Node& node, const Keeper& keeper, const Id<Intake>& id,
                            std::int64_t version) {
    auto act = TRY(Act::begin(node, keeper.actor, "people.start_intake"));
    auto intake = TRY(own_intake(act, keeper.actor.agency, id));
    if (intake.state == IntakeState::Running or intake.state == IntakeState::Done)
        return intake;  // pressed twice
    if (intake.state == IntakeState::Away) return fail(conflict("This file was put away"));
    const auto blocks = blocks_of(intake);
    if (not blocks.empty()) return fail(invalid(blocks.front().sentence, "columns"));
    intake.version = version;
    intake.state = IntakeState::Running;
    TRY(Intakes::save(act, intake));
    TRY(Intakes::say(act, intake));
    act.record(audit::fact("intake.started", text(id)));
    TRY(act.commit());
    return intake;
}

namespace {

Result<void> end_it(Act& act, Intake& intake) {
    intake.state = IntakeState::Away;
    intake.ended_at = act.now();
    TRY(Intakes::save(act, intake));
    TRY(Intakes::drop_rows(act, intake.id));
    TRY(Intakes::drop_faults(act, intake.id));
    act.record(audit::fact("intake.put_away", text(intake.id)));
    return audit::destroy_key(act, text(intake.id));
}

}  // namespace

Result<void> put_away(Node& node, const Keeper& keeper, const Id<Intake>& id) {
    auto act = TRY(Act::begin(node, keeper.actor, "people.put_away"));
    auto intake = TRY(own_intake(act, keeper.actor.agency, id));
    if (intake.state == IntakeState::Away) return {};  // pressed twice
    TRY(end_it(act, intake));
    TRY(act.commit());
    return {};
}

Result<void> forget_intakes(Node& node) {
    auto act = TRY(Act::begin(node, audit::the_node(), "people.forget_intakes"));
    const auto before = act.now() - hours(kept_days * 24);
    const auto old = TRY(Intakes::kept_before(act, before));
    if (old.empty()) return {};
    for (const auto& id : old) {
        auto intake = TRY(Intakes::find(act, id));
        TRY(end_it(act, intake));
    }
    TRY(act.commit());
    return {};
}

Result<IntakeSeen> look_at_intake(Node& node, const audit::Actor& actor, const Id<Intake>& id) {
    auto look = TRY(audit::Look::open(node, actor, audit::fact("intake.looked_at", text(id))));
    IntakeSeen out;
    out.intake = TRY(own_intake(look, actor.agency, id));
    out.now = look.now();
    if (out.intake.state == IntakeState::Away) return out;
    out.faults = TRY(Intakes::faults(look, out.intake));
    out.blocks = blocks_of(out.intake);
    if (out.intake.state != IntakeState::Offered or not out.blocks.empty()) return out;
    Faults none;
    const auto mapping = mapping_of(out.intake, none);
    for (const auto& row : TRY(rows_to_use(look, out.intake, 1))) {
        Faults faults;
        auto person = person_of(mapping, row, {}, out.intake.dates.order.order(),
                                out.intake.file_name, london_day(out.now), faults);
        if (faults.empty()) out.samples.push_back(std::move(person));
        if (out.samples.size() == samples_max) break;
    }
    return out;
}

Result<IntakesSeen> intakes_at(audit::Reading& reading, const std::string& agency) {
    IntakesSeen out;
    out.intakes = TRY(Intakes::of(reading, agency, listed_max));
    out.sources = TRY(Intakes::sources(reading, agency));
    out.now = reading.now();
    return out;
}

// ---------------------------------------------------------------- by the thread that brings in

Result<bool> bring_next_part(Node& node, Matcher& matcher, std::optional<Id<Intake>>& looked_over) {
    std::optional<Id<Intake>> next;
    audit::Actor actor;
    std::string name;
    {
        auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
        next = TRY(Intakes::running(reading));
        if (not next) return false;
        const auto intake = TRY(Intakes::find(reading, *next));
        actor = {.account = intake.begun_by, .agency = intake.agency, .role = {}};
        name = intake.begun_name;
    }
    auto act = TRY(Act::begin(node, actor, "people.bring_part"));
    auto intake = TRY(Intakes::find(act, *next));
    if (intake.state != IntakeState::Running) return true;  // put away meanwhile
    if (looked_over != next) TRY(matcher.look_over(act, intake.agency));
    looked_over = next;
    Faults faults;
    const auto mapping = mapping_of(intake, faults);
    const auto rows = TRY(rows_to_use(act, intake, intake.parts_done + 1));
    Tally tally;
    TRY(bring_in(act, {actor, name}, matcher, mapping, intake.dates.order.order(), intake.file_name,
                 rows, tally, faults));
    ++intake.parts_done;
    intake.put += tally.put;
    intake.changed += tally.changed;
    intake.same += tally.same;
    intake.left += tally.left;
    intake.pairs += tally.pairs;
    if (intake.parts_done == intake.parts) {
        intake.state = IntakeState::Done;
        intake.ended_at = act.now();
        TRY(Intakes::drop_rows(act, intake.id));
        act.record(audit::fact("intake.done", text(intake.id))
                       .with("put", intake.put)
                       .with("changed", intake.changed)
                       .with("left", intake.left)
                       .with("faulty", intake.faulty));
    }
    TRY(Intakes::save(act, intake));
    TRY(act.commit());
    return true;
}

}  // namespace accord::people
