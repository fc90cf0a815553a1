// Words that may not be written in some places: words.table says which, where and why.
#include "base/table.h"
#include "base/text.h"
#include "house/rules.h"
#include "support/source_tree.h"

namespace accord::house {
namespace {

bool is_word(char c) {
    return (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z') or (c >= '0' and c <= '9') or
           c == '_';
}

// Where `word` stands in `text` from `at` on, as a whole word unless it begins or ends with a star.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t at) {
    const bool loose_start = word.starts_with('*');
    const bool loose_end = word.ends_with('*');
    if (loose_start) word.remove_prefix(1);
    if (loose_end) word.remove_suffix(1);
    for (at = text.find(word, at); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        const bool joined_before = is_word(word.front()) and at > 0 and is_word(text[at - 1]);
        const bool joined_after = is_word(word.back()) and end < text.size() and is_word(text[end]);
        if ((loose_start or not joined_before) and (loose_end or not joined_after)) return at;
    }
    return at;
}

// The names of types, where they are made; everything else left blank.
std::string types_of(std::string_view code) {
    std::string out;
    for (char c : code) out += c == '\n' ? '\n' : ' ';
    for (std::string_view maker : {"class", "struct", "union", "using"}) {
        for (auto at = find_word(code, maker, 0); at != std::string_view::npos;
             at = find_word(code, maker, at + 1)) {
            auto from = at + maker.size();
            while (from < code.size() and code[from] == ' ') ++from;
            for (; from < code.size() and is_word(code[from]); ++from) out[from] = code[from];
        }
    }
    return out;
}

std::string part(const Reading& reading, std::string_view what) {
    if (what == "types") return types_of(reading.code);
    if (what == "code") return reading.code;
    if (what == "text") return reading.text;
    return reading.comments;
}

}  // namespace

Faults forbidden_words(const Tree& tree) {
    Faults faults;
    const auto text = test::read_file("test/house/words.table");
    const Table table = read_table("test/house/words.table", text.value_or(""), faults);
    for (const auto path : tree.sources()) {
        for (const auto& row : table.rows) {
            if (not glob_any(table.at(row, "where").text, path)) continue;
            if (glob_any(table.at(row, "except").text, path)) continue;
            const std::string body = part(tree.reading(path), table.at(row, "in").text);
            const auto& word = table.at(row, "word").text;
            for (auto at = find_word(body, word, 0); at != std::string_view::npos;
                 at = find_word(body, word, at + 1)) {
                faults.push_back(
                    {std::string(path), line_of(body, at), 0,
                     "'" + std::string(trim(word)) + "': " + table.at(row, "because").text});
            }
        }
    }
    return faults;
}

}  // namespace accord::house
