#include "governance/parties/import.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "base/limits.h"
#include "base/lookalike.h"
#include "base/text.h"

namespace accord::parties {
namespace {

// Headings as they stand in GIAS, ODS, Charity Commission and council files, and in ours.
std::vector<ImportField> read_fields() {
    std::vector<ImportField> out{
        {"name",
         "Name",
         true,
         {"name", "organisation", "organisation name", "establishmentname", "establishment name",
          "school name", "school", "charity_name", "charity name", "authority", "local authority",
          "trading name"}},
        {"type",
         "Kind of organisation",
         true,
         {"type", "kind", "kind of organisation", "organisation type", "party type",
          "agency type"}},
        {"desk-name",
         "Duty desk",
         false,
         {"duty desk", "desk", "duty desk name", "contact", "contact name", "front door"}},
        {"desk-phone",
         "Duty desk telephone",
         true,
         {"duty desk telephone", "duty desk phone", "telephone", "phone", "telephonenum",
          "telephone number", "phone number", "tel", "duty phone", "contact number"}},
        {"lead-name",
         "Safeguarding lead",
         false,
         {"safeguarding lead", "dsl", "lead", "designated safeguarding lead"}},
        {"lead-phone",
         "Safeguarding lead telephone",
         false,
         {"safeguarding lead telephone", "safeguarding lead phone", "lead phone", "dsl phone",
          "dsl telephone"}},
    };
    const std::map<std::string, std::vector<std::string>> headings{
        {"ODS", {"ods", "ods code", "ods organisation code"}},
        {"URN", {"urn", "school urn", "gias urn"}},
        {"UKPRN", {"ukprn"}},
        {"GSS", {"gss", "gss code", "la code", "lad23cd", "lad24cd", "ons code", "council code"}},
        {"COMPANY", {"company number", "companynumber", "company no", "companies house number"}},
        {"CHARITY", {"charity number", "registered_charity_number", "charity no"}},
        {"CHARITY_SC", {"scottish charity number", "oscr"}},
        {"ICO", {"ico", "ico number", "ico registration", "registration number"}},
        {"LEI", {"lei"}},
        {"VAT", {"vat", "vat number"}},
    };
    for (const auto& kind : identifier_kinds()) {
        const auto found = headings.find(kind.code);
        out.push_back(
            {.word = kind.code,
             .words = kind.words,
             .known = found == headings.end() ? std::vector<std::string>() : found->second});
    }
    return out;
}

// Letters and digits alone, so that "Duty-desk phone " and "duty desk phone" are one heading.
std::string plain(std::string_view heading) {
    std::string out;
    for (const char c : fold(heading)) {
        const bool kept = (c >= 'a' and c <= 'z') or (c >= '0' and c <= '9');
        if (kept) out += c;
    }
    return out;
}

// Reads one row into what it would do, gathering every fault of it.
class RowReader {
public:
    RowReader(const rulebook::Rulebook& rulebook, const CsvTable& file, const CsvRow& row,
              const Mapping& mapping, Date today)
        : rulebook_(rulebook), file_(file), row_(row), mapping_(mapping), today_(today) {}

    PlannedRow read() {
        PlannedRow out{.number = row_.number, .name = cell("name")};
        if (out.name.empty()) {
            fault("name", "there is no name");
        } else if (characters(out.name) > limits::name_characters_max) {
            fault("name", "this name is longer than 200 characters");
        } else if (auto odd = odd_letters_in("the name", out.name); not odd.empty()) {
            odd[0] = 't';
            fault("name", std::move(odd));
        }
        out.type = read_type();
        out.duty_desk = read_point("desk", "Duty desk");
        if (out.duty_desk.phone.empty()) fault("desk-phone", "there is no telephone number");
        out.safeguarding_lead = read_point("lead", "Safeguarding lead");
        for (const auto& kind : identifier_kinds()) {
            const auto typed = cell(kind.code);
            if (typed.empty()) continue;
            const auto value = identifier_value(kind, typed);
            if (value)
                out.identifiers.push_back({kind.code, *value, std::nullopt});
            else
                fault(kind.code, "“" + typed + "”: " + value.error().sentence);
        }
        return out;
    }
    void fault(std::string_view field, std::string sentence) {
        const auto column = mapping_.of(field);
        faults_.push_back({.where = file_.name,
                           .line = row_.number,
                           .column = column ? static_cast<std::uint32_t>(*column + 1) : 0,
                           .sentence = std::move(sentence)});
    }
    Faults& faults() { return faults_; }

private:
    std::string cell(std::string_view field) const {
        const auto column = mapping_.of(field);
        if (not column or *column >= row_.cells.size()) return {};
        std::string text = csv_unguarded(row_.cells[*column]);
        // A space that does not break is what web pages leave behind.
        text = replace_all(text, "\xC2\xA0", " ");
        return join_words_of(text);
    }
    static std::string join_words_of(const std::string& text) {
        std::string out;
        for (const auto word : accord::words(text)) {
            if (not out.empty()) out += ' ';
            out += word;
        }
        return out;
    }
    Code<rulebook::AgencyType> read_type() {
        const auto typed = cell("type");
        if (typed.empty() and mapping_.type) return *mapping_.type;
        if (typed.empty()) {
            fault("type", "it does not say what kind of organisation this is");
            return {};
        }
        std::vector<std::string_view> near;
        for (const auto& type : rulebook_.agency_types.all()) {
            const bool code = upper(typed) == type.code.text();
            if (type.in_force.has(today_) and (code or fold(typed) == fold(type.words)))
                return type.code;
            near.push_back(type.code.text());
        }
        const auto meant = nearest(typed, near);
        fault("type",
              "“" + typed + "” is no kind of organisation" +
                  (meant.empty() ? std::string() : "; did you mean " + std::string(meant) + "?"));
        return {};
    }
    ContactPoint read_point(const std::string& which, std::string_view usual) {
        ContactPoint out{
            .name = cell(which + "-name"), .phone = cell(which + "-phone"), .confirmed_on = {}};
        if (out.name.empty() and not out.phone.empty()) out.name = usual;
        std::size_t digits = 0;
        for (const char c : out.phone) digits += c >= '0' and c <= '9' ? 1 : 0;
        const bool letters =
            out.phone.find_first_not_of("0123456789 +()-extEXT.,/") != std::string::npos;
        if (not out.phone.empty() and (digits < 3 or digits > 20 or letters))
            fault(which + "-phone", "“" + out.phone + "” is not a telephone number");
        return out;
    }

    const rulebook::Rulebook& rulebook_;
    const CsvTable& file_;
    const CsvRow& row_;
    const Mapping& mapping_;
    Date today_;
    Faults faults_;
};

std::string number_key(const Identifier& number, Code<rulebook::AgencyType> type) {
    return number.kind + " " + number.value + " " + std::string(type.text());
}

std::string name_key(std::string_view name, Code<rulebook::AgencyType> type) {
    return fold(name) + " " + std::string(type.text());
}

// Who is there, by number and by name; and which rows of this file have been seen.
struct Index {
    std::map<std::string, const KnownParty*> by_number;
    std::map<std::string, const KnownParty*> by_name;
    std::map<std::string, std::uint32_t> seen_numbers;
    std::map<std::string, std::uint32_t> seen_names;

    explicit Index(const std::vector<KnownParty>& known) {
        for (const auto& party : known) {
            by_name.emplace(name_key(party.name, party.type), &party);
            for (const auto& number : party.identifiers)
                by_number.emplace(number_key(number, party.type), &party);
        }
    }
};

// The organisation that a row is about: by its numbers, which must agree; else by its name, unless
// that one has other numbers.
const KnownParty* known_as(const Index& index, RowReader& reader, const PlannedRow& row) {
    const KnownParty* found = nullptr;
    for (const auto& number : row.identifiers) {
        const auto at = index.by_number.find(number_key(number, row.type));
        if (at == index.by_number.end()) continue;
        if (found != nullptr and found != at->second)
            reader.fault(number.kind, "this number is of " + at->second->name +
                                          ", and another number in this row of " + found->name);
        found = at->second;
    }
    if (found != nullptr) return found;
    const auto named = index.by_name.find(name_key(row.name, row.type));
    if (named == index.by_name.end()) return nullptr;
    for (const auto& theirs : named->second->identifiers) {
        for (const auto& ours : row.identifiers) {
            if (ours.kind == theirs.kind and ours.value != theirs.value) return nullptr;
        }
    }
    return named->second;
}

void note_twice(Index& index, RowReader& reader, const PlannedRow& row) {
    for (const auto& number : row.identifiers) {
        const auto [at, fresh] =
            index.seen_numbers.emplace(number_key(number, row.type), row.number);
        if (not fresh)
            reader.fault(number.kind,
                         "this number stands in row " + std::to_string(at->second) + " already");
    }
    if (not row.identifiers.empty()) return;
    const auto [at, fresh] = index.seen_names.emplace(name_key(row.name, row.type), row.number);
    if (not fresh)
        reader.fault("name", "this name stands in row " + std::to_string(at->second) +
                                 " already, and neither has a number to tell them apart");
}

bool has_number(const KnownParty& known, const Identifier& number) {
    return std::any_of(known.identifiers.begin(), known.identifiers.end(),
                       [&](const Identifier& one) {
                           return one.kind == number.kind and one.value == number.value;
                       });
}

bool same_point(const ContactPoint& wished, const ContactPoint& there) {
    return wished.empty() or (wished.name == there.name and wished.phone == there.phone);
}

RowDoes does_to(const KnownParty& known, const PlannedRow& row) {
    const bool numbers =
        std::all_of(row.identifiers.begin(), row.identifiers.end(),
                    [&](const Identifier& number) { return has_number(known, number); });
    const bool same = known.name == row.name and numbers and
                      same_point(row.duty_desk, known.duty_desk) and
                      same_point(row.safeguarding_lead, known.safeguarding_lead);
    return same ? RowDoes::Nothing : RowDoes::Change;
}

}  // namespace

const std::vector<ImportField>& import_fields() {
    static const auto all = read_fields();
    return all;
}

std::optional<std::size_t> Mapping::of(std::string_view field) const {
    const auto& fields = import_fields();
    for (std::size_t i = 0; i < fields.size() and i < columns.size(); ++i) {
        if (fields[i].word == field) return columns[i];
    }
    return std::nullopt;
}

Mapping guess(const std::vector<std::string>& columns) {
    Mapping out;
    std::set<std::size_t> taken;
    for (const auto& field : import_fields()) {
        std::optional<std::size_t> found;
        std::vector<std::string> known = field.known;
        known.push_back(field.words);
        known.push_back(field.word);
        for (const auto& heading : known) {
            for (std::size_t i = 0; i < columns.size() and not found; ++i) {
                if (not taken.contains(i) and plain(columns[i]) == plain(heading) and
                    not plain(heading).empty())
                    found = i;
            }
        }
        if (found) taken.insert(*found);
        out.columns.push_back(found);
    }
    return out;
}

std::vector<std::string> unused(const std::vector<std::string>& columns, const Mapping& mapping) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::optional<std::size_t> place = i;
        const auto& used = mapping.columns;
        if (std::find(used.begin(), used.end(), place) != used.end()) continue;
        out.push_back(columns[i].empty() ? "Column " + std::to_string(i + 1) : columns[i]);
    }
    return out;
}

std::string text(const Mapping& mapping) {
    std::vector<std::string> parts;
    for (const auto& column : mapping.columns)
        parts.push_back(column ? std::to_string(*column) : std::string("-"));
    return join(parts, " ") + "|" + std::string(mapping.type ? mapping.type->text() : "");
}

std::optional<Mapping> mapping_from(std::string_view kept, std::size_t columns) {
    const auto halves = split(kept, '|');
    if (halves.size() != 2) return std::nullopt;
    Mapping out;
    for (const auto part : accord::words(halves[0])) {
        std::size_t column = 0;
        const auto read = std::from_chars(part.data(), part.data() + part.size(), column);
        const bool whole = read.ec == std::errc() and read.ptr == part.data() + part.size();
        if (part == "-")
            out.columns.emplace_back(std::nullopt);
        else if (whole and column < columns)
            out.columns.emplace_back(column);
        else
            return std::nullopt;
    }
    if (out.columns.size() != import_fields().size()) return std::nullopt;
    out.type = Code<rulebook::AgencyType>::from(halves[1]);
    return out;
}

ImportPlan plan_import(const rulebook::Rulebook& rulebook, const CsvTable& file,
                       const Faults& file_faults, const Mapping& mapping,
                       const std::vector<KnownParty>& known, Date today) {
    ImportPlan plan;
    plan.faults = file_faults;
    Index index(known);
    for (const auto& row : file.rows) {
        RowReader reader(rulebook, file, row, mapping, today);
        auto planned = reader.read();
        const KnownParty* there = nullptr;
        if (reader.faults().empty()) note_twice(index, reader, planned);
        if (reader.faults().empty()) there = known_as(index, reader, planned);
        if (not reader.faults().empty()) {
            plan.faults.insert(plan.faults.end(), reader.faults().begin(), reader.faults().end());
            continue;
        }
        if (there != nullptr) {
            planned.party = there->id;
            planned.does = does_to(*there, planned);
        }
        plan.admits += planned.does == RowDoes::Admit ? 1 : 0;
        plan.changes += planned.does == RowDoes::Change ? 1 : 0;
        plan.same += planned.does == RowDoes::Nothing ? 1 : 0;
        plan.rows.push_back(std::move(planned));
    }
    std::stable_sort(plan.faults.begin(), plan.faults.end(),
                     [](const Fault& one, const Fault& other) { return one.line < other.line; });
    std::set<std::uint32_t> faulty;
    for (const auto& fault : plan.faults) faulty.insert(fault.line);
    plan.faulty_rows = faulty.size();
    return plan;
}

std::string faults_csv(const CsvTable& file, const ImportPlan& plan) {
    std::map<std::uint32_t, const CsvRow*> rows;
    for (const auto& row : file.rows) rows.emplace(row.number, &row);
    std::string out(csv_mark);
    std::vector<std::string> heading{"Row", "Column", "What is wrong"};
    heading.insert(heading.end(), file.columns.begin(), file.columns.end());
    out += csv_line(heading);
    for (const auto& fault : plan.faults) {
        const bool named = fault.column > 0 and fault.column <= file.columns.size();
        std::vector<std::string> cells{std::to_string(fault.line),
                                       named ? file.columns[fault.column - 1] : std::string(),
                                       fault.sentence};
        const auto row = rows.find(fault.line);
        for (std::size_t i = 0; i < file.columns.size(); ++i)
            cells.push_back(row == rows.end() ? std::string()
                                              : csv_unguarded(row->second->cells[i]));
        out += csv_line(cells);
    }
    return out;
}

}  // namespace accord::parties
