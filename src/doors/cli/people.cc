#include "doors/cli/people.h"

#include <cstdio>

#include "base/csv.h"
#include "base/text.h"
#include "casework/people/commands_pairs.h"
#include "casework/people/import.h"
#include "casework/people/people_file.h"
#include "casework/people/whole_file.h"
#include "doors/cli/node_in.h"
#include "doors/cli/options.h"
#include "governance/parties/commands.h"
#include "platform/host/files.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord people import FILE --organisation O-4QH-81T [--data DIR]\n"
    "                     [--column WORD=HEADING]... [--faults FILE] [--alike FILE]\n"
    "  Puts the people of a file on the organisation's own list: comma-separated values, a JSON\n"
    "  object a line, or persons as the multi-agency standard writes them. A row is\n"
    "  known again by the organisation's own number, so that the same file again changes nothing "
    "and\n"
    "  one that was interrupted goes on where it stopped.\n"
    "  --column says what a heading is: born=DOB. --faults writes the rows that cannot be used, "
    "to\n"
    "  mend and bring again; --alike those that are, or may be, on the list already.\n"
    "  Ends with 0 when every row was used, with 1 when some were not.\n"
    "accord people look-over --organisation O-4QH-81T [--data DIR]\n"
    "  Compares every record of the list with all others, and puts those that may be one person to "
    "a\n"
    "  person, as possible matches. Two of whom somebody said what they are are not asked about "
    "again.\n"
    "accord people calibration [--organisation O-4QH-81T] [--data DIR] [--json]\n"
    "  What people said of possible matches, held against how likely they were said to be, of one "
    "list\n"
    "  or of all of this node. Pairs are counted, small numbers are not shown, and nobody is "
    "named.\n";

constexpr std::size_t piece_bytes = 1 << 20;
constexpr std::size_t rows_a_batch = 500;

// Reads a file whole, handing on its rows and how far it has come.
template <class Take>
Result<people::PeopleFile> each_row(const std::string& path, std::vector<std::string> headings,
                                    Take take) {
    auto file = TRY(host::FileReading::open(path));
    people::PeopleFile reader(path, std::move(headings));
    std::string piece;
    std::vector<CsvRow> rows;
    std::size_t done = 0;
    const auto hand_on = [&]() -> Result<void> {
        for (auto& row : rows)
            TRY(take(std::move(row), file.size() == 0 ? 100 : done * 100 / file.size()));
        rows.clear();
        return {};
    };
    while (not reader.cut_short() and TRY(file.read(piece, piece_bytes))) {
        reader.feed(piece, rows);
        done += piece.size();
        TRY(hand_on());
    }
    reader.end(rows);
    TRY(hand_on());
    return reader;
}

struct Seen {
    std::vector<std::string> headings;
    people::Mapping mapping;
    people::DatesSeen dates;
    Faults faults;
    std::vector<people::TwiceSaid> twice;
};

// The first time through, the headings, which of objects are whole only at the end; the second,
// what no row can say of itself.
Result<Seen> look_through(const std::string& path, const std::vector<std::string>& said) {
    Seen out;
    const auto file =
        TRY(each_row(path, {}, [](CsvRow, std::size_t) -> Result<void> { return {}; }));
    out.headings = file.headings();
    // Too long, or of another kind: nothing of it is brought in before that is said.
    if (file.cut_short()) {
        out.faults.push_back(file.faults().back());
        return out;
    }
    if (not file.form() or out.headings.empty()) {
        out.faults = file.faults();
        if (out.faults.empty()) out.faults.push_back({path, 0, 0, "there is nothing in this file"});
        return out;
    }
    out.mapping = people::Mapping::of(out.headings, said, path, out.faults);
    if (file.form() == people::FileForm::Csv) out.mapping.expect_cells_of(out.headings);
    if (not out.faults.empty()) return out;
    people::WholeFile whole;
    TRY(each_row(path, out.headings, [&](CsvRow row, std::size_t) -> Result<void> {
        whole.look_at(out.mapping, row);
        return {};
    }));
    out.dates = whole.dates();
    out.twice = whole.twice(out.mapping, path);
    if (out.dates.order.mixed())
        out.faults.push_back({path, 1, static_cast<std::uint32_t>(out.mapping.place("born")),
                              people::mixed_order(out.dates)});
    return out;
}

// What is written out for people: the rows as they were, with why.
class Aside {
public:
    explicit Aside(std::string path) : path_(std::move(path)) {}
    void add(const std::vector<std::string>& cells) {
        if (not path_.empty()) text_ += csv_line(cells);
    }
    Result<void> write() const {
        if (path_.empty()) return {};
        return host::write_file(path_, std::string(csv_mark) + text_);
    }

private:
    std::string path_;
    std::string text_;
};

class Bringing {
public:
    Bringing(Node& node, people::Keeper keeper, people::Matcher& matcher, const Seen& seen,
             const Options& options)
        : node_(node),
          keeper_(std::move(keeper)),
          matcher_(matcher),
          seen_(seen),
          path_(options.words()[1]),
          faulty_(options.value("--faults")),
          alike_(options.value("--alike")) {
        auto head = seen.headings;
        head.insert(head.begin(), {"row", "column", "what is wrong"});
        faulty_.add(head);
        alike_.add({"row", "on the list", "how sure"});
    }

    Result<void> take(CsvRow row, std::size_t percent) {
        const auto at = at_++;
        if (next_twice_ < seen_.twice.size() and seen_.twice[next_twice_].at == at) {
            tell(seen_.twice[next_twice_++].fault, row.cells);
            return {};
        }
        for (const auto& doubt : people::doubts_of(seen_.mapping, row, path_))
            std::fputs((text(doubt) + ": used as it stands\n").c_str(), stderr);
        batch_.push_back(std::move(row));
        if (batch_.size() < rows_a_batch) return {};
        TRY(bring());
        // What is said here is on the disk.
        std::fprintf(stderr, "%s: %zu%%, %lld rows\n", path_.c_str(), percent,
                     static_cast<long long>(rows_));
        return {};
    }

    Result<int> end(const Faults& of_file) {
        TRY(bring());
        for (const auto& fault : of_file) tell(fault, {});
        TRY(faulty_.write());
        TRY(alike_.write());
        const auto number = [](std::int64_t n) { return std::to_string(n); };
        const auto said = number(tally_.put) + " put on the list, " + number(tally_.changed) +
                          " changed, " + number(tally_.same) + " the same. " + number(tally_.left) +
                          " are there already and were not used. " +
                          number(static_cast<std::int64_t>(faulty_rows_)) + " cannot be used.";
        std::puts(said.c_str());
        return faulty_rows_ == 0 and tally_.left == 0 ? 0 : 1;
    }

private:
    static constexpr std::size_t shown_max = 50;

    void tell(const Fault& fault, const std::vector<std::string>& cells) {
        if (fault.line != last_row_) ++faulty_rows_;
        last_row_ = fault.line;
        if (faulty_rows_ <= shown_max) std::fputs((text(fault) + "\n").c_str(), stderr);
        const auto at = fault.column;
        std::vector<std::string> line{
            std::to_string(fault.line),
            at > 0 and at <= seen_.headings.size() ? seen_.headings[at - 1] : "the row",
            fault.sentence};
        line.insert(line.end(), cells.begin(), cells.end());
        faulty_.add(line);
    }

    Result<void> bring() {
        if (batch_.empty()) return {};
        Faults faults;
        const auto before = tally_.alike.size();
        TRY(people::bring_in(node_, keeper_, matcher_, seen_.mapping, seen_.dates.order.order(),
                             path_, batch_, first_, tally_, faults));
        first_ = false;
        auto from = faults.begin();
        for (const auto& row : batch_) {
            auto to = from;
            while (to != faults.end() and to->line == row.number) ++to;
            if (to != from) tell(people::all_of({from, to}, seen_.headings), row.cells);
            from = to;
        }
        for (auto i = before; i < tally_.alike.size(); ++i)
            alike_.add({std::to_string(tally_.alike[i].row), text(tally_.alike[i].alike),
                        tally_.alike[i].left ? "very likely the same: not used"
                                             : "may be the same: put on the list"});
        rows_ += static_cast<std::int64_t>(batch_.size());
        batch_.clear();
        return {};
    }

    Node& node_;
    people::Keeper keeper_;
    people::Matcher& matcher_;
    const Seen& seen_;
    std::string path_;
    Aside faulty_, alike_;
    std::vector<CsvRow> batch_;
    people::Tally tally_;
    std::size_t faulty_rows_ = 0;
    std::uint32_t last_row_ = 0;
    std::uint32_t at_ = 0;
    std::size_t next_twice_ = 0;
    std::int64_t rows_ = 0;
    bool first_ = true;
};

Result<parties::Party> party_of(Node& node, const Reference& reference) {
    auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
    return parties::find(reading, reference);
}

Result<int> import(const Options& options) {
    const auto& path = options.words()[1];
    const auto seen = TRY(look_through(path, options.values("--column")));
    if (not seen.faults.empty()) {
        for (const auto& fault : seen.faults) std::fputs((text(fault) + "\n").c_str(), stderr);
        return 1;
    }
    if (const auto left = seen.mapping.left_out(seen.headings); not left.empty())
        std::fprintf(stderr, "nothing is taken of: %s\n", join(left, ", ").c_str());
    const auto reference = TRY(reference_from_text('O', options.value("--organisation")));
    const auto running = TRY(node_in(options));
    auto& node = running->node();
    const auto party = TRY(party_of(node, reference));
    auto actor = audit::the_node();
    actor.agency = text(party.id);
    const auto matcher = TRY(people::Matcher::from_program());
    Bringing bringing(node, {actor, "From the file of " + party.name}, *matcher, seen, options);
    const auto file = TRY(each_row(path, seen.headings, [&](CsvRow row, std::size_t percent) {
        return bringing.take(std::move(row), percent);
    }));
    return bringing.end(file.faults());
}

// In pieces, each an act of its own: stopped in between, it is done again from the start, and asks
// about nobody twice.
Result<int> look_over(const Options& options) {
    constexpr std::int64_t at_a_time = 2000;
    const auto reference = TRY(reference_from_text('O', options.value("--organisation")));
    const auto running = TRY(node_in(options));
    auto& node = running->node();
    auto actor = audit::the_node();
    actor.agency = text(TRY(party_of(node, reference)).id);
    const auto matcher = TRY(people::Matcher::from_program());
    people::Swept all;
    do {
        const auto some = TRY(people::sweep(node, actor, *matcher, all.after, at_a_time));
        all.looked_at += some.looked_at;
        all.found += some.found;
        all.after = some.after;
        std::fprintf(stderr, "\r%lld looked at", static_cast<long long>(all.looked_at));
    } while (all.after);
    std::fprintf(stderr, "\n");
    std::printf("%lld records, %lld new possible matches\n", static_cast<long long>(all.looked_at),
                static_cast<long long>(all.found));
    return 0;
}

Result<int> calibration(const Options& options) {
    std::optional<Reference> reference;
    if (options.has("--organisation"))
        reference = TRY(reference_from_text('O', options.value("--organisation")));
    const auto running = TRY(node_in(options));
    auto& node = running->node();
    const auto agency = reference ? text(TRY(party_of(node, *reference)).id) : std::string();
    const auto out = to_json(TRY(people::count_answers(node, audit::the_node(), agency)));
    std::puts((options.has("--json") ? canonical(out) : pretty(out)).c_str());
    return 0;
}

const std::vector<std::string_view> known_options{
    "--data=", "--organisation=", "--column=", "--faults=", "--alike=", "--json"};

}  // namespace

std::vector<std::string> wrong_in_people(Arguments arguments) {
    std::vector<std::string> wrong;
    const auto options = Options::read(arguments, known_options, wrong);
    const auto& words = options.words();
    const auto verb = words.empty() ? std::string() : words[0];
    const bool brings = verb == "import";
    if (not brings and verb != "look-over" and verb != "calibration") {
        wrong.push_back(verb.empty() ? "say import, look-over or calibration first"
                                     : "'" + verb + "' is none of import, look-over and " +
                                           "calibration, one of which comes first");
        return wrong;
    }
    if (brings and words.size() != 2)
        wrong.push_back("import takes one file after it, and here are " +
                        std::to_string(words.size() - 1));
    if (not brings and words.size() != 1) wrong.push_back(verb + " takes no file");
    if (verb != "calibration" and not options.has("--organisation"))
        wrong.push_back("--organisation is not said: whose list it is, as O-4QH-81T");
    if (not brings or words.size() != 2) return wrong;
    for (auto& each : written_over(
             {{"what is read", words[1]}},
             {{"--faults", options.value("--faults")}, {"--alike", options.value("--alike")}}))
        wrong.push_back(std::move(each));
    return wrong;
}

int people(Arguments arguments) {
    if (const auto wrong = wrong_in_people(arguments); not wrong.empty()) {
        const auto code = used_wrongly("people", invalid(join(wrong, "\n")));
        std::fputs(std::string(usage).c_str(), stderr);
        return code;
    }
    std::vector<std::string> none;
    const auto options = Options::read(arguments, known_options, none);
    const auto& verb = options.words()[0];
    const auto done = verb == "import"      ? import(options)
                      : verb == "look-over" ? look_over(options)
                                            : calibration(options);
    return done ? *done : not_usable("people", done.error());
}

}  // namespace accord::cli
