#include "house/promises.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/table.h"
#include "base/text.h"
#include "support/source_tree.h"

namespace accord::house {
namespace {

struct Quoted {
    std::string text;
    std::uint32_t line = 0;
};

// The first quoted text after each place where `opening` stands in the code of a file.
std::vector<Quoted> quoted_after(const Tree& tree, std::string_view path,
                                 std::string_view opening) {
    std::vector<Quoted> out;
    const auto& code = tree.reading(path).code;
    for (auto at = code.find(opening); at != std::string::npos; at = code.find(opening, at + 1)) {
        const auto open = at + opening.size() - 1;
        const auto close = code.find('"', open + 1);
        if (close == std::string::npos) break;
        out.push_back(
            {std::string(tree.text(path).substr(open + 1, close - open - 1)), line_of(code, at)});
    }
    return out;
}

// The room of a slice: "src/casework/sharing/commands.cc" to "casework/sharing".
std::string_view slice_of(std::string_view path) {
    const auto inner = path.substr(4);
    return inner.substr(0, inner.find('/', inner.find('/') + 1));
}

}  // namespace

Faults tables_claimed(const Tree& tree, const Roll& roll) {
    Faults faults;
    std::map<std::string, std::string_view, std::less<>> claimed;
    for (const auto& slice : roll) {
        for (const auto& table : slice.tables) {
            const auto [at, fresh] = claimed.emplace(table.name, slice.slice);
            if (fresh) continue;
            faults.push_back({std::string(slice.slice), 0, 0,
                              "the table " + at->first + " is claimed by " +
                                  std::string(at->second) + " already"});
        }
    }
    std::set<std::string, std::less<>> made{"migrations"};  // by the program itself, to read them
    for (const auto path : tree.under("migrations/", {".sql"})) {
        std::uint32_t number = 0;
        for (const auto line : split(tree.text(path), '\n')) {
            ++number;
            const auto said = words(line.substr(0, line.find('(')));
            const bool makes = said.size() >= 3 and said[0] == "create" and said[1] == "table";
            if (not makes) continue;
            made.emplace(said.back());
            if (claimed.contains(said.back())) continue;
            faults.push_back(
                {std::string(path), number, 0,
                 "the table " + std::string(said.back()) + " is in no slice's duties"});
        }
    }
    for (const auto& [table, slice] : claimed) {
        if (made.contains(table)) continue;
        faults.push_back({std::string(slice), 0, 0, "no migration makes the table " + table});
    }
    return faults;
}

Faults facts_listed(const Tree& tree, const Roll& roll) {
    Faults faults;
    std::map<std::string, std::string_view, std::less<>> listed;
    for (const auto& slice : roll) {
        for (const auto& fact : slice.facts) {
            if (listed.emplace(fact.code, slice.slice).second) continue;
            faults.push_back({std::string(slice.slice), 0, 0,
                              "the fact " + std::string(fact.code) + " is listed twice"});
        }
    }
    for (const auto path : tree.under("src/", {".cc"})) {
        if (path.ends_with("_test.cc")) continue;
        for (const auto& fact : quoted_after(tree, path, "fact(\"")) {
            const auto found = listed.find(fact.text);
            if (found == listed.end()) {
                faults.push_back({std::string(path), fact.line, 0,
                                  "the fact " + fact.text + " is in no slice's duties"});
            } else if (path.find("/doors/") == std::string::npos and
                       found->second != slice_of(path)) {
                faults.push_back(
                    {std::string(path), fact.line, 0,
                     "the fact " + fact.text + " belongs to " + std::string(found->second)});
            }
        }
    }
    return faults;
}

Faults messages_handled(const Tree& tree, const std::vector<std::string_view>& kinds) {
    Faults faults;
    const std::set<std::string_view> handled(kinds.begin(), kinds.end());
    for (const auto path : tree.under("src/", {".cc"})) {
        if (path.ends_with("_test.cc")) continue;
        for (const std::string_view opening : {"post({\"", "Message{\""}) {
            for (const auto& kind : quoted_after(tree, path, opening)) {
                if (handled.contains(kind.text)) continue;
                faults.push_back({std::string(path), kind.line, 0,
                                  "nobody in doors/worker/work.cc handles " + kind.text});
            }
        }
    }
    return faults;
}

Faults routes_guarded(const std::vector<Row>& map) {
    Faults faults;
    const auto text = test::read_file("test/house/open.table");
    const Table open = read_table("test/house/open.table", text.value_or(""), faults);
    std::set<std::string> seen;
    for (const auto& row : map) {
        const std::string name = std::string(row.method) + " " + std::string(row.pattern);
        const auto fault = [&](std::string sentence) {
            faults.push_back({name, 0, 0, std::move(sentence)});
        };
        // Two patterns that differ only in the name of a part are one.
        std::string shape;
        bool named = false;
        for (char c : name) {
            if (c == '{' or not named) shape += c;
            named = c == '{' or (named and c != '}');
        }
        if (not seen.insert(shape).second) fault("this stands twice in the map");
        const bool excused =
            std::any_of(open.rows.begin(), open.rows.end(), [&](const TableRow& line) {
                return open.at(line, "method").text == row.method and
                       glob(open.at(line, "pattern").text, row.pattern);
            });
        if (row.anyone and not excused) fault("anyone may ask for this; test/house/open.table");
    }
    return faults;
}

}  // namespace accord::house
