#include "rulebook/read.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "rulebook/columns.h"
#include "rulebook/read_lists.h"

namespace accord::rulebook {

namespace {

// "rulebook/clocks.table" is the list "clocks".
std::string_view list_of(std::string_view name) {
    const auto slash = name.rfind('/');
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    return name.substr(0, name.find('.'));
}

const NamedText* text_of_list(std::span<const NamedText> tables, std::string_view list) {
    for (const auto& table : tables) {
        if (list_of(table.name) == list) return &table;
    }
    return nullptr;
}

std::string slip(std::string_view word, const std::vector<std::string_view>& known) {
    const auto near = nearest(word, known);
    return near.empty() ? std::string() : "; did you mean '" + std::string(near) + "'?";
}

// Tables nobody asked for are told of, so that a misspelt file name drops no list in silence.
void check_names(std::span<const NamedText> tables, Faults& faults) {
    const auto names = list_names();
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const auto list = list_of(tables[i].name);
        const std::string quoted = "'" + std::string(list) + "'";
        const auto fault = [&](std::string sentence) {
            faults.push_back({std::string(tables[i].name), 0, 0, std::move(sentence)});
        };
        if (std::find(names.begin(), names.end(), list) == names.end()) {
            fault("there is no list " + quoted + slip(list, names));
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (list_of(tables[j].name) == list) fault(quoted + " is given twice; keep one");
        }
    }
}

// Where the header names a column: the first line that is not blank and not a comment.
Fault at_header(const NamedText& table, std::string_view column) {
    Fault fault{std::string(table.name), 0, 1, {}};
    for (const auto line : split(table.text, '\n')) {
        ++fault.line;
        if (trim(line).empty() or trim(line).front() == '#') continue;
        const auto at = line.find(column);
        if (at != std::string_view::npos) fault.column = static_cast<std::uint32_t>(at + 1);
        break;
    }
    return fault;
}

// Whether the table has every column its list has; columns it should not have are told of.
bool check_columns(const NamedText& text, const Table& table, const ListColumns& list,
                   Faults& faults) {
    const auto wanted = list.all();
    const auto fault = [&](std::string_view column, std::string sentence) {
        auto each = at_header(text, column);
        each.sentence = std::move(sentence);
        faults.push_back(std::move(each));
    };
    for (const auto& column : table.columns) {
        if (std::find(wanted.begin(), wanted.end(), column) != wanted.end()) continue;
        const auto near = slip(column, wanted);
        fault(column, "'" + column + "' is not a column of " + std::string(list.name) +
                          (near.empty() ? "; take it out" : near));
    }
    bool whole = true;
    for (const auto& column : wanted) {
        if (table.column(column) >= 0) continue;
        whole = false;
        fault("\n", "the column '" + std::string(column) + "' is missing; add it");
    }
    return whole;
}

// Every code that a cell named, once all lists are known.
void check_mentions(const Gathering& gathering, Faults& faults) {
    for (const auto& mention : gathering.mentions) {
        const auto list = gathering.codes.find(mention.list);
        if (list == gathering.codes.end()) continue;  // it was not read, which is told
        const std::vector<std::string_view> known(list->second.begin(), list->second.end());
        if (std::find(known.begin(), known.end(), mention.code) != known.end()) continue;
        faults.push_back({mention.file, mention.line, mention.column,
                          "there is no '" + mention.code + "' in " + std::string(mention.list) +
                              slip(mention.code, known)});
    }
}

// The rows as they were written, for pages and documents.
Listed listed(const ListColumns& list, const Table& table) {
    Listed out{std::string(list.name), std::string(list.title), std::string(list.about), {}, {}};
    for (const auto column : list.own) out.own_columns.emplace_back(column);
    Gathering aside;  // its faults were told of once already
    for (const auto& row : table.rows) {
        Cells cells(aside, table, row);
        ListedRow each{table.at(row, "code").text, cells.row(), {}};
        for (const auto column : list.own) each.own.push_back(table.at(row, column).text);
        out.rows.push_back(std::move(each));
    }
    return out;
}

Tables read_tables(std::span<const NamedText> texts, Faults& faults) {
    Tables tables;
    for (const auto& list : list_columns()) {
        const auto* text = text_of_list(texts, list.name);
        if (text == nullptr) {
            faults.push_back({std::string(list.name) + ".table", 0, 0,
                              "this list is missing; a rulebook has every list"});
            continue;
        }
        if (text->text.size() > limits::table_bytes_max) {
            faults.push_back({std::string(text->name), 0, 0, "this table is too large to read"});
            continue;
        }
        auto table = read_table(text->name, text->text, faults);
        if (check_columns(*text, table, list, faults)) tables.emplace(list.name, std::move(table));
    }
    return tables;
}

}  // namespace

ReadRulebook read_rulebook(std::span<const NamedText> texts) {
    ReadRulebook out;
    check_names(texts, out.faults);
    const auto tables = read_tables(texts, out.faults);
    Gathering gathering;
    read_lists(tables, gathering, out.rulebook);
    out.faults.insert(out.faults.end(), gathering.faults.begin(), gathering.faults.end());
    check_mentions(gathering, out.faults);
    check_overlaps(tables, out.rulebook, out.faults);
    for (const auto& list : list_columns()) {
        const auto table = tables.find(list.name);
        if (list.dated and table != tables.end()) {
            out.rulebook.lists.push_back(listed(list, table->second));
        }
    }
    out.rulebook.edition = edition_of(texts);
    std::sort(out.faults.begin(), out.faults.end(), [](const Fault& one, const Fault& other) {
        if (one.where != other.where) return one.where < other.where;
        if (one.line != other.line) return one.line < other.line;
        if (one.column != other.column) return one.column < other.column;
        return one.sentence < other.sentence;
    });
    return out;
}

Digest edition_of(std::span<const NamedText> tables) {
    std::vector<const NamedText*> sorted;
    for (const auto& table : tables) sorted.push_back(&table);
    std::sort(sorted.begin(), sorted.end(), [](const NamedText* one, const NamedText* other) {
        return list_of(one->name) < list_of(other->name);
    });
    std::string bytes;
    for (const auto* table : sorted) {
        bytes +=
            std::string(list_of(table->name)) + "\n" + std::to_string(table->text.size()) + "\n";
        bytes += table->text;
    }
    return digest(bytes);
}

std::vector<std::string_view> list_names() {
    std::vector<std::string_view> out;
    for (const auto& list : list_columns()) out.push_back(list.name);
    return out;
}

}  // namespace accord::rulebook
