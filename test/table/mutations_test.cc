// Runs test/table/policy/mutations.table: the London agreement with one thing of it spoilt, a row
// each, and the fault that must be named for it, at the place where it is.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "governance/agreement/document.h"
#include "support/rulebook.h"
#include "support/source_tree.h"
#include "support/tables.h"

namespace accord {
namespace {

constexpr auto london = "agreements/london-safeguarding.agreement.json";

using Path = std::vector<std::string>;

// Where each clause of the agreement stands: "2.1" is /sections/1/clauses/0.
std::vector<std::pair<std::string, Path>> clauses(const Json& agreement) {
    std::vector<std::pair<std::string, Path>> out;
    const auto& sections = *agreement["sections"].items();
    for (std::size_t s = 0; s < sections.size(); ++s) {
        const auto& all = *sections[s]["clauses"].items();
        for (std::size_t c = 0; c < all.size(); ++c)
            out.push_back({std::string(all[c]["number"].text_or()),
                           {"sections", std::to_string(s), "clauses", std::to_string(c)}});
    }
    return out;
}

Path path_of(const Json& agreement, std::string_view at) {
    Path out;
    for (const auto part : split(at, '/')) out.emplace_back(part);
    for (const auto& [number, path] : clauses(agreement)) {
        if (number != out.front()) continue;
        out.erase(out.begin());
        out.insert(out.begin(), path.begin(), path.end());
        break;
    }
    return out;
}

Json parsed(std::string_view text) {
    auto json = parse_json(text);
    REQUIRE_MESSAGE(json, "not JSON: " << text);
    return *json;
}

Json without(const Json& object, const std::string& key) {
    Json out = Json::object();
    for (const auto& [name, value] : *object.members()) {
        if (name != key) out.set(name, value);
    }
    return out;
}

Json changed(const Json& json, const Path& path, std::size_t from, std::string_view to) {
    if (from == path.size()) {
        if (not to.starts_with("also ")) return parsed(to);
        auto list = json;
        list.add(parsed(to.substr(5)));
        return list;
    }
    const auto& key = path[from];
    if (const auto* items = json.items(); items != nullptr) {
        const auto place = static_cast<std::size_t>(std::stoul(key));
        REQUIRE(place < items->size());
        Json out = Json::array();
        for (std::size_t i = 0; i < items->size(); ++i)
            out.add(i == place ? changed((*items)[i], path, from + 1, to) : (*items)[i]);
        return out;
    }
    REQUIRE(json.members() != nullptr);
    if (to == "gone" and from + 1 == path.size()) {
        REQUIRE(json.has(key));
        return without(json, key);
    }
    auto out = json;
    out.set(key, changed(json[key], path, from + 1, to));
    return out;
}

// Which clause, or which member of the whole, a line belongs to.
std::string place_of(const Json& original, std::string_view text, std::uint32_t line) {
    const auto where = positions(text);
    std::string best = "-";
    std::uint32_t best_line = 0;
    const auto look = [&](const std::string& pointer, const std::string& name) {
        const auto at = where.find(pointer);
        if (at == where.end() or at->second.line > line or at->second.line < best_line) return;
        best = name;
        best_line = at->second.line;
    };
    for (const auto& [pointer, position] : where) {
        if (pointer.empty() or pointer.find('/', 1) != std::string::npos) continue;
        const auto name = pointer.substr(1, pointer.find('#') - 1);
        if (not name.empty()) look(pointer, name);
    }
    for (const auto& [number, path] : clauses(original)) look("/" + join(path, "/"), number);
    return best;
}

}  // namespace

TEST_CASE("every planted defect of the London agreement is named, at its clause") {
    const auto original = parsed(*test::read_file(london));
    const auto table = test::table("policy/mutations");
    CHECK(table.rows.size() >= 100);
    for (const auto& row : table.rows) {
        const auto& at = table.at(row, "at").text;
        const auto& to = table.at(row, "to").text;
        const auto& wanted = table.at(row, "fault").text;
        const auto text = pretty(changed(original, path_of(original, at), 0, to));
        REQUIRE(canonical(parsed(text)) != canonical(original));
        const auto read = agreement::read_document(test::the_rulebook(), "it", text);
        bool named = false;
        std::string told;
        for (const auto& fault : read.faults) {
            const auto place = place_of(original, text, fault.line);
            told += "\n  " + place + ": " + fault.sentence;
            const auto& where = table.at(row, "where").text;
            named = named or (fault.sentence.find(wanted) != std::string::npos and
                              (where.empty() or where == place));
        }
        CHECK_MESSAGE(named, "mutations.table line " << row.line << ": " << at << " becomes " << to
                                                     << "; wanted: " << wanted
                                                     << "; told:" << told);
    }
}

TEST_CASE("the agreements that Accord carries have no faults at all") {
    for (const auto* path : {london}) {
        const auto read =
            agreement::read_document(test::the_rulebook(), path, *test::read_file(path));
        for (const auto& fault : read.faults) MESSAGE(text(fault));
        CHECK(read.ok());
    }
}

}  // namespace accord
