#include "engine/matching/records.h"

#include <algorithm>

#include "base/expect.h"
#include "base/text.h"
#include "engine/matching/nhs_number.h"
#include "engine/matching/normalise.h"
#include "engine/matching/phonetic.h"

namespace accord::matching {
namespace {

// Comparisons that gather all columns of their role into one value.
bool gathers(Role role) {
    return role == Role::Given or role == Role::Family or role == Role::BirthDate or
           role == Role::Phone or role == Role::Email or role == Role::Sex;
}

std::size_t index(Role role) {
    return static_cast<std::size_t>(role);
}

std::string comparable(Role role, std::string_view written) {
    switch (role) {
        case Role::Sex: return sex(written);
        case Role::Postcode: return postcode(written);
        case Role::Street: return street(written);
        case Role::HouseNumber: return house_number(written);
        case Role::Town: return town(written);
        case Role::NhsNumber: return nhs_digits(written);
        case Role::OtherId:
        case Role::Household: return identifier(written);
        case Role::Phone: return phone(written);
        case Role::Email: return email(written);
        default: return {};
    }
}

void add_words(std::vector<std::string>& all, std::vector<std::string> more) {
    for (auto& word : more) {
        if (std::find(all.begin(), all.end(), word) == all.end()) all.push_back(std::move(word));
    }
}

}  // namespace

// FNV-1a, then mixed so that neighbours lie apart.
std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 1469598103934665603ULL;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    hash ^= hash >> 32;
    hash *= 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29);
}

double Records::pairs() const {
    const double all = size();
    if (not two_files) return all * (all - 1) / 2;
    return static_cast<double>(first_of_second) * (all - first_of_second);
}

std::size_t Records::find(Role role) const {
    for (std::size_t i = 0; i < comparisons.size(); ++i) {
        if (comparisons[i].role == role) return i;
    }
    return npos;
}

ValueIndex Gathering::Vocabulary::of(std::string text) {
    if (text.empty()) return 0;
    const auto at = places.add(text, static_cast<ValueIndex>(texts.size()));
    if (at == texts.size()) texts.push_back(std::move(text));
    return at;
}

Gathering::Gathering(const Schema& schema, const Names& names) : schema_(schema), names_(names) {}

void Gathering::begin_file(std::string_view name, const std::vector<std::string>& columns,
                           Faults& faults) {
    Source source;
    source.name = std::string(name);
    source.from = static_cast<RecordIndex>(ids_.size());
    source.columns.resize(role_count);
    headings_.insert(headings_.end(), columns.begin(), columns.end());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto role = schema_.role_of(columns[i]);
        if (role != Role::Ignore) source.columns[index(role)].push_back(i);
    }
    source.orders.resize(source.columns[index(Role::BirthDate)].size());
    source.date_rows.resize(source.orders.size());
    const auto ids = source.columns[index(Role::Id)].size();
    if (ids != 1) {
        std::vector<std::string> wanted;
        for (const auto& column : schema_.columns) {
            if (column.role == Role::Id) wanted.push_back("'" + column.name + "'");
        }
        faults.push_back({source.name, 1, 0,
                          ids == 0 ? "there is no column " + join_words(wanted, "or") +
                                         ", which the schema says is the id"
                                   : "more than one column is the id; one file has one"});
    }
    // A comparison for every column of a role, or one for all of them.
    for (std::size_t r = 0; r < role_count; ++r) {
        auto role = static_cast<Role>(r);
        if (role == Role::Ignore or role == Role::Id) continue;
        const auto& found = source.columns[r];
        const auto open = [&](Role as, std::size_t nth, const std::string& label) {
            auto& places = places_[index(as)];
            if (nth < places.size()) return;
            places.push_back(columns_.size());
            columns_.push_back({as, label, {}, {}});
        };
        for (std::size_t nth = 0; nth < found.size(); ++nth) {
            const auto& label = columns[found[nth]];
            if (role == Role::FullName) {
                open(Role::Given, 0, label);
                open(Role::Family, 0, label);
            } else if (nth == 0 or not gathers(role)) {
                open(role, nth, label);
            }
        }
    }
    if (columns_.size() > comparisons_max)
        faults.push_back({source.name, 1, 0,
                          "the schema gives roles to so many columns that " +
                              std::to_string(columns_.size()) +
                              " things would be compared; at most " +
                              std::to_string(comparisons_max) + " can be"});
    sources_.push_back(std::move(source));
}

std::string Gathering::cell(const std::vector<std::string_view>& cells, std::size_t column) const {
    if (column >= cells.size()) return {};
    const auto text = trim(cells[column]);
    return text == "NA" ? std::string() : std::string(text);
}

void Gathering::put(Role role, std::size_t nth, std::string text) {
    auto& column = columns_[places_[index(role)][nth]];
    column.of.resize(ids_.size(), 0);
    column.of.back() = column.vocabulary.of(std::move(text));
}

void Gathering::add_names(const std::vector<std::string_view>& cells) {
    const auto& columns = sources_.back().columns;
    std::vector<std::string> given;
    std::vector<std::string> family;
    for (const auto column : columns[index(Role::Given)])
        add_words(given, name_words(cell(cells, column)));
    for (const auto column : columns[index(Role::Family)]) {
        // "NA" is a family name; in a second column it says that there is none.
        const bool first = column == columns[index(Role::Family)].front();
        add_words(family, name_words(first and column < cells.size() ? std::string(cells[column])
                                                                     : cell(cells, column)));
    }
    for (const auto column : columns[index(Role::FullName)]) {
        if (not given.empty() and not family.empty()) break;
        auto full = full_name(cell(cells, column));
        if (given.empty()) given = std::move(full.given);
        if (family.empty()) family = std::move(full.family);
    }
    if (not places_[index(Role::Given)].empty()) put(Role::Given, 0, join(given, " "));
    if (not places_[index(Role::Family)].empty()) put(Role::Family, 0, join(family, " "));
}

// Kept as written until the file has said which comes first, the day or the month.
void Gathering::add_dates(const std::vector<std::string_view>& cells) {
    auto& source = sources_.back();
    const auto& columns = source.columns[index(Role::BirthDate)];
    if (columns.empty()) return;
    std::string all(1, static_cast<char>('A' + sources_.size() - 1));
    bool any = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto text = cell(cells, columns[i]);
        const bool said = not says_nothing(text);
        any = any or said;
        if (said) {
            const bool mixed = source.orders[i].mixed();
            look_at(text, source.orders[i]);
            if (not mixed and source.orders[i].mixed()) source.date_rows[i] = ids_.size();
        }
        all += "\x1f" + (said ? text : std::string());
    }
    put(Role::BirthDate, 0, any ? std::move(all) : std::string());
}

void Gathering::add_others(const std::vector<std::string_view>& cells) {
    const auto& columns = sources_.back().columns;
    for (std::size_t r = 0; r < role_count; ++r) {
        const auto role = static_cast<Role>(r);
        if (role == Role::Given or role == Role::Family or role == Role::FullName or
            role == Role::BirthDate or role == Role::Id or role == Role::Ignore)
            continue;
        if (gathers(role) and not columns[r].empty()) {
            std::vector<std::string> all;
            for (const auto column : columns[r]) {
                auto text = comparable(role, cell(cells, column));
                if (not text.empty()) add_words(all, {std::move(text)});
            }
            std::sort(all.begin(), all.end());
            put(role, 0, join(all, " "));
            continue;
        }
        for (std::size_t nth = 0; nth < columns[r].size(); ++nth)
            put(role, nth, comparable(role, cell(cells, columns[r][nth])));
    }
}

void Gathering::add(const std::vector<std::string_view>& cells) {
    const auto& ids = sources_.back().columns[index(Role::Id)];
    ids_.push_back(ids.empty() ? std::string() : cell(cells, ids[0]));
    add_names(cells);
    add_dates(cells);
    add_others(cells);
}

// A column that the schema names and no file has is a slip of somebody's.
void Gathering::look_for_missing(Faults& faults) const {
    const std::vector<std::string_view> known(headings_.begin(), headings_.end());
    for (const auto& column : schema_.columns) {
        if (column.role == Role::Ignore or column.role == Role::Id) continue;
        if (std::find(known.begin(), known.end(), column.name) != known.end()) continue;
        const auto near = nearest(column.name, known);
        faults.push_back({sources_.front().name, 1, 0,
                          "there is no column '" + column.name +
                              "', which the schema says is the " +
                              std::string(words_of(column.role)) +
                              (near.empty() ? "" : "; did you mean '" + std::string(near) + "'?")});
    }
}

Records Gathering::finish(Faults& faults, Notes& notes) {
    look_for_missing(faults);
    Records out;
    out.two_files = sources_.size() > 1;
    out.first_of_second = out.two_files ? sources_[1].from : static_cast<RecordIndex>(ids_.size());
    for (auto& column : columns_) {
        Comparison comparison;
        comparison.role = column.role;
        comparison.label = column.label;
        column.of.resize(ids_.size(), 0);
        comparison.of = std::move(column.of);
        comparison.values.resize(column.vocabulary.texts.size());
        for (std::size_t i = 1; i < comparison.values.size(); ++i)
            comparison.values[i].text = std::move(column.vocabulary.texts[i]);
        column.vocabulary = {};
        if (comparison.role == Role::BirthDate) finish_dates(comparison, faults, notes);
        finish_values(comparison);
        if (comparison.known > 0) {
            out.comparisons.push_back(std::move(comparison));
        } else {
            notes.push_back("column '" + comparison.label + "' is empty and tells nothing");
        }
    }
    out.ids = std::move(ids_);
    if (out.comparisons.empty() and faults.empty())
        faults.push_back({"", 0, 0, "no column that the schema names holds anything to compare"});
    return out;
}

}  // namespace accord::matching
