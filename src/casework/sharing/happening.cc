#include "casework/sharing/happening.h"

#include <algorithm>
#include <array>

#include "base/expect.h"
#include "base/table.h"
#include "base/text.h"
#include "platform/host/embedded.h"

namespace accord::sharing {
namespace {

// The cells of one row, and its faults with their places.
struct Reader {
    const Table& table;
    const TableRow& row;
    Faults& faults;

    const std::string& cell(std::string_view column) const { return table.at(row, column).text; }
    void fault(std::string_view column, std::string sentence) {
        faults.push_back({table.name, row.line, table.at(row, column).column, std::move(sentence)});
    }
    bool yes(std::string_view column) {
        const auto& said = cell(column);
        if (said != "yes" and said != "no") fault(column, "say yes or no");
        return said == "yes";
    }
    // The place of the cell in a list of words.
    template <std::size_t n>
    std::size_t one_of(std::string_view column, const std::array<std::string_view, n>& words) {
        const auto found = std::find(words.begin(), words.end(), cell(column));
        if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
        fault(column, "this is one of " + join({words.begin(), words.end()}, ", "));
        return 0;
    }
    std::optional<Date> day(std::string_view column) {
        if (cell(column).empty()) return std::nullopt;
        const auto read = date_from_text(cell(column));
        if (read) return *read;
        fault(column, "a day is written 2026-03-02");
        return std::nullopt;
    }
};

bool has_columns(const Table& table, const std::vector<std::string_view>& columns, Faults& faults) {
    const auto before = faults.size();
    for (const auto column : columns)
        if (table.column(column) < 0)
            faults.push_back(
                {table.name, 1, 1, "the column " + std::string(column) + " is missing"});
    return faults.size() == before;
}

std::vector<std::string> folded_list(std::string_view cell) {
    std::vector<std::string> out;
    for (const auto part : split(cell, ','))
        if (not trim(part).empty()) out.push_back(fold(trim(part)));
    return out;
}

Happening happening_of(Reader reader) {
    Happening out;
    out.code = reader.cell("code");
    out.title = reader.cell("title");
    out.hint = reader.cell("hint");
    if (reader.cell("used_by") != "any") {
        for (const auto word : accord::words(reader.cell("used_by"))) {
            const auto type = Code<rulebook::AgencyType>::from(word);
            if (type)
                out.used_by.push_back(*type);
            else
                reader.fault("used_by", "an agency type's code is missing");
        }
        if (out.used_by.empty()) reader.fault("used_by", "say who, or any");
    }
    constexpr std::array<std::string_view, 2> children{"who", "all"};
    out.whole_child = reader.one_of("child", children) == 1;
    out.batch = reader.yes("batch");
    out.in_short = reader.yes("short");
    out.how_soon = how_soon_from(reader.cell("how_soon"));
    if (out.how_soon == HowSoon::NotSaid and not reader.cell("how_soon").empty())
        reader.fault("how_soon", "how soon is one of now, today, next-few-days");
    out.source = reader.cell("source");
    if (out.source.empty()) reader.fault("source", "say where it comes from");
    out.in_force = {reader.day("from"), reader.day("until")};
    return out;
}

HappeningField field_of(Reader reader) {
    constexpr std::array<std::string_view, 6> kinds{"moment", "coming", "choice",
                                                    "school", "line",   "words"};
    constexpr std::array<std::string_view, 3> parts{"none", "fact", "view"};
    HappeningField out;
    out.code = reader.cell("code");
    out.kind = static_cast<FieldKind>(reader.one_of("kind", kinds));
    out.label = reader.cell("label");
    out.hint = reader.cell("hint");
    out.headings = folded_list(reader.cell("headings"));
    out.needed = reader.yes("needed");
    out.part = static_cast<Part>(reader.one_of("part", parts));
    out.sentence = reader.cell("sentence");
    out.missing = reader.cell("missing");
    out.never = folded_list(reader.cell("never"));
    if (out.needed and out.missing.empty())
        reader.fault("missing", "say what is asked for when it is empty");
    const bool speaks = out.part != Part::None and out.kind != FieldKind::Choice;
    if (speaks and out.sentence.empty()) reader.fault("sentence", "say what it becomes");
    return out;
}

HappeningRecipient recipient_of(Reader reader) {
    constexpr std::array<std::string_view, 6> whens{"always",    "open", "closed",
                                                    "not-found", "home", "none"};
    HappeningRecipient out;
    out.when = static_cast<AtSchool>(reader.one_of("when", whens));
    out.if_none = reader.yes("if_none");
    out.rule = suggestion_rule(reader.table, reader.row, reader.faults);
    return out;
}

// The happening that a row of another table belongs to.
Happening* owner(std::vector<Happening>& all, Reader reader) {
    for (auto& each : all)
        if (each.code == reader.cell("happening")) return &each;
    reader.fault("happening", "there is no happening with this code");
    return nullptr;
}

HappeningField* field_in(Happening& happening, std::string_view code) {
    for (auto& each : happening.fields)
        if (each.code == code) return &each;
    return nullptr;
}

void read_fields(const Table& table, std::vector<Happening>& out, Faults& faults) {
    for (const auto& row : table.rows) {
        Reader reader{table, row, faults};
        auto* happening = owner(out, reader);
        if (happening == nullptr) continue;
        if (happening->fields.size() == happening_fields_max)
            reader.fault("code", "a page asks for five things at most beside the child");
        happening->fields.push_back(field_of(reader));
    }
}

void read_choices(const Table& table, std::vector<Happening>& out, Faults& faults) {
    for (const auto& row : table.rows) {
        Reader reader{table, row, faults};
        auto* happening = owner(out, reader);
        if (happening == nullptr) continue;
        auto* field = field_in(*happening, reader.cell("field"));
        if (field == nullptr or field->kind != FieldKind::Choice) {
            reader.fault("field", "this happening has no choice of this name");
            continue;
        }
        field->choices.push_back({reader.cell("value"), reader.cell("words"),
                                  folded_list(reader.cell("also")), reader.cell("sentence")});
    }
}

void read_recipients(const Table& table, std::vector<Happening>& out, Faults& faults) {
    for (const auto& row : table.rows) {
        Reader reader{table, row, faults};
        if (auto* happening = owner(out, reader))
            happening->recipients.push_back(recipient_of(reader));
    }
}

}  // namespace

bool Happening::open_to(const Code<rulebook::AgencyType>& type, Date day) const {
    const bool theirs =
        used_by.empty() or std::find(used_by.begin(), used_by.end(), type) != used_by.end();
    return theirs and in_force.has(day);
}

std::vector<Happening> read_happenings(const HappeningTables& tables, Faults& faults) {
    std::vector<Happening> out;
    const auto names = read_table("happenings.table", tables.happenings, faults);
    const auto fields = read_table("happening_fields.table", tables.fields, faults);
    const auto choices = read_table("happening_choices.table", tables.choices, faults);
    const auto recipients = read_table("happening_recipients.table", tables.recipients, faults);
    bool whole = has_columns(names,
                             {"code", "title", "hint", "used_by", "child", "batch", "short",
                              "how_soon", "source", "from", "until"},
                             faults);
    whole = has_columns(fields,
                        {"happening", "code", "kind", "label", "hint", "headings", "needed", "part",
                         "sentence", "missing", "never"},
                        faults) and
            whole;
    whole = has_columns(choices, {"happening", "field", "value", "words", "also", "sentence"},
                        faults) and
            whole;
    whole = has_columns(recipients, {"happening", "when", "if_none"}, faults) and whole;
    whole = has_columns(recipients, suggestion_columns(), faults) and whole;
    if (not whole) return out;
    for (const auto& row : names.rows) out.push_back(happening_of({names, row, faults}));
    read_fields(fields, out, faults);
    read_choices(choices, out, faults);
    read_recipients(recipients, out, faults);
    return out;
}

const std::vector<Happening>& happenings() {
    static const auto all = [] {
        const auto text = [](const std::string& name) {
            return host::embedded("src/casework/sharing/tables/" + name + ".table").value_or("");
        };
        Faults faults;
        auto read = read_happenings({.happenings = text("happenings"),
                                     .fields = text("happening_fields"),
                                     .choices = text("happening_choices"),
                                     .recipients = text("happening_recipients")},
                                    faults);
        expect(faults.empty());
        return read;
    }();
    return all;
}

const Happening* happening_for(const std::vector<Happening>& all, std::string_view code,
                               const Code<rulebook::AgencyType>& type, Date day) {
    for (const auto& each : all)
        if (each.code == code and each.open_to(type, day)) return &each;
    return nullptr;
}

}  // namespace accord::sharing
