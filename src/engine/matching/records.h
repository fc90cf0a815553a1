// Records of one or two files, ready to be compared: for every comparison a vocabulary of
// comparable values, and for every record the number of its value. A value is made comparable once,
// however many records hold it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/matching/dates.h"
#include "engine/matching/levels.h"
#include "engine/matching/nicknames.h"
#include "engine/matching/schema.h"

namespace accord::matching {

using RecordIndex = std::uint32_t;
using ValueIndex = std::uint32_t;  // 0: not known

// One value, and what is worked out of it once.
struct Value {
    std::string text;  // comparable
    std::uint32_t count = 0;
    Level band = same_usual;            // how many hold it
    bool established = false;           // a given name that people really have
    bool valid = false;                 // an NHS number whose check digit fits
    bool usual_default = false;         // a day that stands for "about then": 1 January
    Day day;                            // of a birth date
    std::vector<std::string> words;     // of a name; several telephones
    std::vector<std::uint32_t> groups;  // of a given name: the rows of nicknames it stands in
    std::uint64_t text_hash = 0;
    std::uint64_t sound_hash = 0;  // of the first word, or of the last of a family name
    std::uint64_t full_hash = 0;   // of what the first word stands for: kate is katherine
};

struct Comparison {
    Role role = Role::Ignore;
    std::string label;  // as the file calls it, for explanations
    std::vector<Value> values{1};
    std::vector<ValueIndex> of;     // by record
    double band_frequency[4] = {};  // of two strangers who agree within a band: how many hold it
    std::size_t known = 0;          // records that have it

    double frequency(ValueIndex value) const {
        return static_cast<double>(values[value].count) / static_cast<double>(known);
    }
};

struct Records {
    std::vector<std::string> ids;
    std::vector<Comparison> comparisons;
    RecordIndex first_of_second = 0;  // records from here on are of the second file
    bool two_files = false;

    RecordIndex size() const { return static_cast<RecordIndex>(ids.size()); }
    double pairs() const;  // that could be compared
    const Value& value(std::size_t comparison, RecordIndex record) const {
        const auto& each = comparisons[comparison];
        return each.values[each.of[record]];
    }
    // The first comparison of a role, or npos.
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
    std::size_t find(Role role) const;
};

// Something that was seen while reading and that an operator should know.
using Notes = std::vector<std::string>;

// Takes rows, file after file, and makes Records of them.
class Gathering {
public:
    Gathering(const Schema& schema, const Names& names);

    // The columns of the next file; faults when the schema asks for what is not there.
    void begin_file(std::string_view name, const std::vector<std::string>& columns, Faults& faults);
    void add(const std::vector<std::string_view>& cells);
    // What the files said of the order of day and month: a file that says both is a fault.
    Records finish(Faults& faults, Notes& notes);

private:
    struct Vocabulary {
        TextPlaces places;
        std::vector<std::string> texts{1};
        ValueIndex of(std::string text);
    };
    struct Source {
        std::string name;
        std::vector<std::vector<std::size_t>> columns;  // by role
        std::vector<OrderSeen> orders;                  // by birth date column
        std::vector<std::size_t> date_rows;             // of the first that says otherwise
        RecordIndex from = 0;
        std::size_t unreadable_dates = 0;
    };

    void add_names(const std::vector<std::string_view>& cells);
    void add_dates(const std::vector<std::string_view>& cells);
    void add_others(const std::vector<std::string_view>& cells);
    void put(Role role, std::size_t nth, std::string text);
    std::string cell(const std::vector<std::string_view>& cells, std::size_t column) const;
    void finish_dates(Comparison& comparison, Faults& faults, Notes& notes);
    void finish_values(Comparison& comparison);
    void look_for_missing(Faults& faults) const;

    const Schema& schema_;
    const Names& names_;
    std::vector<Source> sources_;
    std::vector<std::string> ids_;
    std::vector<std::string> headings_;  // of all files
    struct Column {
        Role role = Role::Ignore;
        std::string label;
        Vocabulary vocabulary;
        std::vector<ValueIndex> of;
    };
    std::vector<Column> columns_;  // one a comparison
    std::array<std::vector<std::size_t>, role_count> places_;
};

std::uint64_t hash_of(std::string_view text);

}  // namespace accord::matching
