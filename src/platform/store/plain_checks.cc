#include "platform/store/plain_checks.h"

#include <optional>
#include <vector>

namespace accord::store {
namespace {

constexpr std::string_view list_begins = " in (";
constexpr std::string_view space = " \t\r\n";
constexpr std::size_t few = 2;  // which SQLite compares one by one

struct List {
    std::vector<std::string_view> words;  // with their quotes
    std::size_t end = 0;                  // past the bracket
};

// None: it is no list of words.
std::optional<List> list_at(std::string_view text, std::size_t at) {
    List out;
    for (;;) {
        at = text.find_first_not_of(space, at);
        if (at == std::string_view::npos or text[at] != '\'') return std::nullopt;
        const auto end = text.find('\'', at + 1);
        if (end == std::string_view::npos) return std::nullopt;
        out.words.push_back(text.substr(at, end + 1 - at));
        at = text.find_first_not_of(space, end + 1);
        if (at == std::string_view::npos) return std::nullopt;
        if (text[at] == ')') break;
        if (text[at] != ',') return std::nullopt;
        ++at;
    }
    out.end = at + 1;
    return out;
}

std::string_view column_before(std::string_view text, std::size_t at) {
    const auto first = text.find_last_of(" \t\r\n(", at - 1);
    return text.substr(first + 1, at - first - 1);
}

}  // namespace

std::string plain_checks(std::string_view table) {
    std::string out;
    std::size_t done = 0;
    for (auto at = table.find(list_begins); at != std::string_view::npos;
         at = table.find(list_begins, at + 1)) {
        const auto list = list_at(table, at + list_begins.size());
        const auto column = column_before(table, at);
        if (not list or list->words.size() <= few or column.empty()) continue;
        out += table.substr(done, at - column.size() - done);
        out += '(';
        for (const auto word : list->words) {
            if (word.data() != list->words.front().data()) out += " or ";
            out += std::string(column) + " = " + std::string(word);
        }
        out += ')';
        done = list->end;
    }
    return out + std::string(table.substr(done));
}

}  // namespace accord::store
