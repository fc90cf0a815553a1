#include "casework/sharing/batch.h"

#include <algorithm>
#include <array>

#include "base/digest.h"
#include "base/limits.h"
#include "base/text.h"

namespace accord::sharing {
namespace {

// The columns that every batch has: about the child, and the two judgements that may be made for
// the whole file beforehand. `where` is the field that a fault is about.
struct Known {
    std::string_view heading;
    std::string_view where;
    std::string_view words;
    bool needed;
    std::vector<std::string_view> also;
};
const std::vector<Known>& known_columns() {
    static const std::vector<Known> all{
        {"first name",
         "child-1-first-name",
         "The child’s first name",
         true,
         {"forename", "given name", "child first name"}},
        {"last name",
         "child-1-last-name",
         "The child’s last name",
         true,
         {"surname", "family name", "child last name"}},
        {"date of birth", "child-1-born", "27/3/2019", false, {"dob", "born", "birth date"}},
        {"age", "child-1-about-how-old", "About how old, where the date is not known", false, {}},
        {"must not find out",
         "keep-from",
         "no, or who and what they must not learn. Left empty, it is asked for each child",
         false,
         {"keep from"}},
        {"family told",
         "told",
         "told, will tell, could put at risk, could harm investigation or could not reach. Left "
         "empty, it is asked for each child",
         false,
         {"told"}},
        {"why not told", "told-more", "One line, where the family was not told", false, {}},
    };
    return all;
}

// A heading as spreadsheets spell it: capitals, dashes and underscores do not count.
std::string heading_of(std::string_view text) {
    return words_only(replace_all(text, "_", " "));
}

// Which column each thing stands in, by its name here ("child-1-born", "when-day").
struct Places {
    std::vector<std::pair<std::string, std::size_t>> columns;

    std::string in(std::string_view where, const CsvRow& row) const {
        const auto at = place(where);
        return at == 0 ? std::string() : std::string(trim(csv_unguarded(row.cells[at - 1])));
    }
    std::size_t place(std::string_view where) const {  // from 1; 0: not in the file
        for (const auto& each : columns)
            if (each.first == where) return each.second;
        return 0;
    }
};

// The two columns of a moment are its day, by its own headings, and its time.
std::vector<std::pair<std::string, std::vector<std::string>>> wanted(const Happening& happening) {
    std::vector<std::pair<std::string, std::vector<std::string>>> out;
    for (const auto& each : known_columns()) {
        std::vector<std::string> names{std::string(each.heading)};
        names.insert(names.end(), each.also.begin(), each.also.end());
        out.emplace_back(each.where, std::move(names));
    }
    for (const auto& field : happening.fields) {
        const bool moment = field.kind == FieldKind::Moment or field.kind == FieldKind::Coming;
        const auto where = moment                            ? field.code + "-day"
                           : field.kind == FieldKind::School ? field.code + "-name"
                                                             : field.code;
        out.emplace_back(where, field.headings);
        if (moment)
            out.emplace_back(field.code + "-time",
                             std::vector<std::string>{"time", "incident time", "time of incident"});
    }
    return out;
}

Places places_of(const Happening& happening, const std::vector<std::string>& columns) {
    Places out;
    for (const auto& [where, names] : wanted(happening)) {
        for (std::size_t i = 0; i < columns.size() and out.place(where) == 0; ++i) {
            const auto heading = heading_of(columns[i]);
            if (std::any_of(names.begin(), names.end(),
                            [&](const std::string& name) { return heading_of(name) == heading; }))
                out.columns.emplace_back(where, i + 1);
        }
    }
    return out;
}

Child child_in(const Places& places, const CsvRow& row) {
    Child child;
    child.first_name = places.in("child-1-first-name", row);
    child.last_name = places.in("child-1-last-name", row);
    child.about_how_old = places.in("child-1-about-how-old", row);
    const auto born = places.in("child-1-born", row);
    if (const auto day = read_whole_day(born)) {
        child.born_day = std::to_string(day->day);
        child.born_month = std::to_string(day->month);
        child.born_year = std::to_string(day->year);
    } else if (not born.empty()) {
        child.born_day = born;  // a fault is told of it, in the words of the page
    }
    return child;
}

bool says_home(std::string_view folded) {
    constexpr std::array<std::string_view, 6> ways{"home",           "home educated",
                                                   "taught at home", "ehe",
                                                   "home education", "electively home educated"};
    return std::find(ways.begin(), ways.end(), folded) != ways.end();
}
bool says_not_yet(std::string_view folded) {
    constexpr std::array<std::string_view, 4> ways{"none", "not at school yet", "not at school",
                                                   "too young"};
    return std::find(ways.begin(), ways.end(), folded) != ways.end();
}

void read_school(Typed& typed, const std::string& code, std::string_view cell) {
    const auto said = words_only(cell);
    if (says_home(said))
        typed[code] = "home";
    else if (says_not_yet(said))
        typed[code] = "not-yet";
    else if (said == "not known" or said == "unknown")
        typed[code] = "not-known";
    else
        typed[code + "-name"] = cell;
}

// The value of a choice by its own word, its words on the page, or what else a file may say.
std::string choice_value(const HappeningField& field, std::string_view cell) {
    const auto said = words_only(cell);
    for (const auto& each : field.choices) {
        if (said == words_only(each.value) or said == words_only(each.words)) return each.value;
        for (const auto& also : each.also)
            if (said == words_only(also)) return each.value;
    }
    return std::string(cell);
}

Typed typed_of(const Happening& happening, const Places& places, const CsvRow& row) {
    Typed out;
    for (const auto& field : happening.fields) {
        switch (field.kind) {
            case FieldKind::Moment:
            case FieldKind::Coming:
                for (const auto* part : {"-day", "-time"})
                    out[field.code + part] = places.in(field.code + part, row);
                break;
            case FieldKind::School:
                read_school(out, field.code, places.in(field.code + "-name", row));
                break;
            case FieldKind::Choice:
                out[field.code] = choice_value(field, places.in(field.code, row));
                break;
            case FieldKind::Line:
            case FieldKind::Words: out[field.code] = places.in(field.code, row); break;
        }
    }
    return out;
}

void read_judgements(BatchRow& out, const Places& places, const CsvRow& row, Faults& faults) {
    const auto keep = places.in("keep-from", row);
    const auto said = words_only(keep);
    if (said == "no" or said == "nobody" or said == "n") {
        out.must_not_find_out = Yes::No;
    } else if (said == "yes" or said == "y") {
        faults.push_back(
            {.where = "keep-from", .sentence = "Say who, and what they must not learn, or no"});
    } else if (not keep.empty()) {
        out.must_not_find_out = Yes::Yes;
        out.keep_from = keep;
    }
    const auto told = places.in("told", row);
    out.family.telling = telling_from(replace_all(words_only(told), " ", "-"));
    if (out.family.telling == Telling::NotSaid and not told.empty())
        faults.push_back({.where = "told",
                          .sentence = "Say told, will tell, could put at risk, could harm "
                                      "investigation or could not reach, or leave it empty"});
    out.family.more = places.in("told-more", row);
    if (is_no(out.family.telling) and out.family.more.empty())
        faults.push_back(
            {.where = "told-more", .sentence = "Say in a few words why the family was not told"});
    for (const auto& [where, words] :
         {std::pair<std::string_view, std::string_view>{"keep-from", out.keep_from},
          {"told-more", out.family.more}})
        if (characters(words) > limits::line_characters_max)
            faults.push_back(
                {.where = std::string(where), .sentence = "This must be 500 characters or less"});
}

// What the cells of a field may say, where that is a list.
std::string cells_of(const HappeningField& field) {
    if (field.kind == FieldKind::School)
        return "its whole name, or home (taught at home), none (not at school yet) or not known";
    std::vector<std::string> values;
    for (const auto& each : field.choices)
        values.push_back(each.also.empty() ? each.value : each.also.front());
    return join_words(values, "or");
}

// The page says "select"; whoever mends a file is told what to write.
std::string for_a_file(const Happening& happening, const Fault& fault) {
    for (const auto& field : happening.fields) {
        if (fault.where != field.code) continue;
        if (field.kind == FieldKind::Choice) return "Say " + cells_of(field);
        if (field.kind == FieldKind::School) return "Enter the school: " + cells_of(field);
    }
    return fault.sentence;
}

// The fault as a place in the file. A thing that has no column of its own is a fault of the row.
Fault placed(Fault fault, const Places& places, std::uint32_t row) {
    auto where = fault.where;
    if (places.place(where) == 0 and places.place(where + "-name") != 0) where += "-name";
    fault.column = static_cast<std::uint32_t>(places.place(where));
    fault.line = row;
    return fault;
}

void missing_columns(const Happening& happening, const Places& places, Faults& faults) {
    const auto missing = [&](std::string_view where, std::string_view heading) {
        if (places.place(where) == 0)
            faults.push_back({.where = std::string(where),
                              .line = 1,
                              .sentence = "There is no column “" + std::string(heading) +
                                          "”. Give the first row a heading for every column"});
    };
    if (places.place("child-1-first-name") == 0) missing("child-1-last-name", "last name");
    for (const auto& field : happening.fields) {
        if (not field.needed) continue;
        const bool moment = field.kind == FieldKind::Moment or field.kind == FieldKind::Coming;
        missing(moment                            ? field.code + "-day"
                : field.kind == FieldKind::School ? field.code + "-name"
                                                  : field.code,
                field.headings.front());
    }
}

}  // namespace

BatchFile read_batch(const Happening& happening, std::string_view bytes, Instant now) {
    BatchFile out;
    auto table = read_csv("batch", bytes, out.faults);
    out.columns = table.columns;
    const auto places = places_of(happening, table.columns);
    const auto unread = out.faults.size();
    if (not table.columns.empty()) missing_columns(happening, places, out.faults);
    if (table.rows.size() > limits::batch_rows_max)
        out.faults.push_back({.where = "batch",
                              .line = static_cast<std::uint32_t>(limits::batch_rows_max + 2),
                              .sentence = "Bring 100 rows at a time"});
    if (out.faults.size() > unread or table.columns.empty()) {
        out.left = bytes;
        return out;
    }
    out.faulty_rows = unread;
    for (const auto& row : table.rows) {
        BatchRow one{.number = row.number,
                     .filling = {happening, {child_in(places, row)}, {}},
                     .keep_from = {},
                     .family = {}};
        one.filling.typed = typed_of(happening, places, row);
        auto faults = filling_faults(one.filling, now);
        for (auto& each : faults) each.sentence = for_a_file(happening, each);
        read_judgements(one, places, row, faults);
        if (faults.empty()) {
            out.rows.push_back(std::move(one));
            continue;
        }
        if (out.left.empty()) out.left = csv_line(table.columns);
        out.left += csv_line(row.cells);
        ++out.faulty_rows;
        for (auto& each : faults) out.faults.push_back(placed(std::move(each), places, row.number));
    }
    // A row that could not be read cannot be written again: then all of it is kept.
    if (unread > 0) out.left = bytes;
    std::stable_sort(out.faults.begin(), out.faults.end(),
                     [](const Fault& one, const Fault& other) { return one.line < other.line; });
    return out;
}

std::vector<BatchColumn> batch_columns(const Happening& happening) {
    std::vector<BatchColumn> out;
    const auto& known = known_columns();
    const auto add = [&](const Known& each) {
        out.push_back({std::string(each.heading), std::string(each.words), each.needed});
    };
    constexpr std::size_t of_the_child = 4;
    for (std::size_t i = 0; i < of_the_child; ++i) add(known[i]);
    for (const auto& field : happening.fields) {
        const auto heading = field.headings.front();
        std::string says = field.hint;
        if (field.kind == FieldKind::Moment or field.kind == FieldKind::Coming) {
            out.push_back({heading, "2/3/2026", field.needed});
            out.push_back({"time", "02:15, or empty where it is not known", false});
            continue;
        }
        const bool listed = field.kind == FieldKind::School or field.kind == FieldKind::Choice;
        if (listed) says = capitalised(cells_of(field));
        out.push_back({heading, says, field.needed});
    }
    for (std::size_t i = of_the_child; i < known.size(); ++i) add(known[i]);
    return out;
}

std::string row_digest(const Answers& answers) {
    auto json = Json::object();
    auto children = Json::array();
    for (const auto& child : answers.children) {
        auto one = Json::array();
        for (const auto& part : {fold(child.first_name), fold(child.last_name), child.born_day,
                                 child.born_month, child.born_year})
            one.add(part);
        children.add(std::move(one));
    }
    json.set("children", std::move(children));
    json.set("happening", answers.origin.happening);
    json.set("facts", answers.facts);
    return text(digest(canonical(json)));
}

}  // namespace accord::sharing
